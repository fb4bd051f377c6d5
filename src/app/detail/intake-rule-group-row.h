/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A group of countries of a rule set, in the editor: its names and its countries. */
#pragma once

#include <adwaita.h>

#include "intake-rule-draft.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_RULE_GROUP_ROW (intake_rule_group_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeRuleGroupRow, intake_rule_group_row, INTAKE, RULE_GROUP_ROW, AdwExpanderRow)

/** intake_rule_group_row_new: a row for the group @id of @draft, which it changes (transfer floating). */
GtkWidget *intake_rule_group_row_new (IntakeRuleDraft      *draft,
                                      const char           *id,
                                      const IntakeLanguage *language);

/** intake_rule_group_row_get_id: the id of the group (transfer none). */
const char *intake_rule_group_row_get_id (IntakeRuleGroupRow *self);

/** intake_rule_group_row_update: shows the group as it is now; what is being typed is left alone where it means the same. */
void intake_rule_group_row_update (IntakeRuleGroupRow *self);

/** intake_rule_group_row_enter: as if the name in the language @code and the countries had been typed. */
void intake_rule_group_row_enter (IntakeRuleGroupRow *self,
                                  const char         *code,
                                  const char         *name,
                                  const char         *countries);

G_END_DECLS
