/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Backups: whole, checked copies made through SQLite. */
#include "config.h"

#include "intake-backup.h"
#include "intake-database-private.h"
#include "intake-insertion.h"
#include "intake-integrity.h"
#include "intake-journal-private.h"
#include "intake-search.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define BLOCK (1 << 20)

static void
set_file_error (const char           *path,
                int                   code,
                const IntakeLanguage *language,
                GError              **error)
{
  if (code == EEXIST)
    g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS,
                 intake_language_translate (language, N_ ("There is a file “%s” already. Choose another name for the backup.")), path);
  else
    g_set_error (error, INTAKE_STORE_ERROR, code == ENOSPC || code == EDQUOT ? INTAKE_STORE_ERROR_FULL : INTAKE_STORE_ERROR_IO,
                 intake_language_translate (language, N_ ("The backup “%s” cannot be written: %s. Choose a folder with enough space where you may write.")),
                 path, g_strerror (code));
}

/* SQLite fills an empty file that is there, which keeps it for the user alone. */
static gboolean
make_empty (const char           *path,
            const IntakeLanguage *language,
            GError              **error)
{
  int fd;

  g_unlink (path);
  fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    {
      set_file_error (path, errno, language, error);
      return FALSE;
    }
  close (fd);
  return TRUE;
}

/* A connection of its own, since a copy cannot be made within the transaction that @db may be in; but of a file that is gone, @db is the last. */
static gboolean
copy_into (IntakeDatabase *db,
           const char     *path,
           GError        **error)
{
  g_autoptr (IntakeDatabase) own = NULL;
  IntakeDatabase *source = db;
  g_autoptr (IntakeStatement) statement = NULL;
  int code;

  if (intake_database_is_in_place (db, NULL))
    source = own = intake_database_open (intake_database_get_path (db), db->flags | INTAKE_DATABASE_READ_ONLY, db->language, error);
  if (source == NULL)
    return FALSE;

  intake_database_watch (source, db->cancellable);
  statement = intake_statement_get (source, "VACUUM INTO ?", error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_text (statement, 1, path);
  code = intake_statement_run (statement, NULL) ? SQLITE_OK : sqlite3_extended_errcode (source->handle);
  if (code == SQLITE_OK)
    return TRUE;

  /* It is the copy's disk that is full, not the office's. */
  intake_store_error_from_sqlite (code, path, sqlite3_errmsg (source->handle), db->language, error);
  return FALSE;
}

static gboolean
check_copy (IntakeDatabase *db,
            const char     *path,
            GError        **error)
{
  g_autoptr (IntakeDatabase) copy = intake_database_open (path, INTAKE_DATABASE_READ_ONLY | INTAKE_DATABASE_IMMUTABLE, db->language, error);
  g_auto (GStrv) problems = NULL;

  if (copy == NULL)
    return FALSE;

  intake_database_watch (copy, db->cancellable);
  if (!intake_integrity_check (copy, TRUE, &problems, error))
    return FALSE;
  if (problems[0] == NULL)
    return TRUE;

  g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_DAMAGED,
               intake_language_translate (db->language, N_ ("The copy of “%s” is not whole: %s. Keep your earlier backups, and check the office.")),
               intake_database_get_path (db), problems[0]);
  return FALSE;
}

/* The sum of the file's content, once everything of it is on the disk. */
static char *
flush_and_sum (const char           *path,
               const IntakeLanguage *language,
               GError              **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *block = g_malloc (BLOCK);
  int                fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  gssize             n_read = -1;

  if (fd >= 0 && fsync (fd) == 0)
    while ((n_read = read (fd, block, BLOCK)) > 0)
      g_checksum_update (checksum, block, n_read);

  if (n_read < 0)
    set_file_error (path, errno, language, error);
  if (fd >= 0)
    close (fd);
  return n_read < 0 ? NULL : g_strdup (g_checksum_get_string (checksum));
}

static gboolean
write_sum (const char           *path,
           const char           *sum,
           const IntakeLanguage *language,
           GError              **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *line = g_strdup_printf ("%s  %s\n", sum, name);
  g_autofree char *sum_path = g_strconcat (path, ".sha256", NULL);
  g_autoptr (GError) local_error = NULL;

  if (g_file_set_contents_full (sum_path, line, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &local_error))
    return TRUE;

  g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_IO,
               intake_language_translate (language, N_ ("The backup “%s” cannot be written: %s. Choose a folder with enough space where you may write.")),
               sum_path, local_error->message);
  return FALSE;
}

/* A name is safe once its folder is on the disk. */
static void
flush_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int              fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd >= 0)
    {
      fsync (fd);
      close (fd);
    }
}

