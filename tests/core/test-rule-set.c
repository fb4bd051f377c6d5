/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rule-set documents: what is read, what is refused and with which place, and those that come with Intake. */
#include "config.h"

#include "rule-fixture.h"

#include <json-glib/json-glib.h>

#define AGE "{'kind': 'age', 'to': 30}"

typedef struct
{
  const char *rules;
  const char *start;
} Refusal;

/* Each fault, and how its message begins: with the place. */
static const Refusal refusals[] = {
  { "", "rules: must be a list of at least one rule" },
  { "3", "rules[0]: must be a rule in braces" },
  { AGE ", []", "rules[1]: must be a rule in braces" },
  { "{}", "rules[0]: must have a “kind”, or be a group with one of all, any, not, when" },
  { "{'kind': 'horoscope'}", "rules[0].kind: there is no such kind of rule; there are age, date" },
  { "{'kind': 'all'}", "rules[0].kind: there is no such kind" },
  { "{'kind': 7}", "rules[0].kind: must be a text in quotes" },
  { "{'kind': 'age', 'to': 30, 'any': []}", "rules[0]: must not have “any” beside “kind”" },
  { "{'all': [" AGE "], 'any': [" AGE "]}", "rules[0]: must not have “any” beside “all”" },
  { "{'kind': 'age', 'to': 30, 'upto': 1}", "rules[0]: “upto” is not known here; there may be id, title, kind, from, to, before, on" },
  { "{'all': [" AGE "], 'on': 'today'}", "rules[0]: “on” is not known here; there may be id, title, all" },
  { "{'kind': 'age', 'to': 30, 'id': 'Age'}", "rules[0].id: must be up to 64 lower-case letters" },
  { "{'kind': 'age', 'to': 30, 'id': '1'}", "rules[0].id: must be up to 64 lower-case letters" },
  { "{'kind': 'age', 'to': 30, 'id': 'age:x'}", "rules[0].id: must be up to 64 lower-case letters" },
  { "{'kind': 'age', 'to': 30, 'id': 'a'}, {'all': [{'kind': 'age', 'to': 30, 'id': 'a'}]}", "rules[1].all[0].id: “a” is the id of rules[0] already" },
  { "{'kind': 'age', 'to': 30, 'title': 'Age'}", "rules[0].title: must be texts by language" },
  { "{'kind': 'age', 'to': 30, 'title': {}}", "rules[0].title: must be texts by language" },
  { "{'kind': 'age', 'to': 30, 'title': {'de': 'Alter'}}", "rules[0].title: “de” is not known here; there may be en, fr, es" },
  { "{'kind': 'age', 'to': 30, 'title': {'en': ''}}", "rules[0].title.en: must not be empty" },

  { "{'any': 1}", "rules[0].any: must be a list of at least one rule" },
  { "{'any': []}", "rules[0].any: must be a list of at least one rule" },
  { "{'not': [" AGE "]}", "rules[0].not: must be a rule in braces" },
  { "{'when': " AGE "}", "rules[0].then: is missing" },
  { "{'when': " AGE ", 'then': " AGE ", 'else': 1}", "rules[0].else: must be a rule in braces" },
  { AGE ", " AGE ", {'any': [{'kind': 'age', 'to': 'thirty'}]}", "rules[2].any[0].to: must be a whole number" },
  { AGE ", " AGE ", {'any': [{'kind': 'fact', 'field': 'foo'}]}", "rules[2].any[0].field: no field is called “foo”" },
  { "{'when': {'not': {'all': [" AGE ", {'kind': 'age'}]}}, 'then': " AGE "}", "rules[0].when.not.all[1]: must have “from”" },

  { "{'kind': 'age'}", "rules[0]: must have “from”, “to” or “before”" },
  { "{'kind': 'age', 'from': 20.5}", "rules[0].from: must be a whole number" },
  { "{'kind': 'age', 'from': null}", "rules[0].from: must be a whole number" },
  { "{'kind': 'age', 'from': -1}", "rules[0].from: must be a whole number from 0 to 150" },
  { "{'kind': 'age', 'to': 99999999999999999999}", "rules[0].to: must be a whole number" },
  { "{'kind': 'age', 'from': 30, 'to': 20}", "rules[0].to: must not be less than “from”" },
  { "{'kind': 'age', 'from': 30, 'before': 30}", "rules[0].before: must be more than “from”" },
  { "{'kind': 'age', 'to': 30, 'before': 31}", "rules[0].before: must not stand beside “to”" },
  { "{'kind': 'age', 'to': 30, 'on': 'yesterday'}", "rules[0].on: must be one of application" },
  { "{'kind': 'age', 'to': 30, 'on': '2025-02-29'}", "rules[0].on: must be one of application" },
  { "{'kind': 'age', 'to': 30, 'on': 2025}", "rules[0].on: must be a text in quotes" },

  { "{'kind': 'date', 'direction': 'before'}", "rules[0].field: is missing" },
  { "{'kind': 'date', 'field': 'sex', 'direction': 'before'}", "rules[0].field: “sex” cannot be judged by this kind of rule" },
  { "{'kind': 'date', 'field': 'graduation_date'}", "rules[0].direction: is missing" },
  { "{'kind': 'date', 'field': 'graduation_date', 'direction': 'near'}", "rules[0].direction: must be one of before, after, either; “near” is not" },
  { "{'kind': 'date', 'field': 'graduation_date', 'direction': 'either'}", "rules[0].within: is missing" },
  { "{'kind': 'date', 'field': 'graduation_date', 'direction': 'before', 'within': 12}", "rules[0].within: must be one of days, weeks, months or years" },
  { "{'kind': 'date', 'field': 'graduation_date', 'direction': 'before', 'within': {'months': 1, 'days': 1}}", "rules[0].within: must be one of days, weeks, months or years" },
  { "{'kind': 'date', 'field': 'graduation_date', 'direction': 'before', 'within': {'fortnights': 1}}", "rules[0].within: “fortnights” is not known here; there may be days, weeks, months, years" },
  { "{'kind': 'date', 'field': 'graduation_date', 'direction': 'before', 'within': {'months': '12'}}", "rules[0].within.months: must be a whole number" },
  { "{'kind': 'date', 'field': 'graduation_date', 'direction': 'before', 'within': {'months': 1201}}", "rules[0].within.months: must be a whole number from 0 to 1200" },

  { "{'kind': 'date', 'field': 'graduation_date', 'direction': 'before', 'within': {'months': 1}, 'less_than': {'months': 1}}", "rules[0].less_than: must not stand beside “within”" },
  { "{'kind': 'date', 'field': 'graduation_date', 'direction': 'before', 'at_least': {'months': 1}, 'more_than': {'months': 1}}", "rules[0].more_than: must not stand beside “at_least”" },
  { "{'kind': 'date', 'field': 'graduation_date', 'direction': 'before', 'at_least': {'months': 13}, 'within': {'years': 1}}", "rules[0].at_least: must leave room below “within”" },
  { "{'kind': 'date', 'field': 'graduation_date', 'direction': 'before', 'at_least': {'weeks': 1}, 'less_than': {'days': 7}}", "rules[0].at_least: must leave room below “less_than”" },
  { "{'kind': 'date', 'field': 'graduation_date', 'direction': 'before', 'more_than': {'years': 2}, 'within': {'days': 700}}", "rules[0].more_than: must leave room below “within”" },
  { "{'kind': 'date', 'field': 'graduation_date', 'direction': 'before', 'less_than': {'days': 0}}", "rules[0].less_than: must be more than nothing" },
  { "{'kind': 'date', 'field': 'graduation_date', 'direction': 'before', 'on': 'graduation_date'}", "rules[0].on: must be another date than “field”" },
  { "{'kind': 'date', 'field': 'notice.graduation_date', 'direction': 'before'}", "rules[0].field: no field is called “notice.graduation_date”" },
  { "{'kind': 'age', 'to': 30, 'on': 'final_year'}", "rules[0].on: must be one of application" },

  { "{'kind': 'number', 'field': 'experience_months'}", "rules[0]: must have “min”, “max” or “below”" },
  { "{'kind': 'number', 'field': 'birth_date', 'max': 1}", "rules[0].field: “birth_date” cannot be judged" },
  { "{'kind': 'number', 'field': 'experience_months', 'max': true}", "rules[0].max: must be a whole number" },
  { "{'kind': 'number', 'field': 'experience_months', 'max': 1, 'min': 2}", "rules[0].max: must not be less than “min”" },
  { "{'kind': 'number', 'field': 'experience_months', 'below': 2, 'min': 2}", "rules[0].below: must be more than “min”" },
  { "{'kind': 'number', 'field': 'experience_months', 'below': 2, 'max': 2}", "rules[0].below: must not stand beside “max”" },

  { "{'kind': 'fact', 'field': 'final_year', 'is': 'yes'}", "rules[0].is: must be true or false" },
  { "{'kind': 'fact', 'field': 'notes'}", "rules[0].field: “notes” cannot be judged" },
  { "{'kind': 'fact', 'field': ['final_year']}", "rules[0].field: must be a text in quotes" },

  { "{'kind': 'one-of', 'field': 'answer', 'values': ['eligible']}", "rules[0].field: “answer” is worked out by Intake itself" },
  { "{'kind': 'one-of', 'field': 'basis'}", "rules[0].values: is missing" },
  { "{'kind': 'one-of', 'field': 'basis', 'values': []}", "rules[0].values: must be a list of at least one text" },
  { "{'kind': 'one-of', 'field': 'basis', 'values': 'interest'}", "rules[0].values: must be a list of at least one text" },
  { "{'kind': 'one-of', 'field': 'basis', 'values': ['interest', 'love']}", "rules[0].values[1]: “love” is no value that can be here" },
  { "{'kind': 'one-of', 'field': 'basis', 'values': ['interest', 'interest']}", "rules[0].values[1]: “interest” is here twice" },
  { "{'kind': 'one-of', 'field': 'basis', 'values': [1]}", "rules[0].values[0]: must be a text in quotes" },
  { "{'kind': 'one-of', 'field': 'nationality', 'values': ['CM', 'Cameroon']}", "rules[0].values[1]: “Cameroon” is no value" },

  { "{'kind': 'languages'}", "rules[0].any_of: is missing" },
  { "{'kind': 'languages', 'any_of': ['xx']}", "rules[0].any_of[0]: “xx” is no value" },
  { "{'kind': 'languages', 'any_of': ['en'], 'level': 'good'}", "rules[0].level: must be one of A1" },
  { "{'kind': 'languages', 'any_of': ['en'], 'at_least': 2}", "rules[0].at_least: must not be more than the 1 languages" },
  { "{'kind': 'languages', 'any_of': ['en'], 'at_least': 0}", "rules[0].at_least: must be a whole number from 1 to 100" },

  { "{'kind': 'relatives', 'relations': ['cat']}", "rules[0].relations[0]: “cat” is no value" },
  { "{'kind': 'relatives', 'relations': []}", "rules[0].relations: must be a list" },
  { "{'kind': 'relatives', 'outcome': 'met'}", "rules[0].outcome: must be one of needs-a-person, not-met; “met” is not" },
};

