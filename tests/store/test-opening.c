/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening an office, and what must not open. */
#include "config.h"

#include "intake-office-file.h"
#include "office-fixture.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define ADD(path, func) g_test_add (path, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)
#define ADD_FOLDER(path, func) g_test_add (path, OfficeFixture, NULL, office_fixture_set_up_folder, func, office_fixture_tear_down)

#define PERSON "INSERT INTO person (id, family_name) VALUES (1, 'Ngo Bassa');"
#define APPLICATION PERSON "INSERT INTO application (id, person_id, \"case\", stage) VALUES (11, 1, 'A-1', 'received');"

static void
assert_refused (OfficeFixture   *fixture,
                IntakeStoreFlags flags,
                IntakeStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (office_fixture_open (fixture, flags, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, (int)code);
  g_assert_nonnull (strstr (error->message, fixture->path));
}

static void
test_created_for_the_user_alone (OfficeFixture *fixture,
                                 gconstpointer  data)
{
  struct stat now;

  g_assert_cmpint (stat (fixture->path, &now), ==, 0);
  g_assert_cmpint (now.st_mode & 0777, ==, 0600);
  g_assert_false (intake_store_is_read_only (fixture->store));
  g_assert_null (intake_store_get_state_message (fixture->store));
  assert_refused (fixture, INTAKE_STORE_CREATE, INTAKE_STORE_ERROR_EXISTS);
}

static void
test_created_in_new_folder (OfficeFixture *fixture,
                            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "a", "b", "office.intake", NULL);
  g_autoptr (IntakeStore) store = intake_store_open (path, INTAKE_STORE_CREATE, "tester", intake_language_get ("en"), &error);

  g_assert_no_error (error);
}

static void
test_second_store (OfficeFixture *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeStore) second = NULL;
  g_autofree char *other_name = g_build_filename (fixture->folder, "other.intake", NULL);

  assert_refused (fixture, INTAKE_STORE_NONE, INTAKE_STORE_ERROR_IN_USE);

  /* By another name it is the same office. */
  g_assert_cmpint (symlink ("office.intake", other_name), ==, 0);
  g_assert_null (intake_store_open (other_name, INTAKE_STORE_NONE, "tester", intake_language_get ("en"), &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_IN_USE);
  g_clear_error (&error);

  office_write (fixture->store, "x", APPLICATION);
  second = office_fixture_open (fixture, INTAKE_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (intake_store_is_read_only (second));
  g_assert_cmpint (office_number (second, "SELECT count(*) FROM application"), ==, 1);
  office_write (fixture->store, "y", "INSERT INTO setting VALUES (1, 'k', 'v')");
  g_assert_cmpint (office_number (second, "SELECT count(*) FROM setting"), ==, 1);
  g_assert_false (office_try_write (second, "z", "DELETE FROM setting", NULL, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_READ_ONLY);
}

static void
test_no_file (OfficeFixture *fixture,
              gconstpointer  data)
{
  assert_refused (fixture, INTAKE_STORE_NONE, INTAKE_STORE_ERROR_NOT_FOUND);
  assert_refused (fixture, INTAKE_STORE_READ_ONLY, INTAKE_STORE_ERROR_NOT_FOUND);
}

static void
test_no_office (OfficeFixture *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  assert_refused (fixture, INTAKE_STORE_NONE, INTAKE_STORE_ERROR_NOT_OFFICE);
  g_assert_null (office_fixture_open (fixture, INTAKE_STORE_NONE, &error));
  g_assert_nonnull (strstr (error->message, "empty"));

  g_assert_true (g_file_set_contents (fixture->path, "Nom;Prénom\nNgo;Marie\n", -1, NULL));
  assert_refused (fixture, INTAKE_STORE_NONE, INTAKE_STORE_ERROR_NOT_OFFICE);
  assert_refused (fixture, INTAKE_STORE_READ_ONLY, INTAKE_STORE_ERROR_NOT_OFFICE);

  g_unlink (fixture->path);
  office_sqlite (fixture->path, "CREATE TABLE application (id INTEGER PRIMARY KEY)");
  assert_refused (fixture, INTAKE_STORE_NONE, INTAKE_STORE_ERROR_NOT_OFFICE);

  g_unlink (fixture->path);
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  assert_refused (fixture, INTAKE_STORE_NONE, INTAKE_STORE_ERROR_NOT_OFFICE);
  g_rmdir (fixture->path);

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_refused (fixture, INTAKE_STORE_NONE, INTAKE_STORE_ERROR_NOT_OFFICE);
}

/* What was refused is left as it was. */
static void
test_refused_is_not_touched (OfficeFixture *fixture,
                             gconstpointer  data)
{
  g_autofree char *after = NULL;
  g_autoptr (GDir) dir = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "no office", -1, NULL));
  assert_refused (fixture, INTAKE_STORE_NONE, INTAKE_STORE_ERROR_NOT_OFFICE);
  g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, "no office");
  dir = g_dir_open (fixture->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "office.intake");
  g_assert_null (g_dir_read_name (dir));
}

