/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What rules are judged on: the records, the days that rules refer to, and spans of time between days. Private to core. */
#pragma once

#include "intake-record.h"

G_BEGIN_DECLS

/**
 * IntakeFacts:
 * @application: an application's record
 * @notice: (nullable): the record of its notice
 * @today: the day of judging
 */
typedef struct
{
  IntakeRecord *application;
  IntakeRecord *notice;
  IntakeDate    today;
} IntakeFacts;

/**
 * IntakeReferenceKind:
 * @INTAKE_REFERENCE_APPLICATION: the day on which the application was received
 * @INTAKE_REFERENCE_CLOSING: the day on which the notice closes
 * @INTAKE_REFERENCE_START: the notice's expected start; without one, the day from which the applicant is available
 * @INTAKE_REFERENCE_END: the last day of the notice's months from its start; without them, the day to which the applicant is available
 * @INTAKE_REFERENCE_TODAY: the day of judging
 * @INTAKE_REFERENCE_DAY: a day that the rule set names
 * @INTAKE_REFERENCE_THROUGHOUT: each day from start to end
 */
typedef enum
{
  INTAKE_REFERENCE_APPLICATION,
  INTAKE_REFERENCE_CLOSING,
  INTAKE_REFERENCE_START,
  INTAKE_REFERENCE_END,
  INTAKE_REFERENCE_TODAY,
  INTAKE_REFERENCE_DAY,
  INTAKE_REFERENCE_THROUGHOUT,
} IntakeReferenceKind;

/**
 * IntakeReference:
 * @kind: which day
 * @day: the day itself, for %INTAKE_REFERENCE_DAY
 */
typedef struct
{
  IntakeReferenceKind kind;
  IntakeDate          day;
} IntakeReference;

/**
 * IntakeSpanUnit:
 *
 * What a span of time is counted in.
 */
typedef enum
{
  INTAKE_SPAN_DAYS,
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

/**
 * intake_reference_find:
 * @name: (nullable): "application", "closing", "start", "end", "today", "throughout", or a day as YYYY-MM-DD
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

G_END_DECLS
