/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What rules can ask for: fields, a witness, other applications. Private to core. */
#pragma once

#include "intake-rule.h"

G_BEGIN_DECLS

/**
 * intake_rule_needs_mark_facts:
 * @rules: (element-type IntakeRule): rules, with their branches
 * @needed: a place for each field, %INTAKE_N_FIELDS of them; those of an application or its notice that the rules can ask for become %TRUE
 */
void intake_rule_needs_mark_facts (GPtrArray *rules,
                                   gboolean  *needed);

/** intake_rule_needs_witness: whether one of @rules can ask for what is recorded outside the application and its notice. */
gboolean intake_rule_needs_witness (GPtrArray *rules);

/** intake_rule_needs_get_reach: on what the answers of @rules depend. */
IntakeRuleReach intake_rule_needs_get_reach (GPtrArray *rules);

G_END_DECLS
