/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bar that shows how large something is; the number stands beside it, so that neither length nor colour has to be read alone. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INTAKE_TYPE_BAR_CHART (intake_bar_chart_get_type ())

/* It grows from where the text of its language begins, in the text's own colour or, with the CSS class "over", that of errors. */
G_DECLARE_FINAL_TYPE (IntakeBarChart, intake_bar_chart, INTAKE, BAR_CHART, GtkWidget)

/**
 * intake_bar_chart_set:
 * @self: a bar
 * @value: what it shows, 0 or more
 * @maximum: what the whole width stands for, as for the bars beside it
 * @limit: what @value should not pass, as a mark across the bar; less than 0 for none
 *
 * Shows a value. One that is not 0 can always be seen, however small.
 */
void intake_bar_chart_set (IntakeBarChart *self,
                           double          value,
                           double          maximum,
                           double          limit);

/** intake_bar_chart_get_fraction: how much of the width the bar takes, 0 to 1. */
double intake_bar_chart_get_fraction (IntakeBarChart *self);

G_END_DECLS
