/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One field in the dialog of columns. */
#include "config.h"

#include "intake-column-row.h"

struct _IntakeColumnRow
{
  GtkListBoxRow parent_instance;

  IntakeFieldId   field;
  gboolean        silent;
  GtkCheckButton *check;
  GtkLabel       *label;
  GtkWidget      *up_button;
  GtkWidget      *down_button;
  GtkWidget      *handle;
};

enum
{
  TOGGLED,
  MOVED,
  DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeColumnRow, intake_column_row, GTK_TYPE_LIST_BOX_ROW)

static void
check_toggled_cb (IntakeColumnRow *self)
{
  if (!self->silent)
    g_signal_emit (self, signals[TOGGLED], 0);
}

static void
up_cb (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  g_signal_emit (widget, signals[MOVED], 0, -1);
}

static void
down_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_signal_emit (widget, signals[MOVED], 0, 1);
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource   *source,
                 double           x,
                 double           y,
                 IntakeColumnRow *self)
{
  g_autoptr (GdkPaintable) picture = NULL;

  if (!intake_column_row_is_chosen (self))
    return NULL;

  picture = gtk_widget_paintable_new (GTK_WIDGET (self));
  gtk_drag_source_set_icon (source, picture, (int)x, (int)y);

  return gdk_content_provider_new_typed (INTAKE_TYPE_COLUMN_ROW, self);
}

static gboolean
drop_cb (GtkDropTarget   *target,
         const GValue    *value,
         double           x,
         double           y,
         IntakeColumnRow *self)
{
  IntakeColumnRow *other = g_value_get_object (value);

  if (other == NULL || other == self)
    return FALSE;

  g_signal_emit (self, signals[DROPPED], 0, other);

  return TRUE;
}

static void
intake_column_row_class_init (IntakeColumnRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[TOGGLED] = g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, INTAKE_TYPE_COLUMN_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-column-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeColumnRow, check);
  gtk_widget_class_bind_template_child (widget_class, IntakeColumnRow, label);
  gtk_widget_class_bind_template_child (widget_class, IntakeColumnRow, up_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeColumnRow, down_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeColumnRow, handle);
  gtk_widget_class_bind_template_callback (widget_class, check_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);

  gtk_widget_class_install_action (widget_class, "column.up", NULL, up_cb);
  gtk_widget_class_install_action (widget_class, "column.down", NULL, down_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "column.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "column.down", NULL);
}

static void
intake_column_row_init (IntakeColumnRow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (INTAKE_TYPE_COLUMN_ROW, GDK_ACTION_MOVE);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
intake_column_row_new (IntakeFieldId field,
                       const char   *label,
                       gboolean      chosen)
{
  IntakeColumnRow *self;

  g_return_val_if_fail (label != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_COLUMN_ROW, NULL);
  self->field = field;
  gtk_label_set_label (self->label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  intake_column_row_set_chosen (self, chosen);

  return GTK_WIDGET (self);
}

IntakeFieldId
intake_column_row_get_field (IntakeColumnRow *self)
{
  g_return_val_if_fail (INTAKE_IS_COLUMN_ROW (self), INTAKE_N_FIELDS);

  return self->field;
}

gboolean
intake_column_row_is_chosen (IntakeColumnRow *self)
{
  g_return_val_if_fail (INTAKE_IS_COLUMN_ROW (self), FALSE);

  return gtk_check_button_get_active (self->check);
}

void
intake_column_row_set_chosen (IntakeColumnRow *self,
                              gboolean         chosen)
{
  g_return_if_fail (INTAKE_IS_COLUMN_ROW (self));

  self->silent = TRUE;
  gtk_check_button_set_active (self->check, chosen);
  self->silent = FALSE;
}

void
intake_column_row_set_place (IntakeColumnRow *self,
                             gboolean         can_rise,
                             gboolean         can_sink,
                             gboolean         can_go)
{
  gboolean chosen;

  g_return_if_fail (INTAKE_IS_COLUMN_ROW (self));

  chosen = intake_column_row_is_chosen (self);
  gtk_widget_set_visible (self->up_button, chosen);
  gtk_widget_set_visible (self->down_button, chosen);
  gtk_widget_set_visible (self->handle, chosen);
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), can_go || !chosen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "column.up", can_rise);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "column.down", can_sink);
}

void
intake_column_row_toggle (IntakeColumnRow *self)
{
  g_return_if_fail (INTAKE_IS_COLUMN_ROW (self));

  if (gtk_widget_get_sensitive (GTK_WIDGET (self->check)))
    gtk_check_button_set_active (self->check, !gtk_check_button_get_active (self->check));
}
