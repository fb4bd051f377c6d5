/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What came of an import as a file: for whoever made the spreadsheet, to correct it. */
#pragma once

#include "intake-import.h"

G_BEGIN_DECLS

/**
 * intake_report_file_save_async:
 * @report: what came of an import, or would come of it; copied
 * @path: the file to write; a workbook if it ends in ".xlsx", else a .csv
 * @language: the language of the workbook, of the reasons, and of errors
 * @cancellable: (nullable): to give up; the file is as it was then
 * @callback: called on the caller's context
 * @user_data: for @callback
 *
 * Writes each refused cell, and each row that is like something known, as a line of sheet, row, column, value and reason. The headings of a .csv are
 * English words for programs; those of a workbook are for people. The file takes its place only once it is whole.
 */
void intake_report_file_save_async (const IntakeImportReport *report,
                                    const char               *path,
                                    const IntakeLanguage     *language,
                                    GCancellable             *cancellable,
                                    GAsyncReadyCallback       callback,
                                    gpointer                  user_data);

/** intake_report_file_save_finish: %FALSE with #IntakeExportError, and an older file as it was. */
gboolean intake_report_file_save_finish (GAsyncResult *result,
                                         GError      **error);

/** intake_report_file_save: as intake_report_file_save_async(), blocking: for the command line and tests. */
gboolean intake_report_file_save (const IntakeImportReport *report,
                                  const char               *path,
                                  const IntakeLanguage     *language,
                                  GCancellable             *cancellable,
                                  GError                  **error);

G_END_DECLS
