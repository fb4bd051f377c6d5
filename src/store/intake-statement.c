/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prepared statements, kept ready with their connection. */
#include "config.h"

#include "intake-statement.h"
#include "intake-database-private.h"
#include "intake-insertion.h"

#include <string.h>

/* More than the program has; what is made for single views goes first. */
#define MAX_IDLE 128
/* How much of a statement's end its hash looks at: statements are long, are asked for all the time, and mostly differ there or in their length. */
#define HASHED_BYTES 24

struct _IntakeStatement
{
  IntakeDatabase  *db;
  sqlite3_stmt    *stmt;
  char            *sql;
  int              bind_code;
  guint            n_insertions; /* noted when it began */
  gboolean         in_use;
  IntakeStatement *next; /* with the same SQL */
  GList            link; /* in idle_order, oldest first, unless it is in use */
};

guint
intake_statement_hash_sql (gconstpointer sql)
{
  const char *text = sql;
  gsize       length = strlen (text);

  return g_str_hash (text + (length > HASHED_BYTES ? length - HASHED_BYTES : 0)) ^ (guint)length;
}

static void
finalize (IntakeStatement *self)
{
  sqlite3_finalize (self->stmt);
  g_free (self->sql);
  g_free (self);
}

/* One that waits; NULL if none does.  It stays in the table, which is looked into once for each use. */
static IntakeStatement *
take_idle (IntakeDatabase *db,
           const char     *sql)
{
  IntakeStatement *statement = g_hash_table_lookup (db->statements, sql);

  while (statement != NULL && statement->in_use)
    statement = statement->next;
  if (statement != NULL)
    g_queue_unlink (&db->idle_order, &statement->link);

  return statement;
}

/* The key belongs to the statement that stands first, so that it is replaced together with the value. */
static void
add_statement (IntakeDatabase  *db,
               IntakeStatement *statement)
{
  statement->next = g_hash_table_lookup (db->statements, statement->sql);
  g_hash_table_replace (db->statements, statement->sql, statement);
}

static void
drop_oldest (IntakeDatabase *db)
{
  IntakeStatement *oldest = g_queue_peek_head (&db->idle_order);
  IntakeStatement *first = g_hash_table_lookup (db->statements, oldest->sql);

  g_queue_unlink (&db->idle_order, &oldest->link);
  if (first == oldest)
    {
      if (oldest->next != NULL)
        g_hash_table_replace (db->statements, oldest->next->sql, oldest->next);
      else
        g_hash_table_remove (db->statements, oldest->sql);
    }
  else
    {
      while (first->next != oldest)
        first = first->next;
      first->next = oldest->next;
    }
  finalize (oldest);
}

static void
note_bind (IntakeStatement *self,
           int              code)
{
  if (code != SQLITE_OK && self->bind_code == SQLITE_OK)
    self->bind_code = code;
}

IntakeStatement *
intake_statement_get (IntakeDatabase *db,
                      const char     *sql,
                      GError        **error)
{
  IntakeStatement *statement;
  int              code;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (sql != NULL, NULL);
  intake_database_assert_thread (db);

  statement = take_idle (db, sql);
  if (statement == NULL)
    {
      sqlite3_stmt *stmt = NULL;

      code = sqlite3_prepare_v3 (db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);
      if (code != SQLITE_OK)
        {
          intake_database_set_error (db, code, error);
          return NULL;
        }

      statement = g_new0 (IntakeStatement, 1);
      statement->db = db;
      statement->stmt = stmt;
      statement->sql = g_strdup (sql);
      statement->link.data = statement;
      add_statement (db, statement);
    }

  statement->in_use = TRUE;
  statement->bind_code = SQLITE_OK;
  db->n_in_use++;
  return statement;
}

void
intake_statement_release (IntakeStatement *self)
{
  IntakeDatabase *db;

  if (self == NULL)
    return;

  db = self->db;
  intake_database_assert_thread (db);
  g_assert (db->n_in_use > 0);
  db->n_in_use--;

  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);

  self->in_use = FALSE;
  g_queue_push_tail_link (&db->idle_order, &self->link);
  if (db->idle_order.length > MAX_IDLE)
    drop_oldest (db);
}

void
intake_statement_reset (IntakeStatement *self)
{
  g_return_if_fail (self != NULL);

  sqlite3_reset (self->stmt);
}

void
intake_statement_bind_null (IntakeStatement *self,
                            int              index)
{
  note_bind (self, sqlite3_bind_null (self->stmt, index));
}

void
intake_statement_bind_integer (IntakeStatement *self,
                               int              index,
                               gint64           integer)
{
  note_bind (self, sqlite3_bind_int64 (self->stmt, index, integer));
}

void
intake_statement_bind_text (IntakeStatement *self,
                            int              index,
                            const char      *text)
{
  note_bind (self, sqlite3_bind_text (self->stmt, index, text, -1, SQLITE_TRANSIENT));
}

