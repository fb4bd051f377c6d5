/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The check of all applications: it shows how far it is where it takes a while, and can be given up. */
#pragma once

#include <adwaita.h>

#include "intake-rule-set.h"
#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_CHECK_DIALOG (intake_check_dialog_get_type ())

G_DECLARE_FINAL_TYPE (IntakeCheckDialog, intake_check_dialog, INTAKE, CHECK_DIALOG, AdwWindow)

/**
 * intake_check_dialog_run:
 * @parent: the window
 * @session: the open office
 *
 * Judges all applications again, as one action. Nothing shows where it is done at once; the session tells by “notified” or “failed” how it
 * ended. Given up, it changes nothing.
 */
void intake_check_dialog_run (GtkWindow     *parent,
                              IntakeSession *session);

/**
 * intake_check_dialog_run_by:
 * @parent: the window
 * @session: the office
 * @rule_set: a version of a rule set
 * @for_office: whether to make it the one that the office judges by
 *
 * As intake_check_dialog_run(), judging those whom the rule set is for by this version of it.
 */
void intake_check_dialog_run_by (GtkWindow     *parent,
                                 IntakeSession *session,
                                 IntakeRuleSet *rule_set,
                                 gboolean       for_office);

G_END_DECLS
