/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules on time: the age on a day, and a date within a span before or after another. */
#include "config.h"

#include "intake-rule-sentence.h"

#include "intake-present.h"

#include <glib/gi18n-lib.h>

#define MAX_AGE 150

static const char *const age_keys[] = { "from", "to", "before", "on", NULL };
static const char *const date_keys[] = { "field", "within", "direction", "on", NULL };
static const char *const direction_names[] = { "before", "after", "either", NULL };

/* In the order of IntakeSpanUnit. */
static const char *const    span_names[] = { "days", "months", "years", NULL };
static const IntakeSpanUnit span_units[] = { INTAKE_SPAN_DAYS, INTAKE_SPAN_MONTHS, INTAKE_SPAN_YEARS };
static const int            span_maxima[] = { 36500, 1200, 100 };

/* The day of the two ends that decides; of a day that is not throughout, that day. */
static void
decide_on (IntakeFinding      *finding,
           const IntakeRule   *rule,
           IntakeDate          day,
           IntakeReferenceKind end)
{
  finding->on = day;
  finding->reference = rule->on.kind == INTAKE_REFERENCE_THROUGHOUT ? end : rule->on.kind;
}

static gboolean
find_days (const IntakeRule  *rule,
           const IntakeFacts *facts,
           IntakeFinding     *finding,
           IntakeDate        *date,
           IntakeDate        *first,
           IntakeDate        *last)
{
  IntakeFieldId missing = INTAKE_N_FIELDS;

  *date = intake_record_get_date (facts->application, rule->field);
  if (date->year != 0 && intake_reference_resolve (&rule->on, facts, first, last, &missing))
    return TRUE;

  finding->answer = INTAKE_ANSWER_CANNOT_TELL;
  finding->missing = date->year == 0 ? rule->field : missing;

  return FALSE;
}

static gboolean
age_read (IntakeRule       *rule,
          JsonObject       *object,
          IntakeRuleReader *reader)
{
  rule->field = INTAKE_FIELD_BIRTH_DATE;
  rule->age.from = rule->age.to = rule->age.before = -1;

  if (!intake_rule_reader_get_integer (reader, object, "from", 0, MAX_AGE, &rule->age.from) ||
      !intake_rule_reader_get_integer (reader, object, "to", 0, MAX_AGE, &rule->age.to) ||
      !intake_rule_reader_get_integer (reader, object, "before", 1, MAX_AGE, &rule->age.before) ||
      !intake_rule_reader_get_reference (reader, object, &rule->on))
    return FALSE;

  if (rule->age.from < 0 && rule->age.to < 0 && rule->age.before < 0)
    return intake_rule_reader_fail (reader, NULL, _ ("must have “from”, “to” or “before”"));

  if (rule->age.to >= 0 && rule->age.before >= 0)
    return intake_rule_reader_fail (reader, "before", _ ("must not stand beside “to”: give one upper limit"));

  if (rule->age.to >= 0 && rule->age.from > rule->age.to)
    return intake_rule_reader_fail (reader, "to", _ ("must not be less than “from”: nobody could meet both"));

  if (rule->age.before >= 0 && rule->age.from >= rule->age.before)
    return intake_rule_reader_fail (reader, "before", _ ("must be more than “from”: nobody could meet both"));

  /* From here on there is one upper limit: before turning 31 is at most 30. */
  if (rule->age.before >= 0)
    rule->age.to = rule->age.before - 1;

  return TRUE;
}

static void
age_judge (const IntakeRule  *rule,
           const IntakeFacts *facts,
           IntakeFinding     *finding)
{
  IntakeDate birth, first, last;

  if (!find_days (rule, facts, finding, &birth, &first, &last))
    return;

  decide_on (finding, rule, last, INTAKE_REFERENCE_END);
  if (rule->age.to >= 0 && intake_age_on (birth, last) > rule->age.to)
    {
      finding->answer = INTAKE_ANSWER_NOT_MET;
    }
  else if (intake_age_on (birth, first) < MAX (rule->age.from, 0))
    {
      finding->answer = INTAKE_ANSWER_NOT_MET;
      decide_on (finding, rule, first, INTAKE_REFERENCE_START);
    }
}

static char *
age_dup_value (const IntakeRule     *rule,
               const IntakeFacts    *facts,
               const IntakeFinding  *finding,
               const IntakeLanguage *language)
{
  IntakeDate birth = intake_record_get_date (facts->application, rule->field);

  if (birth.year == 0)
    return NULL;

  if (finding->on.year == 0 || intake_date_compare (birth, finding->on) > 0)
    return intake_present_date (birth, language);

  return intake_sentence_amount (intake_age_on (birth, finding->on), INTAKE_SPAN_YEARS, language);
}

