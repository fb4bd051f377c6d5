/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads OpenDocument workbooks (.ods), as LibreOffice saves them and Excel, Google Sheets and Gnumeric export them. */
#pragma once

#include "intake-source-private.h"
#include "intake-zip.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_ODS_READER (intake_ods_reader_get_type ())

G_DECLARE_FINAL_TYPE (IntakeOdsReader, intake_ods_reader, INTAKE, ODS_READER, IntakeSource)

/**
 * intake_ods_reader_new:
 * @file: (transfer full): the file
 * @zip: (transfer full): the archive in it, an OpenDocument workbook
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Opens the workbook and selects its first sheet with a cell in it, a visible one if there is. Cells and rows that the file says to be
 * repeated come as often as it says, within the limits; what a merged cell hides is empty.
 *
 * Returns: (transfer full) (nullable): the reader; %NULL with #IntakeSourceError
 */
IntakeSource *intake_ods_reader_new (IntakeSourceFile *file,
                                     IntakeZip        *zip,
                                     GCancellable     *cancellable,
                                     GError          **error);

G_END_DECLS
