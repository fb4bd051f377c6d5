/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to core: finding a rule in a document by its place, and changing the list that it stands in. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * IntakeRulePlace:
 * @rule: the rule
 * @parent: what holds it, or the list that it stands in
 * @member: under which name
 * @list: (nullable): the list; %NULL where there is room for this rule only
 * @index: where in the list
 * @prefix: the place of the list, without the index: "rules[2].any"
 *
 * Zeroed memory is a valid value; intake_rule_place_clear() frees what it owns.
 */
typedef struct
{
  JsonObject *rule;
  JsonObject *parent;
  char       *member;
  JsonArray  *list;
  guint       index;
  char       *prefix;
} IntakeRulePlace;

/**
 * intake_rule_place_find:
 * @document: a document
 * @place: such as "rules[2].any[0].then"
 * @found: (out): the place; to be cleared in any case
 *
 * Returns: %TRUE if something in braces stands there
 */
gboolean intake_rule_place_find (JsonObject      *document,
                                 const char      *place,
                                 IntakeRulePlace *found);

/** intake_rule_place_clear: frees what @self owns. */
void intake_rule_place_clear (IntakeRulePlace *self);

/** intake_rule_place_dup_at: the place of the rule at @index of the same list (transfer full). */
char *intake_rule_place_dup_at (const IntakeRulePlace *self,
                                guint                  index);

/**
 * intake_rule_list_replace:
 * @parent: what holds the list
 * @member: under which name
 * @at: from which rule on
 * @n_removed: how many go
 * @added: (nullable) (element-type JsonNode): what comes in their place
 *
 * JSON-GLib's arrays only grow at the end: a new one is put in the place of the old.
 */
void intake_rule_list_replace (JsonObject *parent,
                               const char *member,
                               guint       at,
                               guint       n_removed,
                               GPtrArray  *added);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IntakeRulePlace, intake_rule_place_clear)

G_END_DECLS
