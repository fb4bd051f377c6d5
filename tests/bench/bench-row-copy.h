/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The yardstick of imports: the same rows, by SQLite alone. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * bench_row_copy:
 * @from: an office into which a file was imported; closed
 * @into: the same office without the import; closed
 * @rows_alone: how much of the time is that of the rows with their keys, before history, search and commit
 *
 * Takes all rows of applications, their persons, stages, answers, history and words to search for from one office into another, as
 * SQLite does it by one statement a table and with all keys kept up: what an import into this schema is measured by. It neither reads a file nor looks
 * for who is known nor judges; but it is no lower bound, since keys can be made more quickly after the rows than with them.
 *
 * Returns: the time, in seconds, up to the commit
 */
double bench_row_copy (const char *from,
                       const char *into,
                       double     *rows_alone);

G_END_DECLS
