/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bar that shows how large something is. */
#include "config.h"

#include "intake-bar-chart.h"

#define BAR_HEIGHT 8
#define LEAST_WIDTH 3
#define LIMIT_WIDTH 2

struct _IntakeBarChart
{
  GtkWidget parent_instance;

  double value;
  double maximum;
  double limit;
};

G_DEFINE_FINAL_TYPE (IntakeBarChart, intake_bar_chart, GTK_TYPE_WIDGET)

static double
get_fraction_of (IntakeBarChart *self,
                 double          value)
{
  return self->maximum > 0 ? CLAMP (value / self->maximum, 0.0, 1.0) : 0.0;
}

static void
append_part (GtkSnapshot   *snapshot,
             const GdkRGBA *color,
             float          x,
             float          width,
             float          height)
{
  GskRoundedRect rect;

  gsk_rounded_rect_init_from_rect (&rect, &GRAPHENE_RECT_INIT (x, 0, width, height), MIN (width, height) / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &rect);
  gtk_snapshot_append_color (snapshot, color, &rect.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
intake_bar_chart_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  IntakeBarChart *self = INTAKE_BAR_CHART (widget);
  float           width = (float)gtk_widget_get_width (widget);
  float           height = (float)gtk_widget_get_height (widget);
  float           length = (float)get_fraction_of (self, self->value) * width;
  gboolean        from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA         color, track;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  track = color;
  track.alpha *= 0.12f;
  append_part (snapshot, &track, 0, width, height);

  if (self->value > 0)
    {
      length = MAX (length, LEAST_WIDTH);
      append_part (snapshot, &color, from_right ? width - length : 0, length, height);
    }

  if (self->limit >= 0 && self->limit < self->maximum)
    {
      float at = (float)get_fraction_of (self, self->limit) * width;

      color.alpha *= self->value > self->limit ? 1.0f : 0.6f;
      gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (from_right ? width - at : at, 0, LIMIT_WIDTH, height));
    }
}

static void
intake_bar_chart_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 10 * BAR_HEIGHT : BAR_HEIGHT;
}

static void
intake_bar_chart_class_init (IntakeBarChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = intake_bar_chart_snapshot;
  widget_class->measure = intake_bar_chart_measure;
  gtk_widget_class_set_css_name (widget_class, "barchart");
  /* What it shows is said by the row that it stands in. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
intake_bar_chart_init (IntakeBarChart *self)
{
  self->limit = -1;
}

void
intake_bar_chart_set (IntakeBarChart *self,
                      double          value,
                      double          maximum,
                      double          limit)
{
  g_return_if_fail (INTAKE_IS_BAR_CHART (self));
  g_return_if_fail (value >= 0);

  self->value = value;
  self->maximum = maximum;
  self->limit = limit;
  if (limit >= 0 && value > limit)
    gtk_widget_add_css_class (GTK_WIDGET (self), "over");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "over");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

double
intake_bar_chart_get_fraction (IntakeBarChart *self)
{
  g_return_val_if_fail (INTAKE_IS_BAR_CHART (self), 0);

  return get_fraction_of (self, self->value);
}
