/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The groups of countries of a rule set, in the editor. */
#pragma once

#include <adwaita.h>

#include "intake-rule-draft.h"
#include "intake-rule-group-row.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_RULE_GROUPS (intake_rule_groups_get_type ())

/*
 * Actions: rules.add-countries; rules.remove-countries with the id of a group.
 */
G_DECLARE_FINAL_TYPE (IntakeRuleGroups, intake_rule_groups, INTAKE, RULE_GROUPS, AdwBin)

/** intake_rule_groups_set_draft: shows the groups of @draft, %NULL for none. */
void intake_rule_groups_set_draft (IntakeRuleGroups     *self,
                                   IntakeRuleDraft      *draft,
                                   const IntakeLanguage *language);

/** intake_rule_groups_get_row: the row at @index, from 0 (transfer none) (nullable). */
IntakeRuleGroupRow *intake_rule_groups_get_row (IntakeRuleGroups *self,
                                                guint             index);

G_END_DECLS
