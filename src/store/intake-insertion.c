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
#define N_VALUES 4
#define INSERT "INSERT INTO change (action, seq, \"table\", \"row\", n_rows) VALUES "
#define FIRST_LINE "(?1, ?2, ?3, ?4, ?5)"

/* Half a megabyte of notes, and many times the rows of a line. */
#define MANY 16384

/* Tables that rows go into by turns, many at a time; each refers to those before it only. */
static const char *const run_tables[] = { "person", "application", "stage_step", "screening" };

#define N_RUN_TABLES G_N_ELEMENTS (run_tables)

/* Insertions one after another that stand in a line a table. */
typedef struct
{
  const char     *tables[N_RUN_TABLES]; /* interned */
  IntakeInsertion runs[N_RUN_TABLES];   /* of no rows where none was begun */
  guint           begin;
} Group;

/* Runs within the statement that inserts, where nothing else may run. */
static void
changed_cb (void         *data,
            int           operation,
            const char   *schema,
            const char   *table,
            sqlite3_int64 row)
{
  IntakeDatabase *db = data;
  IntakeInsertion insertion = { .row = row, .n_rows = 1 };

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
    g_string_append_printf (sql, ", (?1, ?%u, ?%u, ?%u, ?%u)", N_VALUES * i + 2, N_VALUES * i + 3, N_VALUES * i + 4, N_VALUES * i + 5);
  known = g_string_free (sql, FALSE);
  intake_database_set_cache (db, CACHE, known, g_free);

  return known;
}

static gboolean
write_lines (IntakeDatabase        *db,
             const char            *sql,
             const IntakeInsertion *lines,
             guint                  n_lines,
             GError               **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, db->action.id);
  for (guint i = 0; i < n_lines; i++)
    {
      int first = (int)(N_VALUES * i) + 2;

      intake_statement_bind_integer (statement, first, lines[i].seq);
      intake_statement_lend_text (statement, first + 1, lines[i].table);
      intake_statement_bind_integer (statement, first + 2, lines[i].row);
      intake_statement_bind_integer (statement, first + 3, lines[i].n_rows);
    }

  return intake_statement_run (statement, error);
}

/* The rows of the group, up to @end, as lines.  They take the first places that the rows had: there are never more of them. */
static void
end_group (Group        *group,
           const GArray *insertions,
           guint         end,
           GArray       *lines)
{
  guint n_lines = 0;

  for (guint i = 0; i < N_RUN_TABLES; i++)
    n_lines += group->runs[i].n_rows > 0 ? 1 : 0;

  /* Row by row, they stay as they came. */
  if (n_lines == end - group->begin)
    g_array_append_vals (lines, &g_array_index (insertions, IntakeInsertion, group->begin), n_lines);
  else
    for (guint i = 0, n = 0; i < N_RUN_TABLES; i++)
      if (group->runs[i].n_rows > 0)
        {
          group->runs[i].seq = g_array_index (insertions, IntakeInsertion, group->begin + n++).seq;
          g_array_append_val (lines, group->runs[i]);
        }

  memset (group->runs, 0, sizeof group->runs);
  group->begin = end;
}

/* %NULL for a table that rows go into one at a time. */
static IntakeInsertion *
find_run (Group      *group,
          const char *table)
{
  for (guint i = 0; i < N_RUN_TABLES; i++)
    if (group->tables[i] == table)
      return &group->runs[i];

  return NULL;
}

static gboolean
continues (const IntakeInsertion *run,
           gint64                 row)
{
  return run->n_rows == 0 || (run->n_rows < INTAKE_INSERTION_MAX_RUN && row == run->row + run->n_rows);
}

/*
 * Few lines for many rows: what goes in by turns, a person, an application, its first step, and so on, becomes a line for all persons, one for all applications.
 * Something else between them ends that, and so does an id that does not follow: then the next lines begin, for all tables, so that a row still stands behind
 * those that it refers to.
 */
static GArray *
gather_lines (const GArray *insertions)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (IntakeInsertion));
  Group   group = { 0 };

  for (guint i = 0; i < N_RUN_TABLES; i++)
    group.tables[i] = g_intern_static_string (run_tables[i]);

  for (guint i = 0; i < insertions->len; i++)
    {
      const IntakeInsertion *one = &g_array_index (insertions, IntakeInsertion, i);
      IntakeInsertion       *run = find_run (&group, one->table);

      if (run == NULL || !continues (run, one->row) || (i > 0 && one->seq != g_array_index (insertions, IntakeInsertion, i - 1).seq + 1))
        end_group (&group, insertions, i, lines);
      if (run == NULL)
        {
          g_array_append_vals (lines, one, 1);
          group.begin = i + 1;
        }
      else if (run->n_rows == 0)
        *run = *one;
      else
        run->n_rows++;
    }
  end_group (&group, insertions, insertions->len, lines);

  return lines;
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
  g_autoptr (GArray) lines = NULL;
  guint n_written = 0;

  g_return_val_if_fail (db != NULL, FALSE);

  if (db->action.insertions->len == 0)
    return TRUE;

  insertions = g_steal_pointer (&db->action.insertions);
  db->action.insertions = g_array_new (FALSE, FALSE, sizeof (IntakeInsertion));
  lines = gather_lines (insertions);
  while (n_written < lines->len)
    {
      gboolean many = lines->len - n_written >= LINES_AT_ONCE;
      guint    n_lines = many ? LINES_AT_ONCE : 1;

      if (!write_lines (db, many ? get_many_sql (db) : INSERT FIRST_LINE, &g_array_index (lines, IntakeInsertion, n_written), n_lines, error))
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
