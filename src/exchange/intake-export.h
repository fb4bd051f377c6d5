/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A view of the office as an Excel workbook or a .csv. */
#pragma once

#include "intake-progress.h"
#include "intake-store.h"
#include "intake-view.h"

G_BEGIN_DECLS

#define INTAKE_EXPORT_ERROR (intake_export_error_quark ())

/**
 * IntakeExportError:
 * @INTAKE_EXPORT_ERROR_TARGET: the file cannot be written there
 * @INTAKE_EXPORT_ERROR_FULL: a disk is full; the message says which
 * @INTAKE_EXPORT_ERROR_VERIFY: what was written does not read back as it should
 * @INTAKE_EXPORT_ERROR_LIMIT: more rows than a sheet can hold
 */
typedef enum
{
  INTAKE_EXPORT_ERROR_TARGET,
  INTAKE_EXPORT_ERROR_FULL,
  INTAKE_EXPORT_ERROR_VERIFY,
  INTAKE_EXPORT_ERROR_LIMIT,
} IntakeExportError;

GQuark intake_export_error_quark (void);

/**
 * IntakeExportOptions:
 * @path: the file to write; ".xlsx" or, for the list alone, ".csv" by its ending
 * @view: what to export: its rows, order and columns; of applications
 * @ids: (nullable) (element-type gint64): only these records, in this order, in place of those of the view
 * @language: the language of the workbook
 */
typedef struct
{
  const char           *path;
  const IntakeView     *view;
  GArray               *ids;
  const IntakeLanguage *language;
} IntakeExportOptions;

/**
 * intake_export_async:
 * @store: the office
 * @options: what to export; copied
 * @progress: (nullable): told how far it is
 * @cancellable: (nullable): to give up; the file is as it was then
 * @callback: called on the caller's context
 * @user_data: for @callback
 *
 * Writes the workbook beside its target under another name, reads it back and compares, and only then puts it in place: whatever
 * fails, an older file stays whole.
 */
void intake_export_async (IntakeStore               *store,
                          const IntakeExportOptions *options,
                          IntakeProgress            *progress,
                          GCancellable              *cancellable,
                          GAsyncReadyCallback        callback,
                          gpointer                   user_data);

/** intake_export_finish: how many records were written; -1 with @error. */
gint64 intake_export_finish (IntakeStore  *store,
                             GAsyncResult *result,
                             GError      **error);

/** intake_export: as intake_export_async(), blocking: for the command line and tests. */
gint64 intake_export (IntakeStore               *store,
                      const IntakeExportOptions *options,
                      IntakeProgress            *progress,
                      GCancellable              *cancellable,
                      GError                   **error);

/** intake_export_dup_file_with_ending: @file, or a workbook beside it (transfer full): whoever types a name without an ending of .xlsx or .csv wants the workbook. */
GFile *intake_export_dup_file_with_ending (GFile *file);

G_END_DECLS
