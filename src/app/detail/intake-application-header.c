/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of an application. */
#include "config.h"

#include "intake-application-header.h"

#include "intake-answer-badge.h"
#include "intake-choice-row.h"

#include "intake-leaving-reasons.h"
#include "intake-present.h"
#include "intake-stage.h"

#include <glib/gi18n-lib.h>

struct _IntakeApplicationHeader
{
  AdwBin parent_instance;

  GtkLabel          *name;
  GtkLabel          *origin;
  IntakeAnswerBadge *badge;
  GtkLabel          *decision;
  GtkMenuButton     *stage_button;
  GtkLabel          *stage;
  GtkButton         *next_button;
  GtkLabel          *next_step;
  GtkWidget         *internship_button;
  GtkListBox        *refusal_list;
  IntakeChoiceRow   *refusal_row;
};

/* What is done to reach a stage, as a button says it. */
static const char *const step_labels[INTAKE_N_STAGES] = {
  [INTAKE_STAGE_RECEIVED] = NULL,
  [INTAKE_STAGE_SCREENING] = N_ ("Start _screening"),
  [INTAKE_STAGE_SHORTLISTED] = N_ ("_Shortlist"),
  [INTAKE_STAGE_INTERVIEW] = N_ ("Invite to _interview"),
  [INTAKE_STAGE_OFFERED] = N_ ("_Offer a place"),
  [INTAKE_STAGE_ACCEPTED] = N_ ("Mark as _accepted"),
  [INTAKE_STAGE_ON_BOARD] = N_ ("Mark as on _board"),
  [INTAKE_STAGE_COMPLETED] = N_ ("Mark as _completed"),
  [INTAKE_STAGE_NOT_ELIGIBLE] = N_ ("Mark as not _eligible"),
};

G_DEFINE_FINAL_TYPE (IntakeApplicationHeader, intake_application_header, ADW_TYPE_BIN)

static IntakeStage
get_stage (IntakeRecord *record)
{
  IntakeStage stage = INTAKE_STAGE_RECEIVED;

  intake_stage_find (intake_record_get_text (record, INTAKE_FIELD_STAGE), &stage);

  return stage;
}

/* The office's word goes before the computed answer. */
static gboolean
is_ruled_out (IntakeRecord *record,
              const char   *answer)
{
  const char *decision = intake_record_get_text (record, INTAKE_FIELD_DECISION);

  return g_strcmp0 (decision != NULL ? decision : answer, "not-eligible") == 0;
}

static IntakeStage
get_next_stage (IntakeRecord *record,
                const char   *answer)
{
  IntakeStage stage = get_stage (record);

  if (is_ruled_out (record, answer) && intake_stage_can_step (stage, INTAKE_STAGE_NOT_ELIGIBLE))
    return INTAKE_STAGE_NOT_ELIGIBLE;

  return intake_stage_next (stage);
}

/* Whoever is about to come needs somebody who guides them. */
static gboolean
needs_supervisors (IntakeRecord *record,
                   guint         n_supervisors)
{
  IntakeStage stage = get_stage (record);

  return n_supervisors == 0 && (stage == INTAKE_STAGE_OFFERED || stage == INTAKE_STAGE_ACCEPTED);
}

/* An action that does not fit its target for a moment, were it only between two calls, makes the button insensitive and takes the keyboard from it. */
static void
set_next_action (IntakeApplicationHeader *self,
                 const char              *name,
                 GVariant                *target)
{
  GtkActionable *button = GTK_ACTIONABLE (self->next_button);
  gboolean       focused = gtk_widget_is_focus (GTK_WIDGET (button));

  gtk_actionable_set_action_name (button, NULL);
  gtk_actionable_set_action_target_value (button, target);
  gtk_actionable_set_action_name (button, name);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (button));
}

