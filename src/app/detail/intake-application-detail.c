/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of one application. */
#include "config.h"

#include "intake-application-detail.h"

#include "intake-alike-card.h"
#include "intake-application-header.h"
#include "intake-application-command.h"
#include "intake-custom-card.h"
#include "intake-screening-card.h"
#include "intake-supervisors-card.h"

struct _IntakeApplicationDetail
{
  IntakeDetail parent_instance;

  IntakeApplicationHeader *header;
  IntakeScreeningCard     *screening_card;
  IntakeSupervisorsCard   *supervisors_card;
  IntakeAlikeCard         *alike_card;
  IntakeCustomCard        *custom_card;
};

G_DEFINE_FINAL_TYPE (IntakeApplicationDetail, intake_application_detail, INTAKE_TYPE_DETAIL)

static void
stage_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  IntakeDetail *self = INTAKE_DETAIL (widget);

  if (intake_detail_get_record_id (self) != 0)
    intake_application_command_set_stage (intake_detail_get_session (self), intake_detail_get_record_id (self), g_variant_get_string (parameter, NULL));
}

static void
refusal_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  IntakeDetail *self = INTAKE_DETAIL (widget);

  if (intake_detail_get_record_id (self) != 0)
    intake_application_command_set_refusal (intake_detail_get_session (self), intake_detail_get_record_id (self), g_variant_get_string (parameter, NULL));
}

static void
decide_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  IntakeDetail *self = INTAKE_DETAIL (widget);
  const char   *decision, *reason;

  g_variant_get (parameter, "(&s&s)", &decision, &reason);
  if (intake_detail_get_record_id (self) != 0)
    intake_application_command_decide (intake_detail_get_session (self), intake_detail_get_record_id (self), *decision != '\0' ? decision : NULL, *reason != '\0' ? reason : NULL);
}

static void
keep_decision_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  IntakeDetail *self = INTAKE_DETAIL (widget);

  if (intake_detail_get_record_id (self) != 0)
    intake_application_command_keep_decision (intake_detail_get_session (self), intake_detail_get_record_id (self));
}

static void
set_role_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  IntakeDetail *self = INTAKE_DETAIL (widget);
  const char   *role;
  gint64        supervisor;

  g_variant_get (parameter, "(x&s)", &supervisor, &role);
  if (intake_detail_get_record_id (self) != 0)
    intake_application_command_assign (intake_detail_get_session (self), intake_detail_get_record_id (self), &supervisor, 1, role);
}

static void
remove_supervisor_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  IntakeDetail *self = INTAKE_DETAIL (widget);

  if (intake_detail_get_record_id (self) != 0)
    intake_application_command_remove_supervisor (intake_detail_get_session (self), intake_detail_get_record_id (self), g_variant_get_int64 (parameter));
}

static void
focus_field_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  const IntakeField *field = intake_field_find (INTAKE_ENTITY_APPLICATION, g_variant_get_string (parameter, NULL));

  if (field != NULL)
    intake_detail_focus_field (INTAKE_DETAIL (widget), field->id);
}

/* A supervisor's load and a notice's dates show here too; other applications do not concern this one. */
static gboolean
intake_application_detail_concerns (IntakeDetail       *detail,
                                    const IntakeChange *change)
{
  return change->entity != INTAKE_ENTITY_APPLICATION || change->id == intake_detail_get_record_id (detail);
}

static void
intake_application_detail_show_head (IntakeDetail *detail,
                                     IntakeRecord *record)
{
  IntakeApplicationDetail *self = INTAKE_APPLICATION_DETAIL (detail);
  IntakeSession           *session = intake_detail_get_session (detail);

  intake_screening_card_show (self->screening_card, session, record);
  intake_supervisors_card_show (self->supervisors_card, session, intake_record_get_id (record));
  intake_alike_card_show (self->alike_card, session, record);
  intake_custom_card_show (self->custom_card, session, intake_record_get_id (record));
  intake_application_header_show (self->header, session, record,
                                  intake_screening_card_get_answer_id (self->screening_card),
                                  intake_supervisors_card_get_n_supervisors (self->supervisors_card));
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "application.stage", "s", stage_action);
  gtk_widget_class_install_action (widget_class, "application.refusal", "s", refusal_action);
  gtk_widget_class_install_action (widget_class, "application.decide", "(ss)", decide_action);
  gtk_widget_class_install_action (widget_class, "application.keep-decision", NULL, keep_decision_action);
  gtk_widget_class_install_action (widget_class, "application.set-role", "(xs)", set_role_action);
  gtk_widget_class_install_action (widget_class, "application.remove-supervisor", "x", remove_supervisor_action);
  gtk_widget_class_install_action (widget_class, "application.focus-field", "s", focus_field_action);
}

static void
intake_application_detail_class_init (IntakeApplicationDetailClass *klass)
{
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  IntakeDetailClass *detail_class = INTAKE_DETAIL_CLASS (klass);

  detail_class->entity = INTAKE_ENTITY_APPLICATION;
  detail_class->show_head = intake_application_detail_show_head;
  detail_class->concerns = intake_application_detail_concerns;

  install_actions (widget_class);
  g_type_ensure (INTAKE_TYPE_APPLICATION_HEADER);
  g_type_ensure (INTAKE_TYPE_SCREENING_CARD);
  g_type_ensure (INTAKE_TYPE_SUPERVISORS_CARD);
  g_type_ensure (INTAKE_TYPE_ALIKE_CARD);
  g_type_ensure (INTAKE_TYPE_CUSTOM_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-application-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationDetail, header);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationDetail, screening_card);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationDetail, supervisors_card);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationDetail, alike_card);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationDetail, custom_card);
}

static void
intake_application_detail_init (IntakeApplicationDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_application_detail_new (void)
{
  return g_object_new (INTAKE_TYPE_APPLICATION_DETAIL, NULL);
}
