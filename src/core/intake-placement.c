/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is special to internships. */
#include "config.h"

#include "intake-placement.h"

static const char *const ids[] = {
  [INTAKE_PLACEMENT_COMING] = "coming",
  [INTAKE_PLACEMENT_ON_BOARD] = "on-board",
  [INTAKE_PLACEMENT_ENDED] = "ended",
  [INTAKE_PLACEMENT_NOT_BEGUN] = "not-begun",
};

IntakePlacementState
intake_placement_state_on (IntakeStage stage,
                           IntakeDate  start,
                           IntakeDate  end,
                           IntakeDate  day)
{
  g_return_val_if_fail (stage < INTAKE_N_STAGES, INTAKE_PLACEMENT_COMING);
  g_return_val_if_fail (intake_date_is_valid (day), INTAKE_PLACEMENT_COMING);

  if (stage == INTAKE_STAGE_COMPLETED || stage == INTAKE_STAGE_LEFT_EARLY)
    return INTAKE_PLACEMENT_ENDED;
  if (intake_stage_is_way_out (stage))
    return INTAKE_PLACEMENT_NOT_BEGUN;
  if (intake_date_is_valid (end) && intake_date_compare (end, day) < 0)
    return INTAKE_PLACEMENT_ENDED;
  if (intake_date_is_valid (start))
    return intake_date_compare (start, day) > 0 ? INTAKE_PLACEMENT_COMING : INTAKE_PLACEMENT_ON_BOARD;

  return stage == INTAKE_STAGE_ON_BOARD ? INTAKE_PLACEMENT_ON_BOARD : INTAKE_PLACEMENT_COMING;
}

gboolean
intake_placement_length (IntakeDate             start,
                         IntakeDate             end,
                         IntakePlacementLength *length)
{
  IntakeDate after;
  int        rest;

  g_return_val_if_fail (length != NULL, FALSE);

  if (!intake_date_is_valid (start) || !intake_date_is_valid (end) || intake_date_compare (start, end) > 0)
    return FALSE;

  after = intake_date_add_days (end, 1);
  length->months = intake_months_between (start, after);
  rest = MAX (intake_date_days_between (intake_date_add_months (start, length->months), after), 0);
  length->weeks = rest / 7;
  length->days = rest % 7;
  return TRUE;
}

gboolean
intake_placement_length_exceeds (IntakePlacementLength length,
                                 int                   months)
{
  return length.months > months || (length.months == months && length.weeks > 0);
}

const char *
intake_placement_state_id (IntakePlacementState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (ids), NULL);

  return ids[state];
}
