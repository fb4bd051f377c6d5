/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules on what the office counts: a person's applications and internships, and the places that are taken. */
#include "config.h"

#include "intake-rule-sentence.h"

#include "intake-present.h"

#include <glib/gi18n-lib.h>

#define MAX_COUNT 100000
#define MONTHS_A_YEAR 12

/* The first is what is meant without one, here and in the others. */
static const IntakeTerm among_terms[] = {
  { "notice", NC_ ("among which applications", "For the same notice"), "" },
  { "round", NC_ ("among which applications", "For notices that close on the same day"), "" },
  { "year", NC_ ("among which applications", "In the same year"), "" },
};

static const IntakeCountScope among_scopes[] = { INTAKE_COUNT_NOTICE, INTAKE_COUNT_ROUND, INTAKE_COUNT_PERIOD };

static const IntakeTerm quota_terms[] = {
  { "notice", NC_ ("whose quota", "Of the notice"), "" },
  { "unit", NC_ ("whose quota", "Of the unit"), "" },
  { "year", NC_ ("whose quota", "Of the year"), "" },
};

static const IntakeCountScope quota_scopes[] = { INTAKE_COUNT_NOTICE, INTAKE_COUNT_UNIT, INTAKE_COUNT_PERIOD };

static const IntakeTerm outcome_terms[] = {
  { "not-met", NC_ ("outcome of a rule", "Not met"), "" },
  { "needs-a-person", NC_ ("outcome of a rule", "Needs a person"), "" },
};

static const IntakeVocabulary among_vocabulary = { "among which applications", among_terms, G_N_ELEMENTS (among_terms) };
static const IntakeVocabulary quota_vocabulary = { "whose quota", quota_terms, G_N_ELEMENTS (quota_terms) };
static const IntakeVocabulary outcome_vocabulary = { "outcome of a rule", outcome_terms, G_N_ELEMENTS (outcome_terms) };

static const IntakeRuleMember applications_members[] = {
  { .name = "among", .label = N_ ("Counted"), .type = INTAKE_MEMBER_CHOICE, .fallback = "notice", .vocabulary = &among_vocabulary },
  { .name = "max", .label = N_ ("At most"), .type = INTAKE_MEMBER_INTEGER, .required = TRUE, .minimum = 1, .maximum = MAX_COUNT },
  { .name = "year_starts", .label = N_ ("First month of a year"), .type = INTAKE_MEMBER_INTEGER, .fallback = "1", .minimum = 1, .maximum = MONTHS_A_YEAR },
};

static const IntakeRuleMember internships_members[] = {
  { .name = "max", .label = N_ ("At most"), .type = INTAKE_MEMBER_INTEGER, .fallback = "0", .minimum = 0, .maximum = MAX_COUNT },
};

static const IntakeRuleMember quota_members[] = {
  { .name = "of", .label = N_ ("Places"), .type = INTAKE_MEMBER_CHOICES, .required = TRUE, .vocabulary = &quota_vocabulary },
  { .name = "max", .label = N_ ("How many places"), .type = INTAKE_MEMBER_INTEGER, .minimum = 1, .maximum = MAX_COUNT },
  { .name = "outcome", .label = N_ ("When they are taken"), .type = INTAKE_MEMBER_CHOICE, .fallback = "not-met", .vocabulary = &outcome_vocabulary },
  { .name = "year_starts", .label = N_ ("First month of a year"), .type = INTAKE_MEMBER_INTEGER, .fallback = "1", .minimum = 1, .maximum = MONTHS_A_YEAR },
  { .name = "on", .label = N_ ("The year of"), .type = INTAKE_MEMBER_DAY, .fallback = "start" },
};