/* Faults outside the rules; %s stands for rules that are right. */
static const Refusal heading_refusals[] = {
  { "[]", "the document: must be a rule set in braces" },
  { "7", "the document: must be a rule set in braces" },
  { "{}", "id: is missing" },
  { "{'id': 'x', 'version': 1, 'names': {'en': 'X'}}", "rules: must be a list" },
  { "{'id': 'x', 'version': 1, 'names': {'en': 'X'}, 'rules': {}}", "rules: must be a list" },
  { "{'id': 'x', 'names': {'en': 'X'}, 'rules': [" AGE "]}", "version: is missing" },
  { "{'id': 'x', 'version': '1', 'names': {'en': 'X'}, 'rules': [" AGE "]}", "version: must be a whole number" },
  { "{'id': 'x', 'version': 0, 'names': {'en': 'X'}, 'rules': [" AGE "]}", "version: must be a whole number from 1" },
  { "{'id': '../x', 'version': 1, 'names': {'en': 'X'}, 'rules': [" AGE "]}", "id: must be up to 64" },
  { "{'id': 'x', 'version': 1, 'rules': [" AGE "]}", "names: is missing" },
  { "{'id': 'x', 'version': 1, 'names': 'X', 'rules': [" AGE "]}", "names: must be texts by language" },
  { "{'id': 'x', 'version': 1, 'names': {'en': 'X'}, 'author': 'me', 'rules': [" AGE "]}", "the document: “author” is not known here" },
  { "{'id': 'x', 'version': 1, 'names': {'en': 'X'}, 'valid': '2025', 'rules': [" AGE "]}", "valid: must be days" },
  { "{'id': 'x', 'version': 1, 'names': {'en': 'X'}, 'valid': {'from': '31/12/2025'}, 'rules': [" AGE "]}", "valid.from: must be a day that exists" },
  { "{'id': 'x', 'version': 1, 'names': {'en': 'X'}, 'valid': {'from': '2025-01-02', 'to': '2025-01-01'}, 'rules': [" AGE "]}", "valid.to: must not be before" },
};

