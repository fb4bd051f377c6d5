/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many interns a supervisor has, against how many they take. */
#include "config.h"

#include "intake-load-meter.h"

#include <glib/gi18n-lib.h>

struct _IntakeLoadMeter
{
  AdwBin parent_instance;

  GtkLabel    *label;
  GtkLevelBar *bar;
};

G_DEFINE_FINAL_TYPE (IntakeLoadMeter, intake_load_meter, ADW_TYPE_BIN)

static char *
dup_words (int load,
           int capacity)
{
  if (capacity < 0)
    /* Translators: how many interns a supervisor has now; how many they take is not recorded */
    return g_strdup_printf (ngettext ("%d intern", "%d interns", (gulong)load), load);
  if (load >= capacity)
    /* Translators: how many interns a supervisor has now, of how many they take at once: no place is left */
    return g_strdup_printf (_ ("Full: %d of %d"), load, capacity);

  /* Translators: how many interns a supervisor has now, of how many they take at once */
  return g_strdup_printf (_ ("%d of %d"), load, capacity);
}

static void
intake_load_meter_class_init (IntakeLoadMeterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-load-meter.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeLoadMeter, label);
  gtk_widget_class_bind_template_child (widget_class, IntakeLoadMeter, bar);
}

static void
intake_load_meter_init (IntakeLoadMeter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Few interns are not a low level that asks for attention. */
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_FULL);
}

GtkWidget *
intake_load_meter_new (void)
{
  return g_object_new (INTAKE_TYPE_LOAD_METER, NULL);
}

void
intake_load_meter_set (IntakeLoadMeter *self,
                       int              load,
                       int              capacity)
{
  g_autofree char *words = NULL;

  g_return_if_fail (INTAKE_IS_LOAD_METER (self));

  words = dup_words (load, capacity);
  gtk_label_set_label (self->label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), capacity > 0);
  gtk_level_bar_set_value (self->bar, capacity > 0 ? MIN ((double)load / capacity, 1.0) : 0.0);
}

const char *
intake_load_meter_get_text (IntakeLoadMeter *self)
{
  g_return_val_if_fail (INTAKE_IS_LOAD_METER (self), NULL);

  return gtk_label_get_label (self->label);
}
