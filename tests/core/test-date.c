/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Civil dates: arithmetic against a slow oracle that counts day by day, and what people type. */
#include "config.h"

#include "intake-date.h"
#include "intake-error.h"

#include <string.h>

#define N_RANDOM 100000

#define assert_date(date, iso)                                           \
  G_STMT_START                                                           \
  {                                                                      \
    char assert_buffer[INTAKE_DATE_ISO_SIZE];                            \
    g_assert_cmpstr (intake_date_to_iso (date, assert_buffer), ==, iso); \
  }                                                                      \
  G_STMT_END

static IntakeDate
date_of (const char *iso)
{
  IntakeDate date = INTAKE_DATE_NONE;

  g_assert_true (intake_date_from_iso (iso, &date));

  return date;
}

/* The oracle: knows the calendar as it is taught, and only ever goes to the next day. */
static int
oracle_month_length (int year,
                     int month)
{
  if (month == 4 || month == 6 || month == 9 || month == 11)
    return 30;

  if (month != 2)
    return 31;

  if (year % 400 == 0)
    return 29;

  if (year % 100 == 0)
    return 28;

  return year % 4 == 0 ? 29 : 28;
}

static IntakeDate
oracle_next_day (IntakeDate date)
{
  if (date.day < oracle_month_length (date.year, date.month))
    return (IntakeDate){ date.year, date.month, (guint8)(date.day + 1) };

  if (date.month < 12)
    return (IntakeDate){ date.year, (guint8)(date.month + 1), 1 };

  return (IntakeDate){ (gint16)(date.year + 1), 1, 1 };
}

static gboolean
same_day (IntakeDate a,
          IntakeDate b)
{
  return a.year == b.year && a.month == b.month && a.day == b.day;
}

/* The day on which n months are complete: one month after another is gone to, and 31 February is 1 March. */
static IntakeDate
oracle_anniversary (IntakeDate from,
                    int        months)
{
  int year = from.year;
  int month = from.month;

  for (int i = 0; i < months; i++)
    {
      if (++month == 13)
        {
          month = 1;
          year++;
        }
    }

  if (from.day > oracle_month_length (year, month))
    return month == 12 ? (IntakeDate){ (gint16)(year + 1), 1, 1 } : (IntakeDate){ (gint16)year, (guint8)(month + 1), 1 };

  return (IntakeDate){ (gint16)year, (guint8)month, from.day };
}

static IntakeDate
random_date (int first_year,
             int last_year)
{
  int year = g_test_rand_int_range (first_year, last_year + 1);
  int month = g_test_rand_int_range (1, 13);
  int length = oracle_month_length (year, month);
  /* Ends of months are where arithmetic goes wrong. */
  int day = g_test_rand_int_range (0, 3) == 0 ? length - g_test_rand_int_range (0, 4) : g_test_rand_int_range (1, length + 1);

  return (IntakeDate){ (gint16)year, (guint8)month, (guint8)day };
}

