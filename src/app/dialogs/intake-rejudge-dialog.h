/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which notices go over to a version of their rule set. */
#pragma once

#include <adwaita.h>

#include "intake-rule-set.h"
#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_REJUDGE_DIALOG (intake_rejudge_dialog_get_type ())

G_DECLARE_FINAL_TYPE (IntakeRejudgeDialog, intake_rejudge_dialog, INTAKE, REJUDGE_DIALOG, AdwWindow)

/**
 * intake_rejudge_dialog_new:
 * @session: the open office
 * @rule_set: a version of a rule set
 * @notices: (element-type IntakeJudgedNotice): notices that name another version of it
 *
 * A dialog that lists the notices, none of them chosen. What is chosen is judged by the version as one action, which a toast offers to undo.
 *
 * Returns: (transfer none): the dialog, not shown yet
 */
IntakeRejudgeDialog *intake_rejudge_dialog_new (IntakeSession *session,
                                                IntakeRuleSet *rule_set,
                                                GPtrArray     *notices);

/** intake_rejudge_dialog_get_n_notices: how many notices it lists. */
guint intake_rejudge_dialog_get_n_notices (IntakeRejudgeDialog *self);

/** intake_rejudge_dialog_choose: chooses the notice at @index, from 0. */
void intake_rejudge_dialog_choose (IntakeRejudgeDialog *self,
                                   guint                index);

G_END_DECLS
