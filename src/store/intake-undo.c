/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo from the lines of the journal. */
#include "config.h"

#include "intake-undo.h"
#include "intake-database-private.h"
#include "intake-insertion.h"
#include "intake-undo-conflict.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many steps go by between two looks at the cancellable. */
#define STEPS_BETWEEN_LOOKS 256

/* A line of the journal, with its values as SQLite has them. */
typedef struct
{
  gint64         seq;
  gint64         row;
  const char    *table;
  const char    *column;
  sqlite3_value *before;
  sqlite3_value *after;
  gboolean       deleted;
} Line;

/* What the inverse needs while it runs. @row collects the values of a deleted row until the line of its id, the last met, completes it. */
typedef struct
{
  IntakeDatabase     *db;
  IntakeUndoDirection direction;
  gint64              action;
  GHashTable         *statements;
  GPtrArray          *row_columns;
  GPtrArray          *row_values;
} Inverse;

static void
finalize_statement (gpointer data)
{
  sqlite3_finalize (data);
}

static void
free_value (gpointer data)
{
  sqlite3_value_free (data);
}

static void
inverse_clear (Inverse *inverse)
{
  g_clear_pointer (&inverse->statements, g_hash_table_unref);
  g_clear_pointer (&inverse->row_columns, g_ptr_array_unref);
  g_clear_pointer (&inverse->row_values, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Inverse, inverse_clear)

/* Few forms, many thousand uses: each is prepared once.  @key is taken. */
static sqlite3_stmt *
get_statement (Inverse    *inverse,
               char       *key,
               const char *sql,
               GError    **error)
{
  g_autofree char *owned_key = key;
  sqlite3_stmt    *stmt = g_hash_table_lookup (inverse->statements, key);
  int              code;

  if (stmt != NULL)
    return stmt;

  code = sqlite3_prepare_v2 (inverse->db->handle, sql, -1, &stmt, NULL);
  if (code != SQLITE_OK)
    {
      intake_database_set_error (inverse->db, code, error);
      return NULL;
    }
  g_hash_table_insert (inverse->statements, g_steal_pointer (&owned_key), stmt);
  return stmt;
}

static int
step_and_reset (sqlite3_stmt *stmt)
{
  int code;

  while ((code = sqlite3_step (stmt)) == SQLITE_ROW)
    continue;
  sqlite3_reset (stmt);
  return code;
}

static gboolean
set_conflict (Inverse    *inverse,
              const Line *line,
              GError    **error)
{
  intake_undo_conflict_set_error (inverse->db, inverse->direction, inverse->action, line->table, line->row, line->column, line->seq, error);
  return FALSE;
}

/* A step that changed nothing, or that a reference forbids, has something newer in its way; any other code is an error of its own. */
static gboolean
judge_step (Inverse    *inverse,
            const Line *line,
            int         code,
            GError    **error)
{
  if ((code == SQLITE_DONE && sqlite3_changes (inverse->db->handle) == 1))
    return TRUE;
  if (code == SQLITE_DONE || (code & 0xff) == SQLITE_CONSTRAINT)
    return set_conflict (inverse, line, error);

  intake_database_set_error (inverse->db, code, error);
  return FALSE;
}

/* What judging wrote follows from the rest: that it was written anew since is no reason to keep an action from being undone. */
static gboolean
is_computed (const char *table,
             const char *column)
{
  static const char *const columns[] = { "answer", "rules", "judged_on", "failed", "facts", NULL };

  return strcmp (table, "screening") == 0 && g_strv_contains (columns, column);
}

static gboolean
undo_update (Inverse    *inverse,
             const Line *line,
             GError    **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ?1 WHERE id = ?2 AND \"%s\" COLLATE BINARY IS ?3", line->table, line->column, line->column);
  sqlite3_stmt    *stmt = get_statement (inverse, g_strconcat ("u ", line->table, " ", line->column, NULL), sql, error);
  int              code;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_value (stmt, 1, line->before);
  sqlite3_bind_int64 (stmt, 2, line->row);
  sqlite3_bind_value (stmt, 3, line->after);
  code = step_and_reset (stmt);
  if (code != SQLITE_DONE || sqlite3_changes (inverse->db->handle) > 0 || !is_computed (line->table, line->column))
    return judge_step (inverse, line, code, error);

  /* Neither what stood there before nor what stands there now: the application is judged again. */
  intake_database_touch (inverse->db, line->row);
  return TRUE;
}

