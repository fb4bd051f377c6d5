/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of one internship. */
#include "config.h"

#include "intake-placement-detail.h"

#include "intake-application-command.h"
#include "intake-follow-up-card.h"
#include "intake-follow-up-command.h"
#include "intake-placement-header.h"
#include "intake-step-dialog.h"
#include "intake-supervisors-card.h"

struct _IntakePlacementDetail
{
  IntakeDetail parent_instance;

  gint64 application_id;

  IntakePlacementHeader *header;
  IntakeSupervisorsCard *supervisors_card;
  IntakeFollowUpCard    *check_ins_card;
  IntakeFollowUpCard    *objectives_card;
  IntakeFollowUpCard    *outputs_card;
  IntakeFollowUpCard    *evaluations_card;
};

G_DEFINE_FINAL_TYPE (IntakePlacementDetail, intake_placement_detail, INTAKE_TYPE_DETAIL)

static gboolean
shows_placement (IntakePlacementDetail *self)
{
  return intake_detail_get_record_id (INTAKE_DETAIL (self)) != 0;
}

static IntakeSession *
get_session (IntakePlacementDetail *self)
{
  return intake_detail_get_session (INTAKE_DETAIL (self));
}

static IntakeFollowUpCard *
find_card (IntakePlacementDetail *self,
           const char            *entity)
{
  const struct
  {
    IntakeEntity        entity;
    IntakeFollowUpCard *card;
  } cards[] = {
    { INTAKE_ENTITY_CHECK_IN, self->check_ins_card },
    { INTAKE_ENTITY_OBJECTIVE, self->objectives_card },
    { INTAKE_ENTITY_OUTPUT, self->outputs_card },
    { INTAKE_ENTITY_EVALUATION, self->evaluations_card },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    if (g_str_equal (intake_entity_name (cards[i].entity), entity))
      return cards[i].card;

  return NULL;
}

static void
set_role_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  IntakePlacementDetail *self = INTAKE_PLACEMENT_DETAIL (widget);
  const char            *role;
  gint64                 supervisor;

  g_variant_get (parameter, "(x&s)", &supervisor, &role);
  if (shows_placement (self))
    intake_application_command_assign (get_session (self), self->application_id, &supervisor, 1, role);
}

static void
remove_supervisor_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  IntakePlacementDetail *self = INTAKE_PLACEMENT_DETAIL (widget);

  if (shows_placement (self))
    intake_application_command_remove_supervisor (get_session (self), self->application_id, g_variant_get_int64 (parameter));
}

static void
stage_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  IntakePlacementDetail *self = INTAKE_PLACEMENT_DETAIL (widget);

  if (shows_placement (self))
    intake_application_command_set_stage (get_session (self), self->application_id, g_variant_get_string (parameter, NULL));
}

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  IntakePlacementDetail *self = INTAKE_PLACEMENT_DETAIL (widget);
  GtkRoot               *root = gtk_widget_get_root (widget);
  IntakeStage            stage;

  if (shows_placement (self) && GTK_IS_WINDOW (root) && intake_stage_find (g_variant_get_string (parameter, NULL), &stage))
    intake_step_dialog_present (GTK_WINDOW (root), get_session (self), self->application_id, stage);
}

static void
open_application_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  IntakePlacementDetail *self = INTAKE_PLACEMENT_DETAIL (widget);
  g_autofree char       *where = g_strdup_printf ("applications/%" G_GINT64_FORMAT, self->application_id);

  gtk_widget_activate_action (widget, "win.goto", "s", where);
}

static void
hold_check_in_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  IntakePlacementDetail *self = INTAKE_PLACEMENT_DETAIL (widget);
  g_autoptr (IntakeRecord) next = NULL;

  if (!shows_placement (self))
    return;

  intake_follow_up_card_commit (self->check_ins_card);
  next = intake_follow_up_card_dup_next (self->check_ins_card);
  if (next != NULL)
    intake_follow_up_command_finish (get_session (self), next);
}

static void
plan_check_ins_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  if (shows_placement (INTAKE_PLACEMENT_DETAIL (widget)))
    gtk_widget_activate_action (GTK_WIDGET (INTAKE_PLACEMENT_DETAIL (widget)->check_ins_card), "follow-up.plan", NULL);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  IntakePlacementDetail *self = INTAKE_PLACEMENT_DETAIL (widget);
  IntakeFollowUpCard    *card = find_card (self, g_variant_get_string (parameter, NULL));

  if (shows_placement (self) && card != NULL)
    gtk_widget_activate_action (GTK_WIDGET (card), "follow-up.add", NULL);
}

static void
extend_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  intake_detail_focus_field (INTAKE_DETAIL (widget), INTAKE_FIELD_PLACEMENT_EXTENDED_TO);
}

static void
update_actions (IntakePlacementDetail *self,
                gboolean               has_next)
{
  static const char *const writing[] = { "placement.plan-check-ins", "placement.add", "placement.extend", "application.stage", "application.step" };
  gboolean                 editable = !intake_session_is_read_only (get_session (self));

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing[i], editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "placement.hold-check-in", editable && has_next);
}

