/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts that the sentences of rules have in common. */
#include "config.h"

#include "intake-rule-sentence.h"

#include "intake-present.h"

#include <glib/gi18n-lib.h>
#include <string.h>

char *
intake_sentence_amount (int                   count,
                        IntakeSpanUnit        unit,
                        const IntakeLanguage *language)
{
  switch (unit)
    {
    case INTAKE_SPAN_DAYS:
      return g_strdup_printf (intake_language_translate_plural (language, "%d day", "%d days", (gulong)count), count);

    case INTAKE_SPAN_WEEKS:
      return g_strdup_printf (intake_language_translate_plural (language, "%d week", "%d weeks", (gulong)count), count);

    case INTAKE_SPAN_MONTHS:
      return g_strdup_printf (intake_language_translate_plural (language, "%d month", "%d months", (gulong)count), count);

    case INTAKE_SPAN_YEARS:
      return g_strdup_printf (intake_language_translate_plural (language, "%d year", "%d years", (gulong)count), count);

    default:
      g_assert_not_reached ();
    }
}

char *
intake_sentence_span (IntakeDate            from,
                      IntakeDate            to,
                      IntakeSpanUnit        unit,
                      const IntakeLanguage *language)
{
  g_autofree char *whole = NULL;
  g_autofree char *rest = NULL;
  IntakeSpan       span = { 0, unit };
  int              days;

  if (unit == INTAKE_SPAN_DAYS)
    return intake_sentence_amount (intake_date_days_between (from, to), unit, language);

  if (unit == INTAKE_SPAN_WEEKS)
    span.count = intake_date_days_between (from, to) / 7;
  else
    span.count = intake_months_between (from, to) / (unit == INTAKE_SPAN_YEARS ? 12 : 1);

  days = intake_date_days_between (intake_span_end (from, span), to);
  rest = intake_sentence_amount (days, INTAKE_SPAN_DAYS, language);
  if (span.count == 0)
    return g_steal_pointer (&rest);

  whole = intake_sentence_amount (span.count, unit, language);
  if (days == 0)
    return g_steal_pointer (&whole);

  /* Translators: a length of time in two units, "36 years and 41 days". */
  return g_strdup_printf (intake_language_translate (language, N_ ("%s and %s")), whole, rest);
}

/* Days by what they are, for lines that are about no one: with their article, as "before %s" and "on %s" take them. */
char *
intake_sentence_reference (const IntakeReference *reference,
                           const IntakeLanguage  *language)
{
  static const char *const names[] = {
    /* Translators: a day by what it is, here and in the next ones. It stands after "before", "after" and "judged on", so that a language
       which melts these with an article should choose words that need no such article. */
    [INTAKE_REFERENCE_APPLICATION] = N_ ("the application date"),
    [INTAKE_REFERENCE_OPENING] = N_ ("the opening date of the notice"),
    [INTAKE_REFERENCE_CLOSING] = N_ ("the closing date of the notice"),
    [INTAKE_REFERENCE_START] = N_ ("the start date of the internship"),
    [INTAKE_REFERENCE_END] = N_ ("the end date of the internship"),
    [INTAKE_REFERENCE_THROUGHOUT] = N_ ("each date of the internship"),
    [INTAKE_REFERENCE_TODAY] = N_ ("the date of judging"),
  };

  if (reference->kind == INTAKE_REFERENCE_DAY)
    {
      g_autofree char *day = intake_present_date (reference->day, language);

      /* Translators: %s is a day, such as 30 June 2026, where it stands after "before", "after" and "judged on"; with its article where your language has one. */
      return g_strdup_printf (intake_language_translate_context (language, "day that is named", NC_ ("day that is named", "%s")), day);
    }

  if (reference->kind == INTAKE_REFERENCE_FIELD)
    /* Translators: %s is the name of a field that holds a date. */
    return g_strdup_printf (intake_language_translate (language, N_ ("the date “%s”")), intake_field_label (reference->field, language));

  return g_strdup (intake_language_translate (language, names[reference->kind]));
}

char *
intake_sentence_day (IntakeDate             day,
                     const IntakeReference *reference,
                     const IntakeLanguage  *language)
{
  g_autofree char *date = intake_present_date (day, language);

  switch (reference->kind)
    {
    case INTAKE_REFERENCE_APPLICATION:
      /* Translators: %s is a date, here and in the next ones: "03 Nov 2025, the application date". */
      return g_strdup_printf (intake_language_translate (language, N_ ("%s, the application date")), date);

    case INTAKE_REFERENCE_OPENING:
      return g_strdup_printf (intake_language_translate (language, N_ ("%s, the opening date of the notice")), date);

    case INTAKE_REFERENCE_CLOSING:
      return g_strdup_printf (intake_language_translate (language, N_ ("%s, the closing date of the notice")), date);

    case INTAKE_REFERENCE_START:
      return g_strdup_printf (intake_language_translate (language, N_ ("%s, the first day of the internship")), date);

    case INTAKE_REFERENCE_END:
      return g_strdup_printf (intake_language_translate (language, N_ ("%s, the last day of the internship")), date);

    case INTAKE_REFERENCE_TODAY:
      return g_strdup_printf (intake_language_translate (language, N_ ("%s, today")), date);

    case INTAKE_REFERENCE_FIELD:
      /* Translators: a date, and the field that holds it. */
      return g_strdup_printf (intake_language_translate (language, N_ ("%s, “%s”")), date, intake_field_label (reference->field, language));

    case INTAKE_REFERENCE_DAY:
    case INTAKE_REFERENCE_THROUGHOUT:
    default:
      return g_steal_pointer (&date);
    }
}

