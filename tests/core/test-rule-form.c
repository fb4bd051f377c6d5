/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an HR officer is told of rule sets: every example of the README is read, and the JSON Schema says what the reader does. */
#include "config.h"

#include "rule-fixture.h"

#include "intake-country-group.h"
#include "intake-country.h"
#include "intake-rule-form.h"

#include <json-glib/json-glib.h>

#define FENCE "```"

static char *
load (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("INTAKE_TEST_SOURCE_DIR"), "data", "rulesets", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* Rules that stand one after another become items of a list. */
static char *
join_rules (const char *rules)
{
  GString *joined = g_string_new (NULL);
  int      depth = 0;

  for (const char *at = rules; *at != '\0'; at++)
    {
      if (*at == '{' && depth++ == 0 && joined->len > 0)
        g_string_append_c (joined, ',');
      if (*at == '}')
        depth--;
      if (depth > 0 || *at == '}')
        g_string_append_c (joined, *at);
    }

  return g_string_free (joined, FALSE);
}

static void
read_example (const char *example)
{
  g_autofree char *joined = NULL;
  g_autofree char *document = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) rule_set = NULL;

  if (strstr (example, "\"rules\"") == NULL)
    {
      joined = join_rules (example);
      document = g_strdup_printf ("{\"id\": \"example\", \"version\": 1, \"names\": {\"en\": \"Example\"}, \"rules\": [%s]}", joined);
    }

  rule_set = intake_rule_set_new_from_json (document != NULL ? document : example, -1, &error);
  if (error != NULL)
    g_error ("%s\n%s", error->message, example);
}

static void
test_every_example_is_read (void)
{
  g_autofree char *readme = load ("README.md");
  g_auto (GStrv) parts = g_strsplit (readme, FENCE, -1);
  guint n_examples = 0;

  /* Every second part is inside a fence. */
  for (guint i = 1; parts[0] != NULL && parts[i] != NULL && parts[i - 1] != NULL; i += 2)
    {
      if (g_str_has_prefix (parts[i], "json\n"))
        {
          read_example (parts[i] + strlen ("json\n"));
          n_examples++;
        }
      if (parts[i + 1] == NULL)
        break;
    }

  g_assert_cmpuint (n_examples, >=, 20);
}

/* Each kind and member, and each group of countries, is told of. */
static void
test_readme_names_everything (void)
{
  g_autofree char *readme = load ("README.md");

  for (guint i = 0; i < intake_rule_form_count (); i++)
    {
      const IntakeRuleForm *form = intake_rule_form_get (i);
      g_autofree char      *heading = g_strdup_printf (form->is_group ? "\"%s\":" : "\n### %s\n", form->name);

      if (strstr (readme, heading) == NULL)
        g_error ("the README does not tell of %s", form->name);
      for (guint j = 0; j < form->n_members; j++)
        {
          g_autofree char *code = g_strdup_printf ("`%s`", form->members[j].name);
          g_autofree char *key = g_strdup_printf ("\"%s\":", form->members[j].name);

          if (strstr (readme, code) == NULL && strstr (readme, key) == NULL)
            g_error ("the README does not tell of %s of %s", form->members[j].name, form->name);
        }
    }

  for (guint i = 0; i < intake_country_group_count (); i++)
    {
      g_autofree char *code = g_strdup_printf ("`%s`", intake_country_group_get (i)->id);

      if (strstr (readme, code) == NULL)
        g_error ("the README does not name the group %s", intake_country_group_get (i)->id);
    }
}

static JsonObject *
get_object (JsonObject *object,
            const char *key)
{
  g_assert_true (json_object_has_member (object, key));

  return json_object_get_object_member (object, key);
}

static gboolean
has_text (JsonArray  *array,
          const char *text)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (strcmp (json_array_get_string_element (array, i), text) == 0)
        return TRUE;
    }

  return FALSE;
}

/* What a member refers to: "date-field" for {"$ref": "#/$defs/date-field"}; NULL if it refers to nothing. */
static const char *
get_reference (JsonObject *member)
{
  return json_object_has_member (member, "$ref") ? json_object_get_string_member (member, "$ref") + strlen ("#/$defs/") : NULL;
}

static void
assert_terms (JsonObject             *member,
              const IntakeVocabulary *vocabulary)
{
  JsonArray *choices = json_object_has_member (member, "enum") ? json_object_get_array_member (member, "enum") : NULL;

  /* Languages are told by a pattern: there are many. */
  if (choices == NULL)
    {
      g_assert_true (vocabulary == &intake_language_vocabulary);
      return;
    }

  g_assert_cmpuint (json_array_get_length (choices), ==, vocabulary->n_terms);
  for (guint i = 0; i < vocabulary->n_terms; i++)
    g_assert_true (has_text (choices, vocabulary->terms[i].id));
}

