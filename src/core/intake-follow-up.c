/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an internship is followed by. */
#include "config.h"

#include "intake-follow-up.h"

static const char *const check_in_ids[] = {
  [INTAKE_CHECK_IN_PLANNED] = "planned",
  [INTAKE_CHECK_IN_OVERDUE] = "overdue",
  [INTAKE_CHECK_IN_HELD] = "held",
};

static const char *const output_ids[] = {
  [INTAKE_OUTPUT_DUE] = "due",
  [INTAKE_OUTPUT_OVERDUE] = "overdue",
  [INTAKE_OUTPUT_DELIVERED] = "delivered",
  [INTAKE_OUTPUT_VALIDATED] = "validated",
};

static gboolean
has_passed (IntakeDate day,
            IntakeDate today)
{
  return intake_date_is_valid (day) && intake_date_compare (day, today) < 0;
}

IntakeCheckInState
intake_check_in_state_on (IntakeDate planned_on,
                          IntakeDate held_on,
                          IntakeDate today)
{
  g_return_val_if_fail (intake_date_is_valid (today), INTAKE_CHECK_IN_PLANNED);

  if (intake_date_is_valid (held_on))
    return INTAKE_CHECK_IN_HELD;

  return has_passed (planned_on, today) ? INTAKE_CHECK_IN_OVERDUE : INTAKE_CHECK_IN_PLANNED;
}

IntakeOutputState
intake_output_state_on (IntakeDate due_on,
                        gboolean   is_delivered,
                        gboolean   is_validated,
                        IntakeDate today)
{
  g_return_val_if_fail (intake_date_is_valid (today), INTAKE_OUTPUT_DUE);

  if (is_validated)
    return INTAKE_OUTPUT_VALIDATED;
  if (is_delivered)
    return INTAKE_OUTPUT_DELIVERED;

  return has_passed (due_on, today) ? INTAKE_OUTPUT_OVERDUE : INTAKE_OUTPUT_DUE;
}

const char *
intake_check_in_state_id (IntakeCheckInState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (check_in_ids), NULL);

  return check_in_ids[state];
}

const char *
intake_output_state_id (IntakeOutputState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (output_ids), NULL);

  return output_ids[state];
}

IntakeFieldId
intake_follow_up_placement_field (IntakeEntity entity)
{
  static const IntakeFieldId fields[INTAKE_N_ENTITIES] = {
    [INTAKE_ENTITY_CHECK_IN] = INTAKE_FIELD_CHECK_IN_PLACEMENT,
    [INTAKE_ENTITY_OBJECTIVE] = INTAKE_FIELD_OBJECTIVE_PLACEMENT,
    [INTAKE_ENTITY_OUTPUT] = INTAKE_FIELD_OUTPUT_PLACEMENT,
    [INTAKE_ENTITY_EVALUATION] = INTAKE_FIELD_EVALUATION_PLACEMENT,
  };

  g_return_val_if_fail (entity < INTAKE_N_ENTITIES, INTAKE_N_FIELDS);

  /* No follow-up has the field that an application begins with. */
  return fields[entity] != 0 ? fields[entity] : INTAKE_N_FIELDS;
}

gboolean
intake_follow_up_is_typed (const IntakeField *field)
{
  g_return_val_if_fail (field != NULL, FALSE);

  return (field->flags & (INTAKE_FIELD_DERIVED | INTAKE_FIELD_FIXED)) == 0;
}
