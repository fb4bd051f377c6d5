/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window in a process of its own. */
#include "config.h"

#include "bench-window.h"

#include "bench.h"

#include "intake-app.h"

#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define SETTLE_SECONDS 120.0
/* What waits for the disk, or for other programs, is idle for a while too. */
#define N_QUIET_LOOKS 3

typedef struct
{
  BenchWindow window;
  void (*func) (BenchWindow *self);
} Child;

static double
cpu_seconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / G_USEC_PER_SEC;
}

static gboolean
run_cb (gpointer data)
{
  Child *child = data;

  child->func (&child->window);

  /* Nothing is to be saved: the kernel tidies up faster. */
  fflush (stdout);
  _exit (0);
}

static void
window_added_cb (GtkApplication *app,
                 GtkWindow      *window,
                 Child          *child)
{
  if (child->window.window != NULL || !INTAKE_IS_WINDOW (window))
    return;

  child->window.window = INTAKE_WINDOW (window);
  child->window.paint = bench_paint_new (GTK_WIDGET (window));
  g_idle_add_full (G_PRIORITY_HIGH, run_cb, child, NULL);
}

int
bench_window_run (char *argv[],
                  void (*func) (BenchWindow *self))
{
  g_autoptr (IntakeApp) app = intake_app_new (G_APPLICATION_NON_UNIQUE);
  Child child = { { NULL, NULL, (double)g_ascii_strtoll (argv[3], NULL, 10) / G_USEC_PER_SEC, argv[1] }, func };
  char *arguments[] = { (char *)"intake", argv[2], NULL };

  g_signal_connect (app, "window-added", G_CALLBACK (window_added_cb), &child);

  return g_application_run (G_APPLICATION (app), 2, arguments);
}

char *
bench_window_run_child (const char *program,
                        const char *how,
                        const char *path)
{
  g_autofree char  *now = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  const char *const command[] = { program, how, path, now, NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int   status = 0;

  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);

  return output;
}

double
bench_window_read_figure (const char *output,
                          const char *name)
{
  const char *line = strstr (output, name);

  g_assert (line != NULL);

  return g_ascii_strtod (line + strlen (name), NULL);
}

void
bench_window_settle (void)
{
  double end = bench_seconds () + SETTLE_SECONDS;
  guint  n_quiet = 0;

  while (n_quiet < N_QUIET_LOOKS && bench_seconds () < end)
    {
      double next = bench_seconds () + 0.5;
      double used = cpu_seconds ();

      while (bench_seconds () < next)
        if (!g_main_context_iteration (NULL, FALSE))
          g_usleep (1000);
      n_quiet = cpu_seconds () - used > 0.05 ? 0 : n_quiet + 1;
    }
}
