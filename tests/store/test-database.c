/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A connection: its statements, ids, and the hostile files that it must survive. */
#include "config.h"

#include "intake-database-private.h"
#include "office-fixture.h"

#define ADD(path, func) g_test_add (path, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

static gboolean
add_ids (IntakeDatabase *db,
         gpointer        data,
         GCancellable   *cancellable,
         GError        **error)
{
  gint64 last = 0;

  for (guint i = 0; i < 100000; i++)
    {
      gint64 id = intake_database_new_id (db);

      g_assert_cmpint (id, >, last);
      last = id;
    }
  /* Seconds since 2020 stay in 31 bits until 2088. */
  g_assert_cmpint (last >> 32, >, 150000000);
  return TRUE;
}

static void
test_ids_rise (OfficeFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  intake_store_write (fixture->store, "ids", add_ids, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static gpointer
use_statements (IntakeDatabase *db,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  const char *sql = "SELECT ?1, ?2";
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  {
    g_autoptr (IntakeStatement) first = intake_statement_get (db, sql, error);
    g_autoptr (IntakeStatement) second = intake_statement_get (db, sql, error);

    g_assert_true (first != second);
    intake_statement_bind_text (first, 1, "été");
    intake_statement_bind_integer (first, 2, 7);
    intake_statement_bind_date (second, 1, (IntakeDate){ 2025, 3, 5 });
    g_assert_true (intake_statement_step (first, error));
    g_assert_true (intake_statement_step (second, error));
    g_assert_cmpstr (intake_statement_get_text (first, 0), ==, "été");
    g_assert_cmpint (intake_statement_get_integer (first, 1), ==, 7);
    intake_statement_get_value (second, 0, INTAKE_VALUE_DATE, &value);
    g_assert_cmpint (value.type, ==, INTAKE_VALUE_DATE);
    g_assert_cmpint (value.date.month, ==, 3);
    g_assert_true (intake_statement_is_null (second, 1));
    g_assert_false (intake_statement_step (second, error));
  }

  /* Nothing of an earlier use is left. */
  {
    g_autoptr (IntakeStatement) again = intake_statement_get (db, sql, error);

    g_assert_true (intake_statement_step (again, error));
    g_assert_true (intake_statement_is_null (again, 0));
  }

  /* More different statements than are kept. */
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *other = g_strdup_printf ("SELECT %u", i % 300);
      g_autoptr (IntakeStatement) statement = intake_statement_get (db, other, error);

      g_assert_true (intake_statement_step (statement, error));
      g_assert_cmpint (intake_statement_get_integer (statement, 0), ==, i % 300);
    }
  return NULL;
}

static void
test_statements_are_reused (OfficeFixture *fixture,
                            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  intake_store_read (fixture->store, use_statements, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_readers_cannot_write (OfficeFixture *fixture,
                           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  IntakeDatabase *db = intake_store_get_main_database (fixture->store);

  g_assert_false (intake_database_run (db, "DELETE FROM setting", &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_READ_ONLY);
}

static void
test_data_version (OfficeFixture *fixture,
                   gconstpointer  data)
{
  IntakeDatabase *db = intake_store_get_main_database (fixture->store);
  gint64          before = intake_database_data_version (db);

  g_assert_cmpint (intake_database_data_version (db), ==, before);
  office_write (fixture->store, "x", "INSERT INTO setting VALUES (1, 'k', 'v')");
  g_assert_cmpint (intake_database_data_version (db), !=, before);
}

static gboolean
rolled_back_is_seen (IntakeDatabase *db,
                     gpointer        data,
                     GCancellable   *cancellable,
                     GError        **error)
{
  gint64 *version = data;

  if (!intake_database_run (db, "INSERT INTO setting VALUES (1, 'k', 'v')", error))
    return FALSE;
  *version = intake_database_data_version (db);
  g_set_error_literal (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_FAILED, "on purpose");
  return FALSE;
}

static gboolean
version_is_another (IntakeDatabase *db,
                    gpointer        data,
                    GCancellable   *cancellable,
                    GError        **error)
{
  g_assert_cmpint (intake_database_data_version (db), !=, *(gint64 *)data);
  return TRUE;
}

/* What was kept with a connection in a write that failed must not be taken for the office. */
static void
test_data_version_after_rollback (OfficeFixture *fixture,
                                  gconstpointer  data)
{
  gint64 version = 0;

  g_assert_false (intake_store_write (fixture->store, "x", rolled_back_is_seen, &version, NULL, NULL, NULL));
  g_assert_true (intake_store_write (fixture->store, "x", version_is_another, &version, NULL, NULL, NULL));
}

static void
test_guards_are_on (OfficeFixture *fixture,
                    gconstpointer  data)
{
  static const struct
  {
    const char *sql;
    gint64      value;
  } pragmas[] = {
    { "PRAGMA foreign_keys", 1 },
    { "PRAGMA trusted_schema", 0 },
    { "PRAGMA cell_size_check", 1 },
    { "PRAGMA mmap_size", 0 },
    { "PRAGMA recursive_triggers", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pragmas); i++)
    {
      gint64 value = -1;

      g_assert_true (intake_database_get_number (intake_store_get_main_database (fixture->store), pragmas[i].sql, &value, NULL));
      g_assert_cmpint (value, ==, pragmas[i].value);
    }
}

static gboolean
is_durable (IntakeDatabase *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  gint64 level = 0;
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "PRAGMA journal_mode", error);

  g_assert_true (intake_statement_step (statement, error));
  g_assert_cmpstr (intake_statement_get_text (statement, 0), ==, "wal");
  g_assert_true (intake_database_get_number (db, "PRAGMA synchronous", &level, error));
  g_assert_cmpint (level, ==, 2);
  return TRUE;
}

static void
test_commits_are_flushed (OfficeFixture *fixture,
                          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  intake_store_write (fixture->store, "x", is_durable, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_network_disk (OfficeFixture *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeDatabase) db = NULL;
  g_autoptr (IntakeStatement) statement = NULL;
  gint64 level = 0;

  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  db = intake_database_open (fixture->path, INTAKE_DATABASE_READ_WRITE, intake_language_get ("en"), &error);
  g_assert_no_error (error);
  g_assert_true (intake_database_set_durable (db, TRUE, &error));
  g_assert_no_error (error);

  statement = intake_statement_get (db, "PRAGMA journal_mode", &error);
  g_assert_true (intake_statement_step (statement, &error));
  g_assert_cmpstr (intake_statement_get_text (statement, 0), ==, "delete");
  g_assert_true (intake_database_get_number (db, "PRAGMA synchronous", &level, &error));
  g_assert_cmpint (level, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/database/ids-rise", test_ids_rise);
  ADD ("/store/database/statements-are-reused", test_statements_are_reused);
  ADD ("/store/database/readers-cannot-write", test_readers_cannot_write);
  ADD ("/store/database/data-version-tells-of-changes", test_data_version);
  ADD ("/store/database/data-version-after-rollback", test_data_version_after_rollback);
  ADD ("/store/database/guards-are-on", test_guards_are_on);
  ADD ("/store/database/commits-are-flushed", test_commits_are_flushed);
  ADD ("/store/database/network-disk-has-no-log", test_network_disk);

  return g_test_run ();
}
