/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Going through the items of "fr:C1;en:B2" and "sibling:unit;spouse:unit" where they stand. */
#include "config.h"

#include "intake-rule-item.h"

#include <string.h>

static gboolean
is_text (const char *text,
         const char *start,
         gsize       length)
{
  return strncmp (text, start, length) == 0 && text[length] == '\0';
}

gboolean
intake_rule_item_next (const char    **text,
                       IntakeRuleItem *item)
{
  gsize length;

  if (*text == NULL)
    return FALSE;

  length = strcspn (*text, ";");
  item->key = *text;
  item->key_length = strcspn (*text, ":;");
  item->detail = *text + item->key_length + (item->key_length < length ? 1 : 0);
  item->detail_length = (gsize)(*text + length - item->detail);
  *text = (*text)[length] == ';' ? *text + length + 1 : NULL;

  return TRUE;
}

gboolean
intake_rule_item_is (const IntakeRuleItem *self,
                     const char           *id)
{
  return is_text (id, self->key, self->key_length);
}

gboolean
intake_rule_item_is_among (const IntakeRuleItem *self,
                           const IntakeRule     *rule)
{
  for (guint i = 0; i < rule->n_values; i++)
    {
      if (intake_rule_item_is (self, rule->values[i]))
        return TRUE;
    }

  return FALSE;
}

int
intake_rule_item_level (const IntakeRuleItem *self)
{
  for (guint i = 0; i < intake_proficiency_vocabulary.n_terms; i++)
    {
      if (is_text (intake_proficiency_vocabulary.terms[i].id, self->detail, self->detail_length))
        return (int)i;
    }

  return -1;
}
