/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Judging an application by a rule set: the answer, and each rule's reasons. */
#include "config.h"

#include "intake-screening.h"

#include "intake-rule-sentence.h"

#include <glib/gi18n-lib.h>

struct _IntakeScreening
{
  IntakeAnswer          answer;
  const IntakeLanguage *language;
  GArray               *reasons;
};

static void
reason_clear (gpointer data)
{
  IntakeReason *reason = data;

  g_free (reason->rule);
  g_free (reason->value);
  g_free (reason->limit);
  g_free (reason->text);
  g_free (reason->title);
  g_free (reason->assignment);
}

/* Adds why a rule at the top decides to a summary. */
static void
append_sentence (GString              *summary,
                 const char           *title,
                 const char           *text,
                 const IntakeLanguage *language)
{
  g_autofree char *sentence = intake_sentence_titled (title, text, language);

  g_string_append_printf (summary, "%s%s", summary->len > 0 ? ". " : "", sentence);
}

/* Adds the reason of a rule, then those of its branches; returns what the rule said. */
static IntakeAnswer
add_reasons (IntakeScreening   *self,
             const IntakeRule  *rule,
             const IntakeFacts *facts,
             guint              depth)
{
  const IntakeRuleKind *kind = rule->kind;
  IntakeReason          reason = { .depth = depth };
  IntakeFinding         finding;

  intake_rule_judge (rule, facts, &finding);
  reason.rule = g_strdup (rule->id);
  reason.answer = finding.answer;
  reason.form = &kind->form;
  reason.on = finding.on;
  reason.missing = finding.missing;
  reason.field = kind->form.is_group || rule->field == INTAKE_FIELD_CASE ? INTAKE_N_FIELDS : rule->field;
  reason.title = g_strdup (intake_words_get (&rule->title, self->language));
  reason.text = kind->dup_sentence (rule, facts, &finding, self->language);
  if (kind->dup_value != NULL)
    reason.value = kind->dup_value (rule, facts, &finding, self->language);
  if (kind->dup_limit != NULL)
    reason.limit = kind->dup_limit (rule, self->language);
  if (kind->dup_assignment != NULL)
    reason.assignment = kind->dup_assignment (rule, facts, &finding, self->language);
  g_array_append_val (self->reasons, reason);

  for (guint i = 0; rule->branches != NULL && i < rule->branches->len; i++)
    {
      if (intake_rule_concerns_branch (rule, i, facts))
        add_reasons (self, intake_rule_get_branch (rule, i), facts, depth + 1);
    }

  return finding.answer;
}

IntakeScreening *
intake_rule_set_judge (IntakeRuleSet        *self,
                       const IntakeFacts    *facts,
                       const IntakeLanguage *language)
{
  IntakeScreening *screening;
  GPtrArray       *rules;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (facts != NULL && INTAKE_IS_RECORD (facts->application), NULL);
  g_return_val_if_fail (intake_date_is_valid (facts->today), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  screening = g_new0 (IntakeScreening, 1);
  screening->answer = INTAKE_ANSWER_MET;
  screening->language = language;
  screening->reasons = g_array_new (FALSE, FALSE, sizeof (IntakeReason));
  g_array_set_clear_func (screening->reasons, reason_clear);

  rules = intake_rule_set_get_rules (self);
  for (guint i = 0; i < rules->len; i++)
    {
      IntakeAnswer answer = add_reasons (screening, g_ptr_array_index (rules, i), facts, 0);

      screening->answer = intake_answer_all (screening->answer, answer);
    }

  return screening;
}

IntakeAnswer
intake_rule_set_answer (IntakeRuleSet     *self,
                        const IntakeFacts *facts,
                        GString           *rules)
{
  IntakeAnswer answer = INTAKE_ANSWER_MET;
  GPtrArray   *top;

  g_return_val_if_fail (self != NULL, INTAKE_ANSWER_CANNOT_TELL);
  g_return_val_if_fail (facts != NULL && INTAKE_IS_RECORD (facts->application), INTAKE_ANSWER_CANNOT_TELL);

  if (rules != NULL)
    g_string_truncate (rules, 0);

  top = intake_rule_set_get_rules (self);
  for (guint i = 0; i < top->len; i++)
    {
      const IntakeRule *rule = g_ptr_array_index (top, i);
      IntakeFinding     finding;

      intake_rule_judge (rule, facts, &finding);
      answer = intake_answer_all (answer, finding.answer);
      if (rules == NULL)
        {
          if (answer == INTAKE_ANSWER_NOT_MET)
            break;
          continue;
        }

      if (rules->len > 0)
        g_string_append_c (rules, ' ');
      g_string_append (rules, rule->id);
      g_string_append_c (rules, ':');
      g_string_append (rules, intake_answer_rule_id (finding.answer));
    }

  return answer;
}

char *
intake_rule_set_dup_summary (IntakeRuleSet        *self,
                             const IntakeFacts    *facts,
                             const IntakeLanguage *language)
{
  IntakeAnswer answer = intake_rule_set_answer (self, facts, NULL);
  GString     *summary;
  GPtrArray   *top;

  g_return_val_if_fail (language != NULL, NULL);

  if (answer == INTAKE_ANSWER_MET)
    return g_strdup (intake_language_translate (language, N_ ("All rules are met")));

  summary = g_string_new (NULL);
  top = intake_rule_set_get_rules (self);
  for (guint i = 0; i < top->len; i++)
    {
      const IntakeRule *rule = g_ptr_array_index (top, i);
      g_autofree char  *text = NULL;
      IntakeFinding     finding;

      intake_rule_judge (rule, facts, &finding);
      if (finding.answer != answer)
        continue;

      text = rule->kind->dup_sentence (rule, facts, &finding, language);
      append_sentence (summary, intake_words_get (&rule->title, language), text, language);
    }

  return g_string_free (summary, FALSE);
}

void
intake_screening_free (IntakeScreening *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->reasons);
  g_free (self);
}

