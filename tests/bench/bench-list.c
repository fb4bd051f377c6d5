/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The list of an office with 1,000,000 applications: start and memory against an empty office, a typed letter against a bare GtkColumnView of as
 * many rows, and scrolling against such a view: the rows that are read and the frames that are dropped.
 */
#include "config.h"

#include "bench.h"
#include "bench-bare-list.h"
#include "bench-paint.h"
#include "bench-window.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "intake-record-table.h"

#define DEFAULT_ROWS 1000000
#define N_STARTS 7
#define N_ROUNDS 7
#define N_PAGES 40
#define N_STEPS 120
#define STEPS_A_PAGE 8
#define FRAMES_A_SECOND 60.0
#define MAX_START_RATIO 2.0
#define MAX_MEMORY_RATIO 2.5
#define MAX_LETTER_RATIO 2.0
#define MAX_READ_RATIO 1.1
#define MAX_FRAMES_RATIO 1.0
#define WAIT_SECONDS 120.0

/* What a process of its own does with the window. */
#define START "--start"
#define USE "--use"

/* Rows that were read for the list: the linker sends the calls of the window's code through here. */
static guint n_read;

gboolean __real_intake_record_reader_load (IntakeRecordReader *self,
                                           gint64              id,
                                           IntakeRecord       *record,
                                           GError            **error);
gboolean __wrap_intake_record_reader_load (IntakeRecordReader *self,
                                           gint64              id,
                                           IntakeRecord       *record,
                                           GError            **error);

gboolean
__wrap_intake_record_reader_load (IntakeRecordReader *self,
                                  gint64              id,
                                  IntakeRecord       *record,
                                  GError            **error)
{
  if (intake_record_get_entity (record) == INTAKE_ENTITY_APPLICATION)
    n_read++;

  return __real_intake_record_reader_load (self, id, record, error);
}

static IntakeRecordList *
get_list (BenchWindow *run)
{
  return intake_list_page_get_list (intake_window_get_page (run->window));
}

static GtkColumnView *
get_column_view (BenchWindow *run)
{
  return bench_find_column_view (GTK_WIDGET (intake_record_list_get_table (get_list (run))));
}

static gboolean
is_started (gpointer data)
{
  BenchWindow *run = data;
  const char  *state;

  if (!g_str_equal (intake_window_get_state (run->window), "office"))
    return FALSE;

  state = intake_record_list_get_state (get_list (run));
  if (g_str_equal (state, "empty"))
    return TRUE;

  return g_str_equal (state, "list") && bench_count_shown_rows (get_column_view (run)) > 0;
}

static gboolean
is_answered (gpointer data)
{
  BenchWindow *run = data;

  return !intake_record_list_is_loading (get_list (run)) && g_str_equal (intake_record_list_get_state (get_list (run)), "list") &&
         bench_count_shown_rows (get_column_view (run)) > 0;
}

static gboolean
is_always (gpointer data)
{
  return TRUE;
}

static double
peak_megabytes (void)
{
  g_autofree char *status = NULL;
  const char      *line;

  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  line = strstr (status, "VmHWM:");

  return line != NULL ? g_ascii_strtod (line + strlen ("VmHWM:"), NULL) / 1024 : 0;
}

static double
time_letter (BenchWindow *run,
             const char  *text)
{
  GtkSelectionModel *before = intake_list_table_get_model (intake_record_list_get_table (get_list (run)));
  double             begun = bench_seconds ();

  intake_record_list_set_search (get_list (run), text);
  /* Not answered before it is asked: the list that is shown until then is another. */
  while (intake_list_table_get_model (intake_record_list_get_table (get_list (run))) == before)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (100);

  return bench_paint_wait (run->paint, is_answered, run, WAIT_SECONDS) - begun;
}

static double
time_bare (BenchBareWindow *bare,
           guint            n_rows)
{
  double begun = bench_seconds ();

  bench_bare_window_show (bare, n_rows);

  return bench_paint_wait (bench_bare_window_get_paint (bare), is_always, NULL, WAIT_SECONDS) - begun;
}

static void
compare_letters (BenchWindow     *run,
                 BenchBareWindow *bare)
{
  static const char *const texts[] = { "a", "an" };
  double                   ours[G_N_ELEMENTS (texts)][N_ROUNDS], bares[G_N_ELEMENTS (texts)][N_ROUNDS];
  guint                    n_rows[G_N_ELEMENTS (texts)];

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          ours[i][round] = time_letter (run, texts[i]);
          n_rows[i] = intake_record_list_get_n_items (get_list (run));
          bares[i][round] = time_bare (bare, n_rows[i]);
        }
      time_letter (run, "");
    }

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    printf ("letter %s %u %f %f\n", texts[i], n_rows[i], bench_median (ours[i], N_ROUNDS), bench_median (bares[i], N_ROUNDS));
}