static char *
age_dup_limit (const IntakeRule     *rule,
               const IntakeLanguage *language)
{
  if (rule->age.before >= 0 && rule->age.from >= 0)
    /* Translators: an age. */
    return g_strdup_printf (intake_language_translate (language, N_ ("%d years or more, before turning %d")), rule->age.from, rule->age.before);

  if (rule->age.before >= 0)
    return g_strdup_printf (intake_language_translate (language, N_ ("before turning %d")), rule->age.before);

  if (rule->age.to >= 0 && rule->age.from >= 0)
    return g_strdup_printf (intake_language_translate (language, N_ ("%d to %d years")), rule->age.from, rule->age.to);

  if (rule->age.to >= 0)
    return g_strdup_printf (intake_language_translate (language, N_ ("up to %d years")), rule->age.to);

  return g_strdup_printf (intake_language_translate (language, N_ ("%d years or more")), rule->age.from);
}

static char *
age_dup_sentence (const IntakeRule     *rule,
                  const IntakeFacts    *facts,
                  const IntakeFinding  *finding,
                  const IntakeLanguage *language)
{
  g_autofree char *day = NULL;
  g_autofree char *span = NULL;
  IntakeDate       birth;
  int              age;

  if (finding->answer == INTAKE_ANSWER_CANNOT_TELL)
    return intake_sentence_missing (facts, finding->missing, language);

  birth = intake_record_get_date (facts->application, rule->field);
  day = intake_sentence_day (finding->on, finding->reference, language);
  age = intake_age_on (birth, finding->on);
  if (age < 0)
    return g_strdup_printf (intake_language_translate (language, N_ ("not born yet on %s")), day);

  span = intake_sentence_span (birth, finding->on, INTAKE_SPAN_YEARS, language);
  if (rule->age.from >= 0 && age < rule->age.from)
    /* Translators: an age, a day with what it is, and a number of years. */
    return g_strdup_printf (intake_language_translate (language, N_ ("%s old on %s; the minimum is %d")), span, day, rule->age.from);

  if (rule->age.before >= 0)
    return g_strdup_printf (intake_language_translate (language, N_ ("%s old on %s; the limit is the day before turning %d")), span, day, rule->age.before);

  if (rule->age.to >= 0)
    return g_strdup_printf (intake_language_translate (language, N_ ("%s old on %s; the limit is %d, until the day before turning %d")),
                            span, day, rule->age.to, rule->age.to + 1);

  return g_strdup_printf (intake_language_translate (language, N_ ("%s old on %s; the minimum is %d")), span, day, rule->age.from);
}

static gboolean
read_within (IntakeRule       *rule,
             JsonObject       *object,
             IntakeRuleReader *reader)
{
  JsonNode   *node = json_object_get_member (object, "within");
  JsonObject *span;
  gboolean    done;
  gsize       mark;

  if (node == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_OBJECT (node) || json_object_get_size (json_node_get_object (node)) != 1)
    return intake_rule_reader_fail (reader, "within", _ ("must be one of days, months or years with a number, such as {\"months\": 12}"));

  span = json_node_get_object (node);
  mark = intake_rule_reader_enter (reader, "within");
  done = intake_rule_reader_expect_keys (reader, span, span_names, NULL);
  for (guint i = 0; done && i < G_N_ELEMENTS (span_units); i++)
    {
      if (!json_object_has_member (span, span_names[i]))
        continue;

      rule->date.within.unit = span_units[i];
      done = intake_rule_reader_get_integer (reader, span, span_names[i], 0, span_maxima[i], &rule->date.within.count);
    }
  intake_rule_reader_leave (reader, mark);

  return done;
}

static gboolean
date_read (IntakeRule       *rule,
           JsonObject       *object,
           IntakeRuleReader *reader)
{
  int direction = -1;

  rule->date.within = (IntakeSpan){ -1, INTAKE_SPAN_MONTHS };
  if (!intake_rule_reader_get_field (reader, object, 1u << INTAKE_KIND_DATE, &rule->field) ||
      !read_within (rule, object, reader) ||
      !intake_rule_reader_get_choice (reader, object, "direction", direction_names, &direction) ||
      !intake_rule_reader_get_reference (reader, object, &rule->on))
    return FALSE;

  if (direction < 0)
    return intake_rule_reader_fail (reader, "direction", _ ("is missing"));

  rule->date.direction = (IntakeDirection)direction;
  if (rule->date.direction == INTAKE_DIRECTION_EITHER && rule->date.within.count < 0)
    return intake_rule_reader_fail (reader, "within", _ ("is missing: without it any date would do"));

  return TRUE;
}

/* Whether the date lies on the right side of one day, and near enough. */
static gboolean
date_fits (const IntakeRule *rule,
           IntakeDate        date,
           IntakeDate        day)
{
  gboolean   before = intake_date_compare (date, day) <= 0;
  IntakeDate end;

  if (rule->date.direction == INTAKE_DIRECTION_BEFORE && !before)
    return FALSE;

  if (rule->date.direction == INTAKE_DIRECTION_AFTER && intake_date_compare (date, day) < 0)
    return FALSE;

  end = intake_span_end (before ? date : day, rule->date.within);

  return intake_date_compare (before ? day : date, end) <= 0;
}

