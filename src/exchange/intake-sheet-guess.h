/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sheet of a workbook holds the applications. */
#pragma once

#include "intake-source.h"

G_BEGIN_DECLS

/**
 * intake_sheet_guess:
 * @source: a source
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Selects the first visible sheet, from the selected one on, that has headings of an application among its first rows: a cover or a sheet of
 * instructions in front is passed over. Where no sheet has any, the selected one stays. The source stands before its first row.
 *
 * Returns: %FALSE with @error where a sheet cannot be read
 */
gboolean intake_sheet_guess (IntakeSource *source,
                             GCancellable *cancellable,
                             GError      **error);

G_END_DECLS
