/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How rules look at facts: values of fields, the days that rules refer to, and spans of time between days. Private to core. */
#pragma once

#include "intake-facts.h"

G_BEGIN_DECLS

/**
 * IntakeReferenceKind:
 * @INTAKE_REFERENCE_APPLICATION: the day on which the application was received
 * @INTAKE_REFERENCE_OPENING: the day on which the notice opens
 * @INTAKE_REFERENCE_CLOSING: the day on which the notice closes
 * @INTAKE_REFERENCE_START: the start of the placement; without one, that of the notice; without one, the day from which the applicant is available
 * @INTAKE_REFERENCE_END: the end of the placement, with its extension; without one, the last day of the notice's months from the start; without
 *   them, the day to which the applicant is available
 * @INTAKE_REFERENCE_THROUGHOUT: each day from start to end
 * @INTAKE_REFERENCE_TODAY: the day of judging
 * @INTAKE_REFERENCE_DAY: a day that the rule set names
 * @INTAKE_REFERENCE_FIELD: a date of the application or its notice
 */
typedef enum
{
  INTAKE_REFERENCE_APPLICATION,
  INTAKE_REFERENCE_OPENING,
  INTAKE_REFERENCE_CLOSING,
  INTAKE_REFERENCE_START,
  INTAKE_REFERENCE_END,
  INTAKE_REFERENCE_THROUGHOUT,
  INTAKE_REFERENCE_TODAY,
  INTAKE_REFERENCE_DAY,
  INTAKE_REFERENCE_FIELD,
} IntakeReferenceKind;

/**
 * IntakeReference:
 * @kind: which day
 * @day: the day itself, for %INTAKE_REFERENCE_DAY
 * @field: the date, for %INTAKE_REFERENCE_FIELD
 */
typedef struct
{
  IntakeReferenceKind kind;
  IntakeDate          day;
  IntakeFieldId       field;
} IntakeReference;

/**
 * IntakeSpanUnit:
 *
 * What a span of time is counted in.
 */
typedef enum
{
  INTAKE_SPAN_DAYS,
  INTAKE_SPAN_WEEKS,
  INTAKE_SPAN_MONTHS,
  INTAKE_SPAN_YEARS,
} IntakeSpanUnit;

/**
 * IntakeSpan:
 * @count: how many, 0 or more; less than 0 for a span without an end
 * @unit: of what
 */
typedef struct
{
  int            count;
  IntakeSpanUnit unit;
} IntakeSpan;

/** INTAKE_SPAN_NONE: a span without an end. */
#define INTAKE_SPAN_NONE ((IntakeSpan){ -1, INTAKE_SPAN_MONTHS })

/** intake_facts_get: the value of a field of the application or its notice (transfer none), never %NULL. */
const IntakeValue *intake_facts_get (const IntakeFacts *self,
                                     IntakeFieldId      field);

/** intake_facts_has: whether the field of the application or its notice has a value. */
gboolean intake_facts_has (const IntakeFacts *self,
                           IntakeFieldId      field);

/** intake_facts_get_text: the text of a field of a text kind (transfer none) (nullable). */
const char *intake_facts_get_text (const IntakeFacts *self,
                                   IntakeFieldId      field);

/** intake_facts_get_date: a date; %INTAKE_DATE_NONE if it is not recorded. */
IntakeDate intake_facts_get_date (const IntakeFacts *self,
                                  IntakeFieldId      field);

/** intake_facts_get_missing: the field that stands in the way of one without a value: the notice itself where the application has none. */
IntakeFieldId intake_facts_get_missing (const IntakeFacts *self,
                                        IntakeFieldId      field);

/**
 * IntakeStay:
 * @first: the first day
 * @last: the last day, not before @first
 * @is_fixed: whether the internship lies between them; else they are the days between which the applicant is available
 */
typedef struct
{
  IntakeDate first;
  IntakeDate last;
  gboolean   is_fixed;
} IntakeStay;

/** intake_facts_find_stay: from when to when the internship is, or could be; %FALSE with the field that does not let it be told. */
gboolean intake_facts_find_stay (const IntakeFacts *self,
                                 IntakeStay        *stay,
                                 IntakeFieldId     *missing);

/** intake_facts_get_fixed_start: the start of the placement, else of the notice; %INTAKE_DATE_NONE where there is just an applicant's wish. */
IntakeDate intake_facts_get_fixed_start (const IntakeFacts *self);

/**
 * intake_reference_find:
 * @name: (nullable): "application", "opening", "closing", "start", "end", "throughout", "today", the name of a date of the application or its
 *   notice, or a day as YYYY-MM-DD
 * @reference: (out): the reference; untouched on failure
 *
 * Returns: %TRUE if there is such a reference
 */
gboolean intake_reference_find (const char      *name,
                                IntakeReference *reference);

/**
 * intake_reference_resolve:
 * @self: a reference
 * @facts: what is judged
 * @first: (out): the day; the first one for throughout
 * @last: (out): the same day; the last one for throughout
 * @missing: (out): the field that does not let the day be told
 *
 * Returns: %TRUE if the days are known; else only @missing is set
 */
gboolean intake_reference_resolve (const IntakeReference *self,
                                   const IntakeFacts     *facts,
                                   IntakeDate            *first,
                                   IntakeDate            *last,
                                   IntakeFieldId         *missing);

/**
 * intake_span_end:
 * @from: a valid date
 * @span: a span
 *
 * The day on which the span from @from is complete. As for ages, where a month has no such day it is the first of the next:
 * a year from 29 February is complete on 1 March.
 *
 * Returns: the day; the last day of the calendar for a span without an end
 */
IntakeDate intake_span_end (IntakeDate from,
                            IntakeSpan span);

/**
 * intake_span_excludes:
 * @least: a span
 * @most: a span
 * @is_open: whether either of them is itself left out
 *
 * Whether no two days lie at least @least and at most @most apart, wherever in the calendar they are.
 */
gboolean intake_span_excludes (IntakeSpan least,
                               IntakeSpan most,
                               gboolean   is_open);

G_END_DECLS
