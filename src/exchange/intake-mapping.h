/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which column of a sheet is which field. */
#pragma once

#include "intake-field.h"
#include "intake-source.h"

G_BEGIN_DECLS

/**
 * IntakeMapping:
 * @heading_row: the row of the headings as the spreadsheet counts it, from 1
 * @fields: (element-type IntakeFieldId): for each column its field; %INTAKE_N_FIELDS where it is none
 * @headings: (element-type utf8): the headings
 * @date_order: (element-type IntakeDateOrder): for each column how 03/04/2025 is read
 * @unknown: (element-type utf8): headings that are no field
 */
typedef struct
{
  guint      heading_row;
  GArray    *fields;
  GPtrArray *headings;
  GArray    *date_order;
  GPtrArray *unknown;
} IntakeMapping;

/**
 * intake_mapping_guess:
 * @source: a source, before the first row of the sheet
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Finds the headings among the first 20 rows (the row with most known headings, at least two of them) and what each means. Decides the order of
 * dates for each date column by values above 12 in the first 10,000 rows; where it cannot be told, day first, as
 * offices in French and Spanish write. The source stands before the first row again.
 *
 * Returns: (transfer full) (nullable): the mapping; %NULL with #IntakeSourceError if there are no headings, saying what is expected
 */
IntakeMapping *intake_mapping_guess (IntakeSource *source,
                                     GCancellable *cancellable,
                                     GError      **error);

/**
 * intake_mapping_skip_to_rows:
 * @self: a mapping of this sheet
 * @source: a source, before the first row of the sheet
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Reads past the headings, so that the next row is the first with values.
 *
 * Returns: %TRUE on success
 */
gboolean intake_mapping_skip_to_rows (const IntakeMapping *self,
                                      IntakeSource        *source,
                                      GCancellable        *cancellable,
                                      GError             **error);

void intake_mapping_free (IntakeMapping *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeMapping, intake_mapping_free)

G_END_DECLS