/* The year around a day, from the first of the month in which years start. */
static void
set_year (const IntakeRule *rule,
          IntakeDate        day,
          IntakeCount      *what)
{
  what->from = (IntakeDate){ day.month < rule->count.year_starts ? (gint16)(day.year - 1) : day.year, (guint8)rule->count.year_starts, 1 };
  if (what->from.year == 0)
    what->from = (IntakeDate){ 1, 1, 1 };
  what->to = intake_date_add_months (what->from, MONTHS_A_YEAR);
  what->to = what->to.year == 0 ? (IntakeDate){ 9999, 12, 31 } : intake_date_add_days (what->to, -1);
}

/* What is to be counted; FALSE with the field that does not let it be told. */
static gboolean
find_what (const IntakeRule  *rule,
           const IntakeFacts *facts,
           IntakeCount       *what,
           IntakeFieldId     *missing)
{
  static const struct
  {
    IntakeCountScope scope;
    IntakeFieldId    field;
  } needs[] = {
    { INTAKE_COUNT_NOTICE, INTAKE_FIELD_NOTICE },
    { INTAKE_COUNT_ROUND, INTAKE_FIELD_NOTICE_CLOSES_ON },
    { INTAKE_COUNT_UNIT, INTAKE_FIELD_NOTICE_UNIT },
  };
  IntakeDate first, last;

  *what = (IntakeCount){ rule->count.subject, rule->count.scope, INTAKE_DATE_NONE, INTAKE_DATE_NONE };
  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      if ((rule->count.scope & needs[i].scope) == 0 || intake_facts_has (facts, needs[i].field))
        continue;

      *missing = intake_facts_get_missing (facts, needs[i].field);
      return FALSE;
    }

  if ((rule->count.scope & INTAKE_COUNT_PERIOD) == 0)
    return TRUE;

  if (!intake_reference_resolve (&rule->on, facts, &first, &last, missing))
    return FALSE;

  set_year (rule, first, what);
  return TRUE;
}

/* How many there are; -1 with the field that is missing, or none if the office cannot count them. */
static gint64
find_count (const IntakeRule  *rule,
            const IntakeFacts *facts,
            IntakeFieldId     *missing)
{
  IntakeCount what;

  *missing = INTAKE_N_FIELDS;
  if (!find_what (rule, facts, &what, missing) || facts->witness == NULL)
    return -1;

  *missing = INTAKE_N_FIELDS;
  return facts->witness->count (facts->witness, facts, &what);
}

/* The limit; -1 if it is that of a notice which names none. */
static gint64
get_limit (const IntakeRule  *rule,
           const IntakeFacts *facts)
{
  if (rule->count.max >= 0)
    return rule->count.max;

  return intake_facts_has (facts, INTAKE_FIELD_NOTICE_PLACES) ? intake_facts_get (facts, INTAKE_FIELD_NOTICE_PLACES)->integer : -1;
}

static gboolean
read_year (IntakeRule       *rule,
           JsonObject       *object,
           IntakeRuleReader *reader)
{
  rule->count.year_starts = 1;
  if (!intake_rule_reader_get_integer (reader, object, "year_starts", 1, MONTHS_A_YEAR, &rule->count.year_starts))
    return FALSE;

  if (json_object_has_member (object, "year_starts") && (rule->count.scope & INTAKE_COUNT_PERIOD) == 0)
    return intake_rule_reader_fail (reader, "year_starts", _ ("has no meaning where no year is counted"));

  return TRUE;
}

static gboolean
applications_read (IntakeRule       *rule,
                   JsonObject       *object,
                   IntakeRuleReader *reader)
{
  int among = 0;

  rule->count.subject = INTAKE_COUNT_APPLICATIONS;
  rule->count.max = -1;
  rule->on.kind = INTAKE_REFERENCE_APPLICATION;
  if (!intake_rule_reader_get_term (reader, object, "among", &among_vocabulary, &among) ||
      !intake_rule_reader_get_integer (reader, object, "max", 1, MAX_COUNT, &rule->count.max))
    return FALSE;

  if (rule->count.max < 0)
    return intake_rule_reader_fail (reader, "max", _ ("is missing"));

  rule->count.scope = among_scopes[among];

  return read_year (rule, object, reader);
}

