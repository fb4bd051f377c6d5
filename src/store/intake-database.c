/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One connection to an office file: how it is opened, and what is kept with it. */
#include "config.h"

#include "intake-database.h"
#include "intake-database-private.h"
#include "intake-file-lock.h"
#include "intake-journal-private.h"
#include "intake-placement-function.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <time.h>

/* How long another program may keep the file locked before a statement gives up. */
#define BUSY_MILLISECONDS 10000
/* Half a megabyte of small pieces that SQLite need not ask the system for: one tenth of the time of an import. */
#define LOOKASIDE_BYTES 1200
#define N_LOOKASIDE 400
/* How many steps of SQLite's machine go by between two looks at the cancellable: some tens of microseconds. */
#define STEPS_BETWEEN_LOOKS 1000
/* So many pages come together in the log before they are brought into the file: as many as SQLite itself waits for. */
#define MAX_LOG_PAGES 1000
/* So many ids are set aside at once: an action of a single row takes no more of a second's than a millionth. */
#define IDS_IN_BLOCK 1024
/* 2020-01-01T00:00:00Z */
#define FIRST_SECOND 1577836800

typedef struct
{
  gpointer       value;
  GDestroyNotify free_value;
} Cache;

static void
cache_free (gpointer data)
{
  Cache *cache = data;

  if (cache->free_value != NULL && cache->value != NULL)
    cache->free_value (cache->value);
  g_free (cache);
}

static int
look_cb (void *data)
{
  IntakeDatabase *self = data;

  return g_atomic_int_get (&self->abandoned) || g_cancellable_is_cancelled (self->cancellable);
}

/* Called after each commit, instead of SQLite's own checkpoint. */
static int
logged_cb (void       *data,
           sqlite3    *handle,
           const char *schema,
           int         n_pages)
{
  IntakeDatabase *self = data;

  if (n_pages < MAX_LOG_PAGES)
    return SQLITE_OK;

  if (self->action.id != 0 && !self->checkpoint_due)
    self->checkpoint_due = TRUE;
  else
    intake_database_checkpoint (self);

  return SQLITE_OK;
}

/* Nobody asks SQLite how much memory it uses, and counting it takes a lock for every piece. Has no effect once SQLite is in use. */
static void
set_up_library (void)
{
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
      intake_file_lock_install ();
      g_once_init_leave (&done, 1);
    }
}

/*
 * A file can come from anywhere: its schema gets no function that acts outside it, its shadow tables cannot be written, and no
 * statement of its own runs.  No part of the file is mapped: a file that shrinks under us would end the program.  Caches are small, since
 * the kernel keeps the file's pages as well, and three connections are open.
 */
static gboolean
configure (IntakeDatabase     *self,
           IntakeDatabaseFlags flags,
           GError            **error)
{
  static const char *const common =
    "PRAGMA trusted_schema = OFF;"
    "PRAGMA cell_size_check = ON;"
    "PRAGMA mmap_size = 0;"
    "PRAGMA temp_store = MEMORY;"
    "PRAGMA foreign_keys = ON;"
    "PRAGMA recursive_triggers = ON;"
    "PRAGMA secure_delete = OFF;";
  gboolean read_only = (flags & INTAKE_DATABASE_READ_ONLY) != 0;
  gint64   foreign_keys = 0;

  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_LOOKASIDE, NULL, LOOKASIDE_BYTES, N_LOOKASIDE);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_busy_timeout (self->handle, BUSY_MILLISECONDS);
  sqlite3_progress_handler (self->handle, STEPS_BETWEEN_LOOKS, look_cb, self);
  sqlite3_wal_hook (self->handle, logged_cb, self);

  if (!intake_database_run (self, common, error) ||
      !intake_database_run (self, read_only ? "PRAGMA cache_size = -8192;" : "PRAGMA cache_size = -32768;", error) ||
      !intake_database_get_number (self, "PRAGMA foreign_keys", &foreign_keys, error))
    return FALSE;

  if (foreign_keys != 1)
    {
      intake_store_error_from_sqlite (SQLITE_ERROR, self->path, "foreign_keys", self->language, error);
      return FALSE;
    }
  return TRUE;
}

