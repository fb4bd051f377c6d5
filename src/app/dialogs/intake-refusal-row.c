/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One fault of a spreadsheet in the report of an import. */
#include "config.h"

#include "intake-refusal-row.h"

#include <glib/gi18n-lib.h>

struct _IntakeRefusalRow
{
  AdwBin parent_instance;

  IntakeRefusalItem *item;
  gboolean           is_showing;

  GtkLabel  *place;
  GtkEntry  *value;
  GtkWidget *corrected;
  GtkLabel  *reason;
};

G_DEFINE_FINAL_TYPE (IntakeRefusalRow, intake_refusal_row, ADW_TYPE_BIN)

static void
show_reason (IntakeRefusalRow *self)
{
  const char *reason = intake_refusal_item_get_reason (self->item);

  gtk_label_set_label (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  gtk_widget_set_visible (self->corrected, reason == NULL);
}

/* What is typed is taken letter by letter, and whether it can be read shows below. */
static void
changed_cb (IntakeRefusalRow *self)
{
  if (self->is_showing || self->item == NULL)
    return;

  intake_refusal_item_correct (self->item, gtk_editable_get_text (GTK_EDITABLE (self->value)));
  show_reason (self);
}

static void
intake_refusal_row_dispose (GObject *object)
{
  g_clear_object (&INTAKE_REFUSAL_ROW (object)->item);

  G_OBJECT_CLASS (intake_refusal_row_parent_class)->dispose (object);
}

static void
intake_refusal_row_class_init (IntakeRefusalRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_refusal_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-refusal-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeRefusalRow, place);
  gtk_widget_class_bind_template_child (widget_class, IntakeRefusalRow, value);
  gtk_widget_class_bind_template_child (widget_class, IntakeRefusalRow, corrected);
  gtk_widget_class_bind_template_child (widget_class, IntakeRefusalRow, reason);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
intake_refusal_row_init (IntakeRefusalRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_refusal_row_new (void)
{
  return g_object_new (INTAKE_TYPE_REFUSAL_ROW, NULL);
}

void
intake_refusal_row_show (IntakeRefusalRow  *self,
                         IntakeRefusalItem *item)
{
  gboolean is_editable;

  g_return_if_fail (INTAKE_IS_REFUSAL_ROW (self));
  g_return_if_fail (INTAKE_IS_REFUSAL_ITEM (item));

  self->is_showing = TRUE;
  g_set_object (&self->item, item);
  is_editable = intake_refusal_item_is_editable (item);
  gtk_label_set_label (self->place, intake_refusal_item_get_place (item));
  gtk_editable_set_text (GTK_EDITABLE (self->value), intake_refusal_item_get_value (item));
  gtk_editable_set_editable (GTK_EDITABLE (self->value), is_editable);
  gtk_widget_set_visible (GTK_WIDGET (self->value), is_editable || *intake_refusal_item_get_value (item) != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->value), GTK_ACCESSIBLE_PROPERTY_LABEL, intake_refusal_item_get_place (item), -1);
  show_reason (self);
  self->is_showing = FALSE;
}
