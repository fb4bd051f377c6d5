/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of one supervisor. */
#include "config.h"

#include "intake-supervisor-detail.h"

#include "intake-load-meter.h"

#include <glib/gi18n-lib.h>

struct _IntakeSupervisorDetail
{
  IntakeDetail parent_instance;

  GtkLabel        *name;
  GtkLabel        *origin;
  IntakeLoadMeter *meter;
};

G_DEFINE_FINAL_TYPE (IntakeSupervisorDetail, intake_supervisor_detail, INTAKE_TYPE_DETAIL)

static void
intake_supervisor_detail_show_head (IntakeDetail *detail,
                                    IntakeRecord *record)
{
  IntakeSupervisorDetail *self = INTAKE_SUPERVISOR_DETAIL (detail);
  const char             *title = intake_record_get_text (record, INTAKE_FIELD_SUPERVISOR_TITLE);
  const char             *unit = intake_record_get_text (record, INTAKE_FIELD_SUPERVISOR_UNIT);
  g_autofree char        *origin = NULL;

  gtk_label_set_label (self->name, intake_record_get_text (record, INTAKE_FIELD_SUPERVISOR_NAME));
  if (title != NULL && unit != NULL)
    /* Translators: title and unit of a supervisor */
    origin = g_strdup_printf (_ ("%s · %s"), title, unit);
  else
    origin = g_strdup (title != NULL ? title : unit);
  gtk_label_set_label (self->origin, origin);
  gtk_widget_set_visible (GTK_WIDGET (self->origin), origin != NULL);
  intake_load_meter_set (self->meter,
                         (int)intake_record_get_integer (record, INTAKE_FIELD_SUPERVISOR_LOAD, 0),
                         (int)intake_record_get_integer (record, INTAKE_FIELD_SUPERVISOR_CAPACITY, -1));
}

static void
intake_supervisor_detail_class_init (IntakeSupervisorDetailClass *klass)
{
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  IntakeDetailClass *detail_class = INTAKE_DETAIL_CLASS (klass);

  detail_class->entity = INTAKE_ENTITY_SUPERVISOR;
  detail_class->show_head = intake_supervisor_detail_show_head;

  g_type_ensure (INTAKE_TYPE_LOAD_METER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-supervisor-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeSupervisorDetail, name);
  gtk_widget_class_bind_template_child (widget_class, IntakeSupervisorDetail, origin);
  gtk_widget_class_bind_template_child (widget_class, IntakeSupervisorDetail, meter);
}

static void
intake_supervisor_detail_init (IntakeSupervisorDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_supervisor_detail_new (void)
{
  return g_object_new (INTAKE_TYPE_SUPERVISOR_DETAIL, NULL);
}