IntakeAnswer
intake_screening_get_answer (IntakeScreening *self)
{
  g_return_val_if_fail (self != NULL, INTAKE_ANSWER_CANNOT_TELL);

  return self->answer;
}

guint
intake_screening_get_n_reasons (IntakeScreening *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->reasons->len;
}

const IntakeReason *
intake_screening_get_reason (IntakeScreening *self,
                             guint            index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->reasons->len, NULL);

  return &g_array_index (self->reasons, IntakeReason, index);
}

char *
intake_screening_dup_summary (IntakeScreening *self)
{
  g_autoptr (GString) summary = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->answer == INTAKE_ANSWER_MET)
    return g_strdup (intake_language_translate (self->language, N_ ("All rules are met")));

  summary = g_string_new (NULL);
  for (guint i = 0; i < self->reasons->len; i++)
    {
      const IntakeReason *reason = &g_array_index (self->reasons, IntakeReason, i);

      if (reason->depth == 0 && reason->answer == self->answer)
        append_sentence (summary, reason->title, reason->text, self->language);
    }

  return g_string_free (g_steal_pointer (&summary), FALSE);
}

static const IntakeReason *
get_reason (IntakeScreening *self,
            guint            index)
{
  return &g_array_index (self->reasons, IntakeReason, index);
}

/* Adds what stands in the way of a rule; how much that is, is what branches are compared by. Returns the reason behind it and its branches. */
static guint
add_obstacles (IntakeScreening *self,
               guint            index,
               GArray          *obstacles)
{
  const IntakeReason *reason = get_reason (self, index);
  gboolean            is_any = g_str_equal (reason->form->name, "any");
  gboolean            is_joined = is_any || g_str_equal (reason->form->name, "all");
  g_autoptr (GArray) nearest = NULL;
  guint at = index + 1;

  while (at < self->reasons->len && get_reason (self, at)->depth > reason->depth)
    {
      g_autoptr (GArray) branch = g_array_new (FALSE, FALSE, sizeof (guint));

      at = add_obstacles (self, at, branch);
      if (is_joined && !is_any && reason->answer != INTAKE_ANSWER_MET)
        g_array_append_vals (obstacles, branch->data, branch->len);
      else if (is_any && (nearest == NULL || branch->len < nearest->len))
        {
          g_clear_pointer (&nearest, g_array_unref);
          nearest = g_steal_pointer (&branch);
        }
    }

  if (reason->answer == INTAKE_ANSWER_MET)
    return at;
  if (nearest != NULL)
    g_array_append_vals (obstacles, nearest->data, nearest->len);
  else if (!is_joined)
    g_array_append_val (obstacles, index);

  return at;
}

static char *
dup_remedy (IntakeScreening    *self,
            const IntakeReason *reason)
{
  if (reason->answer == INTAKE_ANSWER_CANNOT_TELL && reason->missing != INTAKE_N_FIELDS)
    /* Translators: what is asked for before someone can be eligible; %s is a field that is not filled in, such as “Date of birth” */
    return g_strdup_printf (intake_language_translate (self->language, N_ ("to be recorded: %s")), intake_field_label (reason->missing, self->language));
  if (reason->answer == INTAKE_ANSWER_NEEDS_PERSON)
    /* Translators: what is asked for before someone can be eligible; %s says what there is to decide on */
    return g_strdup_printf (intake_language_translate (self->language, N_ ("for a person to decide: %s")), reason->text);

  return g_strdup (reason->text);
}

void
intake_remedy_free (IntakeRemedy *self)
{
  g_free (self->text);
  g_free (self);
}

GPtrArray *
intake_screening_list_remedies (IntakeScreening *self)
{
  GPtrArray *remedies = g_ptr_array_new_with_free_func ((GDestroyNotify)intake_remedy_free);
  g_autoptr (GArray) obstacles = g_array_new (FALSE, FALSE, sizeof (guint));
  guint at = 0;

  g_return_val_if_fail (self != NULL, remedies);

  while (at < self->reasons->len)
    at = add_obstacles (self, at, obstacles);
  for (guint i = 0; i < obstacles->len; i++)
    {
      const IntakeReason *reason = get_reason (self, g_array_index (obstacles, guint, i));
      IntakeRemedy       *remedy = g_new0 (IntakeRemedy, 1);

      remedy->answer = reason->answer;
      remedy->text = dup_remedy (self, reason);
      remedy->field = reason->missing != INTAKE_N_FIELDS ? reason->missing : reason->field;
      g_ptr_array_add (remedies, remedy);
    }

  return remedies;
}
