/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows that a write inserts, from SQLite's update hook to the journal. */
#include "config.h"

#include "intake-insertion.h"

#include "intake-database-private.h"
#include "intake-person-index.h"
#include "intake-search.h"

#include <string.h>

#define CACHE "insertion"

/* So many lines are written by one statement: the tables stay open from one to the next. */
#define LINES_AT_ONCE 64
#define N_VALUES 3
#define INSERT "INSERT INTO change (action, seq, \"table\", \"row\") VALUES "
#define FIRST_LINE "(?1, ?2, ?3, ?4)"

/* A megabyte and a half of notes. */
#define MANY 65536

/* Runs within the statement that inserts, where nothing else may run. */
static void
changed_cb (void         *data,
            int           operation,
            const char   *schema,
            const char   *table,
            sqlite3_int64 row)
{
  IntakeDatabase *db = data;
  IntakeInsertion insertion = { .row = row };

  if (operation == SQLITE_UPDATE && db->action.persons != NULL)
    intake_person_index_note_update (db->action.persons, table, row);
  if (operation != SQLITE_INSERT || strcmp (schema, "main") != 0)
    return;

  insertion.table = g_hash_table_lookup (db->journalled, table);
  if (insertion.table == NULL)
    return;

  intake_search_note_insertion (db, insertion.table, row);
  if (db->action.silent)
    return;

  insertion.seq = ++db->action.seq;
  g_array_append_val (db->action.insertions, insertion);
}

/* What is left here was inserted outside an action, and would be in the office without the journal knowing. */
static int
commit_cb (void *data)
{
  IntakeDatabase *db = data;

  if (db->action.insertions->len == 0)
    return 0;

  g_array_set_size (db->action.insertions, 0);
  return 1;
}

/* Made once for a connection: its text is as long as a page. */
static const char *
get_many_sql (IntakeDatabase *db)
{
  char    *known = intake_database_get_cache (db, CACHE);
  GString *sql;

  if (known != NULL)
    return known;

  sql = g_string_new (INSERT FIRST_LINE);
  for (guint i = 1; i < LINES_AT_ONCE; i++)
    g_string_append_printf (sql, ", (?1, ?%u, ?%u, ?%u)", N_VALUES * i + 2, N_VALUES * i + 3, N_VALUES * i + 4);
  known = g_string_free (sql, FALSE);
  intake_database_set_cache (db, CACHE, known, g_free);

  return known;
}

static gboolean
write_lines (IntakeDatabase        *db,
             const char            *sql,
             const IntakeInsertion *insertions,
             guint                  n_insertions,
             GError               **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, db->action.id);
  for (guint i = 0; i < n_insertions; i++)
    {
      int first = (int)(N_VALUES * i) + 2;

      intake_statement_bind_integer (statement, first, insertions[i].seq);
      intake_statement_lend_text (statement, first + 1, insertions[i].table);
      intake_statement_bind_integer (statement, first + 2, insertions[i].row);
    }

  return intake_statement_run (statement, error);
}

void
intake_insertion_install (IntakeDatabase    *db,
                          const char *const *tables)
{
  g_return_if_fail (db != NULL);
  g_return_if_fail (tables != NULL);

  for (guint i = 0; tables[i] != NULL; i++)
    {
      const char *table = g_intern_string (tables[i]);

      g_hash_table_insert (db->journalled, (gpointer)table, (gpointer)table);
    }

  sqlite3_update_hook (db->handle, changed_cb, db);
  sqlite3_commit_hook (db->handle, commit_cb, db);
}

gboolean
intake_insertion_write (IntakeDatabase *db,
                        GError        **error)
{
  g_autoptr (GArray) insertions = NULL;
  guint n_written = 0;

  g_return_val_if_fail (db != NULL, FALSE);

  if (db->action.insertions->len == 0)
    return TRUE;

  insertions = g_steal_pointer (&db->action.insertions);
  db->action.insertions = g_array_new (FALSE, FALSE, sizeof (IntakeInsertion));
  while (n_written < insertions->len)
    {
      gboolean many = insertions->len - n_written >= LINES_AT_ONCE;
      guint    n_lines = many ? LINES_AT_ONCE : 1;

      if (!write_lines (db, many ? get_many_sql (db) : INSERT FIRST_LINE, &g_array_index (insertions, IntakeInsertion, n_written), n_lines, error))
        return FALSE;
      n_written += n_lines;
    }

  return TRUE;
}

gboolean
intake_insertion_write_many (IntakeDatabase *db,
                             GError        **error)
{
  return db->action.insertions->len < MANY || intake_insertion_write (db, error);
}

guint
intake_insertion_count (IntakeDatabase *db)
{
  return db->action.insertions->len;
}

void
intake_insertion_forget (IntakeDatabase *db,
                         guint           n_kept)
{
  if (n_kept < db->action.insertions->len)
    g_array_set_size (db->action.insertions, n_kept);
}
