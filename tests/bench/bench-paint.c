/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When something was painted. */
#include "config.h"

#include "bench-paint.h"

#include "bench.h"

struct _BenchPaint
{
  guint64 n_frames;
  double  last_frame;
};

static void
after_paint_cb (GdkFrameClock *clock,
                BenchPaint    *self)
{
  self->n_frames++;
  self->last_frame = bench_seconds ();
}

static void
realize_cb (GtkWidget  *window,
            BenchPaint *self)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), self);
}

BenchPaint *
bench_paint_new (GtkWidget *window)
{
  BenchPaint *self = g_new0 (BenchPaint, 1);

  if (gtk_widget_get_realized (window))
    realize_cb (window, self);
  else
    g_signal_connect (window, "realize", G_CALLBACK (realize_cb), self);

  return self;
}

double
bench_paint_wait (BenchPaint *self,
                  gboolean (*condition) (gpointer data),
                  gpointer data,
                  double   timeout)
{
  double  end = bench_seconds () + timeout;
  guint64 seen = self->n_frames;

  for (;;)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (100);
      if (self->n_frames != seen)
        {
          seen = self->n_frames;
          if (condition (data))
            return self->last_frame;
        }
      if (bench_seconds () > end)
        g_error ("waited in vain for a frame");
    }
}

GtkColumnView *
bench_find_column_view (GtkWidget *widget)
{
  if (GTK_IS_COLUMN_VIEW (widget))
    return GTK_COLUMN_VIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkColumnView *view = bench_find_column_view (child);

      if (view != NULL)
        return view;
    }

  return NULL;
}

/* Rows are the children of the list inside the view, of the name that styles give them. */
static guint
count_rows (GtkWidget *widget,
            GtkWidget *view)
{
  graphene_rect_t bounds;
  guint           n = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;
  if (g_str_equal (gtk_widget_get_css_name (widget), "row"))
    return gtk_widget_compute_bounds (widget, view, &bounds) &&
           bounds.origin.y + bounds.size.height > 0 && bounds.origin.y < (float)gtk_widget_get_height (view);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child, view);

  return n;
}

guint
bench_count_shown_rows (GtkColumnView *view)
{
  return count_rows (GTK_WIDGET (view), GTK_WIDGET (view));
}
