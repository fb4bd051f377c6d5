/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Going through the items of "fr:C1;en:B2" and "sibling:unit;spouse:unit" where they stand. Private to core. */
#pragma once

#include "intake-rule.h"

G_BEGIN_DECLS

/**
 * IntakeRuleItem:
 * @key: where the item begins; not terminated
 * @key_length: bytes up to the colon, or to the end of the item
 * @detail: what follows the colon; not terminated
 * @detail_length: bytes; 0 if there is none
 */
typedef struct
{
  const char *key;
  gsize       key_length;
  const char *detail;
  gsize       detail_length;
} IntakeRuleItem;

/** intake_rule_item_next: takes the next item off @text, which may be %NULL; %FALSE at the end. */
gboolean intake_rule_item_next (const char    **text,
                                IntakeRuleItem *item);

/** intake_rule_item_is: whether the item's key is @id. */
gboolean intake_rule_item_is (const IntakeRuleItem *self,
                              const char           *id);

/** intake_rule_item_is_among: whether the item's key is one of the rule's values. */
gboolean intake_rule_item_is_among (const IntakeRuleItem *self,
                                    const IntakeRule     *rule);

/** intake_rule_item_level: the place of the item's detail among the levels of a language; -1 if it is none. */
int intake_rule_item_level (const IntakeRuleItem *self);

G_END_DECLS
