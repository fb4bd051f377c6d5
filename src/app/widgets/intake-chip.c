/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One active filter, in words. */
#include "config.h"

#include "intake-chip.h"

#include <glib/gi18n-lib.h>

struct _IntakeChip
{
  AdwBin parent_instance;

  guint      index;
  GtkButton *button;
  GtkLabel  *label;
  GtkButton *remove_button;
};

enum
{
  ACTIVATED,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeChip, intake_chip, ADW_TYPE_BIN)

static void
clicked_cb (IntakeChip *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static gboolean
intake_chip_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (INTAKE_CHIP (widget)->button));
}

static void
remove_clicked_cb (IntakeChip *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
intake_chip_class_init (IntakeChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = intake_chip_grab_focus;

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeChip, button);
  gtk_widget_class_bind_template_child (widget_class, IntakeChip, label);
  gtk_widget_class_bind_template_child (widget_class, IntakeChip, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
intake_chip_init (IntakeChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_chip_new (guint       index,
                 const char *words)
{
  IntakeChip *self = g_object_new (INTAKE_TYPE_CHIP, NULL);
  /* Translators: opens a filter to change it; %s is the filter, such as "Stage: interview, offered" */
  g_autofree char *change = g_strdup_printf (_ ("Change the filter “%s”"), words);
  /* Translators: takes a filter away; %s is the filter, such as "Stage: interview, offered" */
  g_autofree char *tooltip = g_strdup_printf (_ ("Remove the filter “%s”"), words);

  self->index = index;
  gtk_label_set_label (self->label, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), change);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, change, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->remove_button), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);

  return GTK_WIDGET (self);
}

guint
intake_chip_get_index (IntakeChip *self)
{
  g_return_val_if_fail (INTAKE_IS_CHIP (self), 0);

  return self->index;
}

void
intake_chip_activate (IntakeChip *self)
{
  g_return_if_fail (INTAKE_IS_CHIP (self));

  g_signal_emit (self, signals[ACTIVATED], 0);
}

void
intake_chip_remove (IntakeChip *self)
{
  g_return_if_fail (INTAKE_IS_CHIP (self));

  g_signal_emit (self, signals[REMOVED], 0);
}
