/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The work of judging by another version of a rule set, as one action. */
#pragma once

#include <gtk/gtk.h>

#include "intake-rule-set.h"
#include "intake-session.h"

G_BEGIN_DECLS

/**
 * intake_rejudge_work_run:
 * @parent: the window that asks
 * @session: the open office
 * @rule_set: a version of a rule set
 * @notices: (element-type gint64): notices that name this version from now on
 * @for_office: whether to make it the one that the office judges by
 *
 * Judges those whom the rule set is for by this version of it, with progress and Cancel; a toast offers to undo it.
 */
void intake_rejudge_work_run (GtkWindow     *parent,
                              IntakeSession *session,
                              IntakeRuleSet *rule_set,
                              GArray        *notices,
                              gboolean       for_office);

G_END_DECLS
