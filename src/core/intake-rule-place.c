/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding a rule in a document by its place. */
#include "config.h"

#include "intake-rule-place.h"

#include <string.h>

/* One step: "any[0]" or "then". */
static gboolean
step (IntakeRulePlace *self,
      JsonObject      *object,
      const char      *part)
{
  const char *bracket = strchr (part, '[');
  char       *end = NULL;
  guint64     index;
  JsonNode   *node;

  g_free (self->member);
  self->member = bracket != NULL ? g_strndup (part, (gsize)(bracket - part)) : g_strdup (part);
  self->parent = object;
  self->list = NULL;
  self->rule = NULL;
  node = json_object_get_member (object, self->member);
  if (node != NULL && bracket != NULL)
    {
      index = g_ascii_strtoull (bracket + 1, &end, 10);
      if (!JSON_NODE_HOLDS_ARRAY (node) || end == bracket + 1 || strcmp (end, "]") != 0 || index >= json_array_get_length (json_node_get_array (node)))
        return FALSE;
      self->list = json_node_get_array (node);
      self->index = (guint)index;
      node = json_array_get_element (self->list, self->index);
    }
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;

  self->rule = json_node_get_object (node);
  return TRUE;
}

gboolean
intake_rule_place_find (JsonObject      *document,
                        const char      *place,
                        IntakeRulePlace *found)
{
  g_auto (GStrv) parts = g_strsplit (place, ".", -1);
  JsonObject *object = document;

  *found = (IntakeRulePlace){ 0 };
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (!step (found, object, parts[i]))
        return FALSE;
      object = found->rule;
    }
  if (found->rule == NULL)
    return FALSE;

  if (found->list != NULL)
    found->prefix = g_strndup (place, (gsize)(strrchr (place, '[') - place));
  return TRUE;
}

void
intake_rule_place_clear (IntakeRulePlace *self)
{
  g_clear_pointer (&self->member, g_free);
  g_clear_pointer (&self->prefix, g_free);
}

char *
intake_rule_place_dup_at (const IntakeRulePlace *self,
                          guint                  index)
{
  return g_strdup_printf ("%s[%u]", self->prefix, index);
}

void
intake_rule_list_replace (JsonObject *parent,
                          const char *member,
                          guint       at,
                          guint       n_removed,
                          GPtrArray  *added)
{
  JsonArray *old = json_object_get_array_member (parent, member);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i <= json_array_get_length (old); i++)
    {
      if (i == at)
        for (guint j = 0; added != NULL && j < added->len; j++)
          json_array_add_element (array, json_node_copy (g_ptr_array_index (added, j)));
      if (i < json_array_get_length (old) && (i < at || i >= at + n_removed))
        json_array_add_element (array, json_array_dup_element (old, i));
    }

  json_object_set_array_member (parent, member, array);
}
