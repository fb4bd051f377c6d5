/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values → words for people: the one place, used by list, form, history, command line and workbooks alike. */
#pragma once

#include "intake-record.h"

G_BEGIN_DECLS

/**
 * intake_present_date:
 * @date: a valid date
 * @language: a language
 *
 * Returns: (transfer full): "05 Mar 2025", "05 mars 2025", "05 mar 2025"
 */
char *intake_present_date (IntakeDate            date,
                           const IntakeLanguage *language);

/**
 * intake_present_value:
 * @field: a field
 * @value: a value of its type
 * @language: a language
 *
 * The value as people read it: labels for choices, names for countries and languages, dates as intake_present_date(). For
 * %INTAKE_KIND_NOTICE and %INTAKE_KIND_SUPERVISOR the caller knows the name; here it is the number.
 *
 * Returns: (transfer full): the words; "" for none
 */
char *intake_present_value (const IntakeField    *field,
                            const IntakeValue    *value,
                            const IntakeLanguage *language);

/** intake_present_field: intake_present_value() of a field of a record (transfer full). */
char *intake_present_field (IntakeRecord         *record,
                            IntakeFieldId         field,
                            const IntakeLanguage *language);

/**
 * intake_present_editable:
 * @field: a field
 * @value: a value of its type
 * @language: a language
 *
 * As intake_present_value(), in a form that intake_field_parse() takes back without loss.
 *
 * Returns: (transfer full): the words; "" for none
 */
char *intake_present_editable (const IntakeField    *field,
                               const IntakeValue    *value,
                               const IntakeLanguage *language);

/**
 * intake_present_name:
 * @family_name: (nullable): family name
 * @given_names: (nullable): given names
 *
 * The name as lists show it: "NGO BASSA Marie-Claire" is written as recorded, family name first.
 *
 * Returns: (transfer full): the name; "" if there is neither
 */
char *intake_present_name (const char *family_name,
                           const char *given_names);

/** intake_present_hundredths: a number in hundredths as @language writes it, "3.67"; hundredths are left out where there are none (transfer full). */
char *intake_present_hundredths (int                   hundredths,
                                 const IntakeLanguage *language);

/** intake_present_sentence: what rules say, on a line of its own: with a capital letter (transfer full). */
char *intake_present_sentence (const char *text);

/** intake_present_count: a whole number with the thousands parted as @language does it (transfer full). */
char *intake_present_count (gint64                count,
                            const IntakeLanguage *language);

G_END_DECLS
