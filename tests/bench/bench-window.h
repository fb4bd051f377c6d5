/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window in a process of its own, since a program starts only once: the benchmark runs itself. */
#pragma once

#include "bench-paint.h"

#include "intake-window.h"

G_BEGIN_DECLS

/**
 * BenchWindow:
 * @window: the window, before it was painted for the first time
 * @paint: its frames
 * @begun: when the process was asked for, as bench_seconds()
 * @how: what the process is to do, as bench_window_run_child() was told
 */
typedef struct
{
  IntakeWindow *window;
  BenchPaint   *paint;
  double        begun;
  const char   *how;
} BenchWindow;

/** bench_window_run: what main() does with the four arguments of a child: opens the window on its office and calls @func, which prints figures; does not return. */
int bench_window_run (char *argv[],
                      void (*func) (BenchWindow *self));

/** bench_window_run_child: runs @program, the benchmark itself, on the office at @path; what it printed (transfer full). */
char *bench_window_run_child (const char *program,
                              const char *how,
                              const char *path);

/** bench_window_read_figure: the number that stands behind @name in what a child printed. */
double bench_window_read_figure (const char *output,
                                 const char *name);

/** bench_window_settle: waits until what runs behind the window, as the check of a large office, is over. */
void bench_window_settle (void);

G_END_DECLS