static void
show_next_step (IntakeApplicationHeader *self,
                IntakeRecord            *record,
                const char              *answer,
                guint                    n_supervisors)
{
  IntakeStage next = get_next_stage (record, answer);

  gtk_widget_set_visible (GTK_WIDGET (self->next_button), TRUE);
  if (needs_supervisors (record, n_supervisors))
    {
      gtk_label_set_label (self->next_step, _ ("Assi_gn supervisors…"));
      set_next_action (self, "win.assign", NULL);
      return;
    }

  if (next == get_stage (record) || step_labels[next] == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->next_button), FALSE);
      return;
    }

  gtk_label_set_label (self->next_step, _ (step_labels[next]));
  set_next_action (self, intake_stage_is_way_out (next) ? "application.step" : "application.stage", g_variant_new_string (intake_stage_id (next)));
}

static void
append_stages (GMenu                *menu,
               IntakeStage           from,
               gboolean              usual,
               gboolean              ways_out,
               const IntakeLanguage *language)
{
  for (IntakeStage stage = 0; stage < INTAKE_N_STAGES; stage++)
    {
      g_autoptr (GMenuItem) item = NULL;

      if (stage == from || intake_stage_can_step (from, stage) != usual || intake_stage_is_way_out (stage) != ways_out)
        continue;

      /* A usual step is taken at once; what needs a reason asks for it. */
      item = g_menu_item_new (intake_vocabulary_label (&intake_stage_vocabulary, intake_stage_id (stage), language), NULL);
      g_menu_item_set_action_and_target (item, usual && !ways_out ? "application.stage" : "application.step", "s", intake_stage_id (stage));
      g_menu_append_item (menu, item);
    }
}

/* The usual steps first; whatever else may be needed, to put something right, one level down. */
static GMenuModel *
make_stage_menu (IntakeStage           from,
                 const IntakeLanguage *language)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) steps = g_menu_new ();
  g_autoptr (GMenu) ways_out = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();

  append_stages (steps, from, TRUE, FALSE, language);
  append_stages (ways_out, from, TRUE, TRUE, language);
  append_stages (others, from, FALSE, FALSE, language);
  append_stages (others, from, FALSE, TRUE, language);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (steps));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (ways_out));
  if (intake_stage_next (from) != from)
    {
      g_autoptr (GMenuItem) dated = g_menu_item_new (_ ("With a _date or a note…"), NULL);

      g_menu_item_set_action_and_target (dated, "application.step", "s", intake_stage_id (intake_stage_next (from)));
      g_menu_append_item (last, dated);
    }
  /* Translators: a submenu with the stages that do not usually follow */
  g_menu_append_submenu (last, _ ("_Other stages"), G_MENU_MODEL (others));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));

  return G_MENU_MODEL (menu);
}