static void
applications_judge (const IntakeRule  *rule,
                    const IntakeFacts *facts,
                    IntakeFinding     *finding)
{
  gint64 count = find_count (rule, facts, &finding->missing);

  if (count < 0)
    finding->answer = INTAKE_ANSWER_CANNOT_TELL;
  else if (count > rule->count.max)
    finding->answer = INTAKE_ANSWER_NOT_MET;
}

static gboolean
internships_read (IntakeRule       *rule,
                  JsonObject       *object,
                  IntakeRuleReader *reader)
{
  rule->field = INTAKE_FIELD_EARLIER_INTERNSHIPS;
  rule->count.subject = INTAKE_COUNT_INTERNSHIPS;
  rule->count.scope = INTAKE_COUNT_EVERYWHERE;
  rule->count.max = 0;

  return intake_rule_reader_get_integer (reader, object, "max", 0, MAX_COUNT, &rule->count.max);
}

/* What the applicant says, or what the office has recorded if that is more; -1 if neither is known. */
static gint64
count_internships (const IntakeRule  *rule,
                   const IntakeFacts *facts)
{
  gint64        said = intake_facts_has (facts, rule->field) ? intake_facts_get (facts, rule->field)->integer : -1;
  IntakeFieldId missing;

  return MAX (said, find_count (rule, facts, &missing));
}

/* An office that has recorded none does not know those elsewhere in the organisation: only the applicant can say that there are none. */
static void
internships_judge (const IntakeRule  *rule,
                   const IntakeFacts *facts,
                   IntakeFinding     *finding)
{
  if (count_internships (rule, facts) > rule->count.max)
    {
      finding->answer = INTAKE_ANSWER_NOT_MET;
    }
  else if (!intake_facts_has (facts, rule->field))
    {
      finding->answer = INTAKE_ANSWER_CANNOT_TELL;
      finding->missing = rule->field;
    }
}

static gboolean
quota_read (IntakeRule       *rule,
            JsonObject       *object,
            IntakeRuleReader *reader)
{
  int outcome = 0;

  rule->count.subject = INTAKE_COUNT_PLACES;
  rule->count.max = -1;
  rule->on.kind = INTAKE_REFERENCE_START;
  rule->values = intake_rule_reader_get_values (reader, object, "of", TRUE, intake_rule_reader_find_term, &quota_vocabulary, &rule->n_values);
  if (rule->values == NULL ||
      !intake_rule_reader_get_integer (reader, object, "max", 1, MAX_COUNT, &rule->count.max) ||
      !intake_rule_reader_get_term (reader, object, "outcome", &outcome_vocabulary, &outcome) ||
      (json_object_has_member (object, "on") && !intake_rule_reader_get_reference (reader, object, &rule->on)))
    return FALSE;

  for (guint i = 0; i < rule->n_values; i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (quota_terms); j++)
        rule->count.scope |= rule->values[i] == quota_terms[j].id ? quota_scopes[j] : 0;
    }

  if (rule->count.max < 0 && rule->count.scope != INTAKE_COUNT_NOTICE)
    return intake_rule_reader_fail (reader, "max", _ ("is missing: only a notice tells its places itself"));

  if (json_object_has_member (object, "on") && (rule->count.scope & INTAKE_COUNT_PERIOD) == 0)
    return intake_rule_reader_fail (reader, "on", _ ("has no meaning where no year is counted"));

  if (rule->on.kind == INTAKE_REFERENCE_THROUGHOUT)
    return intake_rule_reader_fail (reader, "on", _ ("must be one day: it tells the year"));

  rule->count.outcome = outcome == 0 ? INTAKE_ANSWER_NOT_MET : INTAKE_ANSWER_NEEDS_PERSON;

  return read_year (rule, object, reader);
}

