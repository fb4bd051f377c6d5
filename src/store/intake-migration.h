/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From one form of the office to the next: data/schema/NNN-name.sql, each run once, in order. */
#pragma once

#include "intake-database.h"

G_BEGIN_DECLS

/** intake_migration_dup_scripts: the SQL of all versions, that of version 1 first (transfer full). */
GStrv intake_migration_dup_scripts (void);

/** intake_migration_get_latest: the version that this program writes. */
int intake_migration_get_latest (void);

/**
 * intake_migration_apply:
 * @db: the writer's connection, in no transaction
 * @scripts: the SQL of all versions, that of version 1 first
 * @version: the version of the file; 0 for an empty one
 * @error: return location
 *
 * Brings the file to the newest of @scripts, in one transaction: all of it or nothing.
 *
 * Returns: %TRUE on success
 */
gboolean intake_migration_apply (IntakeDatabase    *db,
                                 const char *const *scripts,
                                 int                version,
                                 GError           **error);

G_END_DECLS
