/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups of countries are added to a draft, named, filled and taken away, step by step. */
#include "config.h"

#include "rule-fixture.h"

#include "intake-draft-group.h"

static IntakeRuleDraft *
new_draft (void)
{
  g_autofree char *document = fixture_document ("{'kind': 'one-of', 'field': 'nationality', 'values': ['CM']}");
  g_autoptr (GError) error = NULL;
  IntakeRuleDraft *draft = intake_rule_draft_new (document, &error);

  g_assert_no_error (error);

  return draft;
}

static void
assert_fault (IntakeRuleDraft *draft,
              const char      *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) rule_set = intake_rule_draft_dup_rule_set (draft, &error);

  if (expected == NULL)
    g_assert_no_error (error);
  else
    g_assert_true (error != NULL && g_str_has_prefix (error->message, expected));
}

static void
test_made (void)
{
  g_autoptr (IntakeRuleDraft) draft = new_draft ();
  g_autofree char *id = intake_draft_group_add (draft);
  g_autofree char *second = NULL;
  g_autofree char *countries = NULL;
  g_autofree char *label = NULL;
  g_autofree char *unnamed = NULL;
  g_auto (GStrv) ids = NULL;

  assert_fault (draft, "groups.group-1.names");
  g_assert_true (intake_draft_group_set_name (draft, id, "fr", "Bassin du lac Tchad"));
  assert_fault (draft, "groups.group-1.countries");
  g_assert_true (intake_draft_group_set_countries (draft, id, "CM; TD;;NG"));
  assert_fault (draft, NULL);
  countries = intake_draft_group_dup_countries (draft, id);
  g_assert_cmpstr (countries, ==, "CM;TD;NG");
  g_assert_true (intake_draft_group_set_countries (draft, id, "CM;Atlantis"));
  assert_fault (draft, "groups.group-1.countries[1]");
  g_assert_true (intake_rule_draft_undo (draft));

  /* A name in another language is better than none, and an id than nothing. */
  label = intake_draft_group_dup_label (draft, id, intake_language_get ("en"));
  g_assert_cmpstr (label, ==, "Bassin du lac Tchad");
  second = intake_draft_group_add (draft);
  unnamed = intake_draft_group_dup_label (draft, second, intake_language_get ("en"));
  g_assert_cmpstr (unnamed, ==, "group-2");
  g_assert_true (intake_draft_group_remove (draft, second));
  g_assert_false (intake_draft_group_remove (draft, second));
  g_assert_false (intake_draft_group_set_name (draft, second, "en", "x"));
  ids = intake_draft_group_list (draft);
  g_assert_cmpuint (g_strv_length (ids), ==, 1);
  g_assert_true (intake_draft_group_remove (draft, id));
  assert_fault (draft, NULL);
}

/* Letter after letter is one step, as elsewhere in a draft. */
static void
test_typed (void)
{
  g_autoptr (IntakeRuleDraft) draft = new_draft ();
  g_autofree char *before = intake_rule_draft_dup_json (draft);
  g_autofree char *after = NULL;
  g_autofree char *id = intake_draft_group_add (draft);

  intake_draft_group_set_name (draft, id, "en", "L");
  intake_draft_group_set_name (draft, id, "en", "La");
  intake_draft_group_set_name (draft, id, "en", "Lake");
  g_assert_true (intake_rule_draft_undo (draft));
  g_assert_true (intake_rule_draft_undo (draft));
  g_assert_false (intake_rule_draft_undo (draft));
  after = intake_rule_draft_dup_json (draft);
  g_assert_cmpstr (before, ==, after);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/draft-group/made-and-taken-away", test_made);
  g_test_add_func ("/core/draft-group/typing-is-one-step", test_typed);

  return g_test_run ();
}
