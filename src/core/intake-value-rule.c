/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules on one value: a number against limits, yes or no, one of a set. */
#include "config.h"

#include "intake-rule-sentence.h"

#include "intake-country.h"
#include "intake-present.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_NUMBER 1000000

#define ONE_OF_KINDS (1u << INTAKE_KIND_CHOICE | 1u << INTAKE_KIND_CHOICES | 1u << INTAKE_KIND_COUNTRY | 1u << INTAKE_KIND_COUNTRIES)

static const IntakeRuleMember number_members[] = {
  { .name = "field", .label = N_ ("Number"), .type = INTAKE_MEMBER_FIELD, .required = TRUE, .field_kinds = 1u << INTAKE_KIND_INTEGER },
  { .name = "min", .label = N_ ("At least"), .type = INTAKE_MEMBER_INTEGER, .minimum = 0, .maximum = MAX_NUMBER },
  { .name = "max", .label = N_ ("At most"), .type = INTAKE_MEMBER_INTEGER, .minimum = 0, .maximum = MAX_NUMBER },
  { .name = "below", .label = N_ ("Less than"), .type = INTAKE_MEMBER_INTEGER, .minimum = 1, .maximum = MAX_NUMBER },
};

static const IntakeRuleMember fact_members[] = {
  { .name = "field", .label = N_ ("Fact"), .type = INTAKE_MEMBER_FIELD, .required = TRUE, .field_kinds = 1u << INTAKE_KIND_BOOLEAN },
  { .name = "is", .label = N_ ("Must be so"), .type = INTAKE_MEMBER_BOOLEAN, .fallback = "true" },
};

static const IntakeRuleMember one_of_members[] = {
  { .name = "field", .label = N_ ("Field"), .type = INTAKE_MEMBER_FIELD, .required = TRUE, .field_kinds = ONE_OF_KINDS },
  { .name = "values", .label = N_ ("Values"), .type = INTAKE_MEMBER_VALUES, .required = TRUE },
};

static gboolean
find_value (const IntakeRule  *rule,
            const IntakeFacts *facts,
            IntakeFinding     *finding)
{
  if (intake_facts_has (facts, rule->field))
    return TRUE;

  finding->answer = INTAKE_ANSWER_CANNOT_TELL;
  finding->missing = intake_facts_get_missing (facts, rule->field);

  return FALSE;
}

static char *
value_dup_value (const IntakeRule     *rule,
                 const IntakeFacts    *facts,
                 const IntakeFinding  *finding,
                 const IntakeLanguage *language)
{
  if (!intake_facts_has (facts, rule->field))
    return NULL;

  return intake_present_value (intake_field_get (rule->field), intake_facts_get (facts, rule->field), language);
}

static char *
value_dup_sentence (const IntakeRule     *rule,
                    const IntakeFacts    *facts,
                    const IntakeFinding  *finding,
                    const IntakeLanguage *language)
{
  g_autofree char *value = NULL;
  g_autofree char *limit = NULL;

  if (finding->answer == INTAKE_ANSWER_CANNOT_TELL)
    return intake_sentence_missing (facts, finding->missing, language);

  value = rule->kind->dup_value (rule, facts, finding, language);
  limit = rule->kind->dup_limit (rule, language);

  return intake_sentence_required (rule, value, limit, language);
}

static char *
value_dup_line (const IntakeRule     *rule,
                const IntakeLanguage *language)
{
  g_autofree char *limit = rule->kind->dup_limit (rule, language);

  return intake_sentence_line (rule, limit, language);
}

