/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Import of 100,000 rows × 20 columns and export of them again while the main loop turns: the longest time that it stands still, against a
 * loop beside a thread that only reads the same file, and whether progress was seen to move; and the time of the import against that of the same
 * rows by SQLite alone.
 */
#include "config.h"

#include "bench.h"
#include "bench-row-copy.h"

#include <stdio.h>

#include "intake-export.h"
#include "intake-import.h"
#include "intake-source.h"

#define DEFAULT_ROWS 100000
/* A gap that nobody notices, whatever the machine does beside. */
#define MAX_GAP_SECONDS 0.05
#define MAX_GAP_RATIO 2.0
#define MIN_PROGRESS_STEPS 20
#define MAX_TIME_RATIO 2.0

/* A main loop under observation. */
typedef struct
{
  GMainLoop      *loop;
  IntakeProgress *progress;
  double          begun;
  double          last_turn;
  double          longest_gap;
  double          last_fraction;
  guint           n_steps;
  gint64          n_rows;
} Watch;

static gboolean
turn_cb (gpointer data)
{
  Watch *watch = data;
  double now = bench_seconds ();
  double fraction = intake_progress_get (watch->progress, NULL, NULL);

  watch->longest_gap = MAX (watch->longest_gap, now - watch->last_turn);
  watch->last_turn = now;
  if (fraction > watch->last_fraction)
    {
      watch->last_fraction = fraction;
      watch->n_steps++;
    }

  return G_SOURCE_CONTINUE;
}

static void
watch_begin (Watch *watch)
{
  *watch = (Watch){ .loop = g_main_loop_new (NULL, FALSE), .progress = intake_progress_new () };
  watch->begun = watch->last_turn = bench_seconds ();
}

/* Turns the loop until what was begun ends it; how long that took. */
static double
watch_run (Watch *watch)
{
  guint  source = g_timeout_add (1, turn_cb, watch);
  double took;

  g_main_loop_run (watch->loop);
  turn_cb (watch);
  took = bench_seconds () - watch->begun;

  g_source_remove (source);
  g_main_loop_unref (watch->loop);
  intake_progress_unref (watch->progress);

  return took;
}

static gboolean
quit_cb (gpointer data)
{
  Watch *watch = data;

  g_main_loop_quit (watch->loop);

  return G_SOURCE_REMOVE;
}

static void
imported_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  Watch *watch = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeImportReport) report = intake_import_finish (INTAKE_STORE (object), result, &error);

  g_assert_no_error (error);
  watch->n_rows = report->imported;
  g_main_loop_quit (watch->loop);
}

static void
exported_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  Watch *watch = data;
  g_autoptr (GError) error = NULL;

  watch->n_rows = intake_export_finish (INTAKE_STORE (object), result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (watch->loop);
}

/* The file to import: what a sample office says of its applicants, without the numbers of their cases. */
static void
write_file (const char *folder,
            const char *path,
            guint       n_rows)
{
  static const IntakeFieldId columns[] = {
    INTAKE_FIELD_FAMILY_NAME,
    INTAKE_FIELD_GIVEN_NAMES,
    INTAKE_FIELD_BIRTH_DATE,
    INTAKE_FIELD_SEX,
    INTAKE_FIELD_NATIONALITY,
    INTAKE_FIELD_EMAIL,
    INTAKE_FIELD_TOWN,
    INTAKE_FIELD_COUNTRY,
    INTAKE_FIELD_LANGUAGES,
    INTAKE_FIELD_UNIVERSITY,
    INTAKE_FIELD_UNIVERSITY_COUNTRY,
    INTAKE_FIELD_STUDY_LEVEL,
    INTAKE_FIELD_FIRST_DEGREE,
    INTAKE_FIELD_STUDY_FIELD,
    INTAKE_FIELD_STUDY_STATUS,
    INTAKE_FIELD_GRADUATION_DATE,
    INTAKE_FIELD_EXPERIENCE_MONTHS,
    INTAKE_FIELD_NOTICE,
    INTAKE_FIELD_RECEIVED_ON,
    INTAKE_FIELD_BASIS,
  };
  g_autofree char *office = g_build_filename (folder, "source.intake", NULL);
  g_autoptr (IntakeStore) store = bench_make_office (office, n_rows);
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  IntakeExportOptions options = { path, view, NULL, intake_language_get ("en") };
  g_autoptr (GError) error = NULL;

  intake_view_set_columns (view, columns, G_N_ELEMENTS (columns));
  intake_export (store, &options, NULL, NULL, &error);
  g_assert_no_error (error);
  intake_store_close (store);
}

static gpointer
read_file (gpointer data)
{
  IntakeSourceOptions options = { NULL, 0, intake_language_get ("en") };
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeSource) source = intake_source_open (data, &options, NULL, &error);

  g_assert_no_error (error);
  while (intake_source_next_row (source, NULL, &error))
    continue;
  g_assert_no_error (error);

  return NULL;
}