static void
test_validity (void)
{
  static const IntakeDate wrong[] = {
    { 0, 0, 0 },
    { 0, 1, 1 },
    { -4, 1, 1 },
    { 10000, 1, 1 },
    { 2025, 0, 1 },
    { 2025, 13, 1 },
    { 2025, 1, 0 },
    { 2025, 1, 32 },
    { 2025, 2, 29 },
    { 1900, 2, 29 },
    { 2025, 4, 31 },
    { 2025, 255, 255 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (intake_date_is_valid (wrong[i]));

  g_assert_true (intake_date_is_valid ((IntakeDate){ 1, 1, 1 }));
  g_assert_true (intake_date_is_valid ((IntakeDate){ 9999, 12, 31 }));
  g_assert_true (intake_date_is_valid ((IntakeDate){ 2024, 2, 29 }));
  g_assert_true (intake_date_is_valid ((IntakeDate){ 2000, 2, 29 }));
}

/* Every day of the calendar, in its order. */
static void
test_every_day (void)
{
  const IntakeDate first = { 1, 1, 1 };
  IntakeDate       day = first;
  IntakeDate       before = INTAKE_DATE_NONE;
  int              n = 0;

  while (day.year < 10000)
    {
      g_assert_true (intake_date_is_valid (day));
      g_assert_cmpint (intake_date_days_between (first, day), ==, n);
      g_assert_cmpint (intake_date_days_between (day, first), ==, -n);
      g_assert_true (same_day (intake_date_add_days (first, n), day));
      if (n > 0)
        {
          g_assert_cmpint (intake_date_compare (before, day), <, 0);
          g_assert_cmpint (intake_date_compare (day, before), >, 0);
        }

      before = day;
      day = oracle_next_day (day);
      n++;
    }

  g_assert_cmpint (n, ==, 3652059);
}

static void
test_ends_of_calendar (void)
{
  const IntakeDate first = { 1, 1, 1 };
  const IntakeDate last = { 9999, 12, 31 };

  g_assert_cmpint (intake_date_add_days (first, -1).year, ==, 0);
  g_assert_cmpint (intake_date_add_days (last, 1).year, ==, 0);
  g_assert_cmpint (intake_date_add_days (last, G_MAXINT).year, ==, 0);
  g_assert_cmpint (intake_date_add_days (first, G_MININT).year, ==, 0);
  g_assert_cmpint (intake_date_add_months (first, -1).year, ==, 0);
  g_assert_cmpint (intake_date_add_months (last, 1).year, ==, 0);
  g_assert_cmpint (intake_date_add_months (last, G_MAXINT).year, ==, 0);
  g_assert_cmpint (intake_date_add_months (first, G_MININT).year, ==, 0);
  assert_date (intake_date_add_months (first, 9998 * 12 + 11), "9999-12-01");
}

static void
test_add_months (void)
{
  static const struct
  {
    const char *from;
    int         months;
    const char *reached;
  } cases[] = {
    { "2025-01-31", 1, "2025-02-28" },
    { "2024-01-31", 1, "2024-02-29" },
    { "2024-02-29", 12, "2025-02-28" },
    { "2024-02-29", 48, "2028-02-29" },
    { "2025-03-31", -1, "2025-02-28" },
    { "2025-01-15", -1, "2024-12-15" },
    { "2025-12-31", 2, "2026-02-28" },
    { "2025-05-31", 6, "2025-11-30" },
    { "2025-05-31", 0, "2025-05-31" },
    { "2025-01-01", -24, "2023-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_date (intake_date_add_months (date_of (cases[i].from), cases[i].months), cases[i].reached);
}

static void
test_random_add_months (void)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      IntakeDate from = random_date (1890, 2110);
      int        months = g_test_rand_int_range (0, 300);
      IntakeDate reached = intake_date_add_months (from, months);
      IntakeDate expected = { from.year, from.month, 1 };
      IntakeDate back;

      expected = oracle_anniversary (expected, months);
      expected.day = (guint8)MIN (from.day, oracle_month_length (expected.year, expected.month));
      g_assert_true (same_day (reached, expected));

      back = intake_date_add_months (reached, -months);
      g_assert_cmpint (back.year, ==, from.year);
      g_assert_cmpint (back.month, ==, from.month);
      g_assert_cmpint (back.day, ==, MIN (from.day, reached.day));
    }
}

static void
test_leap_day_birthday (void)
{
  IntakeDate birth = date_of ("2000-02-29");

  g_assert_cmpint (intake_age_on (birth, date_of ("2025-02-28")), ==, 24);
  g_assert_cmpint (intake_age_on (birth, date_of ("2025-03-01")), ==, 25);
  g_assert_cmpint (intake_age_on (birth, date_of ("2024-02-28")), ==, 23);
  g_assert_cmpint (intake_age_on (birth, date_of ("2024-02-29")), ==, 24);
  g_assert_cmpint (intake_age_on (date_of ("2000-02-28"), date_of ("2025-02-28")), ==, 25);
}

static void
test_age_around_birthday (void)
{
  IntakeDate birth = date_of ("1989-07-15");

  g_assert_cmpint (intake_age_on (birth, date_of ("2025-07-14")), ==, 35);
  g_assert_cmpint (intake_age_on (birth, date_of ("2025-07-15")), ==, 36);
  g_assert_cmpint (intake_age_on (birth, birth), ==, 0);
  g_assert_cmpint (intake_age_on (birth, date_of ("1989-07-14")), ==, -1);
  g_assert_cmpint (intake_age_on (birth, date_of ("1980-01-01")), ==, -1);
}

static void
test_random_ages_and_months (void)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      IntakeDate from = random_date (1980, 2010);
      IntakeDate to = random_date (1980, 2020);
      int        months = 0;
      int        years = 0;

      if (intake_date_compare (to, from) < 0)
        {
          g_assert_cmpint (intake_age_on (from, to), ==, -1);
          g_assert_cmpint (intake_months_between (from, to), <, 0);
          continue;
        }

      while (intake_date_compare (oracle_anniversary (from, months + 1), to) <= 0)
        months++;
      while (intake_date_compare (oracle_anniversary (from, (years + 1) * 12), to) <= 0)
        years++;

      g_assert_cmpint (intake_months_between (from, to), ==, months);
      g_assert_cmpint (intake_age_on (from, to), ==, years);
    }
}