static gboolean
number_read (IntakeRule       *rule,
             JsonObject       *object,
             IntakeRuleReader *reader)
{
  rule->number.min = rule->number.max = rule->number.below = -1;

  if (!intake_rule_reader_get_field (reader, object, 1u << INTAKE_KIND_INTEGER, &rule->field) ||
      !intake_rule_reader_get_integer (reader, object, "min", 0, MAX_NUMBER, &rule->number.min) ||
      !intake_rule_reader_get_integer (reader, object, "max", 0, MAX_NUMBER, &rule->number.max) ||
      !intake_rule_reader_get_integer (reader, object, "below", 1, MAX_NUMBER, &rule->number.below))
    return FALSE;

  if (rule->number.min < 0 && rule->number.max < 0 && rule->number.below < 0)
    return intake_rule_reader_fail (reader, NULL, _ ("must have “min”, “max” or “below”"));

  if (rule->number.max >= 0 && rule->number.below >= 0)
    return intake_rule_reader_fail (reader, "below", _ ("must not stand beside “max”: give one upper limit"));

  if (rule->number.max >= 0 && rule->number.min > rule->number.max)
    return intake_rule_reader_fail (reader, "max", _ ("must not be less than “min”: nobody could meet both"));

  if (rule->number.below >= 0 && rule->number.min >= rule->number.below)
    return intake_rule_reader_fail (reader, "below", _ ("must be more than “min”: nobody could meet both"));

  return TRUE;
}

static void
number_judge (const IntakeRule  *rule,
              const IntakeFacts *facts,
              IntakeFinding     *finding)
{
  gint64 number;

  if (!find_value (rule, facts, finding))
    return;

  number = intake_facts_get (facts, rule->field)->integer;
  if (number < rule->number.min ||
      (rule->number.max >= 0 && number > rule->number.max) ||
      (rule->number.below >= 0 && number >= rule->number.below))
    finding->answer = INTAKE_ANSWER_NOT_MET;
}

/* A number of this field with its unit, for those whose label says months. */
static char *
dup_number (const IntakeRule     *rule,
            gint64                number,
            const IntakeLanguage *language)
{
  if (rule->field == INTAKE_FIELD_EXPERIENCE_MONTHS && number >= 0 && number <= MAX_NUMBER)
    return intake_sentence_amount ((int)number, INTAKE_SPAN_MONTHS, language);

  return intake_present_count (number, language);
}

static char *
number_dup_value (const IntakeRule     *rule,
                  const IntakeFacts    *facts,
                  const IntakeFinding  *finding,
                  const IntakeLanguage *language)
{
  if (!intake_facts_has (facts, rule->field))
    return NULL;

  return dup_number (rule, intake_facts_get (facts, rule->field)->integer, language);
}

static char *
number_dup_limit (const IntakeRule     *rule,
                  const IntakeLanguage *language)
{
  int              upper = rule->number.below >= 0 ? rule->number.below : rule->number.max;
  g_autofree char *low = dup_number (rule, MAX (rule->number.min, 0), language);
  g_autofree char *high = dup_number (rule, MAX (upper, 0), language);

  if (upper < 0)
    /* Translators: limits of a number, here and in the next ones: "3 or more", "12 months or more". */
    return g_strdup_printf (intake_language_translate (language, N_ ("%s or more")), low);

  if (rule->number.below >= 0)
    return rule->number.min >= 0 ? g_strdup_printf (intake_language_translate (language, N_ ("%s or more and less than %s")), low, high)
                                 : g_strdup_printf (intake_language_translate (language, N_ ("less than %s")), high);

  return rule->number.min >= 0 ? g_strdup_printf (intake_language_translate (language, N_ ("%s to %s")), low, high)
                               : g_strdup_printf (intake_language_translate (language, N_ ("%s at most")), high);
}

static gboolean
fact_read (IntakeRule       *rule,
           JsonObject       *object,
           IntakeRuleReader *reader)
{
  rule->fact.is = TRUE;

  return intake_rule_reader_get_field (reader, object, 1u << INTAKE_KIND_BOOLEAN, &rule->field) &&
         intake_rule_reader_get_boolean (reader, object, "is", &rule->fact.is);
}

