/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules on languages: so many of a set, or those of the notice, at a level or above. */
#include "config.h"

#include "intake-rule-item.h"
#include "intake-rule-sentence.h"

#include "intake-present.h"

#include <glib/gi18n-lib.h>

static const IntakeTerm source_terms[] = {
  { "notice", NC_ ("who requires languages", "The notice"), "" },
};

static const IntakeVocabulary source_vocabulary = { "who requires languages", source_terms, G_N_ELEMENTS (source_terms) };

static const IntakeRuleMember languages_members[] = {
  { .name = "any_of", .label = N_ ("Languages"), .type = INTAKE_MEMBER_CHOICES, .vocabulary = &intake_language_vocabulary },
  { .name = "required_by", .label = N_ ("Those required by"), .type = INTAKE_MEMBER_CHOICE, .vocabulary = &source_vocabulary },
  { .name = "level", .label = N_ ("Level or above"), .type = INTAKE_MEMBER_CHOICE, .vocabulary = &intake_proficiency_vocabulary },
  { .name = "at_least", .label = N_ ("How many of them"), .type = INTAKE_MEMBER_INTEGER, .minimum = 1, .maximum = 100 },
};

/* What an application's languages are worth to a rule. */
typedef struct
{
  int spoken;  /* at the level, or above */
  int perhaps; /* at a level that is not recorded */
  int asked;   /* how many languages there are to choose from */
} Tally;

static gboolean
languages_read (IntakeRule       *rule,
                JsonObject       *object,
                IntakeRuleReader *reader)
{
  int source = -1;

  rule->field = INTAKE_FIELD_LANGUAGES;
  rule->languages.level = -1;
  rule->languages.at_least = 0;
  rule->values = intake_rule_reader_get_values (reader, object, "any_of", FALSE, intake_rule_reader_find_term,
                                                &intake_language_vocabulary, &rule->n_values);
  if (reader->error != NULL ||
      !intake_rule_reader_get_term (reader, object, "required_by", &source_vocabulary, &source) ||
      !intake_rule_reader_get_term (reader, object, "level", &intake_proficiency_vocabulary, &rule->languages.level) ||
      !intake_rule_reader_get_integer (reader, object, "at_least", 1, 100, &rule->languages.at_least))
    return FALSE;

  rule->languages.by_notice = source == 0;
  if ((rule->values != NULL) == rule->languages.by_notice)
    return intake_rule_reader_fail (reader, rule->values != NULL ? "required_by" : NULL,
                                    rule->values != NULL ? _ ("must not stand beside “any_of”: give one of them") : _ ("must have “any_of”, or “required_by”"));

  if (!rule->languages.by_notice && (guint)rule->languages.at_least > rule->n_values)
    return intake_rule_reader_fail (reader, "at_least", _ ("must not be more than the %u languages of “any_of”"), rule->n_values);

  return TRUE;
}

/* Counts a language that is asked for, at @level, among those of the application. */
static void
count_required (const IntakeFacts    *facts,
                const IntakeRuleItem *required,
                int                   level,
                Tally                *tally)
{
  const char    *text = intake_facts_get_text (facts, INTAKE_FIELD_LANGUAGES);
  IntakeRuleItem item;

  tally->asked++;
  while (intake_rule_item_next (&text, &item))
    {
      int has;

      if (item.key_length != required->key_length || strncmp (item.key, required->key, item.key_length) != 0)
        continue;

      has = intake_rule_item_level (&item);
      if (has >= level)
        tally->spoken++;
      else if (has < 0)
        tally->perhaps++;
      return;
    }
}

static Tally
count_languages (const IntakeRule  *rule,
                 const IntakeFacts *facts)
{
  const char    *text = rule->languages.by_notice ? intake_facts_get_text (facts, INTAKE_FIELD_NOTICE_LANGUAGES) : NULL;
  Tally          tally = { 0 };
  IntakeRuleItem item;

  while (intake_rule_item_next (&text, &item))
    {
      int level = intake_rule_item_level (&item);

      count_required (facts, &item, level >= 0 ? level : rule->languages.level, &tally);
    }

  for (guint i = 0; i < rule->n_values; i++)
    {
      IntakeRuleItem value = { rule->values[i], strlen (rule->values[i]), NULL, 0 };

      count_required (facts, &value, rule->languages.level, &tally);
    }

  return tally;
}

/* How many are needed: of a set one, of a notice all, where the rule does not say. */
static int
get_needed (const IntakeRule *rule,
            int               asked)
{
  if (rule->languages.at_least > 0)
    return MIN (rule->languages.at_least, asked);

  return rule->languages.by_notice ? asked : 1;
}

static void
languages_judge (const IntakeRule  *rule,
                 const IntakeFacts *facts,
                 IntakeFinding     *finding)
{
  Tally tally = count_languages (rule, facts);
  int   needed = get_needed (rule, tally.asked);

  if (tally.spoken >= needed)
    return;

  if (!intake_facts_has (facts, rule->field) || tally.spoken + tally.perhaps >= needed)
    {
      finding->answer = INTAKE_ANSWER_CANNOT_TELL;
      finding->missing = rule->field;
      return;
    }

  finding->answer = INTAKE_ANSWER_NOT_MET;
}

