/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New rules to begin with. */
#include "config.h"

#include "intake-rule-template.h"

#include "intake-country.h"
#include "intake-rule.h"

#include <string.h>

/* What a group begins with. */
#define FIRST_KIND "fact"

static JsonNode *
new_text (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
new_list (JsonNode *item)
{
  JsonArray *array = json_array_new ();
  JsonNode  *node = json_node_alloc ();

  json_array_add_element (array, item);
  json_node_init_array (node, array);
  json_array_unref (array);

  return node;
}

static JsonNode *
new_span (void)
{
  JsonObject *span = json_object_new ();

  json_object_set_int_member (span, "months", 12);

  return intake_rule_template_new_node (span);
}

/* The first value of the field that the rule names. */
static const char *
find_first_value (JsonObject *rule)
{
  const char *name = json_object_get_string_member_with_default (rule, "field", "");

  for (IntakeFieldId field = 0; field < INTAKE_N_FIELDS; field++)
    {
      g_autofree char        *other = intake_rule_field_dup_name (field);
      const IntakeVocabulary *vocabulary = intake_field_get (field)->vocabulary;

      if (g_str_equal (name, other))
        return vocabulary != NULL ? vocabulary->terms[0].id : intake_country_codes ()[0];
    }

  return "";
}

static JsonNode *
new_field (const IntakeRuleMember *member)
{
  guint                     n_fields;
  g_autofree IntakeFieldId *fields = intake_rule_member_list_fields (member, &n_fields);
  g_autofree char          *name = intake_rule_field_dup_name (fields[0]);

  return new_text (name);
}

static JsonNode *
new_value (const IntakeRuleMember *member,
           JsonObject             *rule)
{
  switch ((guint)member->type)
    {
    case INTAKE_MEMBER_RULE:
      return intake_rule_template_new_node (intake_rule_template_new (intake_rule_form_find (FIRST_KIND)));
    case INTAKE_MEMBER_RULES:
      return new_list (intake_rule_template_new_node (intake_rule_template_new (intake_rule_form_find (FIRST_KIND))));
    case INTAKE_MEMBER_INTEGER:
      return json_node_init_int (json_node_alloc (), member->minimum);
    case INTAKE_MEMBER_INTEGERS:
      return new_list (json_node_init_int (json_node_alloc (), member->minimum));
    case INTAKE_MEMBER_BOOLEAN:
      return json_node_init_boolean (json_node_alloc (), TRUE);
    case INTAKE_MEMBER_CHOICE:
      return new_text (member->vocabulary->terms[0].id);
    case INTAKE_MEMBER_CHOICES:
      return new_list (new_text (member->vocabulary->terms[0].id));
    case INTAKE_MEMBER_TEXT:
      return new_text (member->label);
    case INTAKE_MEMBER_TEXTS:
      return new_list (new_text (member->label));
    case INTAKE_MEMBER_FIELD:
      return new_field (member);
    case INTAKE_MEMBER_VALUES:
      return intake_rule_template_new_values (rule);
    case INTAKE_MEMBER_SPAN:
      return new_span ();
    case INTAKE_MEMBER_DAY:
    default:
      return new_text (member->fallback != NULL ? member->fallback : "application");
    }
}

static gboolean
can_be_read (JsonObject *rule)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), rule);
  g_autoptr (IntakeRule) read = NULL;
  IntakeRuleReader reader;

  intake_rule_reader_init (&reader);
  read = intake_rule_new_from_json (node, "rule", &reader);
  g_clear_error (&reader.error);
  intake_rule_reader_clear (&reader);

  return read != NULL;
}

JsonObject *
intake_rule_template_new (const IntakeRuleForm *form)
{
  JsonObject *rule;

  g_return_val_if_fail (form != NULL, NULL);

  rule = json_object_new ();
  if (!form->is_group)
    json_object_set_string_member (rule, "kind", form->name);
  for (guint i = 0; i < form->n_members; i++)
    if (form->members[i].required)
      json_object_set_member (rule, form->members[i].name, new_value (&form->members[i], rule));

  /* Some kinds need one of several limits: the first will do. */
  for (guint i = 0; i < form->n_members && !can_be_read (rule); i++)
    {
      if (form->members[i].required)
        continue;
      json_object_set_member (rule, form->members[i].name, new_value (&form->members[i], rule));
      if (!can_be_read (rule))
        json_object_remove_member (rule, form->members[i].name);
    }

  return rule;
}

JsonObject *
intake_rule_template_new_around (const IntakeRuleForm *form,
                                 JsonObject           *rule)
{
  JsonObject *group = intake_rule_template_new (form);
  const char *member = form->members[form->n_members > 1 ? 1 : 0].name;

  if (form->members[0].type == INTAKE_MEMBER_RULES)
    json_object_set_member (group, member, new_list (intake_rule_template_new_node (json_object_ref (rule))));
  else
    json_object_set_object_member (group, member, json_object_ref (rule));

  return group;
}

JsonNode *
intake_rule_template_new_node (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);

  return node;
}

JsonNode *
intake_rule_template_new_values (JsonObject *rule)
{
  return new_list (new_text (find_first_value (rule)));
}

GPtrArray *
intake_rule_template_list_branches (JsonObject *rule)
{
  GPtrArray *branches = g_ptr_array_new_with_free_func ((GDestroyNotify)json_node_unref);

  for (guint i = 0; i < intake_rule_form_count (); i++)
    {
      const IntakeRuleForm *form = intake_rule_form_get (i);

      if (!form->is_group || !json_object_has_member (rule, form->name))
        continue;
      for (guint j = 0; j < form->n_members; j++)
        {
          JsonNode *node = json_object_get_member (rule, form->members[j].name);

          if (node == NULL)
            continue;
          if (!JSON_NODE_HOLDS_ARRAY (node))
            g_ptr_array_add (branches, json_node_copy (node));
          else
            for (guint k = 0; k < json_array_get_length (json_node_get_array (node)); k++)
              g_ptr_array_add (branches, json_array_dup_element (json_node_get_array (node), k));
        }
      break;
    }

  return branches;
}
