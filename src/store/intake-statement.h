/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: prepared statements, bound and never pasted together, kept ready with their connection. */
#pragma once

#include <sqlite3.h>

#include "intake-database.h"
#include "intake-value.h"

G_BEGIN_DECLS

/**
 * IntakeStatement:
 *
 * A statement in use. Released by g_autoptr, which resets it and gives it back to its connection's cache.
 */
typedef struct _IntakeStatement IntakeStatement;

/**
 * intake_statement_get:
 * @db: a connection of this thread
 * @sql: one statement; a literal, or made from the field table
 * @error: return location
 *
 * Prepares @sql or takes it from the cache. The same @sql may be in use several times at once.
 *
 * Returns: (transfer full) (nullable): the statement, with nothing bound
 */
IntakeStatement *intake_statement_get (IntakeDatabase *db,
                                       const char     *sql,
                                       GError        **error);

/** intake_statement_release: resets a statement and gives it back (what g_autoptr does). */
void intake_statement_release (IntakeStatement *self);

/** intake_statement_reset: makes a statement ready to run again; bindings stay. */
void intake_statement_reset (IntakeStatement *self);

/* Binding, from 1. Texts are copied. A failure to bind is told by the next step. */

/** intake_statement_bind_null: binds nothing recorded. */
void intake_statement_bind_null (IntakeStatement *self,
                                 int              index);

/** intake_statement_bind_integer: binds a number, a boolean or an id. */
void intake_statement_bind_integer (IntakeStatement *self,
                                    int              index,
                                    gint64           integer);

/** intake_statement_bind_text: binds a text; %NULL for nothing recorded. */
void intake_statement_bind_text (IntakeStatement *self,
                                 int              index,
                                 const char      *text);

/** intake_statement_lend_text: as intake_statement_bind_text() without a copy: @text must live until the statement is reset, released or bound anew. */
void intake_statement_lend_text (IntakeStatement *self,
                                 int              index,
                                 const char      *text);

/** intake_statement_bind_date: binds a date in ISO form; one that is not valid for nothing recorded. */
void intake_statement_bind_date (IntakeStatement *self,
                                 int              index,
                                 IntakeDate       date);

/** intake_statement_bind_bytes: binds the content of a file, which must live until the statement is reset or bound anew. */
void intake_statement_bind_bytes (IntakeStatement *self,
                                  int              index,
                                  GBytes          *bytes);

/** intake_statement_bind_value: binds a value as it is stored. */
void intake_statement_bind_value (IntakeStatement   *self,
                                  int                index,
                                  const IntakeValue *value);

/** intake_statement_step: %TRUE if there is a row; %FALSE at the end, or with @error set. */
gboolean intake_statement_step (IntakeStatement *self,
                                GError         **error);

/** intake_statement_run: runs a statement of which no row is wanted, and resets it; %TRUE on success. */
gboolean intake_statement_run (IntakeStatement *self,
                               GError         **error);

/* Columns of the row, from 0. Texts are valid until the next step. */

/** intake_statement_is_null: whether nothing is recorded in a column. */
gboolean intake_statement_is_null (IntakeStatement *self,
                                   int              column);

/** intake_statement_get_integer: a column as a number; 0 if nothing is recorded. */
gint64 intake_statement_get_integer (IntakeStatement *self,
                                     int              column);

/** intake_statement_get_text: a column as text (transfer none) (nullable): %NULL if nothing is recorded. */
const char *intake_statement_get_text (IntakeStatement *self,
                                       int              column);

/** intake_statement_get_ids: the ids of a blob that intake_ids () made, valid until the next step (transfer none) (nullable); @n_ids is how many. */
const gint64 *intake_statement_get_ids (IntakeStatement *self,
                                        int              column,
                                        gsize           *n_ids);

/** intake_statement_dup_bytes: a column as the content of a file (transfer full). */
GBytes *intake_statement_dup_bytes (IntakeStatement *self,
                                    int              column);

/** intake_statement_get_value: sets @value to the column, read as @type (%INTAKE_VALUE_NONE: as it is stored). */
void intake_statement_get_value (IntakeStatement *self,
                                 int              column,
                                 IntakeValueType  type,
                                 IntakeValue     *value);

/** intake_database_get_handle: the connection as SQLite knows it. */
sqlite3 *intake_database_get_handle (IntakeDatabase *self);

/** intake_database_run: runs one or more fixed statements without values; %TRUE on success. */
gboolean intake_database_run (IntakeDatabase *self,
                              const char     *sql,
                              GError        **error);

/**
 * intake_database_get_cache:
 * @self: a connection
 *
 * What a module keeps with a connection (prepared readers, the order of a view …), by its name; freed with the connection.
 *
 * Returns: (transfer none): the table, from static string to value, with a free function for each value set by
 *   intake_database_set_cache()
 */
gpointer intake_database_get_cache (IntakeDatabase *self,
                                    const char     *name);

/** intake_database_set_cache: keeps @value under @name (a static string), freeing what was there with its own free function. */
void intake_database_set_cache (IntakeDatabase *self,
                                const char     *name,
                                gpointer        value,
                                GDestroyNotify  free_value);

/** intake_database_new_id: an id for a new row: seconds since 2020 in the upper 31 bits, chance below, rising from one call to the next. */
gint64 intake_database_new_id (IntakeDatabase *self);

/**
 * intake_database_new_row_id:
 * @self: a connection
 * @table: (not nullable): a table that many rows may go into within an action, a static string
 *
 * As intake_database_new_id(), but within an action the ids of a table follow one another, as far as they were set aside together: the rows then stand side by
 * side in the file, and on few lines in the journal.
 *
 * Returns: an id for a new row of @table
 */
gint64 intake_database_new_row_id (IntakeDatabase *self,
                                   const char     *table);

/** intake_database_touch: notes that an application is to be judged again before the commit; 0 for all. */
void intake_database_touch (IntakeDatabase *self,
                            gint64          application_id);

/** intake_database_is_writing: whether a write runs on this connection. */
gboolean intake_database_is_writing (IntakeDatabase *self);

/** intake_database_set_journalling: switches the journal of the writing transaction off and on; for the sample office only. */
gboolean intake_database_set_journalling (IntakeDatabase *self,
                                          gboolean        on,
                                          GError        **error);

/** intake_database_data_version: a number that changes when the office was changed, by this connection or another. */
gint64 intake_database_data_version (IntakeDatabase *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeStatement, intake_statement_release)

G_END_DECLS
