/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of one application. */
#include "config.h"

#include "intake-application-detail.h"

#include "intake-application-header.h"
#include "intake-application-command.h"
#include "intake-history-card.h"
#include "intake-screening-card.h"
#include "intake-supervisors-card.h"

struct _IntakeApplicationDetail
{
  AdwBin parent_instance;

  IntakeSession *session;
  gulong         changed_id;
  gulong         read_only_id;
  gint64         id;

  GtkStack                *stack;
  GtkScrolledWindow       *scrolled_window;
  IntakeApplicationHeader *header;
  IntakeScreeningCard     *screening_card;
  IntakeSupervisorsCard   *supervisors_card;
  IntakeForm              *form;
  IntakeHistoryCard       *history_card;
};

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IntakeApplicationDetail, intake_application_detail, ADW_TYPE_BIN)

static void
show_state (IntakeApplicationDetail *self,
            const char              *state)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), state) == 0)
    return;

  gtk_stack_set_visible_child_name (self->stack, state);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
show_nothing (IntakeApplicationDetail *self)
{
  self->id = 0;
  intake_form_set_record (self->form, INTAKE_ENTITY_APPLICATION, 0);
  intake_history_card_show (self->history_card, NULL, INTAKE_ENTITY_APPLICATION, 0);
  show_state (self, "empty");
}

static void
show_record (IntakeApplicationDetail *self,
             IntakeRecord            *record)
{
  intake_screening_card_show (self->screening_card, self->session, record);
  intake_supervisors_card_show (self->supervisors_card, self->session, self->id);
  intake_application_header_show (self->header, self->session, record,
                                  intake_screening_card_get_answer_id (self->screening_card),
                                  intake_supervisors_card_get_n_supervisors (self->supervisors_card));
  intake_history_card_show (self->history_card, self->session, INTAKE_ENTITY_APPLICATION, self->id);
  show_state (self, "application");
}

static void
refresh_cb (IntakeApplicationDetail *self)
{
  g_autoptr (IntakeRecord) record = NULL;

  if (self->id == 0)
    return;

  record = intake_session_dup_record (self->session, INTAKE_ENTITY_APPLICATION, self->id);
  if (record == NULL)
    {
      show_nothing (self);
      return;
    }

  intake_form_refresh (self->form, record);
  show_record (self, record);
}

/* A supervisor's load and a notice's dates show here too; other applications do not concern this one. */
static void
changed_cb (IntakeApplicationDetail *self,
            GArray                  *changes)
{
  gboolean concerned = changes == NULL;

  for (guint i = 0; !concerned && i < changes->len; i++)
    {
      const IntakeChange *change = &g_array_index (changes, IntakeChange, i);

      concerned = change->entity != INTAKE_ENTITY_APPLICATION || change->id == self->id;
    }

  if (concerned)
    refresh_cb (self);
}

static void
stage_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  IntakeApplicationDetail *self = INTAKE_APPLICATION_DETAIL (widget);

  if (self->id != 0)
    intake_application_command_set_stage (self->session, self->id, g_variant_get_string (parameter, NULL));
}

static void
refusal_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  IntakeApplicationDetail *self = INTAKE_APPLICATION_DETAIL (widget);

  if (self->id != 0)
    intake_application_command_set_refusal (self->session, self->id, g_variant_get_string (parameter, NULL));
}

static void
decide_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  IntakeApplicationDetail *self = INTAKE_APPLICATION_DETAIL (widget);
  const char              *decision, *reason;

  g_variant_get (parameter, "(&s&s)", &decision, &reason);
  if (self->id != 0)
    intake_application_command_decide (self->session, self->id, *decision != '\0' ? decision : NULL, *reason != '\0' ? reason : NULL);
}

static void
set_role_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  IntakeApplicationDetail *self = INTAKE_APPLICATION_DETAIL (widget);
  const char              *role;
  gint64                   supervisor;

  g_variant_get (parameter, "(x&s)", &supervisor, &role);
  if (self->id != 0)
    intake_application_command_assign (self->session, self->id, &supervisor, 1, role);
}

static void
remove_supervisor_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  IntakeApplicationDetail *self = INTAKE_APPLICATION_DETAIL (widget);

  if (self->id != 0)
    intake_application_command_remove_supervisor (self->session, self->id, g_variant_get_int64 (parameter));
}

