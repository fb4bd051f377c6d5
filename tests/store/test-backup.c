/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Backups: whole, checked, private, and made and kept by the stated rule. */
#include "config.h"

#include "intake-backup-plan.h"
#include "intake-backup.h"
#include "intake-database-private.h"
#include "intake-journal-private.h"
#include "office-fixture.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <utime.h>

#define ADD(path, func) g_test_add (path, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

#define PERSON "INSERT INTO person (family_name) VALUES ('Ngo Bassa')"

static gpointer
write_backup (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  intake_backup_write (db, data, error);
  return NULL;
}

static void
test_copy_is_an_office (OfficeFixture *fixture,
                        gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "copy.intake", NULL);
  g_autofree char *sum_path = g_strconcat (path, ".sha256", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  g_autofree char *original = NULL;
  g_autofree char *copied = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeStore) copy = NULL;
  gsize       length = 0;
  struct stat now;

  office_write (fixture->store, "x", PERSON);
  intake_store_read (fixture->store, write_backup, path, NULL, &error);
  g_assert_no_error (error);

  g_assert_cmpint (stat (path, &now), ==, 0);
  g_assert_cmpint (now.st_mode & 0777, ==, 0600);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)bytes, length);
  expected = g_strdup_printf ("%s  copy.intake\n", sum);
  g_assert_true (g_file_get_contents (sum_path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, expected);

  copy = intake_store_open (path, INTAKE_STORE_NONE, "tester", intake_language_get ("en"), &error);
  g_assert_no_error (error);
  original = office_content (fixture->store);
  copied = office_content (copy);
  g_assert_cmpstr (copied, ==, original);
  office_undo (copy, INTAKE_UNDO);
}

/* What is only in the log yet is in the copy too. */
static void
test_copy_has_the_newest (OfficeFixture *fixture,
                          gconstpointer  data)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("copy-%u.intake", i);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (IntakeDatabase) copy = NULL;
      gint64 n = 0;

      office_write (fixture->store, "x", PERSON);
      g_assert_true (intake_backup_write (intake_store_get_main_database (fixture->store), path, &error));
      g_assert_no_error (error);
      copy = intake_database_open (path, INTAKE_DATABASE_READ_ONLY | INTAKE_DATABASE_IMMUTABLE, intake_language_get ("en"), &error);
      g_assert_no_error (error);
      g_assert_true (intake_database_get_number (copy, "SELECT count(*) FROM person", &n, &error));
      g_assert_cmpint (n, ==, i + 1);
    }
}

static void
test_replaces_nothing (OfficeFixture *fixture,
                       gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "letter.odt", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "a letter", -1, NULL));
  g_assert_false (intake_backup_write (intake_store_get_main_database (fixture->store), path, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "a letter");
  g_clear_error (&error);

  g_assert_false (intake_backup_write (intake_store_get_main_database (fixture->store), fixture->path, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS);
}

static void
test_no_folder (OfficeFixture *fixture,
                gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "none", "copy.intake", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (intake_backup_write (intake_store_get_main_database (fixture->store), path, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_IO);
  g_assert_nonnull (strstr (error->message, path));
}

static GPtrArray *
list_backups (OfficeFixture *fixture)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "backups", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray  *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".intake"))
      g_ptr_array_add (names, g_strdup (name));
  return names;
}

static guint
count_backups (OfficeFixture *fixture)
{
  g_autoptr (GPtrArray) names = list_backups (fixture);

  return names->len;
}

/* Opens the office as on a later day: what is there was made that many days ago, as far as the files tell. */
static void
plan_on (OfficeFixture *fixture,
         IntakeDate     day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeDatabase) db = intake_database_open (fixture->path, INTAKE_DATABASE_READ_ONLY, intake_language_get ("en"), &error);

  g_assert_no_error (error);
  intake_database_set_today (db, day);
  g_assert_true (intake_backup_plan_daily (db, &error));
  g_assert_no_error (error);
}