/* Pages down from the top; how many rows were in sight on the way. */
static guint
scroll_pages (GtkColumnView *view,
              BenchPaint    *paint)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  double         page = gtk_adjustment_get_page_size (adjustment);
  guint          n_shown = 0;

  for (guint i = 0; i < N_PAGES; i++)
    {
      gtk_adjustment_set_value (adjustment, page * i);
      gtk_widget_queue_draw (GTK_WIDGET (view));
      bench_paint_wait (paint, is_always, NULL, WAIT_SECONDS);
      n_shown += bench_count_shown_rows (view);
    }

  return n_shown;
}

static void
compare_scrolling (BenchWindow     *run,
                   BenchBareWindow *bare)
{
  guint before, n_shown, n_ours;

  time_letter (run, "a");
  time_letter (run, "");
  before = n_read;
  n_shown = scroll_pages (get_column_view (run), run->paint);
  n_ours = n_read - before;

  bench_bare_window_show (bare, intake_record_list_get_n_items (get_list (run)));
  bench_paint_wait (bench_bare_window_get_paint (bare), is_always, NULL, WAIT_SECONDS);
  before = bench_bare_window_get_n_asked (bare);
  scroll_pages (bench_bare_window_get_view (bare), bench_bare_window_get_paint (bare));

  printf ("scroll %u %u %u\n", n_shown, n_ours, bench_bare_window_get_n_asked (bare) - before);
}

/* What a step of scrolling takes. */
typedef struct
{
  double n_dropped; /* frames of a screen, in all steps */
  double busy;      /* milliseconds of the main thread, a step */
} Scrolling;

static double
thread_milliseconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (double)time.tv_sec * 1000 + (double)time.tv_nsec / 1e6;
}

/*
 * As a wheel does, a few rows a step: how many frames of a screen passed in which nothing was painted.  From the first paint to the last and not for
 * each step: a step that is painted in its frame ends a little before or behind the end of that frame.
 */
static Scrolling
scroll_steps (GtkColumnView *view,
              BenchPaint    *paint)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  double         step = gtk_adjustment_get_page_size (adjustment) / STEPS_A_PAGE;
  double         first = 0, last = 0, busy = 0;

  for (guint i = 0; i <= N_STEPS; i++)
    {
      gtk_adjustment_set_value (adjustment, step * i);
      gtk_widget_queue_draw (GTK_WIDGET (view));
      last = bench_paint_wait (paint, is_always, NULL, WAIT_SECONDS);
      if (i > 0)
        continue;
      first = last;
      busy = thread_milliseconds ();
    }

  return (Scrolling){ round ((last - first) * FRAMES_A_SECOND) - N_STEPS, (thread_milliseconds () - busy) / N_STEPS };
}

static void
compare_frames (BenchWindow     *run,
                BenchBareWindow *bare)
{
  double dropped[2][N_ROUNDS], busy[2][N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      Scrolling both[] = {
        scroll_steps (get_column_view (run), run->paint),
        scroll_steps (bench_bare_window_get_view (bare), bench_bare_window_get_paint (bare)),
      };

      for (guint k = 0; k < 2; k++)
        {
          dropped[k][i] = both[k].n_dropped;
          busy[k][i] = both[k].busy;
        }
    }

  printf ("frames %f %f\nbusy %f %f\n", bench_median (dropped[0], N_ROUNDS), bench_median (dropped[1], N_ROUNDS),
          bench_median (busy[0], N_ROUNDS), bench_median (busy[1], N_ROUNDS));
}

static guint
count_visible_columns (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  guint       n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      n += gtk_column_view_column_get_visible (column);
    }

  return n;
}

static void
run_whole (BenchWindow *run)
{
  double painted = bench_paint_wait (run->paint, is_started, run, WAIT_SECONDS);

  printf ("start %f\n", painted - run->begun);
  bench_window_settle ();
  printf ("memory %f\n", peak_megabytes ());
  if (g_str_equal (run->how, USE))
    {
      GtkColumnView   *view = get_column_view (run);
      BenchBareWindow *bare = bench_bare_window_new (count_visible_columns (view), gtk_widget_get_width (GTK_WIDGET (view)), gtk_widget_get_height (GTK_WIDGET (view)));

      compare_letters (run, bare);
      compare_scrolling (run, bare);
      compare_frames (run, bare);
    }
}

