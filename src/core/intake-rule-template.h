/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to core: new rules to begin with, made from the table of forms. */
#pragma once

#include <json-glib/json-glib.h>

#include "intake-rule-form.h"

G_BEGIN_DECLS

/** intake_rule_template_new: a rule of a kind that can be read as it is, with as little in it as that needs (transfer full). */
JsonObject *intake_rule_template_new (const IntakeRuleForm *form);

/** intake_rule_template_new_around: a group around a rule; of a when, the rule is what is asked then (transfer full). */
JsonObject *intake_rule_template_new_around (const IntakeRuleForm *form,
                                             JsonObject           *rule);

/** intake_rule_template_new_node: a node that holds @object, which is taken (transfer full). */
JsonNode *intake_rule_template_new_node (JsonObject *object);

/** intake_rule_template_new_values: a list of one value of the field that a rule names (transfer full). */
JsonNode *intake_rule_template_new_values (JsonObject *rule);

/** intake_rule_template_list_branches: the rules in a group, none if it is no group (transfer full) (element-type JsonNode). */
GPtrArray *intake_rule_template_list_branches (JsonObject *rule);

G_END_DECLS
