/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first rows of a spreadsheet as they will be read. */
#include "config.h"

#include "intake-preview-table.h"

#include "intake-parse.h"
#include "intake-present.h"
#include "intake-preview-row.h"

#include <glib/gi18n-lib.h>

/* Who looks for more sees it in the spreadsheet. */
#define MAX_COLUMNS 40

/* Columns are as wide as what stands in them, so that it can be read; the table scrolls. */
#define MIN_CHARS 4
#define MAX_CHARS 28

struct _IntakePreviewTable
{
  AdwBin parent_instance;

  GtkColumnView  *view;
  GtkNoSelection *selection;
};

G_DEFINE_FINAL_TYPE (IntakePreviewTable, intake_preview_table, ADW_TYPE_BIN)

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  data)
{
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), GPOINTER_TO_UINT (data));
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_list_item_set_child (item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  data)
{
  GtkWidget  *cell = gtk_list_item_get_child (item);
  gboolean    is_good;
  const char *words = intake_preview_row_get (gtk_list_item_get_item (item), GPOINTER_TO_UINT (data), &is_good);

  gtk_inscription_set_text (GTK_INSCRIPTION (cell), words);
  if (is_good)
    gtk_widget_remove_css_class (cell, "error");
  else
    gtk_widget_add_css_class (cell, "error");
  gtk_widget_set_tooltip_text (cell, is_good ? NULL : _ ("This cannot be read as it stands"));
}

static void
add_cell (IntakePreviewRow     *row,
          const IntakeMapping  *mapping,
          guint                 column,
          const char           *text,
          const IntakeLanguage *language)
{
  IntakeFieldId      id = g_array_index (mapping->fields, IntakeFieldId, column);
  const IntakeField *field = id != INTAKE_N_FIELDS ? intake_field_get (id) : NULL;
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_autofree char *words = NULL;

  text = intake_mapping_get_word (mapping, column, text);
  if (*text == '\0' || field == NULL || field->kind == INTAKE_KIND_NOTICE)
    {
      intake_preview_row_add (row, text, TRUE);
      return;
    }
  if (!intake_field_parse (field, text, g_array_index (mapping->date_order, IntakeDateOrder, column), language, &value, NULL))
    {
      intake_preview_row_add (row, text, FALSE);
      return;
    }

  words = intake_present_value (field, &value, language);
  intake_preview_row_add (row, words, TRUE);
}

static void
clear_columns (IntakePreviewTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
}

/* How many characters the longest cell of a column has, within what is shown. */
static guint
count_chars (GListModel *rows,
             guint       column)
{
  guint n_rows = g_list_model_get_n_items (rows);
  glong longest = MIN_CHARS;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (IntakePreviewRow) row = g_list_model_get_item (rows, i);
      gboolean is_good;

      longest = MAX (longest, g_utf8_strlen (intake_preview_row_get (row, column, &is_good), -1));
    }

  return (guint)MIN (longest, MAX_CHARS);
}

static void
add_column (IntakePreviewTable   *self,
            const IntakeMapping  *mapping,
            guint                 index,
            guint                 n_chars,
            const IntakeLanguage *language)
{
  GtkListItemFactory  *factory = gtk_signal_list_item_factory_new ();
  IntakeFieldId        id = g_array_index (mapping->fields, IntakeFieldId, index);
  const char          *heading = id != INTAKE_N_FIELDS ? intake_field_label (id, language) : g_ptr_array_index (mapping->headings, index);
  GtkColumnViewColumn *column;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (n_chars));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (index));
  column = gtk_column_view_column_new (heading, factory);
  gtk_column_view_append_column (self->view, column);
  g_object_unref (column);
}

static void
intake_preview_table_class_init (IntakePreviewTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-preview-table.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakePreviewTable, view);
  gtk_widget_class_bind_template_child (widget_class, IntakePreviewTable, selection);
}

static void
intake_preview_table_init (IntakePreviewTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_preview_table_show (IntakePreviewTable        *self,
                           const IntakeImportPreview *preview,
                           const IntakeMapping       *mapping,
                           const IntakeLanguage      *language)
{
  g_autoptr (GListStore) rows = g_list_store_new (INTAKE_TYPE_PREVIEW_ROW);
  guint n_columns;

  g_return_if_fail (INTAKE_IS_PREVIEW_TABLE (self));
  g_return_if_fail (preview != NULL && mapping != NULL);

  n_columns = MIN (mapping->fields->len, MAX_COLUMNS);
  for (guint i = 0; i < preview->rows->len; i++)
    {
      GStrv cells = g_ptr_array_index (preview->rows, i);
      guint n_cells = g_strv_length (cells);
      g_autoptr (IntakePreviewRow) row = intake_preview_row_new ();

      for (guint j = 0; j < n_columns; j++)
        add_cell (row, mapping, j, j < n_cells ? cells[j] : "", language);
      g_list_store_append (rows, row);
    }

  gtk_no_selection_set_model (self->selection, NULL);
  clear_columns (self);
  for (guint i = 0; i < n_columns; i++)
    add_column (self, mapping, i, count_chars (G_LIST_MODEL (rows), i), language);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (rows));
}
