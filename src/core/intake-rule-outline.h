/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A rule set as a readable outline: a line in plain language for each rule, in the order of the document. */
#pragma once

#include "intake-rule-form.h"
#include "intake-rule-set.h"

G_BEGIN_DECLS

/**
 * IntakeRuleLine:
 * @place: where the rule stands in the document: "rules[2].any[0]"
 * @depth: 0 for a rule at the top, 1 for a branch of a group there, and so on
 * @id: the id of the rule, its own or made from its place
 * @has_id: whether the document names the id
 * @role: (nullable): which member of a when it is: "when", "then" or "else"; %NULL for all others
 * @title: what people call the rule, may be ""
 * @text: what it asks: "Age: 20 to 36 years, on the application date"; of a group, how it joins the lines below
 * @form: its kind
 */
typedef struct
{
  char                   *place;
  guint                   depth;
  char                   *id;
  gboolean                has_id;
  const IntakeRuleMember *role;
  char                   *title;
  char                   *text;
  const IntakeRuleForm   *form;
} IntakeRuleLine;

/** intake_rule_set_dup_outline: the lines of all rules in @language, a group before its branches (transfer full) (element-type IntakeRuleLine). */
GPtrArray *intake_rule_set_dup_outline (IntakeRuleSet        *self,
                                        const IntakeLanguage *language);

/** intake_rule_line_dup_heading: the line with its role and title before it, for lists of text: "When: Nationality: Cameroon" (transfer full). */
char *intake_rule_line_dup_heading (const IntakeRuleLine *self,
                                    const IntakeLanguage *language);

/** intake_rule_set_dup_line: the line of the rule whose id is @id, its title before it (transfer full) (nullable): %NULL if there is none. */
char *intake_rule_set_dup_line (IntakeRuleSet        *self,
                                const char           *id,
                                const IntakeLanguage *language);

G_END_DECLS
