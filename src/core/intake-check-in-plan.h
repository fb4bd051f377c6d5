/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When the check-ins of an internship are best held: dates from its start, its end and a rhythm. */
#pragma once

#include "intake-absence.h"

G_BEGIN_DECLS

/** INTAKE_CHECK_IN_PLAN_MAXIMUM: more check-ins are planned for nobody. */
#define INTAKE_CHECK_IN_PLAN_MAXIMUM 120

/**
 * IntakeRhythm:
 * @INTAKE_RHYTHM_WEEKLY: every week, on the weekday of the start
 * @INTAKE_RHYTHM_TWO_WEEKS: every two weeks
 * @INTAKE_RHYTHM_MONTHLY: every month, on the day of the start
 */
typedef enum
{
  INTAKE_RHYTHM_WEEKLY,
  INTAKE_RHYTHM_TWO_WEEKS,
  INTAKE_RHYTHM_MONTHLY,
  INTAKE_N_RHYTHMS,
} IntakeRhythm;

/**
 * IntakeCheckInKind:
 * @INTAKE_CHECK_IN_REGULAR: one of the rhythm
 * @INTAKE_CHECK_IN_MID_TERM: half way
 * @INTAKE_CHECK_IN_FINAL: at the end
 * @INTAKE_CHECK_IN_OTHER: whatever else people add
 */
typedef enum
{
  INTAKE_CHECK_IN_REGULAR,
  INTAKE_CHECK_IN_MID_TERM,
  INTAKE_CHECK_IN_FINAL,
  INTAKE_CHECK_IN_OTHER,
} IntakeCheckInKind;

/**
 * IntakeCheckInDate:
 * @date: the day
 * @kind: what it is for
 */
typedef struct
{
  IntakeDate        date;
  IntakeCheckInKind kind;
} IntakeCheckInDate;

/**
 * IntakeCheckInPlanOptions:
 * @start: the first day of the internship
 * @end: its last day, of the extension if there is one
 * @from: no check-in is proposed before this day; %INTAKE_DATE_NONE for @start
 * @rhythm: how often
 * @mid_term: whether there is one half way
 * @final: whether there is one at the end
 * @absences: (nullable) (element-type IntakeAbsence): when a supervisor is away
 * @known: (nullable) (element-type IntakeCheckInDate): the check-ins that are there
 */
typedef struct
{
  IntakeDate    start;
  IntakeDate    end;
  IntakeDate    from;
  IntakeRhythm  rhythm;
  gboolean      mid_term;
  gboolean      final;
  const GArray *absences;
  const GArray *known;
} IntakeCheckInPlanOptions;

/**
 * intake_check_in_plan:
 * @options: what is wanted
 * @n_known: (out) (nullable): how many of the dates have a check-in already
 *
 * Proposes dates. Days of the rhythm are counted from the start, so that a month that is too short moves none of those after it. What falls on a
 * Saturday, a Sunday or into an absence moves to the next day that is free or, where that is past the end, to the last before it; the final one always
 * to the last before it. Where nobody is ever there, absences count for nothing. A regular one within half a rhythm of the mid-term or final one
 * is left out, and so is the mid-term one within a week of the final one. A date counts as there already where a check-in stands within half a rhythm; a
 * mid-term one wherever there is one, a final one within half a rhythm of another final one.
 *
 * Returns: (transfer full) (element-type IntakeCheckInDate): the dates that are missing, in their order; none where the start or the end is not known
 */
GArray *intake_check_in_plan (const IntakeCheckInPlanOptions *options,
                              guint                          *n_known);

/** intake_check_in_kind_id: what the office file calls it, of intake_check_in_kind_vocabulary (transfer none). */
const char *intake_check_in_kind_id (IntakeCheckInKind kind);

/** intake_check_in_kind_find: the kind with exactly this id; what is not recorded or not known is %INTAKE_CHECK_IN_OTHER. */
IntakeCheckInKind intake_check_in_kind_find (const char *id);

G_END_DECLS