static void
fact_judge (const IntakeRule  *rule,
            const IntakeFacts *facts,
            IntakeFinding     *finding)
{
  if (!find_value (rule, facts, finding))
    return;

  if ((intake_facts_get (facts, rule->field)->integer != 0) != (rule->fact.is != FALSE))
    finding->answer = INTAKE_ANSWER_NOT_MET;
}

static char *
fact_dup_limit (const IntakeRule     *rule,
                const IntakeLanguage *language)
{
  return g_strdup (intake_vocabulary_label (&intake_yes_no_vocabulary, rule->fact.is ? "yes" : "no", language));
}

static gboolean
one_of_read (IntakeRule       *rule,
             JsonObject       *object,
             IntakeRuleReader *reader)
{
  const IntakeVocabulary *vocabulary;

  if (!intake_rule_reader_get_field (reader, object, ONE_OF_KINDS, &rule->field))
    return FALSE;

  vocabulary = intake_field_get (rule->field)->vocabulary;
  rule->values = intake_rule_reader_get_values (reader, object, "values", TRUE,
                                                vocabulary != NULL ? intake_rule_reader_find_term : intake_rule_reader_find_country,
                                                vocabulary, &rule->n_values);

  return rule->values != NULL;
}

/* Whether one of the items of a value such as "interest;sponsored" is in the set. */
static void
one_of_judge (const IntakeRule  *rule,
              const IntakeFacts *facts,
              IntakeFinding     *finding)
{
  const char *item = intake_facts_get_text (facts, rule->field);

  if (!find_value (rule, facts, finding))
    return;

  while (item != NULL)
    {
      gsize length = strcspn (item, ";");

      for (guint i = 0; i < rule->n_values; i++)
        {
          if (strncmp (item, rule->values[i], length) == 0 && rule->values[i][length] == '\0')
            return;
        }
      item = item[length] == ';' ? item + length + 1 : NULL;
    }

  finding->answer = INTAKE_ANSWER_NOT_MET;
}

static char *
one_of_dup_limit (const IntakeRule     *rule,
                  const IntakeLanguage *language)
{
  const IntakeVocabulary *vocabulary = intake_field_get (rule->field)->vocabulary;
  g_autofree const char **labels = g_new (const char *, rule->n_values);

  for (guint i = 0; i < rule->n_values; i++)
    {
      labels[i] = vocabulary == NULL ? intake_country_name (rule->values[i], language)
                                     : intake_vocabulary_label (vocabulary, rule->values[i], language);
    }

  return intake_sentence_either (labels, rule->n_values, language);
}

const IntakeRuleKind intake_number_rule = {
  .form = { "number", N_ ("Number"), N_ ("A number lies between limits."), FALSE, number_members, G_N_ELEMENTS (number_members) },
  .dup_line = value_dup_line,
  .read = number_read,
  .judge = number_judge,
  .dup_value = number_dup_value,
  .dup_limit = number_dup_limit,
  .dup_sentence = value_dup_sentence,
};

const IntakeRuleKind intake_fact_rule = {
  .form = { "fact", N_ ("Yes or no"), N_ ("A question is answered with yes, or with no."), FALSE, fact_members, G_N_ELEMENTS (fact_members) },
  .dup_line = value_dup_line,
  .read = fact_read,
  .judge = fact_judge,
  .dup_value = value_dup_value,
  .dup_limit = fact_dup_limit,
  .dup_sentence = value_dup_sentence,
};

const IntakeRuleKind intake_one_of_rule = {
  .form = { "one-of", N_ ("One of a set"), N_ ("A value is one of those that are listed."), FALSE, one_of_members, G_N_ELEMENTS (one_of_members) },
  .dup_line = value_dup_line,
  .read = one_of_read,
  .judge = one_of_judge,
  .dup_value = value_dup_value,
  .dup_limit = one_of_dup_limit,
  .dup_sentence = value_dup_sentence,
};
