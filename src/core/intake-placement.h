/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is special to internships. */
#pragma once

#include "intake-date.h"
#include "intake-stage.h"

G_BEGIN_DECLS

/**
 * IntakePlacementState:
 * @INTAKE_PLACEMENT_COMING: accepted, and not begun yet
 * @INTAKE_PLACEMENT_ON_BOARD: under way
 * @INTAKE_PLACEMENT_ENDED: completed, left early, or past its end
 * @INTAKE_PLACEMENT_NOT_BEGUN: the applicant declined or withdrew after all
 */
typedef enum
{
  INTAKE_PLACEMENT_COMING,
  INTAKE_PLACEMENT_ON_BOARD,
  INTAKE_PLACEMENT_ENDED,
  INTAKE_PLACEMENT_NOT_BEGUN,
} IntakePlacementState;

/**
 * intake_placement_state_on:
 * @stage: the stage of the application
 * @start: the first day; %INTAKE_DATE_NONE if it is not recorded
 * @end: the last day, of the extension if there is one; %INTAKE_DATE_NONE if it is not recorded
 * @day: a valid date, the day on which the state is asked
 *
 * Where an internship stands. The stage tells of an end before time; else the dates tell, on both of whose days the intern is there; where
 * they are not recorded, the stage again.
 *
 * Returns: the state
 */
IntakePlacementState intake_placement_state_on (IntakeStage stage,
                                                IntakeDate  start,
                                                IntakeDate  end,
                                                IntakeDate  day);

/**
 * IntakePlacementLength:
 * @months: whole months
 * @weeks: whole weeks besides
 * @days: days besides
 */
typedef struct
{
  int months;
  int weeks;
  int days;
} IntakePlacementLength;

/**
 * intake_placement_length:
 * @start: the first day
 * @end: the last day, on which the intern is still there: from 1 March to 31 August are six months
 * @length: (out): how long it is; untouched on failure
 *
 * Returns: %FALSE where a day is not known, or the last is before the first
 */
gboolean intake_placement_length (IntakeDate             start,
                                  IntakeDate             end,
                                  IntakePlacementLength *length);

/** intake_placement_length_exceeds: whether it is longer than so many months, by a week at least: people end on the day of the month on which they began. */
gboolean intake_placement_length_exceeds (IntakePlacementLength length,
                                          int                   months);

/** intake_placement_state_id: what the office file and scripts call it, of intake_placement_state_vocabulary (transfer none). */
const char *intake_placement_state_id (IntakePlacementState state);

G_END_DECLS
