/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules on the internship itself: how long it is, and on which day of a month it starts. */
#include "config.h"

#include "intake-rule-sentence.h"

#include "intake-present.h"

#include <glib/gi18n-lib.h>

#define MAX_DAY 31

static const IntakeRuleMember length_members[] = {
  { .name = "at_least", .label = N_ ("At least"), .type = INTAKE_MEMBER_SPAN },
  { .name = "at_most", .label = N_ ("At most"), .type = INTAKE_MEMBER_SPAN },
};

static const IntakeRuleMember start_day_members[] = {
  { .name = "days", .label = N_ ("Days of a month"), .type = INTAKE_MEMBER_INTEGERS, .required = TRUE, .minimum = 1, .maximum = MAX_DAY },
};

static gboolean
length_read (IntakeRule       *rule,
             JsonObject       *object,
             IntakeRuleReader *reader)
{
  rule->length.at_least = rule->length.at_most = INTAKE_SPAN_NONE;
  if (!intake_rule_reader_get_span (reader, object, "at_least", &rule->length.at_least) ||
      !intake_rule_reader_get_span (reader, object, "at_most", &rule->length.at_most))
    return FALSE;

  if (rule->length.at_least.count < 0 && rule->length.at_most.count < 0)
    return intake_rule_reader_fail (reader, NULL, _ ("must have “at_least” or “at_most”"));

  if (intake_span_excludes (rule->length.at_least, rule->length.at_most, FALSE))
    return intake_rule_reader_fail (reader, "at_most", _ ("must not be less than “at_least”: nobody could meet both"));

  return TRUE;
}

/* A length counts from the first day to the day after the last. */
static gboolean
is_long_enough (const IntakeRule *rule,
                const IntakeStay *stay)
{
  IntakeDate after = intake_date_add_days (stay->last, 1);

  return rule->length.at_least.count < 0 || after.year == 0 || intake_date_compare (after, intake_span_end (stay->first, rule->length.at_least)) >= 0;
}

static gboolean
is_short_enough (const IntakeRule *rule,
                 const IntakeStay *stay)
{
  return rule->length.at_most.count < 0 || intake_date_compare (stay->last, intake_span_end (stay->first, rule->length.at_most)) < 0;
}

static void
length_judge (const IntakeRule  *rule,
              const IntakeFacts *facts,
              IntakeFinding     *finding)
{
  IntakeStay stay;

  if (!intake_facts_find_stay (facts, &stay, &finding->missing))
    {
      finding->answer = INTAKE_ANSWER_CANNOT_TELL;
      return;
    }

  finding->on = stay.first;
  finding->reference.kind = INTAKE_REFERENCE_START;

  /* Whoever is available for longer can stay for less. */
  if (!is_long_enough (rule, &stay) || (stay.is_fixed && !is_short_enough (rule, &stay)))
    finding->answer = INTAKE_ANSWER_NOT_MET;
}

static IntakeSpanUnit
get_unit (const IntakeRule *rule,
          const IntakeStay *stay)
{
  gboolean is_least = rule->length.at_most.count < 0 || !is_long_enough (rule, stay);

  return rule->length.at_least.count >= 0 && is_least ? rule->length.at_least.unit : rule->length.at_most.unit;
}

static char *
length_dup_value (const IntakeRule     *rule,
                  const IntakeFacts    *facts,
                  const IntakeFinding  *finding,
                  const IntakeLanguage *language)
{
  IntakeFieldId missing;
  IntakeStay    stay;
  IntakeDate    after;

  if (!intake_facts_find_stay (facts, &stay, &missing))
    return NULL;

  after = intake_date_add_days (stay.last, 1);

  return intake_sentence_span (stay.first, after.year == 0 ? stay.last : after, get_unit (rule, &stay), language);
}

static char *
length_dup_limit (const IntakeRule     *rule,
                  const IntakeLanguage *language)
{
  IntakeSpan       least = rule->length.at_least;
  IntakeSpan       most = rule->length.at_most;
  g_autofree char *least_words = least.count < 0 ? NULL : intake_sentence_amount (least.count, least.unit, language);
  g_autofree char *most_words = most.count < 0 ? NULL : intake_sentence_amount (most.count, most.unit, language);

  if (most_words == NULL)
    return g_strdup_printf (intake_language_translate (language, N_ ("%s or more")), least_words);

  if (least_words == NULL)
    return g_strdup_printf (intake_language_translate (language, N_ ("%s at most")), most_words);

  return g_strdup_printf (intake_language_translate (language, N_ ("%s to %s")), least_words, most_words);
}

static char *
length_dup_line (const IntakeRule     *rule,
                 const IntakeLanguage *language)
{
  g_autofree char *limit = length_dup_limit (rule, language);

  /* Translators: %s is a length of time. */
  return g_strdup_printf (intake_language_translate (language, N_ ("Length of the internship: %s")), limit);
}

static char *
length_dup_sentence (const IntakeRule     *rule,
                     const IntakeFacts    *facts,
                     const IntakeFinding  *finding,
                     const IntakeLanguage *language)
{
  g_autofree char *value = NULL;
  g_autofree char *limit = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  IntakeStay       stay;
  IntakeFieldId    missing;

  if (!intake_facts_find_stay (facts, &stay, &missing))
    return intake_sentence_missing (facts, missing, language);

  value = length_dup_value (rule, facts, finding, language);
  limit = length_dup_limit (rule, language);
  first = intake_present_date (stay.first, language);
  last = intake_present_date (stay.last, language);

  if (stay.is_fixed)
    /* Translators: two dates, the length of time between them, and what is asked for. */
    return g_strdup_printf (intake_language_translate (language, N_ ("internship from %s to %s, %s; required: %s")), first, last, value, limit);

  return g_strdup_printf (intake_language_translate (language, N_ ("available from %s to %s, %s; required: %s")), first, last, value, limit);
}

