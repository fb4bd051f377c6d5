/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is eligible, and why. */
#include "config.h"

#include "intake-eligibility-sheet.h"

#include <glib/gi18n-lib.h>

#define WHY_WIDTH 90
#define RULES_WIDTH 26
#define REASON_WIDTH 40

enum
{
  COLUMN_CASE,
  COLUMN_NAME,
  COLUMN_NOTICE,
  COLUMN_RECEIVED_ON,
  COLUMN_ANSWER,
  COLUMN_JUDGED_ON,
  COLUMN_DECISION,
  COLUMN_LOOK_AGAIN,
  COLUMN_DECIDED_BY,
  COLUMN_DECIDED_ON,
  COLUMN_REASON,
  COLUMN_FAILED,
  COLUMN_RULES,
  COLUMN_WHY,
  N_COLUMNS,
};

/* The columns that are fields of the application. */
static const IntakeFieldId fields[] = {
  [COLUMN_CASE] = INTAKE_FIELD_CASE,
  [COLUMN_NAME] = INTAKE_FIELD_NAME,
  [COLUMN_NOTICE] = INTAKE_FIELD_NOTICE,
  [COLUMN_RECEIVED_ON] = INTAKE_FIELD_RECEIVED_ON,
  [COLUMN_ANSWER] = INTAKE_FIELD_ANSWER,
  [COLUMN_JUDGED_ON] = INTAKE_FIELD_JUDGED_ON,
  [COLUMN_DECISION] = INTAKE_FIELD_DECISION,
  [COLUMN_LOOK_AGAIN] = INTAKE_FIELD_LOOK_AGAIN,
  [COLUMN_DECIDED_BY] = INTAKE_FIELD_DECIDED_BY,
  [COLUMN_DECIDED_ON] = INTAKE_FIELD_DECIDED_ON,
};

int
intake_eligibility_sheet_begin (const IntakeSheetContext *context,
                                GError                  **error)
{
  /* Translators: the name of a sheet of a workbook; 31 characters at the most */
  const char          *name = intake_language_translate (context->language, N_ ("Eligibility"));
  IntakeWorkbookColumn columns[N_COLUMNS];
  int                  sheet = intake_workbook_add_sheet (context->workbook, name, error);

  if (sheet < 0)
    return -1;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    columns[i] = intake_sheet_field_column (context, fields[i]);
  columns[COLUMN_REASON] = (IntakeWorkbookColumn){ intake_language_translate (context->language, N_ ("Reason of the decision")), INTAKE_COLUMN_LONG_TEXT, REASON_WIDTH };
  columns[COLUMN_FAILED] = intake_sheet_field_column (context, INTAKE_FIELD_FAILED_RULES);
  columns[COLUMN_RULES] = (IntakeWorkbookColumn){ intake_language_translate (context->language, N_ ("Judged by")), INTAKE_COLUMN_TEXT, RULES_WIDTH };
  /* Translators: the heading of a column that says why someone is eligible or not */
  columns[COLUMN_WHY] = (IntakeWorkbookColumn){ intake_language_translate (context->language, N_ ("Why")), INTAKE_COLUMN_LONG_TEXT, WHY_WIDTH };

  intake_workbook_begin_table (context->workbook, sheet, columns, N_COLUMNS);

  return sheet;
}

gboolean
intake_eligibility_sheet_add (const IntakeSheetContext *context,
                              int                       sheet,
                              const IntakeSheetRow     *row,
                              GError                  **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    intake_sheet_set_field (context, sheet, i, row, row->application, fields[i]);
  intake_workbook_set_text (context->workbook, sheet, COLUMN_REASON, row->reason);
  intake_sheet_set_field (context, sheet, COLUMN_FAILED, row, row->application, INTAKE_FIELD_FAILED_RULES);
  intake_workbook_set_text (context->workbook, sheet, COLUMN_RULES, row->rules);
  intake_workbook_set_text (context->workbook, sheet, COLUMN_WHY, row->why);

  return intake_workbook_end_row (context->workbook, sheet, error);
}
