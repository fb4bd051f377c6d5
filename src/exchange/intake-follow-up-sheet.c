/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Check-ins, learning objectives, outputs and evaluations: tidy, a row for each, with whose it is. */
#include "config.h"

#include "intake-follow-up-sheet.h"

#include <glib/gi18n-lib.h>

/* Names of sheets have 31 characters at the most. */
static const char *const names[INTAKE_N_ENTITIES] = {
  [INTAKE_ENTITY_CHECK_IN] = N_ ("Check-ins"),
  [INTAKE_ENTITY_OBJECTIVE] = N_ ("Learning objectives"),
  [INTAKE_ENTITY_OUTPUT] = N_ ("Outputs"),
  [INTAKE_ENTITY_EVALUATION] = N_ ("Evaluations"),
};

/* All that the field table has, but the number of the internship and what is sent only if asked for. */
static gboolean
is_column (IntakeFieldId field)
{
  return (intake_field_get (field)->flags & (INTAKE_FIELD_FIXED | INTAKE_FIELD_SENSITIVE)) == 0;
}

const char *
intake_follow_up_sheet_get_name (IntakeEntity          entity,
                                 const IntakeLanguage *language)
{
  g_return_val_if_fail (names[entity] != NULL, NULL);

  return intake_language_translate (language, names[entity]);
}

int
intake_follow_up_sheet_begin (const IntakeSheetContext *context,
                              IntakeEntity              entity,
                              GError                  **error)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (IntakeWorkbookColumn));
  IntakeFieldId first, end;
  int           sheet = intake_workbook_add_sheet (context->workbook, intake_follow_up_sheet_get_name (entity, context->language), error);

  if (sheet < 0)
    return -1;

  intake_field_range (entity, &first, &end);
  for (IntakeFieldId field = first; field < end; field++)
    if (is_column (field))
      {
        IntakeWorkbookColumn column = intake_sheet_field_column (context, field);

        g_array_append_val (columns, column);
      }
  intake_workbook_begin_table (context->workbook, sheet, (const IntakeWorkbookColumn *)(gpointer)columns->data, columns->len);

  return sheet;
}

gboolean
intake_follow_up_sheet_add (const IntakeSheetContext *context,
                            int                       sheet,
                            IntakeEntity              entity,
                            const IntakeSheetRow     *row,
                            GError                  **error)
{
  GPtrArray    *records = row->follow_ups[entity];
  IntakeFieldId first, end;

  intake_field_range (entity, &first, &end);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      guint column = 0;

      for (IntakeFieldId field = first; field < end; field++)
        if (is_column (field))
          intake_sheet_set_field (context, sheet, column++, row, records->pdata[i], field);
      if (!intake_workbook_end_row (context->workbook, sheet, error))
        return FALSE;
    }

  return TRUE;
}
