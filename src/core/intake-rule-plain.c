/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members of rules in plain text. */
#include "config.h"

#include "intake-rule-plain.h"

static void
append_value (GString  *text,
              JsonNode *node)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (text->len > 0)
    g_string_append_c (text, ';');
  if (type == G_TYPE_STRING)
    g_string_append (text, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
  else if (type == G_TYPE_INT64)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else
    {
      g_autofree char *json = json_to_string (node, FALSE);

      g_string_append (text, json);
    }
}

char *
intake_rule_plain_read (JsonNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *value;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        append_value (text, json_array_get_element (json_node_get_array (node), i));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &value))
        {
          append_value (text, value);
          g_string_append_printf (text, ";%s", name);
        }
    }
  else
    {
      append_value (text, node);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static JsonNode *
new_integer (const char *text)
{
  gint64 number;

  if (g_ascii_string_to_signed (text, 10, G_MININT, G_MAXINT, &number, NULL))
    return json_node_init_int (json_node_alloc (), number);

  return json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
new_list (const char *text,
          gboolean    integers)
{
  g_auto (GStrv) items = g_strsplit (text, ";", -1);
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; items[i] != NULL; i++)
    if (*g_strstrip (items[i]) != '\0')
      json_array_add_element (array, integers ? new_integer (items[i]) : json_node_init_string (json_node_alloc (), items[i]));

  return json_node_init_array (json_node_alloc (), array);
}

static JsonNode *
new_span (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", 2);
  g_autoptr (JsonObject) span = json_object_new ();

  if (g_strv_length (parts) == 2)
    json_object_set_member (span, parts[1], new_integer (parts[0]));

  return json_node_init_object (json_node_alloc (), span);
}

JsonNode *
intake_rule_plain_write (const IntakeRuleMember *member,
                         const char             *text)
{
  switch ((guint)member->type)
    {
    case INTAKE_MEMBER_INTEGER:
      return new_integer (text);
    case INTAKE_MEMBER_BOOLEAN:
      return json_node_init_boolean (json_node_alloc (), g_str_equal (text, "true"));
    case INTAKE_MEMBER_INTEGERS:
      return new_list (text, TRUE);
    case INTAKE_MEMBER_CHOICES:
    case INTAKE_MEMBER_VALUES:
    case INTAKE_MEMBER_GROUPS:
    case INTAKE_MEMBER_TEXTS:
      return new_list (text, FALSE);
    case INTAKE_MEMBER_SPAN:
      return new_span (text);
    default:
      return json_node_init_string (json_node_alloc (), text);
    }
}
