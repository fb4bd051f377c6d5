/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure of the overview: what is counted, how many, as a bar where that helps, and the list that it leads to. */
#pragma once

#include "intake-bar-chart.h"
#include "intake-view.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_FIGURE_ROW (intake_figure_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeFigureRow, intake_figure_row, INTAKE, FIGURE_ROW, GtkListBoxRow)

/** intake_figure_row_new: a figure, with no bar and leading nowhere (transfer full). */
GtkWidget *intake_figure_row_new (const char *title,
                                  const char *value);

/** intake_figure_row_set_bar: shows the bar; see intake_bar_chart_set(). */
void intake_figure_row_set_bar (IntakeFigureRow *self,
                                double           value,
                                double           maximum,
                                double           limit);

/** intake_figure_row_lead_to_view: lists @view when the row is activated. */
void intake_figure_row_lead_to_view (IntakeFigureRow  *self,
                                     const IntakeView *view);

/** intake_figure_row_lead_to_due: has a click show the internships of @view, and open the one with @id on its card @card ("check_in", "output"). */
void intake_figure_row_lead_to_due (IntakeFigureRow  *self,
                                    const IntakeView *view,
                                    gint64            id,
                                    const char       *card);

/** intake_figure_row_lead_to: goes where "win.goto" takes @where when the row is activated. */
void intake_figure_row_lead_to (IntakeFigureRow *self,
                                const char      *where);

/** intake_figure_row_get_title: what is counted (transfer none). */
const char *intake_figure_row_get_title (IntakeFigureRow *self);

/** intake_figure_row_get_value_widget: what says how many, to have it as wide as others (transfer none). */
GtkWidget *intake_figure_row_get_value_widget (IntakeFigureRow *self);

/** intake_figure_row_get_value: how many, in words (transfer none). */
const char *intake_figure_row_get_value (IntakeFigureRow *self);

G_END_DECLS
