/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is eligible, and why. */
#include "config.h"

#include "intake-eligibility-sheet.h"

#include <glib/gi18n-lib.h>

#include "intake-screening-table.h"

#define WHY_WIDTH 90
#define RULES_WIDTH 26

enum
{
  COLUMN_CASE,
  COLUMN_NAME,
  COLUMN_NOTICE,
  COLUMN_RECEIVED_ON,
  COLUMN_ANSWER,
  COLUMN_DECISION,
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
  [COLUMN_DECISION] = INTAKE_FIELD_DECISION,
};

int
intake_eligibility_sheet_begin (IntakeSheetContext *context,
                                GError            **error)
{
  /* Translators: the name of a sheet of a workbook; 31 characters at the most */
  const char          *name = intake_language_translate (context->language, N_ ("Eligibility"));
  IntakeWorkbookColumn columns[N_COLUMNS];
  int                  sheet = intake_workbook_add_sheet (context->workbook, name, error);

  if (sheet < 0)
    return -1;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    columns[i] = intake_sheet_field_column (context, fields[i]);
  columns[COLUMN_RULES] = (IntakeWorkbookColumn){ intake_language_translate (context->language, N_ ("Judged by")), INTAKE_COLUMN_TEXT, RULES_WIDTH };
  /* Translators: the heading of a column that says why someone is eligible or not */
  columns[COLUMN_WHY] = (IntakeWorkbookColumn){ intake_language_translate (context->language, N_ ("Why")), INTAKE_COLUMN_LONG_TEXT, WHY_WIDTH };

  intake_workbook_begin_table (context->workbook, sheet, columns, N_COLUMNS);

  return sheet;
}

gboolean
intake_eligibility_sheet_add (IntakeSheetContext *context,
                              int                 sheet,
                              IntakeRecord       *record,
                              GError            **error)
{
  g_autoptr (IntakeRuleSet) rule_set = intake_screening_table_get_rule_set (context->db, intake_record_get_id (record), error);
  g_autofree char *summary = NULL;
  g_autofree char *version = NULL;

  if (rule_set == NULL)
    return FALSE;

  summary = intake_rule_set_dup_summary (rule_set, record, intake_sheet_get_notice (context, record), intake_database_get_today (context->db), context->language);
  version = g_strdup_printf ("%s (%d)", intake_rule_set_get_id (rule_set), intake_rule_set_get_version (rule_set));

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    intake_sheet_set_field (context, sheet, i, record, fields[i]);
  intake_workbook_set_text (context->workbook, sheet, COLUMN_RULES, version);
  intake_workbook_set_text (context->workbook, sheet, COLUMN_WHY, summary);

  return intake_workbook_end_row (context->workbook, sheet, error);
}
