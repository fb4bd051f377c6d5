/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules on time: the age on a day, and a date within a span before or after another. */
#include "config.h"

#include "intake-rule-sentence.h"

#include "intake-present.h"

#include <glib/gi18n-lib.h>

#define MAX_AGE 150

/* In the order of IntakeDirection. */
static const IntakeTerm direction_terms[] = {
  { "before", NC_ ("side of a date", "Before"), "" },
  { "after", NC_ ("side of a date", "After"), "" },
  { "either", NC_ ("side of a date", "Before or after"), "" },
};

static const IntakeVocabulary direction_vocabulary = { "side of a date", direction_terms, G_N_ELEMENTS (direction_terms) };

static const IntakeRuleMember age_members[] = {
  { .name = "from", .label = N_ ("From (years)"), .type = INTAKE_MEMBER_INTEGER, .minimum = 0, .maximum = MAX_AGE },
  { .name = "to", .label = N_ ("To (years)"), .type = INTAKE_MEMBER_INTEGER, .minimum = 0, .maximum = MAX_AGE },
  { .name = "before", .label = N_ ("Before turning"), .type = INTAKE_MEMBER_INTEGER, .minimum = 1, .maximum = MAX_AGE },
  { .name = "on", .label = N_ ("Judged on"), .type = INTAKE_MEMBER_DAY, .fallback = "application" },
};

static const IntakeRuleMember date_members[] = {
  { .name = "field", .label = N_ ("Date"), .type = INTAKE_MEMBER_FIELD, .required = TRUE, .field_kinds = 1u << INTAKE_KIND_DATE },
  { .name = "within", .label = N_ ("At most"), .type = INTAKE_MEMBER_SPAN },
  { .name = "less_than", .label = N_ ("Less than"), .type = INTAKE_MEMBER_SPAN },
  { .name = "at_least", .label = N_ ("At least"), .type = INTAKE_MEMBER_SPAN },
  { .name = "more_than", .label = N_ ("More than"), .type = INTAKE_MEMBER_SPAN },
  { .name = "direction", .label = N_ ("Before or after"), .type = INTAKE_MEMBER_CHOICE, .required = TRUE, .vocabulary = &direction_vocabulary },
  { .name = "on", .label = N_ ("Judged on"), .type = INTAKE_MEMBER_DAY, .fallback = "application" },
};

