/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long each page takes when it is shown for the first time, with 100,000 applications against 100. */
#include "config.h"

#include "bench.h"
#include "bench-window.h"

#include "intake-history-page.h"
#include "intake-overview-page.h"
#include "intake-statement.h"

#include <stdio.h>

#define DEFAULT_ROWS 100000
#define FEW_ROWS 100
#define N_RUNS 7
#define MAX_RATIO 2.0
#define WAIT_SECONDS 60.0
/* A screen shows what was painted at its next frame: times are known to one. */
#define FRAME_SECONDS (1.0 / 60)

/* The page that a run starts with is the one that its office was left with: that one is the last to be timed, after another. */
static const char *const pages[] = { "overview", "notices", "interns", "supervisors", "history", "applications" };

typedef struct
{
  IntakeWindow *window;
  const char   *page;
} Visit;

static GtkWidget *
get_page (Visit *visit)
{
  GtkStack *stack = GTK_STACK (gtk_widget_get_template_child (GTK_WIDGET (visit->window), INTAKE_TYPE_WINDOW, "pages"));

  return gtk_stack_get_child_by_name (stack, visit->page);
}

static gboolean
is_shown (gpointer data)
{
  Visit     *visit = data;
  GtkWidget *page = get_page (visit);

  /* Looked at after each frame: there is to be a next one. */
  gtk_widget_queue_draw (GTK_WIDGET (visit->window));
  if (!gtk_widget_get_mapped (page))
    return FALSE;
  if (INTAKE_IS_OVERVIEW_PAGE (page))
    return g_str_equal (intake_overview_page_get_state (INTAKE_OVERVIEW_PAGE (page)), "figures");
  if (INTAKE_IS_HISTORY_PAGE (page))
    return g_str_equal (intake_history_page_get_state (INTAKE_HISTORY_PAGE (page)), "list");

  return !intake_record_list_is_loading (intake_list_page_get_list (INTAKE_LIST_PAGE (page))) &&
         g_str_equal (intake_record_list_get_state (intake_list_page_get_list (INTAKE_LIST_PAGE (page))), "list");
}

static gboolean
is_office (gpointer data)
{
  Visit *visit = data;

  return g_str_equal (intake_window_get_state (visit->window), "office");
}

static void
visit_pages (BenchWindow *run)
{
  Visit visit = { run->window, pages[0] };

  bench_paint_wait (run->paint, is_office, &visit, WAIT_SECONDS);
  bench_window_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      double begun;

      /* What the page before still does after its first frame is no time of this one. */
      bench_window_settle ();
      begun = bench_seconds ();
      visit.page = pages[i];
      gtk_widget_activate_action (GTK_WIDGET (run->window), "win.goto", "s", pages[i]);
      printf ("%s %f\n", pages[i], bench_paint_wait (run->paint, is_shown, &visit, WAIT_SECONDS) - begun);
    }
}

/* Something that the history has to tell, of every application. */
static gboolean
change_all (IntakeDatabase *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  return intake_database_run (db, "UPDATE application SET notes = 'Called'", error);
}

static void
make_office (const char *path,
             guint       n_rows)
{
  IntakeStore *store = bench_make_office (path, n_rows);
  g_autoptr (GError) error = NULL;

  intake_store_write (store, "Notes", change_all, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  intake_store_close (store);
  g_object_unref (store);
}

static gboolean
compare (const char *program,
         const char *many,
         const char *few)
{
  const char *const paths[] = { many, few };
  double            seconds[2][G_N_ELEMENTS (pages)][N_RUNS];
  gboolean          holds = TRUE;

  for (guint i = 0; i < N_RUNS; i++)
    for (guint p = 0; p < G_N_ELEMENTS (paths); p++)
      {
        g_autofree char *output = bench_window_run_child (program, "--visit", paths[p]);

        for (guint page = 0; page < G_N_ELEMENTS (pages); page++)
          seconds[p][page][i] = bench_window_read_figure (output, pages[page]);
      }

  for (guint page = 0; page < G_N_ELEMENTS (pages); page++)
    {
      double with_many = bench_median (seconds[0][page], N_RUNS);
      double with_few = bench_median (seconds[1][page], N_RUNS);

      printf ("%s, median of %d: %.3f s to the painted page; with %d applications %.3f s\n", pages[page], N_RUNS, with_many, FEW_ROWS, with_few);
      holds = bench_hold (pages[page], (with_many - FRAME_SECONDS) / with_few, MAX_RATIO) && holds;
    }

  return holds;
}

int
main (int   argc,
      char *argv[])
{
  guint            n_rows;
  g_autofree char *folder = NULL;
  g_autofree char *many = NULL;
  g_autofree char *few = NULL;
  gboolean         holds;

  if (argc == 4)
    return bench_window_run (argv, visit_pages);

  n_rows = bench_count (argc, argv, DEFAULT_ROWS);
  folder = bench_make_folder ();
  many = g_build_filename (folder, "many.intake", NULL);
  few = g_build_filename (folder, "few.intake", NULL);
  make_office (many, n_rows);
  make_office (few, FEW_ROWS);

  printf ("pages of an office with %u applications against one with %d\n", n_rows, FEW_ROWS);
  holds = compare (argv[0], many, few);
  bench_remove_folder (folder);

  return holds ? 0 : 1;
}
