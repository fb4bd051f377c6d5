/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the store share. */
#include "config.h"

#include "office-fixture.h"
#include "intake-backup.h"
#include "intake-journal-private.h"

#include <glib/gstdio.h>

static gboolean
write_sql (IntakeDatabase *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  return intake_database_run (db, data, error);
}

static gpointer
read_text (IntakeDatabase *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, data, error);

  return statement != NULL && intake_statement_step (statement, error) ? g_strdup (intake_statement_get_text (statement, 0)) : NULL;
}

static void
append_table (IntakeDatabase *db,
              const char     *table,
              GString        *content,
              GError        **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY id", table);
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);
  g_auto (GStrv) columns = intake_journal_dup_columns (db, table, error);

  if (statement == NULL || columns == NULL)
    return;

  g_string_append_printf (content, "%s\n", table);
  while (intake_statement_step (statement, error))
    for (guint i = 0; columns[i] != NULL; i++)
      {
        const char *text = intake_statement_get_text (statement, (int)i);

        g_string_append_printf (content, "%s%c", text != NULL ? text : "\\N", columns[i + 1] != NULL ? '|' : '\n');
      }
}

static gpointer
read_content (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  g_autoptr (GString) content = g_string_new (NULL);
  g_auto (GStrv) tables = intake_journal_dup_tables (db, error);

  for (guint i = 0; tables != NULL && tables[i] != NULL; i++)
    append_table (db, tables[i], content, error);
  return g_strdup (content->str);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
office_fixture_set_up_folder (OfficeFixture *self,
                              gconstpointer  data)
{
  self->folder = g_dir_make_tmp ("intake-test-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  self->path = g_build_filename (self->folder, "office.intake", NULL);
}

void
office_fixture_set_up (OfficeFixture *self,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  office_fixture_set_up_folder (self, data);
  self->store = office_fixture_open (self, INTAKE_STORE_CREATE, &error);
  g_assert_no_error (error);
}

void
office_fixture_tear_down (OfficeFixture *self,
                          gconstpointer  data)
{
  if (self->store != NULL)
    g_assert_finalize_object (self->store);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

void
office_fixture_reopen (OfficeFixture *self)
{
  g_autoptr (GError) error = NULL;

  if (self->store != NULL)
    g_assert_finalize_object (g_steal_pointer (&self->store));
  self->store = office_fixture_open (self, INTAKE_STORE_NONE, &error);
  g_assert_no_error (error);
}

IntakeStore *
office_fixture_open (OfficeFixture   *self,
                     IntakeStoreFlags flags,
                     GError         **error)
{
  return intake_store_open (self->path, flags, "tester", intake_language_get ("en"), error);
}

gint64
office_write (IntakeStore *store,
              const char  *label,
              const char  *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 action = 0;

  office_try_write (store, label, sql, &action, &error);
  g_assert_no_error (error);
  return action;
}

gboolean
office_try_write (IntakeStore *store,
                  const char  *label,
                  const char  *sql,
                  gint64      *action,
                  GError     **error)
{
  return intake_store_write (store, label, write_sql, (gpointer)sql, NULL, action, error);
}

static gpointer
verify (IntakeDatabase *db,
        gpointer        data,
        GCancellable   *cancellable,
        GError        **error)
{
  GStrv problems = NULL;

  g_assert_true (intake_backup_verify (db, &problems, error));
  return problems;
}

GStrv
office_dup_problems (IntakeStore *store)
{
  g_autoptr (GError) error = NULL;
  GStrv problems = intake_store_read (store, verify, NULL, NULL, &error);

  g_assert_no_error (error);
  return problems;
}

gint64
office_number (IntakeStore *store,
               const char  *sql)
{
  g_autofree char *text = office_text (store, sql);

  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : G_MININT64;
}

char *
office_text (IntakeStore *store,
             const char  *sql)
{
  g_autoptr (GError) error = NULL;
  char *text = intake_store_read (store, read_text, (gpointer)sql, NULL, &error);

  g_assert_no_error (error);
  return text;
}

char *
office_content (IntakeStore *store)
{
  g_autoptr (GError) error = NULL;
  char *content = intake_store_read (store, read_content, NULL, NULL, &error);

  g_assert_no_error (error);
  return content;
}

void
office_undo (IntakeStore        *store,
             IntakeUndoDirection direction)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = intake_store_undo (store, direction, 0, &error);

  g_assert_no_error (error);
  g_assert_nonnull (label);
}

char *
office_add_applications (guint first,
                         guint last)
{
  return g_strdup_printf ("WITH RECURSIVE n (i) AS (SELECT %u UNION ALL SELECT i + 1 FROM n WHERE i < %u)"
                          " INSERT INTO person (id, family_name, given_names, email, phone) SELECT 1000000 + i, 'Nguessan-' || i, 'Zoé', 'zoe' || i || '@example.org', '+237 699 12 34 56' FROM n;"
                          "WITH RECURSIVE n (i) AS (SELECT %u UNION ALL SELECT i + 1 FROM n WHERE i < %u)"
                          " INSERT INTO application (id, person_id, \"case\", stage, university, received_on)"
                          " SELECT 1000000 + i, 1000000 + i, 'T-' || i, 'received', 'Université de Douala', '2025-03-05' FROM n;",
                          first, last, first, last);
}

void
office_take_result_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

void
office_sqlite (const char *path,
               const char *sql)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}
