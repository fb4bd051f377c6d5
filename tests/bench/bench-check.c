/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The check of 1,000,000 applications by iom-2025 against a bare loop over SQLite that reads the same columns, in the same run; that it tells how far it
 * is, and that its memory does not grow with the number of applications.
 */
#include "config.h"

#include "bench.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "intake-rule-set.h"
#include "intake-screening-table.h"

#define DEFAULT_ROWS 1000000
#define N_ROUNDS 5
#define MAX_RATIO 3.0
#define MAX_MEGABYTES 24.0
#define LOOK_MICROSECONDS 2000

/* What the check reads of an application, and of the answer that is there already. */
static const char *const bare_statements[] = {
  "SELECT a.id, a.person_id, p.birth_date, a.study_level, a.first_degree, a.study_status, a.final_year, a.graduation_date, a.experience_months, a.notice,"
  " a.received_on, a.basis FROM application AS a JOIN person AS p ON p.id = a.person_id ORDER BY a.id",
  "SELECT id, rule_set_id, answer, rules, facts FROM screening ORDER BY id",
};

/* A check, watched from another thread. */
typedef struct
{
  IntakeStore    *store;
  IntakeProgress *progress;
  IntakeRuleSet  *rule_set;
  gint64          n_changed;
  gint            is_over;
  guint           n_steps; /* how often the watcher saw that it had gone on */
} Check;

static double
status_megabytes (const char *what)
{
  g_autofree char *status = NULL;
  const char      *line;

  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  line = strstr (status, what);

  return line != NULL ? g_ascii_strtod (line + strlen (what), NULL) / 1024 : 0;
}

/* From here on the peak is counted anew. */
static void
forget_peak (void)
{
  g_file_set_contents_full ("/proc/self/clear_refs", "5", 1, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
}

static double
time_bare (const char *path)
{
  sqlite3      *handle = NULL;
  gint64        sum = 0;
  double        begun;
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  begun = bench_seconds ();
  for (guint i = 0; i < G_N_ELEMENTS (bare_statements); i++)
    {
      g_assert_cmpint (sqlite3_prepare_v2 (handle, bare_statements[i], -1, &statement, NULL), ==, SQLITE_OK);
      while (sqlite3_step (statement) == SQLITE_ROW)
        for (int column = 0; column < sqlite3_column_count (statement); column++)
          {
            if (sqlite3_column_type (statement, column) == SQLITE_INTEGER)
              sum += sqlite3_column_int64 (statement, column);
            else if (sqlite3_column_type (statement, column) == SQLITE_TEXT)
              sum += sqlite3_column_text (statement, column)[0];
          }
      sqlite3_finalize (statement);
    }
  begun = bench_seconds () - begun;
  sqlite3_close (handle);
  g_assert_cmpint (sum, !=, 0);

  return begun;
}

static gboolean
judge (IntakeDatabase *db,
       gpointer        data,
       GCancellable   *cancellable,
       GError        **error)
{
  Check *check = data;

  return intake_screening_table_judge_all (db, check->rule_set, check->progress, cancellable, &check->n_changed, error);
}

static gpointer
watch (gpointer data)
{
  Check *check = data;
  gint64 seen = 0;

  while (!g_atomic_int_get (&check->is_over))
    {
      gint64 done;

      intake_progress_get (check->progress, &done, NULL);
      check->n_steps += done > seen ? 1 : 0;
      seen = MAX (seen, done);
      g_usleep (LOOK_MICROSECONDS);
    }

  return NULL;
}

static double
time_check (Check *check)
{
  g_autoptr (GError) error = NULL;
  GThread *watcher;
  double   begun;
  gint64   done, total;

  check->progress = intake_progress_new ();
  check->n_steps = 0;
  g_atomic_int_set (&check->is_over, 0);
  watcher = g_thread_new ("watch", watch, check);
  begun = bench_seconds ();
  intake_store_write (check->store, "Check", judge, check, NULL, NULL, &error);
  begun = bench_seconds () - begun;
  g_assert_no_error (error);
  g_atomic_int_set (&check->is_over, 1);
  g_thread_join (watcher);

  intake_progress_get (check->progress, &done, &total);
  g_assert_cmpint (done, ==, total);
  g_clear_pointer (&check->progress, intake_progress_unref);

  return begun;
}

int
main (int   argc,
      char *argv[])
{
  guint            n_rows = bench_count (argc, argv, DEFAULT_ROWS);
  g_autofree char *folder = bench_make_folder ();
  g_autofree char *path = g_build_filename (folder, "office.intake", NULL);
  g_autoptr (IntakeStore) store = bench_make_office (path, n_rows);
  g_autoptr (IntakeRuleSet) rule_set = intake_rule_set_load_shipped ("iom-2025");
  Check    check = { .store = store, .rule_set = rule_set };
  double   ratios[N_ROUNDS];
  double   bare = 0, checked = 0, before, growth;
  gboolean holds;

  /* The first puts each answer in place; from then on the check reads, and finds that all is as it was. */
  time_check (&check);
  check.rule_set = NULL;
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      bare = time_bare (path);
      checked = time_check (&check);
      g_assert_cmpint (check.n_changed, ==, 0);
      ratios[i] = checked / bare;
    }
  printf ("%u applications: bare loop %.2f s, check %.2f s, %u steps seen\n", n_rows, bare, checked, check.n_steps);

  forget_peak ();
  before = status_megabytes ("VmRSS:");
  time_check (&check);
  growth = status_megabytes ("VmHWM:") - before;

  holds = bench_hold ("check against a bare loop", bench_median (ratios, N_ROUNDS), MAX_RATIO);
  holds = bench_hold ("megabytes that a check takes", growth, MAX_MEGABYTES) && holds;
  holds = bench_hold ("seconds between two steps of the progress", checked / MAX (check.n_steps, 1), MAX (checked / 10, 0.1)) && holds;

  intake_store_close (store);
  bench_remove_folder (folder);

  return holds ? 0 : 1;
}
