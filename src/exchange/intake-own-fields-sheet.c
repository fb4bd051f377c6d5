/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What applications have in the fields that the office added itself. */
#include "config.h"

#include "intake-own-fields-sheet.h"

#include <glib/gi18n-lib.h>

#define OWN_WIDTH 20

/* Before the office's own. */
static const IntakeFieldId first_columns[] = { INTAKE_FIELD_CASE, INTAKE_FIELD_NAME };

int
intake_own_fields_sheet_begin (const IntakeSheetContext *context,
                               GPtrArray                *names,
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
  for (guint i = 0; i < names->len; i++)
    {
      IntakeWorkbookColumn column = { g_ptr_array_index (names, i), INTAKE_COLUMN_TEXT, OWN_WIDTH };

      g_array_append_val (columns, column);
    }

  intake_workbook_begin_table (context->workbook, sheet, (const IntakeWorkbookColumn *)(gpointer)columns->data, columns->len);

  return sheet;
}

gboolean
intake_own_fields_sheet_add (const IntakeSheetContext *context,
                             int                       sheet,
                             const IntakeSheetRow     *row,
                             GPtrArray                *texts,
                             GError                  **error)
{
  gboolean has_any = FALSE;

  for (guint i = 0; i < texts->len; i++)
    has_any |= g_ptr_array_index (texts, i) != NULL;
  if (!has_any)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (first_columns); i++)
    intake_sheet_set_field (context, sheet, i, row, row->application, first_columns[i]);
  for (guint i = 0; i < texts->len; i++)
    intake_workbook_set_text (context->workbook, sheet, G_N_ELEMENTS (first_columns) + i, g_ptr_array_index (texts, i));

  return intake_workbook_end_row (context->workbook, sheet, error);
}
