/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When something was painted. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _BenchPaint BenchPaint;

/** bench_paint_new: watches the frames of a window, which must outlive it. */
BenchPaint *bench_paint_new (GtkWidget *window);

/** bench_paint_wait: turns the main loop until a frame is painted after which @condition holds; its time, as bench_seconds(). Ends the program after @timeout seconds. */
double bench_paint_wait (BenchPaint *self,
                         gboolean (*condition) (gpointer data),
                         gpointer data,
                         double   timeout);

/** bench_find_column_view: the first GtkColumnView in a widget. */
GtkColumnView *bench_find_column_view (GtkWidget *widget);

/** bench_count_shown_rows: how many rows of a list are in sight. */
guint bench_count_shown_rows (GtkColumnView *view);

G_END_DECLS
