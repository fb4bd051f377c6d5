/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of one application on a real office: its actions, asserted in the store. */
#include "config.h"

#include "intake-application-detail.h"
#include "intake-history-card.h"
#include "intake-screening-card.h"
#include "intake-supervisors-card.h"

#include "intake-assignment-table.h"
#include "intake-entry-row.h"
#include "intake-history.h"
#include "intake-query.h"
#include "intake-record-table.h"
#include "intake-screening-table.h"

#include "ui-fixture.h"

#define SAMPLE GUINT_TO_POINTER (30)

typedef struct
{
  UiFixture     office;
  GtkWidget    *window;
  IntakeDetail *detail;
  GArray       *ids;
  gint64        id;
  char         *told;
  char         *failure;
} Fixture;

static gpointer
read_ids (IntakeDatabase *db,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);

  return intake_query_ids (db, view, cancellable, error);
}

static void
notified_cb (IntakeSession *session,
             const char    *message,
             gboolean       undoable,
             Fixture       *fixture)
{
  g_free (fixture->told);
  fixture->told = g_strdup (message);
}

static void
failed_cb (IntakeSession *session,
           const char    *message,
           Fixture       *fixture)
{
  g_free (fixture->failure);
  fixture->failure = g_strdup (message);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  ui_fixture_set_up (&fixture->office, data);
  fixture->ids = intake_store_read (fixture->office.store, read_ids, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->id = g_array_index (fixture->ids, gint64, 0);
  g_signal_connect (fixture->office.session, "notified", G_CALLBACK (notified_cb), fixture);
  g_signal_connect (fixture->office.session, "failed", G_CALLBACK (failed_cb), fixture);

  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 700);
  fixture->detail = INTAKE_DETAIL (intake_application_detail_new ());
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->detail));
  intake_detail_set_session (fixture->detail, fixture->office.session);
  intake_detail_set_record (fixture->detail, fixture->id);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

/* When its window is gone, nothing keeps the detail, nor the session. */
static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gpointer detail = fixture->detail;

  g_object_add_weak_pointer (G_OBJECT (fixture->detail), &detail);
  intake_detail_set_session (fixture->detail, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_wait_for (detail == NULL);
  intake_session_close (fixture->office.session);
  ui_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->office.session));
  g_array_unref (fixture->ids);
  g_free (fixture->told);
  g_free (fixture->failure);
  ui_fixture_tear_down (&fixture->office, data);
}

#define FIND(fixture, TYPE) (ui_find_nth (GTK_WIDGET ((fixture)->detail), TYPE, 0))

static gboolean
is_recorded (Fixture      *fixture,
             IntakeFieldId field,
             const char   *value)
{
  g_autoptr (IntakeRecord) record = intake_session_dup_record (fixture->office.session, INTAKE_ENTITY_APPLICATION, fixture->id);

  return g_strcmp0 (intake_record_get_text (record, field), value) == 0;
}

static char *
dup_recorded (Fixture      *fixture,
              IntakeFieldId field)
{
  g_autoptr (IntakeRecord) record = intake_session_dup_record (fixture->office.session, INTAKE_ENTITY_APPLICATION, fixture->id);

  return g_strdup (intake_record_get_text (record, field));
}

static GPtrArray *
dup_assignments (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *list = intake_assignment_table_list (intake_store_get_main_database (fixture->office.store), fixture->id, &error);

  g_assert_no_error (error);

  return list;
}

static void
activate (Fixture    *fixture,
          const char *action,
          GVariant   *parameter)
{
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->detail), action, parameter));
}

