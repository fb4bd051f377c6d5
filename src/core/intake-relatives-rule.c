/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules on relatives who work in the organisation: which, where, and what that asks of a person or of the assignment. */
#include "config.h"

#include "intake-rule-item.h"
#include "intake-rule-sentence.h"

#include "intake-present.h"
#include "intake-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The first is what is meant without one, here and in the others. */
static const IntakeTerm outcome_terms[] = {
  { "needs-a-person", NC_ ("outcome of a rule", "Needs a person"), "" },
  { "not-met", NC_ ("outcome of a rule", "Not met"), "" },
  { "met", NC_ ("outcome of a rule", "Met, with a limit on the assignment"), "" },
};

static const IntakeAnswer outcomes[] = { INTAKE_ANSWER_NEEDS_PERSON, INTAKE_ANSWER_NOT_MET, INTAKE_ANSWER_MET };

static const IntakeTerm scope_terms[] = {
  { "anywhere", NC_ ("where a relative works", "Anywhere in the organisation"), "" },
  { "same-unit", NC_ ("where a relative works", "In the unit of the notice"), "" },
};

static const IntakeTerm assignment_terms[] = {
  { "any", NC_ ("limit on an assignment", "No limit"), "" },
  { "other-unit", NC_ ("limit on an assignment", "Another unit"), "" },
  { "other-line", NC_ ("limit on an assignment", "Another unit and reporting line"), "" },
};

static const IntakeVocabulary outcome_vocabulary = { "outcome of a rule", outcome_terms, G_N_ELEMENTS (outcome_terms) };
static const IntakeVocabulary scope_vocabulary = { "where a relative works", scope_terms, G_N_ELEMENTS (scope_terms) };
static const IntakeVocabulary assignment_vocabulary = { "limit on an assignment", assignment_terms, G_N_ELEMENTS (assignment_terms) };

static const IntakeRuleMember relatives_members[] = {
  { .name = "relations", .label = N_ ("Relations"), .type = INTAKE_MEMBER_CHOICES, .vocabulary = &intake_relation_vocabulary },
  { .name = "scope", .label = N_ ("Where the relative works"), .type = INTAKE_MEMBER_CHOICE, .fallback = "anywhere", .vocabulary = &scope_vocabulary },
  { .name = "outcome", .label = N_ ("With such a relative"), .type = INTAKE_MEMBER_CHOICE, .fallback = "needs-a-person", .vocabulary = &outcome_vocabulary },
  { .name = "assignment", .label = N_ ("Limit on the assignment"), .type = INTAKE_MEMBER_CHOICE, .fallback = "any", .vocabulary = &assignment_vocabulary },
};

/* Whether a relative is one that the rule is about. */
typedef enum
{
  CONCERN_NO,
  CONCERN_UNKNOWN,
  CONCERN_YES,
} Concern;

static gboolean
relatives_read (IntakeRule       *rule,
                JsonObject       *object,
                IntakeRuleReader *reader)
{
  int outcome = 0;
  int scope = 0;
  int assignment = 0;

  rule->field = INTAKE_FIELD_RELATIVES;
  rule->values = intake_rule_reader_get_values (reader, object, "relations", FALSE, intake_rule_reader_find_term,
                                                &intake_relation_vocabulary, &rule->n_values);
  if (reader->error != NULL ||
      !intake_rule_reader_get_term (reader, object, "scope", &scope_vocabulary, &scope) ||
      !intake_rule_reader_get_term (reader, object, "outcome", &outcome_vocabulary, &outcome) ||
      !intake_rule_reader_get_term (reader, object, "assignment", &assignment_vocabulary, &assignment))
    return FALSE;

  if (outcomes[outcome] == INTAKE_ANSWER_MET && assignment == 0)
    return intake_rule_reader_fail (reader, "outcome", _ ("must not be “met” without a limit on the “assignment”: everybody would meet the rule"));

  if (outcomes[outcome] == INTAKE_ANSWER_NOT_MET && assignment != 0)
    return intake_rule_reader_fail (reader, "assignment", _ ("must not stand beside the outcome “not-met”: there will be no assignment"));

  rule->relatives.outcome = outcomes[outcome];
  rule->relatives.same_unit = scope == 1;
  rule->relatives.assignment = (IntakeAssignmentLimit)assignment;

  return TRUE;
}