static void
quota_judge (const IntakeRule  *rule,
             const IntakeFacts *facts,
             IntakeFinding     *finding)
{
  gint64 limit = get_limit (rule, facts);
  gint64 taken = find_count (rule, facts, &finding->missing);

  if (taken < 0 || limit < 0)
    {
      finding->answer = INTAKE_ANSWER_CANNOT_TELL;
      if (taken >= 0)
        finding->missing = INTAKE_FIELD_NOTICE_PLACES;
    }
  else if (taken >= limit)
    {
      finding->answer = rule->count.outcome;
    }
}

static char *
count_dup_value (const IntakeRule     *rule,
                 const IntakeFacts    *facts,
                 const IntakeFinding  *finding,
                 const IntakeLanguage *language)
{
  IntakeFieldId missing;
  gint64        count = rule->count.subject == INTAKE_COUNT_INTERNSHIPS ? count_internships (rule, facts) : find_count (rule, facts, &missing);

  return count < 0 ? NULL : intake_present_count (count, language);
}

static char *
count_dup_limit (const IntakeRule     *rule,
                 const IntakeLanguage *language)
{
  g_autofree char *limit = NULL;

  if (rule->count.max < 0)
    return g_strdup (intake_language_translate (language, N_ ("the places of the notice")));

  limit = intake_present_count (rule->count.max, language);

  return g_strdup_printf (intake_language_translate (language, N_ ("%s at most")), limit);
}

/* The year of whoever is judged, or in general. */
static char *
dup_year (const IntakeRule     *rule,
          const IntakeCount    *what,
          const IntakeLanguage *language)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (what == NULL)
    {
      from = intake_sentence_reference (&rule->on, language);
      /* Translators: %s is a day by what it is: "the year of the application date". */
      return g_strdup_printf (intake_language_translate (language, N_ ("the year of %s")), from);
    }

  from = intake_present_date (what->from, language);
  to = intake_present_date (what->to, language);

  /* Translators: the first and the last day of a year. */
  return g_strdup_printf (intake_language_translate (language, N_ ("%s to %s")), from, to);
}

/* Of what the places are: "Operations, 01 Jan 2026 to 31 Dec 2026"; in general if there are no facts. */
static char *
dup_places (const IntakeRule     *rule,
            const IntakeFacts    *facts,
            const IntakeCount    *what,
            const IntakeLanguage *language)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if ((rule->count.scope & INTAKE_COUNT_NOTICE) != 0)
    g_ptr_array_add (parts, g_strdup (intake_language_translate (language, N_ ("this notice"))));
  if ((rule->count.scope & INTAKE_COUNT_UNIT) != 0)
    g_ptr_array_add (parts, g_strdup (facts == NULL ? intake_language_translate (language, N_ ("the unit of the notice")) : intake_facts_get_text (facts, INTAKE_FIELD_NOTICE_UNIT)));
  if ((rule->count.scope & INTAKE_COUNT_PERIOD) != 0)
    g_ptr_array_add (parts, dup_year (rule, what, language));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (", ", (char **)parts->pdata);
}

/* What is counted, for whoever is judged, or in general. */
static char *
dup_what (const IntakeRule     *rule,
          const IntakeFacts    *facts,
          const IntakeLanguage *language)
{
  IntakeFieldId    missing;
  IntakeCount      what;
  g_autofree char *part = NULL;
  gboolean         known = facts != NULL && find_what (rule, facts, &what, &missing);

  if (rule->count.subject == INTAKE_COUNT_INTERNSHIPS)
    return g_strdup (intake_language_translate (language, N_ ("Internships of the person here")));

  if (rule->count.subject == INTAKE_COUNT_PLACES)
    {
      part = dup_places (rule, known ? facts : NULL, known ? &what : NULL, language);
      /* Translators: places of internships that others have; of what: "this notice", or a unit, or a year. */
      return g_strdup_printf (intake_language_translate (language, N_ ("Places taken by others (%s)")), part);
    }

  if (rule->count.scope == INTAKE_COUNT_NOTICE)
    return g_strdup (intake_language_translate (language, N_ ("Applications of the person for this notice, with this one")));
  if (rule->count.scope == INTAKE_COUNT_ROUND)
    return g_strdup (intake_language_translate (language, N_ ("Applications of the person in this round, with this one")));

  part = dup_year (rule, known ? &what : NULL, language);
  /* Translators: %s is a year: "01 Jan 2026 to 31 Dec 2026". */
  return g_strdup_printf (intake_language_translate (language, N_ ("Applications of the person in a year (%s), with this one")), part);
}

