/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A rule set is edited step by step, each can be taken back, and what is wrong is told at its place. */
#include "config.h"

#include "intake-rule-draft.h"

#include <string.h>

#define DOCUMENT                                                                                        \
  "{ \"id\": \"own\", \"version\": 1, \"names\": { \"en\": \"Own\" }, \"rules\": ["                     \
  " { \"id\": \"age\", \"title\": { \"en\": \"Age\" }, \"kind\": \"age\", \"from\": 20, \"to\": 36 },"  \
  " { \"id\": \"studies\", \"any\": [ { \"kind\": \"fact\", \"field\": \"final_year\", \"is\": true }," \
  "   { \"not\": { \"kind\": \"one-of\", \"field\": \"study_level\", \"values\": [\"other\"] } } ] },"  \
  " { \"when\": { \"kind\": \"fact\", \"field\": \"first_degree\" }, \"then\": { \"kind\": \"age\", \"to\": 30 } } ] }"

static IntakeRuleDraft *
new_draft (void)
{
  g_autoptr (GError) error = NULL;
  IntakeRuleDraft *draft = intake_rule_draft_new (DOCUMENT, &error);

  g_assert_no_error (error);

  return draft;
}

static gboolean
set_member (IntakeRuleDraft *draft,
            const char      *place,
            const char      *kind,
            const char      *member,
            const char      *text)
{
  return intake_rule_draft_set_member (draft, place, intake_rule_form_find_member (intake_rule_form_find (kind), member), text);
}

static void
count_cb (IntakeRuleDraft *draft,
          guint           *count)
{
  (*count)++;
}

static char *
dup_places (IntakeRuleDraft *draft)
{
  g_autoptr (GPtrArray) lines = intake_rule_draft_list_lines (draft, intake_language_get ("en"));
  g_autoptr (GString) places = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const IntakeDraftLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (places, "%s%u%s", i > 0 ? " " : "", line->depth, line->form->name);
    }

  return g_string_free (g_steal_pointer (&places), FALSE);
}

static void
assert_places (IntakeRuleDraft *draft,
               const char      *expected)
{
  g_autofree char *places = dup_places (draft);

  g_assert_cmpstr (places, ==, expected);
}

#define WHOLE "0age 0any 1fact 1not 2one-of 0when 1fact 1age"

static void
test_lines (void)
{
  g_autoptr (IntakeRuleDraft) draft = new_draft ();
  g_autoptr (GPtrArray) lines = intake_rule_draft_list_lines (draft, intake_language_get ("fr"));
  const IntakeDraftLine *age = g_ptr_array_index (lines, 0);
  const IntakeDraftLine *inner = g_ptr_array_index (lines, 4);
  const IntakeDraftLine *then = g_ptr_array_index (lines, 7);

  assert_places (draft, WHOLE);
  g_assert_cmpstr (age->place, ==, "rules[0]");
  /* A title that is there in English only is better than none. */
  g_assert_cmpstr (age->title, ==, "Age");
  g_assert_nonnull (strstr (age->text, "36"));
  g_assert_true (age->in_list && age->is_first && !age->is_last && age->is_removable);
  g_assert_cmpstr (inner->place, ==, "rules[1].any[1].not");
  g_assert_false (inner->in_list || inner->is_removable);
  g_assert_cmpstr (then->place, ==, "rules[2].then");
  g_assert_cmpstr (then->role->name, ==, "then");
  g_assert_false (then->is_removable);
  g_assert_null (age->fault);
}

