/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of one internship. */
#include "config.h"

#include "intake-placement-detail.h"

#include "intake-application-command.h"
#include "intake-present.h"
#include "intake-supervisors-card.h"

#include <glib/gi18n-lib.h>

struct _IntakePlacementDetail
{
  IntakeDetail parent_instance;

  gint64 application_id;

  GtkLabel              *name;
  GtkLabel              *origin;
  GtkLabel              *state;
  IntakeSupervisorsCard *supervisors_card;
};

G_DEFINE_FINAL_TYPE (IntakePlacementDetail, intake_placement_detail, INTAKE_TYPE_DETAIL)

static void
set_role_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  IntakePlacementDetail *self = INTAKE_PLACEMENT_DETAIL (widget);
  const char            *role;
  gint64                 supervisor;

  g_variant_get (parameter, "(x&s)", &supervisor, &role);
  if (intake_detail_get_record_id (INTAKE_DETAIL (self)) != 0)
    intake_application_command_assign (intake_detail_get_session (INTAKE_DETAIL (self)), self->application_id, &supervisor, 1, role);
}

static void
remove_supervisor_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  IntakePlacementDetail *self = INTAKE_PLACEMENT_DETAIL (widget);

  if (intake_detail_get_record_id (INTAKE_DETAIL (self)) != 0)
    intake_application_command_remove_supervisor (intake_detail_get_session (INTAKE_DETAIL (self)), self->application_id, g_variant_get_int64 (parameter));
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

/* "2025-0042 · CMR-2025-03 · Migration Policy", of which nothing need be recorded. */
static char *
dup_origin (IntakeSession *session,
            IntakeRecord  *record)
{
  static const IntakeFieldId fields[] = { INTAKE_FIELD_PLACEMENT_CASE, INTAKE_FIELD_PLACEMENT_NOTICE, INTAKE_FIELD_PLACEMENT_UNIT };
  GString                   *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *words = intake_session_present (session, record, fields[i]);

      if (*words != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", words);
    }

  return g_string_free (text, FALSE);
}

/* "On board, 5 months", or the state alone. */
static char *
dup_state (IntakeSession *session,
           IntakeRecord  *record)
{
  g_autofree char *state = intake_session_present (session, record, INTAKE_FIELD_PLACEMENT_STATE);
  int              months = (int)intake_record_get_integer (record, INTAKE_FIELD_PLACEMENT_MONTHS, 0);

  if (months <= 0)
    return g_steal_pointer (&state);

  /* Translators: where an internship stands, such as "On board", and how long it is in all */
  return g_strdup_printf (ngettext ("%s, %d month", "%s, %d months", (gulong)months), state, months);
}

static void
intake_placement_detail_show_head (IntakeDetail *detail,
                                   IntakeRecord *record)
{
  IntakePlacementDetail *self = INTAKE_PLACEMENT_DETAIL (detail);
  IntakeSession         *session = intake_detail_get_session (detail);
  const char            *name = intake_record_get_text (record, INTAKE_FIELD_PLACEMENT_NAME);
  g_autofree char       *origin = dup_origin (session, record);
  g_autofree char       *state = dup_state (session, record);

  self->application_id = intake_record_get_integer (record, INTAKE_FIELD_PLACEMENT_APPLICATION, 0);
  gtk_label_set_label (self->name, name != NULL ? name : _ ("No name recorded"));
  gtk_label_set_label (self->origin, origin);
  gtk_label_set_label (self->state, state);
  intake_supervisors_card_show (self->supervisors_card, session, self->application_id);
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
intake_placement_detail_class_init (IntakePlacementDetailClass *klass)
{
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  IntakeDetailClass *detail_class = INTAKE_DETAIL_CLASS (klass);

  detail_class->entity = INTAKE_ENTITY_PLACEMENT;
  detail_class->show_head = intake_placement_detail_show_head;
  detail_class->concerns = intake_placement_detail_concerns;

  /* The card of the supervisors asks for these, whatever detail it stands in. */
  gtk_widget_class_install_action (widget_class, "application.set-role", "(xs)", set_role_action);
  gtk_widget_class_install_action (widget_class, "application.remove-supervisor", "x", remove_supervisor_action);
  gtk_widget_class_install_action (widget_class, "placement.open-application", NULL, open_application_action);

  g_type_ensure (INTAKE_TYPE_SUPERVISORS_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-placement-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakePlacementDetail, name);
  gtk_widget_class_bind_template_child (widget_class, IntakePlacementDetail, origin);
  gtk_widget_class_bind_template_child (widget_class, IntakePlacementDetail, state);
  gtk_widget_class_bind_template_child (widget_class, IntakePlacementDetail, supervisors_card);
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
