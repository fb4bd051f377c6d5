/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What came of an import. */
#include "config.h"

#include "intake-import-report-page.h"

#include "intake-compat.h"
#include "intake-match-row.h"
#include "intake-refusal-row.h"

#include "intake-export.h"
#include "intake-present.h"
#include "intake-report-file.h"

#include <glib/gi18n-lib.h>

struct _IntakeImportReportPage
{
  AdwBin parent_instance;

  IntakeImportReportContext context;
  const IntakeImportReport *report;
  const IntakeLanguage     *language;
  gboolean                  is_rehearsal;

  AdwToastOverlay  *toasts;
  GtkLabel         *summary;
  GtkLabel         *details;
  GtkStackSwitcher *switcher;
  GtkStack         *lists;
  GtkStackPage     *refused_page;
  GtkStackPage     *known_page;
  GtkWidget        *refused_list;
  GtkWidget        *known_list;
  GtkNoSelection   *refused_selection;
  GtkNoSelection   *known_selection;
};

/* While a report is written, the page may go away. */
typedef struct
{
  GWeakRef page;
  char    *name;
} Saving;

enum
{
  COMPARE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeImportReportPage, intake_import_report_page, ADW_TYPE_BIN)

static void
setup_refused_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item,
                  gpointer                  data)
{
  gtk_list_item_set_child (item, intake_refusal_row_new ());
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_refused_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item,
                 gpointer                  data)
{
  intake_refusal_row_show (INTAKE_REFUSAL_ROW (gtk_list_item_get_child (item)), INTAKE_REFUSAL_ITEM (gtk_list_item_get_item (item)));
}

static void
compare_cb (IntakeMatchRow         *row,
            IntakeMatchItem        *item,
            IntakeImportReportPage *self)
{
  g_signal_emit (self, signals[COMPARE], 0, item);
}

static void
setup_known_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                IntakeImportReportPage   *self)
{
  GtkWidget *row = intake_match_row_new ();

  g_signal_connect (row, "compare", G_CALLBACK (compare_cb), self);
  gtk_list_item_set_child (item, row);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_known_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               IntakeImportReportPage   *self)
{
  intake_match_row_show (INTAKE_MATCH_ROW (gtk_list_item_get_child (item)), INTAKE_MATCH_ITEM (gtk_list_item_get_item (item)), self->is_rehearsal);
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
  g_autofree char *updated = intake_present_count (report->updated, language);
  g_autofree char *doubtful = intake_present_count (report->doubtful, language);
  g_autofree char *passed_over = NULL;
  g_autofree char *took_on = NULL;
  g_autofree char *like = NULL;
  g_autofree char *by_known = NULL;

  /* Translators: rows of a spreadsheet whose application is in the office already; %s is a number */
  passed_over = g_strdup_printf (ngettext ("%s row is there already and was passed over", "%s rows are there already and were passed over", (gulong)report->duplicates), duplicates);
  /* Translators: of the applications that came in; %s is a number */
  by_known = g_strdup_printf (ngettext ("%s is by somebody who was known", "%s are by people who were known", (gulong)report->known_persons), known);
  /* Translators: applications that were there and were changed by an import; %s is a number */
  took_on = g_strdup_printf (ngettext ("%s that was there takes on what the spreadsheet says", "%s that were there take on what the spreadsheet says", (gulong)report->updated), updated);
  /* Translators: rows of a spreadsheet that are like somebody known; %s is a number */
  like = g_strdup_printf (ngettext ("%s may be by somebody who is known: compare it", "%s may be by people who are known: compare them", (gulong)report->doubtful), doubtful);
  if (report->updated > 0)
    add_line (words, took_on);
  if (report->doubtful > 0)
    add_line (words, like);
  if (report->duplicates > 0)
    add_line (words, passed_over);
  if (report->known_persons > 0)
    add_line (words, by_known);
}