static void
test_undo (void)
{
  g_autoptr (IntakeRuleDraft) draft = new_draft ();
  g_autofree char *member = NULL;
  g_autofree char *name = NULL;
  guint            n_changes = 0;

  g_signal_connect (draft, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_false (intake_rule_draft_can_undo (draft));
  g_assert_false (intake_rule_draft_undo (draft));
  g_assert_true (set_member (draft, "rules[0]", "age", "to", "35"));
  /* What is so already is no step. */
  g_assert_false (set_member (draft, "rules[0]", "age", "to", "35"));
  g_assert_true (intake_rule_draft_set_text (draft, "rules[0]", "title", "es", "Edad"));
  g_assert_true (intake_rule_draft_set_text (draft, "rules[0]", "title", "en", ""));
  g_assert_cmpuint (n_changes, ==, 3);
  g_assert_true (intake_rule_draft_is_changed (draft));

  g_assert_true (intake_rule_draft_undo (draft));
  g_assert_true (intake_rule_draft_undo (draft));
  g_assert_true (intake_rule_draft_undo (draft));
  g_assert_false (intake_rule_draft_is_changed (draft));
  g_assert_true (intake_rule_draft_redo (draft));
  member = intake_rule_draft_dup_member (draft, "rules[0]", "to");
  g_assert_cmpstr (member, ==, "35");
  /* Letter after letter is one step. */
  g_assert_true (intake_rule_draft_set_text (draft, NULL, "names", "fr", "N"));
  g_assert_true (intake_rule_draft_set_text (draft, NULL, "names", "fr", "Nô"));
  g_assert_true (intake_rule_draft_set_text (draft, NULL, "names", "fr", "Nôtre"));
  g_assert_true (intake_rule_draft_undo (draft));
  name = intake_rule_draft_dup_text (draft, NULL, "names", "fr");
  g_assert_cmpstr (name, ==, "");
  /* A new step leaves nothing to do again. */
  g_assert_true (intake_rule_draft_remove (draft, "rules[2]"));
  g_assert_false (intake_rule_draft_can_redo (draft));
}

static void
test_structure (void)
{
  g_autoptr (IntakeRuleDraft) draft = new_draft ();
  g_autofree char *added = intake_rule_draft_add (draft, "rules[0]", FALSE, intake_rule_form_find ("number"));
  g_autofree char *inside = intake_rule_draft_add (draft, "rules[2]", TRUE, intake_rule_form_find ("languages"));
  g_autofree char *otherwise = intake_rule_draft_add (draft, "rules[3]", TRUE, intake_rule_form_find ("fact"));
  g_autofree char *moved = NULL;
  g_autofree char *none = NULL;

  g_assert_cmpstr (added, ==, "rules[1]");
  g_assert_cmpstr (inside, ==, "rules[2].any[2]");
  g_assert_cmpstr (otherwise, ==, "rules[3].else");
  assert_places (draft, "0age 0number 0any 1fact 1not 2one-of 1languages 0when 1fact 1age 1fact");
  /* A when has one rule for the others, and a rule that is no group holds none. */
  g_assert_null (intake_rule_draft_add (draft, "rules[3]", TRUE, intake_rule_form_find ("fact")));
  g_assert_null (intake_rule_draft_add (draft, "rules[0]", TRUE, intake_rule_form_find ("fact")));
  g_assert_null (intake_rule_draft_add (draft, "rules[3].then", FALSE, intake_rule_form_find ("fact")));

  moved = intake_rule_draft_move (draft, "rules[1]", -1);
  g_assert_cmpstr (moved, ==, "rules[0]");
  assert_places (draft, "0number 0age 0any 1fact 1not 2one-of 1languages 0when 1fact 1age 1fact");
  none = intake_rule_draft_move (draft, "rules[0]", -1);
  g_assert_null (none);
  g_assert_null (intake_rule_draft_move (draft, "rules[3].then", 1));

  g_assert_true (intake_rule_draft_remove (draft, "rules[3].else"));
  g_assert_false (intake_rule_draft_remove (draft, "rules[3].then"));
  g_assert_false (intake_rule_draft_remove (draft, "rules[9]"));
  g_assert_true (intake_rule_draft_remove (draft, "rules[2].any[2]"));
  g_assert_true (intake_rule_draft_remove (draft, "rules[0]"));
  assert_places (draft, WHOLE);
}

static void
test_groups (void)
{
  g_autoptr (IntakeRuleDraft) draft = new_draft ();
  g_autofree char *before = intake_rule_draft_dup_json (draft);
  g_autofree char *after = NULL;

  g_assert_true (intake_rule_draft_group (draft, "rules[0]", intake_rule_form_find ("any")));
  assert_places (draft, "0any 1age 0any 1fact 1not 2one-of 0when 1fact 1age");
  g_assert_true (intake_rule_draft_ungroup (draft, "rules[0]"));
  after = intake_rule_draft_dup_json (draft);
  g_assert_cmpstr (before, ==, after);

  g_assert_true (intake_rule_draft_group (draft, "rules[2].then", intake_rule_form_find ("when")));
  assert_places (draft, "0age 0any 1fact 1not 2one-of 0when 1fact 1when 2fact 2age");
  /* There is room for one rule only. */
  g_assert_false (intake_rule_draft_ungroup (draft, "rules[2].then"));
  g_assert_true (intake_rule_draft_undo (draft));
  g_assert_false (intake_rule_draft_ungroup (draft, "rules[0]"));
  g_assert_true (intake_rule_draft_ungroup (draft, "rules[1].any[1]"));
  g_assert_true (intake_rule_draft_ungroup (draft, "rules[1]"));
  assert_places (draft, "0age 0fact 0one-of 0when 1fact 1age");
}

static void
test_faults (void)
{
  g_autoptr (IntakeRuleDraft) draft = new_draft ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  const IntakeDraftLine *wrong, *right;

  g_assert_true (set_member (draft, "rules[1].any[1].not", "one-of", "values", "none such"));
  g_assert_null (intake_rule_draft_dup_rule_set (draft, &error));
  g_assert_nonnull (error);
  lines = intake_rule_draft_list_lines (draft, intake_language_get ("en"));
  g_assert_cmpuint (lines->len, ==, 8);
  wrong = g_ptr_array_index (lines, 4);
  right = g_ptr_array_index (lines, 3);
  g_assert_true (g_str_has_suffix (error->message, wrong->fault));
  g_assert_true (g_str_has_prefix (wrong->fault, "values[0]: "));
  g_assert_null (right->fault);
  g_assert_cmpstr (wrong->text, !=, "");
  g_assert_true (intake_rule_draft_undo (draft));
  g_clear_pointer (&lines, g_ptr_array_unref);
  g_clear_pointer (&lines, g_ptr_array_unref);
  lines = intake_rule_draft_list_lines (draft, intake_language_get ("en"));
  wrong = g_ptr_array_index (lines, 4);
  g_assert_null (wrong->fault);

  g_assert_false (set_member (draft, "rules[7]", "age", "to", "30"));
  g_clear_error (&error);
  g_assert_null (intake_rule_draft_new ("{", &error));
  g_assert_nonnull (error);
}

/* Whatever kind is added, alone or in a group, it can be read at once. */
static void
test_templates (void)
{
  for (guint i = 0; i < intake_rule_form_count (); i++)
    {
      const IntakeRuleForm *form = intake_rule_form_get (i);
      g_autoptr (IntakeRuleDraft) draft = new_draft ();
      g_autoptr (GError) error = NULL;
      g_autoptr (IntakeRuleSet) rule_set = NULL;
      g_autofree char *top = intake_rule_draft_add (draft, NULL, FALSE, form);
      g_autofree char *inside = intake_rule_draft_add (draft, "rules[1]", TRUE, form);

      g_test_message ("%s", form->name);
      g_assert_cmpstr (top, ==, "rules[3]");
      g_assert_nonnull (inside);
      rule_set = intake_rule_draft_dup_rule_set (draft, &error);
      g_assert_no_error (error);
      if (!form->is_group)
        continue;
      g_assert_true (intake_rule_draft_group (draft, "rules[0]", form));
      g_clear_pointer (&rule_set, intake_rule_set_unref);
      g_clear_pointer (&rule_set, intake_rule_set_unref);
      rule_set = intake_rule_draft_dup_rule_set (draft, &error);
      g_assert_no_error (error);
    }
}

static const struct
{
  const char *kind;
  const char *member;
  const char *text;
  gboolean    is_right;
} members[] = {
  { "age", "from", "20", TRUE },
  { "age", "from", "twenty", FALSE },
  { "age", "on", "closing", TRUE },
  { "age", "on", "2025-09-01", TRUE },
  { "age", "on", "some day", FALSE },
  { "date", "within", "12;months", TRUE },
  { "date", "within", "some;months", FALSE },
  { "fact", "is", "false", TRUE },
  { "languages", "any_of", "en;fr", TRUE },
  { "languages", "any_of", "en;en", FALSE },
  { "languages", "level", "B2", TRUE },
  { "one-of", "field", "nationality", TRUE },
};

/* What a form says in plain text comes back as it was said, right or wrong. */
static void
test_members (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autoptr (IntakeRuleDraft) draft = new_draft ();
      g_autoptr (GError) error = NULL;
      g_autoptr (IntakeRuleSet) rule_set = NULL;
      g_autofree char *place = intake_rule_draft_add (draft, NULL, FALSE, intake_rule_form_find (members[i].kind));
      g_autofree char *text = NULL;

      g_test_message ("%s %s", members[i].member, members[i].text);
      set_member (draft, place, members[i].kind, members[i].member, NULL);
      g_assert_true (set_member (draft, place, members[i].kind, members[i].member, members[i].text));
      text = intake_rule_draft_dup_member (draft, place, members[i].member);
      g_assert_cmpstr (text, ==, members[i].text);
      rule_set = intake_rule_draft_dup_rule_set (draft, &error);
      g_assert_true ((rule_set != NULL) == members[i].is_right);
    }
}