/* Whether a column still has what it had when the row was inserted. */
static gboolean
column_is (Inverse       *inverse,
           const Line    *line,
           const char    *column,
           sqlite3_value *value,
           gboolean      *same,
           GError       **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT \"%s\" COLLATE BINARY IS ?2 FROM \"%s\" WHERE id = ?1", column, line->table);
  sqlite3_stmt    *stmt = get_statement (inverse, g_strconcat ("c ", line->table, " ", column, NULL), sql, error);
  int              code;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, line->row);
  sqlite3_bind_value (stmt, 2, value);
  code = sqlite3_step (stmt);
  *same = code == SQLITE_ROW && sqlite3_column_int (stmt, 0) == 1;
  sqlite3_reset (stmt);

  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return TRUE;
  intake_database_set_error (inverse->db, code, error);
  return FALSE;
}

/* What a row had when it was inserted is what the earliest later line of each column says was there before it. */
static gboolean
row_is_as_inserted (Inverse    *inverse,
                    const Line *line,
                    GError    **error)
{
  sqlite3_stmt *stmt = get_statement (inverse, g_strdup ("later"),
                                      "SELECT \"column\", old FROM change INDEXED BY change_by_row WHERE \"row\" = ?1 AND \"table\" = ?2 AND seq > ?3 AND \"column\" IS NOT NULL ORDER BY seq",
                                      error);
  g_autoptr (GHashTable) seen = NULL;
  gboolean asked = TRUE;
  gboolean same = TRUE;
  int      code = SQLITE_DONE;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, line->row);
  sqlite3_bind_text (stmt, 2, line->table, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (stmt, 3, line->seq);
  while (asked && same && (code = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      const char *column = (const char *)sqlite3_column_text (stmt, 0);

      if (seen == NULL)
        seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      if (g_hash_table_contains (seen, column) || is_computed (line->table, column))
        continue;
      asked = column_is (inverse, line, column, sqlite3_column_value (stmt, 1), &same, error);
      g_hash_table_add (seen, g_strdup (column));
    }
  sqlite3_reset (stmt);

  if (!asked)
    return FALSE;
  if (!same)
    return set_conflict (inverse, line, error);
  if (code == SQLITE_DONE)
    return TRUE;
  intake_database_set_error (inverse->db, code, error);
  return FALSE;
}

static gboolean
undo_insert (Inverse    *inverse,
             const Line *line,
             GError    **error)
{
  g_autofree char *sql = NULL;
  sqlite3_stmt    *stmt;

  if (!row_is_as_inserted (inverse, line, error))
    return FALSE;

  sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?1", line->table);
  stmt = get_statement (inverse, g_strconcat ("d ", line->table, NULL), sql, error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, line->row);
  return judge_step (inverse, line, step_and_reset (stmt), error);
}

static gboolean
insert_collected (Inverse    *inverse,
                  const Line *line,
                  GError    **error)
{
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autoptr (GString) marks = g_string_new (NULL);
  g_autofree char *sql = NULL;
  sqlite3_stmt    *stmt;

  for (guint i = 0; i < inverse->row_columns->len; i++)
    {
      g_string_append_printf (columns, "%s\"%s\"", i > 0 ? ", " : "", (const char *)g_ptr_array_index (inverse->row_columns, i));
      g_string_append (marks, i > 0 ? ", ?" : "?");
    }
  sql = g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", line->table, columns->str, marks->str);
  stmt = get_statement (inverse, g_strconcat ("i ", line->table, " ", columns->str, NULL), sql, error);
  if (stmt == NULL)
    return FALSE;

  for (guint i = 0; i < inverse->row_values->len; i++)
    sqlite3_bind_value (stmt, (int)i + 1, g_ptr_array_index (inverse->row_values, i));
  g_ptr_array_set_size (inverse->row_columns, 0);
  g_ptr_array_set_size (inverse->row_values, 0);
  return judge_step (inverse, line, step_and_reset (stmt), error);
}

static gboolean
undo_delete (Inverse    *inverse,
             const Line *line,
             GError    **error)
{
  g_ptr_array_add (inverse->row_columns, g_strdup (line->column));
  g_ptr_array_add (inverse->row_values, sqlite3_value_dup (line->before));
  return strcmp (line->column, "id") != 0 || insert_collected (inverse, line, error);
}

static gboolean
undo_line (Inverse    *inverse,
           const Line *line,
           GError    **error)
{
  if (line->column == NULL)
    return undo_insert (inverse, line, error);
  if (line->deleted)
    return undo_delete (inverse, line, error);
  return undo_update (inverse, line, error);
}

/* The lines of @source, newest first; what is written meanwhile belongs to another action. */
static gboolean
undo_lines (Inverse      *inverse,
            gint64        source,
            GCancellable *cancellable,
            GError      **error)
{
  sqlite3_stmt *stmt = get_statement (inverse, g_strdup ("lines"),
                                      "SELECT seq, \"row\", \"table\", \"column\", old, new, deleted FROM " INTAKE_INSERTION_EACH_ROW " WHERE action = ? ORDER BY seq DESC, place DESC", error);
  guint         n_steps = 0;
  gboolean      going = TRUE;
  int           code = SQLITE_DONE;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, source);
  while (going && (code = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      Line line = {
        .seq = sqlite3_column_int64 (stmt, 0),
        .row = sqlite3_column_int64 (stmt, 1),
        .table = (const char *)sqlite3_column_text (stmt, 2),
        .column = (const char *)sqlite3_column_text (stmt, 3),
        .before = sqlite3_column_value (stmt, 4),
        .after = sqlite3_column_value (stmt, 5),
        .deleted = sqlite3_column_int (stmt, 6) != 0,
      };

      going = undo_line (inverse, &line, error) && intake_insertion_write_many (inverse->db, error) &&
              (++n_steps % STEPS_BETWEEN_LOOKS != 0 || !g_cancellable_set_error_if_cancelled (cancellable, error));
    }
  sqlite3_reset (stmt);

  if (going && code != SQLITE_DONE)
    {
      intake_database_set_error (inverse->db, code, error);
      return FALSE;
    }
  return going;
}

static gboolean
get_number_for (IntakeDatabase *db,
                const char     *sql,
                gint64          key,
                gint64         *number,
                GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, key);
  *number = intake_statement_step (statement, &local_error) ? intake_statement_get_integer (statement, 0) : 0;
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

gboolean
intake_undo_find_next (IntakeDatabase     *db,
                       IntakeUndoDirection direction,
                       gint64             *action,
                       GError            **error)
{
  gint64 newest = 0;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (action != NULL, FALSE);

  *action = 0;
  if (direction == INTAKE_UNDO)
    return intake_database_get_number (db, "SELECT id FROM action WHERE kind = 'do' AND undone = 0 ORDER BY id DESC LIMIT 1", action, error);

  /* Only the undoings since the newest thing done can be redone, which are few, at the end of the journal. */
  return intake_database_get_number (db, "SELECT id FROM action WHERE kind = 'do' ORDER BY id DESC LIMIT 1", &newest, error) &&
         get_number_for (db,
                         "SELECT a.id FROM action u JOIN action a ON a.id = u.target AND a.toggled_by = u.id"
                         " WHERE u.id > ? AND u.kind = 'undo' AND a.undone = 1 ORDER BY u.id DESC LIMIT 1",
                         newest, action, error);
}

char *
intake_undo_dup_label (IntakeDatabase *db,
                       gint64          action)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT label FROM action WHERE id = ?", NULL);

  if (statement == NULL)
    return NULL;

  intake_statement_bind_integer (statement, 1, action);
  return intake_statement_step (statement, NULL) ? g_strdup (intake_statement_get_text (statement, 0)) : NULL;
}