static void
test_stage (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *before = dup_recorded (fixture, INTAKE_FIELD_STAGE);

  activate (fixture, "application.stage", g_variant_new_string ("withdrawn"));
  ui_wait_for (is_recorded (fixture, INTAKE_FIELD_STAGE, "withdrawn") && fixture->told != NULL);

  activate (fixture, "application.refusal", g_variant_new_string ("own-choice"));
  ui_wait_for (is_recorded (fixture, INTAKE_FIELD_REFUSAL, "own-choice"));
  g_assert_true (is_recorded (fixture, INTAKE_FIELD_STAGE, "withdrawn"));

  intake_session_undo (fixture->office.session, INTAKE_UNDO);
  ui_wait_for (is_recorded (fixture, INTAKE_FIELD_REFUSAL, NULL));
  intake_session_undo (fixture->office.session, INTAKE_UNDO);
  ui_wait_for (is_recorded (fixture, INTAKE_FIELD_STAGE, before));
}

static void
test_decision (Fixture      *fixture,
               gconstpointer data)
{
  AdwActionRow *row = ADW_ACTION_ROW (ui_find_nth (FIND (fixture, INTAKE_TYPE_SCREENING_CARD), ADW_TYPE_ACTION_ROW, 0));

  activate (fixture, "application.decide", g_variant_new ("(ss)", "waived", ""));
  ui_wait_for (fixture->failure != NULL);
  g_assert_true (is_recorded (fixture, INTAKE_FIELD_DECISION, NULL));

  activate (fixture, "application.decide", g_variant_new ("(ss)", "waived", "Agreed with headquarters"));
  ui_wait_for (is_recorded (fixture, INTAKE_FIELD_DECISION, "waived"));
  ui_wait_for (strstr (adw_action_row_get_subtitle (row), "Agreed with headquarters") != NULL);
  activate (fixture, "application.decide", g_variant_new ("(ss)", "", ""));
  ui_wait_for (is_recorded (fixture, INTAKE_FIELD_DECISION, NULL));
  ui_wait_for (strstr (adw_action_row_get_subtitle (row), "Agreed with headquarters") == NULL);
}

/* A new answer under a decision asks for another look, which one gives by letting the decision stand. */
static void
test_look_again (Fixture      *fixture,
                 gconstpointer data)
{
  IntakeScreeningCard *card = INTAKE_SCREENING_CARD (FIND (fixture, INTAKE_TYPE_SCREENING_CARD));
  IntakeFieldRow      *row = intake_form_get_row (intake_detail_get_form (fixture->detail), INTAKE_FIELD_BIRTH_DATE);

  for (guint i = 0; !is_recorded (fixture, INTAKE_FIELD_ANSWER, "eligible"); i++)
    fixture->id = g_array_index (fixture->ids, gint64, i);
  intake_detail_set_record (fixture->detail, fixture->id);
  activate (fixture, "application.decide", g_variant_new ("(ss)", "waived", "Agreed with headquarters"));
  ui_wait_for (is_recorded (fixture, INTAKE_FIELD_DECISION, "waived"));
  g_assert_false (intake_screening_card_wants_another_look (card));

  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (is_recorded (fixture, INTAKE_FIELD_LOOK_AGAIN, NULL));
      intake_typed_row_set_text (INTAKE_TYPED_ROW (row), i == 0 ? "1 March 1960" : "1 March 2001");
      g_assert_true (intake_field_row_commit (row));
      ui_wait_for (intake_screening_card_wants_another_look (card));
      g_assert_true (is_recorded (fixture, INTAKE_FIELD_LOOK_AGAIN, "look-again"));
      g_assert_true (is_recorded (fixture, INTAKE_FIELD_DECISION, "waived"));
      activate (fixture, "application.keep-decision", NULL);
      ui_wait_for (!intake_screening_card_wants_another_look (card));
    }

  intake_session_undo (fixture->office.session, INTAKE_UNDO);
  ui_wait_for (intake_screening_card_wants_another_look (card));
}

static gboolean
assign_first (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  const gint64 *id = data;
  g_autoptr (GPtrArray) candidates = intake_assignment_table_list_candidates (db, *id, error);
  const IntakeAssignment *first = candidates->pdata[0];

  return intake_assignment_table_assign (db, *id, first->supervisor_id, "joint", error);
}

