/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A rule set is edited: its outline, the form of each kind of rule, what stands around the rules, and groups of countries. */
#include "config.h"

#include "intake-rule-member-row.h"

#include "rules-fixture.h"

static void
test_outline (Fixture      *fixture,
              gconstpointer data)
{
  IntakeRuleEditor *editor = intake_rules_page_get_editor (fixture->page);
  g_autofree char  *before = NULL;
  g_autofree char  *after = NULL;

  activate (fixture, "rules.edit", NULL);
  before = intake_rule_draft_dup_json (intake_rules_page_get_draft (fixture->page));
  g_assert_true (intake_rule_editor_select (editor, "rules[0]"));
  activate (fixture, "rules.move-down", NULL);
  g_assert_cmpstr (intake_rule_editor_get_selected (editor), ==, "rules[1]");
  activate (fixture, "rules.group", "not");
  activate (fixture, "rules.ungroup", NULL);
  activate (fixture, "rules.add", "languages");
  g_assert_cmpstr (intake_rule_editor_get_selected (editor), ==, "rules[2]");
  activate (fixture, "rules.remove", NULL);
  activate (fixture, "rules.add-inside", "fact");
  for (guint i = 0; i < 20 && intake_rule_draft_can_undo (intake_rules_page_get_draft (fixture->page)); i++)
    activate (fixture, "rules.undo-step", NULL);
  after = intake_rule_draft_dup_json (intake_rules_page_get_draft (fixture->page));
  g_assert_cmpstr (before, ==, after);
}

/* The row of the form for a member of the rule that is chosen. */
static GtkWidget *
find_member_row (Fixture    *fixture,
                 const char *member)
{
  GtkWidget *row;
  guint      skip;

  for (guint i = 0; skip = i, (row = find_widget (GTK_WIDGET (intake_rules_page_get_editor (fixture->page)), INTAKE_TYPE_RULE_MEMBER_ROW, &skip)) != NULL; i++)
    if (g_str_equal (intake_rule_member_row_get_member (INTAKE_RULE_MEMBER_ROW (row))->name, member))
      return row;

  g_assert_not_reached ();
}

static GtkWidget *
find_nth (GtkWidget *parent,
          GType      type,
          guint      index)
{
  guint      skip = index;
  GtkWidget *found = find_widget (parent, type, &skip);

  g_assert_nonnull (found);

  return found;
}

static void
type (GtkWidget  *entry,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* What stands around the rules: what is wrong there is told there, and what is right is saved. */
static void
test_heading (Fixture      *fixture,
              gconstpointer data)
{
  IntakeRuleHeading *heading = intake_rule_editor_get_heading (intake_rules_page_get_editor (fixture->page));
  GtkTextBuffer     *buffer;
  int                before = get_newest (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) saved = NULL;

  activate (fixture, "rules.edit", NULL);
  g_assert_cmpstr (intake_rule_heading_get_fault (heading), ==, "");
  /* In the order of the page: short name, three names, source, first and last day. */
  type (find_nth (GTK_WIDGET (heading), ADW_TYPE_ENTRY_ROW, 5), "2 May 2025");
  type (find_nth (GTK_WIDGET (heading), ADW_TYPE_ENTRY_ROW, 6), "never");
  g_assert_true (g_str_has_prefix (intake_rule_heading_get_fault (heading), "valid.to: "));
  type (find_nth (GTK_WIDGET (heading), ADW_TYPE_ENTRY_ROW, 6), "1 May 2025");
  g_assert_true (g_str_has_prefix (intake_rule_heading_get_fault (heading), "valid.to: "));
  type (find_nth (GTK_WIDGET (heading), ADW_TYPE_ENTRY_ROW, 6), "31 Dec 2026");
  g_assert_cmpstr (intake_rule_heading_get_fault (heading), ==, "");
  type (find_nth (GTK_WIDGET (heading), ADW_TYPE_ENTRY_ROW, 1), "Our own name");
  type (find_nth (GTK_WIDGET (heading), ADW_TYPE_ENTRY_ROW, 4), "Letter of May");
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_nth (GTK_WIDGET (heading), GTK_TYPE_TEXT_VIEW, 0)));
  gtk_text_buffer_set_text (buffer, "First line\nSecond line", -1);
  activate (fixture, "rules.save", NULL);
  ui_wait_for (get_newest (fixture) == before + 1);

  saved = intake_rule_set_table_find (intake_store_get_main_database (fixture->office.store), INTAKE_RULE_SET_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (intake_rule_set_get_name (saved, intake_language_get ("en")), ==, "Our own name");
  g_assert_cmpstr (intake_rule_set_get_note (saved, intake_language_get ("en")), ==, "First line\nSecond line");
  g_assert_cmpstr (intake_rule_set_get_source (saved), ==, "Letter of May");
  g_assert_cmpint (intake_date_compare (intake_rule_set_get_valid_from (saved), (IntakeDate){ 2025, 5, 2 }), ==, 0);
  g_assert_cmpint (intake_date_compare (intake_rule_set_get_valid_to (saved), (IntakeDate){ 2026, 12, 31 }), ==, 0);
}

