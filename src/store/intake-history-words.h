/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: how the tables and columns of the journal are called, and whose fields they are. */
#pragma once

#include "intake-history.h"

G_BEGIN_DECLS

/**
 * IntakeHistorySubject:
 *
 * What the value of a column is, where it is no field.
 */
typedef enum
{
  INTAKE_SUBJECT_NONE,
  INTAKE_SUBJECT_TEXT,
  INTAKE_SUBJECT_DATE,
  INTAKE_SUBJECT_TERM,
  INTAKE_SUBJECT_SUPERVISOR,
  INTAKE_SUBJECT_VIEW,
  INTAKE_SUBJECT_CUSTOM_FIELD,
  INTAKE_SUBJECT_INTERVIEWER,
  INTAKE_SUBJECT_OFFICE_TERM,
} IntakeHistorySubject;

/**
 * IntakeHistoryPart:
 * @column: a column; %NULL for none
 * @subject: what its value is
 * @vocabulary: (nullable): its terms
 */
typedef struct
{
  const char             *column;
  IntakeHistorySubject    subject;
  const IntakeVocabulary *vocabulary;
} IntakeHistoryPart;

/**
 * IntakeHistoryRow:
 * @table: a table
 * @added: what is said when a row came, English, marked for translation
 * @deleted: what is said when a row went
 * @main: what names the row
 * @detail: what stands in parentheses after it
 * @more: what stands in parentheses after that
 * @needs_detail: whether nothing is said without @detail
 */
typedef struct
{
  const char       *table;
  const char       *added;
  const char       *deleted;
  IntakeHistoryPart main;
  IntakeHistoryPart detail;
  IntakeHistoryPart more;
  gboolean          needs_detail;
} IntakeHistoryRow;

/** intake_history_find_row: how the rows of a table are told of; %NULL if they are not. */
const IntakeHistoryRow *intake_history_find_row (const char *table);

/** intake_history_find_kind: what a row is called beside a field of its own, English, in the context "in the history"; %NULL where fields need no such word. */
const char *intake_history_find_kind (const char *table);

/** intake_history_find_column: how a column that is no field is told of; @label is set to what it is called, English; %NULL if it is not told. */
const IntakeHistoryPart *intake_history_find_column (const char  *table,
                                                     const char  *column,
                                                     const char **label);

/** intake_history_find_field: the field that a column is; %INTAKE_N_FIELDS if it is none. */
IntakeFieldId intake_history_find_field (const char *table,
                                         const char *column);

G_END_DECLS
