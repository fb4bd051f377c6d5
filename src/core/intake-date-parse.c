/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates as people write them, in three languages and several orders. */
#include "config.h"

#include "intake-date.h"

#include "intake-error.h"
#include "intake-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A longer text is no date; the bound also keeps the sentence about it short. */
#define MAX_LENGTH 80
#define MAX_NUMBERS 3

/* A shortened name has this many letters at least: "jan", "févr.", "sept". */
#define MIN_ABBREVIATION 3

/* Two-digit years from here on are those of the last century. */
#define TWO_DIGIT_PIVOT 50

typedef struct
{
  int   number;
  guint n_digits;
} Number;

/* What was found in a text, before it is known what each number means. */
typedef struct
{
  Number   numbers[MAX_NUMBERS];
  guint    n_numbers;
  int      month;           /* by name, 0 for none */
  gboolean month_uncertain; /* "mar" is March, or Tuesday in French and Spanish */
  guint    n_before_month;  /* numbers before the month's name */
} Words;

/* Folded; the names of each month in English, French and Spanish. */
static const char *const months[12][4] = {
  { "january", "janvier", "enero", NULL },
  { "february", "fevrier", "febrero", NULL },
  { "march", "mars", "marzo", NULL },
  { "april", "avril", "abril", NULL },
  { "may", "mai", "mayo", NULL },
  { "june", "juin", "junio", NULL },
  { "july", "juillet", "julio", NULL },
  { "august", "aout", "agosto", NULL },
  { "september", "septembre", "septiembre", "setiembre" },
  { "october", "octobre", "octubre", NULL },
  { "november", "novembre", "noviembre", NULL },
  { "december", "decembre", "diciembre", NULL },
};

static const char *const weekdays[] = {
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"
};

/* Words that say nothing: "le 5 mars", "5 de marzo de 2025", "the 5th of March". */
static const char *const particles[] = {
  "a", "d", "de", "del", "dia", "du", "el", "l", "le", "of", "on", "the"
};

/* Endings of numbers: 1st, 1er, 1.º. */
static const char *const ordinals[] = {
  "st", "nd", "rd", "th", "er", "e", "eme", "o", "ro", "ero"
};

