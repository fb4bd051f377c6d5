/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The view as it is seen: the same rows, columns, order and names. */
#include "config.h"

#include "intake-list-sheet.h"

#include <glib/gi18n-lib.h>

int
intake_list_sheet_begin (const IntakeSheetContext *context,
                         const IntakeView         *view,
                         GError                  **error)
{
  /* Translators: the name of a sheet of a workbook; 31 characters at the most */
  const char          *name = intake_language_translate (context->language, N_ ("Applications"));
  const IntakeFieldId *fields;
  guint                n_fields;
  int                  sheet;
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (IntakeWorkbookColumn));

  sheet = intake_workbook_add_sheet (context->workbook, name, error);
  if (sheet < 0)
    return -1;

  fields = intake_view_get_columns (view, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      IntakeWorkbookColumn column = intake_sheet_field_column (context, fields[i]);

      g_array_append_val (columns, column);
    }

  intake_workbook_begin_table (context->workbook, sheet, (const IntakeWorkbookColumn *)(gpointer)columns->data, columns->len);

  return sheet;
}

gboolean
intake_list_sheet_add (const IntakeSheetContext *context,
                       int                       sheet,
                       const IntakeView         *view,
                       const IntakeSheetRow     *row,
                       GError                  **error)
{
  guint                n_fields;
  const IntakeFieldId *fields = intake_view_get_columns (view, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    intake_sheet_set_field (context, sheet, i, row, row->application, fields[i]);

  return intake_workbook_end_row (context->workbook, sheet, error);
}