static Concern
get_concern (const IntakeRule     *rule,
             const IntakeFacts    *facts,
             const IntakeRuleItem *item)
{
  const char      *unit = intake_facts_get_text (facts, INTAKE_FIELD_NOTICE_UNIT);
  g_autofree char *theirs = NULL;
  g_autofree char *ours = NULL;
  g_autofree char *folded = NULL;

  if (intake_rule_item_is (item, "none") || (rule->n_values > 0 && !intake_rule_item_is_among (item, rule)))
    return CONCERN_NO;

  if (!rule->relatives.same_unit)
    return CONCERN_YES;

  if (unit == NULL || item->detail_length == 0)
    return CONCERN_UNKNOWN;

  theirs = g_strndup (item->detail, item->detail_length);
  folded = intake_text_fold (theirs);
  ours = intake_text_fold (unit);

  return strcmp (folded, ours) == 0 ? CONCERN_YES : CONCERN_NO;
}

static void
relatives_judge (const IntakeRule  *rule,
                 const IntakeFacts *facts,
                 IntakeFinding     *finding)
{
  const char    *text = intake_facts_get_text (facts, rule->field);
  Concern        most = CONCERN_NO;
  IntakeRuleItem item;

  if (text == NULL)
    {
      finding->answer = INTAKE_ANSWER_CANNOT_TELL;
      finding->missing = rule->field;
      return;
    }

  while (intake_rule_item_next (&text, &item))
    most = MAX (most, get_concern (rule, facts, &item));

  if (most == CONCERN_YES)
    finding->answer = rule->relatives.outcome;
  if (most != CONCERN_UNKNOWN)
    return;

  finding->answer = INTAKE_ANSWER_CANNOT_TELL;
  finding->missing = intake_facts_has (facts, INTAKE_FIELD_NOTICE_UNIT) ? rule->field : intake_facts_get_missing (facts, INTAKE_FIELD_NOTICE_UNIT);
}

static char *
relatives_dup_value (const IntakeRule     *rule,
                     const IntakeFacts    *facts,
                     const IntakeFinding  *finding,
                     const IntakeLanguage *language)
{
  if (!intake_facts_has (facts, rule->field))
    return NULL;

  return intake_present_value (intake_field_get (rule->field), intake_facts_get (facts, rule->field), language);
}

static char *
relatives_dup_limit (const IntakeRule     *rule,
                     const IntakeLanguage *language)
{
  g_autofree char *relations = rule->n_values == 0 ? NULL : intake_sentence_terms (rule, &intake_relation_vocabulary, language);

  if (rule->relatives.same_unit)
    {
      if (relations == NULL)
        return g_strdup (intake_language_translate (language, N_ ("no relative in the unit of the notice")));

      /* Translators: %s are relations: "none in the unit of the notice of: parent, child or sibling". */
      return g_strdup_printf (intake_language_translate (language, N_ ("none in the unit of the notice of: %s")), relations);
    }

  if (relations == NULL)
    return g_strdup (intake_language_translate (language, N_ ("no relative")));

  /* Translators: %s are relations: "none of: parent, child or sibling". */
  return g_strdup_printf (intake_language_translate (language, N_ ("none of: %s")), relations);
}

