/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From one form of the office to the next: after a backup, all of it or nothing. */
#include "config.h"

#include "intake-database-private.h"
#include "intake-migration.h"
#include "office-fixture.h"

#define ADD(path, func) g_test_add (path, OfficeFixture, NULL, office_fixture_set_up_folder, func, office_fixture_tear_down)

static const char *const first_form[] = { "CREATE TABLE a (id INTEGER PRIMARY KEY, t TEXT) STRICT; INSERT INTO a VALUES (1, 'x');", NULL };
static const char *const third_form[] = {
  "CREATE TABLE a (id INTEGER PRIMARY KEY, t TEXT) STRICT; INSERT INTO a VALUES (1, 'x');",
  "ALTER TABLE a ADD COLUMN u TEXT; UPDATE a SET u = t || 'y';",
  "CREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER REFERENCES a (id)) STRICT; INSERT INTO b VALUES (1, 1);",
  NULL,
};
static const char *const broken_form[] = {
  "CREATE TABLE a (id INTEGER PRIMARY KEY, t TEXT) STRICT; INSERT INTO a VALUES (1, 'x');",
  "ALTER TABLE a ADD COLUMN u TEXT;",
  "CREATE TABLE a (id INTEGER PRIMARY KEY);",
  NULL,
};
static const char *const dangling_form[] = {
  "CREATE TABLE a (id INTEGER PRIMARY KEY, t TEXT) STRICT; INSERT INTO a VALUES (1, 'x');",
  "CREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER REFERENCES a (id)) STRICT; INSERT INTO b VALUES (1, 2);",
  NULL,
};

static gint64
number (IntakeDatabase *db,
        const char     *sql)
{
  gint64 value = -1;

  g_assert_true (intake_database_get_number (db, sql, &value, NULL));
  return value;
}

