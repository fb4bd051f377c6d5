/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each column of a spreadsheet is. */
#include "config.h"

#include "intake-import-columns-page.h"

#include "intake-mapping-row.h"

#include "intake-text.h"

#include <glib/gi18n-lib.h>

#define N_SAMPLES 3

struct _IntakeImportColumnsPage
{
  AdwBin parent_instance;

  IntakeMapping *mapping;
  GPtrArray     *rows;

  AdwPreferencesGroup *columns;
  AdwEntryRow         *name_row;
};

enum
{
  CHANGED,
  SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeImportColumnsPage, intake_import_columns_page, ADW_TYPE_BIN)

/* The first cells of a column that differ, in one line. */
static char *
dup_samples (const IntakeImportPreview *preview,
             guint                      column)
{
  g_autoptr (GPtrArray) samples = g_ptr_array_new ();

  for (guint i = 0; i < preview->rows->len && samples->len < N_SAMPLES; i++)
    {
      GStrv row = g_ptr_array_index (preview->rows, i);

      if (column < g_strv_length (row) && *row[column] != '\0' && !g_ptr_array_find_with_equal_func (samples, row[column], g_str_equal, NULL))
        g_ptr_array_add (samples, row[column]);
    }
  if (samples->len == 0)
    return g_strdup (_ ("Empty"));
  g_ptr_array_add (samples, NULL);

  return g_strjoinv (" · ", (char **)samples->pdata);
}

/* A field goes from one column to another: all rows show anew. */
static void
chosen_cb (IntakeMappingRow        *row,
           IntakeImportColumnsPage *self)
{
  intake_mapping_row_apply (row, self->mapping);
  for (guint i = 0; i < self->rows->len; i++)
    intake_mapping_row_show (g_ptr_array_index (self->rows, i), self->mapping);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
save_cb (IntakeImportColumnsPage *self)
{
  g_autofree char *name = intake_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->name_row)));

  if (name != NULL)
    g_signal_emit (self, signals[SAVED], 0, name);
}

static void
intake_import_columns_page_finalize (GObject *object)
{
  g_ptr_array_unref (INTAKE_IMPORT_COLUMNS_PAGE (object)->rows);

  G_OBJECT_CLASS (intake_import_columns_page_parent_class)->finalize (object);
}

static void
intake_import_columns_page_class_init (IntakeImportColumnsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_import_columns_page_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-import-columns-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeImportColumnsPage, columns);
  gtk_widget_class_bind_template_child (widget_class, IntakeImportColumnsPage, name_row);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
intake_import_columns_page_init (IntakeImportColumnsPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_import_columns_page_show (IntakeImportColumnsPage   *self,
                                 const IntakeImportPreview *preview,
                                 IntakeMapping             *mapping,
                                 const char                *saved_name,
                                 const IntakeLanguage      *language)
{
  g_autoptr (GListModel) choices = NULL;

  g_return_if_fail (INTAKE_IS_IMPORT_COLUMNS_PAGE (self));
  g_return_if_fail (preview != NULL && mapping != NULL);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->columns, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  self->mapping = mapping;
  choices = intake_mapping_row_new_choices (language);
  for (guint i = 0; i < mapping->headings->len; i++)
    {
      const char      *heading = g_ptr_array_index (mapping->headings, i);
      g_autofree char *samples = dup_samples (preview, i);
      g_autofree char *title = NULL;
      char             letters[8];
      GtkWidget       *row;

      if (mapping->heading_row > 0 && *heading != '\0')
        title = g_strdup (heading);
      else
        /* Translators: a column of a spreadsheet by its letter */
        title = g_strdup_printf (_ ("Column %s"), intake_column_name (i, letters));
      row = intake_mapping_row_new (choices, i, title, samples);
      intake_mapping_row_show (INTAKE_MAPPING_ROW (row), mapping);
      g_signal_connect (row, "chosen", G_CALLBACK (chosen_cb), self);
      adw_preferences_group_add (self->columns, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), saved_name != NULL ? saved_name : "");
}

gboolean
intake_import_columns_page_focus (IntakeImportColumnsPage *self)
{
  g_return_val_if_fail (INTAKE_IS_IMPORT_COLUMNS_PAGE (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (intake_mapping_row_is_in_doubt (g_ptr_array_index (self->rows, i), self->mapping))
        return gtk_widget_grab_focus (g_ptr_array_index (self->rows, i));
    }

  return FALSE;
}
