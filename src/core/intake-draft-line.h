/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of a draft, line by line: what they ask, where they stand, and what is wrong with them. */
#pragma once

#include "intake-rule-form.h"

G_BEGIN_DECLS

/**
 * IntakeDraftLine:
 * @place: where the rule stands: "rules[2].any[0]"
 * @depth: 0 for a rule at the top, 1 for a branch of a group there, and so on
 * @form: (nullable): its kind; %NULL if it is of none
 * @role: (nullable): which member of a when it is
 * @title: what people call it, may be ""
 * @text: what it asks, in a line; of a rule that is wrong, what kind it is
 * @fault: (nullable): what is wrong with it
 * @in_list: whether it stands in a list, where rules are moved, added and removed
 * @is_removable: whether it can be removed: a list keeps one rule, a "not" its rule
 * @is_first: whether nothing in its list is before it
 * @is_last: whether nothing in its list is behind it
 */
typedef struct
{
  char                   *place;
  guint                   depth;
  const IntakeRuleForm   *form;
  const IntakeRuleMember *role;
  char                   *title;
  char                   *text;
  char                   *fault;
  gboolean                in_list;
  gboolean                is_removable;
  gboolean                is_first;
  gboolean                is_last;
} IntakeDraftLine;

/**
 * intake_draft_lines_new:
 * @json: a document, which may be wrong
 * @language: a language
 *
 * Returns: (transfer full) (element-type IntakeDraftLine): a line for each rule, a group before its branches; none if the document is no JSON
 */
GPtrArray *intake_draft_lines_new (const char           *json,
                                   const IntakeLanguage *language);

G_END_DECLS
