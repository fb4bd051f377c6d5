/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The limits that rules put on an assignment: whether somebody may supervise an applicant who has relatives in the organisation. */
#pragma once

#include "intake-facts.h"
#include "intake-language.h"
#include "intake-rule-set.h"

G_BEGIN_DECLS

/**
 * intake_assignment_limit_dup_objection:
 * @rule_set: the rule set that the application is judged by
 * @facts: the application
 * @unit: (nullable): the unit of a supervisor; %NULL if it is not recorded
 * @language: the language of the sentence
 *
 * What the rules have against a supervisor of the unit: that a relative works there, or that it cannot be told whether one does. The line of reporting
 * is in no record: who assigns has to know it.
 *
 * Returns: (transfer full) (nullable): a sentence that begins in lower case; %NULL if there is no objection
 */
char *intake_assignment_limit_dup_objection (IntakeRuleSet        *rule_set,
                                             const IntakeFacts    *facts,
                                             const char           *unit,
                                             const IntakeLanguage *language);

G_END_DECLS
