/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A trial run of a rule set: who would be answered otherwise, before it counts. */
#pragma once

#include "intake-rule-set.h"
#include "intake-session.h"
#include "intake-task-dialog.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_TRIAL_DIALOG (intake_trial_dialog_get_type ())

G_DECLARE_FINAL_TYPE (IntakeTrialDialog, intake_trial_dialog, INTAKE, TRIAL_DIALOG, IntakeTaskDialog)

/**
 * intake_trial_dialog_present:
 * @parent: the window; its action win.goto leads to an application
 * @session: the office
 * @rule_set: what is tried
 * @as_office: whether to try it as if it were the one of the office
 *
 * Runs the trial on the reader's thread, with progress and a way to give up, and shows what would change. Nothing is stored.
 *
 * Returns: (transfer none): the dialog
 */
IntakeTrialDialog *intake_trial_dialog_present (GtkWindow     *parent,
                                                IntakeSession *session,
                                                IntakeRuleSet *rule_set,
                                                gboolean       as_office);

/** intake_trial_dialog_get_n_changes: how many changes are listed. */
guint intake_trial_dialog_get_n_changes (IntakeTrialDialog *self);

/** intake_trial_dialog_open: goes to the application of the change at @index, from 0, and closes. */
void intake_trial_dialog_open (IntakeTrialDialog *self,
                               guint              index);

G_END_DECLS
