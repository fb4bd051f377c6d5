/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What came of an import. */
#include "config.h"

#include "intake-import-report-page.h"

#include "intake-refusal-row.h"

#include "intake-present.h"

#include <glib/gi18n-lib.h>

struct _IntakeImportReportPage
{
  AdwBin parent_instance;

  GtkLabel       *summary;
  GtkLabel       *details;
  GtkWidget      *refused_box;
  GtkLabel       *refused_heading;
  GtkNoSelection *refused_selection;
};

G_DEFINE_FINAL_TYPE (IntakeImportReportPage, intake_import_report_page, ADW_TYPE_BIN)

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              gpointer                  data)
{
  gtk_list_item_set_child (item, intake_refusal_row_new ());
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             gpointer                  data)
{
  intake_refusal_row_show (INTAKE_REFUSAL_ROW (gtk_list_item_get_child (item)), INTAKE_REFUSAL_ITEM (gtk_list_item_get_item (item)));
}

static char *
dup_summary (const IntakeImportReport *report,
             gboolean                  dry_run,
             const IntakeLanguage     *language)
{
  g_autofree char *count = intake_present_count (report->imported, language);

  if (dry_run)
    /* Translators: what an import would do; %s is a number */
    return g_strdup_printf (ngettext ("%s application would come in", "%s applications would come in", (gulong)report->imported), count);

  /* Translators: what an import did; %s is a number */
  return g_strdup_printf (ngettext ("%s application came in", "%s applications came in", (gulong)report->imported), count);
}

static void
add_line (GString    *words,
          const char *line)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", line);
}

static void
add_counts (GString                  *words,
            const IntakeImportReport *report,
            const IntakeLanguage     *language)
{
  g_autofree char *duplicates = intake_present_count (report->duplicates, language);
  g_autofree char *known = intake_present_count (report->known_persons, language);
  g_autofree char *passed_over = NULL;
  g_autofree char *by_known = NULL;

  /* Translators: rows of a spreadsheet whose application is in the office already; %s is a number */
  passed_over = g_strdup_printf (ngettext ("%s row is there already and was passed over", "%s rows are there already and were passed over", (gulong)report->duplicates), duplicates);
  /* Translators: of the applications that came in; %s is a number */
  by_known = g_strdup_printf (ngettext ("%s is by somebody who was known", "%s are by people who were known", (gulong)report->known_persons), known);
  if (report->duplicates > 0)
    add_line (words, passed_over);
  if (report->known_persons > 0)
    add_line (words, by_known);
}

static char *
dup_details (const IntakeImportReport *report,
             const IntakeLanguage     *language)
{
  GString *words = g_string_new (NULL);

  add_counts (words, report, language);
  if (report->unknown_columns->len > 0)
    {
      GString         *columns = g_string_new (NULL);
      g_autofree char *line = NULL;

      for (guint i = 0; i < report->unknown_columns->len; i++)
        g_string_append_printf (columns, "%s%s", i > 0 ? ", " : "", (const char *)report->unknown_columns->pdata[i]);
      /* Translators: headings of a spreadsheet that Intake has no field for */
      line = g_strdup_printf (_ ("Columns that were not understood: %s"), columns->str);
      add_line (words, line);
      g_string_free (columns, TRUE);
    }
  for (guint i = 0; i < report->notes->len; i++)
    add_line (words, report->notes->pdata[i]);

  return g_string_free (words, FALSE);
}

static void
show_refused (IntakeImportReportPage   *self,
              const IntakeImportReport *report,
              const IntakeLanguage     *language)
{
  g_autoptr (GListStore) items = g_list_store_new (INTAKE_TYPE_REFUSAL_ITEM);
  g_autofree char *count = intake_present_count (report->n_refused, language);
  g_autofree char *heading = NULL;

  for (guint i = 0; i < report->refused->len; i++)
    {
      g_autoptr (IntakeRefusalItem) item = intake_refusal_item_new (report->refused->pdata[i]);

      g_list_store_append (items, item);
    }
  gtk_no_selection_set_model (self->refused_selection, G_LIST_MODEL (items));
  gtk_widget_set_visible (self->refused_box, report->n_refused > 0);
  /* Translators: rows of a spreadsheet that could not be taken; %s is a number */
  heading = g_strdup_printf (ngettext ("%s row was refused", "%s rows were refused", (gulong)report->n_refused), count);
  gtk_label_set_label (self->refused_heading, heading);
}

static void
intake_import_report_page_class_init (IntakeImportReportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-import-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeImportReportPage, summary);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportReportPage, details);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportReportPage, refused_box);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportReportPage, refused_heading);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportReportPage, refused_selection);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
}

static void
intake_import_report_page_init (IntakeImportReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_import_report_page_show (IntakeImportReportPage   *self,
                                const IntakeImportReport *report,
                                gboolean                  dry_run,
                                const IntakeLanguage     *language)
{
  g_autofree char *summary = NULL;
  g_autofree char *details = NULL;

  g_return_if_fail (INTAKE_IS_IMPORT_REPORT_PAGE (self));
  g_return_if_fail (report != NULL);

  summary = dup_summary (report, dry_run, language);
  details = dup_details (report, language);
  gtk_label_set_label (self->summary, summary);
  gtk_label_set_label (self->details, details);
  gtk_widget_set_visible (GTK_WIDGET (self->details), *details != '\0');
  show_refused (self, report, language);
}

const char *
intake_import_report_page_get_summary (IntakeImportReportPage *self)
{
  g_return_val_if_fail (INTAKE_IS_IMPORT_REPORT_PAGE (self), NULL);

  return gtk_label_get_label (self->summary);
}