static void
test_supervisors (Fixture      *fixture,
                  gconstpointer data)
{
  IntakeSupervisorsCard *card = INTAKE_SUPERVISORS_CARD (FIND (fixture, INTAKE_TYPE_SUPERVISORS_CARD));
  g_autoptr (GPtrArray) list = NULL;
  gint64 supervisor;
  guint  n_before = intake_supervisors_card_get_n_supervisors (card);

  intake_session_run (fixture->office.session, "Assignment", assign_first, &fixture->id, NULL, NULL);
  ui_wait_for (intake_supervisors_card_get_n_supervisors (card) == n_before + 1);
  list = dup_assignments (fixture);
  supervisor = ((IntakeAssignment *)list->pdata[0])->supervisor_id;

  activate (fixture, "application.set-role", g_variant_new ("(xs)", supervisor, "alternate"));
  ui_wait_for (fixture->told != NULL);
  g_clear_pointer (&list, g_ptr_array_unref);
  list = dup_assignments (fixture);
  for (guint i = 0; i < list->len; i++)
    {
      const IntakeAssignment *one = list->pdata[i];

      if (one->supervisor_id == supervisor)
        g_assert_cmpstr (one->role, ==, "alternate");
    }

  activate (fixture, "application.remove-supervisor", g_variant_new_int64 (supervisor));
  ui_wait_for (intake_supervisors_card_get_n_supervisors (card) == n_before);
}

/* What is edited is judged again, and the card says so. */
static void
test_screening (Fixture      *fixture,
                gconstpointer data)
{
  IntakeScreeningCard *card = INTAKE_SCREENING_CARD (FIND (fixture, INTAKE_TYPE_SCREENING_CARD));
  IntakeFieldRow      *row = intake_form_get_row (intake_detail_get_form (fixture->detail), INTAKE_FIELD_BIRTH_DATE);

  g_assert_nonnull (intake_screening_card_get_answer_id (card));
  g_assert_true (is_recorded (fixture, INTAKE_FIELD_ANSWER, intake_screening_card_get_answer_id (card)));
  g_assert_cmpuint (intake_screening_card_get_n_rules (card), >=, 4);

  intake_typed_row_set_text (INTAKE_TYPED_ROW (row), "1 March 1960");
  g_assert_true (intake_field_row_commit (row));
  ui_wait_for (g_strcmp0 (intake_screening_card_get_answer_id (card), "not-eligible") == 0);
  g_assert_true (is_recorded (fixture, INTAKE_FIELD_ANSWER, "not-eligible"));
}

#define TODAY_RULES                                                                           \
  "{ \"id\": \"today-rules\", \"version\": 1, \"names\": { \"en\": \"Today\" }, \"rules\": [" \
  " { \"kind\": \"age\", \"to\": 60, \"on\": \"today\" } ] }"

static gboolean
judge_by_today (IntakeDatabase *db,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  const gint64 *id = data;
  g_autoptr (IntakeRuleSet) rules = intake_rule_set_new_from_json (TODAY_RULES, -1, error);
  g_auto (IntakeValue) none = INTAKE_VALUE_INIT;
  g_auto (IntakeValue) birth_date = INTAKE_VALUE_INIT;

  intake_value_set_date (&birth_date, (IntakeDate){ 2000, 1, 1 });
  return intake_screening_table_judge_all (db, rules, NULL, cancellable, NULL, error) &&
         intake_record_table_update (db, INTAKE_ENTITY_APPLICATION, *id, INTAKE_FIELD_NOTICE, &none, error) &&
         intake_record_table_update (db, INTAKE_ENTITY_APPLICATION, *id, INTAKE_FIELD_BIRTH_DATE, &birth_date, error);
}

