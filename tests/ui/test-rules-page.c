/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rule sets are shown with who meets them, tried, saved as a version and judged by; all asserted in the store. */
#include "config.h"

#include "intake-notice-table.h"
#include "intake-query.h"
#include "intake-rejudge-dialog.h"
#include "intake-rule-line-row.h"
#include "intake-rule-member-row.h"
#include "intake-screening-table.h"
#include "intake-trial-dialog.h"

#include "rules-fixture.h"

static gpointer
count_judged (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  g_autoptr (IntakeRuleSet) rule_set = intake_rule_set_table_find (db, INTAKE_RULE_SET_DEFAULT, error);

  return intake_rule_counts_read (db, rule_set, 0, cancellable, error);
}

static gint64
get_judged_by (Fixture *fixture,
               int      version)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleCounts) counts = intake_store_read (fixture->office.store, count_judged, NULL, NULL, &error);

  g_assert_no_error (error);

  return intake_rule_counts_get_version (counts, version);
}

/* From 20 to 36 becomes from 20 to 22, in the row of the form. */
static void
make_strict (Fixture *fixture)
{
  IntakeRuleEditor *editor = intake_rules_page_get_editor (fixture->page);
  GtkWidget        *row, *entry;
  guint             second = 1, first = 0;

  g_assert_true (intake_rule_editor_select (editor, "rules[2]"));
  row = find_widget (GTK_WIDGET (editor), INTAKE_TYPE_RULE_MEMBER_ROW, &second);
  g_assert_cmpstr (intake_rule_member_row_get_member (INTAKE_RULE_MEMBER_ROW (row))->name, ==, "to");
  entry = find_widget (row, GTK_TYPE_ENTRY, &first);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "36");
  gtk_editable_set_text (GTK_EDITABLE (entry), "22");
  g_signal_emit_by_name (entry, "activate");
}

static void
test_shown (Fixture      *fixture,
            gconstpointer data)
{
  IntakeRuleSetView *view = intake_rules_page_get_view (fixture->page);
  guint              n_rows = 0, skip = 0;

  g_assert_cmpstr (intake_rule_set_get_id (intake_rule_set_view_get_shown (view)), ==, INTAKE_RULE_SET_DEFAULT);
  g_assert_true (intake_rule_set_view_shows_office (view));
  ui_wait_for (intake_rule_set_view_is_counted (view));
  for (; skip = n_rows, find_widget (GTK_WIDGET (view), INTAKE_TYPE_RULE_LINE_ROW, &skip) != NULL; n_rows++)
    ;
  g_assert_cmpuint (n_rows, >, 4);

  g_assert_true (intake_rule_set_view_show (view, "iom-2014", 0));
  g_assert_false (intake_rule_set_view_shows_office (view));
  g_assert_false (intake_rule_set_view_show (view, "iom-2014", 9));
  g_assert_cmpstr (intake_rule_set_get_id (intake_rule_set_view_get_shown (view)), ==, "iom-2014");
}

static void
test_version (Fixture      *fixture,
              gconstpointer data)
{
  IntakeRuleSetView *view = intake_rules_page_get_view (fixture->page);
  int                before = get_newest (fixture);
  gint64             n = get_judged_by (fixture, before);

  g_assert_cmpint (n, >, 0);
  activate (fixture, "rules.edit", NULL);
  g_assert_nonnull (intake_rules_page_get_draft (fixture->page));
  make_strict (fixture);
  g_assert_true (intake_rule_draft_is_changed (intake_rules_page_get_draft (fixture->page)));
  activate (fixture, "rules.save", NULL);
  g_assert_null (intake_rules_page_get_draft (fixture->page));
  ui_wait_for (get_newest (fixture) == before + 1);
  ui_wait_for (intake_rule_set_get_version (intake_rule_set_view_get_shown (view)) == before + 1);

  /* The new version judges nobody who was judged before, until it is said so; undone, all are as they were. */
  g_assert_cmpint (get_judged_by (fixture, before + 1), ==, 0);
  activate (fixture, "rules.judge", NULL);
  /* Once it is told, the dialog that ran it is gone. */
  ui_wait_for (fixture->n_told == 2);
  g_assert_cmpint (get_judged_by (fixture, before + 1), ==, n);
  intake_session_undo (fixture->office.session, INTAKE_UNDO);
  ui_wait_for (get_judged_by (fixture, before) == n);
  intake_session_undo (fixture->office.session, INTAKE_UNDO);
  ui_wait_for (get_newest (fixture) == before);
  ui_wait_for (intake_rule_set_get_version (intake_rule_set_view_get_shown (view)) == before);
  g_assert_null (fixture->failure);
}