/* The day of the two ends that decides; of a day that is not throughout, that day, whatever @end is. */
static void
decide_on (IntakeFinding      *finding,
           const IntakeRule   *rule,
           IntakeDate          day,
           IntakeReferenceKind end)
{
  finding->on = day;
  finding->reference = rule->on;
  if (rule->on.kind == INTAKE_REFERENCE_THROUGHOUT)
    finding->reference.kind = end;
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

  *date = intake_facts_get_date (facts, rule->field);
  if (date->year != 0 && intake_reference_resolve (&rule->on, facts, first, last, &missing))
    return TRUE;

  finding->answer = INTAKE_ANSWER_CANNOT_TELL;
  finding->missing = date->year == 0 ? intake_facts_get_missing (facts, rule->field) : missing;

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
  IntakeDate birth = intake_facts_get_date (facts, rule->field);

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
age_dup_line (const IntakeRule     *rule,
              const IntakeLanguage *language)
{
  g_autofree char *limit = age_dup_limit (rule, language);
  g_autofree char *day = intake_sentence_reference (&rule->on, language);

  /* Translators: the ages that are allowed, and the day that counts: "Age: 20 to 36 years, judged on the application date". */
  return g_strdup_printf (intake_language_translate (language, N_ ("Age: %s, judged on %s")), limit, day);
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

  birth = intake_facts_get_date (facts, rule->field);
  day = intake_sentence_day (finding->on, &finding->reference, language);
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

/* The two bounds of each side: the far one within or less_than, the near one at_least or more_than. */
static gboolean
read_bound (const char       *closed,
            const char       *open,
            IntakeBound      *bound,
            JsonObject       *object,
            IntakeRuleReader *reader)
{
  bound->span = INTAKE_SPAN_NONE;
  bound->is_open = json_object_has_member (object, open);
  if (bound->is_open && json_object_has_member (object, closed))
    return intake_rule_reader_fail (reader, open, _ ("must not stand beside “%s”: give one of them"), closed);

  return intake_rule_reader_get_span (reader, object, bound->is_open ? open : closed, &bound->span);
}

static gboolean
date_read (IntakeRule       *rule,
           JsonObject       *object,
           IntakeRuleReader *reader)
{
  int direction = -1;

  if (!intake_rule_reader_get_field (reader, object, 1u << INTAKE_KIND_DATE, &rule->field) ||
      !read_bound ("within", "less_than", &rule->date.far, object, reader) ||
      !read_bound ("at_least", "more_than", &rule->date.near, object, reader) ||
      !intake_rule_reader_get_term (reader, object, "direction", &direction_vocabulary, &direction) ||
      !intake_rule_reader_get_reference (reader, object, &rule->on))
    return FALSE;

  if (direction < 0)
    return intake_rule_reader_fail (reader, "direction", _ ("is missing"));

  if (rule->on.kind == INTAKE_REFERENCE_FIELD && rule->on.field == rule->field)
    return intake_rule_reader_fail (reader, "on", _ ("must be another date than “field”: a date is never before or after itself"));

  rule->date.direction = (IntakeDirection)direction;
  if (rule->date.direction == INTAKE_DIRECTION_EITHER && rule->date.far.span.count < 0 && rule->date.near.span.count < 0)
    return intake_rule_reader_fail (reader, "within", _ ("is missing: without it any date would do"));

  if (rule->date.near.span.count >= 0 &&
      intake_span_excludes (rule->date.near.span, rule->date.far.span, rule->date.near.is_open || rule->date.far.is_open))
    return intake_rule_reader_fail (reader, rule->date.near.is_open ? "more_than" : "at_least", _ ("must leave room below “%s”: nobody could meet both"),
                                    rule->date.far.is_open ? "less_than" : "within");

  if (rule->date.far.is_open && rule->date.far.span.count == 0)
    return intake_rule_reader_fail (reader, "less_than", _ ("must be more than nothing: nobody could meet it"));

  return TRUE;
}

static gboolean
is_near_enough (const IntakeBound *far,
                IntakeDate         from,
                IntakeDate         to)
{
  int order;

  if (far->span.count < 0)
    return TRUE;

  order = intake_date_compare (to, intake_span_end (from, far->span));

  return far->is_open ? order < 0 : order <= 0;
}

static gboolean
is_far_enough (const IntakeBound *near,
               IntakeDate         from,
               IntakeDate         to)
{
  int order;

  if (near->span.count < 0)
    return TRUE;

  order = intake_date_compare (to, intake_span_end (from, near->span));

  return near->is_open ? order > 0 : order >= 0;
}

/* Whether the date lies on the right side of one day, near enough and far enough. */
static gboolean
date_fits (const IntakeRule *rule,
           IntakeDate        date,
           IntakeDate        day)
{
  int        order = intake_date_compare (date, day);
  IntakeDate from = order <= 0 ? date : day;
  IntakeDate to = order <= 0 ? day : date;

  if ((rule->date.direction == INTAKE_DIRECTION_BEFORE && order > 0) || (rule->date.direction == INTAKE_DIRECTION_AFTER && order < 0))
    return FALSE;

  return is_near_enough (&rule->date.far, from, to) && is_far_enough (&rule->date.near, from, to);
}

static void
date_judge (const IntakeRule  *rule,
            const IntakeFacts *facts,
            IntakeFinding     *finding)
{
  IntakeDate date, first, last;

  if (!find_days (rule, facts, finding, &date, &first, &last))
    return;

  /* The days that are too far away, and those that are too near, follow one another on each side of the date, so that the two ends and the date
     itself speak for all days between. */
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
  else if (intake_date_compare (first, date) < 0 && intake_date_compare (date, last) < 0 && !date_fits (rule, date, date))
    {
      finding->answer = INTAKE_ANSWER_NOT_MET;
      decide_on (finding, rule, date, INTAKE_REFERENCE_DAY);
    }
}

static char *
date_dup_value (const IntakeRule     *rule,
                const IntakeFacts    *facts,
                const IntakeFinding  *finding,
                const IntakeLanguage *language)
{
  return intake_facts_has (facts, rule->field) ? intake_present_date (intake_facts_get_date (facts, rule->field), language) : NULL;
}

/* "12 months at most", "more than 3 months and less than 12 months"; NULL without bounds. */
static char *
dup_bounds (const IntakeRule     *rule,
            const IntakeLanguage *language)
{
  const IntakeBound *far = &rule->date.far;
  const IntakeBound *near = &rule->date.near;
  g_autofree char   *far_words = NULL;
  g_autofree char   *near_words = NULL;
  g_autofree char   *amount = NULL;

  if (far->span.count >= 0)
    {
      amount = intake_sentence_amount (far->span.count, far->span.unit, language);
      /* Translators: %s is a length of time, such as 12 months. */
      far_words = g_strdup_printf (far->is_open ? intake_language_translate (language, N_ ("less than %s")) : intake_language_translate (language, N_ ("%s at most")), amount);
      g_clear_pointer (&amount, g_free);
    }

  if (near->span.count >= 0)
    {
      amount = intake_sentence_amount (near->span.count, near->span.unit, language);
      near_words = g_strdup_printf (near->is_open ? intake_language_translate (language, N_ ("more than %s")) : intake_language_translate (language, N_ ("%s at least")), amount);
    }

  if (far_words != NULL && near_words != NULL)
    return g_strdup_printf (intake_language_translate (language, N_ ("%s and %s")), near_words, far_words);

  return far_words != NULL ? g_steal_pointer (&far_words) : g_steal_pointer (&near_words);
}

/* Which date, by its direction; of a date without bounds the day itself counts. */
static char *
dup_place (const IntakeRule     *rule,
           const char           *day,
           const IntakeLanguage *language)
{
  g_autofree char *bounds = dup_bounds (rule, language);

  if (bounds == NULL)
    /* Translators: %s is a day: "the application date", or "that day". */
    return g_strdup_printf (rule->date.direction == INTAKE_DIRECTION_BEFORE ? intake_language_translate (language, N_ ("not after %s"))
                                                                            : intake_language_translate (language, N_ ("not before %s")),
                            day);

  switch (rule->date.direction)
    {
    case INTAKE_DIRECTION_BEFORE:
      /* Translators: a length of time, and a day: "12 months at most before the application date". */
      return g_strdup_printf (intake_language_translate (language, N_ ("%s before %s")), bounds, day);

    case INTAKE_DIRECTION_AFTER:
      return g_strdup_printf (intake_language_translate (language, N_ ("%s after %s")), bounds, day);

    case INTAKE_DIRECTION_EITHER:
    default:
      return g_strdup_printf (intake_language_translate (language, N_ ("%s before or after %s")), bounds, day);
    }
}

static char *
date_dup_limit (const IntakeRule     *rule,
                const IntakeLanguage *language)
{
  /* Translators: a day that was named before. */
  return dup_place (rule, intake_language_translate (language, N_ ("that day")), language);
}

static char *
date_dup_line (const IntakeRule     *rule,
               const IntakeLanguage *language)
{
  g_autofree char *day = intake_sentence_reference (&rule->on, language);
  g_autofree char *place = dup_place (rule, day, language);

  return intake_sentence_line (rule, place, language);
}

/* The unit in which a distance is told: that of the bound which decides. */
static IntakeSpanUnit
get_unit (const IntakeRule *rule,
          IntakeDate        from,
          IntakeDate        to)
{
  gboolean is_near_only = rule->date.far.span.count < 0 || !is_far_enough (&rule->date.near, from, to);

  if (rule->date.near.span.count >= 0 && is_near_only)
    return rule->date.near.span.unit;

  return rule->date.far.span.unit;
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
  g_autofree char *day = intake_sentence_day (finding->on, &finding->reference, language);
  g_autofree char *span = NULL;
  int              order = intake_date_compare (date, finding->on);
  IntakeDate       from = order <= 0 ? date : finding->on;
  IntakeDate       to = order <= 0 ? finding->on : date;

  if (order == 0)
    /* Translators: a field, its date, and another day with what it is. */
    return g_strdup_printf (intake_language_translate (language, N_ ("%s %s, the same day as %s")), label, shown, day);

  span = intake_sentence_span (from, to, get_unit (rule, from, to), language);
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
  g_autofree char *bounds = NULL;
  IntakeDate       date;
  int              order;

  if (finding->answer == INTAKE_ANSWER_CANNOT_TELL)
    return intake_sentence_missing (facts, finding->missing, language);

  date = intake_facts_get_date (facts, rule->field);
  distance = dup_distance (rule, date, finding, language);
  bounds = dup_bounds (rule, language);
  order = intake_date_compare (date, finding->on);

  if (rule->date.direction == INTAKE_DIRECTION_BEFORE && (order > 0 || bounds == NULL))
    /* Translators: %s is how far a date lies from a day. */
    return g_strdup_printf (intake_language_translate (language, N_ ("%s; it must not be after that day")), distance);

  if (rule->date.direction == INTAKE_DIRECTION_AFTER && (order < 0 || bounds == NULL))
    return g_strdup_printf (intake_language_translate (language, N_ ("%s; it must not be before that day")), distance);

  if (rule->date.near.span.count < 0 && !rule->date.far.is_open)
    {
      g_autofree char *amount = intake_sentence_amount (rule->date.far.span.count, rule->date.far.span.unit, language);

      /* Translators: how far a date lies from a day, and a length of time. */
      return g_strdup_printf (intake_language_translate (language, N_ ("%s; the limit is %s")), distance, amount);
    }

  /* Translators: how far a date lies from a day, and how far it may: "more than 3 months". */
  return g_strdup_printf (intake_language_translate (language, N_ ("%s; required: %s")), distance, bounds);
}

const IntakeRuleKind intake_age_rule = {
  .form = { "age", N_ ("Age"), N_ ("The age in completed years lies between limits."), FALSE, age_members, G_N_ELEMENTS (age_members) },
  .read = age_read,
  .judge = age_judge,
  .dup_value = age_dup_value,
  .dup_limit = age_dup_limit,
  .dup_line = age_dup_line,
  .dup_sentence = age_dup_sentence,
};

const IntakeRuleKind intake_date_rule = {
  .form = { "date", N_ ("Date"), N_ ("A date lies before or after a day, at most or at least so far away."), FALSE, date_members, G_N_ELEMENTS (date_members) },
  .read = date_read,
  .judge = date_judge,
  .dup_value = date_dup_value,
  .dup_limit = date_dup_limit,
  .dup_line = date_dup_line,
  .dup_sentence = date_dup_sentence,
};