static char *
dup_uri (const char         *path,
         IntakeDatabaseFlags flags)
{
  g_autofree char *escaped = g_uri_escape_string (path, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH, FALSE);

  return g_strconcat ("file:", escaped, (flags & INTAKE_DATABASE_IMMUTABLE) != 0 ? "?immutable=1" : "", NULL);
}

const IntakeLanguage *
intake_database_get_language (IntakeDatabase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->language;
}

IntakeDate
intake_database_get_today (IntakeDatabase *self)
{
  int    today;
  time_t now;

  g_return_val_if_fail (self != NULL, INTAKE_DATE_NONE);

  today = g_atomic_int_get (&self->today);
  if (today != 0)
    return (IntakeDate){ (gint16)(today / 10000), (guint8)(today / 100 % 100), (guint8)(today % 100) };

  /* Asked for each application that is judged: the calendar is looked at once a second. */
  now = time (NULL);
  if (now != self->clock_second)
    {
      g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (now);

      self->clock_second = now;
      self->clock_day = (IntakeDate){ (gint16)g_date_time_get_year (local), (guint8)g_date_time_get_month (local), (guint8)g_date_time_get_day_of_month (local) };
    }
  return self->clock_day;
}

IntakeDatabase *
intake_database_open (const char           *path,
                      IntakeDatabaseFlags   flags,
                      const IntakeLanguage *language,
                      GError              **error)
{
  g_autoptr (IntakeDatabase) self = g_new0 (IntakeDatabase, 1);
  g_autofree char *uri = NULL;
  int              open_flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
  int              code;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  set_up_library ();
  self->thread = g_thread_self ();
  self->path = g_strdup (path);
  self->flags = flags;
  self->language = language;
  self->statements = g_hash_table_new (intake_statement_hash_sql, g_str_equal);
  g_queue_init (&self->idle_order);
  self->caches = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, cache_free);
  self->journalled = g_hash_table_new (g_str_hash, g_str_equal);
  self->action.unsearched = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->action.insertions = g_array_new (FALSE, FALSE, sizeof (IntakeInsertion));
  self->action.touched = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  uri = dup_uri (path, flags);
  open_flags |= (flags & INTAKE_DATABASE_READ_ONLY) != 0 ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  code = sqlite3_open_v2 (uri, &self->handle, open_flags, NULL);
  if (code != SQLITE_OK)
    {
      intake_database_set_error (self, code, error);
      return NULL;
    }

  if (stat (path, &self->identity) != 0)
    {
      intake_store_error_from_sqlite (SQLITE_CANTOPEN, path, NULL, language, error);
      return NULL;
    }
  if (!configure (self, flags, error))
    return NULL;
  intake_placement_function_install (self);

  return g_steal_pointer (&self);
}

void
intake_database_close (IntakeDatabase *self)
{
  if (self == NULL)
    return;

  intake_database_assert_thread (self);
  g_atomic_int_set (&self->abandoned, FALSE);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->caches, g_hash_table_unref);
  g_assert (self->n_in_use == 0);
  intake_statement_free_idle (self);
  g_hash_table_unref (self->statements);

  if (sqlite3_close (self->handle) != SQLITE_OK)
    g_assert_not_reached ();

  g_hash_table_unref (self->journalled);
  g_hash_table_unref (self->action.touched);
  g_array_unref (self->action.unsearched);
  g_array_unref (self->action.insertions);
  g_free (self->action.label);
  g_free (self->actor);
  g_free (self->path);
  g_free (self);
}

void
intake_database_set_thread (IntakeDatabase *self,
                            GThread        *thread)
{
  g_return_if_fail (self != NULL);

  g_atomic_pointer_set (&self->thread, thread != NULL ? thread : g_thread_self ());
}

