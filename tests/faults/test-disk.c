/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A disk that is full or fails, at every point of an action in turn: what was told to have happened has, and nothing else. */
#include "config.h"

#include "fault-vfs.h"
#include "intake-backup.h"
#include "office-fixture.h"

#define ADD(path, func, fault) g_test_add (path, OfficeFixture, fault, office_fixture_set_up, func, office_fixture_tear_down)

/* More calls than any of the actions makes. */
#define MAX_CALLS 3000

typedef struct
{
  FaultKind        kind;
  int              code;
  IntakeStoreError error;
} Fault;

static const Fault full_disk = { FAULT_WRITE, SQLITE_FULL, INTAKE_STORE_ERROR_FULL };
static const Fault failing_write = { FAULT_WRITE, SQLITE_IOERR_WRITE, INTAKE_STORE_ERROR_IO };
static const Fault failing_flush = { FAULT_SYNC, SQLITE_IOERR_FSYNC, INTAKE_STORE_ERROR_IO };
static const Fault failing_read = { FAULT_READ, SQLITE_IOERR_READ, INTAKE_STORE_ERROR_IO };

static void
assert_content (OfficeFixture *fixture,
                const char    *expected)
{
  g_autofree char *content = office_content (fixture->store);

  g_assert_cmpstr (content, ==, expected);
}

/*
 * The action runs on a disk that fails at its first call, then at its second, and so on until it gets through.  After each failure everything is
 * as before, also after closing and opening, and the next action succeeds.
 */
static void
test_action (OfficeFixture *fixture,
             gconstpointer  data)
{
  const Fault     *fault = data;
  g_autofree char *sql = office_add_applications (1, 300);
  g_autofree char *before = office_content (fixture->store);
  gboolean         failed = TRUE;

  for (int after = 0; failed && after < MAX_CALLS; after += 1 + after / 8)
    {
      g_autoptr (GError) error = NULL;
      gint64   n_actions = office_number (fixture->store, "SELECT count(*) FROM action");
      gint64   action = 0;
      gboolean done;

      fault_vfs_set (fault->kind, after, fault->code);
      done = office_try_write (fixture->store, "Import", sql, &action, &error);
      failed = fault_vfs_clear ();

      if (done)
        {
          g_assert_cmpint (action, !=, 0);
          g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM application"), ==, 300);
          office_undo (fixture->store, INTAKE_UNDO);
        }
      else
        {
          g_assert_error (error, INTAKE_STORE_ERROR, (int)fault->error);
          g_assert_nonnull (strstr (error->message, fixture->path));
          g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM action"), ==, n_actions);
        }
      assert_content (fixture, before);

      if (after % 4 == 0)
        office_fixture_reopen (fixture);
      assert_content (fixture, before);
      g_assert_cmpint (office_write (fixture->store, "after", "INSERT INTO setting (id, key, value) VALUES (1, 'k', 'v')"), !=, 0);
      office_undo (fixture->store, INTAKE_UNDO);
    }
  g_assert_false (failed);
}

static void
test_undo (OfficeFixture *fixture,
           gconstpointer  data)
{
  const Fault     *fault = data;
  g_autofree char *sql = office_add_applications (1, 300);
  g_autofree char *before = NULL;
  gboolean         failed = TRUE;

  office_write (fixture->store, "Import", sql);
  before = office_content (fixture->store);

  for (int after = 0; failed && after < MAX_CALLS; after += 1 + after / 8)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *label = NULL;

      fault_vfs_set (fault->kind, after, fault->code);
      label = intake_store_undo (fixture->store, INTAKE_UNDO, 0, &error);
      failed = fault_vfs_clear ();

      if (label != NULL)
        office_undo (fixture->store, INTAKE_REDO);
      else
        g_assert_error (error, INTAKE_STORE_ERROR, (int)fault->error);
      assert_content (fixture, before);
    }
  g_assert_false (failed);
}

