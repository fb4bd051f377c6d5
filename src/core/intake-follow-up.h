/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an internship is followed by: check-ins, learning objectives, outputs, evaluations. */
#pragma once

#include "intake-record.h"

G_BEGIN_DECLS

/**
 * IntakeCheckInState:
 * @INTAKE_CHECK_IN_PLANNED: to be held today or later
 * @INTAKE_CHECK_IN_OVERDUE: its day has passed and it was not held
 * @INTAKE_CHECK_IN_HELD: held
 */
typedef enum
{
  INTAKE_CHECK_IN_PLANNED,
  INTAKE_CHECK_IN_OVERDUE,
  INTAKE_CHECK_IN_HELD,
} IntakeCheckInState;

/**
 * IntakeOutputState:
 * @INTAKE_OUTPUT_DUE: to be delivered today or later, or on a day that is not recorded
 * @INTAKE_OUTPUT_OVERDUE: its day has passed and it was not delivered
 * @INTAKE_OUTPUT_DELIVERED: delivered, and still to be validated
 * @INTAKE_OUTPUT_VALIDATED: validated by a supervisor
 */
typedef enum
{
  INTAKE_OUTPUT_DUE,
  INTAKE_OUTPUT_OVERDUE,
  INTAKE_OUTPUT_DELIVERED,
  INTAKE_OUTPUT_VALIDATED,
} IntakeOutputState;

/**
 * intake_check_in_state_on:
 * @planned_on: when it is to be; %INTAKE_DATE_NONE if it is not recorded
 * @held_on: when it was; %INTAKE_DATE_NONE if it was not held
 * @today: a valid date, the day on which the state is asked
 *
 * Returns: the state; what has no day is still to come
 */
IntakeCheckInState intake_check_in_state_on (IntakeDate planned_on,
                                             IntakeDate held_on,
                                             IntakeDate today);

/**
 * intake_output_state_on:
 * @due_on: when it is to be delivered; %INTAKE_DATE_NONE if it is not recorded
 * @is_delivered: whether it was delivered
 * @is_validated: whether a supervisor validated it, which says that it was delivered too
 * @today: a valid date, the day on which the state is asked
 *
 * Returns: the state
 */
IntakeOutputState intake_output_state_on (IntakeDate due_on,
                                          gboolean   is_delivered,
                                          gboolean   is_validated,
                                          IntakeDate today);

/** intake_check_in_state_id: what scripts call it, of intake_check_in_state_vocabulary (transfer none). */
const char *intake_check_in_state_id (IntakeCheckInState state);

/** intake_output_state_id: what scripts call it, of intake_output_state_vocabulary (transfer none). */
const char *intake_output_state_id (IntakeOutputState state);

/** intake_follow_up_placement_field: the field that says of which internship a check-in, objective, output or evaluation is; %INTAKE_N_FIELDS for other entities. */
IntakeFieldId intake_follow_up_placement_field (IntakeEntity entity);

/** intake_follow_up_is_typed: whether people type or choose a field themselves. */
gboolean intake_follow_up_is_typed (const IntakeField *field);

G_END_DECLS
