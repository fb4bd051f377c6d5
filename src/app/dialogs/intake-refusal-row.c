/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One fault of a spreadsheet in the report of an import. */
#include "config.h"

#include "intake-refusal-row.h"

#include <glib/gi18n-lib.h>

struct _IntakeRefusalRow
{
  AdwBin parent_instance;

  GtkLabel *place;
  GtkLabel *value;
  GtkLabel *reason;
};

G_DEFINE_FINAL_TYPE (IntakeRefusalRow, intake_refusal_row, ADW_TYPE_BIN)

static void
intake_refusal_row_class_init (IntakeRefusalRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-refusal-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeRefusalRow, place);
  gtk_widget_class_bind_template_child (widget_class, IntakeRefusalRow, value);
  gtk_widget_class_bind_template_child (widget_class, IntakeRefusalRow, reason);
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
  const char      *value;
  g_autofree char *quoted = NULL;

  g_return_if_fail (INTAKE_IS_REFUSAL_ROW (self));
  g_return_if_fail (INTAKE_IS_REFUSAL_ITEM (item));

  value = intake_refusal_item_get_value (item);
  /* Translators: what stands in a cell of a spreadsheet, in quotation marks */
  quoted = g_strdup_printf (_ ("“%s”"), value);
  gtk_label_set_label (self->place, intake_refusal_item_get_place (item));
  gtk_label_set_label (self->value, quoted);
  gtk_widget_set_visible (GTK_WIDGET (self->value), *value != '\0');
  gtk_label_set_label (self->reason, intake_refusal_item_get_reason (item));
}