static char *
count_dup_line (const IntakeRule     *rule,
                const IntakeLanguage *language)
{
  g_autofree char *what = dup_what (rule, NULL, language);
  g_autofree char *limit = NULL;

  if (rule->count.subject == INTAKE_COUNT_PLACES)
    {
      limit = rule->count.max < 0 ? count_dup_limit (rule, language) : intake_present_count (rule->count.max, language);
      /* Translators: what is counted, and a number: "Places taken by others (this notice): fewer than 5". */
      return g_strdup_printf (intake_language_translate (language, N_ ("%s: fewer than %s")), what, limit);
    }

  limit = count_dup_limit (rule, language);

  /* Translators: what is counted, and how many there may be. */
  return g_strdup_printf (intake_language_translate (language, N_ ("%s: %s")), what, limit);
}

static char *
count_dup_sentence (const IntakeRule     *rule,
                    const IntakeFacts    *facts,
                    const IntakeFinding  *finding,
                    const IntakeLanguage *language)
{
  g_autofree char *what = NULL;
  g_autofree char *value = NULL;
  g_autofree char *limit = NULL;

  if (finding->answer == INTAKE_ANSWER_CANNOT_TELL)
    return intake_sentence_missing (facts, finding->missing, language);

  what = dup_what (rule, facts, language);
  value = count_dup_value (rule, facts, finding, language);
  limit = intake_present_count (get_limit (rule, facts), language);

  if (finding->answer == INTAKE_ANSWER_NEEDS_PERSON)
    /* Translators: places that are taken, how many, and how many there are. */
    return g_strdup_printf (intake_language_translate (language, N_ ("a person must judge: %s: %s of %s")), what, value, limit);

  if (rule->count.subject == INTAKE_COUNT_PLACES)
    /* Translators: places that are taken, how many, and how many there are. */
    return g_strdup_printf (intake_language_translate (language, N_ ("%s: %s of %s")), what, value, limit);

  /* Translators: what is counted, how many there are, and how many there may be. */
  return g_strdup_printf (intake_language_translate (language, N_ ("%s: %s; the limit is %s")), what, value, limit);
}

const IntakeRuleKind intake_applications_rule = {
  .form = { "applications", N_ ("Applications of the person"), N_ ("A person has applied so often at most; withdrawn applications do not count."), FALSE, applications_members, G_N_ELEMENTS (applications_members) },
  .read = applications_read,
  .judge = applications_judge,
  .dup_value = count_dup_value,
  .dup_limit = count_dup_limit,
  .dup_line = count_dup_line,
  .dup_sentence = count_dup_sentence,
};

const IntakeRuleKind intake_internships_rule = {
  .form = { "internships", N_ ("Earlier internships here"), N_ ("A person has been an intern here so often at most, by what they say and by what the office has recorded."), FALSE, internships_members, G_N_ELEMENTS (internships_members) },
  .read = internships_read,
  .judge = internships_judge,
  .dup_value = count_dup_value,
  .dup_limit = count_dup_limit,
  .dup_line = count_dup_line,
  .dup_sentence = count_dup_sentence,
};

const IntakeRuleKind intake_quota_rule = {
  .form = { "quota", N_ ("Quota"), N_ ("Fewer places are taken than a notice, a unit or a year has."), FALSE, quota_members, G_N_ELEMENTS (quota_members) },
  .read = quota_read,
  .judge = quota_judge,
  .dup_value = count_dup_value,
  .dup_limit = count_dup_limit,
  .dup_line = count_dup_line,
  .dup_sentence = count_dup_sentence,
};