/* A trigger in the file would run as if it were ours. */
static void
test_file_with_triggers (OfficeFixture *fixture,
                         gconstpointer  data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  office_sqlite (fixture->path, "CREATE TRIGGER t AFTER INSERT ON setting BEGIN DELETE FROM person; END");
  assert_refused (fixture, INTAKE_STORE_NONE, INTAKE_STORE_ERROR_NOT_OFFICE);
}

static void
damage (const char *path,
        long        offset,
        gsize       length)
{
  FILE *file = fopen (path, "r+");

  g_assert_nonnull (file);
  g_assert_cmpint (fseek (file, offset, SEEK_SET), ==, 0);
  for (gsize i = 0; i < length; i++)
    fputc (0x5a, file);
  fclose (file);
}

static void
test_damaged (OfficeFixture *fixture,
              gconstpointer  data)
{
  g_autofree char *sql = office_add_applications (1, 500);
  g_autoptr (IntakeStore) store = NULL;
  g_autoptr (GError) error = NULL;

  office_write (fixture->store, "Import", sql);
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  damage (fixture->path, 4096 * 4, 4096 * 8);

  assert_refused (fixture, INTAKE_STORE_NONE, INTAKE_STORE_ERROR_DAMAGED);
  store = office_fixture_open (fixture, INTAKE_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (intake_store_get_state_message (store), "damaged"));
}

/* More than what is checked before the office is shown. */
static void
make_large (OfficeFixture *fixture)
{
  g_autofree char *sql = office_add_applications (1, 500);

  office_write (fixture->store, "Import", sql);
  office_write (fixture->store, "x",
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)"
                " INSERT INTO setting (key, value) SELECT 'k' || i, printf ('%.1000000c', 'x') FROM n");
}

static void
count_cb (IntakeStore *store,
          guint       *n)
{
  ++*n;
}

static void
test_large_is_checked_while_shown (OfficeFixture *fixture,
                                   gconstpointer  data)
{
  g_autofree char *backups = g_build_filename (fixture->folder, "backups", NULL);
  g_autoptr (GDir) dir = NULL;

  make_large (fixture);
  office_fixture_reopen (fixture);
  g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM application"), ==, 500);

  /* The change waits for the check, the copy of the day for the change; the one after it for the copy. */
  office_write (fixture->store, "x", "UPDATE application SET notes = 'x'");
  office_write (fixture->store, "x", "UPDATE application SET notes = 'y'");
  g_assert_null (intake_store_get_state_message (fixture->store));
  g_assert_false (intake_store_is_read_only (fixture->store));
  dir = g_dir_open (backups, 0, NULL);
  g_assert_nonnull (dir);
  g_assert_nonnull (g_dir_read_name (dir));
}

static void
test_large_closed_at_once (OfficeFixture *fixture,
                           gconstpointer  data)
{
  make_large (fixture);
  for (guint i = 0; i < 5; i++)
    {
      office_fixture_reopen (fixture);
      g_assert_null (intake_store_get_state_message (fixture->store));
    }
  office_write (fixture->store, "x", "UPDATE application SET notes = 'x'");
}