static IntakeTrialDialog *
find_trial (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (INTAKE_IS_TRIAL_DIALOG (l->data))
      return l->data;

  return NULL;
}

static gboolean
is_reported (IntakeTrialDialog *dialog)
{
  g_autofree char *state = NULL;

  g_object_get (dialog, "state", &state, NULL);

  return g_strcmp0 (state, "report") == 0;
}

static void
test_trial (Fixture      *fixture,
            gconstpointer data)
{
  IntakeTrialDialog *dialog;
  int                before = get_newest (fixture);

  activate (fixture, "rules.edit", NULL);
  make_strict (fixture);
  activate (fixture, "rules.try", NULL);
  dialog = find_trial ();
  g_assert_nonnull (dialog);
  ui_wait_for (is_reported (dialog));
  g_assert_cmpuint (intake_trial_dialog_get_n_changes (dialog), >, 0);
  intake_trial_dialog_open (dialog, 0);
  ui_wait_for (find_trial () == NULL);

  /* Tried is not saved, and what is discarded is gone. */
  g_assert_cmpint (get_newest (fixture), ==, before);
  activate (fixture, "rules.cancel", NULL);
  g_assert_null (intake_rules_page_get_draft (fixture->page));
  g_assert_cmpint (get_newest (fixture), ==, before);
}

static IntakeRejudgeDialog *
find_rejudge (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (INTAKE_IS_REJUDGE_DIALOG (l->data))
      return l->data;

  return NULL;
}

/* How many notices name a version of the sample's own rule set. */
static guint
count_naming (Fixture *fixture,
              int      version)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notices = intake_notice_table_list_judged (intake_store_get_main_database (fixture->office.store), "sample", &error);
  guint n_naming = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < notices->len; i++)
    n_naming += ((IntakeJudgedNotice *)notices->pdata[i])->version == version ? 1 : 0;

  return n_naming;
}

/* A version that is saved asks which notices go over to it; who is not chosen stays, and what is done is undone as one. */
static void
test_notices (Fixture      *fixture,
              gconstpointer data)
{
  IntakeRuleSetView *view = intake_rules_page_get_view (fixture->page);
  guint              n_notices = count_naming (fixture, 1);

  g_assert_cmpuint (n_notices, >, 1);
  g_assert_true (intake_rule_set_view_show (view, "sample", 0));
  activate (fixture, "rules.edit", NULL);
  g_assert_true (intake_rule_editor_select (intake_rules_page_get_editor (fixture->page), "rules[0]"));
  activate (fixture, "rules.move-down", NULL);
  activate (fixture, "rules.save", NULL);
  ui_wait_for (find_rejudge () != NULL);
  g_assert_cmpuint (intake_rejudge_dialog_get_n_notices (find_rejudge ()), ==, n_notices);
  g_assert_cmpuint (count_naming (fixture, 2), ==, 0);

  intake_rejudge_dialog_choose (find_rejudge (), 0);
  gtk_widget_activate_action (GTK_WIDGET (find_rejudge ()), "rejudge.judge", NULL);
  ui_wait_for (find_rejudge () == NULL && fixture->n_told == 2);
  g_assert_cmpuint (count_naming (fixture, 2), ==, 1);
  g_assert_cmpuint (count_naming (fixture, 1), ==, n_notices - 1);

  intake_session_undo (fixture->office.session, INTAKE_UNDO);
  ui_wait_for (count_naming (fixture, 1) == n_notices);

  /* Asked for again, and given up. */
  activate (fixture, "rules.judge", NULL);
  ui_wait_for (find_rejudge () != NULL);
  gtk_widget_activate_action (GTK_WIDGET (find_rejudge ()), "rejudge.all", NULL);
  gtk_window_close (GTK_WINDOW (find_rejudge ()));
  ui_wait_for (find_rejudge () == NULL);
  g_assert_cmpuint (count_naming (fixture, 1), ==, n_notices);
  g_assert_null (fixture->failure);
}

/* Keeps the thread of the store busy, so that what is asked for next has not ended when something else happens. */
static gpointer
wait_until_let_go (IntakeDatabase *db,
                   gpointer        data,
                   GCancellable   *cancellable,
                   GError        **error)
{
  while (!g_atomic_int_get ((gint *)data))
    g_thread_yield ();

  return NULL;
}