/* What was judged is shown as of then; what would be another answer today can be judged again, and that undone. */
static void
test_basis (Fixture      *fixture,
            gconstpointer data)
{
  IntakeScreeningCard *card = INTAKE_SCREENING_CARD (FIND (fixture, INTAKE_TYPE_SCREENING_CARD));

  intake_session_run (fixture->office.session, "Rules", judge_by_today, &fixture->id, NULL, NULL);
  ui_wait_for (is_recorded (fixture, INTAKE_FIELD_ANSWER, "eligible"));
  ui_wait_for (g_strcmp0 (intake_screening_card_get_answer_id (card), "eligible") == 0);
  g_assert_false (intake_screening_card_has_changed (card));
  g_assert_cmpuint (intake_screening_card_get_n_remedies (card), ==, 0);

  intake_store_set_today (fixture->office.store, (IntakeDate){ 2070, 1, 1 });
  intake_detail_set_record (fixture->detail, 0);
  intake_detail_set_record (fixture->detail, fixture->id);
  g_assert_true (intake_screening_card_has_changed (card));
  g_assert_cmpstr (intake_screening_card_get_answer_id (card), ==, "eligible");

  activate (fixture, "application.judge-again", NULL);
  ui_wait_for (is_recorded (fixture, INTAKE_FIELD_ANSWER, "not-eligible"));
  ui_wait_for (!intake_screening_card_has_changed (card));
  g_assert_cmpstr (intake_screening_card_get_answer_id (card), ==, "not-eligible");
  g_assert_cmpuint (intake_screening_card_get_n_remedies (card), ==, 1);
  intake_session_undo (fixture->office.session, INTAKE_UNDO);
  ui_wait_for (is_recorded (fixture, INTAKE_FIELD_ANSWER, "eligible"));
  ui_wait_for (intake_screening_card_has_changed (card));
}

static void
test_focus_field (Fixture      *fixture,
                  gconstpointer data)
{
  GtkWidget *focus;

  activate (fixture, "application.focus-field", g_variant_new_string ("graduation_date"));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (intake_form_get_row (intake_detail_get_form (fixture->detail), INTAKE_FIELD_GRADUATION_DATE))));
  activate (fixture, "application.focus-field", g_variant_new_string ("no_such_field"));
  g_assert_false (intake_detail_focus_field (fixture->detail, INTAKE_FIELD_ANSWER));
}

static gboolean
is_loaded (IntakeHistoryCard *card)
{
  gboolean loading;

  g_object_get (card, "loading", &loading, NULL);

  return !loading;
}

static void
test_history (Fixture      *fixture,
              gconstpointer data)
{
  IntakeHistoryCard *card = INTAKE_HISTORY_CARD (FIND (fixture, INTAKE_TYPE_HISTORY_CARD));
  guint              n_before;

  ui_wait_for (is_loaded (card));
  n_before = intake_history_card_get_n_entries (card);
  activate (fixture, "application.stage", g_variant_new_string ("withdrawn"));
  ui_wait_for (fixture->told != NULL && is_loaded (card) && intake_history_card_get_n_entries (card) == n_before + 1);

  intake_detail_set_record (fixture->detail, g_array_index (fixture->ids, gint64, 1));
  ui_wait_for (is_loaded (card));
  intake_detail_set_record (fixture->detail, fixture->id);
  ui_wait_for (is_loaded (card) && intake_history_card_get_n_entries (card) == n_before + 1);
}

static gboolean
read_last_action (IntakeDatabase *db,
                  gint64         *action)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = intake_history_list (db, 0, 1, &error);

  g_assert_no_error (error);
  if (entries->len > 0)
    *action = ((const IntakeHistoryEntry *)entries->pdata[0])->action;

  return entries->len > 0;
}

