/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as people write them: with parted thousands, a decimal point or comma, and months or years as units. */
#include "config.h"

#include "intake-parse-kinds.h"
#include "intake-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_DIGITS 12
#define MAX_GROUPS 6

/* A number is kept in hundredths, so that "1.5 years" and money need no floating point. */
#define ONE 100

typedef struct
{
  const char *digits;
  gsize       length;
  char        separator; /* what stands before the group; 0 for the first */
} Group;

static const char *const number_words[] = {
  "zero|none|no|non|aucun|aucune|neant|nil|cero|ninguno|ninguna",
  "one|a|un|une|uno|una",
  "two|deux|dos",
  "three|trois|tres",
  "four|quatre|cuatro",
  "five|cinq|cinco",
  "six|seis",
  "seven|sept|siete",
  "eight|huit|ocho",
  "nine|neuf|nueve",
  "ten|dix|diez",
  "eleven|onze|once",
  "twelve|douze|doce",
};

#define MONTH_WORDS "m|mo|mos|month|months|mois|mes|meses"
#define YEAR_WORDS "y|yr|yrs|year|years|an|ans|annee|annees|ano|anos"
#define JOINING_WORDS "and|et|y|con"
#define HALF_WORDS "half|demi|demie|medio|media"

static gboolean
is_one_of (const char *word,
           const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, "|", -1);

  return g_strv_contains ((const char *const *)list, word);
}

static gboolean
split_groups (const char **at,
              Group       *groups,
              guint       *n_groups)
{
  const char *end = *at;
  char        separator = 0;

  *n_groups = 0;
  while (g_ascii_isdigit (*end))
    {
      const char *start = end;

      if (*n_groups == MAX_GROUPS)
        return FALSE;

      while (g_ascii_isdigit (*end))
        end++;
      groups[*n_groups] = (Group){ start, (gsize)(end - start), separator };
      (*n_groups)++;

      if (*end == '\0' || strchr (" .,'", *end) == NULL || !g_ascii_isdigit (end[1]))
        break;
      separator = *end++;
    }

  *at = end;
  return *n_groups > 0;
}

/* Whether the last group stands behind a decimal point or comma: not when it can be a group of thousands. */
static gboolean
ends_in_decimals (const Group *groups,
                  guint        n_groups)
{
  const Group *last = &groups[n_groups - 1];

  if (n_groups < 2 || (last->separator != '.' && last->separator != ','))
    return FALSE;
  if (last->length != 3 || groups[0].length > 3 || groups[0].digits[0] == '0')
    return TRUE;

  return n_groups > 2 && groups[n_groups - 2].separator != last->separator;
}

static gboolean
are_thousands (const Group *groups,
               guint        n_groups)
{
  if (n_groups > 1 && groups[0].length > 3)
    return FALSE;

  for (guint i = 1; i < n_groups; i++)
    if (groups[i].length != 3 || groups[i].separator != groups[1].separator)
      return FALSE;

  return TRUE;
}

/* Reads one number without a sign at @at and moves behind it. */
static gboolean
read_number (const char **at,
             gint64      *hundredths)
{
  Group  groups[MAX_GROUPS];
  guint  n_groups;
  guint  n_digits = 0;
  gint64 decimals = 0;
  gint64 whole = 0;

  if (!split_groups (at, groups, &n_groups))
    return FALSE;

  if (ends_in_decimals (groups, n_groups))
    {
      const Group *last = &groups[--n_groups];

      /* The same sign cannot part thousands and decimals. */
      if (n_groups > 1 && groups[1].separator == last->separator)
        return FALSE;

      for (gsize i = 0; i < last->length; i++)
        {
          if (i >= 2 && last->digits[i] != '0')
            return FALSE;
          if (i < 2)
            decimals += (last->digits[i] - '0') * (i == 0 ? 10 : 1);
        }
    }

  if (!are_thousands (groups, n_groups))
    return FALSE;

  for (guint i = 0; i < n_groups; i++)
    for (gsize j = 0; j < groups[i].length; j++)
      {
        if (++n_digits > MAX_DIGITS)
          return FALSE;
        whole = whole * 10 + (groups[i].digits[j] - '0');
      }

  *hundredths = whole * ONE + decimals;
  return TRUE;
}

