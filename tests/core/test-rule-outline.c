/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The outline of rule sets in plain language, and the table of forms that editors and the reader share. */
#include "config.h"

#include "rule-fixture.h"

#include "intake-rule-outline.h"

#define OUTLINED                                                                                                                         \
  "{'id': 'age', 'title': {'en': 'Age', 'fr': 'Âge'}, 'kind': 'age', 'from': 20, 'to': 36, 'on': 'closing'},"                           \
  "{'any': [{'kind': 'date', 'field': 'graduation_date', 'at_least': {'weeks': 2}, 'less_than': {'months': 12}, 'direction': 'before'}," \
  "         {'not': {'kind': 'one-of', 'field': 'study_level', 'values': ['other', 'doctorate']}}]},"                                    \
  "{'when': {'kind': 'one-of', 'field': 'notice.modality', 'values': ['remote']},"                                                       \
  " 'then': {'kind': 'fact', 'field': 'final_year', 'is': false},"                                                                       \
  " 'else': {'kind': 'number', 'field': 'experience_months', 'below': 24}}"

static const struct
{
  const char *place;
  guint       depth;
  const char *id;
  const char *heading;
} lines[] = {
  { "rules[0]", 0, "age", "Age: 20 to 36 years, judged on the closing date of the notice" },
  { "rules[1]", 0, "2", "One of these is enough" },
  { "rules[1].any[0]", 1, "2.1", "Graduation date: 2 weeks at least and less than 12 months before the application date" },
  { "rules[1].any[1]", 1, "2.2", "This must not hold" },
  { "rules[1].any[1].not", 2, "2.2.1", "Level of study: Other or Doctorate" },
  { "rules[2]", 0, "3", "A rule for some people only" },
  { "rules[2].when", 1, "3.1", "When: Modality of the notice: Remote" },
  { "rules[2].then", 1, "3.2", "Then: Final year: No" },
  { "rules[2].else", 1, "3.3", "Otherwise: Relevant experience (months): less than 24 months" },
};

static void
test_lines_in_order (void)
{
  const IntakeLanguage *english = intake_language_get ("en");
  g_autoptr (IntakeRuleSet) rule_set = fixture_rule_set (OUTLINED);
  g_autoptr (GPtrArray) outline = intake_rule_set_dup_outline (rule_set, english);

  g_assert_cmpuint (outline->len, ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < outline->len; i++)
    {
      const IntakeRuleLine *line = g_ptr_array_index (outline, i);
      g_autofree char      *heading = intake_rule_line_dup_heading (line, english);

      g_assert_cmpstr (line->place, ==, lines[i].place);
      g_assert_cmpuint (line->depth, ==, lines[i].depth);
      g_assert_cmpstr (line->id, ==, lines[i].id);
      g_assert_cmpint (line->has_id, ==, i == 0);
      g_assert_cmpstr (heading, ==, lines[i].heading);
    }
}

static void
test_line_by_id (void)
{
  g_autoptr (IntakeRuleSet) rule_set = fixture_rule_set (OUTLINED);
  g_autofree char *age = intake_rule_set_dup_line (rule_set, "age", intake_language_get ("fr"));
  g_autofree char *none = intake_rule_set_dup_line (rule_set, "shoe-size", intake_language_get ("fr"));

  g_assert_nonnull (age);
  g_assert_true (g_str_has_prefix (age, "Âge"));
  g_assert_null (none);
}

/* A day that is named stands with its article where the language has one, and what is a day by what it is has its own. */
static void
test_named_day (void)
{
  g_autoptr (IntakeRuleSet) rule_set = fixture_rule_set ("{ \"id\": \"from\", \"kind\": \"date\", \"field\": \"available_from\", \"direction\": \"after\", \"on\": \"2026-06-30\" },"
                                                         "{ \"id\": \"start\", \"kind\": \"date\", \"field\": \"available_from\", \"direction\": \"after\", \"on\": \"start\" }");
  g_autofree char *english = intake_rule_set_dup_line (rule_set, "from", intake_language_get ("en"));
  g_autofree char *french = intake_rule_set_dup_line (rule_set, "from", intake_language_get ("fr"));
  g_autofree char *start = intake_rule_set_dup_line (rule_set, "start", intake_language_get ("fr"));

  g_assert_true (g_str_has_suffix (english, "not before 30 Jun 2026"));
  g_assert_true (g_str_has_suffix (french, "pas avant le 30 juin 2026"));
  g_assert_true (g_str_has_suffix (start, "pas avant la date de début du stage"));
}

