/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report of an import where the disk takes no more: told so, the older file whole, and nothing left beside it. */
#include "config.h"

#include "intake-report-file.h"

#include "intake-export.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define N_LINES 3000
#define ROOM 16384
#define OLDER "the report of last week"

static gboolean flush_fails;

/* In place of the system's, for what this program links: many file systems tell only here that there was no room. */
int
fsync (int fd)
{
  if (!flush_fails)
    return 0;
  errno = ENOSPC;
  return -1;
}

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("intake-report-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, data, NULL);
  g_file_set_contents (fixture->path, OLDER, -1, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  /* It succeeds only where nothing was left in the folder. */
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static gboolean
save (Fixture *fixture,
      GError **error)
{
  g_autoptr (GPtrArray) refused = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) matches = g_ptr_array_new ();
  IntakeImportReport report = { 0 };

  for (guint i = 0; i < N_LINES; i++)
    {
      IntakeImportRefusal *refusal = g_new0 (IntakeImportRefusal, 1);

      *refusal = (IntakeImportRefusal){ (char *)"Liste", i + 2, 0, (char *)"Né(e) le", (char *)"31/02/1999", (char *)"There is no such date." };
      g_ptr_array_add (refused, refusal);
    }
  report.refused = refused;
  report.matches = matches;

  return intake_report_file_save (&report, fixture->path, intake_language_get ("en"), NULL, error);
}

static void
assert_older (Fixture *fixture)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, OLDER);
}

/* No file may grow beyond a few blocks: the system refuses the rest of what is written, as it does where the disk is full. */
static void
test_writing (Fixture      *fixture,
              gconstpointer data)
{
  struct rlimit old, small;
  g_autoptr (GError) error = NULL;
  gboolean is_saved;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  small = old;
  small.rlim_cur = ROOM;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  is_saved = save (fixture, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);

  g_assert_false (is_saved);
  /* The library that writes workbooks does not always tell, but then the file does not read back. */
  g_assert_cmpuint (error->domain, ==, INTAKE_EXPORT_ERROR);
  g_assert_nonnull (strstr (error->message, data));
  g_assert_nonnull (strstr (error->message, "ake room"));
  assert_older (fixture);

  g_clear_error (&error);
  g_assert_true (save (fixture, &error));
  g_assert_no_error (error);
}

static void
test_flushing (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean is_saved;

  flush_fails = TRUE;
  is_saved = save (fixture, &error);
  flush_fails = FALSE;

  g_assert_false (is_saved);
  g_assert_error (error, INTAKE_EXPORT_ERROR, INTAKE_EXPORT_ERROR_FULL);
  g_assert_nonnull (strstr (error->message, data));
  g_assert_nonnull (strstr (error->message, "ake room"));
  assert_older (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/faults/report/full-while-writing-a-csv", Fixture, "report.csv", set_up, test_writing, tear_down);
  g_test_add ("/faults/report/full-while-writing-a-workbook", Fixture, "report.xlsx", set_up, test_writing, tear_down);
  g_test_add ("/faults/report/full-while-flushing-a-csv", Fixture, "report.csv", set_up, test_flushing, tear_down);
  g_test_add ("/faults/report/full-while-flushing-a-workbook", Fixture, "report.xlsx", set_up, test_flushing, tear_down);

  return g_test_run ();
}
