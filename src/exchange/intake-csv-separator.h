/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which character parts the cells of a .csv. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * intake_csv_guess_separator:
 * @sample: the beginning of the text; not NUL-terminated
 * @length: its length in bytes
 *
 * The separator with which the first lines fall apart most evenly, leaving out what stands in quotation marks.
 *
 * Returns: ';', ',' or TAB
 */
char intake_csv_guess_separator (const char *sample,
                                 gsize       length);

/**
 * intake_csv_find_separator_line:
 * @sample: the beginning of the text; not NUL-terminated
 * @length: its length in bytes
 * @separator: (out): the separator that it names; untouched if there is none
 *
 * Returns: %TRUE if the first line is the "sep=;" by which Excel is told the separator
 */
gboolean intake_csv_find_separator_line (const char *sample,
                                         gsize       length,
                                         char       *separator);

G_END_DECLS