gboolean
intake_undo_check (IntakeDatabase     *db,
                   IntakeUndoDirection direction,
                   gint64              action,
                   GError            **error)
{
  const char *message = direction == INTAKE_UNDO ? N_ ("There is nothing to undo.") : N_ ("There is nothing to redo.");
  gint64      undone = 0;

  g_return_val_if_fail (db != NULL, FALSE);

  /* 1 for an action that stands, 2 for one that is taken back, 0 for none. */
  if (!get_number_for (db, "SELECT 1 + undone FROM action WHERE id = ? AND kind = 'do'", action, &undone, error))
    return FALSE;
  if (undone == (direction == INTAKE_UNDO ? 1 : 2))
    return TRUE;

  if (action != 0)
    message = direction == INTAKE_UNDO ? N_ ("There is no such action, or it is taken back already. The history tells which there are.") : N_ ("There is no such action, or it is not taken back. The history tells which there are.");
  g_set_error_literal (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOTHING, intake_language_translate (intake_database_get_language (db), message));
  return FALSE;
}

gboolean
intake_undo_apply (IntakeDatabase     *db,
                   IntakeUndoDirection direction,
                   gint64              action,
                   GCancellable       *cancellable,
                   GError            **error)
{
  g_auto (Inverse) inverse = { .db = db, .direction = direction, .action = action };
  gint64 source = 0;

  g_return_val_if_fail (db != NULL, FALSE);

  inverse.statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  inverse.row_columns = g_ptr_array_new_with_free_func (g_free);
  inverse.row_values = g_ptr_array_new_with_free_func (free_value);

  return get_number_for (db, "SELECT coalesce (toggled_by, id) FROM action WHERE id = ?", action, &source, error) &&
         undo_lines (&inverse, source, cancellable, error);
}
