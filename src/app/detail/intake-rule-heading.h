/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a rule set is called, where it comes from and when it is in force, in the editor. */
#pragma once

#include <adwaita.h>

#include "intake-rule-draft.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_RULE_HEADING (intake_rule_heading_get_type ())

G_DECLARE_FINAL_TYPE (IntakeRuleHeading, intake_rule_heading, INTAKE, RULE_HEADING, AdwBin)

/**
 * intake_rule_heading_set_draft:
 * @self: a heading
 * @draft: (nullable): what is edited
 * @is_new: whether the rule set has no version yet, so that it can be called otherwise
 * @language: the language of the window
 */
void intake_rule_heading_set_draft (IntakeRuleHeading    *self,
                                    IntakeRuleDraft      *draft,
                                    gboolean              is_new,
                                    const IntakeLanguage *language);

/** intake_rule_heading_get_fault: what is wrong with the document outside of its rules; "" if nothing is (transfer none). */
const char *intake_rule_heading_get_fault (IntakeRuleHeading *self);

G_END_DECLS