static IntakeDatabase *
make_first_form (OfficeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  IntakeDatabase *db;

  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  db = intake_database_open (fixture->path, INTAKE_DATABASE_READ_WRITE, intake_language_get ("en"), &error);
  g_assert_no_error (error);
  g_assert_true (intake_migration_apply (db, first_form, 0, &error));
  g_assert_no_error (error);
  g_assert_cmpint (number (db, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (number (db, "PRAGMA application_id"), ==, INTAKE_STORE_APPLICATION_ID);
  return db;
}

static void
test_steps (OfficeFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeDatabase) db = make_first_form (fixture);

  g_assert_true (intake_migration_apply (db, third_form, 1, &error));
  g_assert_no_error (error);
  g_assert_cmpint (number (db, "PRAGMA user_version"), ==, 3);
  g_assert_cmpint (number (db, "SELECT u = 'xy' FROM a"), ==, 1);
  g_assert_cmpint (number (db, "PRAGMA foreign_keys"), ==, 1);
}

static void
assert_unchanged (IntakeDatabase *db)
{
  g_assert_cmpint (number (db, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (number (db, "SELECT count(*) FROM pragma_table_info ('a')"), ==, 2);
  g_assert_cmpint (number (db, "SELECT count(*) FROM sqlite_schema"), ==, 1);
  g_assert_cmpint (number (db, "PRAGMA foreign_keys"), ==, 1);
}

static void
test_fails_whole (OfficeFixture *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeDatabase) db = make_first_form (fixture);

  g_assert_false (intake_migration_apply (db, broken_form, 1, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_FAILED);
  assert_unchanged (db);
}

static void
test_leaves_nothing_dangling (OfficeFixture *fixture,
                              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeDatabase) db = make_first_form (fixture);

  g_assert_false (intake_migration_apply (db, dangling_form, 1, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
  assert_unchanged (db);
}

static guint
count_backups (OfficeFixture *fixture)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "backups", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint       n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "office-before-form-0-") && g_str_has_suffix (name, ".intake"))
      n++;
  return n;
}

/* A file of form 0 has nothing in it but its mark: all scripts run on it. */
static void
test_backup_before (OfficeFixture *fixture,
                    gconstpointer  data)
{
  office_sqlite (fixture->path, "PRAGMA application_id = 0x494E544B; CREATE TABLE kept (id INTEGER PRIMARY KEY, t TEXT) STRICT;");

  office_fixture_reopen (fixture);
  g_assert_cmpint (count_backups (fixture), ==, 1);
  g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM application"), ==, 0);

  office_fixture_reopen (fixture);
  g_assert_cmpint (count_backups (fixture), ==, 1);
}

static void
test_newer (OfficeFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeStore) store = NULL;
  g_autofree char *newer = g_strdup_printf ("PRAGMA user_version = %d", intake_migration_get_latest () + 1);

  office_write (fixture->store, "x", "INSERT INTO setting VALUES (1, 'k', 'v')");
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  office_sqlite (fixture->path, newer);

  g_assert_null (office_fixture_open (fixture, INTAKE_STORE_NONE, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NEWER);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_clear_error (&error);

  store = office_fixture_open (fixture, INTAKE_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (intake_store_is_read_only (store));
  g_assert_nonnull (strstr (intake_store_get_state_message (store), "newer"));
  g_assert_cmpint (office_number (store, "SELECT count(*) FROM setting"), ==, 1);
}

/* One closed office of every form before this one: each opens, whole, with what was in it. */
static void
test_released_forms (OfficeFixture *fixture,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  for (int form = 1; form < intake_migration_get_latest (); form++)
    {
      g_autofree char *name = g_strdup_printf ("form-%03d.intake", form);
      g_autofree char *source = g_build_filename (g_getenv ("INTAKE_TEST_SOURCE_DIR"), "tests", "fixtures", "offices", name, NULL);
      g_autofree char *bytes = NULL;
      g_autofree char *label = NULL;
      gsize            length = 0;

      g_assert_true (g_file_get_contents (source, &bytes, &length, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize)length, NULL));

      office_fixture_reopen (fixture);
      g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM application JOIN person ON person.id = person_id"), ==, 3);
      g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM search WHERE search MATCH '\"nguessan\"'"), ==, 3);
      label = intake_store_dup_undo_label (fixture->store, INTAKE_UNDO);
      g_assert_cmpstr (label, ==, "Three applications");
      office_undo (fixture->store, INTAKE_UNDO);
      g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM application"), ==, 0);
      g_assert_finalize_object (g_steal_pointer (&fixture->store));
    }
}

/* Notices of the second form name a rule set; those of the third the version of it that judged for them. */
static const char *const second_form_notices =
  "INSERT INTO rule_set (id, name, version, document) VALUES (1, 'own', 1, '{}'), (2, 'own', 2, '{}'), (3, 'own', 3, '{}');"
  "INSERT INTO notice (id, reference, rule_set) VALUES (1, 'A', 'own'), (2, 'B', 'own'), (3, 'C', 'iom-2025'), (4, 'D', NULL);"
  "INSERT INTO person (id) VALUES (1); INSERT INTO application (id, person_id, \"case\", notice, stage) VALUES (11, 1, 'x', 1, 'received'), (12, 1, 'y', 1, 'received');"
  "INSERT INTO screening (id, rule_set_id, answer, rules, judged_on) VALUES (11, 1, 'eligible', '', '2025-01-01'), (12, 2, 'eligible', '', '2025-01-02');"
  "INSERT INTO action (id, uuid, kind, label, at, who) VALUES (1, 'u', 'do', 'x', '2025-01-01', 'x');"
  "INSERT INTO change (seq, action, \"table\", \"row\", \"column\", old, new) VALUES (1, 1, 'notice', 1, 'rule_set', NULL, 'own'), (2, 1, 'notice', 3, 'rule_set', 'gone', 'iom-2025'),"
  " (3, 1, 'notice', 3, 'title', 'own', 'iom-2025');";

static void
test_notices_name_versions (OfficeFixture *fixture,
                            gconstpointer  data)
{
  g_auto (GStrv) all = intake_migration_dup_scripts ();
  const char *const second[] = { all[0], all[1], NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeDatabase) db = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  db = intake_database_open (fixture->path, INTAKE_DATABASE_READ_WRITE, intake_language_get ("en"), &error);
  g_assert_no_error (error);
  g_assert_true (intake_migration_apply (db, second, 0, &error));
  g_assert_true (intake_database_run (db, second_form_notices, &error));
  g_assert_true (intake_migration_apply (db, (const char *const *)all, 2, &error));
  g_assert_no_error (error);

  /* The newest that judged for the notice, else the newest that there is, else the first. */
  g_assert_cmpint (number (db, "SELECT count(*) FROM notice WHERE (reference, rule_set) IN (VALUES ('A', 'own 2'), ('B', 'own 3'), ('C', 'iom-2025 1'))"), ==, 3);
  g_assert_cmpint (number (db, "SELECT count(*) FROM notice WHERE rule_set IS NULL"), ==, 1);
  g_assert_cmpint (number (db, "SELECT count(*) FROM change WHERE old IS NULL AND new = 'own 2'"), ==, 1);
  g_assert_cmpint (number (db, "SELECT count(*) FROM change WHERE old = 'gone 1' AND new = 'iom-2025 1'"), ==, 1);
  g_assert_cmpint (number (db, "SELECT count(*) FROM change WHERE old = 'own' AND new = 'iom-2025'"), ==, 1);
  g_assert_cmpint (number (db, "SELECT count(*) FROM screening WHERE facts IS NULL"), ==, 2);
}

/* How the offices of tests/fixtures/offices/ were made, each by the Intake that first had its form. */
static void
make_office (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeStore) store = intake_store_open (path, INTAKE_STORE_CREATE, "tester", intake_language_get ("en"), &error);
  g_autofree char *sql = office_add_applications (1, 3);

  g_assert_no_error (error);
  office_write (store, "Three applications", sql);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_strcmp0 (argv[1], "--make-office") == 0)
    {
      make_office (argv[2]);
      return 0;
    }

  g_test_init (&argc, &argv, NULL);

  ADD ("/store/migration/step-by-step", test_steps);
  ADD ("/store/migration/fails-whole", test_fails_whole);
  ADD ("/store/migration/leaves-nothing-dangling", test_leaves_nothing_dangling);
  ADD ("/store/migration/backup-before", test_backup_before);
  g_test_add ("/store/migration/newer-is-only-looked-at", OfficeFixture, NULL, office_fixture_set_up, test_newer, office_fixture_tear_down);
  ADD ("/store/migration/released-forms", test_released_forms);
  ADD ("/store/migration/notices-name-versions", test_notices_name_versions);

  return g_test_run ();
}
