/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of one application. */
#include "config.h"

#include "intake-application-detail.h"

#include "intake-alike-card.h"
#include "intake-application-header.h"
#include "intake-application-command.h"
#include "intake-documents-card.h"
#include "intake-interviews-card.h"
#include "intake-other-applications-card.h"
#include "intake-custom-card.h"
#include "intake-screening-card.h"
#include "intake-step-dialog.h"
#include "intake-supervisors-card.h"

#include "intake-placement-table.h"
#include "intake-rule-form.h"

struct _IntakeApplicationDetail
{
  IntakeDetail parent_instance;

  IntakeApplicationHeader *header;
  IntakeScreeningCard     *screening_card;
  IntakeSupervisorsCard   *supervisors_card;

  IntakeDocumentsCard         *documents_card;
  IntakeInterviewsCard        *interviews_card;
  IntakeOtherApplicationsCard *other_applications_card;
  IntakeAlikeCard             *alike_card;
  IntakeCustomCard            *custom_card;
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
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  IntakeDetail *self = INTAKE_DETAIL (widget);
  GtkRoot      *root = gtk_widget_get_root (widget);
  IntakeStage   stage;

  if (intake_detail_get_record_id (self) != 0 && GTK_IS_WINDOW (root) && intake_stage_find (g_variant_get_string (parameter, NULL), &stage))
    intake_step_dialog_present (GTK_WINDOW (root), intake_detail_get_session (self), intake_detail_get_record_id (self), stage);
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
  IntakeDetail      *self = INTAKE_DETAIL (widget);
  const IntakeField *field = intake_rule_field_find (g_variant_get_string (parameter, NULL));
  g_autoptr (IntakeRecord) record = NULL;
  g_autofree char *where = NULL;

  if (field == NULL || intake_detail_get_record_id (self) == 0)
    return;
  if (field->entity == INTAKE_ENTITY_APPLICATION)
    {
      intake_detail_focus_field (self, field->id);
      return;
    }

  /* A field of the notice is filled in there, for all its applications. */
  record = intake_session_dup_record (intake_detail_get_session (self), INTAKE_ENTITY_APPLICATION, intake_detail_get_record_id (self));
  if (record == NULL)
    return;
  where = g_strdup_printf ("notices/%" G_GINT64_FORMAT, intake_record_get_integer (record, INTAKE_FIELD_NOTICE, 0));
  gtk_widget_activate_action (widget, "win.goto", "s", where);
}

static void
judge_again_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  IntakeDetail *self = INTAKE_DETAIL (widget);

  if (intake_detail_get_record_id (self) != 0)
    intake_application_command_judge_again (intake_detail_get_session (self), intake_detail_get_record_id (self));
}

static void
open_internship_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  IntakeDetail    *self = INTAKE_DETAIL (widget);
  IntakeStore     *store = intake_detail_get_session (self) != NULL ? intake_session_get_store (intake_detail_get_session (self)) : NULL;
  g_autofree char *where = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = store != NULL ? intake_placement_table_find (intake_store_get_main_database (store), intake_detail_get_record_id (self), &error) : 0;

  if (error != NULL)
    intake_session_fail (intake_detail_get_session (self), error);
  if (id == 0)
    return;

  where = g_strdup_printf ("interns/%" G_GINT64_FORMAT, id);
  gtk_widget_activate_action (widget, "win.goto", "s", where);
}

/* A supervisor's load and a notice's dates show here too; of other applications only those of the same person do. */
static gboolean
intake_application_detail_concerns (IntakeDetail       *detail,
                                    const IntakeChange *change)
{
  return change->entity != INTAKE_ENTITY_APPLICATION || change->id == intake_detail_get_record_id (detail) ||
         intake_other_applications_card_shows (INTAKE_APPLICATION_DETAIL (detail)->other_applications_card, change->id);
}

static void
intake_application_detail_commit (IntakeDetail *detail)
{
  IntakeApplicationDetail *self = INTAKE_APPLICATION_DETAIL (detail);

  intake_documents_card_commit (self->documents_card);
  intake_interviews_card_commit (self->interviews_card);
}

static void
intake_application_detail_show_head (IntakeDetail *detail,
                                     IntakeRecord *record)
{
  IntakeApplicationDetail *self = INTAKE_APPLICATION_DETAIL (detail);
  IntakeSession           *session = intake_detail_get_session (detail);

  intake_screening_card_show (self->screening_card, session, record);
  intake_supervisors_card_show (self->supervisors_card, session, intake_record_get_id (record));
  intake_documents_card_show (self->documents_card, session, intake_record_get_id (record));
  intake_interviews_card_show (self->interviews_card, session, intake_record_get_id (record));
  intake_other_applications_card_show (self->other_applications_card, session, intake_record_get_id (record));
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
  gtk_widget_class_install_action (widget_class, "application.step", "s", step_action);
  gtk_widget_class_install_action (widget_class, "application.refusal", "s", refusal_action);
  gtk_widget_class_install_action (widget_class, "application.decide", "(ss)", decide_action);
  gtk_widget_class_install_action (widget_class, "application.keep-decision", NULL, keep_decision_action);
  gtk_widget_class_install_action (widget_class, "application.set-role", "(xs)", set_role_action);
  gtk_widget_class_install_action (widget_class, "application.remove-supervisor", "x", remove_supervisor_action);
  gtk_widget_class_install_action (widget_class, "application.open-internship", NULL, open_internship_action);
  gtk_widget_class_install_action (widget_class, "application.focus-field", "s", focus_field_action);
  gtk_widget_class_install_action (widget_class, "application.judge-again", NULL, judge_again_action);
}

static void
intake_application_detail_class_init (IntakeApplicationDetailClass *klass)
{
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  IntakeDetailClass *detail_class = INTAKE_DETAIL_CLASS (klass);

  detail_class->entity = INTAKE_ENTITY_APPLICATION;
  detail_class->show_head = intake_application_detail_show_head;
  detail_class->concerns = intake_application_detail_concerns;
  detail_class->commit = intake_application_detail_commit;

  install_actions (widget_class);
  g_type_ensure (INTAKE_TYPE_APPLICATION_HEADER);
  g_type_ensure (INTAKE_TYPE_SCREENING_CARD);
  g_type_ensure (INTAKE_TYPE_SUPERVISORS_CARD);
  g_type_ensure (INTAKE_TYPE_DOCUMENTS_CARD);
  g_type_ensure (INTAKE_TYPE_INTERVIEWS_CARD);
  g_type_ensure (INTAKE_TYPE_OTHER_APPLICATIONS_CARD);
  g_type_ensure (INTAKE_TYPE_ALIKE_CARD);
  g_type_ensure (INTAKE_TYPE_CUSTOM_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-application-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationDetail, header);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationDetail, screening_card);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationDetail, supervisors_card);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationDetail, documents_card);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationDetail, interviews_card);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationDetail, other_applications_card);
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
