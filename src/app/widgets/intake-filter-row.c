/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One value that a list can be filtered by. */
#include "config.h"

#include "intake-filter-row.h"

struct _IntakeFilterRow
{
  GtkListBoxRow parent_instance;

  IntakeValue     value;
  GtkCheckButton *check;
  GtkLabel       *label;
  GtkLabel       *count;
  gboolean        silent;
};

enum
{
  TOGGLED,
  ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const guint enter_keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };

G_DEFINE_FINAL_TYPE (IntakeFilterRow, intake_filter_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_tick (IntakeFilterRow *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED,
                               gtk_check_button_get_active (self->check) ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static void
check_toggled_cb (IntakeFilterRow *self)
{
  show_tick (self);
  if (!self->silent)
    g_signal_emit (self, signals[TOGGLED], 0);
}

static void
intake_filter_row_finalize (GObject *object)
{
  IntakeFilterRow *self = INTAKE_FILTER_ROW (object);

  intake_value_clear (&self->value);

  G_OBJECT_CLASS (intake_filter_row_parent_class)->finalize (object);
}

static void
intake_filter_row_class_init (IntakeFilterRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_filter_row_finalize;

  signals[TOGGLED] = g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  for (guint i = 0; i < G_N_ELEMENTS (enter_keys); i++)
    {
      gtk_widget_class_add_binding_signal (widget_class, enter_keys[i], 0, "entered", NULL);
      gtk_widget_class_add_binding_signal (widget_class, enter_keys[i], GDK_CONTROL_MASK, "entered", NULL);
    }
  /* What a window does for its buttons, no popover does for its rows. */
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_space, 0, "activate", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_KP_Space, 0, "activate", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-filter-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterRow, check);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterRow, label);
  gtk_widget_class_bind_template_child (widget_class, IntakeFilterRow, count);
  gtk_widget_class_bind_template_callback (widget_class, check_toggled_cb);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_CHECKBOX);
}

static void
intake_filter_row_init (IntakeFilterRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_tick (self);
}

GtkWidget *
intake_filter_row_new (const IntakeValue *value,
                       const char        *words,
                       const char        *count,
                       gboolean           active)
{
  IntakeFilterRow *self;

  g_return_val_if_fail (value != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_FILTER_ROW, NULL);
  intake_value_copy (value, &self->value);
  gtk_label_set_label (self->label, words);
  gtk_label_set_label (self->count, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  intake_filter_row_set_active (self, active);

  return GTK_WIDGET (self);
}

const IntakeValue *
intake_filter_row_get_value (IntakeFilterRow *self)
{
  g_return_val_if_fail (INTAKE_IS_FILTER_ROW (self), NULL);

  return &self->value;
}

gboolean
intake_filter_row_get_active (IntakeFilterRow *self)
{
  g_return_val_if_fail (INTAKE_IS_FILTER_ROW (self), FALSE);

  return gtk_check_button_get_active (self->check);
}

void
intake_filter_row_set_active (IntakeFilterRow *self,
                              gboolean         active)
{
  g_return_if_fail (INTAKE_IS_FILTER_ROW (self));

  self->silent = TRUE;
  gtk_check_button_set_active (self->check, active);
  self->silent = FALSE;
}

IntakeFilterRow *
intake_filter_row_find_active (GtkListBox *list)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (GTK_IS_LIST_BOX (list), NULL);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      if (intake_filter_row_get_active (INTAKE_FILTER_ROW (row)))
        return INTAKE_FILTER_ROW (row);
    }

  return NULL;
}

gboolean
intake_filter_row_start (GtkListBox *list)
{
  IntakeFilterRow *active;
  GtkListBoxRow   *row;

  g_return_val_if_fail (GTK_IS_LIST_BOX (list), FALSE);

  active = intake_filter_row_find_active (list);
  row = active != NULL ? GTK_LIST_BOX_ROW (active) : gtk_list_box_get_row_at_index (list, 0);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

void
intake_filter_row_toggle (IntakeFilterRow *self)
{
  g_return_if_fail (INTAKE_IS_FILTER_ROW (self));

  gtk_check_button_set_active (self->check, !gtk_check_button_get_active (self->check));
}
