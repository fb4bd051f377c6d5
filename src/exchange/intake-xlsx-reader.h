/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads Excel workbooks (.xlsx, .xlsm), strict and transitional. */
#pragma once

#include "intake-source-private.h"
#include "intake-zip.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_XLSX_READER (intake_xlsx_reader_get_type ())

G_DECLARE_FINAL_TYPE (IntakeXlsxReader, intake_xlsx_reader, INTAKE, XLSX_READER, IntakeSource)

/**
 * intake_xlsx_reader_new:
 * @file: (transfer full): the file
 * @zip: (transfer full): the archive in it
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Opens the workbook and selects its first sheet with a row in it, a visible one if there is.
 *
 * Returns: (transfer full) (nullable): the reader; %NULL with #IntakeSourceError
 */
IntakeSource *intake_xlsx_reader_new (IntakeSourceFile *file,
                                      IntakeZip        *zip,
                                      GCancellable     *cancellable,
                                      GError          **error);

G_END_DECLS
