/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Backups: whole, checked copies made through SQLite, never of the file by hand. */
#pragma once

#include "intake-database.h"
#include "intake-progress.h"

G_BEGIN_DECLS

/**
 * intake_backup_write:
 * @db: a connection
 * @path: where the copy goes; must not exist
 * @error: return location
 *
 * Writes a copy of the office as it is now, checks it, writes its SHA-256 beside it ("@path.sha256", as sha256sum does), and flushes both.
 * The copy needs no other file and opens as an office. Mode 0600.
 *
 * Returns: %TRUE on success; on failure nothing is left at @path
 */
gboolean intake_backup_write (IntakeDatabase *db,
                              const char     *path,
                              GError        **error);

/**
 * intake_backup_verify:
 * @db: a connection
 * @problems: (out) (transfer full): sentences, %NULL-terminated; empty if all is well
 * @error: return location
 *
 * Checks the whole office: SQLite's integrity_check, foreign keys, the search index, and that the journal fits the rows.
 *
 * Returns: %TRUE if the check could be made
 */
gboolean intake_backup_verify (IntakeDatabase *db,
                               GStrv          *problems,
                               GError        **error);

G_END_DECLS
