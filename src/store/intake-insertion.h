/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Private to the store: the rows that a write inserts.  A trigger for each of them would cost more than the insertion itself: with a trigger SQLite keeps
 * a way back for every single statement, and looks through all tables that could refer to the new row.  So SQLite tells of an insertion by its
 * update hook, where it is noted, with its place among the lines of the journal; the journal gets these lines many at a time, with one line for many rows where it can.
 */
#pragma once

#include "intake-statement.h"

G_BEGIN_DECLS

/** INTAKE_INSERTION_MAX_RUN: of how many rows a line of the journal tells at most; the form of the office says the same. */
#define INTAKE_INSERTION_MAX_RUN 1024

/**
 * INTAKE_INSERTION_EACH_ROW:
 *
 * The journal with a line for every row, to be read in place of "change": rows that were put in together have one "seq", and each its own "place" behind it.
 */
#define INTAKE_INSERTION_EACH_ROW                                                                                        \
  "(SELECT c.seq, c.action, c.\"table\", c.\"row\" + p.place AS \"row\", c.\"column\", c.old, c.new, c.deleted, p.place" \
  " FROM change AS c CROSS JOIN run_place AS p ON p.place < c.n_rows)"

/**
 * INTAKE_INSERTION_RUN_HAS_ROW: a condition on "change INDEXED BY change_by_run": a line that tells of the insertion of several rows, one of which, but not the first, is
 * @row of @table. By "change_by_row" a row is found that is the first or the only one of a line. Both are texts of SQL.
 */
#define INTAKE_INSERTION_RUN_HAS_ROW(table, row)            \
  "\"table\" = " table " AND n_rows > 1 AND \"row\" < " row \
  " AND \"row\" > " row " - " G_STRINGIFY (INTAKE_INSERTION_MAX_RUN) " AND \"row\" + n_rows > " row

/**
 * intake_insertion_install:
 * @db: the writer's connection
 * @tables: the tables in the journal
 *
 * Has the insertions into @tables noted from now on, and refuses a commit that would leave one out of the journal. Once for a connection.
 */
void intake_insertion_install (IntakeDatabase    *db,
                               const char *const *tables);

/**
 * intake_insertion_write:
 * @db: the writer's connection, in a write
 * @error: return location
 *
 * Writes a line of the journal for each insertion that was noted. To be called before the journal of the action that runs is read.
 *
 * Returns: %TRUE on success
 */
gboolean intake_insertion_write (IntakeDatabase *db,
                                 GError        **error);

/** intake_insertion_write_many: as intake_insertion_write(), but only once there are so many that their notes would take up memory. */
gboolean intake_insertion_write_many (IntakeDatabase *db,
                                      GError        **error);

/** intake_insertion_count: how many insertions are noted. */
guint intake_insertion_count (IntakeDatabase *db);

/** intake_insertion_forget: forgets the insertions after the first @n_kept, which were taken back. */
void intake_insertion_forget (IntakeDatabase *db,
                              guint           n_kept);

G_END_DECLS