static gboolean
is_in (const char        *word,
       const char *const *list,
       guint              n_list)
{
  for (guint i = 0; i < n_list; i++)
    {
      if (g_str_equal (word, list[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_name_or_short (const char *word,
                  const char *name)
{
  return strlen (word) >= MIN_ABBREVIATION && g_str_has_prefix (name, word);
}

/* The month that a word names, 0 for none; a beginning of two months' names ("jui") names none. */
static int
find_month (const char *word)
{
  int found = 0;

  for (int month = 1; month <= 12; month++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (months[0]) && months[month - 1][i] != NULL; i++)
        {
          if (!is_name_or_short (word, months[month - 1][i]))
            continue;

          if (found != 0 && found != month)
            return 0;

          found = month;
        }
    }

  return found;
}

static gboolean
is_weekday (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (weekdays); i++)
    {
      if (is_name_or_short (word, weekdays[i]))
        return TRUE;
    }

  return FALSE;
}

/* Whether a word of a date can be understood, and what it adds. */
static gboolean
words_add_word (Words      *words,
                const char *word,
                gboolean    after_number)
{
  int month = find_month (word);

  if (after_number && is_in (word, ordinals, G_N_ELEMENTS (ordinals)))
    return TRUE;

  if (month == 0)
    return is_weekday (word) || is_in (word, particles, G_N_ELEMENTS (particles));

  /* "mar. 5 mars", and "5 mars (mar.)" */
  if (words->month != 0 && !words->month_uncertain)
    return is_weekday (word);

  words->month = month;
  words->month_uncertain = is_weekday (word);
  words->n_before_month = words->n_numbers;
  return TRUE;
}

static gboolean
words_add_number (Words      *words,
                  const char *digits,
                  guint       n_digits)
{
  int number = 0;

  if (n_digits > 4 || words->n_numbers == MAX_NUMBERS)
    return FALSE;

  for (guint i = 0; i < n_digits; i++)
    number = number * 10 + (digits[i] - '0');

  words->numbers[words->n_numbers++] = (Number){ number, n_digits };
  return TRUE;
}

static gboolean
is_separator (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION ||
         c == '/' || c == '.' || c == ',' || c == '\'' || c == 0x2019;
}

/* Takes a text apart into numbers and words; FALSE if there is something that no date has. */
static gboolean
words_read (Words      *words,
            const char *text)
{
  const char *p = text;
  gboolean    after_number = FALSE;

  while (*p != '\0')
    {
      const char *start = p;
      gunichar    c = g_utf8_get_char (p);

      if (g_ascii_isdigit (*p))
        {
          while (g_ascii_isdigit (*p))
            p++;
          if (!words_add_number (words, start, (guint)(p - start)))
            return FALSE;
          after_number = TRUE;
        }
      else if (g_unichar_isalpha (c))
        {
          g_autofree char *word = NULL;
          g_autofree char *folded = NULL;

          while (g_unichar_isalpha (g_utf8_get_char (p)) || g_unichar_ismark (g_utf8_get_char (p)))
            p = g_utf8_next_char (p);
          word = g_strndup (start, (gsize)(p - start));
          folded = intake_text_fold (word);
          if (!words_add_word (words, folded, after_number))
            return FALSE;
          after_number = FALSE;
        }
      else if (is_separator (c))
        {
          p = g_utf8_next_char (p);
          after_number = after_number && c == '.';
        }
      else
        {
          return FALSE;
        }
    }

  return TRUE;
}

/* Cuts off a time of day at the end: "T00:00:00Z", " 14:22:01", ", 2:05 p.m.", " à 14h22". */
static void
cut_time (char *text)
{
  static GRegex *regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  int start;

  if (strpbrk (text, ":hH") == NULL)
    return;

  if (g_once_init_enter (&regex))
    {
      GRegex *compiled = g_regex_new ("(?:(?<=[0-9])T|,?\\s+(?:(?:à|a las?|at|T)\\s+)?)"
                                      "(?:[01]?[0-9]|2[0-4])[:hH][0-5][0-9](?::[0-5][0-9](?:[.,][0-9]{1,9})?)?"
                                      "(?:\\s*[ap]\\.?\\s?m\\.?)?(?:\\s*(?:Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}))?$",
                                      G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);

      g_assert (compiled != NULL);
      g_once_init_leave (&regex, compiled);
    }

  if (g_regex_match (regex, text, 0, &match) && g_match_info_fetch_pos (match, 0, &start, NULL))
    text[start] = '\0';
}

/* A year as it stands in a date, 0 if it cannot be one. */
static int
full_year (Number number)
{
  if (number.n_digits == 4)
    return number.number;

  if (number.n_digits == 2)
    return number.number + (number.number < TWO_DIGIT_PIVOT ? 2000 : 1900);

  return 0;
}

static gboolean
fail_unreadable (const char           *text,
                 const IntakeLanguage *language,
                 GError              **error)
{
  g_set_error (error, INTAKE_ERROR, INTAKE_ERROR_VALUE,
               /* Translators: keep 2025-03-25 as it is; write the other two as people write dates in your language */
               intake_language_translate (language, N_ ("“%s” is not a date that can be read. Write it as 25/03/2025, 25 March 2025 or 2025-03-25.")),
               text);
  return FALSE;
}

static gboolean
take_date (const char           *text,
           int                   year,
           int                   month,
           int                   day,
           const IntakeLanguage *language,
           IntakeDate           *date,
           GError              **error)
{
  IntakeDate found;

  if (month > 12)
    {
      g_set_error (error, INTAKE_ERROR, INTAKE_ERROR_VALUE,
                   /* Translators: the date as it was written, then the number that stands in place of a month */
                   intake_language_translate (language, N_ ("“%s” is not a date: there is no month %d. Check whether day and month have changed places.")),
                   text, month);
      return FALSE;
    }

  found = (IntakeDate){ (gint16)year, (guint8)month, (guint8)MIN (day, G_MAXUINT8) };
  if (!intake_date_is_valid (found))
    {
      g_set_error (error, INTAKE_ERROR, INTAKE_ERROR_VALUE,
                   intake_language_translate (language, N_ ("“%s” is not a date: this day does not exist. Check the day, the month and the year.")),
                   text);
      return FALSE;
    }

  *date = found;
  return TRUE;
}

/* Three numbers: the year first, or last and the order known, or to be told from a number above 12. */
static gboolean
take_numbers (const char           *text,
              const Words          *words,
              IntakeDateOrder       order,
              const IntakeLanguage *language,
              IntakeDate           *date,
              GError              **error)
{
  int first = words->numbers[0].number;
  int second = words->numbers[1].number;
  int year;

  if (words->numbers[0].n_digits == 4)
    {
      if (words->numbers[1].n_digits > 2 || words->numbers[2].n_digits > 2)
        return fail_unreadable (text, language, error);

      return take_date (text, first, second, words->numbers[2].number, language, date, error);
    }

  year = full_year (words->numbers[2]);
  if (year == 0 || words->numbers[0].n_digits > 2 || words->numbers[1].n_digits > 2)
    return fail_unreadable (text, language, error);

  if (order == INTAKE_DATE_ORDER_UNKNOWN)
    {
      if (first != second && first >= 1 && first <= 12 && second >= 1 && second <= 12)
        {
          g_set_error (error, INTAKE_ERROR, INTAKE_ERROR_AMBIGUOUS,
                       /* Translators: the date as it was written, then its two readings as year-month-day */
                       intake_language_translate (language, N_ ("“%s” can be read as %04d-%02d-%02d or as %04d-%02d-%02d. Write the month as a word, or the date as year-month-day.")),
                       text, year, second, first, year, first, second);
          return FALSE;
        }

      order = second > 12 && first <= 12 ? INTAKE_DATE_ORDER_MONTH_FIRST : INTAKE_DATE_ORDER_DAY_FIRST;
    }

  if (order == INTAKE_DATE_ORDER_MONTH_FIRST)
    return take_date (text, year, first, second, language, date, error);

  return take_date (text, year, second, first, language, date, error);
}

/* Two numbers and a month by its name: "5 mars 2025", "March 5, 2025", "2025 March 5". */
static gboolean
take_named_month (const char           *text,
                  const Words          *words,
                  const IntakeLanguage *language,
                  IntakeDate           *date,
                  GError              **error)
{
  gboolean year_first = words->numbers[0].n_digits == 4;
  Number   day = words->numbers[year_first ? 1 : 0];
  int      year = full_year (words->numbers[year_first ? 0 : 1]);

  /* "5 25 March": which one is the year cannot be told. */
  if (year == 0 || day.n_digits > 2 || words->n_before_month == 2)
    return fail_unreadable (text, language, error);

  return take_date (text, year, words->month, day.number, language, date, error);
}

gboolean
intake_date_parse (const char           *text,
                   IntakeDateOrder       order,
                   const IntakeLanguage *language,
                   IntakeDate           *date,
                   GError              **error)
{
  g_autofree char *cleaned = NULL;
  g_autofree char *without_time = NULL;
  Words            words = { 0 };

  g_return_val_if_fail (language != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (intake_date_from_iso (text, date))
    return TRUE;

  cleaned = intake_text_clean (text);
  if (cleaned == NULL)
    {
      g_set_error_literal (error, INTAKE_ERROR, INTAKE_ERROR_VALUE,
                           intake_language_translate (language, N_ ("A date is missing. Write it as 25/03/2025, 25 March 2025 or 2025-03-25.")));
      return FALSE;
    }

  if (strlen (cleaned) > MAX_LENGTH)
    {
      g_autofree char *start = g_utf8_substring (cleaned, 0, MIN (g_utf8_strlen (cleaned, -1), MAX_LENGTH / 4));
      g_autofree char *shortened = g_strconcat (start, "…", NULL);

      return fail_unreadable (shortened, language, error);
    }

  without_time = g_strdup (cleaned);
  cut_time (without_time);

  if ((!g_ascii_isalnum (*without_time) && !g_unichar_isalpha (g_utf8_get_char (without_time))) ||
      !words_read (&words, without_time))
    return fail_unreadable (cleaned, language, error);

  /* "mar. 05/03/2025" is a Tuesday. */
  if (words.n_numbers == 3 && (words.month == 0 || words.month_uncertain))
    return take_numbers (cleaned, &words, order, language, date, error);

  if (words.n_numbers == 2 && words.month != 0)
    return take_named_month (cleaned, &words, language, date, error);

  return fail_unreadable (cleaned, language, error);
}

gboolean
intake_date_from_word (const char *text,
                       IntakeDate  today,
                       IntakeDate *date)
{
  static const struct
  {
    const char *word;
    int         days;
  } words[] = {
    { "today", 0 },
    { "aujourd'hui", 0 },
    { "aujourdhui", 0 },
    { "hoy", 0 },
    { "yesterday", -1 },
    { "hier", -1 },
    { "ayer", -1 },
    { "tomorrow", 1 },
    { "demain", 1 },
    { "manana", 1 },
  };
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (intake_date_is_valid (today), FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  folded = intake_text_fold (text);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *word = intake_text_fold (words[i].word);

      if (!g_str_equal (folded, word))
        continue;
      *date = intake_date_add_days (today, words[i].days);
      return intake_date_is_valid (*date);
    }

  return FALSE;
}
