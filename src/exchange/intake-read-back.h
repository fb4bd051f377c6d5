/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a workbook that was written reads as what was meant: libxlsxwriter does not tell of a full temporary folder. */
#pragma once

#include <gio/gio.h>

#include "intake-digest.h"
#include "intake-language.h"

G_BEGIN_DECLS

/**
 * IntakeSheetContent:
 * @name: what the sheet is called
 * @digest: of the cells that were written to it
 */
typedef struct
{
  const char  *name;
  IntakeDigest digest;
} IntakeSheetContent;

/**
 * intake_read_back:
 * @path: a workbook, closed
 * @sheets: (array length=n_sheets): what it should hold, in order
 * @n_sheets: how many sheets
 * @language: the language of errors
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Reads the whole file, two sheets side by side, and compares what each holds.
 *
 * Returns: %TRUE if all is as it was written; %FALSE with %INTAKE_EXPORT_ERROR_VERIFY, or with #GIOErrorEnum
 */
gboolean intake_read_back (const char               *path,
                           const IntakeSheetContent *sheets,
                           guint                     n_sheets,
                           const IntakeLanguage     *language,
                           GCancellable             *cancellable,
                           GError                  **error);

/**
 * intake_read_back_propagate:
 * @error: return location
 * @failure: (transfer full): an error of reading what was just written
 * @path: the workbook
 * @language: the language of errors
 *
 * A file of ours that cannot be read was not written whole: what a reader says of files that came from others is no help here.
 *
 * Returns: %FALSE, with %INTAKE_EXPORT_ERROR_VERIFY in place of any #IntakeSourceError
 */
gboolean intake_read_back_propagate (GError              **error,
                                     GError               *failure,
                                     const char           *path,
                                     const IntakeLanguage *language);

G_END_DECLS
