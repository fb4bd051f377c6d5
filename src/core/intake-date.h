/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Civil dates of the Gregorian calendar: no clock, no time zone, no locale. */
#pragma once

#include "intake-language.h"

G_BEGIN_DECLS

/**
 * IntakeDate:
 * @year: 1 to 9999; 0 in a date that is not set
 * @month: 1 to 12
 * @day: 1 to 31
 */
typedef struct
{
  gint16 year;
  guint8 month;
  guint8 day;
} IntakeDate;

/**
 * IntakeDateOrder:
 * @INTAKE_DATE_ORDER_UNKNOWN: 03/04/2025 is ambiguous and refused as such; 25/04/2025 is not
 * @INTAKE_DATE_ORDER_DAY_FIRST: 03/04/2025 is 3 April
 * @INTAKE_DATE_ORDER_MONTH_FIRST: 03/04/2025 is 4 March
 */
typedef enum
{
  INTAKE_DATE_ORDER_UNKNOWN,
  INTAKE_DATE_ORDER_DAY_FIRST,
  INTAKE_DATE_ORDER_MONTH_FIRST,
} IntakeDateOrder;

#define INTAKE_DATE_NONE ((IntakeDate){ 0, 0, 0 })

/**
 * INTAKE_DATE_ISO_SIZE:
 *
 * Bytes that a date takes in ISO form, with its terminator.
 */
#define INTAKE_DATE_ISO_SIZE 11

/**
 * intake_date_is_valid:
 * @date: any value
 *
 * Whether the day exists in the calendar; %INTAKE_DATE_NONE does not.
 */
gboolean intake_date_is_valid (IntakeDate date);

/**
 * intake_date_compare:
 * @a: a valid date
 * @b: a valid date
 *
 * Returns: less than, equal to or more than 0 as @a is before, on or after @b
 */
int intake_date_compare (IntakeDate a,
                         IntakeDate b);

/**
 * intake_date_days_between:
 * @from: a valid date
 * @to: a valid date
 *
 * Returns: the days from @from to @to, negative if @to is before @from
 */
int intake_date_days_between (IntakeDate from,
                              IntakeDate to);

/**
 * intake_date_add_days:
 * @date: a valid date
 * @days: days to go, may be negative
 *
 * Returns: the date reached; %INTAKE_DATE_NONE outside the years 1 to 9999
 */
IntakeDate intake_date_add_days (IntakeDate date,
                                 int        days);

/**
 * intake_date_add_months:
 * @date: a valid date
 * @months: months to go, may be negative; 12 make a year
 *
 * A day that the month reached does not have becomes the month's last day: 31 January and a month is 28 or 29 February.
 *
 * Returns: the date reached; %INTAKE_DATE_NONE outside the years 1 to 9999
 */
IntakeDate intake_date_add_months (IntakeDate date,
                                   int        months);

/**
 * intake_age_on:
 * @birth: a valid date
 * @day: the day on which the age is asked
 *
 * The age in completed years. Someone born on 29 February completes a year on 1 March of a common year.
 *
 * Returns: years, 0 or more; -1 if @day is before @birth
 */
int intake_age_on (IntakeDate birth,
                   IntakeDate day);

/**
 * intake_months_between:
 * @from: a valid date
 * @to: a valid date
 *
 * Completed months from @from to @to; as for ages, the month is complete on the same day of the month, or, where
 * the month has no such day, on the first of the next.
 *
 * Returns: months; negative if @to is before @from, -1 by up to a month
 */
int intake_months_between (IntakeDate from,
                           IntakeDate to);

/**
 * intake_date_from_iso:
 * @text: a text, or %NULL
 * @date: (out): the date; untouched on failure
 *
 * Reads exactly YYYY-MM-DD, as it stands in the office file.
 *
 * Returns: %TRUE if @text is a date that exists
 */
gboolean intake_date_from_iso (const char *text,
                               IntakeDate *date);

/**
 * intake_date_to_iso:
 * @date: a valid date
 * @buffer: (out caller-allocates): at least %INTAKE_DATE_ISO_SIZE bytes
 *
 * Writes YYYY-MM-DD.
 *
 * Returns: @buffer
 */
const char *intake_date_to_iso (IntakeDate date,
                                char      *buffer);

/**
 * intake_date_parse:
 * @text: what a person typed: ISO, day/month/year with / . - or space, "5 mars 2025", "5 Mar 25", "March 5, 2025", a time
 *   of day after it and a day of the week are passed over; month names in English, French and Spanish, whole or shortened.
 *   Two-digit years up to 49 are 20YY, later ones 19YY
 * @order: how to read 03/04/2025. Where it is known, no date is read against it: 04/25/2025 is no date day first
 * @language: the language of the error's sentence
 * @date: (out): the date; untouched on failure
 * @error: return location
 *
 * Returns: %TRUE on success; else %INTAKE_ERROR_VALUE, or %INTAKE_ERROR_AMBIGUOUS, whose messages are sentences that say
 *   what is expected
 */
gboolean intake_date_parse (const char           *text,
                            IntakeDateOrder       order,
                            const IntakeLanguage *language,
                            IntakeDate           *date,
                            GError              **error);

/**
 * intake_date_from_word:
 * @text: what a person typed: "today", "demain", "ayer" …, in any case and with or without accents
 * @today: the day on which it was typed
 * @date: (out): the date; untouched on failure
 *
 * Returns: %TRUE if @text is a word for a day near @today in English, French or Spanish
 */
gboolean intake_date_from_word (const char *text,
                                IntakeDate  today,
                                IntakeDate *date);

G_END_DECLS
