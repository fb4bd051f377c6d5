/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stages of an application, the steps between them, and the ways out. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * IntakeStage:
 *
 * In the order of an application's way; those from %INTAKE_STAGE_NOT_ELIGIBLE are ways out.
 */
typedef enum
{
  INTAKE_STAGE_RECEIVED,
  INTAKE_STAGE_SCREENING,
  INTAKE_STAGE_SHORTLISTED,
  INTAKE_STAGE_INTERVIEW,
  INTAKE_STAGE_OFFERED,
  INTAKE_STAGE_ACCEPTED,
  INTAKE_STAGE_ON_BOARD,
  INTAKE_STAGE_COMPLETED,
  INTAKE_STAGE_NOT_ELIGIBLE,
  INTAKE_STAGE_NOT_SELECTED,
  INTAKE_STAGE_DECLINED,
  INTAKE_STAGE_WITHDRAWN,
  INTAKE_STAGE_LEFT_EARLY,
  INTAKE_N_STAGES,
} IntakeStage;

/** intake_stage_id: what the office file and scripts call it: "received", "on-board", "not-eligible" … (transfer none). */
const char *intake_stage_id (IntakeStage stage);

/**
 * intake_stage_find:
 * @id: (nullable): an id
 * @stage: (out): the stage; untouched on failure
 *
 * Returns: %TRUE if there is such a stage
 */
gboolean intake_stage_find (const char  *id,
                            IntakeStage *stage);

/** intake_stage_is_way_out: whether an application at this stage has left the way before its end. */
gboolean intake_stage_is_way_out (IntakeStage stage);

/** intake_stage_has_placement: whether there is an internship at this stage: accepted, on board, completed or left early. */
gboolean intake_stage_has_placement (IntakeStage stage);

/** intake_stage_counts_as_load: whether an application at this stage takes a place with its supervisors: offered, accepted, on board. */
gboolean intake_stage_counts_as_load (IntakeStage stage);

/**
 * intake_stage_can_step:
 * @from: a stage
 * @to: another
 *
 * Whether the step is a usual one, offered first: the next stages on the way, the ways out that fit, and from a way out back
 * to where it was left. Other steps are allowed too but are asked for by hand.
 */
gboolean intake_stage_can_step (IntakeStage from,
                                IntakeStage to);

/** intake_stage_next: the stage that usually follows; @stage itself at an end. */
IntakeStage intake_stage_next (IntakeStage stage);

G_END_DECLS
