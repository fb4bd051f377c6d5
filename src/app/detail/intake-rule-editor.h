/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The editor of a rule set: its outline, the form of the rule that is chosen, and what is wrong, at its place. */
#pragma once

#include <adwaita.h>

#include "intake-rule-draft.h"
#include "intake-rule-groups.h"
#include "intake-rule-heading.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_RULE_EDITOR (intake_rule_editor_get_type ())

/*
 * Actions: rules.add and rules.add-inside with a kind, rules.group with a kind of group, rules.ungroup, rules.move-up, rules.move-down,
 * rules.remove, rules.undo-step, rules.redo-step.
 */
G_DECLARE_FINAL_TYPE (IntakeRuleEditor, intake_rule_editor, INTAKE, RULE_EDITOR, AdwBin)

/**
 * intake_rule_editor_set_draft:
 * @self: an editor
 * @draft: (nullable): what is edited
 * @is_new: whether the rule set has no version yet, so that it can be called otherwise
 * @language: the language of the window
 */
void intake_rule_editor_set_draft (IntakeRuleEditor     *self,
                                   IntakeRuleDraft      *draft,
                                   gboolean              is_new,
                                   const IntakeLanguage *language);

/** intake_rule_editor_select: chooses the rule at @place; %FALSE if there is none. */
gboolean intake_rule_editor_select (IntakeRuleEditor *self,
                                    const char       *place);

/** intake_rule_editor_get_selected: the place of the rule that is chosen (transfer none) (nullable). */
const char *intake_rule_editor_get_selected (IntakeRuleEditor *self);

/** intake_rule_editor_get_heading: what the rule set is called, and what is wrong outside of its rules (transfer none). */
IntakeRuleHeading *intake_rule_editor_get_heading (IntakeRuleEditor *self);

/** intake_rule_editor_get_groups: its groups of countries (transfer none). */
IntakeRuleGroups *intake_rule_editor_get_groups (IntakeRuleEditor *self);

G_END_DECLS
