/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arithmetic on civil dates: days, months, ages, and the ISO form. */
#include "config.h"

#include "intake-date.h"

#include <string.h>

#define FIRST_YEAR 1
#define LAST_YEAR 9999

/* The Gregorian calendar repeats after 400 years; counting years from March puts the leap day at a year's end. */
#define DAYS_PER_ERA 146097
#define YEARS_PER_ERA 400

static gboolean
is_leap_year (int year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int
days_in_month (int year,
               int month)
{
  static const guint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  if (month == 2 && is_leap_year (year))
    return 29;

  return days[month - 1];
}

/* Days since 1 March of the year 0. */
static int
date_to_days (IntakeDate date)
{
  int year = date.year - (date.month <= 2 ? 1 : 0);
  int era = year / YEARS_PER_ERA;
  int year_of_era = year % YEARS_PER_ERA;
  int months_since_march = (date.month + 9) % 12;
  int day_of_year = (153 * months_since_march + 2) / 5 + date.day - 1;

  return era * DAYS_PER_ERA + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
}

static IntakeDate
days_to_date (int days)
{
  int era = days / DAYS_PER_ERA;
  int day_of_era = days % DAYS_PER_ERA;
  int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int months_since_march = (5 * day_of_year + 2) / 153;
  int day = day_of_year - (153 * months_since_march + 2) / 5 + 1;
  int month = months_since_march < 10 ? months_since_march + 3 : months_since_march - 9;
  int year = era * YEARS_PER_ERA + year_of_era + (month <= 2 ? 1 : 0);

  return (IntakeDate){ (gint16)year, (guint8)month, (guint8)day };
}

static gboolean
read_digits (const char *text,
             guint       n_digits,
             int        *number)
{
  *number = 0;

  for (guint i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;

      *number = *number * 10 + (text[i] - '0');
    }

  return TRUE;
}

gboolean
intake_date_is_valid (IntakeDate date)
{
  return date.year >= FIRST_YEAR && date.year <= LAST_YEAR &&
         date.month >= 1 && date.month <= 12 &&
         date.day >= 1 && date.day <= days_in_month (date.year, date.month);
}

int
intake_date_compare (IntakeDate a,
                     IntakeDate b)
{
  if (a.year != b.year)
    return a.year - b.year;

  if (a.month != b.month)
    return a.month - b.month;

  return a.day - b.day;
}

int
intake_date_days_between (IntakeDate from,
                          IntakeDate to)
{
  g_return_val_if_fail (intake_date_is_valid (from), 0);
  g_return_val_if_fail (intake_date_is_valid (to), 0);

  return date_to_days (to) - date_to_days (from);
}

IntakeDate
intake_date_add_days (IntakeDate date,
                      int        days)
{
  static const IntakeDate first = { FIRST_YEAR, 1, 1 };
  static const IntakeDate last = { LAST_YEAR, 12, 31 };
  gint64                  reached;

  g_return_val_if_fail (intake_date_is_valid (date), INTAKE_DATE_NONE);

  reached = (gint64)date_to_days (date) + days;
  if (reached < date_to_days (first) || reached > date_to_days (last))
    return INTAKE_DATE_NONE;

  return days_to_date ((int)reached);
}

IntakeDate
intake_date_add_months (IntakeDate date,
                        int        months)
{
  gint64 reached;
  int    year;
  int    month;

  g_return_val_if_fail (intake_date_is_valid (date), INTAKE_DATE_NONE);

  reached = (gint64)date.year * 12 + (date.month - 1) + months;
  if (reached < FIRST_YEAR * 12 || reached >= (LAST_YEAR + 1) * 12)
    return INTAKE_DATE_NONE;

  year = (int)(reached / 12);
  month = (int)(reached % 12) + 1;

  return (IntakeDate){ (gint16)year, (guint8)month, (guint8)MIN (date.day, days_in_month (year, month)) };
}

int
intake_age_on (IntakeDate birth,
               IntakeDate day)
{
  int months;

  g_return_val_if_fail (intake_date_is_valid (birth), -1);
  g_return_val_if_fail (intake_date_is_valid (day), -1);

  months = intake_months_between (birth, day);

  return months < 0 ? -1 : months / 12;
}

int
intake_months_between (IntakeDate from,
                       IntakeDate to)
{
  int months;

  g_return_val_if_fail (intake_date_is_valid (from), 0);
  g_return_val_if_fail (intake_date_is_valid (to), 0);

  months = (to.year - from.year) * 12 + to.month - from.month;

  return to.day < from.day ? months - 1 : months;
}

gboolean
intake_date_from_iso (const char *text,
                      IntakeDate *date)
{
  IntakeDate found;
  int        year;
  int        month;
  int        day;

  g_return_val_if_fail (date != NULL, FALSE);

  if (text == NULL || strnlen (text, INTAKE_DATE_ISO_SIZE) != INTAKE_DATE_ISO_SIZE - 1)
    return FALSE;

  if (text[4] != '-' || text[7] != '-')
    return FALSE;

  if (!read_digits (text, 4, &year) || !read_digits (text + 5, 2, &month) || !read_digits (text + 8, 2, &day))
    return FALSE;

  found = (IntakeDate){ (gint16)year, (guint8)month, (guint8)day };
  if (!intake_date_is_valid (found))
    return FALSE;

  *date = found;
  return TRUE;
}

const char *
intake_date_to_iso (IntakeDate date,
                    char      *buffer)
{
  g_return_val_if_fail (buffer != NULL, NULL);

  if (!intake_date_is_valid (date))
    {
      buffer[0] = '\0';
      g_return_val_if_reached (buffer);
    }

  /* Written digit by digit: this runs for every date of every row that is shown, exported or stored. */
  buffer[0] = (char)('0' + date.year / 1000);
  buffer[1] = (char)('0' + date.year / 100 % 10);
  buffer[2] = (char)('0' + date.year / 10 % 10);
  buffer[3] = (char)('0' + date.year % 10);
  buffer[4] = '-';
  buffer[5] = (char)('0' + date.month / 10);
  buffer[6] = (char)('0' + date.month % 10);
  buffer[7] = '-';
  buffer[8] = (char)('0' + date.day / 10);
  buffer[9] = (char)('0' + date.day % 10);
  buffer[10] = '\0';

  return buffer;
}