/* A group of countries is made, named by a rule, and taken away, which makes the rule wrong. */
static void
test_countries (Fixture      *fixture,
                gconstpointer data)
{
  IntakeRuleEditor *editor = intake_rules_page_get_editor (fixture->page);
  IntakeRuleGroups *groups = intake_rule_editor_get_groups (editor);
  IntakeRuleDraft  *draft;
  g_autofree char  *member = NULL;
  g_autofree char  *id = NULL;
  g_autoptr (IntakeRuleSet) valid = NULL;

  activate (fixture, "rules.edit", NULL);
  draft = intake_rules_page_get_draft (fixture->page);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (groups), "rules.add-countries", NULL));
  g_assert_nonnull (intake_rule_groups_get_row (groups, 0));
  g_assert_true (g_str_has_prefix (intake_rule_heading_get_fault (intake_rule_editor_get_heading (editor)), "groups."));
  intake_rule_group_row_enter (intake_rule_groups_get_row (groups, 0), "en", "Lake Chad basin", "Cameroon, Tchad, NG");
  g_assert_cmpstr (intake_rule_heading_get_fault (intake_rule_editor_get_heading (editor)), ==, "");
  id = g_strdup (intake_rule_group_row_get_id (intake_rule_groups_get_row (groups, 0)));

  activate (fixture, "rules.add", "one-of");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_nth (find_member_row (fixture, "field"), GTK_TYPE_DROP_DOWN, 0)), 0);
  intake_rule_draft_set_member (draft, intake_rule_editor_get_selected (editor), intake_rule_form_find_member (intake_rule_form_find ("one-of"), "field"), "nationality");
  ui_settle ();
  /* The first of the groups to choose from is the rule set's own. */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_nth (find_member_row (fixture, "groups"), GTK_TYPE_CHECK_BUTTON, 0)), TRUE);
  member = intake_rule_draft_dup_member (draft, intake_rule_editor_get_selected (editor), "groups");
  g_assert_cmpstr (member, ==, id);
  valid = intake_rule_draft_dup_rule_set (draft, NULL);
  g_assert_nonnull (valid);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (groups), "rules.remove-countries", "s", id));
  g_assert_null (intake_rule_groups_get_row (groups, 0));
  g_clear_pointer (&valid, intake_rule_set_unref);
  valid = intake_rule_draft_dup_rule_set (draft, NULL);
  g_assert_null (valid);
  activate (fixture, "rules.undo-step", NULL);
  g_assert_nonnull (intake_rule_groups_get_row (groups, 0));
}

/* The day that a rule is judged on is chosen, or typed. */
static void
test_given_day (Fixture      *fixture,
                gconstpointer data)
{
  IntakeRuleEditor *editor = intake_rules_page_get_editor (fixture->page);
  g_autofree char  *chosen = NULL;
  g_autofree char  *typed = NULL;
  GtkWidget        *row;
  GListModel       *days;

  activate (fixture, "rules.edit", NULL);
  g_assert_true (intake_rule_editor_select (editor, "rules[2]"));
  row = find_member_row (fixture, "on");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_nth (row, GTK_TYPE_DROP_DOWN, 0)), 2);
  chosen = intake_rule_draft_dup_member (intake_rules_page_get_draft (fixture->page), "rules[2]", "on");
  g_assert_cmpstr (chosen, ==, "closing");

  days = gtk_drop_down_get_model (GTK_DROP_DOWN (find_nth (row, GTK_TYPE_DROP_DOWN, 0)));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_nth (row, GTK_TYPE_DROP_DOWN, 0)), g_list_model_get_n_items (days) - 1);
  type (find_nth (row, GTK_TYPE_ENTRY, 0), "1 September 2025");
  g_signal_emit_by_name (find_nth (row, GTK_TYPE_ENTRY, 0), "activate");
  typed = intake_rule_draft_dup_member (intake_rules_page_get_draft (fixture->page), "rules[2]", "on");
  g_assert_cmpstr (typed, ==, "2025-09-01");
}

/* Every kind of rule has a form, and none of its rows changes what it shows. */
static void
test_forms (Fixture      *fixture,
            gconstpointer data)
{
  activate (fixture, "rules.edit", NULL);
  for (guint i = 0; i < intake_rule_form_count (); i++)
    {
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      activate (fixture, "rules.add", intake_rule_form_get (i)->name);
      before = intake_rule_draft_dup_json (intake_rules_page_get_draft (fixture->page));
      ui_settle ();
      after = intake_rule_draft_dup_json (intake_rules_page_get_draft (fixture->page));
      g_assert_cmpstr (before, ==, after);
    }
}

#define ADD(path, func) g_test_add ("/app/rule-editor/" path, Fixture, SAMPLE, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  ADD ("outline-step-by-step", test_outline);
  ADD ("what-stands-around-the-rules", test_heading);
  ADD ("groups-of-countries", test_countries);
  ADD ("a-given-day", test_given_day);
  ADD ("a-form-for-every-kind", test_forms);

  return g_test_run ();
}
