/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of one supervisor. */
#include "config.h"

#include "intake-supervisor-detail.h"

#include "intake-history-card.h"
#include "intake-load-meter.h"

#include <glib/gi18n-lib.h>

struct _IntakeSupervisorDetail
{
  AdwBin parent_instance;

  IntakeSession *session;
  gulong         changed_id;
  gint64         id;

  GtkStack          *stack;
  GtkScrolledWindow *scrolled_window;
  GtkLabel          *name;
  GtkLabel          *origin;
  IntakeLoadMeter   *meter;
  IntakeForm        *form;
  IntakeHistoryCard *history_card;
};

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IntakeSupervisorDetail, intake_supervisor_detail, ADW_TYPE_BIN)

static void
show_state (IntakeSupervisorDetail *self,
            const char             *state)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), state) == 0)
    return;

  gtk_stack_set_visible_child_name (self->stack, state);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
show_nothing (IntakeSupervisorDetail *self)
{
  self->id = 0;
  intake_form_set_record (self->form, INTAKE_ENTITY_SUPERVISOR, 0);
  intake_history_card_show (self->history_card, NULL, INTAKE_ENTITY_SUPERVISOR, 0);
  show_state (self, "empty");
}

static void
show_head (IntakeSupervisorDetail *self,
           IntakeRecord           *record)
{
  const char      *title = intake_record_get_text (record, INTAKE_FIELD_SUPERVISOR_TITLE);
  const char      *unit = intake_record_get_text (record, INTAKE_FIELD_SUPERVISOR_UNIT);
  g_autofree char *origin = NULL;

  gtk_label_set_label (self->name, intake_record_get_text (record, INTAKE_FIELD_SUPERVISOR_NAME));
  if (title != NULL && unit != NULL)
    /* Translators: title and unit of a supervisor */
    origin = g_strdup_printf (_("%s · %s"), title, unit);
  else
    origin = g_strdup (title != NULL ? title : unit);
  gtk_label_set_label (self->origin, origin);
  gtk_widget_set_visible (GTK_WIDGET (self->origin), origin != NULL);
  intake_load_meter_set (self->meter,
                         (int)intake_record_get_integer (record, INTAKE_FIELD_SUPERVISOR_LOAD, 0),
                         (int)intake_record_get_integer (record, INTAKE_FIELD_SUPERVISOR_CAPACITY, -1));
}

static void
show_record (IntakeSupervisorDetail *self,
             IntakeRecord           *record)
{
  show_head (self, record);
  intake_history_card_show (self->history_card, self->session, INTAKE_ENTITY_SUPERVISOR, self->id);
  show_state (self, "supervisor");
}

static gboolean
is_concerned (IntakeSupervisorDetail *self,
              GArray                 *changes)
{
  gboolean concerned = changes == NULL;

  for (guint i = 0; !concerned && i < changes->len; i++)
    {
      const IntakeChange *change = &g_array_index (changes, IntakeChange, i);

      /* Applications make the figure in the head. */
      concerned = change->id == self->id || change->entity == INTAKE_ENTITY_APPLICATION;
    }

  return concerned;
}

static void
changed_cb (IntakeSupervisorDetail *self,
            GArray                 *changes)
{
  g_autoptr (IntakeRecord) record = NULL;

  if (self->id == 0 || !is_concerned (self, changes))
    return;

  record = intake_session_dup_record (self->session, INTAKE_ENTITY_SUPERVISOR, self->id);
  if (record == NULL)
    {
      show_nothing (self);
      return;
    }

  intake_form_refresh (self->form, record);
  show_record (self, record);
}

static void
drop_session (IntakeSupervisorDetail *self)
{
  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_id, self->session);
  g_clear_object (&self->session);
}

static void
intake_supervisor_detail_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_string (value, gtk_stack_get_visible_child_name (INTAKE_SUPERVISOR_DETAIL (object)->stack));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_supervisor_detail_dispose (GObject *object)
{
  drop_session (INTAKE_SUPERVISOR_DETAIL (object));

  G_OBJECT_CLASS (intake_supervisor_detail_parent_class)->dispose (object);
}

static void
intake_supervisor_detail_class_init (IntakeSupervisorDetailClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = intake_supervisor_detail_get_property;
  object_class->dispose = intake_supervisor_detail_dispose;

  properties[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (INTAKE_TYPE_LOAD_METER);
  g_type_ensure (INTAKE_TYPE_FORM);
  g_type_ensure (INTAKE_TYPE_HISTORY_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-supervisor-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeSupervisorDetail, stack);
  gtk_widget_class_bind_template_child (widget_class, IntakeSupervisorDetail, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, IntakeSupervisorDetail, name);
  gtk_widget_class_bind_template_child (widget_class, IntakeSupervisorDetail, origin);
  gtk_widget_class_bind_template_child (widget_class, IntakeSupervisorDetail, meter);
  gtk_widget_class_bind_template_child (widget_class, IntakeSupervisorDetail, form);
  gtk_widget_class_bind_template_child (widget_class, IntakeSupervisorDetail, history_card);
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

void
intake_supervisor_detail_set_session (IntakeSupervisorDetail *self,
                                      IntakeSession          *session)
{
  g_return_if_fail (INTAKE_IS_SUPERVISOR_DETAIL (self));
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
}

void
intake_supervisor_detail_set_record (IntakeSupervisorDetail *self,
                                     gint64                  id)
{
  g_autoptr (IntakeRecord) record = NULL;

  g_return_if_fail (INTAKE_IS_SUPERVISOR_DETAIL (self));

  if (id == self->id)
    return;

  record = self->session != NULL && id != 0 ? intake_session_dup_record (self->session, INTAKE_ENTITY_SUPERVISOR, id) : NULL;
  if (record == NULL)
    {
      show_nothing (self);
      return;
    }

  self->id = id;
  intake_form_set_record (self->form, INTAKE_ENTITY_SUPERVISOR, id);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
  show_record (self, record);
}

gboolean
intake_supervisor_detail_focus_field (IntakeSupervisorDetail *self,
                                      IntakeFieldId           field)
{
  g_return_val_if_fail (INTAKE_IS_SUPERVISOR_DETAIL (self), FALSE);

  return self->id != 0 && intake_form_focus_field (self->form, field);
}

IntakeForm *
intake_supervisor_detail_get_form (IntakeSupervisorDetail *self)
{
  g_return_val_if_fail (INTAKE_IS_SUPERVISOR_DETAIL (self), NULL);

  return self->form;
}
