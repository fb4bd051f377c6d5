/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to exchange: what the sheets of an export share. */
#pragma once

#include "intake-database.h"
#include "intake-record.h"
#include "intake-view.h"
#include "intake-workbook.h"

G_BEGIN_DECLS

/**
 * IntakeSheetContext:
 * @db: the connection that is read
 * @workbook: the workbook in the making
 * @language: its language
 * @footer: the footer of its pages
 * @notices: (element-type gint64 IntakeRecord): notices read so far
 */
typedef struct
{
  IntakeDatabase       *db;
  IntakeWorkbook       *workbook;
  const IntakeLanguage *language;
  const char           *footer;
  GHashTable           *notices;
} IntakeSheetContext;

/** intake_sheet_column_format: how a field's cells are formatted in a workbook. */
IntakeColumnFormat intake_sheet_column_format (const IntakeField *field);

/** intake_sheet_field_column: the column of a field: its label, format and width. */
IntakeWorkbookColumn intake_sheet_field_column (const IntakeSheetContext *context,
                                                IntakeFieldId             field);

/** intake_sheet_set_field: sets a cell to a field of a record: a real date or number, or the words for it. */
void intake_sheet_set_field (IntakeSheetContext *context,
                             int                 sheet,
                             guint               column,
                             IntakeRecord       *record,
                             IntakeFieldId       field);

/** intake_sheet_get_notice: the notice of an application's record, read once (transfer none) (nullable): %NULL if it has none. */
IntakeRecord *intake_sheet_get_notice (IntakeSheetContext *context,
                                       IntakeRecord       *application);

G_END_DECLS