static void
date_judge (const IntakeRule  *rule,
            const IntakeFacts *facts,
            IntakeFinding     *finding)
{
  IntakeDate date, first, last;

  if (!find_days (rule, facts, finding, &date, &first, &last))
    return;

  /* The days on which a date fits follow one another, so that the two ends speak for all days between. */
  decide_on (finding, rule, last, INTAKE_REFERENCE_END);
  if (!date_fits (rule, date, last))
    {
      finding->answer = INTAKE_ANSWER_NOT_MET;
    }
  else if (!date_fits (rule, date, first))
    {
      finding->answer = INTAKE_ANSWER_NOT_MET;
      decide_on (finding, rule, first, INTAKE_REFERENCE_START);
    }
}

static char *
date_dup_value (const IntakeRule     *rule,
                const IntakeFacts    *facts,
                const IntakeFinding  *finding,
                const IntakeLanguage *language)
{
  return intake_record_has (facts->application, rule->field) ? intake_present_field (facts->application, rule->field, language) : NULL;
}

static char *
date_dup_limit (const IntakeRule     *rule,
                const IntakeLanguage *language)
{
  g_autofree char *amount = NULL;

  if (rule->date.within.count < 0)
    return g_strdup (rule->date.direction == INTAKE_DIRECTION_BEFORE ? intake_language_translate (language, N_ ("that day or before")) : intake_language_translate (language, N_ ("that day or after")));

  amount = intake_sentence_amount (rule->date.within.count, rule->date.within.unit, language);
  switch (rule->date.direction)
    {
    case INTAKE_DIRECTION_BEFORE:
      /* Translators: %s is a length of time; a limit: within 12 months before a day that is named elsewhere. */
      return g_strdup_printf (intake_language_translate (language, N_ ("%s before")), amount);

    case INTAKE_DIRECTION_AFTER:
      return g_strdup_printf (intake_language_translate (language, N_ ("%s after")), amount);

    case INTAKE_DIRECTION_EITHER:
    default:
      return g_strdup_printf (intake_language_translate (language, N_ ("%s before or after")), amount);
    }
}

/* "Graduation date 05 Mar 2024, 14 months before 05 May 2025, the application date" */
static char *
dup_distance (const IntakeRule     *rule,
              IntakeDate            date,
              const IntakeFinding  *finding,
              const IntakeLanguage *language)
{
  const char      *label = intake_field_label (rule->field, language);
  g_autofree char *shown = intake_present_date (date, language);
  g_autofree char *day = intake_sentence_day (finding->on, finding->reference, language);
  g_autofree char *span = NULL;
  int              order = intake_date_compare (date, finding->on);

  if (order == 0)
    /* Translators: a field, its date, and another day with what it is. */
    return g_strdup_printf (intake_language_translate (language, N_ ("%s %s, the same day as %s")), label, shown, day);

  span = intake_sentence_span (order < 0 ? date : finding->on, order < 0 ? finding->on : date, rule->date.within.unit, language);
  if (order < 0)
    /* Translators: a field, its date, a length of time, and another day with what it is. */
    return g_strdup_printf (intake_language_translate (language, N_ ("%s %s, %s before %s")), label, shown, span, day);

  return g_strdup_printf (intake_language_translate (language, N_ ("%s %s, %s after %s")), label, shown, span, day);
}

static char *
date_dup_sentence (const IntakeRule     *rule,
                   const IntakeFacts    *facts,
                   const IntakeFinding  *finding,
                   const IntakeLanguage *language)
{
  g_autofree char *distance = NULL;
  g_autofree char *amount = NULL;
  IntakeDate       date;
  int              order;

  if (finding->answer == INTAKE_ANSWER_CANNOT_TELL)
    return intake_sentence_missing (facts, finding->missing, language);

  date = intake_record_get_date (facts->application, rule->field);
  distance = dup_distance (rule, date, finding, language);
  order = intake_date_compare (date, finding->on);

  if (rule->date.direction == INTAKE_DIRECTION_BEFORE && (order > 0 || rule->date.within.count < 0))
    /* Translators: %s is how far a date lies from a day. */
    return g_strdup_printf (intake_language_translate (language, N_ ("%s; it must not be after that day")), distance);

  if (rule->date.direction == INTAKE_DIRECTION_AFTER && (order < 0 || rule->date.within.count < 0))
    return g_strdup_printf (intake_language_translate (language, N_ ("%s; it must not be before that day")), distance);

  amount = intake_sentence_amount (rule->date.within.count, rule->date.within.unit, language);

  /* Translators: how far a date lies from a day, and a length of time. */
  return g_strdup_printf (intake_language_translate (language, N_ ("%s; the limit is %s")), distance, amount);
}

const IntakeRuleKind intake_age_rule = {
  .name = "age",
  .keys = age_keys,
  .read = age_read,
  .judge = age_judge,
  .dup_value = age_dup_value,
  .dup_limit = age_dup_limit,
  .dup_sentence = age_dup_sentence,
};

const IntakeRuleKind intake_date_rule = {
  .name = "date",
  .keys = date_keys,
  .read = date_read,
  .judge = date_judge,
  .dup_value = date_dup_value,
  .dup_limit = date_dup_limit,
  .dup_sentence = date_dup_sentence,
};
