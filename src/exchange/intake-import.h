/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A spreadsheet of applications into the office, as one action. */
#pragma once

#include "intake-duplicate.h"
#include "intake-mapping.h"
#include "intake-progress.h"
#include "intake-source.h"
#include "intake-store.h"

G_BEGIN_DECLS

/** INTAKE_IMPORT_WHOLE_ROW: the column of a fault that is the whole row's. */
#define INTAKE_IMPORT_WHOLE_ROW G_MAXUINT

/**
 * IntakeImportRefusal:
 * @sheet: the sheet's name
 * @row: the row as the spreadsheet counts it, from 1
 * @column_index: the column, from 0; %INTAKE_IMPORT_WHOLE_ROW where the whole row is meant
 * @column: (nullable): the column's heading; %NULL where the whole row is meant
 * @value: what stands there
 * @reason: a sentence: what is wrong and what is expected
 */
typedef struct
{
  char *sheet;
  guint row;
  guint column_index;
  char *column;
  char *value;
  char *reason;
} IntakeImportRefusal;

/**
 * IntakeImportChoice:
 *
 * What becomes of a row whose person or application may be there already.
 *
 * @INTAKE_IMPORT_DEFAULT: what @on_duplicate says
 * @INTAKE_IMPORT_SAME: the same person, with a new application
 * @INTAKE_IMPORT_UPDATE: what is there takes on what the row says
 * @INTAKE_IMPORT_SKIP: the row is passed over
 * @INTAKE_IMPORT_DIFFERENT: another person, who will not be taken for this one again
 */
typedef enum
{
  INTAKE_IMPORT_DEFAULT,
  INTAKE_IMPORT_SAME,
  INTAKE_IMPORT_UPDATE,
  INTAKE_IMPORT_SKIP,
  INTAKE_IMPORT_DIFFERENT,
  INTAKE_IMPORT_N_CHOICES,
} IntakeImportChoice;

/**
 * IntakeOnDuplicate:
 *
 * What becomes of rows whose application is there already, unless something else was chosen for one. Somebody who has applied for something else gets a
 * new application; who only may be the same comes in as somebody new.
 *
 * @INTAKE_ON_DUPLICATE_SKIP: they are passed over
 * @INTAKE_ON_DUPLICATE_UPDATE: what is there takes on what they say
 * @INTAKE_ON_DUPLICATE_NEW: the person gets another application
 */
typedef enum
{
  INTAKE_ON_DUPLICATE_SKIP,
  INTAKE_ON_DUPLICATE_UPDATE,
  INTAKE_ON_DUPLICATE_NEW,
} IntakeOnDuplicate;

/**
 * IntakeImportMatch:
 * @row: the row as the spreadsheet counts it, from 1
 * @match: how far it is known
 * @duplicate: who is like this, and why
 * @application_id: their application for the same notice; 0 if there is none
 * @in_file: whether they came in with an earlier row of the same file, so that the ids are gone after a dry run
 * @record: the row as it was read
 */
typedef struct
{
  guint           row;
  IntakeMatch     match;
  IntakeDuplicate duplicate;
  gint64          application_id;
  gboolean        in_file;
  IntakeRecord   *record;
} IntakeImportMatch;

/**
 * IntakeImportReport:
 * @imported: how many applications came in
 * @updated: how many applications that were there took on something from the file
 * @duplicates: how many rows were passed over since the application is there already
 * @known_persons: how many of @imported are by persons who were known
 * @doubtful: how many rows may be by somebody who is known
 * @n_matches: how many rows are like something known; @matches tells the first 1,000 of them, or as many as were asked for
 * @matches: (element-type IntakeImportMatch): these rows
 * @n_refused: how many rows were refused
 * @n_faults: how many faults they have; @refused tells the first 1,000 of them, or as many as were asked for
 * @refused: (element-type IntakeImportRefusal): the faults
 * @unknown_columns: (element-type utf8): headings that are no field
 * @notes: (element-type utf8): sentences on what was found while reading
 * @action: the action in the journal; 0 for a dry run, or if nothing came in
 */
typedef struct
{
  gint64     imported;
  gint64     updated;
  gint64     duplicates;
  gint64     known_persons;
  gint64     doubtful;
  gint64     n_matches;
  GPtrArray *matches;
  gint64     n_refused;
  gint64     n_faults;
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
 * @name: (nullable): what the file is called in the history; %NULL for its own name
 * @sheet: (nullable): the sheet, by its name or number from 1; %NULL for the first that is not empty
 * @heading_row: the row of the headings, from 1; 0 to find it, less if there is none
 * @mapping: (nullable): what the columns are; %NULL to guess
 * @mapping_text: (nullable): a saved mapping for the columns whose headings it names; the others are guessed
 * @date_order: (nullable): how 03/04/2025 is read in all columns; %NULL to find out
 * @on_duplicate: what becomes of rows that are there already
 * @choices: (nullable) (element-type guint IntakeImportChoice): what becomes of single rows, by GUINT_TO_POINTER
 * @corrections: (nullable) (element-type gint64 utf8): what is read in place of single cells, by intake_import_cell_key()
 * @max_reported: how many faults are told, and how many rows that are like something known, 20,000 at the most; 0 for 1,000 of each
 */
typedef struct
{
  const char            *path;
  const char            *notice;
  gboolean               dry_run;
  IntakeSourceOptions    read;
  const char            *name;
  const char            *sheet;
  int                    heading_row;
  const IntakeMapping   *mapping;
  const char            *mapping_text;
  const IntakeDateOrder *date_order;
  IntakeOnDuplicate      on_duplicate;
  GHashTable            *choices;
  GHashTable            *corrections;
  guint                  max_reported;
} IntakeImportOptions;

/** intake_import_new_corrections: an empty table for @corrections (transfer full). */
GHashTable *intake_import_new_corrections (void);

/** intake_import_correct: has @text read in place of a cell: row from 1, column from 0; %NULL takes that back. */
void intake_import_correct (GHashTable *corrections,
                            guint       row,
                            guint       column,
                            const char *text);

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

/**
 * intake_import_know_own_fields: what an office has a field of its own for goes there, as it did the first time, and as an export has it. A mapping that
 * is guessed by intake_import() knows them already; one that is handed to it is taken as it is.
 */
gboolean intake_import_know_own_fields (IntakeDatabase *db,
                                        IntakeMapping  *mapping,
                                        GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeImportReport, intake_import_report_free)

G_END_DECLS