static gboolean
start_day_read (IntakeRule       *rule,
                JsonObject       *object,
                IntakeRuleReader *reader)
{
  return intake_rule_reader_get_days (reader, object, "days", MAX_DAY, &rule->start_day.days);
}

static gboolean
is_allowed (const IntakeRule *rule,
            IntakeDate        day)
{
  return (rule->start_day.days & (1u << day.day)) != 0;
}

/* The first day from @from on that the rule allows; every day of the calendar comes within two months, but 31 may leave out one. */
static IntakeDate
find_allowed (const IntakeRule *rule,
              IntakeDate        from)
{
  IntakeDate day = from;

  while (day.year != 0 && !is_allowed (rule, day))
    day = intake_date_add_days (day, 1);

  return day;
}

static void
start_day_judge (const IntakeRule  *rule,
                 const IntakeFacts *facts,
                 IntakeFinding     *finding)
{
  IntakeDate start = intake_facts_get_fixed_start (facts);
  IntakeDate allowed;
  IntakeDate until;

  finding->reference.kind = INTAKE_REFERENCE_START;
  finding->on = start;
  if (start.year != 0)
    {
      if (!is_allowed (rule, start))
        finding->answer = INTAKE_ANSWER_NOT_MET;
      return;
    }

  finding->on = intake_facts_get_date (facts, INTAKE_FIELD_AVAILABLE_FROM);
  if (finding->on.year == 0)
    {
      finding->answer = INTAKE_ANSWER_CANNOT_TELL;
      finding->missing = INTAKE_FIELD_AVAILABLE_FROM;
      return;
    }

  /* Whoever is available from the 3rd can start on the 15th. */
  allowed = find_allowed (rule, finding->on);
  until = intake_facts_get_date (facts, INTAKE_FIELD_AVAILABLE_TO);
  if (allowed.year == 0 || (until.year != 0 && intake_date_compare (allowed, until) > 0))
    finding->answer = INTAKE_ANSWER_NOT_MET;
}

static char *
start_day_dup_value (const IntakeRule     *rule,
                     const IntakeFacts    *facts,
                     const IntakeFinding  *finding,
                     const IntakeLanguage *language)
{
  return finding->on.year == 0 ? NULL : intake_present_date (finding->on, language);
}

static char *
start_day_dup_limit (const IntakeRule     *rule,
                     const IntakeLanguage *language)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *either = NULL;

  for (guint day = 1; day <= MAX_DAY; day++)
    {
      if ((rule->start_day.days & (1u << day)) != 0)
        g_ptr_array_add (days, g_strdup_printf ("%u", day));
    }

  either = intake_sentence_either ((const char *const *)days->pdata, days->len, language);

  /* Translators: %s is a number from 1 to 31, or several: "day 1 or 15 of a month". */
  return g_strdup_printf (intake_language_translate (language, N_ ("day %s of a month")), either);
}

static char *
start_day_dup_line (const IntakeRule     *rule,
                    const IntakeLanguage *language)
{
  g_autofree char *limit = start_day_dup_limit (rule, language);

  /* Translators: %s is "day 1 or 15 of a month". */
  return g_strdup_printf (intake_language_translate (language, N_ ("Start of the internship: %s")), limit);
}

static char *
start_day_dup_sentence (const IntakeRule     *rule,
                        const IntakeFacts    *facts,
                        const IntakeFinding  *finding,
                        const IntakeLanguage *language)
{
  g_autofree char *limit = start_day_dup_limit (rule, language);
  g_autofree char *day = NULL;
  g_autofree char *start = NULL;

  if (finding->answer == INTAKE_ANSWER_CANNOT_TELL)
    return intake_sentence_missing (facts, finding->missing, language);

  day = intake_present_date (finding->on, language);
  if (intake_facts_get_fixed_start (facts).year != 0)
    /* Translators: a date, and "day 1 or 15 of a month". */
    return g_strdup_printf (intake_language_translate (language, N_ ("starts on %s; required: %s")), day, limit);

  if (finding->answer == INTAKE_ANSWER_NOT_MET)
    return g_strdup_printf (intake_language_translate (language, N_ ("available from %s, and on no such day; required: %s")), day, limit);

  start = intake_present_date (find_allowed (rule, finding->on), language);

  return g_strdup_printf (intake_language_translate (language, N_ ("available from %s, so that the start can be on %s; required: %s")), day, start, limit);
}

const IntakeRuleKind intake_length_rule = {
  .form = { "length", N_ ("Length of the internship"), N_ ("The internship is so long at least, or at most."), FALSE, length_members, G_N_ELEMENTS (length_members) },
  .read = length_read,
  .judge = length_judge,
  .dup_value = length_dup_value,
  .dup_limit = length_dup_limit,
  .dup_line = length_dup_line,
  .dup_sentence = length_dup_sentence,
};

const IntakeRuleKind intake_start_day_rule = {
  .form = { "start-day", N_ ("Start day"), N_ ("The internship starts on certain days of a month."), FALSE, start_day_members, G_N_ELEMENTS (start_day_members) },
  .read = start_day_read,
  .judge = start_day_judge,
  .dup_value = start_day_dup_value,
  .dup_limit = start_day_dup_limit,
  .dup_line = start_day_dup_line,
  .dup_sentence = start_day_dup_sentence,
};