#define assert_refused(document, length, begins)                                     \
  G_STMT_START                                                                       \
  {                                                                                  \
    g_autoptr (GError) assert_error = NULL;                                          \
    g_assert_null (intake_rule_set_new_from_json (document, length, &assert_error)); \
    g_assert_error (assert_error, INTAKE_ERROR, INTAKE_ERROR_RULE_SET);              \
    g_assert_true (g_utf8_validate (assert_error->message, -1, NULL));               \
    if (!g_str_has_prefix (assert_error->message, begins))                           \
      g_assert_cmpstr (assert_error->message, ==, begins);                           \
  }                                                                                  \
  G_STMT_END

/* Editors get the place apart. */
static void
test_place_of_a_fault (void)
{
  g_autofree char *document = fixture_document (AGE ", {'any': [{'kind': 'age', 'to': 'x'}]}");
  g_autofree char *right = fixture_document (AGE);
  g_autofree char *place = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *no_place = NULL;
  g_autofree char *no_fault = NULL;
  g_autoptr (IntakeRuleSet) rule_set = NULL;

  g_assert_null (intake_rule_set_new_from_json_at (document, -1, &place, NULL));
  g_assert_cmpstr (place, ==, "rules[1].any[0].to");
  g_assert_null (intake_rule_set_new_from_json_at ("[]", -1, &whole, NULL));
  g_assert_cmpstr (whole, ==, "");
  g_assert_null (intake_rule_set_new_from_json_at ("{", -1, &no_place, NULL));
  g_assert_null (no_place);
  rule_set = intake_rule_set_new_from_json_at (right, -1, &no_fault, NULL);
  g_assert_nonnull (rule_set);
  g_assert_null (no_fault);
}

