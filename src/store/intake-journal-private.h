/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: the triggers that write the journal, and which tables they watch. */
#pragma once

#include "intake-journal.h"
#include "intake-statement.h"

G_BEGIN_DECLS

/**
 * intake_journal_install:
 * @db: the writer's connection, after all migrations
 * @error: return location
 *
 * Makes the TEMP triggers for every table of the office but the journal itself and the search index. Does nothing where they are there.
 *
 * Returns: %TRUE on success
 */
gboolean intake_journal_install (IntakeDatabase *db,
                                 GError        **error);

/** intake_journal_uninstall: takes the triggers away; %TRUE on success. */
gboolean intake_journal_uninstall (IntakeDatabase *db,
                                   GError        **error);

/** intake_journal_dup_tables: the names of the tables in the journal (transfer full) (nullable). */
GStrv intake_journal_dup_tables (IntakeDatabase *db,
                                 GError        **error);

/** intake_journal_dup_columns: the names of a table's columns, "id" first (transfer full) (nullable). */
GStrv intake_journal_dup_columns (IntakeDatabase *db,
                                  const char     *table,
                                  GError        **error);

G_END_DECLS