/* Each shipped rule has words in each language. */
static void
test_shipped_in_each_language (void)
{
  const char *const *codes = intake_language_codes ();
  const char *const *ids = intake_rule_set_shipped_ids ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (IntakeRuleSet) rule_set = intake_rule_set_load_shipped (ids[i]);

      for (guint j = 0; codes[j] != NULL; j++)
        {
          g_autoptr (GPtrArray) outline = intake_rule_set_dup_outline (rule_set, intake_language_get (codes[j]));

          g_assert_cmpuint (outline->len, >=, 2);
          for (guint k = 0; k < outline->len; k++)
            {
              const IntakeRuleLine *line = g_ptr_array_index (outline, k);

              g_assert_cmpstr (line->text, !=, "");
              g_assert_null (strstr (line->text, "(null)"));
            }
        }
    }
}

static void
test_forms_are_whole (void)
{
  const char *const *codes = intake_language_codes ();

  for (guint i = 0; i < intake_rule_form_count (); i++)
    {
      const IntakeRuleForm *form = intake_rule_form_get (i);

      g_assert_true (intake_rule_form_find (form->name) == form);
      g_assert_cmpuint (form->n_members, >, 0);
      for (guint j = 0; codes[j] != NULL; j++)
        {
          const IntakeLanguage *language = intake_language_get (codes[j]);

          g_assert_cmpstr (intake_rule_form_label (form, language), !=, "");
          g_assert_cmpstr (intake_rule_form_hint (form, language), !=, "");
          for (guint k = 0; k < form->n_members; k++)
            g_assert_cmpstr (intake_rule_member_label (&form->members[k], language), !=, "");
        }
      for (guint j = 0; j < form->n_members; j++)
        {
          const IntakeRuleMember   *member = &form->members[j];
          g_autofree IntakeFieldId *fields = NULL;
          guint                     n_fields = 0;

          g_assert_true (intake_rule_form_find_member (form, member->name) == member);
          g_assert_cmpint (form->is_group, ==, member->type == INTAKE_MEMBER_RULE || member->type == INTAKE_MEMBER_RULES);
          g_assert_cmpint (member->vocabulary != NULL, ==, member->type == INTAKE_MEMBER_CHOICE || member->type == INTAKE_MEMBER_CHOICES);
          fields = intake_rule_member_list_fields (member, &n_fields);
          g_assert_cmpint (n_fields > 0, ==, member->type == INTAKE_MEMBER_FIELD);
        }
    }

  g_assert_null (intake_rule_form_find ("horoscope"));
}

static void
test_fields_by_name (void)
{
  const IntakeRuleMember   *member = intake_rule_form_find_member (intake_rule_form_find ("date"), "field");
  g_autofree IntakeFieldId *fields = NULL;
  g_autofree char          *first = NULL;
  g_autofree char          *last = NULL;
  guint                     n_fields;

  fields = intake_rule_member_list_fields (member, &n_fields);
  first = intake_rule_field_dup_name (fields[0]);
  last = intake_rule_field_dup_name (fields[n_fields - 1]);
  g_assert_cmpstr (first, ==, "birth_date");
  g_assert_cmpstr (last, ==, "notice.start_on");
}

static void
test_days_by_name (void)
{
  const IntakeLanguage *english = intake_language_get ("en");
  const char *const    *ids = intake_rule_day_ids ();
  g_autofree char      *field = intake_rule_day_dup_label ("graduation_date", english);
  g_autofree char      *day = intake_rule_day_dup_label ("2025-09-01", english);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *label = intake_rule_day_dup_label (ids[i], english);

      g_assert_nonnull (label);
    }
  g_assert_cmpstr (field, ==, "the date “Graduation date”");
  g_assert_cmpstr (day, ==, "01 Sep 2025");
  g_assert_null (intake_rule_day_dup_label ("yesterday", english));
  g_assert_null (intake_rule_day_dup_label ("final_year", english));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/rule-outline/named-day-with-its-article", test_named_day);
  g_test_add_func ("/core/rule-outline/lines-in-order", test_lines_in_order);
  g_test_add_func ("/core/rule-outline/line-by-id", test_line_by_id);
  g_test_add_func ("/core/rule-outline/shipped-in-each-language", test_shipped_in_each_language);
  g_test_add_func ("/core/rule-outline/forms-are-whole", test_forms_are_whole);
  g_test_add_func ("/core/rule-outline/fields-by-name", test_fields_by_name);
  g_test_add_func ("/core/rule-outline/days-by-name", test_days_by_name);

  return g_test_run ();
}