/* Nothing is left of a copy that could not be made. */
static void
test_backup (OfficeFixture *fixture,
             gconstpointer  data)
{
  const Fault     *fault = data;
  g_autofree char *sql = office_add_applications (1, 300);
  g_autofree char *path = g_build_filename (fixture->folder, "copy.intake", NULL);
  gboolean         failed = TRUE;

  office_write (fixture->store, "Import", sql);
  for (int after = 0; failed && after < MAX_CALLS; after += 1 + after / 4)
    {
      g_autoptr (GError) error = NULL;
      gboolean done;

      fault_vfs_set (fault->kind, after, fault->code);
      done = intake_backup_write (intake_store_get_main_database (fixture->store), path, &error);
      failed = fault_vfs_clear ();

      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, done);
      if (!done)
        {
          g_autofree char *part = g_strconcat (path, ".part", NULL);
          g_autofree char *sum = g_strconcat (path, ".sha256", NULL);

          g_assert_error (error, INTAKE_STORE_ERROR, (int)fault->error);
          g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
          g_assert_false (g_file_test (sum, G_FILE_TEST_EXISTS));
        }
    }
  g_assert_false (failed);
}

/* A new office on a full disk: made whole, or not at all. */
static void
test_create (OfficeFixture *fixture,
             gconstpointer  data)
{
  const Fault     *fault = data;
  g_autofree char *path = g_build_filename (fixture->folder, "new.intake", NULL);
  gboolean         failed = TRUE;

  for (int after = 0; failed && after < MAX_CALLS; after += 1 + after / 4)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (IntakeStore) store = NULL;

      fault_vfs_set (fault->kind, after, fault->code);
      store = intake_store_open (path, INTAKE_STORE_CREATE, "tester", intake_language_get ("en"), &error);
      failed = fault_vfs_clear ();

      if (store == NULL)
        {
          g_assert_error (error, INTAKE_STORE_ERROR, (int)fault->error);
          g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
        }
      else
        {
          office_write (store, "x", "INSERT INTO setting (id, key, value) VALUES (1, 'k', 'v')");
          break;
        }
    }
}

/* An office that could not be read once is not taken for damaged. */
static void
test_reading (OfficeFixture *fixture,
              gconstpointer  data)
{
  const Fault     *fault = data;
  g_autofree char *sql = office_add_applications (1, 300);
  gboolean         failed = TRUE;

  office_write (fixture->store, "Import", sql);
  g_assert_finalize_object (g_steal_pointer (&fixture->store));

  for (int after = 0; failed && after < MAX_CALLS; after += 1 + after / 8)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (IntakeStore) store = NULL;

      fault_vfs_set (fault->kind, after, fault->code);
      store = office_fixture_open (fixture, INTAKE_STORE_NONE, &error);
      failed = fault_vfs_clear ();

      if (store == NULL)
        g_assert_error (error, INTAKE_STORE_ERROR, (int)fault->error);
      else
        {
          g_assert_false (intake_store_is_read_only (store));
          g_assert_cmpint (office_number (store, "SELECT count(*) FROM application"), ==, 300);
        }
    }
  g_assert_false (failed);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_install ();

  ADD ("/faults/disk/full-during-an-action", test_action, &full_disk);
  ADD ("/faults/disk/failing-during-an-action", test_action, &failing_write);
  ADD ("/faults/disk/not-flushing-during-an-action", test_action, &failing_flush);
  ADD ("/faults/disk/full-during-undo", test_undo, &full_disk);
  ADD ("/faults/disk/not-flushing-during-undo", test_undo, &failing_flush);
  ADD ("/faults/disk/full-during-a-backup", test_backup, &full_disk);
  ADD ("/faults/disk/full-for-a-new-office", test_create, &full_disk);
  ADD ("/faults/disk/not-reading-while-opening", test_reading, &failing_read);

  return g_test_run ();
}