/* All items but the last with commas. */
static char *
dup_start (const char *const *items,
           guint              n_items)
{
  g_autoptr (GString) start = g_string_new (items[0]);

  for (guint i = 1; i + 1 < n_items; i++)
    g_string_append_printf (start, ", %s", items[i]);

  return g_string_free (g_steal_pointer (&start), FALSE);
}

char *
intake_sentence_either (const char *const    *items,
                        guint                 n_items,
                        const IntakeLanguage *language)
{
  g_autofree char *start = dup_start (items, n_items);

  if (n_items < 2)
    return g_steal_pointer (&start);

  /* Translators: the end of a list of which one is enough: "A, B or C". */
  return g_strdup_printf (intake_language_translate (language, N_ ("%s or %s")), start, items[n_items - 1]);
}

/* The labels of a rule's values, owned by the vocabulary. */
static const char **
dup_labels (const IntakeRule       *rule,
            const IntakeVocabulary *vocabulary,
            const IntakeLanguage   *language)
{
  const char **labels = g_new (const char *, rule->n_values);

  for (guint i = 0; i < rule->n_values; i++)
    labels[i] = intake_vocabulary_label (vocabulary, rule->values[i], language);

  return labels;
}

char *
intake_sentence_terms (const IntakeRule       *rule,
                       const IntakeVocabulary *vocabulary,
                       const IntakeLanguage   *language)
{
  g_autofree const char **labels = dup_labels (rule, vocabulary, language);

  return intake_sentence_either (labels, rule->n_values, language);
}

char *
intake_sentence_all_terms (const IntakeRule       *rule,
                           const IntakeVocabulary *vocabulary,
                           const IntakeLanguage   *language)
{
  g_autofree const char **labels = dup_labels (rule, vocabulary, language);
  g_autofree char        *start = dup_start (labels, rule->n_values);

  if (rule->n_values < 2)
    return g_steal_pointer (&start);

  /* Translators: the end of a list of which all are needed: "A, B and C". */
  return g_strdup_printf (intake_language_translate (language, N_ ("%s and %s")), start, labels[rule->n_values - 1]);
}

/* "Age" before "Age: 20 to 36 years" says nothing. */
static gboolean
begins_with (const char *text,
             const char *title)
{
  const char *rest = text + strlen (title);

  return g_str_has_prefix (text, title) && (rest[0] == ':' || g_str_has_prefix (rest, " :") || g_str_has_prefix (rest, " :"));
}

char *
intake_sentence_titled (const char           *title,
                        const char           *text,
                        const IntakeLanguage *language)
{
  if (title[0] == '\0' || begins_with (text, title))
    return g_strdup (text);

  /* Translators: the title of a rule, and what it asks or why it decides. */
  return g_strdup_printf (intake_language_translate (language, N_ ("%s: %s")), title, text);
}

char *
intake_sentence_missing (const IntakeFacts    *facts,
                         IntakeFieldId         field,
                         const IntakeLanguage *language)
{
  const char *label;

  if (field == INTAKE_N_FIELDS)
    return g_strdup (intake_language_translate (language, N_ ("cannot tell: the office has not recorded what this rule needs")));

  label = intake_field_label (field, language);
  if (intake_field_get (field)->entity != INTAKE_ENTITY_APPLICATION)
    /* Translators: %s is the name of a field. */
    return g_strdup_printf (intake_language_translate (language, N_ ("cannot tell: “%s” of the notice is not recorded")), label);

  if (intake_record_has (facts->application, field))
    return g_strdup_printf (intake_language_translate (language, N_ ("cannot tell: “%s” is before the internship starts")), label);

  return g_strdup_printf (intake_language_translate (language, N_ ("cannot tell: “%s” is not recorded")), label);
}

char *
intake_sentence_required (const IntakeRule     *rule,
                          const char           *value,
                          const char           *limit,
                          const IntakeLanguage *language)
{
  gboolean is_of_notice = intake_field_get (rule->field)->entity == INTAKE_ENTITY_NOTICE;

  /* Whoever it is said of meets the condition, or not: its limit would read as if it were asked. */
  if (rule->part == INTAKE_RULE_PART_CONDITION)
    return intake_sentence_line (rule, value, language);

  if (rule->part == INTAKE_RULE_PART_DENIED && is_of_notice)
    /* Translators: a field of the notice, its value, and what the rule rules out. */
    return g_strdup_printf (intake_language_translate (language, N_ ("%s of the notice: %s; must not be: %s")),
                            intake_field_label (rule->field, language), value, limit);

  if (rule->part == INTAKE_RULE_PART_DENIED)
    /* Translators: a field, its value, and what the rule rules out. */
    return g_strdup_printf (intake_language_translate (language, N_ ("%s: %s; must not be: %s")),
                            intake_field_label (rule->field, language), value, limit);

  if (is_of_notice)
    /* Translators: a field of the notice, its value, and what the rule asks for. */
    return g_strdup_printf (intake_language_translate (language, N_ ("%s of the notice: %s; required: %s")),
                            intake_field_label (rule->field, language), value, limit);

  /* Translators: a field, its value, and what the rule asks for. */
  return g_strdup_printf (intake_language_translate (language, N_ ("%s: %s; required: %s")),
                          intake_field_label (rule->field, language), value, limit);
}

char *
intake_sentence_line (const IntakeRule     *rule,
                      const char           *limit,
                      const IntakeLanguage *language)
{
  const char *label = intake_field_label (rule->field, language);

  if (intake_field_get (rule->field)->entity == INTAKE_ENTITY_NOTICE)
    /* Translators: a field of the notice, and what the rule asks for. */
    return g_strdup_printf (intake_language_translate (language, N_ ("%s of the notice: %s")), label, limit);

  /* Translators: a field, and what the rule asks for. */
  return g_strdup_printf (intake_language_translate (language, N_ ("%s: %s")), label, limit);
}