static gpointer
read_until (gpointer data)
{
  gpointer    *arguments = data;
  const char  *path = arguments[0];
  const gint64 end = g_get_monotonic_time () + *(gint64 *)arguments[1];

  while (g_get_monotonic_time () < end)
    read_file ((gpointer)path);

  return NULL;
}

static double
idle_gap (const char *path,
          double      duration)
{
  gint64   microseconds = (gint64)(duration * G_USEC_PER_SEC);
  gpointer arguments[] = { (gpointer)path, &microseconds };
  Watch    watch;
  GThread *thread;

  watch_begin (&watch);
  thread = g_thread_new ("idle", read_until, arguments);
  g_timeout_add ((guint)(duration * 1000), quit_cb, &watch);
  watch_run (&watch);
  g_thread_join (thread);

  return watch.longest_gap;
}

static gboolean
hold (const char  *what,
      const Watch *watch,
      double       took,
      double       limit)
{
  g_autofree char *gap = g_strdup_printf ("%s: longest gap of the main loop, in milliseconds", what);
  gboolean         holds;

  printf ("%s: %" G_GINT64_FORMAT " rows in %.2f s; progress moved %u times to %.0f %%\n", what, watch->n_rows, took, watch->n_steps, watch->last_fraction * 100);
  holds = bench_hold (gap, watch->longest_gap * 1000, limit * 1000);
  if (watch->n_steps >= MIN_PROGRESS_STEPS)
    return holds;

  printf ("%s: progress moved less than %d times: NOT KEPT\n", what, MIN_PROGRESS_STEPS);

  return FALSE;
}

/* The same file into a table without keys, checks, search or history: for comparison only. */
static double
time_sqlite (const char *folder,
             const char *path)
{
  g_autofree char  *database = g_build_filename (folder, "plain.db", NULL);
  g_autofree char  *import = g_strdup_printf (".import --csv '%s' t", path);
  const char *const command[] = { "sqlite3", database, import, NULL };
  double            start = bench_seconds ();
  int               status = 0;

  if (g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, NULL) && status == 0)
    return bench_seconds () - start;

  return 0;
}

/* Against the same rows by SQLite alone; what a table without any of it takes tells how much the history, the search and the keys are. */
static gboolean
hold_time (const char *folder,
           const char *path,
           const char *office,
           double      took)
{
  g_autofree char *copy = g_build_filename (folder, "copy.intake", NULL);
  IntakeStore     *store = bench_make_office (copy, 0);
  double           bare = time_sqlite (folder, path);
  double           least, rows_alone;

  intake_store_close (store);
  g_object_unref (store);
  least = bench_row_copy (office, copy, &rows_alone);

  printf ("the same rows by SQLite alone, with keys, history and search: %.2f s, of them %.2f s before history, search and commit\n", least, rows_alone);
  if (bare > 0)
    printf ("for comparison: sqlite3 .import of the file into a bare table: %.2f s, %.1f times less than the import, %.1f times less than those rows and %.1f times less than them before history, search and commit\n",
            bare, took / bare, least / bare, rows_alone / bare);
  else
    printf ("for comparison: there is no sqlite3 command\n");

  return bench_hold ("import / the same rows by SQLite alone", took / least, MAX_TIME_RATIO);
}

int
main (int   argc,
      char *argv[])
{
  guint            n_rows = bench_count (argc, argv, DEFAULT_ROWS);
  g_autofree char *folder = bench_make_folder ();
  g_autofree char *path = g_build_filename (folder, "list.csv", NULL);
  g_autofree char *workbook = g_build_filename (folder, "list.xlsx", NULL);
  g_autofree char *office = g_build_filename (folder, "office.intake", NULL);
  g_autoptr (IntakeView) view = bench_make_view ();
  g_autoptr (IntakeStore) store = NULL;
  IntakeImportOptions import = { .path = path };
  IntakeExportOptions export = { workbook, view, NULL, intake_language_get ("en") };
  Watch    importing, exporting;
  double   import_time, export_time, idle, limit;
  gboolean holds;

  write_file (folder, path, n_rows);
  store = bench_make_office (office, 0);

  watch_begin (&importing);
  intake_import_async (store, &import, importing.progress, NULL, imported_cb, &importing);
  import_time = watch_run (&importing);
  g_assert_cmpint (importing.n_rows, >, n_rows * 9 / 10);

  watch_begin (&exporting);
  intake_export_async (store, &export, exporting.progress, NULL, exported_cb, &exporting);
  export_time = watch_run (&exporting);
  g_assert_cmpint (exporting.n_rows, ==, importing.n_rows);

  idle = idle_gap (path, CLAMP (import_time, 1, 10));
  limit = MAX (MAX_GAP_SECONDS, idle * MAX_GAP_RATIO);
  printf ("an idle loop beside a busy thread: longest gap %.1f milliseconds\n", idle * 1000);
  holds = hold ("import", &importing, import_time, limit);
  holds = hold ("export", &exporting, export_time, limit) && holds;

  intake_store_close (store);
  holds = hold_time (folder, path, office, import_time) && holds;
  bench_remove_folder (folder);

  return holds ? 0 : 1;
}
