/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules on fields that an office has added itself: one of some texts, or a number between limits. */
#include "config.h"

#include "intake-rule-sentence.h"

#include "intake-present.h"
#include "intake-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_NUMBER 1000000

static const IntakeRuleMember own_field_members[] = {
  { .name = "name", .label = N_ ("Field of the office"), .type = INTAKE_MEMBER_TEXT, .required = TRUE },
  { .name = "values", .label = N_ ("Values"), .type = INTAKE_MEMBER_TEXTS },
  { .name = "min", .label = N_ ("At least"), .type = INTAKE_MEMBER_INTEGER, .minimum = 0, .maximum = MAX_NUMBER },
  { .name = "max", .label = N_ ("At most"), .type = INTAKE_MEMBER_INTEGER, .minimum = 0, .maximum = MAX_NUMBER },
};

static gboolean
same_text (const char *a,
           const char *b)
{
  g_autofree char *first = intake_text_fold (a);
  g_autofree char *second = intake_text_fold (b);

  return strcmp (first, second) == 0;
}

/* For intake_rule_reader_get_values(): the text as the rule keeps it; one that is there already is the same. */
static const char *
keep_text (const char   *text,
           gconstpointer kept)
{
  GPtrArray *texts = (GPtrArray *)kept;

  for (guint i = 0; i < texts->len; i++)
    {
      if (same_text (g_ptr_array_index (texts, i), text))
        return g_ptr_array_index (texts, i);
    }
  g_ptr_array_add (texts, g_strdup (text));

  return g_ptr_array_index (texts, texts->len - 1);
}

static gboolean
own_field_read (IntakeRule       *rule,
                JsonObject       *object,
                IntakeRuleReader *reader)
{
  const char *name = NULL;

  rule->number.min = rule->number.max = -1;
  rule->texts = g_ptr_array_new_with_free_func (g_free);
  if (!intake_rule_reader_get_string (reader, object, "name", TRUE, &name))
    return FALSE;

  rule->name = g_strdup (name);
  rule->values = intake_rule_reader_get_values (reader, object, "values", FALSE, keep_text, rule->texts, &rule->n_values);
  if (reader->error != NULL ||
      !intake_rule_reader_get_integer (reader, object, "min", 0, MAX_NUMBER, &rule->number.min) ||
      !intake_rule_reader_get_integer (reader, object, "max", 0, MAX_NUMBER, &rule->number.max))
    return FALSE;

  if (rule->values == NULL && rule->number.min < 0 && rule->number.max < 0)
    return intake_rule_reader_fail (reader, NULL, _ ("must have “values”, “min” or “max”"));

  if (rule->values != NULL && (rule->number.min >= 0 || rule->number.max >= 0))
    return intake_rule_reader_fail (reader, "values", _ ("must not stand beside “min” and “max”: the field holds texts, or a number"));

  if (rule->number.max >= 0 && rule->number.min > rule->number.max)
    return intake_rule_reader_fail (reader, "max", _ ("must not be less than “min”: nobody could meet both"));

  return TRUE;
}

static IntakeOwnField
find_value (const IntakeRule  *rule,
            const IntakeFacts *facts,
            char             **value)
{
  if (facts->witness == NULL)
    return INTAKE_OWN_FIELD_GONE;

  return facts->witness->find_own_field (facts->witness, facts, rule->name, value);
}

static gboolean
get_number (const char *value,
            guint64    *number)
{
  return g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT64, number, NULL);
}

static gboolean
is_one_of (const IntakeRule *rule,
           const char       *value)
{
  for (guint i = 0; i < rule->n_values; i++)
    {
      if (same_text (rule->values[i], value))
        return TRUE;
    }

  return FALSE;
}

static void
own_field_judge (const IntakeRule  *rule,
                 const IntakeFacts *facts,
                 IntakeFinding     *finding)
{
  g_autofree char *value = NULL;
  guint64          number = 0;

  if (find_value (rule, facts, &value) != INTAKE_OWN_FIELD_FOUND || (rule->values == NULL && !get_number (value, &number)))
    finding->answer = INTAKE_ANSWER_CANNOT_TELL;
  else if (rule->values != NULL)
    finding->answer = is_one_of (rule, value) ? INTAKE_ANSWER_MET : INTAKE_ANSWER_NOT_MET;
  else if ((rule->number.min >= 0 && number < (guint64)rule->number.min) || (rule->number.max >= 0 && number > (guint64)rule->number.max))
    finding->answer = INTAKE_ANSWER_NOT_MET;
}

static char *
own_field_dup_value (const IntakeRule     *rule,
                     const IntakeFacts    *facts,
                     const IntakeFinding  *finding,
                     const IntakeLanguage *language)
{
  char *value = NULL;

  find_value (rule, facts, &value);

  return value;
}

static char *
own_field_dup_limit (const IntakeRule     *rule,
                     const IntakeLanguage *language)
{
  g_autofree char *low = intake_present_count (MAX (rule->number.min, 0), language);
  g_autofree char *high = intake_present_count (MAX (rule->number.max, 0), language);

  if (rule->values != NULL)
    return intake_sentence_either (rule->values, rule->n_values, language);

  if (rule->number.max < 0)
    return g_strdup_printf (intake_language_translate (language, N_ ("%s or more")), low);

  return rule->number.min >= 0 ? g_strdup_printf (intake_language_translate (language, N_ ("%s to %s")), low, high)
                               : g_strdup_printf (intake_language_translate (language, N_ ("%s at most")), high);
}

static char *
own_field_dup_line (const IntakeRule     *rule,
                    const IntakeLanguage *language)
{
  g_autofree char *limit = own_field_dup_limit (rule, language);

  /* Translators: a field, and what the rule asks for. */
  return g_strdup_printf (intake_language_translate (language, N_ ("%s: %s")), rule->name, limit);
}

static char *
own_field_dup_sentence (const IntakeRule     *rule,
                        const IntakeFacts    *facts,
                        const IntakeFinding  *finding,
                        const IntakeLanguage *language)
{
  g_autofree char *value = NULL;
  g_autofree char *limit = own_field_dup_limit (rule, language);

  switch (find_value (rule, facts, &value))
    {
    case INTAKE_OWN_FIELD_GONE:
      /* Translators: %s is the name of a field that an office had added and has removed, or never had. */
      return g_strdup_printf (intake_language_translate (language, N_ ("cannot tell: the office has no field “%s”")), rule->name);

    case INTAKE_OWN_FIELD_EMPTY:
      return g_strdup_printf (intake_language_translate (language, N_ ("cannot tell: “%s” is not recorded")), rule->name);

    case INTAKE_OWN_FIELD_FOUND:
    default:
      break;
    }

  if (finding->answer == INTAKE_ANSWER_CANNOT_TELL)
    /* Translators: a field, and its value. */
    return g_strdup_printf (intake_language_translate (language, N_ ("cannot tell: “%s” should be a number, and is “%s”")), rule->name, value);

  /* Translators: a field, its value, and what the rule asks for. */
  return g_strdup_printf (intake_language_translate (language, N_ ("%s: %s; required: %s")), rule->name, value, limit);
}

const IntakeRuleKind intake_own_field_rule = {
  .form = { "own-field", N_ ("Field of the office"), N_ ("A field that the office has added is one of some texts, or a number between limits."), FALSE, own_field_members, G_N_ELEMENTS (own_field_members) },
  .read = own_field_read,
  .judge = own_field_judge,
  .dup_value = own_field_dup_value,
  .dup_limit = own_field_dup_limit,
  .dup_line = own_field_dup_line,
  .dup_sentence = own_field_dup_sentence,
};
