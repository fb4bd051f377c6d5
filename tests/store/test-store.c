/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading, writing and closing an office, and what is told of it. */
#include "config.h"

#include "office-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#define ADD(path, func) g_test_add (path, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

#define PERSON "INSERT INTO person (id, family_name) VALUES (1, 'Ngo Bassa');"
#define APPLICATION PERSON "INSERT INTO application (id, person_id, \"case\", stage) VALUES (11, 1, 'A-1', 'received');"

/* Closed, an office is one file and nothing else. */
static void
test_closed_is_one_file (OfficeFixture *fixture,
                         gconstpointer  data)
{
  g_autoptr (GDir) dir = NULL;

  office_write (fixture->store, "x", APPLICATION);
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  dir = g_dir_open (fixture->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "office.intake");
  g_assert_null (g_dir_read_name (dir));
}

static void
test_kept_after_reopening (OfficeFixture *fixture,
                           gconstpointer  data)
{
  office_write (fixture->store, "x", APPLICATION);
  office_fixture_reopen (fixture);
  g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM application"), ==, 1);
}

static void
test_file_vanishes (OfficeFixture *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere.intake", NULL);

  g_assert_cmpint (g_rename (fixture->path, elsewhere), ==, 0);
  g_assert_false (office_try_write (fixture->store, "x", PERSON, NULL, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_IO);
  g_assert_true (intake_store_is_read_only (fixture->store));
}

#define MANY_PERSONS                                                                  \
  "INSERT INTO person (id, family_name)"                                              \
  " WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)" \
  " SELECT i, printf ('%0500d', i) FROM n;"
#define BYTES_OF_MANY_PERSONS (20000 * 500)

/* Who waited for a large action does not wait until the log that keeps it is in the file; who comes next finds it there. */
static void
test_log_follows_the_answer (OfficeFixture *fixture,
                             gconstpointer  data)
{
  GStatBuf before, after;

  g_assert_cmpint (g_stat (fixture->path, &before), ==, 0);
  office_write (fixture->store, "x", MANY_PERSONS);
  g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM person"), ==, 20000);

  office_write (fixture->store, "y", "DELETE FROM person WHERE id = 0");
  g_assert_cmpint (g_stat (fixture->path, &after), ==, 0);
  g_assert_cmpint (before.st_size, <, BYTES_OF_MANY_PERSONS);
  g_assert_cmpint (after.st_size, >, BYTES_OF_MANY_PERSONS);
}

static gpointer
read_until_cancelled (IntakeDatabase *db,
                      gpointer        data,
                      GCancellable   *cancellable,
                      GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max (i) FROM n", error);

  g_cancellable_cancel (data);
  g_assert_false (intake_statement_step (statement, error));
  return NULL;
}

static void
test_scan_is_interrupted (OfficeFixture *fixture,
                          gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) never = NULL;
  g_autoptr (GError) error = NULL;

  intake_store_read_async (fixture->store, read_until_cancelled, cancellable, NULL, NULL, cancellable, office_take_result_cb, &result);
  /* Behind it in the queue, cancelled before its turn: would go on for ever if it ran. */
  intake_store_read_async (fixture->store, read_until_cancelled, NULL, NULL, NULL, cancellable, office_take_result_cb, &never);
  while (result == NULL || never == NULL)
    g_main_context_iteration (NULL, TRUE);

  intake_store_read_finish (fixture->store, result, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  intake_store_read_finish (fixture->store, never, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (office_number (fixture->store, "SELECT 1"), ==, 1);
}

/* For ever at first, then at once. */
static gpointer
read_longer_the_first_time (IntakeDatabase *db,
                            gpointer        data,
                            GCancellable   *cancellable,
                            GError        **error)
{
  static const char *const sql[] = { "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max (i) FROM n", "SELECT 7" };
  gint                     run = g_atomic_int_add ((gint *)data, 1);
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql[MIN (run, 1)], error);

  return intake_statement_step (statement, error) ? GINT_TO_POINTER ((int)intake_statement_get_integer (statement, 0)) : NULL;
}

static gpointer
read_runs (IntakeDatabase *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  return GINT_TO_POINTER (g_atomic_int_get ((gint *)data));
}

/* What is counted beside the work begins anew once what was asked meanwhile has its answer. */
static void
test_idle_read_gives_way (OfficeFixture *fixture,
                          gconstpointer  data)
{
  g_autoptr (GAsyncResult) count = NULL;
  g_autoptr (GAsyncResult) waiting = NULL;
  g_autoptr (GAsyncResult) list = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  gint runs = 0, never = 0;

  intake_store_read_idle_async (fixture->store, read_longer_the_first_time, &runs, NULL, NULL, NULL, office_take_result_cb, &count);
  intake_store_read_idle_async (fixture->store, read_longer_the_first_time, &never, NULL, NULL, cancellable, office_take_result_cb, &waiting);
  while (!g_atomic_int_get (&runs))
    g_thread_yield ();
  g_cancellable_cancel (cancellable);
  intake_store_read_async (fixture->store, read_runs, &runs, NULL, NULL, NULL, office_take_result_cb, &list);
  while (count == NULL || list == NULL || waiting == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (GPOINTER_TO_INT (intake_store_read_finish (fixture->store, list, &error)), ==, 1);
  g_assert_no_error (error);
  g_assert_cmpint (GPOINTER_TO_INT (intake_store_read_finish (fixture->store, count, &error)), ==, 7);
  g_assert_no_error (error);
  g_assert_cmpint (runs, ==, 2);
  intake_store_read_finish (fixture->store, waiting, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (never, ==, 0);
}

static void
test_idle_read_is_cancelled (OfficeFixture *fixture,
                             gconstpointer  data)
{
  g_autoptr (GAsyncResult) count = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  gint runs = 0;

  intake_store_read_idle_async (fixture->store, read_longer_the_first_time, &runs, NULL, NULL, cancellable, office_take_result_cb, &count);
  while (!g_atomic_int_get (&runs))
    g_thread_yield ();
  g_cancellable_cancel (cancellable);
  while (count == NULL)
    g_main_context_iteration (NULL, TRUE);

  intake_store_read_finish (fixture->store, count, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (runs, ==, 1);
}

static gpointer
read_for_ever (IntakeDatabase *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max (i) FROM n", error);

  g_atomic_int_set ((gint *)data, 1);
  intake_statement_step (statement, error);
  return NULL;
}

/* What scans is given up, what changes is finished, what comes later is refused. */
static void
test_close_ends_scans_and_finishes_changes (OfficeFixture *fixture,
                                            gconstpointer  data)
{
  g_autoptr (GAsyncResult) scan = NULL;
  g_autoptr (GAsyncResult) refused = NULL;
  g_autoptr (GError) error = NULL;
  gint runs = 0;

  intake_store_read_async (fixture->store, read_for_ever, &runs, NULL, NULL, NULL, office_take_result_cb, &scan);
  while (!g_atomic_int_get (&runs))
    g_thread_yield ();
  office_write (fixture->store, "x", PERSON);
  intake_store_close (fixture->store);

  intake_store_read_async (fixture->store, read_for_ever, &runs, NULL, NULL, NULL, office_take_result_cb, &refused);
  while (scan == NULL || refused == NULL)
    g_main_context_iteration (NULL, TRUE);
  intake_store_read_finish (fixture->store, scan, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  intake_store_read_finish (fixture->store, refused, &error);
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (office_try_write (fixture->store, "x", PERSON, NULL, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_FAILED);

  g_clear_object (&scan);
  g_clear_object (&refused);
  office_fixture_reopen (fixture);
  g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM person"), ==, 1);
}

static gboolean
cancel_self (IntakeDatabase *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  if (!intake_database_run (db, PERSON, error))
    return FALSE;
  g_cancellable_cancel (cancellable);
  return TRUE;
}

static void
test_cancelled_change (OfficeFixture *fixture,
                       gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (intake_store_write (fixture->store, "x", cancel_self, NULL, cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM person"), ==, 0);
}

typedef struct
{
  guint   n;
  GArray *changes;
} Heard;

static void
changed_cb (IntakeStore *store,
            GArray      *changes,
            Heard       *heard)
{
  heard->n++;
  g_clear_pointer (&heard->changes, g_array_unref);
  heard->changes = changes != NULL ? g_array_ref (changes) : NULL;
}

static gboolean
heard_of (Heard       *heard,
          IntakeEntity entity,
          gint64       id,
          char         kind)
{
  for (guint i = 0; heard->changes != NULL && i < heard->changes->len; i++)
    {
      IntakeChange *change = &g_array_index (heard->changes, IntakeChange, i);

      if (change->entity == entity && change->id == id && change->kind == kind)
        return TRUE;
    }
  return FALSE;
}

static void
test_changes_are_told (OfficeFixture *fixture,
                       gconstpointer  data)
{
  Heard            heard = { 0 };
  g_autofree char *sql = office_add_applications (1, 2000);
  g_autofree char *undone = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_signal_connect (fixture->store, "changed", G_CALLBACK (changed_cb), &heard);

  office_write (fixture->store, "x", APPLICATION "INSERT INTO supervisor (id, name) VALUES (5, 'Mbarga');");
  g_assert_cmpuint (heard.n, ==, 1);
  g_assert_true (heard_of (&heard, INTAKE_ENTITY_APPLICATION, 11, 'i'));
  g_assert_true (heard_of (&heard, INTAKE_ENTITY_SUPERVISOR, 5, 'i'));

  office_write (fixture->store, "x", "UPDATE person SET town = 'Douala'");
  g_assert_true (heard_of (&heard, INTAKE_ENTITY_APPLICATION, 11, 'u'));
  g_assert_cmpuint (heard.changes->len, ==, 1);

  office_write (fixture->store, "x", "INSERT INTO assignment VALUES (21, 11, 5, 'joint')");
  g_assert_true (heard_of (&heard, INTAKE_ENTITY_APPLICATION, 11, 'u'));
  g_assert_true (heard_of (&heard, INTAKE_ENTITY_SUPERVISOR, 5, 'u'));

  office_write (fixture->store, "x", "DELETE FROM assignment");
  g_assert_true (heard_of (&heard, INTAKE_ENTITY_APPLICATION, 11, 'u'));
  g_assert_true (heard_of (&heard, INTAKE_ENTITY_SUPERVISOR, 5, 'u'));

  office_write (fixture->store, "x", "DELETE FROM application");
  g_assert_true (heard_of (&heard, INTAKE_ENTITY_APPLICATION, 11, 'd'));
  office_undo (fixture->store, INTAKE_UNDO);
  g_assert_true (heard_of (&heard, INTAKE_ENTITY_APPLICATION, 11, 'i'));

  /* Nothing changed, nothing told; too much changed, read all again. */
  heard.n = 0;
  office_write (fixture->store, "x", "UPDATE person SET town = 'Douala'");
  g_assert_cmpuint (heard.n, ==, 0);
  office_write (fixture->store, "x", sql);
  g_assert_cmpuint (heard.n, ==, 1);
  g_assert_null (heard.changes);

  /* Before the callback. */
  heard.n = 0;
  intake_store_undo_async (fixture->store, INTAKE_UNDO, 0, NULL, office_take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (heard.n, ==, 1);
  undone = intake_store_undo_finish (fixture->store, result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, "x");
  g_clear_pointer (&heard.changes, g_array_unref);
}

static void
test_open_async (OfficeFixture *fixture,
                 gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  intake_store_open_async (fixture->path, INTAKE_STORE_NONE, "tester", intake_language_get ("en"), NULL, office_take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  fixture->store = intake_store_open_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (intake_store_get_path (fixture->store), ==, fixture->path);
  g_clear_object (&result);

  intake_store_open_async (fixture->path, INTAKE_STORE_NONE, "tester", intake_language_get ("en"), NULL, office_take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (intake_store_open_finish (result, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_IN_USE);
}

/* Writes one action after another and acknowledges each by a line, until it is killed. */
static void
write_until_killed (const char *path)
{
  g_autoptr (IntakeStore) store = intake_store_open (path, INTAKE_STORE_NONE, "tester", intake_language_get ("en"), NULL);

  g_assert_nonnull (store);
  for (gint64 i = 1;; i++)
    {
      g_autofree char *sql = g_strdup_printf ("INSERT INTO person (id, notes_missing) VALUES (%" G_GINT64_FORMAT ", 'x')", i);
      g_autofree char *good = g_strdup_printf ("INSERT INTO person (family_name) VALUES ('n%" G_GINT64_FORMAT "')", i);
      char             line[32];
      int              length = g_snprintf (line, sizeof line, "%" G_GINT64_FORMAT "\n", i);

      g_assert_false (office_try_write (store, "bad", sql, NULL, NULL));
      g_assert_true (office_try_write (store, "good", good, NULL, NULL));
      if (write (STDOUT_FILENO, line, (gsize)length) != length)
        _exit (1);
    }
}

/* Nothing acknowledged is lost when the program is killed, whenever that is. */
static void
test_killed (OfficeFixture *fixture,
             gconstpointer  data)
{
  gint64 last = 0;

  for (guint round = 0; round < 6; round++)
    {
      const char *argv[] = { "/proc/self/exe", "--write-until-killed", fixture->path, NULL };
      g_autoptr (GError) error = NULL;
      GPid   pid;
      int    out;
      FILE  *acknowledged;
      char   line[64];
      gint64 n_lines = 0;
      int    status = 0;
      gint64 n_rows;

      g_clear_object (&fixture->store);
      g_assert_true (g_spawn_async_with_pipes (NULL, (char **)argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, NULL, &out, NULL, &error));
      g_assert_no_error (error);
      acknowledged = fdopen (out, "r");
      while (n_lines < 5 + 7 * round && fgets (line, sizeof line, acknowledged) != NULL)
        n_lines++;
      kill (pid, SIGKILL);
      while (fgets (line, sizeof line, acknowledged) != NULL)
        n_lines++;
      fclose (acknowledged);
      g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
      g_assert_true (WIFSIGNALED (status));

      office_fixture_reopen (fixture);
      n_rows = office_number (fixture->store, "SELECT count(*) FROM person");
      g_assert_cmpint (n_rows, >=, last + n_lines);
      g_assert_cmpint (n_rows, <=, last + n_lines + 1);
      g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM change"), ==, n_rows);
      last = n_rows;
    }
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_strcmp0 (argv[1], "--write-until-killed") == 0)
    {
      write_until_killed (argv[2]);
      return 0;
    }

  g_test_init (&argc, &argv, NULL);

  ADD ("/store/store/closed-is-one-file", test_closed_is_one_file);
  ADD ("/store/store/log-follows-the-answer", test_log_follows_the_answer);
  ADD ("/store/store/kept-after-reopening", test_kept_after_reopening);
  ADD ("/store/store/file-vanishes", test_file_vanishes);
  ADD ("/store/store/scan-is-interrupted", test_scan_is_interrupted);
  ADD ("/store/store/idle-read-gives-way", test_idle_read_gives_way);
  ADD ("/store/store/idle-read-is-cancelled", test_idle_read_is_cancelled);
  ADD ("/store/store/close-ends-scans-and-finishes-changes", test_close_ends_scans_and_finishes_changes);
  ADD ("/store/store/cancelled-change", test_cancelled_change);
  ADD ("/store/store/changes-are-told", test_changes_are_told);
  ADD ("/store/store/open-async", test_open_async);
  ADD ("/store/store/killed-loses-nothing", test_killed);

  return g_test_run ();
}
