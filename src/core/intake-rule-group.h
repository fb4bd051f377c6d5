/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups of countries as a rule set knows them: its own, and those that come with Intake. Private to core. */
#pragma once

#include "intake-country-group.h"
#include "intake-rule-reader.h"

G_BEGIN_DECLS

/**
 * IntakeRuleGroup:
 * @id: what the document calls it
 * @shipped: (nullable): the group that comes with Intake
 * @names: what people call it, if it is the rule set's own
 * @countries: (element-type utf8): alpha-2 codes, owned by the list of countries
 */
typedef struct
{
  char                     *id;
  const IntakeCountryGroup *shipped;
  IntakeWords               names;
  GPtrArray                *countries;
} IntakeRuleGroup;

/** intake_rule_group_free: frees a group, for hash tables. */
void intake_rule_group_free (gpointer data);

/** intake_rule_group_label: what people call the group in @language (transfer none). */
const char *intake_rule_group_label (const IntakeRuleGroup *self,
                                     const IntakeLanguage  *language);

/** intake_rule_reader_read_groups: reads the member "groups" of the document, if there is one. */
gboolean intake_rule_reader_read_groups (IntakeRuleReader *self,
                                         JsonObject       *object);

/** intake_rule_reader_get_groups: the groups that a rule names in "groups" (transfer container) (nullable): %NULL if it names none, or with an error. */
GPtrArray *intake_rule_reader_get_groups (IntakeRuleReader *self,
                                          JsonObject       *object);

G_END_DECLS
