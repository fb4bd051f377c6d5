/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why someone is eligible, or not. */
#include "config.h"

#include "intake-screening-card.h"

#include "intake-decision-popover.h"
#include "intake-reason-line.h"
#include "intake-reason-row.h"

#include "intake-judged-basis.h"
#include "intake-present.h"
#include "intake-screening-table.h"

#include <glib/gi18n-lib.h>

struct _IntakeScreeningCard
{
  AdwBin parent_instance;

  const char *answer_id;
  guint       n_rules;
  gboolean    needs_reason;

  AdwPreferencesGroup   *group;
  GtkBox                *reasons;
  AdwPreferencesGroup   *decision_group;
  AdwActionRow          *decision_row;
  GtkMenuButton         *decision_button;
  AdwActionRow          *look_again_row;
  AdwActionRow          *since_row;
  GtkWidget             *again_button;
  AdwExpanderRow        *basis_row;
  AdwActionRow          *values_row;
  GtkWidget             *remedy_group;
  GtkBox                *remedies;
  GtkWidget             *keep_button;
  IntakeDecisionPopover *popover;
};

G_DEFINE_FINAL_TYPE (IntakeScreeningCard, intake_screening_card, ADW_TYPE_BIN)

static void
decided_cb (IntakeScreeningCard *self,
            const char          *decision,
            const char          *reason)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "application.decide", "(ss)", decision != NULL ? decision : "", reason != NULL ? reason : "");
}

/* A decision that differs by now needs the reason that it had no need of before. */
static void
keep_clicked_cb (IntakeScreeningCard *self)
{
  if (self->needs_reason)
    gtk_menu_button_popup (self->decision_button);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "application.keep-decision", NULL);
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* The answer itself stands in the head of the application.  The group takes its description for markup. */
static void
show_rule_set (IntakeScreeningCard  *self,
               IntakeRuleSet        *rule_set,
               IntakeDate            judged_on,
               const IntakeLanguage *language)
{
  g_autofree char *day = intake_date_is_valid (judged_on) ? intake_present_date (judged_on, language) : NULL;
  g_autofree char *words = NULL;
  g_autofree char *description = NULL;

  if (rule_set != NULL && day != NULL)
    /* Translators: by what an application was judged, and when: the name of a rule set, the number of its version, and the day */
    words = g_strdup_printf (_ ("%s, version %d, judged on %s"), intake_rule_set_get_name (rule_set, language), intake_rule_set_get_version (rule_set), day);
  else if (rule_set != NULL)
    /* Translators: by what an application is judged: the name of a rule set, and the number of its version */
    words = g_strdup_printf (_ ("%s, version %d"), intake_rule_set_get_name (rule_set, language), intake_rule_set_get_version (rule_set));
  if (words != NULL)
    description = g_markup_escape_text (words, -1);

  adw_preferences_group_set_description (self->group, description);
}

static void
show_failure (IntakeScreeningCard *self,
              const GError        *error)
{
  g_autofree char *sentence = g_strdup_printf (_ ("The rules could not be applied: %s"), error != NULL ? error->message : "");
  GtkWidget       *label = gtk_label_new (sentence);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_widget_add_css_class (label, "error");
  gtk_box_append (self->reasons, label);
}

/* Who decided, when and why; what is not recorded of that is left out. */
static char *
dup_decision_words (const IntakeDecision *decision,
                    const IntakeLanguage *language)
{
  const char      *word = intake_vocabulary_label (&intake_decision_vocabulary, decision->decision, language);
  g_autofree char *day = intake_date_is_valid (decision->decided_on) ? intake_present_date (decision->decided_on, language) : NULL;
  g_autofree char *words = NULL;

  if (day != NULL && decision->decided_by != NULL)
    /* Translators: the decision, such as “Eligible”, who made it, and the day */
    words = g_strdup_printf (_ ("%s, decided by %s on %s"), word, decision->decided_by, day);
  else if (day != NULL)
    /* Translators: the decision, such as “Eligible”, and the day on which it was made */
    words = g_strdup_printf (_ ("%s, decided on %s"), word, day);
  else
    words = g_strdup (word);

  /* Translators: a decision, and its reason */
  return decision->reason != NULL ? g_strdup_printf (_ ("%s: %s"), words, decision->reason) : g_steal_pointer (&words);
}

