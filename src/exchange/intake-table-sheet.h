/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to exchange: what the sheets of an export share. */
#pragma once

#include "intake-record.h"
#include "intake-view.h"
#include "intake-workbook.h"

G_BEGIN_DECLS

/**
 * IntakeSheetSupervisor:
 * @name: their name
 * @title: (nullable): their title
 * @unit: (nullable): their unit
 * @role: id of intake_role_vocabulary
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *unit;
  const char *role;
} IntakeSheetSupervisor;

/**
 * IntakeSheetRow:
 * @application: an application
 * @notice: (nullable): its notice
 * @placement: (nullable): its placement
 * @follow_ups: (array length=INTAKE_N_ENTITIES): by entity, the check-ins, objectives, outputs and evaluations of the placement; %NULL for none
 * @supervisors: (array length=n_supervisors): its supervisors, in the order of the roles
 * @n_supervisors: how many
 * @rules: by which rules it is judged
 * @why: the sentences that decide
 * @failed: (nullable): what people call the rules that are not met
 * @reason: (nullable): the reason of the office's own decision
 *
 * All that the sheets tell of one application. Whoever exports gathers it, so that sheets are written from rows of any making.
 */
typedef struct
{
  IntakeRecord                *application;
  IntakeRecord                *notice;
  IntakeRecord                *placement;
  GPtrArray                   *follow_ups[INTAKE_N_ENTITIES];
  const IntakeSheetSupervisor *supervisors;
  guint                        n_supervisors;
  const char                  *rules;
  const char                  *why;
  const char                  *failed;
  const char                  *reason;
} IntakeSheetRow;

/**
 * IntakeSheetContext:
 * @workbook: the workbook in the making
 * @language: its language
 * @office: (nullable): the office's name
 * @today: the day of the export
 * @footer: the footer of its pages
 * @dup_name: (nullable): what people call the supervisors that fields refer to
 * @name_data: for @dup_name
 */
typedef struct
{
  IntakeWorkbook       *workbook;
  const IntakeLanguage *language;
  const char           *office;
  IntakeDate            today;
  const char           *footer;
  IntakeViewNameFunc    dup_name;
  gpointer              name_data;
} IntakeSheetContext;

/** intake_sheet_column_format: how a field's cells are formatted in a workbook. */
IntakeColumnFormat intake_sheet_column_format (const IntakeField *field);

/** intake_sheet_field_column: the column of a field: its label, format and width. */
IntakeWorkbookColumn intake_sheet_field_column (const IntakeSheetContext *context,
                                                IntakeFieldId             field);

/**
 * intake_sheet_set_field:
 * @context: the export
 * @sheet: the sheet
 * @column: the column, from 0
 * @row: what is told
 * @record: one of its records
 * @field: a field of that record
 *
 * Sets a cell to a field: a real date or number, or the words for it.
 */
void intake_sheet_set_field (const IntakeSheetContext *context,
                             int                       sheet,
                             guint                     column,
                             const IntakeSheetRow     *row,
                             IntakeRecord             *record,
                             IntakeFieldId             field);

G_END_DECLS