static void
show_stage (IntakeApplicationHeader *self,
            IntakeStage              stage,
            const IntakeLanguage    *language)
{
  const char *label = intake_vocabulary_label (&intake_stage_vocabulary, intake_stage_id (stage), language);
  g_autoptr (GMenuModel) menu = make_stage_menu (stage, language);
  g_autofree char *words = NULL;

  gtk_label_set_label (self->stage, label);
  gtk_menu_button_set_menu_model (self->stage_button, menu);
  /* Translators: names a menu button; %s is the stage of an application, such as “Shortlisted” */
  words = g_strdup_printf (_ ("Stage: %s"), label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->stage_button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->stage_button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
show_name (IntakeApplicationHeader *self,
           IntakeSession           *session,
           IntakeRecord            *record)
{
  g_autofree char *name = intake_session_present (session, record, INTAKE_FIELD_NAME);
  g_autofree char *notice = intake_session_present (session, record, INTAKE_FIELD_NOTICE);
  const char      *number = intake_record_get_text (record, INTAKE_FIELD_CASE);
  g_autofree char *origin = NULL;

  gtk_label_set_label (self->name, *name != '\0' ? name : _ ("No name recorded"));
  if (*notice != '\0')
    /* Translators: case number and notice, such as "2025-0042 · CM-2025-03" */
    origin = g_strdup_printf (_ ("%s · %s"), number != NULL ? number : "", notice);
  else
    /* Translators: a case number, of an application that answers no notice */
    origin = g_strdup_printf (_ ("%s · spontaneous"), number != NULL ? number : "");
  gtk_label_set_label (self->origin, origin);
}

static void
show_decision (IntakeApplicationHeader *self,
               IntakeRecord            *record,
               const IntakeLanguage    *language)
{
  g_autofree char *decision = intake_present_field (record, INTAKE_FIELD_DECISION, language);
  g_autofree char *words = NULL;

  if (intake_record_has (record, INTAKE_FIELD_LOOK_AGAIN))
    /* Translators: the office's own decision on eligibility, such as “Waived”, of an application whose computed answer is another since */
    words = g_strdup_printf (_ ("Decided: %s – look again"), decision);
  else
    /* Translators: the office's own decision on eligibility; %s is such as “Waived” */
    words = g_strdup_printf (_ ("Decided: %s"), decision);

  gtk_label_set_label (self->decision, words);
  gtk_widget_set_visible (GTK_WIDGET (self->decision), *decision != '\0');
}

/* The row of the reason is an ordinary row of a form; what it enters goes through the stage, whose reason it is. */
static void
refusal_entered_cb (IntakeApplicationHeader *self,
                    const IntakeValue       *value)
{
  if (value->type == INTAKE_VALUE_TEXT)
    gtk_widget_activate_action (GTK_WIDGET (self), "application.refusal", "s", value->text);
}

/* The office's own reasons stand after those that every office has. */
static void
offer_own_reasons (IntakeApplicationHeader *self,
                   IntakeSession           *session)
{
  g_autoptr (GPtrArray) reasons = intake_leaving_reasons_list (session);

  for (guint i = 0; i < reasons->len; i++)
    {
      const IntakeLeavingReason *reason = g_ptr_array_index (reasons, i);
      g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

      intake_value_set_text (&value, reason->id);
      if (!intake_choice_row_offers (self->refusal_row, &value))
        intake_choice_row_add (self->refusal_row, &value, reason->label);
    }
}

static void
show_refusal (IntakeApplicationHeader *self,
              IntakeSession           *session,
              IntakeRecord            *record,
              gboolean                 editable)
{
  const IntakeLanguage *language = intake_session_get_language (session);

  gboolean visible = intake_stage_is_way_out (get_stage (record));

  gtk_widget_set_visible (GTK_WIDGET (self->refusal_list), visible);
  if (!visible)
    return;

  if (self->refusal_row == NULL)
    {
      self->refusal_row = INTAKE_CHOICE_ROW (intake_field_row_new (INTAKE_FIELD_REFUSAL, language));
      g_signal_connect_object (self->refusal_row, "entered", G_CALLBACK (refusal_entered_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->refusal_list, GTK_WIDGET (self->refusal_row));
    }
  offer_own_reasons (self, session);
  intake_field_row_set_editable (INTAKE_FIELD_ROW (self->refusal_row), editable);
  intake_field_row_show (INTAKE_FIELD_ROW (self->refusal_row), intake_record_get (record, INTAKE_FIELD_REFUSAL), TRUE);
}

static void
intake_application_header_class_init (IntakeApplicationHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (INTAKE_TYPE_ANSWER_BADGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-application-header.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationHeader, name);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationHeader, origin);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationHeader, badge);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationHeader, decision);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationHeader, stage_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationHeader, stage);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationHeader, next_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationHeader, next_step);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationHeader, internship_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeApplicationHeader, refusal_list);
}

static void
intake_application_header_init (IntakeApplicationHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_application_header_show (IntakeApplicationHeader *self,
                                IntakeSession           *session,
                                IntakeRecord            *record,
                                const char              *answer,
                                guint                    n_supervisors)
{
  const IntakeLanguage *language;
  gboolean              editable;

  g_return_if_fail (INTAKE_IS_APPLICATION_HEADER (self));
  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (INTAKE_IS_RECORD (record));

  language = intake_session_get_language (session);
  editable = !intake_session_is_read_only (session);
  show_name (self, session, record);
  show_stage (self, get_stage (record), language);
  show_next_step (self, record, answer, n_supervisors);
  show_decision (self, record, language);
  show_refusal (self, session, record, editable);
  intake_answer_badge_set (self->badge, answer, language);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stage_button), editable);
  gtk_widget_set_visible (self->internship_button, intake_stage_has_placement (get_stage (record)));
}