/* link() and not rename(): what came to stand there meanwhile is not replaced.  Some file systems have no links. */
static gboolean
give_name (const char           *from,
           const char           *path,
           const IntakeLanguage *language,
           GError              **error)
{
  gboolean done = link (from, path) == 0;

  if (done)
    g_unlink (from);
  else if (errno != EEXIST && access (path, F_OK) != 0)
    done = rename (from, path) == 0;

  if (!done)
    set_file_error (path, errno, language, error);
  return done;
}

static gboolean
write_whole (IntakeDatabase *db,
             const char     *part,
             const char     *path,
             GError        **error)
{
  g_autofree char *sum = NULL;

  if (!make_empty (part, db->language, error) || !copy_into (db, part, error) || !check_copy (db, part, error))
    return FALSE;

  sum = flush_and_sum (part, db->language, error);
  if (sum == NULL || !write_sum (path, sum, db->language, error) || !give_name (part, path, db->language, error))
    return FALSE;

  flush_folder (path);
  return TRUE;
}

gboolean
intake_backup_write (IntakeDatabase *db,
                     const char     *path,
                     GError        **error)
{
  g_autofree char *absolute = NULL;
  g_autofree char *part = NULL;
  g_autofree char *sum_path = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  absolute = g_canonicalize_filename (path, NULL);
  if (g_file_test (absolute, G_FILE_TEST_EXISTS))
    {
      set_file_error (path, EEXIST, db->language, error);
      return FALSE;
    }

  part = g_strconcat (absolute, ".part", NULL);
  if (write_whole (db, part, absolute, error))
    return TRUE;

  sum_path = g_strconcat (absolute, ".sha256", NULL);
  g_unlink (part);
  if (!g_file_test (absolute, G_FILE_TEST_EXISTS))
    g_unlink (sum_path);
  return FALSE;
}

static gboolean
check_search (IntakeDatabase *db,
              GStrvBuilder   *problems,
              GError        **error)
{
  gint64 n_stale = 0;

  if (!intake_search_count_stale (db, &n_stale, error))
    return FALSE;

  if (n_stale > 0)
    {
      g_autofree char *problem = g_strdup_printf (intake_language_translate_plural (db->language,
                                                                                    "The search does not find %ld application as it is.",
                                                                                    "The search does not find %ld applications as they are.",
                                                                                    (gulong)n_stale),
                                                  (long)n_stale);

      g_strv_builder_add (problems, problem);
    }
  return TRUE;
}

/* Each line of the journal is about a row that is there, unless the journal tells of its deletion too. */
static gboolean
check_journal_of (IntakeDatabase *db,
                  const char     *table,
                  GStrvBuilder   *problems,
                  GError        **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(DISTINCT c.\"row\") FROM " INTAKE_INSERTION_EACH_ROW " c WHERE c.\"table\" = '%s' AND c.deleted = 0"
                                          " AND NOT EXISTS (SELECT 1 FROM \"%s\" t WHERE t.id = c.\"row\")"
                                          " AND NOT EXISTS (SELECT 1 FROM change d INDEXED BY change_by_row WHERE d.\"row\" = c.\"row\" AND d.\"table\" = c.\"table\" AND d.deleted = 1 AND d.seq > c.seq)",
                                          table, table);
  gint64           n_missing = 0;

  if (!intake_database_get_number (db, sql, &n_missing, error))
    return FALSE;

  if (n_missing > 0)
    {
      g_autofree char *problem = g_strdup_printf (intake_language_translate_plural (db->language,
                                                                                    "The history tells of %ld row of the table %s that is not there.",
                                                                                    "The history tells of %ld rows of the table %s that are not there.",
                                                                                    (gulong)n_missing),
                                                  (long)n_missing, table);

      g_strv_builder_add (problems, problem);
    }
  return TRUE;
}

gboolean
intake_backup_verify (IntakeDatabase *db,
                      GStrv          *problems,
                      GError        **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) content = NULL;
  g_auto (GStrv) tables = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (problems != NULL, FALSE);

  if (!intake_integrity_check (db, TRUE, &content, error))
    return FALSE;

  /* What a damaged file says about its content tells nothing. */
  if (content[0] != NULL)
    {
      *problems = g_steal_pointer (&content);
      return TRUE;
    }

  tables = intake_journal_dup_tables (db, error);
  if (tables == NULL || !check_search (db, builder, error))
    return FALSE;
  for (guint i = 0; tables[i] != NULL; i++)
    if (!check_journal_of (db, tables[i], builder, error))
      return FALSE;

  *problems = g_strv_builder_end (builder);
  return TRUE;
}
