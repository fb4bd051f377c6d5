/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of an internship. */
#include "config.h"

#include "intake-placement-header.h"

#include "intake-placement.h"

#include <glib/gi18n-lib.h>

struct _IntakePlacementHeader
{
  AdwBin parent_instance;

  GtkLabel      *name;
  GtkLabel      *origin;
  GtkLabel      *state;
  GtkLabel      *length;
  GtkButton     *next_button;
  GtkLabel      *next_step;
  GtkMenuButton *menu_button;
};

G_DEFINE_FINAL_TYPE (IntakePlacementHeader, intake_placement_header, ADW_TYPE_BIN)

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

static gboolean
is_in_state (IntakeRecord        *record,
             IntakePlacementState state)
{
  return g_strcmp0 (intake_record_get_text (record, INTAKE_FIELD_PLACEMENT_STATE), intake_placement_state_id (state)) == 0;
}

/* "On board, until 30 Jun 2026", or the state alone. */
static char *
dup_state (IntakeSession *session,
           IntakeRecord  *record)
{
  gboolean         is_extended = intake_record_has (record, INTAKE_FIELD_PLACEMENT_EXTENDED_TO);
  g_autofree char *state = intake_session_present (session, record, INTAKE_FIELD_PLACEMENT_STATE);
  g_autofree char *start = intake_session_present (session, record, INTAKE_FIELD_PLACEMENT_START_ON);
  g_autofree char *end = intake_session_present (session, record, is_extended ? INTAKE_FIELD_PLACEMENT_EXTENDED_TO : INTAKE_FIELD_PLACEMENT_END_ON);

  if (*start == '\0' || *end == '\0')
    return g_steal_pointer (&state);

  /* Translators: where an internship stands, such as "On board", its first day and its last */
  return g_strdup_printf (_ ("%s, %s – %s"), state, start, end);
}

/* "6 months and 2 weeks" */
static char *
dup_stay (IntakePlacementLength length)
{
  g_autofree char *months = g_strdup_printf (ngettext ("%d month", "%d months", (gulong)length.months), length.months);
  g_autofree char *weeks = g_strdup_printf (ngettext ("%d week", "%d weeks", (gulong)length.weeks), length.weeks);
  g_autofree char *days = g_strdup_printf (ngettext ("%d day", "%d days", (gulong)length.days), length.days);

  if (length.months > 0 && length.weeks > 0)
    /* Translators: "6 months" and "2 weeks" */
    return g_strdup_printf (_ ("%s and %s"), months, weeks);
  if (length.months > 0)
    return g_steal_pointer (&months);

  return length.weeks > 0 ? g_steal_pointer (&weeks) : g_steal_pointer (&days);
}

/* What the notice says of the length; 0 where it says nothing. */
static int
get_notice_months (IntakeSession *session,
                   IntakeRecord  *record)
{
  g_autoptr (IntakeRecord) notice = intake_session_dup_record (session, INTAKE_ENTITY_NOTICE, intake_record_get_integer (record, INTAKE_FIELD_PLACEMENT_NOTICE, 0));

  return notice != NULL ? (int)intake_record_get_integer (notice, INTAKE_FIELD_NOTICE_MONTHS, 0) : 0;
}

/* How long it is, and whether that is more than the notice says, which an extension brings about. */
static char *
dup_length (IntakeSession *session,
            IntakeRecord  *record)
{
  gboolean              is_extended = intake_record_has (record, INTAKE_FIELD_PLACEMENT_EXTENDED_TO);
  IntakeDate            start = intake_record_get_date (record, INTAKE_FIELD_PLACEMENT_START_ON);
  IntakeDate            end = intake_record_get_date (record, is_extended ? INTAKE_FIELD_PLACEMENT_EXTENDED_TO : INTAKE_FIELD_PLACEMENT_END_ON);
  IntakePlacementLength length;
  g_autofree char      *stay = NULL;
  g_autofree char      *whole = NULL;
  int                   months = get_notice_months (session, record);

  if (!intake_placement_length (start, end, &length))
    return g_strdup ("");

  stay = dup_stay (length);
  whole = is_extended ? g_strdup_printf (_ ("%s with the extension"), stay) : g_steal_pointer (&stay);
  if (months > 0 && intake_placement_length_exceeds (length, months))
    /* Translators: how long an internship is, "6 months and 2 weeks", and how long it is to be */
    return g_strdup_printf (ngettext ("%s; the notice says %d month", "%s; the notice says %d months", (gulong)months), whole, months);

  return g_steal_pointer (&whole);
}

