/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules on what a person brings along: languages at a level, relatives in the organisation. */
#include "config.h"

#include "intake-rule-sentence.h"

#include "intake-present.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * Item:
 *
 * One of "fr:C1;en:B2" or of "sibling:unit;spouse:unit", where it stands.
 */
typedef struct
{
  const char *key;
  gsize       key_length;
  const char *detail;
  gsize       detail_length;
} Item;

/* The first is what is meant without one. */
static const IntakeTerm outcome_terms[] = {
  { "needs-a-person", NC_ ("outcome of a rule", "Needs a person"), "" },
  { "not-met", NC_ ("outcome of a rule", "Not met"), "" },
};

static const IntakeVocabulary outcome_vocabulary = { "outcome of a rule", outcome_terms, G_N_ELEMENTS (outcome_terms) };

static const IntakeRuleMember languages_members[] = {
  { .name = "any_of", .label = N_ ("Languages"), .type = INTAKE_MEMBER_CHOICES, .required = TRUE, .vocabulary = &intake_language_vocabulary },
  { .name = "level", .label = N_ ("Level or above"), .type = INTAKE_MEMBER_CHOICE, .vocabulary = &intake_proficiency_vocabulary },
  { .name = "at_least", .label = N_ ("How many of them"), .type = INTAKE_MEMBER_INTEGER, .fallback = "1", .minimum = 1, .maximum = 100 },
};

static const IntakeRuleMember relatives_members[] = {
  { .name = "relations", .label = N_ ("Relations"), .type = INTAKE_MEMBER_CHOICES, .vocabulary = &intake_relation_vocabulary },
  { .name = "outcome", .label = N_ ("With such a relative"), .type = INTAKE_MEMBER_CHOICE, .fallback = "needs-a-person", .vocabulary = &outcome_vocabulary },
};

/* Takes the next item off the text; FALSE at the end. */
static gboolean
next_item (const char **text,
           Item        *item)
{
  gsize length;

  if (*text == NULL)
    return FALSE;

  length = strcspn (*text, ";");
  item->key = *text;
  item->key_length = strcspn (*text, ":;");
  item->detail = *text + item->key_length + (item->key_length < length ? 1 : 0);
  item->detail_length = (gsize)(*text + length - item->detail);
  *text = (*text)[length] == ';' ? *text + length + 1 : NULL;

  return TRUE;
}

static gboolean
is_text (const char *text,
         const char *start,
         gsize       length)
{
  return strncmp (text, start, length) == 0 && text[length] == '\0';
}

static gboolean
has_value (const IntakeRule *rule,
           const Item       *item)
{
  for (guint i = 0; i < rule->n_values; i++)
    {
      if (is_text (rule->values[i], item->key, item->key_length))
        return TRUE;
    }

  return FALSE;
}

/* The place of a level among the levels; -1 if it is not known. */
static int
find_level (const char *start,
            gsize       length)
{
  for (guint i = 0; i < intake_proficiency_vocabulary.n_terms; i++)
    {
      if (is_text (intake_proficiency_vocabulary.terms[i].id, start, length))
        return (int)i;
    }

  return -1;
}

static char *
person_dup_value (const IntakeRule     *rule,
                  const IntakeFacts    *facts,
                  const IntakeFinding  *finding,
                  const IntakeLanguage *language)
{
  if (!intake_record_has (facts->application, rule->field))
    return NULL;

  return intake_present_field (facts->application, rule->field, language);
}

static char *
dup_either (const IntakeRule       *rule,
            const IntakeVocabulary *vocabulary,
            const IntakeLanguage   *language)
{
  g_autofree const char **labels = g_new (const char *, rule->n_values);

  for (guint i = 0; i < rule->n_values; i++)
    labels[i] = intake_vocabulary_label (vocabulary, rule->values[i], language);

  return intake_sentence_either (labels, rule->n_values, language);
}

static char *
person_dup_line (const IntakeRule     *rule,
                 const IntakeLanguage *language)
{
  g_autofree char *limit = rule->kind->dup_limit (rule, language);

  return intake_sentence_line (rule, limit, language);
}