static void
test_refusals_name_the_place (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *document = fixture_document (refusals[i].rules);

      assert_refused (document, -1, refusals[i].start);
    }

  for (guint i = 0; i < G_N_ELEMENTS (heading_refusals); i++)
    {
      g_autofree char *document = g_strdelimit (g_strdup (heading_refusals[i].rules), "'", '"');

      assert_refused (document, -1, heading_refusals[i].start);
    }
}

static void
test_not_json (void)
{
  assert_refused ("", -1, "the document: must be a rule set in braces");
  assert_refused ("{\n  \"id\": \"x\",\n  \"version\" 1\n}", -1, "line 3, column ");
  assert_refused ("{\"id\": \"x\"", -1, "line 1, column ");
  assert_refused ("{'id': 'x'}", -1, "line 1, column 2: this sign has no meaning in JSON");
  assert_refused ("{\n\"é\": /* x */ 1}", -1, "line 2, column 6: this sign has no meaning");
  assert_refused ("{\"id", -1, "line 1, column 2: this text in quotes does not end");
  assert_refused ("{\"id\\", -1, "line 1, column 2: this text in quotes does not end");
  assert_refused ("{\n\"id\": \"\xff\"}", -1, "line 2, column 8: this is not UTF-8 text");
  assert_refused ("{}\0{}", 5, "line 1, column 3: this is not UTF-8 text");
}

