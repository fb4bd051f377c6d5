/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The yardstick of imports: the same rows, by SQLite alone. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * bench_row_copy:
 * @from: an office into which a file was imported; closed
 * @into: the same office without the import; closed
 *
 * Takes all rows of applications, their persons, stages, answers, history and words to search for from one office into another, as
 * SQLite does it by one statement a table and with all keys: what an import into this schema costs at least, whatever reads the file, looks for
 * who is known, judges, and hands the rows over one by one.
 *
 * Returns: the time, in seconds, up to the commit
 */
double bench_row_copy (const char *from,
                       const char *into);

G_END_DECLS