static void
assert_fields (JsonObject             *definitions,
               JsonObject             *member,
               const IntakeRuleMember *description)
{
  const char               *reference = get_reference (member);
  JsonArray                *names = json_object_get_array_member (reference == NULL ? member : get_object (definitions, reference), "enum");
  guint                     n_fields;
  g_autofree IntakeFieldId *fields = intake_rule_member_list_fields (description, &n_fields);

  g_assert_cmpuint (json_array_get_length (names), ==, n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *name = intake_rule_field_dup_name (fields[i]);

      if (!has_text (names, name))
        g_error ("the schema does not know the field %s", name);
    }
}

static void
assert_member (JsonObject             *definitions,
               JsonObject             *member,
               const IntakeRuleMember *description)
{
  const char *reference = get_reference (member);
  JsonObject *target = reference == NULL ? member : get_object (definitions, reference);

  switch (description->type)
    {
    case INTAKE_MEMBER_RULE:
      g_assert_cmpstr (reference, ==, "rule");
      break;

    case INTAKE_MEMBER_RULES:
      g_assert_cmpstr (reference, ==, "rules");
      break;

    case INTAKE_MEMBER_INTEGERS:
      target = get_object (target, "items");
      G_GNUC_FALLTHROUGH;
    case INTAKE_MEMBER_INTEGER:
      g_assert_cmpint (json_object_get_int_member (target, "minimum"), ==, description->minimum);
      g_assert_cmpint (json_object_get_int_member (target, "maximum"), ==, description->maximum);
      break;

    case INTAKE_MEMBER_BOOLEAN:
      g_assert_cmpstr (json_object_get_string_member (target, "type"), ==, "boolean");
      break;

    case INTAKE_MEMBER_CHOICES:
      target = get_object (target, "items");
      G_GNUC_FALLTHROUGH;
    case INTAKE_MEMBER_CHOICE:
      assert_terms (target, description->vocabulary);
      break;

    case INTAKE_MEMBER_FIELD:
      assert_fields (definitions, member, description);
      break;

    case INTAKE_MEMBER_SPAN:
      g_assert_cmpstr (reference, ==, "span");
      break;

    case INTAKE_MEMBER_DAY:
      g_assert_cmpstr (reference, ==, "on");
      break;

    case INTAKE_MEMBER_TEXT:
      g_assert_cmpstr (reference, ==, "text");
      break;

    case INTAKE_MEMBER_TEXTS:
    case INTAKE_MEMBER_VALUES:
    case INTAKE_MEMBER_GROUPS:
    default:
      g_assert_cmpstr (json_object_get_string_member (target, "type"), ==, "array");
      break;
    }
}

static void
assert_form (JsonObject           *definitions,
             const IntakeRuleForm *form)
{
  JsonObject *definition = get_object (definitions, form->name);
  JsonObject *properties = get_object (definition, "properties");
  JsonArray  *required = json_object_get_array_member (definition, "required");

  g_test_message ("%s", form->name);
  g_assert_false (json_object_get_boolean_member (definition, "additionalProperties"));
  g_assert_cmpuint (json_object_get_size (properties), ==, form->n_members + (form->is_group ? 2 : 3));
  g_assert_true (form->is_group || has_text (required, "kind"));
  for (guint i = 0; i < form->n_members; i++)
    {
      const IntakeRuleMember *member = &form->members[i];

      g_assert_cmpint (has_text (required, member->name), ==, member->required);
      assert_member (definitions, get_object (properties, member->name), member);
    }
}

static void
test_schema_says_what_the_reader_does (void)
{
  g_autofree char *text = load ("rule-set.schema.json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *definitions;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);

  definitions = get_object (json_node_get_object (json_parser_get_root (parser)), "$defs");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (get_object (definitions, "rule"), "oneOf")), ==, intake_rule_form_count ());
  for (guint i = 0; i < intake_rule_form_count (); i++)
    assert_form (definitions, intake_rule_form_get (i));
}

/* Each member of a group is a country, and none is there twice. */
static void
test_groups_of_countries (void)
{
  static const struct
  {
    const char *id;
    guint       n_countries;
  } sizes[] = { { "african-union", 55 }, { "european-union", 27 }, { "cemac", 6 }, { "eccas", 11 }, { "ecowas", 12 }, { "sadc", 16 }, { "least-developed", 44 } };

  for (guint i = 0; i < intake_country_group_count (); i++)
    {
      g_auto (GStrv) codes = g_strsplit (intake_country_group_get (i)->countries, " ", -1);

      for (guint j = 0; codes[j] != NULL; j++)
        {
          g_assert_true (g_strv_contains (intake_country_codes (), codes[j]));
          g_assert_false (g_strv_contains ((const char *const *)codes + j + 1, codes[j]));
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_auto (GStrv) codes = g_strsplit (intake_country_group_find (sizes[i].id)->countries, " ", -1);

      g_assert_cmpuint (g_strv_length (codes), ==, sizes[i].n_countries);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/rule-form/every-example-is-read", test_every_example_is_read);
  g_test_add_func ("/core/rule-form/readme-names-everything", test_readme_names_everything);
  g_test_add_func ("/core/rule-form/schema-says-what-the-reader-does", test_schema_says_what_the_reader_does);
  g_test_add_func ("/core/rule-form/groups-of-countries", test_groups_of_countries);

  return g_test_run ();
}
