/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the benchmarks share: a clock, an office to work on, a folder to work in, and figures held against their limits. */
#pragma once

#include "intake-store.h"
#include "intake-view.h"

G_BEGIN_DECLS

/** BENCH_N_COLUMNS: how many columns bench_make_view() shows. */
#define BENCH_N_COLUMNS 13

/** bench_seconds: the time, from some moment on. */
double bench_seconds (void);

/** bench_count: how many rows the command line asks for. */
guint bench_count (int   argc,
                   char *argv[],
                   guint fallback);

/** bench_make_folder: a folder for all that a benchmark writes (transfer full); ends the program if there can be none. */
char *bench_make_folder (void);

/** bench_remove_folder: removes the folder and what is in it. */
void bench_remove_folder (const char *folder);

/** bench_make_office: a sample office of so many applications, open (transfer full). */
IntakeStore *bench_make_office (const char *path,
                                guint       n_applications);

/** bench_make_view: all applications with 13 columns, the supervisors among them (transfer full). */
IntakeView *bench_make_view (void);

/** bench_median: the middle of some figures, which are sorted. */
double bench_median (double *figures,
                     guint   n_figures);

/** bench_hold: prints a figure with its limit; whether it keeps to it. */
gboolean bench_hold (const char *what,
                     double      figure,
                     double      limit);

G_END_DECLS