/* The answer that stood beside the decision when it was made, and the one that stands there now. */
static void
show_look_again (IntakeScreeningCard  *self,
                 const IntakeDecision *decision,
                 IntakeRecord         *record,
                 IntakeSession        *session)
{
  const IntakeLanguage *language = intake_session_get_language (session);
  g_autofree char      *now = intake_session_present (session, record, INTAKE_FIELD_ANSWER);
  g_autofree char      *words = NULL;

  self->needs_reason = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->look_again_row), decision != NULL && decision->wants_another_look);
  if (decision == NULL || !decision->wants_another_look)
    return;

  self->needs_reason = decision->reason == NULL && g_strcmp0 (decision->decision, intake_record_get_text (record, INTAKE_FIELD_ANSWER)) != 0;
  if (decision->decided_answer != NULL)
    /* Translators: both are computed answers, such as “Eligible” and “Not eligible” */
    words = g_strdup_printf (_ ("When the office decided, the computed answer was “%s”. It is “%s” now."),
                             intake_vocabulary_label (&intake_answer_vocabulary, decision->decided_answer, language), now);
  else
    /* Translators: %s is a computed answer, such as “Not eligible” */
    words = g_strdup_printf (_ ("The computed answer is “%s” now."), now);
  adw_action_row_set_subtitle (self->look_again_row, words);
  gtk_widget_set_visible (self->keep_button, !intake_session_is_read_only (session));
}

static void
show_decision (IntakeScreeningCard *self,
               IntakeDatabase      *db,
               IntakeRecord        *record,
               IntakeSession       *session)
{
  const IntakeLanguage *language = intake_session_get_language (session);
  g_autoptr (IntakeDecision) decision = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (intake_record_has (record, INTAKE_FIELD_DECISION))
    decision = intake_screening_table_get_decision (db, intake_record_get_id (record), &error);
  if (decision != NULL)
    {
      words = dup_decision_words (decision, language);
      gtk_widget_add_css_class (GTK_WIDGET (self->decision_row), "decided");
    }
  else
    {
      words = g_strdup (error != NULL ? error->message : _ ("None: the computed answer stands"));
      gtk_widget_remove_css_class (GTK_WIDGET (self->decision_row), "decided");
    }

  adw_action_row_set_subtitle (self->decision_row, words);
  show_look_again (self, decision, record, session);
  gtk_widget_set_visible (GTK_WIDGET (self->decision_button), !intake_session_is_read_only (session));
  intake_decision_popover_set (self->popover, self->answer_id, decision, language);
}

/* What stands in the way, each with the way to where it can be put right. */
static void
show_remedies (IntakeScreeningCard  *self,
               IntakeScreening      *screening,
               const IntakeLanguage *language)
{
  g_autoptr (GPtrArray) remedies = screening != NULL ? intake_screening_list_remedies (screening) : NULL;

  clear (self->remedies);
  for (guint i = 0; remedies != NULL && i < remedies->len; i++)
    {
      GtkWidget *line = intake_reason_line_new ();

      intake_reason_line_set_remedy (INTAKE_REASON_LINE (line), g_ptr_array_index (remedies, i), language);
      gtk_widget_add_css_class (line, "remedy");
      gtk_box_append (self->remedies, line);
    }
  gtk_widget_set_visible (self->remedy_group, remedies != NULL && remedies->len > 0);
}

/* The day may make another answer of the same values: someone has a birthday. */
static void
show_basis (IntakeScreeningCard     *self,
            const IntakeJudgedBasis *basis,
            IntakeSession           *session)
{
  gboolean         has_changed = basis != NULL && (basis->changes != NULL || basis->is_another);
  gboolean         has_values = basis != NULL && basis->values != NULL && *basis->values != '\0';
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->basis_row), has_values);
  if (has_values)
    adw_action_row_set_subtitle (self->values_row, basis->values);

  gtk_widget_set_visible (GTK_WIDGET (self->since_row), has_changed);
  gtk_widget_set_visible (self->again_button, has_changed && !intake_session_is_read_only (session));
  if (!has_changed)
    return;

  if (basis->is_another)
    {
      /* Translators: %s is a computed answer, such as “Not eligible” */
      g_autofree char *now = g_strdup_printf (_ ("Judged today, the answer would be “%s”."),
                                              intake_vocabulary_label (&intake_answer_vocabulary, intake_answer_id (basis->answer_now), intake_session_get_language (session)));

      words = basis->changes != NULL ? g_strdup_printf ("%s\n%s", basis->changes, now) : g_steal_pointer (&now);
    }
  adw_action_row_set_subtitle (self->since_row, words != NULL ? words : basis->changes);
}

