/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Judging by another version of a rule set, as one action. */
#pragma once

#include <gtk/gtk.h>

#include "intake-rule-set.h"
#include "intake-session.h"

G_BEGIN_DECLS

/**
 * intake_rejudge_command_run:
 * @parent: the window that asks
 * @session: the open office
 * @rule_set: a version of a rule set
 * @for_office: whether to make it the one that the office judges by
 *
 * Judges those whom the rule set is for by this version of it, with progress and Cancel; a toast offers to undo it. Where notices name another version
 * of it, a dialog asks first which of them go over.
 */
void intake_rejudge_command_run (GtkWindow     *parent,
                                 IntakeSession *session,
                                 IntakeRuleSet *rule_set,
                                 gboolean       for_office);

/** intake_rejudge_command_offer: for a version that is new: asks which notices go over to it, if there are any that name another. */
void intake_rejudge_command_offer (GtkWindow     *parent,
                                   IntakeSession *session,
                                   IntakeRuleSet *rule_set);

G_END_DECLS