static gboolean
languages_read (IntakeRule       *rule,
                JsonObject       *object,
                IntakeRuleReader *reader)
{
  rule->field = INTAKE_FIELD_LANGUAGES;
  rule->languages.level = -1;
  rule->languages.at_least = 1;
  rule->values = intake_rule_reader_get_values (reader, object, "any_of", TRUE, intake_rule_reader_find_term,
                                                &intake_language_vocabulary, &rule->n_values);
  if (rule->values == NULL ||
      !intake_rule_reader_get_term (reader, object, "level", &intake_proficiency_vocabulary, &rule->languages.level) ||
      !intake_rule_reader_get_integer (reader, object, "at_least", 1, 100, &rule->languages.at_least))
    return FALSE;

  if ((guint)rule->languages.at_least > rule->n_values)
    return intake_rule_reader_fail (reader, "at_least", _ ("must not be more than the %u languages of “any_of”"), rule->n_values);

  return TRUE;
}

static void
languages_judge (const IntakeRule  *rule,
                 const IntakeFacts *facts,
                 IntakeFinding     *finding)
{
  const char *text = intake_record_get_text (facts->application, rule->field);
  int         spoken = 0;
  int         perhaps = 0;
  Item        item;

  while (next_item (&text, &item))
    {
      int level;

      if (!has_value (rule, &item))
        continue;

      level = find_level (item.detail, item.detail_length);
      if (level >= rule->languages.level)
        spoken++;
      else if (level < 0)
        perhaps++;
    }

  if (spoken >= rule->languages.at_least)
    return;

  if (!intake_record_has (facts->application, rule->field) || spoken + perhaps >= rule->languages.at_least)
    {
      finding->answer = INTAKE_ANSWER_CANNOT_TELL;
      finding->missing = rule->field;
      return;
    }

  finding->answer = INTAKE_ANSWER_NOT_MET;
}

static char *
languages_dup_limit (const IntakeRule     *rule,
                     const IntakeLanguage *language)
{
  g_autofree char *either = dup_either (rule, &intake_language_vocabulary, language);
  g_autofree char *some = NULL;
  const char      *level;

  if (rule->languages.at_least > 1)
    /* Translators: how many, and a list of languages: "at least 2 of French, English or Spanish". */
    some = g_strdup_printf (intake_language_translate (language, N_ ("at least %d of %s")), rule->languages.at_least, either);
  else
    some = g_steal_pointer (&either);

  if (rule->languages.level < 0)
    return g_steal_pointer (&some);

  level = intake_vocabulary_label (&intake_proficiency_vocabulary,
                                   intake_proficiency_vocabulary.terms[rule->languages.level].id, language);

  /* Translators: languages, and a level such as B2. */
  return g_strdup_printf (intake_language_translate (language, N_ ("%s, level %s or above")), some, level);
}

