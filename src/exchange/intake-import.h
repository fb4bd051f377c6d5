/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A spreadsheet of applications into the office, as one action. */
#pragma once

#include "intake-progress.h"
#include "intake-source.h"
#include "intake-store.h"

G_BEGIN_DECLS

/**
 * IntakeImportRefusal:
 * @sheet: the sheet's name
 * @row: the row as the spreadsheet counts it, from 1
 * @column: (nullable): the column's heading; %NULL where the whole row is meant
 * @value: what stands there
 * @reason: a sentence: what is wrong and what is expected
 */
typedef struct
{
  char *sheet;
  guint row;
  char *column;
  char *value;
  char *reason;
} IntakeImportRefusal;

/**
 * IntakeImportReport:
 * @imported: how many applications came in
 * @duplicates: how many rows were passed over since the application is there already
 * @known_persons: how many of @imported are by persons who were known
 * @n_refused: how many rows were refused; @refused tells the first 1,000 of their faults
 * @refused: (element-type IntakeImportRefusal): the faults
 * @unknown_columns: (element-type utf8): headings that are no field
 * @notes: (element-type utf8): sentences on what was found while reading
 * @action: the action in the journal; 0 for a dry run, or if nothing came in
 */
typedef struct
{
  gint64     imported;
  gint64     duplicates;
  gint64     known_persons;
  gint64     n_refused;
  GPtrArray *refused;
  GPtrArray *unknown_columns;
  GPtrArray *notes;
  gint64     action;
} IntakeImportReport;

void intake_import_report_free (IntakeImportReport *report);

/**
 * IntakeImportOptions:
 * @path: the file
 * @notice: (nullable): reference of the notice for rows that name none
 * @dry_run: tell what would happen, change nothing
 * @read: how to read the file
 */
typedef struct
{
  const char         *path;
  const char         *notice;
  gboolean            dry_run;
  IntakeSourceOptions read;
} IntakeImportOptions;

/**
 * intake_import_async:
 * @store: the office
 * @options: what to import; copied
 * @progress: (nullable): told how far it is
 * @cancellable: (nullable): to give up; nothing has come in then
 * @callback: called on the caller's context
 * @user_data: for @callback
 *
 * Reads a spreadsheet on the writer's thread. Rows that cannot be taken are refused one by one; all others come in as one action.
 * A notice that does not exist is an error of the whole if @options names it, and of the row if the row does.
 */
void intake_import_async (IntakeStore               *store,
                          const IntakeImportOptions *options,
                          IntakeProgress            *progress,
                          GCancellable              *cancellable,
                          GAsyncReadyCallback        callback,
                          gpointer                   user_data);

/** intake_import_finish: the report (transfer full) (nullable): %NULL with @error and nothing changed. */
IntakeImportReport *intake_import_finish (IntakeStore  *store,
                                          GAsyncResult *result,
                                          GError      **error);

/** intake_import: as intake_import_async(), blocking: for the command line and tests. */
IntakeImportReport *intake_import (IntakeStore               *store,
                                   const IntakeImportOptions *options,
                                   IntakeProgress            *progress,
                                   GCancellable              *cancellable,
                                   GError                   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeImportReport, intake_import_report_free)

G_END_DECLS
