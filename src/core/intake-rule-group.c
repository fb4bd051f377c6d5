/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups of countries as a rule set knows them: its own, and those that come with Intake. */
#include "config.h"

#include "intake-rule-group.h"

#include "intake-country.h"

#include <glib/gi18n-lib.h>

#define MAX_GROUPS 100

static const char *const group_keys[] = { "names", "countries", NULL };

void
intake_rule_group_free (gpointer data)
{
  IntakeRuleGroup *self = data;

  g_free (self->id);
  intake_words_clear (&self->names);
  g_clear_pointer (&self->countries, g_ptr_array_unref);
  g_free (self);
}

static IntakeRuleGroup *
rule_group_new (const char *id)
{
  IntakeRuleGroup *self = g_new0 (IntakeRuleGroup, 1);

  self->id = g_strdup (id);
  self->countries = g_ptr_array_new ();

  return self;
}

const char *
intake_rule_group_label (const IntakeRuleGroup *self,
                         const IntakeLanguage  *language)
{
  return self->shipped != NULL ? intake_country_group_label (self->shipped, language) : intake_words_get (&self->names, language);
}

static gboolean
read_group (IntakeRuleReader *self,
            IntakeRuleGroup  *group,
            JsonNode         *node)
{
  g_autofree const char **countries = NULL;
  JsonObject             *object;
  guint                   n_countries;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return intake_rule_reader_fail (self, NULL, _ ("must be a group in braces, with “names” and “countries”"));

  object = json_node_get_object (node);
  if (!intake_rule_reader_expect_keys (self, object, group_keys, NULL) ||
      !intake_rule_reader_get_words (self, object, "names", TRUE, &group->names))
    return FALSE;

  countries = intake_rule_reader_get_values (self, object, "countries", TRUE, intake_rule_reader_find_country, NULL, &n_countries);
  for (guint i = 0; i < n_countries; i++)
    g_ptr_array_add (group->countries, (gpointer)countries[i]);

  return countries != NULL;
}

gboolean
intake_rule_reader_read_groups (IntakeRuleReader *self,
                                JsonObject       *object)
{
  JsonNode      *node = json_object_get_member (object, "groups");
  JsonObjectIter iter;
  const char    *id;
  JsonNode      *member;
  gsize          mark;

  if (node == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_OBJECT (node) || json_object_get_size (json_node_get_object (node)) > MAX_GROUPS)
    return intake_rule_reader_fail (self, "groups", _ ("must be groups of countries by their ids, in braces, %d at most"), MAX_GROUPS);

  mark = intake_rule_reader_enter (self, "groups");
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (self->error == NULL && json_object_iter_next_ordered (&iter, &id, &member))
    {
      IntakeRuleGroup *group;
      gsize            inner;

      if (!intake_rule_reader_check_id (self, id))
        break;

      inner = intake_rule_reader_enter (self, id);
      group = rule_group_new (id);
      g_hash_table_insert (self->groups, group->id, group);
      if (intake_country_group_find (id) != NULL)
        intake_rule_reader_fail (self, NULL, _ ("is the id of a group that comes with Intake; take another"));
      else
        read_group (self, group, member);
      intake_rule_reader_leave (self, inner);
    }
  intake_rule_reader_leave (self, mark);

  return self->error == NULL;
}

/* For intake_rule_reader_get_values(): the id of a group, as the group itself keeps it. */
static const char *
find_group (const char   *id,
            gconstpointer groups)
{
  GHashTable               *known = (GHashTable *)groups;
  IntakeRuleGroup          *group = g_hash_table_lookup (known, id);
  const IntakeCountryGroup *shipped = group == NULL ? intake_country_group_find (id) : NULL;
  g_auto (GStrv) codes = NULL;

  if (group != NULL || shipped == NULL)
    return group == NULL ? NULL : group->id;

  group = rule_group_new (id);
  group->shipped = shipped;
  codes = g_strsplit (shipped->countries, " ", -1);
  for (guint i = 0; codes[i] != NULL; i++)
    g_ptr_array_add (group->countries, (gpointer)intake_rule_reader_find_country (codes[i], NULL));
  g_hash_table_insert (known, group->id, group);

  return group->id;
}

GPtrArray *
intake_rule_reader_get_groups (IntakeRuleReader *self,
                               JsonObject       *object)
{
  g_autofree const char **ids = NULL;
  GPtrArray              *groups;
  guint                   n_ids;

  ids = intake_rule_reader_get_values (self, object, "groups", FALSE, find_group, self->groups, &n_ids);
  if (ids == NULL)
    return NULL;

  groups = g_ptr_array_new ();
  for (guint i = 0; i < n_ids; i++)
    g_ptr_array_add (groups, g_hash_table_lookup (self->groups, ids[i]));

  return groups;
}