/* The units of the relatives that the rule is about: "Finance, Operations"; NULL if one of them is not recorded. */
static char *
dup_units (const IntakeRule  *rule,
           const IntakeFacts *facts)
{
  const char *text = intake_facts_get_text (facts, rule->field);
  g_autoptr (GString) units = g_string_new (NULL);
  IntakeRuleItem item;

  while (intake_rule_item_next (&text, &item))
    {
      if (get_concern (rule, facts, &item) != CONCERN_YES)
        continue;
      if (item.detail_length == 0)
        return NULL;
      g_string_append (units, units->len > 0 ? ", " : "");
      g_string_append_len (units, item.detail, (gssize)item.detail_length);
    }

  return g_string_free (g_steal_pointer (&units), FALSE);
}

static char *
relatives_dup_assignment (const IntakeRule     *rule,
                          const IntakeFacts    *facts,
                          const IntakeFinding  *finding,
                          const IntakeLanguage *language)
{
  const char      *text = intake_facts_get_text (facts, rule->field);
  gboolean         concerns = FALSE;
  g_autofree char *units = NULL;
  IntakeRuleItem   item;

  while (intake_rule_item_next (&text, &item))
    concerns = concerns || get_concern (rule, facts, &item) == CONCERN_YES;
  if (!concerns || rule->relatives.assignment == INTAKE_ASSIGNMENT_ANY || finding->answer == INTAKE_ANSWER_NOT_MET)
    return NULL;

  units = dup_units (rule, facts);
  if (rule->relatives.assignment == INTAKE_ASSIGNMENT_OTHER_UNIT)
    return units == NULL ? g_strdup (intake_language_translate (language, N_ ("the assignment must be outside the unit of the relative")))
                         /* Translators: %s is one unit, or several. */
                         : g_strdup_printf (intake_language_translate (language, N_ ("the assignment must be outside the unit of the relative (%s)")), units);

  return units == NULL ? g_strdup (intake_language_translate (language, N_ ("the assignment must be outside the unit and the reporting line of the relative")))
                       : g_strdup_printf (intake_language_translate (language, N_ ("the assignment must be outside the unit and the reporting line of the relative (%s)")), units);
}

/* The relation and the unit of a relative, as a field shows them: "Sibling: Finance". */
static char *
dup_relative (const IntakeRule     *rule,
              const IntakeRuleItem *item,
              const IntakeLanguage *language)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_take_text (&value, g_strndup (item->key, (gsize)(item->detail + item->detail_length - item->key)));

  return intake_present_value (intake_field_get (rule->field), &value, language);
}

/* @relative is in words. */
static char *
dup_objection (const IntakeRuleItem *item,
               const char           *unit,
               const char           *relative,
               const IntakeLanguage *language)
{
  g_autofree char *theirs = g_strndup (item->detail, item->detail_length);
  g_autofree char *theirs_folded = intake_text_fold (theirs);
  g_autofree char *folded = intake_text_fold (unit != NULL ? unit : "");

  if (item->detail_length == 0)
    /* Translators: said of a supervisor; %s is a relative of the applicant, such as “Sibling” */
    return g_strdup_printf (intake_language_translate (language, N_ ("the unit of a relative of the applicant is not recorded (%s)")), relative);
  if (*folded == '\0')
    /* Translators: said of a supervisor; %s is a relative of the applicant and where they work, such as “Sibling: Finance” */
    return g_strdup_printf (intake_language_translate (language, N_ ("their unit is not recorded, and the applicant has a relative in the organisation (%s)")), relative);
  if (strcmp (folded, theirs_folded) != 0)
    return NULL;

  /* Translators: said of a supervisor; %s is a relative of the applicant and where they work, such as “Sibling: Finance” */
  return g_strdup_printf (intake_language_translate (language, N_ ("in the unit of a relative of the applicant (%s)")), relative);
}

char *
intake_relatives_rule_dup_objection (const IntakeRule     *self,
                                     const IntakeFacts    *facts,
                                     const char           *unit,
                                     const IntakeLanguage *language)
{
  const char    *text = intake_facts_get_text (facts, self->field);
  IntakeRuleItem item;

  if (self->relatives.assignment == INTAKE_ASSIGNMENT_ANY)
    return NULL;

  while (intake_rule_item_next (&text, &item))
    {
      g_autofree char *relative = dup_relative (self, &item, language);
      char            *objection = get_concern (self, facts, &item) == CONCERN_NO ? NULL : dup_objection (&item, unit, relative, language);

      if (objection != NULL)
        return objection;
    }

  return NULL;
}

