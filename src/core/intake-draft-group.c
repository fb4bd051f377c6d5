/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The groups of countries of a rule set in the making. */
#include "config.h"

#include "intake-draft-group.h"

#include "intake-rule-draft-private.h"

#define GROUPS "groups"

/* NULL if there is none. */
static JsonObject *
get_groups (IntakeRuleDraft *draft)
{
  JsonNode *node = json_object_get_member (intake_rule_draft_get_document (draft), GROUPS);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonObject *
find_group (IntakeRuleDraft *draft,
            const char      *id)
{
  JsonObject *groups = get_groups (draft);
  JsonNode   *node = groups != NULL ? json_object_get_member (groups, id) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonObject *
get_names (JsonObject *group)
{
  JsonNode *node = json_object_get_member (group, "names");

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

GStrv
intake_draft_group_list (IntakeRuleDraft *draft)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GList) members = NULL;
  JsonObject *groups;

  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (draft), NULL);

  groups = get_groups (draft);
  members = groups != NULL ? json_object_get_members (groups) : NULL;
  for (GList *at = members; at != NULL; at = at->next)
    if (find_group (draft, at->data) != NULL)
      g_strv_builder_add (ids, at->data);

  return g_strv_builder_end (ids);
}

char *
intake_draft_group_add (IntakeRuleDraft *draft)
{
  g_autofree char *id = NULL;
  JsonObject      *groups, *group;

  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (draft), NULL);

  if (get_groups (draft) == NULL)
    json_object_set_object_member (intake_rule_draft_get_document (draft), GROUPS, json_object_new ());
  groups = get_groups (draft);
  for (guint i = 1; id == NULL || json_object_has_member (groups, id); i++)
    {
      g_free (id);
      id = g_strdup_printf ("group-%u", i);
    }

  group = json_object_new ();
  json_object_set_object_member (group, "names", json_object_new ());
  json_object_set_array_member (group, "countries", json_array_new ());
  json_object_set_object_member (groups, id, group);
  intake_rule_draft_keep_step (draft);

  return g_steal_pointer (&id);
}

gboolean
intake_draft_group_remove (IntakeRuleDraft *draft,
                           const char      *id)
{
  JsonObject *groups;

  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (draft), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  groups = get_groups (draft);
  if (groups == NULL || !json_object_has_member (groups, id))
    return FALSE;

  json_object_remove_member (groups, id);
  if (json_object_get_size (groups) == 0)
    json_object_remove_member (intake_rule_draft_get_document (draft), GROUPS);

  return intake_rule_draft_keep_step (draft);
}

char *
intake_draft_group_dup_name (IntakeRuleDraft *draft,
                             const char      *id,
                             const char      *code)
{
  JsonObject *group, *names;

  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (draft), NULL);
  g_return_val_if_fail (id != NULL && code != NULL, NULL);

  group = find_group (draft, id);
  names = group != NULL ? get_names (group) : NULL;

  return g_strdup (names != NULL ? json_object_get_string_member_with_default (names, code, "") : "");
}

gboolean
intake_draft_group_set_name (IntakeRuleDraft *draft,
                             const char      *id,
                             const char      *code,
                             const char      *name)
{
  JsonObject *group;

  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (draft), FALSE);
  g_return_val_if_fail (id != NULL && code != NULL && name != NULL, FALSE);

  group = find_group (draft, id);
  if (group == NULL)
    return FALSE;

  if (get_names (group) == NULL)
    json_object_set_object_member (group, "names", json_object_new ());
  if (*name == '\0')
    json_object_remove_member (get_names (group), code);
  else
    json_object_set_string_member (get_names (group), code, name);

  return intake_rule_draft_keep_typing (draft, GROUPS, id, code);
}

char *
intake_draft_group_dup_label (IntakeRuleDraft      *draft,
                              const char           *id,
                              const IntakeLanguage *language)
{
  g_autofree char   *name = NULL;
  const char *const *codes = intake_language_codes ();

  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (draft), NULL);
  g_return_val_if_fail (id != NULL && language != NULL, NULL);

  name = intake_draft_group_dup_name (draft, id, intake_language_get_code (language));
  for (guint i = 0; *name == '\0' && codes[i] != NULL; i++)
    {
      g_free (name);
      name = intake_draft_group_dup_name (draft, id, codes[i]);
    }

  return *name != '\0' ? g_steal_pointer (&name) : g_strdup (id);
}

char *
intake_draft_group_dup_countries (IntakeRuleDraft *draft,
                                  const char      *id)
{
  g_autoptr (GString) countries = g_string_new (NULL);
  JsonObject *group;
  JsonNode   *node;

  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (draft), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  group = find_group (draft, id);
  node = group != NULL ? json_object_get_member (group, "countries") : NULL;
  for (guint i = 0; node != NULL && JSON_NODE_HOLDS_ARRAY (node) && i < json_array_get_length (json_node_get_array (node)); i++)
    {
      JsonNode *country = json_array_get_element (json_node_get_array (node), i);

      if (json_node_get_value_type (country) == G_TYPE_STRING)
        g_string_append_printf (countries, "%s%s", countries->len > 0 ? ";" : "", json_node_get_string (country));
    }

  return g_string_free (g_steal_pointer (&countries), FALSE);
}

gboolean
intake_draft_group_set_countries (IntakeRuleDraft *draft,
                                  const char      *id,
                                  const char      *countries)
{
  g_auto (GStrv) codes = NULL;
  JsonObject *group;
  JsonArray  *array;

  g_return_val_if_fail (INTAKE_IS_RULE_DRAFT (draft), FALSE);
  g_return_val_if_fail (id != NULL && countries != NULL, FALSE);

  group = find_group (draft, id);
  if (group == NULL)
    return FALSE;

  array = json_array_new ();
  codes = g_strsplit (countries, ";", -1);
  for (guint i = 0; codes[i] != NULL; i++)
    if (*g_strstrip (codes[i]) != '\0')
      json_array_add_string_element (array, codes[i]);
  json_object_set_array_member (group, "countries", array);

  return intake_rule_draft_keep_step (draft);
}
