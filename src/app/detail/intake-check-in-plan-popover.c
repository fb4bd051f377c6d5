/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where check-ins are planned. */
#include "config.h"

#include "intake-check-in-plan-popover.h"

#include "intake-follow-up-command.h"

#include "intake-follow-up-table.h"
#include "intake-present.h"

#include <glib/gi18n-lib.h>

struct _IntakeCheckInPlanPopover
{
  GtkPopover parent_instance;

  IntakeSession *session;
  gint64         placement_id;
  GArray        *dates;

  GtkDropDown   *rhythm;
  GtkStringList *rhythms;
  GtkSwitch     *mid_term;
  GtkSwitch     *final;
  GtkLabel      *words;
  GtkLabel      *days;
};

static const char *const rhythm_labels[INTAKE_N_RHYTHMS] = {
  [INTAKE_RHYTHM_WEEKLY] = N_ ("Every week"),
  [INTAKE_RHYTHM_TWO_WEEKS] = N_ ("Every two weeks"),
  [INTAKE_RHYTHM_MONTHLY] = N_ ("Every month"),
};

G_DEFINE_FINAL_TYPE (IntakeCheckInPlanPopover, intake_check_in_plan_popover, GTK_TYPE_POPOVER)

static IntakeDatabase *
get_database (IntakeCheckInPlanPopover *self)
{
  return intake_store_get_main_database (intake_session_get_store (self->session));
}

/* "8 check-ins; 2 are already there" */
static char *
dup_words (guint n_dates,
           guint n_known)
{
  g_autofree char *new_ones = NULL;
  g_autofree char *known = NULL;

  /* Translators: how many check-ins will be planned */
  new_ones = g_strdup_printf (ngettext ("%u check-in will be planned", "%u check-ins will be planned", n_dates), n_dates);
  if (n_known == 0)
    return n_dates > 0 ? g_steal_pointer (&new_ones) : g_strdup (_ ("There is no day left to plan."));

  /* Translators: a line below "8 check-ins will be planned" */
  known = g_strdup_printf (ngettext ("%u is already there", "%u are already there", n_known), n_known);
  if (n_dates == 0)
    return g_strdup_printf (_ ("Nothing to plan: %s."), known);

  /* A line each: a popover is as high as its text is without a break. */
  return g_strdup_printf ("%s\n%s", new_ones, known);
}

/* The days one by one, as many as can be taken in. */
static char *
dup_days (IntakeCheckInPlanPopover *self)
{
  g_autoptr (GString) days = g_string_new (NULL);
  const guint n_shown = self->dates->len > 6 ? 5 : self->dates->len;

  for (guint i = 0; i < n_shown; i++)
    {
      const IntakeCheckInDate *line = &g_array_index (self->dates, IntakeCheckInDate, i);
      const char              *kind = intake_vocabulary_label (&intake_check_in_kind_vocabulary, intake_check_in_kind_id (line->kind), intake_session_get_language (self->session));
      g_autofree char         *day = intake_present_date (line->date, intake_session_get_language (self->session));

      g_string_append_printf (days, "%s%s", i > 0 ? "\n" : "", day);
      if (line->kind != INTAKE_CHECK_IN_REGULAR)
        g_string_append_printf (days, " · %s", kind);
    }
  if (n_shown < self->dates->len)
    /* Translators: below a list of days; so many more are not listed */
    g_string_append_printf (days, ngettext ("\n… and %u more", "\n… and %u more", self->dates->len - n_shown), self->dates->len - n_shown);

  return g_string_free (g_steal_pointer (&days), FALSE);
}

static void
show (IntakeCheckInPlanPopover *self,
      const char               *words)
{
  g_autofree char *days = dup_days (self);

  gtk_label_set_label (self->words, words);
  gtk_label_set_label (self->days, days);
  gtk_widget_set_visible (GTK_WIDGET (self->days), *days != '\0');
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "check-in-plan.run", self->dates->len > 0);
}

