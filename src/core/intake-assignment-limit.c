/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The limits that rules put on an assignment. */
#include "config.h"

#include "intake-assignment-limit.h"

#include "intake-rule.h"

static char *
find_objection (const IntakeRule     *rule,
                const IntakeFacts    *facts,
                const char           *unit,
                const IntakeLanguage *language)
{
  if (rule->kind == &intake_relatives_rule)
    return intake_relatives_rule_dup_objection (rule, facts, unit, language);

  for (guint i = 0; rule->branches != NULL && i < rule->branches->len; i++)
    {
      char *objection = intake_rule_concerns_branch (rule, i, facts) ? find_objection (intake_rule_get_branch (rule, i), facts, unit, language) : NULL;

      if (objection != NULL)
        return objection;
    }

  return NULL;
}

char *
intake_assignment_limit_dup_objection (IntakeRuleSet        *rule_set,
                                       const IntakeFacts    *facts,
                                       const char           *unit,
                                       const IntakeLanguage *language)
{
  GPtrArray *rules;

  g_return_val_if_fail (rule_set != NULL, NULL);
  g_return_val_if_fail (facts != NULL && INTAKE_IS_RECORD (facts->application), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  rules = intake_rule_set_get_rules (rule_set);
  for (guint i = 0; i < rules->len; i++)
    {
      char *objection = find_objection (g_ptr_array_index (rules, i), facts, unit, language);

      if (objection != NULL)
        return objection;
    }

  return NULL;
}