void
intake_database_assert_thread (IntakeDatabase *self)
{
  g_assert (g_atomic_pointer_get (&self->thread) == g_thread_self ());
}

void
intake_database_set_today (IntakeDatabase *self,
                           IntakeDate      today)
{
  g_return_if_fail (self != NULL);

  g_atomic_int_set (&self->today, today.year * 10000 + today.month * 100 + today.day);
}

void
intake_database_set_actor (IntakeDatabase *self,
                           const char     *actor)
{
  g_return_if_fail (self != NULL);

  g_free (self->actor);
  self->actor = g_strdup (actor);
}

const char *
intake_database_get_path (IntakeDatabase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

gboolean
intake_database_set_durable (IntakeDatabase *self,
                             gboolean        network,
                             GError        **error)
{
  const char      *wanted = network ? "delete" : "wal";
  gint64           wanted_level = network ? 3 : 2;
  gint64           level = 0;
  g_autofree char *mode = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  {
    g_autoptr (IntakeStatement) statement = intake_statement_get (self, network ? "PRAGMA journal_mode = DELETE" : "PRAGMA journal_mode = WAL", error);
    g_autoptr (GError) local_error = NULL;

    if (statement == NULL)
      return FALSE;
    if (intake_statement_step (statement, &local_error))
      mode = g_strdup (intake_statement_get_text (statement, 0));
    if (local_error != NULL)
      {
        g_propagate_error (error, g_steal_pointer (&local_error));
        return FALSE;
      }
  }

  /* A log that a long import made large is cut back at the next checkpoint. */
  if (!intake_database_run (self, network ? "PRAGMA synchronous = EXTRA" : "PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864", error) ||
      !intake_database_get_number (self, "PRAGMA synchronous", &level, error))
    return FALSE;

  if (g_strcmp0 (mode, wanted) != 0 || level != wanted_level)
    {
      g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_IO,
                   intake_language_translate (self->language, N_ ("“%s” lies on a disk that cannot keep changes safe. Move it to a folder of this computer, then open it there.")),
                   self->path);
      return FALSE;
    }
  return TRUE;
}

void
intake_database_checkpoint (IntakeDatabase *self)
{
  g_return_if_fail (self != NULL);
  intake_database_assert_thread (self);

  self->checkpoint_due = FALSE;
  sqlite3_wal_checkpoint_v2 (self->handle, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
}

void
intake_database_watch (IntakeDatabase *self,
                       GCancellable   *cancellable)
{
  g_return_if_fail (self != NULL);

  g_set_object (&self->cancellable, cancellable);
}

void
intake_database_abandon (IntakeDatabase *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_int_set (&self->abandoned, TRUE);
  sqlite3_interrupt (self->handle);
}

gboolean
intake_database_get_number (IntakeDatabase *self,
                            const char     *sql,
                            gint64         *number,
                            GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (self, sql, error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  *number = intake_statement_step (statement, &local_error) ? intake_statement_get_integer (statement, 0) : 0;
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return TRUE;
}

gboolean
intake_database_is_in_place (IntakeDatabase *self,
                             GError        **error)
{
  struct stat now;

  g_return_val_if_fail (self != NULL, FALSE);

  if (stat (self->path, &now) == 0 && now.st_dev == self->identity.st_dev && now.st_ino == self->identity.st_ino)
    return TRUE;

  g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_IO,
               intake_language_translate (self->language, N_ ("“%s” was moved, deleted or replaced while it was open. Put it back, or open it where it is now.")),
               self->path);
  return FALSE;
}

void
intake_database_set_error (IntakeDatabase *self,
                           int             code,
                           GError        **error)
{
  intake_store_error_from_sqlite (code, self->path, self->handle != NULL ? sqlite3_errmsg (self->handle) : NULL, self->language, error);
}

sqlite3 *
intake_database_get_handle (IntakeDatabase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  intake_database_assert_thread (self);
  return self->handle;
}

gboolean
intake_database_run (IntakeDatabase *self,
                     const char     *sql,
                     GError        **error)
{
  int code;

  g_return_val_if_fail (self != NULL, FALSE);
  intake_database_assert_thread (self);

  code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);
  if (code == SQLITE_OK)
    return TRUE;

  intake_database_set_error (self, code, error);
  return FALSE;
}