/* The languages that might do if their level were known. */
static char *
dup_unknown_levels (const IntakeRule     *rule,
                    const IntakeFacts    *facts,
                    const IntakeLanguage *language)
{
  const char *text = intake_record_get_text (facts->application, rule->field);
  g_autoptr (GString) names = g_string_new (NULL);
  Item item;

  while (next_item (&text, &item))
    {
      g_autofree char *id = NULL;

      if (!has_value (rule, &item) || find_level (item.detail, item.detail_length) >= 0)
        continue;

      id = g_strndup (item.key, item.key_length);
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              intake_vocabulary_label (&intake_language_vocabulary, id, language));
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
languages_dup_sentence (const IntakeRule     *rule,
                        const IntakeFacts    *facts,
                        const IntakeFinding  *finding,
                        const IntakeLanguage *language)
{
  g_autofree char *value = person_dup_value (rule, facts, finding, language);
  g_autofree char *limit = languages_dup_limit (rule, language);
  g_autofree char *unknown = NULL;

  if (value == NULL)
    return intake_sentence_missing (facts, finding->missing, language);

  if (finding->answer != INTAKE_ANSWER_CANNOT_TELL)
    return intake_sentence_required (rule, value, limit, language);

  unknown = dup_unknown_levels (rule, facts, language);

  /* Translators: one or more languages, and what is asked for. */
  return g_strdup_printf (intake_language_translate (language, N_ ("cannot tell: the level is not recorded for %s; required: %s")), unknown, limit);
}

static gboolean
relatives_read (IntakeRule       *rule,
                JsonObject       *object,
                IntakeRuleReader *reader)
{
  int outcome = 0;

  rule->field = INTAKE_FIELD_RELATIVES;
  rule->values = intake_rule_reader_get_values (reader, object, "relations", FALSE, intake_rule_reader_find_term,
                                                &intake_relation_vocabulary, &rule->n_values);
  if (reader->error != NULL || !intake_rule_reader_get_term (reader, object, "outcome", &outcome_vocabulary, &outcome))
    return FALSE;

  rule->relatives.outcome = outcome == 0 ? INTAKE_ANSWER_NEEDS_PERSON : INTAKE_ANSWER_NOT_MET;

  return TRUE;
}

/* Whether a recorded relative is one that the rule is about; without a list it is about all. */
static gboolean
is_concerned (const IntakeRule *rule,
              const Item       *item)
{
  if (is_text ("none", item->key, item->key_length))
    return FALSE;

  return rule->n_values == 0 || has_value (rule, item);
}

static void
relatives_judge (const IntakeRule  *rule,
                 const IntakeFacts *facts,
                 IntakeFinding     *finding)
{
  const char *text = intake_record_get_text (facts->application, rule->field);
  Item        item;

  if (text == NULL)
    {
      finding->answer = INTAKE_ANSWER_CANNOT_TELL;
      finding->missing = rule->field;
      return;
    }

  while (next_item (&text, &item))
    {
      if (is_concerned (rule, &item))
        finding->answer = rule->relatives.outcome;
    }
}

static char *
relatives_dup_limit (const IntakeRule     *rule,
                     const IntakeLanguage *language)
{
  g_autofree char *relations = NULL;

  if (rule->n_values == 0)
    return g_strdup (intake_language_translate (language, N_ ("no relative")));

  relations = dup_either (rule, &intake_relation_vocabulary, language);

  /* Translators: %s are relations: "none of: parent, child or sibling". */
  return g_strdup_printf (intake_language_translate (language, N_ ("none of: %s")), relations);
}

static char *
relatives_dup_sentence (const IntakeRule     *rule,
                        const IntakeFacts    *facts,
                        const IntakeFinding  *finding,
                        const IntakeLanguage *language)
{
  g_autofree char *value = person_dup_value (rule, facts, finding, language);
  g_autofree char *limit = relatives_dup_limit (rule, language);

  if (value == NULL)
    return intake_sentence_missing (facts, finding->missing, language);

  if (finding->answer == INTAKE_ANSWER_NEEDS_PERSON)
    /* Translators: relatives of the applicant who work in the organisation. */
    return g_strdup_printf (intake_language_translate (language, N_ ("a person must judge the relatives in the organisation: %s")), value);

  return intake_sentence_required (rule, value, limit, language);
}

const IntakeRuleKind intake_languages_rule = {
  .form = { "languages", N_ ("Languages"), N_ ("So many of some languages are spoken, at a level or above."), FALSE, languages_members, G_N_ELEMENTS (languages_members) },
  .dup_line = person_dup_line,
  .read = languages_read,
  .judge = languages_judge,
  .dup_value = person_dup_value,
  .dup_limit = languages_dup_limit,
  .dup_sentence = languages_dup_sentence,
};

const IntakeRuleKind intake_relatives_rule = {
  .form = { "relatives", N_ ("Relatives"), N_ ("No relative works in the organisation, or a person judges."), FALSE, relatives_members, G_N_ELEMENTS (relatives_members) },
  .dup_line = person_dup_line,
  .read = relatives_read,
  .judge = relatives_judge,
  .dup_value = person_dup_value,
  .dup_limit = relatives_dup_limit,
  .dup_sentence = relatives_dup_sentence,
};