/* What is not listed is told. */
static void
add_limits (GString                  *words,
            const IntakeImportReport *report,
            const IntakeLanguage     *language)
{
  g_autofree char *faults = intake_present_count (report->n_faults, language);
  g_autofree char *listed_faults = intake_present_count (report->refused->len, language);
  g_autofree char *matches = intake_present_count (report->n_matches, language);
  g_autofree char *listed_matches = intake_present_count (report->matches->len, language);
  g_autofree char *faults_line = NULL;
  g_autofree char *matches_line = NULL;

  /* Translators: two numbers: of all cells that cannot be taken, and of those that are listed below */
  faults_line = g_strdup_printf (_ ("Of %s faults the first %s are listed. Correct the others in the spreadsheet."), faults, listed_faults);
  /* Translators: two numbers: of all rows of a spreadsheet that are like somebody known, and of those that are listed below */
  matches_line = g_strdup_printf (_ ("Of %s rows that are known or alike the first %s are listed."), matches, listed_matches);
  if (report->n_faults > report->refused->len)
    add_line (words, faults_line);
  if (report->n_matches > report->matches->len)
    add_line (words, matches_line);
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
  add_limits (words, report, language);

  return g_string_free (words, FALSE);
}

static void
show_refused (IntakeImportReportPage   *self,
              const IntakeImportReport *report,
              const IntakeLanguage     *language)
{
  g_autoptr (GListStore) items = g_list_store_new (INTAKE_TYPE_REFUSAL_ITEM);
  g_autofree char *count = intake_present_count (report->n_refused, language);
  g_autofree char *title = NULL;

  for (guint i = 0; i < report->refused->len; i++)
    {
      g_autoptr (IntakeRefusalItem) item = intake_refusal_item_new (report->refused->pdata[i], self->is_rehearsal ? self->context.check : NULL, self->context.data);

      g_list_store_append (items, item);
    }
  gtk_no_selection_set_model (self->refused_selection, G_LIST_MODEL (items));
  gtk_stack_page_set_visible (self->refused_page, report->n_refused > 0);
  /* Translators: rows of a spreadsheet that could not be taken; %s is a number */
  title = g_strdup_printf (ngettext ("%s row refused", "%s rows refused", (gulong)report->n_refused), count);
  gtk_stack_page_set_title (self->refused_page, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->refused_list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static int
compare_matches (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const IntakeImportMatch *first = intake_match_item_get_match ((IntakeMatchItem *)a);
  const IntakeImportMatch *second = intake_match_item_get_match ((IntakeMatchItem *)b);

  /* Those that somebody should look at come first. */
  if ((first->match == INTAKE_MATCH_DOUBTFUL) != (second->match == INTAKE_MATCH_DOUBTFUL))
    return first->match == INTAKE_MATCH_DOUBTFUL ? -1 : 1;

  return (first->row > second->row) - (first->row < second->row);
}

static void
show_known (IntakeImportReportPage   *self,
            const IntakeImportReport *report,
            const IntakeLanguage     *language)
{
  g_autoptr (GListStore) items = g_list_store_new (INTAKE_TYPE_MATCH_ITEM);
  g_autofree char *count = intake_present_count (report->n_matches, language);
  g_autofree char *title = NULL;

  for (guint i = 0; i < report->matches->len; i++)
    {
      g_autoptr (IntakeMatchItem) item = intake_match_item_new (report->matches->pdata[i], self->context.on_duplicate, self->context.choices, language);

      g_list_store_append (items, item);
    }
  g_list_store_sort (items, compare_matches, NULL);
  gtk_no_selection_set_model (self->known_selection, G_LIST_MODEL (items));
  gtk_stack_page_set_visible (self->known_page, report->matches->len > 0);
  /* Translators: rows of a spreadsheet that are like somebody in the office; %s is a number */
  title = g_strdup_printf (ngettext ("%s known or alike", "%s known or alike", (gulong)report->n_matches), count);
  gtk_stack_page_set_title (self->known_page, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->known_list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static Saving *
saving_new (IntakeImportReportPage *page,
            const char             *path)
{
  Saving *saving = g_new0 (Saving, 1);

  g_weak_ref_init (&saving->page, page);
  saving->name = path != NULL ? g_filename_display_basename (path) : NULL;

  return saving;
}

static void
saving_free (Saving *saving)
{
  g_weak_ref_clear (&saving->page);
  g_free (saving->name);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
tell_failure (IntakeImportReportPage *self,
              const char             *message)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (GTK_IS_WINDOW (root))
    intake_compat_show_message (GTK_WINDOW (root), _ ("The report was not saved"), message);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (IntakeImportReportPage) self = g_weak_ref_get (&saving->page);
  g_autoptr (GError) error = NULL;
  gboolean         is_saved = intake_report_file_save_finish (result, &error);
  g_autofree char *message = NULL;
  g_autofree char *markup = NULL;

  if (self == NULL)
    return;

  if (!is_saved)
    {
      tell_failure (self, error->message);
      return;
    }

  /* Translators: a toast; %s is the name of a file */
  message = g_strdup_printf (_ ("Report saved as %s"), saving->name);
  markup = g_markup_escape_text (message, -1);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

static void
file_chosen_cb (GFile   *file,
                gpointer data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (IntakeImportReportPage) self = g_weak_ref_get (&saving->page);

  if (file != NULL && self != NULL)
    intake_import_report_page_save (self, file);
}

static void
intake_import_report_page_class_init (IntakeImportReportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[COMPARE] = g_signal_new ("compare", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, INTAKE_TYPE_MATCH_ITEM);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-import-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeImportReportPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportReportPage, summary);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportReportPage, details);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportReportPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportReportPage, lists);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportReportPage, refused_page);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportReportPage, known_page);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportReportPage, refused_list);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportReportPage, known_list);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportReportPage, refused_selection);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportReportPage, known_selection);
  gtk_widget_class_bind_template_callback (widget_class, setup_refused_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_refused_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_known_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_known_cb);
}