gpointer
intake_database_get_cache (IntakeDatabase *self,
                           const char     *name)
{
  const Cache *cache;

  g_return_val_if_fail (self != NULL, NULL);
  intake_database_assert_thread (self);

  cache = g_hash_table_lookup (self->caches, name);
  return cache != NULL ? cache->value : NULL;
}

void
intake_database_set_cache (IntakeDatabase *self,
                           const char     *name,
                           gpointer        value,
                           GDestroyNotify  free_value)
{
  Cache *cache;

  g_return_if_fail (self != NULL);
  intake_database_assert_thread (self);

  cache = g_new (Cache, 1);
  cache->value = value;
  cache->free_value = free_value;
  g_hash_table_replace (self->caches, (gpointer)name, cache);
}

gint64
intake_database_new_id (IntakeDatabase *self)
{
  gint64 id;

  g_return_val_if_fail (self != NULL, 0);
  intake_database_assert_thread (self);

  /* The first of a second begins in the lower half of its range, so that those after it still rise within the same second. */
  id = ((g_get_real_time () / G_USEC_PER_SEC - FIRST_SECOND) << 32) | (g_random_int () >> 1);
  if (id <= self->last_id)
    id = self->last_id + 1 + (g_random_int () & 0xff);

  self->last_id = id;
  return id;
}

/* The block of a table; the last one is for those that find none of their own. */
static IntakeIdBlock *
find_id_block (IntakeDatabase *self,
               const char     *table)
{
  guint i = 0;

  while (i < INTAKE_N_ID_BLOCKS - 1 && self->id_blocks[i].table != NULL && strcmp (self->id_blocks[i].table, table) != 0)
    i++;

  return &self->id_blocks[i];
}

gint64
intake_database_new_row_id (IntakeDatabase *self,
                            const char     *table)
{
  IntakeIdBlock *block;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (table != NULL, 0);
  intake_database_assert_thread (self);

  if (self->action.id == 0)
    return intake_database_new_id (self);

  block = find_id_block (self, table);
  if (block->table == NULL || strcmp (block->table, table) != 0 || block->next == block->end)
    {
      *block = (IntakeIdBlock){ table, intake_database_new_id (self), 0 };
      block->end = block->next + IDS_IN_BLOCK;
      self->last_id = block->end - 1;
    }

  return block->next++;
}

void
intake_database_touch (IntakeDatabase *self,
                       gint64          application_id)
{
  g_return_if_fail (self != NULL);
  intake_database_assert_thread (self);

  if (application_id == 0)
    self->action.touched_all = TRUE;
  else if (!g_hash_table_contains (self->action.touched, &application_id))
    g_hash_table_add (self->action.touched, g_memdup2 (&application_id, sizeof application_id));
}

gboolean
intake_database_is_writing (IntakeDatabase *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->action.id != 0;
}

gboolean
intake_database_set_journalling (IntakeDatabase *self,
                                 gboolean        on,
                                 GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (intake_database_is_writing (self), FALSE);

  self->action.silent = !on;
  if (on)
    return intake_journal_install (self, error);

  self->action.unjournalled = TRUE;
  return intake_journal_uninstall (self, error);
}

gint64
intake_database_data_version (IntakeDatabase *self)
{
  gint64 version = 0;

  g_return_val_if_fail (self != NULL, 0);

  /* The pragma tells what others committed, the counts what this connection itself changed and took back. */
  intake_database_get_number (self, "PRAGMA data_version", &version, NULL);
  return version * (G_GINT64_CONSTANT (1) << 40) + sqlite3_total_changes64 (self->handle) + self->n_rollbacks;
}
