/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The yardstick of lists: a GtkColumnView of plain texts over a model that makes an item when it is asked for one. */
#pragma once

#include "bench-paint.h"

G_BEGIN_DECLS

typedef struct _BenchBareWindow BenchBareWindow;

/** bench_bare_window_new: a window of this size with an empty view of so many columns, shown. */
BenchBareWindow *bench_bare_window_new (guint n_columns,
                                        int   width,
                                        int   height);

/** bench_bare_window_show: shows a fresh selection model over so many rows. */
void bench_bare_window_show (BenchBareWindow *self,
                             guint            n_rows);

/** bench_bare_window_get_paint: its frames (transfer none). */
BenchPaint *bench_bare_window_get_paint (BenchBareWindow *self);

/** bench_bare_window_get_view: its view (transfer none). */
GtkColumnView *bench_bare_window_get_view (BenchBareWindow *self);

/** bench_bare_window_get_n_asked: how many rows were bound to cells so far. */
guint bench_bare_window_get_n_asked (BenchBareWindow *self);

G_END_DECLS