static void
test_months_between (void)
{
  g_assert_cmpint (intake_months_between (date_of ("2025-01-31"), date_of ("2025-02-28")), ==, 0);
  g_assert_cmpint (intake_months_between (date_of ("2025-01-31"), date_of ("2025-03-01")), ==, 1);
  g_assert_cmpint (intake_months_between (date_of ("2025-01-15"), date_of ("2025-07-15")), ==, 6);
  g_assert_cmpint (intake_months_between (date_of ("2025-01-15"), date_of ("2025-07-14")), ==, 5);
  g_assert_cmpint (intake_months_between (date_of ("2025-01-15"), date_of ("2025-01-14")), ==, -1);
}

static void
test_iso_is_strict (void)
{
  static const char *const wrong[] = {
    "", "2025", "2025-03", "2025-3-5", "2025-03-5", "25-03-05", "2025/03/05", "2025-03-05 ", " 2025-03-05", "2025-03-05T00:00",
    "2025-02-29", "2025-13-01", "0000-01-01", "2025-00-10", "-025-01-01", "2025-+1-01", "20a5-01-01", "2025-03-\xCD\xA0"
  };
  IntakeDate date = { 1999, 9, 9 };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (intake_date_from_iso (wrong[i], &date));
  g_assert_false (intake_date_from_iso (NULL, &date));
  assert_date (date, "1999-09-09");

  g_assert_true (intake_date_from_iso ("0001-01-01", &date));
  assert_date (date, "0001-01-01");
  g_assert_true (intake_date_from_iso ("9999-12-31", &date));
  assert_date (date, "9999-12-31");
}

typedef struct
{
  const char     *text;
  IntakeDateOrder order;
  const char     *iso;
} Typed;

