/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the sheets of an export share. */
#include "config.h"

#include "intake-table-sheet.h"

#include "intake-present.h"

/* Wider columns wrap rather than push the others off the page. */
#define MAX_COLUMN_WIDTH 60

IntakeColumnFormat
intake_sheet_column_format (const IntakeField *field)
{
  static const IntakeColumnFormat formats[] = {
    [INTAKE_KIND_LONG_TEXT] = INTAKE_COLUMN_LONG_TEXT,
    [INTAKE_KIND_INTEGER] = INTAKE_COLUMN_INTEGER,
    [INTAKE_KIND_AMOUNT] = INTAKE_COLUMN_AMOUNT,
    [INTAKE_KIND_DATE] = INTAKE_COLUMN_DATE,
    /* The last kind makes the table whole; those not named are text, which is 0. */
    [INTAKE_KIND_SUPERVISOR] = INTAKE_COLUMN_TEXT,
  };

  return formats[field->kind];
}

/* Choices have words of another length in each language: the longest fits. */
static guint
get_column_width (const IntakeField    *field,
                  const IntakeLanguage *language)
{
  guint width = field->width;

  if (field->kind == INTAKE_KIND_CHOICE)
    for (guint i = 0; i < field->vocabulary->n_terms; i++)
      width = MAX (width, (guint)g_utf8_strlen (intake_vocabulary_label (field->vocabulary, field->vocabulary->terms[i].id, language), -1) + 1);

  return MIN (width, MAX_COLUMN_WIDTH);
}

IntakeWorkbookColumn
intake_sheet_field_column (const IntakeSheetContext *context,
                           IntakeFieldId             field)
{
  const IntakeField *description = intake_field_get (field);

  return (IntakeWorkbookColumn){
    .heading = intake_field_label (field, context->language),
    .format = intake_sheet_column_format (description),
    .width = get_column_width (description, context->language),
  };
}

void
intake_sheet_set_field (const IntakeSheetContext *context,
                        int                       sheet,
                        guint                     column,
                        const IntakeSheetRow     *row,
                        IntakeRecord             *record,
                        IntakeFieldId             field)
{
  const IntakeField *description = intake_field_get (field);
  const IntakeValue *value = intake_record_get (record, field);
  g_autofree char   *words = NULL;

  if (value->type == INTAKE_VALUE_NONE)
    return;

  if (value->type == INTAKE_VALUE_DATE)
    {
      intake_workbook_set_date (context->workbook, sheet, column, value->date);
    }
  else if (description->kind == INTAKE_KIND_NOTICE)
    {
      if (row->notice != NULL)
        intake_workbook_set_text (context->workbook, sheet, column, intake_record_get_text (row->notice, INTAKE_FIELD_NOTICE_REFERENCE));
    }
  else if (description->kind == INTAKE_KIND_SUPERVISOR)
    {
      words = context->dup_name != NULL ? context->dup_name (field, value, context->name_data) : NULL;
      intake_workbook_set_text (context->workbook, sheet, column, words);
    }
  else if (field == INTAKE_FIELD_FAILED_RULES)
    {
      intake_workbook_set_text (context->workbook, sheet, column, row->failed);
    }
  else if (value->type == INTAKE_VALUE_INTEGER && description->kind != INTAKE_KIND_BOOLEAN)
    {
      intake_workbook_set_integer (context->workbook, sheet, column, value->integer);
    }
  else if (value->type == INTAKE_VALUE_TEXT && (description->kind == INTAKE_KIND_TEXT || description->kind == INTAKE_KIND_EMAIL) && field != INTAKE_FIELD_SUPERVISORS)
    {
      /* Said as it stands: the words would be a copy. */
      intake_workbook_set_text (context->workbook, sheet, column, value->text);
    }
  else
    {
      words = intake_present_value (description, value, context->language);
      intake_workbook_set_text (context->workbook, sheet, column, words);
    }
}