static void
focus_field_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  const IntakeField *field = intake_field_find (INTAKE_ENTITY_APPLICATION, g_variant_get_string (parameter, NULL));

  if (field != NULL)
    intake_application_detail_focus_field (INTAKE_APPLICATION_DETAIL (widget), field->id);
}

static void
drop_session (IntakeApplicationDetail *self)
{
  if (self->session != NULL)
    {
      g_clear_signal_handler (&self->changed_id, self->session);
      g_clear_signal_handler (&self->read_only_id, self->session);
    }
  g_clear_object (&self->session);
}

static void
intake_application_detail_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_string (value, gtk_stack_get_visible_child_name (INTAKE_APPLICATION_DETAIL (object)->stack));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_application_detail_dispose (GObject *object)
{
  drop_session (INTAKE_APPLICATION_DETAIL (object));

  G_OBJECT_CLASS (intake_application_detail_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "application.stage", "s", stage_action);
  gtk_widget_class_install_action (widget_class, "application.refusal", "s", refusal_action);
  gtk_widget_class_install_action (widget_class, "application.decide", "(ss)", decide_action);
  gtk_widget_class_install_action (widget_class, "application.set-role", "(xs)", set_role_action);
  gtk_widget_class_install_action (widget_class, "application.remove-supervisor", "x", remove_supervisor_action);
  gtk_widget_class_install_action (widget_class, "application.focus-field", "s", focus_field_action);
}

static void
intake_application_detail_class_init (IntakeApplicationDetailClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = intake_application_detail_get_property;
  object_class->dispose = intake_application_detail_dispose;

  properties[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  install_actions (widget_class);
  g_type_ensure (INTAKE_TYPE_APPLICATION_HEADER);
  g_type_ensure (INTAKE_TYPE_SCREENING_CARD);
  g_type_ensure (INTAKE_TYPE_SUPERVISORS_CARD);
  g_type_ensure (INTAKE_TYPE_FORM);
  g_type_ensure (INTAKE_TYPE_HISTORY_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-application-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationDetail, stack);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationDetail, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationDetail, header);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationDetail, screening_card);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationDetail, supervisors_card);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationDetail, form);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationDetail, history_card);
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

void
intake_application_detail_set_session (IntakeApplicationDetail *self,
                                       IntakeSession           *session)
{
  g_return_if_fail (INTAKE_IS_APPLICATION_DETAIL (self));
  g_return_if_fail (session == NULL || INTAKE_IS_SESSION (session));

  if (self->session == session)
    return;

  show_nothing (self);
  intake_form_set_session (self->form, session);
  drop_session (self);
  if (session == NULL)
    return;

  self->session = g_object_ref (session);
  self->changed_id = g_signal_connect_swapped (session, "changed", G_CALLBACK (changed_cb), self);
  self->read_only_id = g_signal_connect_swapped (session, "notify::read-only", G_CALLBACK (refresh_cb), self);
}

void
intake_application_detail_set_record (IntakeApplicationDetail *self,
                                      gint64                   id)
{
  g_autoptr (IntakeRecord) record = NULL;

  g_return_if_fail (INTAKE_IS_APPLICATION_DETAIL (self));

  if (id == self->id)
    return;

  record = self->session != NULL && id != 0 ? intake_session_dup_record (self->session, INTAKE_ENTITY_APPLICATION, id) : NULL;
  if (record == NULL)
    {
      show_nothing (self);
      return;
    }

  self->id = id;
  intake_form_set_record (self->form, INTAKE_ENTITY_APPLICATION, id);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
  show_record (self, record);
}

gboolean
intake_application_detail_focus_field (IntakeApplicationDetail *self,
                                       IntakeFieldId            field)
{
  g_return_val_if_fail (INTAKE_IS_APPLICATION_DETAIL (self), FALSE);

  return self->id != 0 && intake_form_focus_field (self->form, field);
}

IntakeForm *
intake_application_detail_get_form (IntakeApplicationDetail *self)
{
  g_return_val_if_fail (INTAKE_IS_APPLICATION_DETAIL (self), NULL);

  return self->form;
}