void
intake_statement_lend_text (IntakeStatement *self,
                            int              index,
                            const char      *text)
{
  note_bind (self, sqlite3_bind_text (self->stmt, index, text, -1, SQLITE_STATIC));
}

void
intake_statement_bind_date (IntakeStatement *self,
                            int              index,
                            IntakeDate       date)
{
  char buffer[INTAKE_DATE_ISO_SIZE];

  if (intake_date_is_valid (date))
    intake_statement_bind_text (self, index, intake_date_to_iso (date, buffer));
  else
    intake_statement_bind_null (self, index);
}

void
intake_statement_bind_bytes (IntakeStatement *self,
                             int              index,
                             GBytes          *bytes)
{
  gsize         size = 0;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  note_bind (self, sqlite3_bind_blob64 (self->stmt, index, size > 0 ? data : "", size, SQLITE_STATIC));
}

void
intake_statement_bind_value (IntakeStatement   *self,
                             int                index,
                             const IntakeValue *value)
{
  switch (value->type)
    {
    case INTAKE_VALUE_TEXT:
      intake_statement_bind_text (self, index, value->text);
      break;
    case INTAKE_VALUE_INTEGER:
      intake_statement_bind_integer (self, index, value->integer);
      break;
    case INTAKE_VALUE_DATE:
      intake_statement_bind_date (self, index, value->date);
      break;
    case INTAKE_VALUE_NONE:
    default:
      intake_statement_bind_null (self, index);
      break;
    }
}

gboolean
intake_statement_step (IntakeStatement *self,
                       GError         **error)
{
  int code;

  g_return_val_if_fail (self != NULL, FALSE);
  intake_database_assert_thread (self->db);

  if (!sqlite3_stmt_busy (self->stmt))
    self->n_insertions = intake_insertion_count (self->db);
  code = self->bind_code != SQLITE_OK ? self->bind_code : sqlite3_step (self->stmt);
  if (code == SQLITE_ROW)
    return TRUE;
  if (code == SQLITE_DONE)
    return FALSE;

  /* What a statement that failed had inserted so far is taken back with it. */
  intake_insertion_forget (self->db, self->n_insertions);
  intake_database_set_error (self->db, code, error);
  return FALSE;
}

gboolean
intake_statement_run (IntakeStatement *self,
                      GError         **error)
{
  g_autoptr (GError) local_error = NULL;

  /* Before and not after it, so that what SQLite tells of the last statement is of this one. */
  if (!intake_insertion_write_many (self->db, error))
    return FALSE;

  while (intake_statement_step (self, &local_error))
    continue;
  sqlite3_reset (self->stmt);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return TRUE;
}

gboolean
intake_statement_is_null (IntakeStatement *self,
                          int              column)
{
  return sqlite3_column_type (self->stmt, column) == SQLITE_NULL;
}

gint64
intake_statement_get_integer (IntakeStatement *self,
                              int              column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

const char *
intake_statement_get_text (IntakeStatement *self,
                           int              column)
{
  return (const char *)sqlite3_column_text (self->stmt, column);
}

const gint64 *
intake_statement_get_ids (IntakeStatement *self,
                          int              column,
                          gsize           *n_ids)
{
  const void *blob = sqlite3_column_blob (self->stmt, column);

  *n_ids = (gsize)sqlite3_column_bytes (self->stmt, column) / sizeof (gint64);

  return blob;
}

GBytes *
intake_statement_dup_bytes (IntakeStatement *self,
                            int              column)
{
  gconstpointer data = sqlite3_column_blob (self->stmt, column);

  return g_bytes_new (data, (gsize)sqlite3_column_bytes (self->stmt, column));
}

void
intake_statement_get_value (IntakeStatement *self,
                            int              column,
                            IntakeValueType  type,
                            IntakeValue     *value)
{
  IntakeDate date = INTAKE_DATE_NONE;
  int        stored = sqlite3_column_type (self->stmt, column);

  if (type == INTAKE_VALUE_NONE)
    type = stored == SQLITE_INTEGER ? INTAKE_VALUE_INTEGER : INTAKE_VALUE_TEXT;

  if (stored == SQLITE_NULL)
    intake_value_clear (value);
  else if (type == INTAKE_VALUE_INTEGER)
    intake_value_set_integer (value, intake_statement_get_integer (self, column));
  else if (type == INTAKE_VALUE_TEXT)
    intake_value_set_text (value, intake_statement_get_text (self, column));
  else
    {
      intake_date_from_iso (intake_statement_get_text (self, column), &date);
      intake_value_set_date (value, date);
    }
}

void
intake_statement_free_idle (IntakeDatabase *db)
{
  g_hash_table_remove_all (db->statements);
  while (!g_queue_is_empty (&db->idle_order))
    {
      IntakeStatement *statement = g_queue_peek_head (&db->idle_order);

      g_queue_unlink (&db->idle_order, &statement->link);
      finalize (statement);
    }
}
