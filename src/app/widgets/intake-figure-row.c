/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure of the overview. */
#include "config.h"

#include "intake-figure-row.h"

struct _IntakeFigureRow
{
  GtkListBoxRow parent_instance;

  GtkLabel       *title;
  GtkLabel       *value;
  IntakeBarChart *bar;
  GtkWidget      *arrow;
};

G_DEFINE_FINAL_TYPE (IntakeFigureRow, intake_figure_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_activatable (IntakeFigureRow *self,
                 gboolean         activatable)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), activatable);
  gtk_widget_set_opacity (self->arrow, activatable ? 1 : 0);
}

static void
intake_figure_row_class_init (IntakeFigureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (INTAKE_TYPE_BAR_CHART);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-figure-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeFigureRow, title);
  gtk_widget_class_bind_template_child (widget_class, IntakeFigureRow, value);
  gtk_widget_class_bind_template_child (widget_class, IntakeFigureRow, bar);
  gtk_widget_class_bind_template_child (widget_class, IntakeFigureRow, arrow);
}

static void
intake_figure_row_init (IntakeFigureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->bar), FALSE);
  set_activatable (self, FALSE);
}

GtkWidget *
intake_figure_row_new (const char *title,
                       const char *value)
{
  IntakeFigureRow *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_FIGURE_ROW, NULL);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->value, value);
  name = *value != '\0' ? g_strdup_printf ("%s: %s", title, value) : g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

void
intake_figure_row_set_bar (IntakeFigureRow *self,
                           double           value,
                           double           maximum,
                           double           limit)
{
  g_return_if_fail (INTAKE_IS_FIGURE_ROW (self));

  intake_bar_chart_set (self->bar, value, maximum, limit);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), TRUE);
}

void
intake_figure_row_lead_to_view (IntakeFigureRow  *self,
                                const IntakeView *view)
{
  g_autofree char *text = NULL;

  g_return_if_fail (INTAKE_IS_FIGURE_ROW (self));
  g_return_if_fail (view != NULL);

  text = intake_view_to_text (view);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", text);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.list-view");
  set_activatable (self, TRUE);
}

void
intake_figure_row_lead_to_due (IntakeFigureRow  *self,
                               const IntakeView *view,
                               gint64            id,
                               const char       *card)
{
  g_autofree char *text = NULL;

  g_return_if_fail (INTAKE_IS_FIGURE_ROW (self));
  g_return_if_fail (view != NULL);
  g_return_if_fail (card != NULL);

  text = intake_view_to_text (view);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(sxs)", text, id, card);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.list-due");
  set_activatable (self, TRUE);
}

void
intake_figure_row_lead_to (IntakeFigureRow *self,
                           const char      *where)
{
  g_return_if_fail (INTAKE_IS_FIGURE_ROW (self));
  g_return_if_fail (where != NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", where);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.goto");
  set_activatable (self, TRUE);
}

const char *
intake_figure_row_get_title (IntakeFigureRow *self)
{
  g_return_val_if_fail (INTAKE_IS_FIGURE_ROW (self), NULL);

  return gtk_label_get_label (self->title);
}

GtkWidget *
intake_figure_row_get_value_widget (IntakeFigureRow *self)
{
  g_return_val_if_fail (INTAKE_IS_FIGURE_ROW (self), NULL);

  return GTK_WIDGET (self->value);
}

const char *
intake_figure_row_get_value (IntakeFigureRow *self)
{
  g_return_val_if_fail (INTAKE_IS_FIGURE_ROW (self), NULL);

  return gtk_label_get_label (self->value);
}