/* A group in a group, and so on. */
static char *
nest (guint depth)
{
  g_autoptr (GString) rules = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (rules, "{'all': [");
  g_string_append (rules, AGE);
  for (guint i = 0; i < depth; i++)
    g_string_append (rules, "]}");

  return fixture_document (rules->str);
}

static void
test_nesting_has_a_limit (void)
{
  g_autofree char *deepest = nest (32);
  g_autofree char *deeper = nest (33);
  g_autofree char *hostile = nest (10000);
  g_autofree char *brackets = g_strnfill (1024 * 1024, '[');
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) rule_set = intake_rule_set_new_from_json (deepest, -1, &error);
  g_autoptr (GString) place = g_string_new ("rules[0]");

  g_assert_no_error (error);
  g_assert_nonnull (rule_set);

  for (guint i = 0; i < 32; i++)
    g_string_append (place, ".all[0]");
  g_string_append (place, ": groups may stand 32 deep at most");
  assert_refused (deeper, -1, place->str);
  assert_refused (hostile, -1, "line 1, column ");
  assert_refused (brackets, -1, "line 1, column 81: nested too deeply");

  /* A quotation mark in a text must not hide brackets. */
  memcpy (brackets, "[\"\\\"\",", 6);
  assert_refused (brackets, -1, "line 1, column 86: nested too deeply");
}

static void
test_size_and_count_have_limits (void)
{
  g_autofree char *largest = g_strnfill (1024 * 1024, ' ');
  g_autofree char *larger = g_strnfill (1024 * 1024 + 1, ' ');
  g_autofree char *document = fixture_document (AGE);
  g_autoptr (GString) many = g_string_new (AGE);
  g_autofree char *most = NULL;
  g_autofree char *more = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) rule_set = NULL;
  g_autoptr (IntakeRuleSet) of_thousand = NULL;

  memcpy (largest, document, strlen (document));
  memcpy (larger, document, strlen (document));
  rule_set = intake_rule_set_new_from_json (largest, -1, &error);
  g_assert_no_error (error);
  assert_refused (larger, -1, "the document: must not be larger than 1048576 bytes");

  /* The size alone decides, before a byte is read: there are none behind this one. */
  assert_refused ("{", 100 * 1024 * 1024, "the document: must not be larger than 1048576 bytes");

  for (guint i = 1; i < 1000; i++)
    g_string_append (many, ", " AGE);
  most = fixture_document (many->str);
  of_thousand = intake_rule_set_new_from_json (most, -1, &error);
  g_assert_no_error (error);
  g_string_append (many, ", " AGE);
  more = fixture_document (many->str);
  assert_refused (more, -1, "rules[1000]: there may be 1000 rules at most");
}

static void
test_long_texts_are_cut_in_messages (void)
{
  g_autofree char *filler = g_strnfill (9000, 'x');
  g_autofree char *rules = g_strdup_printf ("{'kind': 'fact', 'field': 'ééééééééééééééééééééééééééééééééééééééééééé%s'}", filler);
  g_autofree char *document = fixture_document (rules);

  assert_refused (document, -1, "rules[0].field: no field is called “éééééééééééééééééééééééééééééééééééééééé”");
}

