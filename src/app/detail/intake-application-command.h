/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people do with one application, each as one action with a label in the history and a toast with Undo. */
#pragma once

#include "intake-session.h"
#include "intake-stage.h"

G_BEGIN_DECLS

/** intake_application_command_set_stage: takes the application to the stage with this id, today. */
void intake_application_command_set_stage (IntakeSession *session,
                                           gint64         id,
                                           const char    *stage);

/**
 * intake_application_command_step:
 * @session: the office
 * @id: an application
 * @stage: the stage that it is taken to
 * @dated_on: the day of the step; %INTAKE_DATE_NONE for today
 * @note: (nullable): a note on the step
 * @refusal: (nullable): for a way out, the reason: of intake_refusal_vocabulary, or one of the office's own
 *
 * Takes an application a step.
 */
void intake_application_command_step (IntakeSession *session,
                                      gint64         id,
                                      IntakeStage    stage,
                                      IntakeDate     dated_on,
                                      const char    *note,
                                      const char    *refusal);

/** intake_application_command_set_refusal: gives the reason, of intake_refusal_vocabulary, for which the application left its way. */
void intake_application_command_set_refusal (IntakeSession *session,
                                             gint64         id,
                                             const char    *refusal);

/** intake_application_command_decide: records the office's decision, with its reason if it has one; %NULL takes it back. */
void intake_application_command_decide (IntakeSession *session,
                                        gint64         id,
                                        const char    *decision,
                                        const char    *reason);

/** intake_application_command_judge_again: computes the answer anew from what is recorded now and as of today. */
void intake_application_command_judge_again (IntakeSession *session,
                                             gint64         id);

/** intake_application_command_keep_decision: lets the office's decision stand beside the computed answer as it is now. */
void intake_application_command_keep_decision (IntakeSession *session,
                                               gint64         id);

/**
 * intake_application_command_assign:
 * @session: the office
 * @id: an application
 * @supervisors: (array length=n_supervisors): ids of supervisors
 * @n_supervisors: how many
 * @role: id of intake_role_vocabulary
 *
 * Gives the application these supervisors in this role; those it has already get the role.
 */
void intake_application_command_assign (IntakeSession *session,
                                        gint64         id,
                                        const gint64  *supervisors,
                                        guint          n_supervisors,
                                        const char    *role);

/** intake_application_command_remove_supervisor: takes a supervisor from the application. */
void intake_application_command_remove_supervisor (IntakeSession *session,
                                                   gint64         id,
                                                   gint64         supervisor);

G_END_DECLS