static const Typed typed[] = {
  { "2025-03-05", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-05" },
  { "2025/3/5", INTAKE_DATE_ORDER_MONTH_FIRST, "2025-03-05" },
  { "2025.03.05", INTAKE_DATE_ORDER_DAY_FIRST, "2025-03-05" },
  { "05/03/2025", INTAKE_DATE_ORDER_DAY_FIRST, "2025-03-05" },
  { "05/03/2025", INTAKE_DATE_ORDER_MONTH_FIRST, "2025-05-03" },
  { "5.3.2025", INTAKE_DATE_ORDER_DAY_FIRST, "2025-03-05" },
  { "5-3-25", INTAKE_DATE_ORDER_DAY_FIRST, "2025-03-05" },
  { "5 3 2025", INTAKE_DATE_ORDER_DAY_FIRST, "2025-03-05" },
  { " 5 / 3 / 2025 ", INTAKE_DATE_ORDER_DAY_FIRST, "2025-03-05" },
  { "25/04/2025", INTAKE_DATE_ORDER_UNKNOWN, "2025-04-25" },
  { "04/25/2025", INTAKE_DATE_ORDER_UNKNOWN, "2025-04-25" },
  { "03/03/2025", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-03" },
  { "5 mars 2025", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-05" },
  { "5 Mar 25", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-05" },
  { "5-mars-2025", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-05" },
  { "March 5, 2025", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-05" },
  { "MARCH 5th 2025", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-05" },
  { "the 21st of March, 2025", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-21" },
  { "1er janvier 2025", INTAKE_DATE_ORDER_UNKNOWN, "2025-01-01" },
  { "1er févr. 2025", INTAKE_DATE_ORDER_UNKNOWN, "2025-02-01" },
  { "12 août 1999", INTAKE_DATE_ORDER_UNKNOWN, "1999-08-12" },
  { "12 AOUT 1999", INTAKE_DATE_ORDER_UNKNOWN, "1999-08-12" },
  { "12 aou\xCC\x82t 1999", INTAKE_DATE_ORDER_UNKNOWN, "1999-08-12" },
  { "25 déc. 1999", INTAKE_DATE_ORDER_UNKNOWN, "1999-12-25" },
  { "14 juil. 2001", INTAKE_DATE_ORDER_UNKNOWN, "2001-07-14" },
  { "14 juin 2001", INTAKE_DATE_ORDER_UNKNOWN, "2001-06-14" },
  { "5 de marzo de 2025", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-05" },
  { "1.º de enero del 2025", INTAKE_DATE_ORDER_UNKNOWN, "2025-01-01" },
  { "miércoles, 5 de marzo de 2025", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-05" },
  { "9 setiembre 2024", INTAKE_DATE_ORDER_UNKNOWN, "2024-09-09" },
  { "9 sept. 2024", INTAKE_DATE_ORDER_UNKNOWN, "2024-09-09" },
  { "mercredi 5 mars 2025", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-05" },
  { "mar. 4 mars 2025", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-04" },
  { "mar. 04/03/2025", INTAKE_DATE_ORDER_DAY_FIRST, "2025-03-04" },
  { "martes 4 mar 2025", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-04" },
  { "Wednesday, March 5, 2025", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-05" },
  { "Tue 4 Mar 2025", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-04" },
  { "le 5 mars 2025", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-05" },
  { "2025 March 5", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-05" },
  { "5mars2025", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-05" },
  { "2025-03-05T00:00:00", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-05" },
  { "2025-03-05T09:12:33.123Z", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-05" },
  { "2025-03-05T09:12:33+01:00", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-05" },
  { "2025-03-05 00:00:00", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-05" },
  { "05/03/2025 14:22:01", INTAKE_DATE_ORDER_DAY_FIRST, "2025-03-05" },
  { "3/5/2025 2:22:01 PM", INTAKE_DATE_ORDER_MONTH_FIRST, "2025-03-05" },
  { "5 mars 2025 à 14h22", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-05" },
  { "5 de marzo de 2025, 2:05 p. m.", INTAKE_DATE_ORDER_UNKNOWN, "2025-03-05" },
  { "5/3/2025 \xE2\x80\x93", INTAKE_DATE_ORDER_DAY_FIRST, "2025-03-05" },
  { "5\xC2\xA0mars\xC2\xA0"
    "2025",
    INTAKE_DATE_ORDER_UNKNOWN, "2025-03-05" },
  { "\xE2\x80\x8E"
    "05/03/2025",
    INTAKE_DATE_ORDER_DAY_FIRST, "2025-03-05" },
  { "1/1/49", INTAKE_DATE_ORDER_DAY_FIRST, "2049-01-01" },
  { "1/1/50", INTAKE_DATE_ORDER_DAY_FIRST, "1950-01-01" },
  { "29/02/2024", INTAKE_DATE_ORDER_DAY_FIRST, "2024-02-29" },
};

static void
test_what_people_type (void)
{
  const IntakeLanguage *english = intake_language_get ("en");

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GError) error = NULL;
      IntakeDate date = INTAKE_DATE_NONE;

      g_test_message ("%s", typed[i].text);
      intake_date_parse (typed[i].text, typed[i].order, english, &date, &error);
      g_assert_no_error (error);
      assert_date (date, typed[i].iso);
    }
}

typedef struct
{
  const char     *text;
  IntakeDateOrder order;
  int             code;
  const char     *says; /* part of the sentence */
} Refused;

static const Refused refused[] = {
  { NULL, INTAKE_DATE_ORDER_UNKNOWN, INTAKE_ERROR_VALUE, "missing" },
  { " \t", INTAKE_DATE_ORDER_UNKNOWN, INTAKE_ERROR_VALUE, "missing" },
  { "03/04/2025", INTAKE_DATE_ORDER_UNKNOWN, INTAKE_ERROR_AMBIGUOUS, "2025-04-03 or as 2025-03-04" },
  { "3.4.25 10:00", INTAKE_DATE_ORDER_UNKNOWN, INTAKE_ERROR_AMBIGUOUS, "2025-04-03" },
  { "31/02/2025", INTAKE_DATE_ORDER_DAY_FIRST, INTAKE_ERROR_VALUE, "does not exist" },
  { "31/02/2025", INTAKE_DATE_ORDER_UNKNOWN, INTAKE_ERROR_VALUE, "does not exist" },
  { "2025-02-29", INTAKE_DATE_ORDER_UNKNOWN, INTAKE_ERROR_VALUE, "does not exist" },
  { "31 avril 2025", INTAKE_DATE_ORDER_UNKNOWN, INTAKE_ERROR_VALUE, "does not exist" },
  { "0/3/2025", INTAKE_DATE_ORDER_DAY_FIRST, INTAKE_ERROR_VALUE, "does not exist" },
  { "5/0/2025", INTAKE_DATE_ORDER_DAY_FIRST, INTAKE_ERROR_VALUE, "does not exist" },
  { "5/3/0000", INTAKE_DATE_ORDER_DAY_FIRST, INTAKE_ERROR_VALUE, "can be read" },
  { "04/25/2025", INTAKE_DATE_ORDER_DAY_FIRST, INTAKE_ERROR_VALUE, "no month 25" },
  { "25/04/2025", INTAKE_DATE_ORDER_MONTH_FIRST, INTAKE_ERROR_VALUE, "no month 25" },
  { "40/30/2025", INTAKE_DATE_ORDER_UNKNOWN, INTAKE_ERROR_VALUE, "no month 30" },
  { "2025-13-01", INTAKE_DATE_ORDER_UNKNOWN, INTAKE_ERROR_VALUE, "no month 13" },
  { "mars 2025", INTAKE_DATE_ORDER_UNKNOWN, INTAKE_ERROR_VALUE, "can be read" },
  { "2025", INTAKE_DATE_ORDER_UNKNOWN, INTAKE_ERROR_VALUE, "can be read" },
  { "45721", INTAKE_DATE_ORDER_UNKNOWN, INTAKE_ERROR_VALUE, "can be read" },
  { "5/3", INTAKE_DATE_ORDER_DAY_FIRST, INTAKE_ERROR_VALUE, "can be read" },
  { "5/3/2", INTAKE_DATE_ORDER_DAY_FIRST, INTAKE_ERROR_VALUE, "can be read" },
  { "5/3/202", INTAKE_DATE_ORDER_DAY_FIRST, INTAKE_ERROR_VALUE, "can be read" },
  { "5/3/20255", INTAKE_DATE_ORDER_DAY_FIRST, INTAKE_ERROR_VALUE, "can be read" },
  { "005/3/2025", INTAKE_DATE_ORDER_DAY_FIRST, INTAKE_ERROR_VALUE, "can be read" },
  { "5/3/2025/1", INTAKE_DATE_ORDER_DAY_FIRST, INTAKE_ERROR_VALUE, "can be read" },
  { "-5/3/2025", INTAKE_DATE_ORDER_DAY_FIRST, INTAKE_ERROR_VALUE, "can be read" },
  { "=5/3/2025", INTAKE_DATE_ORDER_DAY_FIRST, INTAKE_ERROR_VALUE, "can be read" },
  { "5 jui 2025", INTAKE_DATE_ORDER_UNKNOWN, INTAKE_ERROR_VALUE, "can be read" },
  { "5 ma 2025", INTAKE_DATE_ORDER_UNKNOWN, INTAKE_ERROR_VALUE, "can be read" },
  { "5 mars avril 2025", INTAKE_DATE_ORDER_UNKNOWN, INTAKE_ERROR_VALUE, "can be read" },
  { "5 25 mars", INTAKE_DATE_ORDER_UNKNOWN, INTAKE_ERROR_VALUE, "can be read" },
  { "vers le 5 mars 2025", INTAKE_DATE_ORDER_UNKNOWN, INTAKE_ERROR_VALUE, "can be read" },
  { "n/a", INTAKE_DATE_ORDER_UNKNOWN, INTAKE_ERROR_VALUE, "can be read" },
  { "14:22", INTAKE_DATE_ORDER_UNKNOWN, INTAKE_ERROR_VALUE, "can be read" },
  { "05/03/2025 99:99", INTAKE_DATE_ORDER_DAY_FIRST, INTAKE_ERROR_VALUE, "can be read" },
  { "\xFF\xFE/03/2025", INTAKE_DATE_ORDER_DAY_FIRST, INTAKE_ERROR_VALUE, "can be read" },
  { "%s%n/03/2025", INTAKE_DATE_ORDER_DAY_FIRST, INTAKE_ERROR_VALUE, "%s%n" },
};

static void
test_refused (void)
{
  const IntakeLanguage *english = intake_language_get ("en");

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      IntakeDate date = { 1999, 9, 9 };

      g_test_message ("%s", refused[i].text != NULL ? refused[i].text : "(none)");
      g_assert_false (intake_date_parse (refused[i].text, refused[i].order, english, &date, &error));
      g_assert_error (error, INTAKE_ERROR, refused[i].code);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, refused[i].says));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      assert_date (date, "1999-09-09");
    }
}

static void
test_hostile_text (void)
{
  const IntakeLanguage *english = intake_language_get ("en");
  g_autofree char      *digits = g_strnfill (1 << 20, '9');
  g_autofree char      *letters = g_strnfill (1 << 20, 'a');
  IntakeDate            date;

  g_assert_false (intake_date_parse (letters, INTAKE_DATE_ORDER_UNKNOWN, english, &date, NULL));

  for (int i = 0; i < 20000; i++)
    {
      static const char *const pieces[] = { "5", "2025", "12", "/", ".", " ", "-", "mars", "é", "er", "T", ":", "00:00", "\xFF", "\xE2\x80", ",", "mar" };
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      int n = g_test_rand_int_range (0, 9);

      for (int j = 0; j < n; j++)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

      if (intake_date_parse (text->str, (IntakeDateOrder)g_test_rand_int_range (0, 3), english, &date, &error))
        g_assert_true (intake_date_is_valid (date));
      else
        g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }

  {
    g_autoptr (GError) error = NULL;

    g_assert_false (intake_date_parse (digits, INTAKE_DATE_ORDER_UNKNOWN, english, &date, &error));
    g_assert_cmpuint (strlen (error->message), <, 300);
  }
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } words[] = {
    { "today", "2024-02-29" },
    { "Demain", "2024-03-01" },
    { " AYER ", "2024-02-28" },
    { "mañana", "2024-03-01" },
    { "aujourd’hui", "2024-02-29" },
    { "Aujourd'hui", "2024-02-29" },
    { "someday", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      IntakeDate date = INTAKE_DATE_NONE;
      char       buffer[INTAKE_DATE_ISO_SIZE];

      g_assert_cmpint (intake_date_from_word (words[i].text, (IntakeDate){ 2024, 2, 29 }, &date), ==, words[i].expected != NULL);
      if (words[i].expected != NULL)
        g_assert_cmpstr (intake_date_to_iso (date, buffer), ==, words[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/date/days-that-exist", test_validity);
  g_test_add_func ("/core/date/every-day-of-the-calendar", test_every_day);
  g_test_add_func ("/core/date/ends-of-the-calendar", test_ends_of_calendar);
  g_test_add_func ("/core/date/months-end-with-the-month", test_add_months);
  g_test_add_func ("/core/date/adding-months-agrees-with-oracle", test_random_add_months);
  g_test_add_func ("/core/date/leap-day-birthday", test_leap_day_birthday);
  g_test_add_func ("/core/date/age-around-the-birthday", test_age_around_birthday);
  g_test_add_func ("/core/date/ages-and-months-agree-with-oracle", test_random_ages_and_months);
  g_test_add_func ("/core/date/completed-months", test_months_between);
  g_test_add_func ("/core/date/iso-is-strict", test_iso_is_strict);
  g_test_add_func ("/core/date/what-people-type", test_what_people_type);
  g_test_add_func ("/core/date/refusals-say-why", test_refused);
  g_test_add_func ("/core/date/hostile-text", test_hostile_text);
  g_test_add_func ("/core/date/words-for-days-near-today", test_words);

  return g_test_run ();
}