static void
test_heading (void)
{
  g_autoptr (IntakeRuleDraft) draft = new_draft ();
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) rule_set = NULL;
  g_autofree char *name = NULL;

  g_assert_true (intake_rule_draft_set_text (draft, NULL, "names", "fr", "Les nôtres"));
  g_assert_true (intake_rule_draft_set_text (draft, NULL, "id", NULL, "others"));
  g_assert_true (intake_rule_draft_set_text (draft, NULL, "source", NULL, "A circular"));
  intake_rule_draft_set_version (draft, 7);
  rule_set = intake_rule_draft_dup_rule_set (draft, &error);
  g_assert_no_error (error);
  name = intake_rule_draft_dup_text (draft, NULL, "names", "fr");
  g_assert_cmpstr (name, ==, "Les nôtres");
  g_assert_cmpstr (intake_rule_set_get_id (rule_set), ==, "others");
  g_assert_cmpint (intake_rule_set_get_version (rule_set), ==, 7);
  g_assert_cmpstr (intake_rule_set_get_source (rule_set), ==, "A circular");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/rule-draft/lines-in-order", test_lines);
  g_test_add_func ("/core/rule-draft/steps-are-taken-back", test_undo);
  g_test_add_func ("/core/rule-draft/add-move-remove", test_structure);
  g_test_add_func ("/core/rule-draft/group-and-ungroup", test_groups);
  g_test_add_func ("/core/rule-draft/faults-at-their-place", test_faults);
  g_test_add_func ("/core/rule-draft/new-rules-can-be-read", test_templates);
  g_test_add_func ("/core/rule-draft/members-in-plain-text", test_members);
  g_test_add_func ("/core/rule-draft/heading", test_heading);
  return g_test_run ();
}
