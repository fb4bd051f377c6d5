/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether an office is whole: SQLite's own checks, as sentences. */
#pragma once

#include "intake-database.h"

G_BEGIN_DECLS

/**
 * intake_integrity_check:
 * @db: a connection
 * @thorough: compares the indexes with their tables as well
 * @problems: (out) (transfer full): sentences, %NULL-terminated; empty if all is well. Damage that stops the check is one of them
 * @error: return location
 *
 * Checks the pages, tables and references of the file.
 *
 * Returns: %TRUE if the check could be made
 */
gboolean intake_integrity_check (IntakeDatabase *db,
                                 gboolean        thorough,
                                 GStrv          *problems,
                                 GError        **error);

/** intake_integrity_check_references: as intake_integrity_check(), the references between tables alone. */
gboolean intake_integrity_check_references (IntakeDatabase *db,
                                            GStrv          *problems,
                                            GError        **error);

G_END_DECLS