static void
intake_placement_detail_show_head (IntakeDetail *detail,
                                   IntakeRecord *record)
{
  IntakePlacementDetail *self = INTAKE_PLACEMENT_DETAIL (detail);
  IntakeSession         *session = intake_detail_get_session (detail);
  gint64                 id = intake_record_get_id (record);
  g_autoptr (IntakeRecord) next = NULL;

  self->application_id = intake_record_get_integer (record, INTAKE_FIELD_PLACEMENT_APPLICATION, 0);
  intake_supervisors_card_show (self->supervisors_card, session, self->application_id);
  intake_follow_up_card_show (self->check_ins_card, session, id);
  intake_follow_up_card_show (self->objectives_card, session, id);
  intake_follow_up_card_show (self->outputs_card, session, id);
  intake_follow_up_card_show (self->evaluations_card, session, id);

  next = intake_follow_up_card_dup_next (self->check_ins_card);
  update_actions (self, next != NULL);
  intake_placement_header_show (self->header, session, record, next, intake_follow_up_card_get_rows (self->check_ins_card)->len > 0);
}

static void
intake_placement_detail_commit (IntakeDetail *detail)
{
  IntakePlacementDetail *self = INTAKE_PLACEMENT_DETAIL (detail);

  intake_follow_up_card_commit (self->check_ins_card);
  intake_follow_up_card_commit (self->objectives_card);
  intake_follow_up_card_commit (self->outputs_card);
  intake_follow_up_card_commit (self->evaluations_card);
}

/* A supervisor's load shows here too, and the person, whose changes are told as those of the application. */
static gboolean
intake_placement_detail_concerns (IntakeDetail       *detail,
                                  const IntakeChange *change)
{
  if (change->entity == INTAKE_ENTITY_APPLICATION)
    return change->id == INTAKE_PLACEMENT_DETAIL (detail)->application_id;

  return change->entity != INTAKE_ENTITY_PLACEMENT || change->id == intake_detail_get_record_id (detail);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  /* The card of the supervisors asks for these, whatever detail it stands in. */
  gtk_widget_class_install_action (widget_class, "application.set-role", "(xs)", set_role_action);
  gtk_widget_class_install_action (widget_class, "application.remove-supervisor", "x", remove_supervisor_action);

  gtk_widget_class_install_action (widget_class, "application.stage", "s", stage_action);
  gtk_widget_class_install_action (widget_class, "application.step", "s", step_action);
  gtk_widget_class_install_action (widget_class, "placement.open-application", NULL, open_application_action);
  gtk_widget_class_install_action (widget_class, "placement.hold-check-in", NULL, hold_check_in_action);
  gtk_widget_class_install_action (widget_class, "placement.plan-check-ins", NULL, plan_check_ins_action);
  gtk_widget_class_install_action (widget_class, "placement.add", "s", add_action);
  gtk_widget_class_install_action (widget_class, "placement.extend", NULL, extend_action);
}

static void
intake_placement_detail_class_init (IntakePlacementDetailClass *klass)
{
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  IntakeDetailClass *detail_class = INTAKE_DETAIL_CLASS (klass);

  detail_class->entity = INTAKE_ENTITY_PLACEMENT;
  detail_class->show_head = intake_placement_detail_show_head;
  detail_class->concerns = intake_placement_detail_concerns;
  detail_class->commit = intake_placement_detail_commit;

  install_actions (widget_class);
  g_type_ensure (INTAKE_TYPE_PLACEMENT_HEADER);
  g_type_ensure (INTAKE_TYPE_SUPERVISORS_CARD);
  g_type_ensure (INTAKE_TYPE_FOLLOW_UP_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-placement-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakePlacementDetail, header);
  gtk_widget_class_bind_template_child (widget_class, IntakePlacementDetail, supervisors_card);
  gtk_widget_class_bind_template_child (widget_class, IntakePlacementDetail, check_ins_card);
  gtk_widget_class_bind_template_child (widget_class, IntakePlacementDetail, objectives_card);
  gtk_widget_class_bind_template_child (widget_class, IntakePlacementDetail, outputs_card);
  gtk_widget_class_bind_template_child (widget_class, IntakePlacementDetail, evaluations_card);
}

static void
intake_placement_detail_init (IntakePlacementDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_placement_detail_new (void)
{
  return g_object_new (INTAKE_TYPE_PLACEMENT_DETAIL, NULL);
}

gboolean
intake_placement_detail_open_card (IntakePlacementDetail *self,
                                   const char            *entity)
{
  IntakeFollowUpCard *card;

  g_return_val_if_fail (INTAKE_IS_PLACEMENT_DETAIL (self), FALSE);
  g_return_val_if_fail (entity != NULL, FALSE);

  card = shows_placement (self) ? find_card (self, entity) : NULL;
  if (card == NULL)
    return FALSE;

  intake_follow_up_card_open (card, 0);
  return TRUE;
}
