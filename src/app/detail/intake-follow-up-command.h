/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people do with the check-ins, learning objectives, outputs and evaluations of an internship. Each is one action with Undo. */
#pragma once

#include "intake-check-in-plan.h"
#include "intake-session.h"

G_BEGIN_DECLS

/**
 * intake_follow_up_command_add:
 * @session: the open office
 * @entity: what to add
 * @placement_id: to which internship
 * @text: (nullable): of an objective what is to be learned, of an output what is to be made; %NULL of others
 *
 * Adds a check-in planned for today, or an evaluation: the mid-term one, or the final one where that is there.
 */
void intake_follow_up_command_add (IntakeSession *session,
                                   IntakeEntity   entity,
                                   gint64         placement_id,
                                   const char    *text);

/** intake_follow_up_command_remove: deletes one of them. */
void intake_follow_up_command_remove (IntakeSession *session,
                                      IntakeRecord  *record);

/** intake_follow_up_command_finish: a check-in was held, an output delivered, today. */
void intake_follow_up_command_finish (IntakeSession *session,
                                      IntakeRecord  *record);

/** intake_follow_up_command_plan: plans check-ins on @dates (element-type IntakeCheckInDate). */
void intake_follow_up_command_plan (IntakeSession *session,
                                    gint64         placement_id,
                                    const GArray  *dates);

/** intake_follow_up_command_take_over: adds the objectives or outputs that the notice names and the internship has not. */
void intake_follow_up_command_take_over (IntakeSession *session,
                                         IntakeEntity   entity,
                                         gint64         placement_id);

G_END_DECLS