static char *
relatives_dup_reason (const IntakeRule     *rule,
                      const IntakeFacts    *facts,
                      const IntakeFinding  *finding,
                      const IntakeLanguage *language)
{
  g_autofree char *value = relatives_dup_value (rule, facts, finding, language);
  g_autofree char *limit = NULL;

  if (value == NULL || (finding->answer == INTAKE_ANSWER_CANNOT_TELL && finding->missing != rule->field))
    return intake_sentence_missing (facts, finding->missing, language);

  if (finding->answer == INTAKE_ANSWER_CANNOT_TELL)
    /* Translators: relatives of the applicant who work in the organisation. */
    return g_strdup_printf (intake_language_translate (language, N_ ("cannot tell: the unit of a relative is not recorded: %s")), value);

  if (finding->answer == INTAKE_ANSWER_NEEDS_PERSON)
    /* Translators: relatives of the applicant who work in the organisation. */
    return g_strdup_printf (intake_language_translate (language, N_ ("a person must judge the relatives in the organisation: %s")), value);

  limit = relatives_dup_limit (rule, language);

  return rule->relatives.outcome == INTAKE_ANSWER_MET ? intake_sentence_line (rule, value, language) : intake_sentence_required (rule, value, limit, language);
}

static char *
relatives_dup_sentence (const IntakeRule     *rule,
                        const IntakeFacts    *facts,
                        const IntakeFinding  *finding,
                        const IntakeLanguage *language)
{
  g_autofree char *reason = relatives_dup_reason (rule, facts, finding, language);
  g_autofree char *assignment = relatives_dup_assignment (rule, facts, finding, language);

  return assignment == NULL ? g_steal_pointer (&reason) : g_strdup_printf ("%s; %s", reason, assignment);
}

static char *
relatives_dup_line (const IntakeRule     *rule,
                    const IntakeLanguage *language)
{
  g_autofree char *limit = relatives_dup_limit (rule, language);
  const char      *otherwise = intake_vocabulary_label (&assignment_vocabulary, assignment_terms[rule->relatives.assignment].id, language);

  if (rule->relatives.outcome == INTAKE_ANSWER_NOT_MET)
    return intake_sentence_line (rule, limit, language);

  if (rule->relatives.assignment == INTAKE_ASSIGNMENT_ANY)
    /* Translators: a field, and what the rule asks for. */
    return g_strdup_printf (intake_language_translate (language, N_ ("%s: %s, or a person judges")), intake_field_label (rule->field, language), limit);

  if (rule->relatives.outcome == INTAKE_ANSWER_MET)
    /* Translators: a field, what the rule asks for, and what is asked of the assignment instead. */
    return g_strdup_printf (intake_language_translate (language, N_ ("%s: %s, or a limit on the assignment: %s")), intake_field_label (rule->field, language), limit, otherwise);

  return g_strdup_printf (intake_language_translate (language, N_ ("%s: %s, or a person judges, with a limit on the assignment: %s")), intake_field_label (rule->field, language), limit, otherwise);
}

const IntakeRuleKind intake_relatives_rule = {
  .form = { "relatives", N_ ("Relatives"), N_ ("No relative works in the organisation, or a person judges."), FALSE, relatives_members, G_N_ELEMENTS (relatives_members) },
  .read = relatives_read,
  .judge = relatives_judge,
  .dup_value = relatives_dup_value,
  .dup_limit = relatives_dup_limit,
  .dup_assignment = relatives_dup_assignment,
  .dup_line = relatives_dup_line,
  .dup_sentence = relatives_dup_sentence,
};