static char *
languages_dup_value (const IntakeRule     *rule,
                     const IntakeFacts    *facts,
                     const IntakeFinding  *finding,
                     const IntakeLanguage *language)
{
  if (!intake_facts_has (facts, rule->field))
    return NULL;

  return intake_present_value (intake_field_get (rule->field), intake_facts_get (facts, rule->field), language);
}

static char *
dup_with_level (char                 *some,
                int                   level,
                const IntakeLanguage *language)
{
  g_autofree char *languages = some;

  if (level < 0)
    return g_steal_pointer (&languages);

  /* Translators: languages, and a level such as B2. */
  return g_strdup_printf (intake_language_translate (language, N_ ("%s, level %s or above")), languages,
                          intake_vocabulary_label (&intake_proficiency_vocabulary, intake_proficiency_vocabulary.terms[level].id, language));
}

static char *
languages_dup_limit (const IntakeRule     *rule,
                     const IntakeLanguage *language)
{
  g_autofree char *either = NULL;

  if (rule->languages.by_notice)
    {
      if (rule->languages.at_least > 0)
        return dup_with_level (g_strdup_printf (intake_language_translate_plural (language, "at least %d of those of the notice", "at least %d of those of the notice", (gulong)rule->languages.at_least),
                                                rule->languages.at_least),
                               rule->languages.level, language);

      return dup_with_level (g_strdup (intake_language_translate (language, N_ ("those of the notice"))), rule->languages.level, language);
    }

  either = intake_sentence_terms (rule, &intake_language_vocabulary, language);
  if (rule->languages.at_least > 1)
    /* Translators: how many, and a list of languages: "at least 2 of French, English or Spanish". */
    return dup_with_level (g_strdup_printf (intake_language_translate (language, N_ ("at least %d of %s")), rule->languages.at_least, either), rule->languages.level, language);

  return dup_with_level (g_steal_pointer (&either), rule->languages.level, language);
}

/* The languages that might do if their level were known. */
static char *
dup_unknown_levels (const IntakeRule     *rule,
                    const IntakeFacts    *facts,
                    const IntakeLanguage *language)
{
  const char *required = intake_facts_get_text (facts, INTAKE_FIELD_NOTICE_LANGUAGES);
  const char *text = intake_facts_get_text (facts, rule->field);
  g_autoptr (GString) names = g_string_new (NULL);
  IntakeRuleItem item;

  while (intake_rule_item_next (&text, &item))
    {
      g_autofree char *id = g_strndup (item.key, item.key_length);
      const char      *rest = rule->languages.by_notice ? required : NULL;
      IntakeRuleItem   other;
      gboolean         is_asked = intake_rule_item_is_among (&item, rule);

      while (!is_asked && intake_rule_item_next (&rest, &other))
        is_asked = intake_rule_item_is (&other, id);

      if (is_asked && intake_rule_item_level (&item) < 0)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", intake_vocabulary_label (&intake_language_vocabulary, id, language));
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* What the notice at hand requires, or what the rule does. */
static char *
dup_asked (const IntakeRule     *rule,
           const IntakeFacts    *facts,
           const IntakeLanguage *language)
{
  g_autofree char *limit = languages_dup_limit (rule, language);
  g_autofree char *languages = NULL;

  if (!rule->languages.by_notice)
    return g_steal_pointer (&limit);

  languages = intake_present_value (intake_field_get (INTAKE_FIELD_NOTICE_LANGUAGES), intake_facts_get (facts, INTAKE_FIELD_NOTICE_LANGUAGES), language);

  /* Translators: what is asked for, and the languages: "those of the notice (French: C1, English: B2)". */
  return g_strdup_printf (intake_language_translate (language, N_ ("%s (%s)")), limit, languages);
}

static char *
languages_dup_sentence (const IntakeRule     *rule,
                        const IntakeFacts    *facts,
                        const IntakeFinding  *finding,
                        const IntakeLanguage *language)
{
  g_autofree char *value = NULL;
  g_autofree char *asked = NULL;
  g_autofree char *unknown = NULL;

  if (rule->languages.by_notice && !intake_facts_has (facts, INTAKE_FIELD_NOTICE_LANGUAGES))
    return g_strdup (intake_language_translate (language, N_ ("no notice requires a language")));

  value = languages_dup_value (rule, facts, finding, language);
  if (value == NULL)
    return intake_sentence_missing (facts, finding->missing, language);

  asked = dup_asked (rule, facts, language);
  if (finding->answer != INTAKE_ANSWER_CANNOT_TELL)
    return intake_sentence_required (rule, value, asked, language);

  unknown = dup_unknown_levels (rule, facts, language);

  /* Translators: one or more languages, and what is asked for. */
  return g_strdup_printf (intake_language_translate (language, N_ ("cannot tell: the level is not recorded for %s; required: %s")), unknown, asked);
}

static char *
languages_dup_line (const IntakeRule     *rule,
                    const IntakeLanguage *language)
{
  g_autofree char *limit = languages_dup_limit (rule, language);

  return intake_sentence_line (rule, limit, language);
}

const IntakeRuleKind intake_languages_rule = {
  .form = { "languages", N_ ("Languages"), N_ ("So many of some languages are spoken, at a level or above."), FALSE, languages_members, G_N_ELEMENTS (languages_members) },
  .read = languages_read,
  .judge = languages_judge,
  .dup_value = languages_dup_value,
  .dup_limit = languages_dup_limit,
  .dup_line = languages_dup_line,
  .dup_sentence = languages_dup_sentence,
};