static void
intake_import_report_page_init (IntakeImportReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_import_report_page_show (IntakeImportReportPage          *self,
                                const IntakeImportReport        *report,
                                const IntakeImportReportContext *context,
                                gboolean                         dry_run,
                                const IntakeLanguage            *language)
{
  g_autofree char *summary = NULL;
  g_autofree char *details = NULL;

  g_return_if_fail (INTAKE_IS_IMPORT_REPORT_PAGE (self));
  g_return_if_fail (report != NULL);
  g_return_if_fail (context != NULL);

  self->context = *context;
  self->report = report;
  self->language = language;
  self->is_rehearsal = dry_run;
  summary = dup_summary (report, dry_run, language);
  details = dup_details (report, language);
  gtk_label_set_label (self->summary, summary);
  gtk_label_set_label (self->details, details);
  gtk_widget_set_visible (GTK_WIDGET (self->details), *details != '\0');
  show_refused (self, report, language);
  show_known (self, report, language);
  gtk_widget_set_visible (GTK_WIDGET (self->lists), report->n_refused > 0 || report->matches->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->switcher), report->n_refused > 0 || report->matches->len > 0);
  gtk_stack_set_visible_child_name (self->lists, report->n_refused > 0 ? "refused" : "known");
}

const char *
intake_import_report_page_get_summary (IntakeImportReportPage *self)
{
  g_return_val_if_fail (INTAKE_IS_IMPORT_REPORT_PAGE (self), NULL);

  return gtk_label_get_label (self->summary);
}

void
intake_import_report_page_ask_file (IntakeImportReportPage *self)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) tables = gtk_file_filter_new ();
  GtkRoot *root;

  g_return_if_fail (INTAKE_IS_IMPORT_REPORT_PAGE (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (self->report == NULL || !GTK_IS_WINDOW (root))
    return;

  gtk_file_filter_set_name (tables, _ ("Excel workbook (.xlsx) or .csv"));
  gtk_file_filter_add_suffix (tables, "xlsx");
  gtk_file_filter_add_suffix (tables, "csv");
  g_list_store_append (filters, tables);

  /* Translators: the name of a file that tells what an import refused */
  intake_compat_choose_file (GTK_WINDOW (root), _ ("Save report"), TRUE, _ ("report-of-the-import.xlsx"), G_LIST_MODEL (filters), file_chosen_cb, saving_new (self, NULL));
}

void
intake_import_report_page_save (IntakeImportReportPage *self,
                                GFile                  *file)
{
  g_autoptr (GFile) named = NULL;
  g_autofree char *path = NULL;

  g_return_if_fail (INTAKE_IS_IMPORT_REPORT_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));

  if (self->report == NULL)
    return;

  named = intake_export_dup_file_with_ending (file);
  path = g_file_get_path (named);
  if (path == NULL)
    {
      tell_failure (self, _ ("The report cannot be saved there. Choose a folder of this computer."));
      return;
    }

  intake_report_file_save_async (self->report, path, self->language, NULL, saved_cb, saving_new (self, path));
}