/* The next word, folded, NULL if there is none; moves behind it. A full stop may end it: "6 mos." */
static char *
read_word (const char **at)
{
  const char      *start;
  const char      *end;
  g_autofree char *word = NULL;

  while (**at == ' ' || **at == ',' || **at == '.')
    (*at)++;

  start = end = *at;
  while (*end != '\0' && g_unichar_isalpha (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  if (end == start)
    return NULL;

  *at = end;
  word = g_strndup (start, (gsize)(end - start));
  return intake_text_fold (word);
}

static gboolean
read_number_or_word (const char **at,
                     gint64      *hundredths)
{
  g_autofree char *word = NULL;

  while (**at == ' ' || **at == ',')
    (*at)++;
  if (g_ascii_isdigit (**at))
    return read_number (at, hundredths);

  word = read_word (at);
  if (word == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (number_words); i++)
    if (is_one_of (word, number_words[i]))
      {
        *hundredths = (gint64)i * ONE;
        return TRUE;
      }

  return FALSE;
}

static gint64
unit_in_months (const char *word)
{
  if (is_one_of (word, MONTH_WORDS))
    return 1;
  if (is_one_of (word, YEAR_WORDS))
    return 12;
  return 0;
}

/* "and a half", "et demi": half of the last unit. Moves behind it, or not at all. */
static gboolean
read_half (const char **at)
{
  const char      *ahead = *at;
  g_autofree char *joining = read_word (&ahead);
  g_autofree char *word = NULL;

  if (joining == NULL || !is_one_of (joining, JOINING_WORDS))
    return FALSE;

  word = read_word (&ahead);
  if (word != NULL && is_one_of (word, "a|un|une"))
    {
      g_free (word);
      word = read_word (&ahead);
    }
  if (word == NULL || !is_one_of (word, HALF_WORDS))
    return FALSE;

  *at = ahead;
  return TRUE;
}

static void
skip_joining_word (const char **at)
{
  const char      *ahead = *at;
  g_autofree char *word = read_word (&ahead);

  if (word != NULL && is_one_of (word, JOINING_WORDS))
    *at = ahead;
}

/* "18", "18 mois", "1 an et 6 mois", "1.5 years": months, in hundredths. */
static gboolean
read_months (const char *text,
             gint64     *hundredths)
{
  const char *at = text;

  *hundredths = 0;
  do
    {
      gint64           number;
      gint64           months;
      g_autofree char *unit = NULL;

      if (!read_number_or_word (&at, &number))
        return FALSE;

      unit = read_word (&at);
      if (unit == NULL)
        {
          /* A number without a unit is months, and then stands alone. */
          if (*hundredths != 0 || *at != '\0')
            return FALSE;
          *hundredths = number;
          return TRUE;
        }

      months = unit_in_months (unit);
      if (months == 0)
        return FALSE;
      if (read_half (&at))
        number += ONE / 2;
      *hundredths += number * months;

      skip_joining_word (&at);
      while (*at == ' ' || *at == '.')
        at++;
    }
  while (*at != '\0');

  return TRUE;
}

static gboolean
read_alone (const char *text,
            gint64     *hundredths)
{
  const char *at = text;

  return read_number_or_word (&at, hundredths) && *at == '\0';
}

gboolean
intake_parse_integer (const IntakeParseRequest *request,
                      IntakeValue              *value,
                      GError                  **error)
{
  gboolean         in_months = request->field->id == INTAKE_FIELD_EXPERIENCE_MONTHS || request->field->id == INTAKE_FIELD_NOTICE_MONTHS;
  g_autofree char *quoted = NULL;
  gint64           hundredths;

  if (in_months ? read_months (request->text, &hundredths) : read_alone (request->text, &hundredths))
    {
      if (hundredths % ONE == 0)
        {
          intake_value_set_integer (value, hundredths / ONE);
          return TRUE;
        }
    }

  quoted = intake_parse_quote (request->text);
  if (in_months)
    return intake_parse_refuse (error, g_strdup_printf (intake_language_translate (request->language, N_ ("“%s” is not a number of months. Write for example 18, “18 months” or “1 year 6 months”.")), quoted));

  return intake_parse_refuse (error, g_strdup_printf (intake_language_translate (request->language, N_ ("“%s” is not a whole number. Write 0 or more in digits, for example 3.")), quoted));
}

gboolean
intake_parse_amount (const IntakeParseRequest *request,
                     IntakeValue              *value,
                     GError                  **error)
{
  const char      *at = request->text;
  g_autofree char *quoted = NULL;
  gint64           hundredths;

  if (read_number (&at, &hundredths) && *at == '\0')
    {
      intake_value_set_integer (value, hundredths);
      return TRUE;
    }

  quoted = intake_parse_quote (request->text);
  return intake_parse_refuse (error, g_strdup_printf (intake_language_translate (request->language, N_ ("“%s” is not an amount. Write the number alone, for example 1500 or 1500.50; the currency has its own field.")), quoted));
}
