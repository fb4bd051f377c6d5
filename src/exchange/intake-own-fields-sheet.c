/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What applications have in the fields that the office added itself. */
#include "config.h"

#include "intake-own-fields-sheet.h"

#include <glib/gi18n-lib.h>

#include "intake-custom-table.h"

#define OWN_WIDTH 20

/* Before the office's own. */
static const IntakeFieldId first_columns[] = { INTAKE_FIELD_CASE, INTAKE_FIELD_NAME };

int
intake_own_fields_sheet_begin (const IntakeSheetContext *context,
                               GPtrArray                *fields,
                               GError                  **error)
{
  /* Translators: the name of a sheet of a workbook; 31 characters at the most */
  const char *name = intake_language_translate (context->language, N_ ("Further fields"));
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (IntakeWorkbookColumn));
  int sheet = intake_workbook_add_sheet (context->workbook, name, error);

  if (sheet < 0)
    return -1;

  for (guint i = 0; i < G_N_ELEMENTS (first_columns); i++)
    {
      IntakeWorkbookColumn column = intake_sheet_field_column (context, first_columns[i]);

      g_array_append_val (columns, column);
    }
  for (guint i = 0; i < fields->len; i++)
    {
      const IntakeCustomValue *field = g_ptr_array_index (fields, i);
      IntakeWorkbookColumn     column = { field->name, INTAKE_COLUMN_TEXT, OWN_WIDTH };

      g_array_append_val (columns, column);
    }

  intake_workbook_begin_table (context->workbook, sheet, (const IntakeWorkbookColumn *)(gpointer)columns->data, columns->len);

  return sheet;
}

gboolean
intake_own_fields_sheet_add (const IntakeSheetContext *context,
                             int                       sheet,
                             IntakeDatabase           *db,
                             const IntakeSheetRow     *row,
                             GError                  **error)
{
  g_autoptr (GPtrArray) values = intake_custom_table_list (db, intake_record_get_id (row->application), error);
  gboolean has_any = FALSE;

  if (values == NULL)
    return FALSE;

  for (guint i = 0; i < values->len; i++)
    {
      const IntakeCustomValue *value = g_ptr_array_index (values, i);

      has_any |= value->value != NULL;
      intake_workbook_set_text (context->workbook, sheet, G_N_ELEMENTS (first_columns) + i, value->value);
    }
  if (!has_any)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (first_columns); i++)
    intake_sheet_set_field (context, sheet, i, row, row->application, first_columns[i]);

  return intake_workbook_end_row (context->workbook, sheet, error);
}