static void
test_daily (OfficeFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) names = NULL;
  IntakeDate day = { 2025, 3, 1 };

  /* Nothing was done in it yet. */
  plan_on (fixture, day);
  g_assert_cmpuint (count_backups (fixture), ==, 0);

  for (guint i = 0; i < 10; i++)
    {
      office_write (fixture->store, "x", PERSON);
      plan_on (fixture, intake_date_add_days (day, (int)i));
      plan_on (fixture, intake_date_add_days (day, (int)i));
    }
  names = list_backups (fixture);
  g_assert_cmpuint (names->len, ==, 7);
  g_assert_true (g_ptr_array_find_with_equal_func (names, "office-2025-03-10.intake", g_str_equal, NULL));
  g_assert_false (g_ptr_array_find_with_equal_func (names, "office-2025-03-03.intake", g_str_equal, NULL));
}

static void
test_not_without_changes (OfficeFixture *fixture,
                          gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "backups", "office-2025-03-01.intake", NULL);
  struct utimbuf   later = { time (NULL) + 10, time (NULL) + 10 };

  office_write (fixture->store, "x", PERSON);
  plan_on (fixture, (IntakeDate){ 2025, 3, 1 });
  g_assert_cmpint (utime (path, &later), ==, 0);
  plan_on (fixture, (IntakeDate){ 2025, 3, 2 });
  g_assert_cmpuint (count_backups (fixture), ==, 1);
}

static void
test_at_opening (OfficeFixture *fixture,
                 gconstpointer  data)
{
  office_fixture_reopen (fixture);
  g_assert_cmpuint (count_backups (fixture), ==, 0);
  office_write (fixture->store, "x", PERSON);
  office_fixture_reopen (fixture);
  g_assert_cmpuint (count_backups (fixture), ==, 1);
}

/* Other files in the folder, whatever their names, are not ours to count or to delete. */
static void
test_others_files (OfficeFixture *fixture,
                   gconstpointer  data)
{
  static const char *const names[] = { "office-2024-13-01.intake", "office-2024-01-01.intake.bak", "office-copy.intake", "other-2024-01-01.intake", "office-before-form-0-2024-01-01.intake" };
  g_autofree char         *folder = g_build_filename (fixture->folder, "backups", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_true (g_file_set_contents (path, "x", -1, NULL));
    }

  for (int i = 0; i < 10; i++)
    {
      office_write (fixture->store, "x", PERSON);
      plan_on (fixture, intake_date_add_days ((IntakeDate){ 2025, 3, 1 }, i));
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

static void
test_verify (OfficeFixture *fixture,
             gconstpointer  data)
{
  g_autofree char *sql = office_add_applications (1, 20);
  g_auto (GStrv) none = NULL;
  g_auto (GStrv) some = NULL;

  office_write (fixture->store, "x", sql);
  office_write (fixture->store, "y", "DELETE FROM application WHERE id = 1000001; DELETE FROM person WHERE id = 1000001");
  none = office_dup_problems (fixture->store);
  g_assert_cmpuint (g_strv_length (none), ==, 0);

  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  office_sqlite (fixture->path,
                 "UPDATE application SET university = 'changed behind our back' WHERE id = 1000002;"
                 "DELETE FROM application WHERE id = 1000003");
  office_fixture_reopen (fixture);
  some = office_dup_problems (fixture->store);
  g_assert_cmpuint (g_strv_length (some), ==, 2);
  g_assert_nonnull (strstr (some[0], "2 applications"));
  g_assert_nonnull (strstr (some[1], "table application"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/backup/copy-is-an-office", test_copy_is_an_office);
  ADD ("/store/backup/copy-has-the-newest", test_copy_has_the_newest);
  ADD ("/store/backup/replaces-nothing", test_replaces_nothing);
  ADD ("/store/backup/no-folder", test_no_folder);
  ADD ("/store/backup/daily-the-newest-seven", test_daily);
  ADD ("/store/backup/not-without-changes", test_not_without_changes);
  ADD ("/store/backup/at-opening", test_at_opening);
  ADD ("/store/backup/other-files-are-left-alone", test_others_files);
  ADD ("/store/backup/verify", test_verify);

  return g_test_run ();
}