static void
changed_cb (IntakeCheckInPlanPopover *self)
{
  IntakeCheckInPlanOptions options = { 0 };
  g_autoptr (IntakeRecord) placement = NULL;
  g_autoptr (GArray) absences = NULL;
  g_autoptr (GArray) known = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  guint            n_known = 0;

  if (self->session == NULL)
    return;

  g_array_set_size (self->dates, 0);
  placement = intake_session_dup_record (self->session, INTAKE_ENTITY_PLACEMENT, self->placement_id);
  absences = placement != NULL ? intake_follow_up_table_list_absences (get_database (self), self->placement_id, &error) : NULL;
  known = absences != NULL ? intake_follow_up_table_list_check_ins (get_database (self), self->placement_id, &error) : NULL;
  if (known == NULL)
    {
      show (self, error != NULL ? error->message : "");
      return;
    }

  options.start = intake_record_get_date (placement, INTAKE_FIELD_PLACEMENT_START_ON);
  options.end = intake_record_get_date (placement, intake_record_has (placement, INTAKE_FIELD_PLACEMENT_EXTENDED_TO) ? INTAKE_FIELD_PLACEMENT_EXTENDED_TO : INTAKE_FIELD_PLACEMENT_END_ON);
  if (!intake_date_is_valid (options.start) || !intake_date_is_valid (options.end))
    {
      show (self, _ ("The start or the end of the internship is not recorded. Fill in both, and the days follow from them."));
      return;
    }

  options.from = intake_database_get_today (get_database (self));
  options.rhythm = MIN (gtk_drop_down_get_selected (self->rhythm), INTAKE_N_RHYTHMS - 1);
  options.mid_term = gtk_switch_get_active (self->mid_term);
  options.final = gtk_switch_get_active (self->final);
  options.absences = absences;
  options.known = known;
  g_array_unref (self->dates);
  self->dates = intake_check_in_plan (&options, &n_known);
  words = dup_words (self->dates->len, n_known);
  show (self, words);
}

static void
run_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  IntakeCheckInPlanPopover *self = INTAKE_CHECK_IN_PLAN_POPOVER (widget);

  if (self->dates->len == 0)
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  intake_follow_up_command_plan (self->session, self->placement_id, self->dates);
}

static void
intake_check_in_plan_popover_finalize (GObject *object)
{
  IntakeCheckInPlanPopover *self = INTAKE_CHECK_IN_PLAN_POPOVER (object);

  g_clear_object (&self->session);
  g_array_unref (self->dates);

  G_OBJECT_CLASS (intake_check_in_plan_popover_parent_class)->finalize (object);
}

static void
intake_check_in_plan_popover_class_init (IntakeCheckInPlanPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_check_in_plan_popover_finalize;

  gtk_widget_class_install_action (widget_class, "check-in-plan.run", NULL, run_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-check-in-plan-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeCheckInPlanPopover, rhythm);
  gtk_widget_class_bind_template_child (widget_class, IntakeCheckInPlanPopover, rhythms);
  gtk_widget_class_bind_template_child (widget_class, IntakeCheckInPlanPopover, mid_term);
  gtk_widget_class_bind_template_child (widget_class, IntakeCheckInPlanPopover, final);
  gtk_widget_class_bind_template_child (widget_class, IntakeCheckInPlanPopover, words);
  gtk_widget_class_bind_template_child (widget_class, IntakeCheckInPlanPopover, days);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
intake_check_in_plan_popover_init (IntakeCheckInPlanPopover *self)
{
  self->dates = g_array_new (FALSE, FALSE, sizeof (IntakeCheckInDate));
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < INTAKE_N_RHYTHMS; i++)
    gtk_string_list_append (self->rhythms, _ (rhythm_labels[i]));
  gtk_drop_down_set_selected (self->rhythm, INTAKE_RHYTHM_TWO_WEEKS);
}

void
intake_check_in_plan_popover_set (IntakeCheckInPlanPopover *self,
                                  IntakeSession            *session,
                                  gint64                    placement_id)
{
  g_return_if_fail (INTAKE_IS_CHECK_IN_PLAN_POPOVER (self));
  g_return_if_fail (INTAKE_IS_SESSION (session));

  g_set_object (&self->session, session);
  self->placement_id = placement_id;
  changed_cb (self);
}

const char *
intake_check_in_plan_popover_get_words (IntakeCheckInPlanPopover *self)
{
  g_return_val_if_fail (INTAKE_IS_CHECK_IN_PLAN_POPOVER (self), NULL);

  return gtk_label_get_label (self->words);
}