/* A step is taken back from the history, though something else was done since; what stands in the way is told. */
static void
test_undo_from_history (Fixture      *fixture,
                        gconstpointer data)
{
  GtkWidget       *card = FIND (fixture, INTAKE_TYPE_HISTORY_CARD);
  IntakeFieldRow  *row = intake_form_get_row (intake_detail_get_form (fixture->detail), INTAKE_FIELD_TOWN);
  g_autofree char *before = dup_recorded (fixture, INTAKE_FIELD_STAGE);
  gint64           action = 0;

  activate (fixture, "application.stage", g_variant_new_string ("withdrawn"));
  ui_wait_for (is_recorded (fixture, INTAKE_FIELD_STAGE, "withdrawn") && fixture->told != NULL);
  g_assert_true (read_last_action (intake_store_get_main_database (fixture->office.store), &action));

  intake_typed_row_set_text (INTAKE_TYPED_ROW (row), "Kribi");
  g_assert_true (intake_field_row_commit (row));
  ui_wait_for (is_recorded (fixture, INTAKE_FIELD_TOWN, "Kribi"));

  g_assert_true (gtk_widget_activate_action (card, "history.undo", "x", action));
  ui_wait_for (is_recorded (fixture, INTAKE_FIELD_STAGE, before));
  g_assert_true (is_recorded (fixture, INTAKE_FIELD_TOWN, "Kribi"));
  g_assert_null (fixture->failure);

  g_assert_true (gtk_widget_activate_action (card, "history.undo", "x", action));
  ui_wait_for (fixture->failure != NULL);
}

/* A clerk goes down a column: from one applicant to the next the keyboard stays in its field. */
static void
test_focus_stays (Fixture      *fixture,
                  gconstpointer data)
{
  GtkWidget *focus;

  g_assert_true (intake_detail_focus_field (fixture->detail, INTAKE_FIELD_GRADUATION_DATE));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_nonnull (focus);
  for (guint i = 1; i < 4; i++)
    {
      intake_detail_set_record (fixture->detail, g_array_index (fixture->ids, gint64, i));
      ui_settle ();
      g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == focus);
    }
}

static gboolean
delete_application (IntakeDatabase *db,
                    gpointer        data,
                    GCancellable   *cancellable,
                    GError        **error)
{
  return intake_record_table_delete (db, INTAKE_ENTITY_APPLICATION, *(gint64 *)data, error);
}

static void
test_states (Fixture      *fixture,
             gconstpointer data)
{
  g_assert_true (ui_is_state (fixture->detail, "record"));
  intake_detail_set_record (fixture->detail, 0);
  g_assert_true (ui_is_state (fixture->detail, "empty"));
  intake_detail_set_record (fixture->detail, 4711);
  g_assert_true (ui_is_state (fixture->detail, "empty"));
  intake_detail_set_record (fixture->detail, fixture->id);
  g_assert_true (ui_is_state (fixture->detail, "record"));

  intake_session_run (fixture->office.session, "Deletion", delete_application, &fixture->id, NULL, NULL);
  ui_wait_for (ui_is_state (fixture->detail, "empty"));
  activate (fixture, "application.stage", g_variant_new_string ("withdrawn"));
  ui_settle ();
  g_assert_null (fixture->told);
}

/* Each of them is shown once: whatever is in an application, no warning comes of it. */
static void
test_all (Fixture      *fixture,
          gconstpointer data)
{
  for (guint i = 0; i < fixture->ids->len; i++)
    {
      intake_detail_set_record (fixture->detail, g_array_index (fixture->ids, gint64, i));
      g_assert_true (ui_is_state (fixture->detail, "record"));
      ui_settle ();
    }
}

#define ADD(path, func) g_test_add ("/app/application-detail/" path, Fixture, SAMPLE, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  ADD ("stage-and-reason", test_stage);
  ADD ("decision-needs-a-reason", test_decision);
  ADD ("look-again-at-a-decision", test_look_again);
  ADD ("supervisors", test_supervisors);
  ADD ("judged-after-each-edit", test_screening);
  ADD ("what-it-was-judged-on", test_basis);
  ADD ("go-to-the-missing-field", test_focus_field);
  ADD ("history", test_history);
  ADD ("undo-from-the-history", test_undo_from_history);
  ADD ("focus-stays-in-its-field", test_focus_stays);
  ADD ("states", test_states);
  ADD ("all-of-the-sample", test_all);

  return g_test_run ();
}