/* An action that does not fit its target for a moment, were it only between two calls, makes the button insensitive and takes the keyboard from it. */
static void
set_next (IntakePlacementHeader *self,
          const char            *label,
          const char            *action,
          const char            *target)
{
  GtkActionable *button = GTK_ACTIONABLE (self->next_button);
  gboolean       focused = gtk_widget_is_focus (GTK_WIDGET (button));

  gtk_label_set_label (self->next_step, label);
  gtk_widget_set_visible (GTK_WIDGET (button), TRUE);
  gtk_actionable_set_action_name (button, NULL);
  gtk_actionable_set_action_target_value (button, target != NULL ? g_variant_new_string (target) : NULL);
  gtk_actionable_set_action_name (button, action);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (button));
}

static void
show_next_step (IntakePlacementHeader *self,
                IntakeSession         *session,
                IntakeRecord          *record,
                IntakeRecord          *next,
                gboolean               has_check_ins)
{
  g_autoptr (IntakeRecord) application = intake_session_dup_record (session, INTAKE_ENTITY_APPLICATION, intake_record_get_integer (record, INTAKE_FIELD_PLACEMENT_APPLICATION, 0));
  const char      *stage = application != NULL ? intake_record_get_text (application, INTAKE_FIELD_STAGE) : NULL;
  g_autofree char *day = next != NULL ? intake_session_present (session, next, INTAKE_FIELD_CHECK_IN_PLANNED_ON) : NULL;
  g_autofree char *label = NULL;

  if (is_in_state (record, INTAKE_PLACEMENT_ENDED) && g_strcmp0 (stage, "on-board") == 0)
    {
      set_next (self, _ ("Mark as _completed"), "application.stage", "completed");
      return;
    }
  if (is_in_state (record, INTAKE_PLACEMENT_ENDED) || is_in_state (record, INTAKE_PLACEMENT_NOT_BEGUN))
    {
      gtk_widget_set_visible (GTK_WIDGET (self->next_button), FALSE);
      return;
    }
  if (is_in_state (record, INTAKE_PLACEMENT_ON_BOARD) && g_strcmp0 (stage, "accepted") == 0)
    {
      set_next (self, _ ("Mark as on _board"), "application.stage", "on-board");
      return;
    }
  if (next == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->next_button), !has_check_ins);
      if (!has_check_ins)
        set_next (self, _ ("_Plan the check-ins…"), "placement.plan-check-ins", NULL);
      return;
    }

  /* Translators: a button; %s is the day for which a check-in is planned, such as "05 Mar 2026" */
  label = day != NULL && *day != '\0' ? g_strdup_printf (_ ("Check-in of %s was _held today"), day) : g_strdup (_ ("The next check-in was _held today"));
  set_next (self, label, "placement.hold-check-in", NULL);
}

static void
intake_placement_header_class_init (IntakePlacementHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-placement-header.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakePlacementHeader, name);
  gtk_widget_class_bind_template_child (widget_class, IntakePlacementHeader, origin);
  gtk_widget_class_bind_template_child (widget_class, IntakePlacementHeader, state);
  gtk_widget_class_bind_template_child (widget_class, IntakePlacementHeader, length);
  gtk_widget_class_bind_template_child (widget_class, IntakePlacementHeader, next_button);
  gtk_widget_class_bind_template_child (widget_class, IntakePlacementHeader, next_step);
  gtk_widget_class_bind_template_child (widget_class, IntakePlacementHeader, menu_button);
}

static void
intake_placement_header_init (IntakePlacementHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_placement_header_show (IntakePlacementHeader *self,
                              IntakeSession         *session,
                              IntakeRecord          *record,
                              IntakeRecord          *next,
                              gboolean               has_check_ins)
{
  const char      *name;
  g_autofree char *origin = NULL;
  g_autofree char *state = NULL;
  g_autofree char *length = NULL;

  g_return_if_fail (INTAKE_IS_PLACEMENT_HEADER (self));
  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (INTAKE_IS_RECORD (record));

  name = intake_record_get_text (record, INTAKE_FIELD_PLACEMENT_NAME);
  origin = dup_origin (session, record);
  state = dup_state (session, record);
  length = dup_length (session, record);
  gtk_label_set_label (self->name, name != NULL ? name : _ ("No name recorded"));
  gtk_label_set_label (self->origin, origin);
  gtk_label_set_label (self->state, state);
  gtk_label_set_label (self->length, length);
  gtk_widget_set_visible (GTK_WIDGET (self->length), *length != '\0');
  show_next_step (self, session, record, next, has_check_ins);
}

const char *
intake_placement_header_get_length (IntakePlacementHeader *self)
{
  g_return_val_if_fail (INTAKE_IS_PLACEMENT_HEADER (self), NULL);

  return gtk_label_get_label (self->length);
}