static void
test_large_damaged (OfficeFixture *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;

  make_large (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  damage (fixture->path, 4096 * 4, 4096 * 8);

  fixture->store = office_fixture_open (fixture, INTAKE_STORE_NONE, &error);
  g_assert_no_error (error);
  g_signal_connect (fixture->store, "state-changed", G_CALLBACK (count_cb), &n);
  while (n == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (intake_store_is_read_only (fixture->store));
  g_assert_nonnull (strstr (intake_store_get_state_message (fixture->store), "damaged"));
  g_assert_false (office_try_write (fixture->store, "x", PERSON, NULL, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_READ_ONLY);
}

static void
test_cut_off (OfficeFixture *fixture,
              gconstpointer  data)
{
  g_autofree char *sql = office_add_applications (1, 500);
  struct stat      now;

  office_write (fixture->store, "Import", sql);
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  g_assert_cmpint (stat (fixture->path, &now), ==, 0);
  g_assert_cmpint (truncate (fixture->path, now.st_size / 2), ==, 0);
  assert_refused (fixture, INTAKE_STORE_NONE, INTAKE_STORE_ERROR_DAMAGED);
}

/* Runs itself without the rights of root, who may write everywhere. */
static void
test_write_protected (void)
{
  if (g_test_subprocess ())
    {
      OfficeFixture fixture = { 0 };
      g_autoptr (GError) error = NULL;
      gint64 n = 0;

      if (geteuid () == 0)
        g_assert_cmpint (setresuid (65534, 65534, 65534), ==, 0);
      office_fixture_set_up (&fixture, NULL);
      office_write (fixture.store, "x", APPLICATION);
      g_assert_finalize_object (g_steal_pointer (&fixture.store));

      /* First the file, then the folder: in the end no lock and no log can be made beside it. */
      for (guint i = 0; i < 2; i++)
        {
          if (i == 0)
            g_assert_cmpint (chmod (fixture.path, 0400), ==, 0);
          else
            g_assert_cmpint (chmod (fixture.folder, 0500), ==, 0);

          fixture.store = office_fixture_open (&fixture, INTAKE_STORE_NONE, &error);
          g_assert_no_error (error);
          g_assert_true (intake_store_is_read_only (fixture.store));
          g_assert_nonnull (strstr (intake_store_get_state_message (fixture.store), "write-protected"));
          n += office_number (fixture.store, "SELECT count(*) FROM application");
          g_assert_false (office_try_write (fixture.store, "x", PERSON, NULL, &error));
          g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_READ_ONLY);
          g_clear_error (&error);
          g_assert_finalize_object (g_steal_pointer (&fixture.store));
        }
      g_assert_cmpint (n, ==, 2);
      g_assert_cmpint (chmod (fixture.folder, 0700), ==, 0);
      office_fixture_tear_down (&fixture, NULL);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
test_network_file_systems (void)
{
  g_assert_true (intake_office_file_is_network (0x6969));
  g_assert_true (intake_office_file_is_network (0xff534d42));
  g_assert_true (intake_office_file_is_network (0x65735546));
  g_assert_false (intake_office_file_is_network (0xef53));
  g_assert_false (intake_office_file_is_network (0x9123683e));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/opening/created-for-the-user-alone", test_created_for_the_user_alone);
  ADD_FOLDER ("/store/opening/created-in-a-new-folder", test_created_in_new_folder);
  ADD ("/store/opening/second-one-may-only-look", test_second_store);
  ADD_FOLDER ("/store/opening/no-file", test_no_file);
  ADD_FOLDER ("/store/opening/no-office", test_no_office);
  ADD_FOLDER ("/store/opening/refused-is-not-touched", test_refused_is_not_touched);
  ADD ("/store/opening/file-with-triggers", test_file_with_triggers);
  ADD ("/store/opening/damaged", test_damaged);
  ADD ("/store/opening/large-is-checked-while-shown", test_large_is_checked_while_shown);
  ADD ("/store/opening/large-is-closed-at-once", test_large_closed_at_once);
  ADD ("/store/opening/large-and-damaged", test_large_damaged);
  ADD ("/store/opening/cut-off", test_cut_off);
  g_test_add_func ("/store/opening/write-protected", test_write_protected);
  g_test_add_func ("/store/opening/network-file-systems", test_network_file_systems);

  return g_test_run ();
}