static void
intake_screening_card_class_init (IntakeScreeningCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (INTAKE_TYPE_DECISION_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-screening-card.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeScreeningCard, group);
  gtk_widget_class_bind_template_child (widget_class, IntakeScreeningCard, reasons);
  gtk_widget_class_bind_template_child (widget_class, IntakeScreeningCard, decision_group);
  gtk_widget_class_bind_template_child (widget_class, IntakeScreeningCard, decision_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeScreeningCard, decision_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeScreeningCard, popover);
  gtk_widget_class_bind_template_child (widget_class, IntakeScreeningCard, look_again_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeScreeningCard, since_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeScreeningCard, again_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeScreeningCard, basis_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeScreeningCard, values_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeScreeningCard, remedy_group);
  gtk_widget_class_bind_template_child (widget_class, IntakeScreeningCard, remedies);
  gtk_widget_class_bind_template_child (widget_class, IntakeScreeningCard, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, keep_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, decided_cb);
}

static void
intake_screening_card_init (IntakeScreeningCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_screening_card_show (IntakeScreeningCard *self,
                            IntakeSession       *session,
                            IntakeRecord        *record)
{
  const IntakeLanguage *language;
  g_autoptr (IntakeScreening) screening = NULL;
  g_autoptr (IntakeJudgedBasis) basis = NULL;
  g_autoptr (IntakeRuleSet) rule_set = NULL;
  g_autoptr (GError) error = NULL;
  IntakeDatabase *db;
  gint64          id;

  g_return_if_fail (INTAKE_IS_SCREENING_CARD (self));
  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (INTAKE_IS_RECORD (record));

  language = intake_session_get_language (session);
  db = intake_store_get_main_database (intake_session_get_store (session));
  id = intake_record_get_id (record);

  clear (self->reasons);
  self->n_rules = 0;
  self->answer_id = NULL;
  rule_set = intake_screening_table_get_rule_set (db, id, &error);
  if (rule_set != NULL)
    screening = intake_screening_table_explain (db, id, NULL, language, &error);
  if (screening != NULL)
    basis = intake_judged_basis_read (db, id, language, &error);
  if (screening != NULL)
    self->answer_id = intake_answer_id (intake_screening_get_answer (screening));
  else
    show_failure (self, error);

  show_rule_set (self, rule_set, basis != NULL ? basis->judged_on : INTAKE_DATE_NONE, language);
  for (guint i = 0; screening != NULL && i < intake_screening_get_n_reasons (screening); self->n_rules++)
    gtk_box_append (self->reasons, intake_reason_row_new (screening, &i, language));
  show_remedies (self, screening, language);
  show_basis (self, basis, session);
  show_decision (self, db, record, session);
}

const char *
intake_screening_card_get_answer_id (IntakeScreeningCard *self)
{
  g_return_val_if_fail (INTAKE_IS_SCREENING_CARD (self), NULL);

  return self->answer_id;
}

guint
intake_screening_card_get_n_rules (IntakeScreeningCard *self)
{
  g_return_val_if_fail (INTAKE_IS_SCREENING_CARD (self), 0);

  return self->n_rules;
}

gboolean
intake_screening_card_wants_another_look (IntakeScreeningCard *self)
{
  g_return_val_if_fail (INTAKE_IS_SCREENING_CARD (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self->look_again_row));
}

gboolean
intake_screening_card_has_changed (IntakeScreeningCard *self)
{
  g_return_val_if_fail (INTAKE_IS_SCREENING_CARD (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self->since_row));
}

guint
intake_screening_card_get_n_remedies (IntakeScreeningCard *self)
{
  guint n_remedies = 0;

  g_return_val_if_fail (INTAKE_IS_SCREENING_CARD (self), 0);

  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->remedies)); line != NULL; line = gtk_widget_get_next_sibling (line))
    n_remedies++;

  return n_remedies;
}