static void
hold (Fixture *fixture,
      gint    *let_go)
{
  g_atomic_int_set (let_go, FALSE);
  intake_store_read_async (fixture->office.store, wait_until_let_go, let_go, NULL, NULL, NULL, NULL, NULL);
}

/* A trial that is given up leaves nothing, and can be had again. */
static void
test_trial_given_up (Fixture      *fixture,
                     gconstpointer data)
{
  gint let_go;
  int  before = get_newest (fixture);

  for (guint i = 0; i < 2; i++)
    {
      hold (fixture, &let_go);
      activate (fixture, "rules.try", NULL);
      g_assert_nonnull (find_trial ());
      g_assert_false (is_reported (find_trial ()));
      if (i == 0)
        intake_task_dialog_cancel (INTAKE_TASK_DIALOG (find_trial ()));
      else
        gtk_window_close (GTK_WINDOW (find_trial ()));
      g_atomic_int_set (&let_go, TRUE);
      /* Given up by its button, it says so and waits to be closed, or is gone. */
      ui_settle ();
      if (find_trial () != NULL)
        gtk_window_close (GTK_WINDOW (find_trial ()));
      ui_wait_for (find_trial () == NULL);
    }
  g_assert_cmpint (get_newest (fixture), ==, before);
  g_assert_null (fixture->failure);

  activate (fixture, "rules.try", NULL);
  ui_wait_for (is_reported (find_trial ()));
  gtk_window_close (GTK_WINDOW (find_trial ()));
  ui_wait_for (find_trial () == NULL);
}

/* The window goes while all are judged: nobody looks for it any more, and the office is whole. */
static void
test_closed_while_judging (Fixture      *fixture,
                           gconstpointer data)
{
  gint   let_go;
  int    newest = get_newest (fixture);
  gint64 n = get_judged_by (fixture, newest);

  hold (fixture, &let_go);
  activate (fixture, "rules.judge", NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_atomic_int_set (&let_go, TRUE);
  ui_settle ();
  g_assert_cmpint (get_judged_by (fixture, newest), ==, n);

  /* What the end of the test takes apart. */
  fixture->window = gtk_window_new ();
  fixture->page = INTAKE_RULES_PAGE (intake_rules_page_new ());
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
}

/* In each state the page fits the narrowest window. */
static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  int minimum;

  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_measure (GTK_WIDGET (fixture->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_test_message ("%d pixels", minimum);
      g_assert_cmpint (minimum, <=, 360);
      if (i == 0)
        activate (fixture, "rules.edit", NULL);
    }
}

static void
test_import (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) kept = NULL;

  g_assert_false (intake_rules_page_edit (fixture->page, "{ \"id\": 1 }", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (intake_rules_page_get_draft (fixture->page));

  g_assert_true (intake_rules_page_edit (fixture->page,
                                         "{ \"id\": \"elsewhere\", \"version\": 4, \"names\": { \"en\": \"Elsewhere\" },"
                                         " \"rules\": [ { \"kind\": \"age\", \"to\": 30 } ] }",
                                         &error));
  activate (fixture, "rules.save", NULL);
  ui_wait_for (intake_rule_set_table_is_kept (intake_store_get_main_database (fixture->office.store), "elsewhere", 1));
  ui_wait_for (g_str_equal (intake_rule_set_get_id (intake_rule_set_view_get_shown (intake_rules_page_get_view (fixture->page))), "elsewhere"));
  ui_wait_for (fixture->n_told == 1);

  /* The office takes it over: whoever is judged by the office's rules is judged by it, as one action. */
  activate (fixture, "rules.use", NULL);
  ui_wait_for (fixture->n_told == 2);
  g_assert_true (intake_rule_set_view_shows_office (intake_rules_page_get_view (fixture->page)));
  g_assert_null (fixture->failure);
}

#define ADD(path, func) g_test_add ("/app/rules-page/" path, Fixture, SAMPLE, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  ADD ("shows-and-counts", test_shown);
  ADD ("saves-a-version-and-judges-by-it", test_version);
  ADD ("a-new-version-asks-which-notices-go-over", test_notices);
  ADD ("tries-without-saving", test_trial);
  ADD ("a-trial-is-given-up", test_trial_given_up);
  ADD ("closed-while-judging", test_closed_while_judging);
  ADD ("fits-a-narrow-window", test_narrow);
  ADD ("imported-and-used", test_import);

  return g_test_run ();
}
