/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A rule set with its versions: what it asks in plain language, who judges by it, and how many applications meet it, rule by rule. */
#pragma once

#include <adwaita.h>

#include "intake-rule-set.h"
#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_RULE_SET_VIEW (intake_rule_set_view_get_type ())

/*
 * Signal shown (): another rule set is shown, or the same one again.
 */
G_DECLARE_FINAL_TYPE (IntakeRuleSetView, intake_rule_set_view, INTAKE, RULE_SET_VIEW, AdwBin)

/** intake_rule_set_view_set_session: shows the rule sets of an office, that of the office first; %NULL for none. */
void intake_rule_set_view_set_session (IntakeRuleSetView *self,
                                       IntakeSession     *session);

/** intake_rule_set_view_show: shows a rule set in a version, 0 for the newest; %FALSE if the office has none such. */
gboolean intake_rule_set_view_show (IntakeRuleSetView *self,
                                    const char        *id,
                                    int                version);

/** intake_rule_set_view_await: shows @rule_set once the office keeps it, which is under way. */
void intake_rule_set_view_await (IntakeRuleSetView *self,
                                 IntakeRuleSet     *rule_set);

/** intake_rule_set_view_get_shown: the rule set that is shown (transfer none) (nullable). */
IntakeRuleSet *intake_rule_set_view_get_shown (IntakeRuleSetView *self);

/** intake_rule_set_view_find_newest: the newest version of a rule set of the office (transfer none) (nullable). */
IntakeRuleSet *intake_rule_set_view_find_newest (IntakeRuleSetView *self,
                                                 const char        *id);

/** intake_rule_set_view_shows_office: whether what is shown is the rule set of the office. */
gboolean intake_rule_set_view_shows_office (IntakeRuleSetView *self);

/** intake_rule_set_view_is_counted: whether the applications are counted for what is shown. */
gboolean intake_rule_set_view_is_counted (IntakeRuleSetView *self);

G_END_DECLS