static void
test_document_is_kept (void)
{
  const char *document = "\xef\xbb\xbf{\"$schema\": \"s\", \"id\": \"office-1\", \"version\": 7, \"names\": {\"fr\": \"Règles\", \"en\": \"Rules\"}, "
                         "\"source\": \"here\", \"valid\": {\"from\": \"2025-01-01\"}, \"rules\": [{\"kind\": \"age\", \"to\": 30}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) rule_set = intake_rule_set_new_from_json (document, -1, &error);
  g_autoptr (IntakeRuleSet) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (intake_rule_set_get_id (rule_set), ==, "office-1");
  g_assert_cmpint (intake_rule_set_get_version (rule_set), ==, 7);
  g_assert_cmpstr (intake_rule_set_get_name (rule_set, intake_language_get ("fr")), ==, "Règles");
  g_assert_cmpstr (intake_rule_set_get_name (rule_set, intake_language_get ("es")), ==, "Rules");
  g_assert_cmpstr (intake_rule_set_get_note (rule_set, intake_language_get ("es")), ==, "");
  g_assert_cmpstr (intake_rule_set_get_source (rule_set), ==, "here");
  g_assert_cmpstr (intake_rule_set_get_json (rule_set), ==, document + 3);

  again = intake_rule_set_ref (rule_set);
  g_assert_true (again == rule_set);
}

/* Every title in the document must be there in all three languages. */
static void
check_titles (JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        check_titles (json_array_get_element (array, i));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject    *object = json_node_get_object (node);
      JsonObjectIter iter;
      const char    *name;
      JsonNode      *member;

      json_object_iter_init (&iter, object);
      while (json_object_iter_next (&iter, &name, &member))
        {
          if (strcmp (name, "title") == 0 || strcmp (name, "names") == 0 || strcmp (name, "note") == 0)
            g_assert_cmpuint (json_object_get_size (json_node_get_object (member)), ==, 3);
          else
            check_titles (member);
        }
    }
}

static void
test_shipped (void)
{
  const char *const *ids = intake_rule_set_shipped_ids ();

  g_assert_cmpuint (g_strv_length ((GStrv)ids), ==, 3);
  g_assert_true (g_strv_contains (ids, INTAKE_RULE_SET_DEFAULT));
  g_assert_null (intake_rule_set_load_shipped ("iom-1951"));
  g_assert_null (intake_rule_set_load_shipped (NULL));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (IntakeRuleSet) rule_set = intake_rule_set_load_shipped (ids[i]);
      g_autoptr (JsonNode) root = NULL;

      g_assert_nonnull (rule_set);
      g_assert_cmpstr (intake_rule_set_get_id (rule_set), ==, ids[i]);
      g_assert_cmpint (intake_rule_set_get_version (rule_set), >=, 1);
      g_assert_cmpstr (intake_rule_set_get_source (rule_set), !=, "");
      for (guint j = 0; intake_language_codes ()[j] != NULL; j++)
        g_assert_cmpstr (intake_rule_set_get_note (rule_set, intake_language_get (intake_language_codes ()[j])), !=, "");

      root = json_from_string (intake_rule_set_get_json (rule_set), NULL);
      check_titles (root);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/rule-set/refusals-name-the-place", test_refusals_name_the_place);
  g_test_add_func ("/core/rule-set/not-json", test_not_json);
  g_test_add_func ("/core/rule-set/nesting-has-a-limit", test_nesting_has_a_limit);
  g_test_add_func ("/core/rule-set/size-and-count-have-limits", test_size_and_count_have_limits);
  g_test_add_func ("/core/rule-set/long-texts-are-cut-in-messages", test_long_texts_are_cut_in_messages);
  g_test_add_func ("/core/rule-set/place-of-a-fault", test_place_of_a_fault);
  g_test_add_func ("/core/rule-set/document-is-kept", test_document_is_kept);
  g_test_add_func ("/core/rule-set/shipped-in-three-languages", test_shipped);

  return g_test_run ();
}