static gboolean
compare_starts (const char *program,
                const char *large,
                const char *empty)
{
  const char *const paths[] = { large, empty };
  double            starts[2][N_STARTS], peaks[2][N_STARTS];
  gboolean          holds;

  for (guint i = 0; i < N_STARTS; i++)
    for (guint p = 0; p < 2; p++)
      {
        g_autofree char *output = bench_window_run_child (program, START, paths[p]);

        starts[p][i] = bench_window_read_figure (output, "start ");
        peaks[p][i] = bench_window_read_figure (output, "memory ");
      }

  for (guint p = 0; p < 2; p++)
    {
      starts[p][0] = bench_median (starts[p], N_STARTS);
      peaks[p][0] = bench_median (peaks[p], N_STARTS);
    }
  printf ("start to the painted list, median of %d: %.3f s; empty office %.3f s\n", N_STARTS, starts[0][0], starts[1][0]);
  printf ("peak memory, median of %d: %.0f MiB; empty office %.0f MiB\n", N_STARTS, peaks[0][0], peaks[1][0]);
  holds = bench_hold ("start / start of an empty office", starts[0][0] / starts[1][0], MAX_START_RATIO);

  return bench_hold ("peak memory / that of an empty office", peaks[0][0] / peaks[1][0], MAX_MEMORY_RATIO) && holds;
}

static gboolean
compare_use (const char *program,
             const char *large)
{
  g_autofree char *output = bench_window_run_child (program, USE, large);
  const char      *line = output;
  gboolean         holds = TRUE;
  guint            n_shown, n_ours, n_bare;
  double           dropped, dropped_bare, busy, busy_bare;

  while ((line = strstr (line, "letter ")) != NULL)
    {
      char   text[8];
      guint  n_rows;
      double ours, bare;

      g_assert_cmpint (sscanf (line, "letter %7s %u %lf %lf", text, &n_rows, &ours, &bare), ==, 4);
      printf ("search for “%s”, %u found, median of %d: %.3f s to the painted list; bare GtkColumnView of as many rows %.3f s\n", text, n_rows, N_ROUNDS, ours, bare);
      holds = bench_hold ("typed letter / bare list", ours / bare, MAX_LETTER_RATIO) && holds;
      line++;
    }

  line = strstr (output, "scroll ");
  g_assert_cmpint (sscanf (line, "scroll %u %u %u", &n_shown, &n_ours, &n_bare), ==, 3);
  printf ("scrolling %d pages: %u rows in sight, %u read; a bare GtkColumnView asks for %u, since it keeps rows ready around those in sight\n", N_PAGES, n_shown, n_ours, n_bare);

  holds = bench_hold ("rows read / rows that a bare list asks for", (double)n_ours / n_bare, MAX_READ_RATIO) && holds;

  line = strstr (output, "frames ");
  g_assert_cmpint (sscanf (line, "frames %lf %lf busy %lf %lf", &dropped, &dropped_bare, &busy, &busy_bare), ==, 4);
  printf ("scrolling %d steps, median of %d: %.0f frames dropped; a bare GtkColumnView of as many columns %.0f\n", N_STEPS, N_ROUNDS, dropped, dropped_bare);
  printf ("for comparison: a step keeps the main thread busy for %.1f of the %.1f ms of a frame; for %.1f the bare list's\n", busy, 1000 / FRAMES_A_SECOND, busy_bare);

  return bench_hold ("frames dropped / those of a bare list", dropped / MAX (dropped_bare, 1), MAX_FRAMES_RATIO) && holds;
}

int
main (int   argc,
      char *argv[])
{
  guint            n_rows;
  g_autofree char *folder = NULL;
  g_autofree char *large = NULL;
  g_autofree char *empty = NULL;
  IntakeStore     *store;
  gboolean         holds;

  if (argc == 4)
    return bench_window_run (argv, run_whole);

  n_rows = bench_count (argc, argv, DEFAULT_ROWS);
  folder = bench_make_folder ();
  large = g_build_filename (folder, "large.intake", NULL);
  empty = g_build_filename (folder, "empty.intake", NULL);
  store = bench_make_office (large, n_rows);
  intake_store_close (store);
  g_object_unref (store);
  store = bench_make_office (empty, 0);
  intake_store_close (store);
  g_object_unref (store);

  printf ("an office with %u applications against an empty one\n", n_rows);
  holds = compare_starts (argv[0], large, empty);
  holds = compare_use (argv[0], large) && holds;
  bench_remove_folder (folder);

  return holds ? 0 : 1;
}
