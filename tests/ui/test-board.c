/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board: each application at its stage, moved by dropping and by keys, a way out for a reason, and the same selection as the list. */
#include "config.h"

#include "intake-row.h"
#include "intake-window.h"

#include "ui-fixture.h"

#define SAMPLE GUINT_TO_POINTER (60)
#define MANY GUINT_TO_POINTER (10000)

typedef struct
{
  UiFixture         office;
  IntakeWindow     *window;
  IntakeRecordList *list;
  IntakeBoard      *board;
} Fixture;

static IntakeApp *app;

static gboolean
is_shown (Fixture *fixture)
{
  guint n = 0;

  for (guint i = 0; i < INTAKE_N_STAGES; i++)
    n += intake_board_get_count (fixture->board, (IntakeStage)i);

  return !intake_board_is_loading (fixture->board) && n == intake_record_list_get_n_items (fixture->list);
}

static gboolean
is_listed (Fixture *fixture)
{
  return !intake_record_list_is_loading (fixture->list) && g_str_equal (intake_record_list_get_state (fixture->list), "list");
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  ui_fixture_set_up (&fixture->office, data);
  ui_fixture_close (&fixture->office);
  /* One for all tests: a process has one application. */
  if (app == NULL)
    app = intake_app_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (app), NULL, &error);
  g_assert_no_error (error);
  g_settings_reset (intake_app_get_settings (app), "applications-as-board");
  fixture->window = intake_window_new (app);
  intake_window_show_page (fixture->window, "applications");
  intake_window_open (fixture->window, fixture->office.path, INTAKE_OPEN_OFFICE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait_for (g_str_equal (intake_window_get_state (fixture->window), "office"));
  fixture->list = intake_list_page_get_list (intake_window_find_page (fixture->window, INTAKE_ENTITY_APPLICATION));
  fixture->board = intake_list_faces_get_board (intake_record_list_get_faces (fixture->list));
  ui_wait_for (is_listed (fixture));
  g_assert_false (intake_list_faces_is_board_shown (intake_record_list_get_faces (fixture->list)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.toggle-board", NULL);
  g_assert_true (intake_list_faces_is_board_shown (intake_record_list_get_faces (fixture->list)));
  ui_wait_for (is_shown (fixture));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gpointer window = fixture->window;
  gpointer board = fixture->board;

  g_object_add_weak_pointer (G_OBJECT (fixture->window), &window);
  g_object_add_weak_pointer (G_OBJECT (fixture->board), &board);
  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_wait_for (window == NULL && board == NULL);
  ui_settle ();
  ui_fixture_tear_down (&fixture->office, data);
}

static gint64
find_at (Fixture    *fixture,
         const char *stage)
{
  GListModel *model = G_LIST_MODEL (intake_list_table_get_model (intake_record_list_get_table (fixture->list)));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (IntakeRow) row = g_list_model_get_item (model, i);

      if (g_strcmp0 (intake_record_get_text (intake_row_get_record (row), INTAKE_FIELD_STAGE), stage) == 0)
        return intake_row_get_id (row);
    }

  g_assert_not_reached ();
}

static gboolean
has_stage (Fixture    *fixture,
           gint64      id,
           const char *stage)
{
  g_autoptr (IntakeRecord) record = intake_session_dup_record (intake_window_get_session (fixture->window), INTAKE_ENTITY_APPLICATION, id);

  return g_strcmp0 (intake_record_get_text (record, INTAKE_FIELD_STAGE), stage) == 0;
}

/* Dropped on another column a card is at that stage, in the store and on the board; undo brings it back. */
static void
test_drop (Fixture      *fixture,
           gconstpointer data)
{
  gint64 id = find_at (fixture, "received");
  guint  received = intake_board_get_count (fixture->board, INTAKE_STAGE_RECEIVED);
  guint  interview = intake_board_get_count (fixture->board, INTAKE_STAGE_INTERVIEW);

  intake_board_drop (fixture->board, id, INTAKE_STAGE_INTERVIEW);
  ui_wait_for (has_stage (fixture, id, "interview"));
  ui_wait_for (intake_board_get_count (fixture->board, INTAKE_STAGE_INTERVIEW) == interview + 1);
  g_assert_cmpuint (intake_board_get_count (fixture->board, INTAKE_STAGE_RECEIVED), ==, received - 1);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  ui_wait_for (intake_board_get_count (fixture->board, INTAKE_STAGE_RECEIVED) == received);
  g_assert_true (has_stage (fixture, id, "received"));
}

/* By keys one stage on and back; what is selected on the board is selected in the list. */
static void
test_keys (Fixture      *fixture,
           gconstpointer data)
{
  gint64 id = find_at (fixture, "screening");
  guint  shortlisted = intake_board_get_count (fixture->board, INTAKE_STAGE_SHORTLISTED);

  intake_record_list_select_id (fixture->list, id);
  gtk_widget_activate_action (GTK_WIDGET (fixture->board), "board.move", "i", 1);
  ui_wait_for (has_stage (fixture, id, "shortlisted"));
  ui_wait_for (is_shown (fixture) && intake_board_get_count (fixture->board, INTAKE_STAGE_SHORTLISTED) == shortlisted + 1);
  ui_wait_for (!intake_record_list_is_loading (fixture->list));
  g_assert_cmpint (intake_record_list_get_selected_id (fixture->list), ==, id);
  gtk_widget_activate_action (GTK_WIDGET (fixture->board), "board.move", "i", -1);
  ui_wait_for (has_stage (fixture, id, "screening"));
}

/* A way out is asked its reason for; without one the card stays. */
static void
test_way_out (Fixture      *fixture,
              gconstpointer data)
{
  gint64      id = find_at (fixture, "received");
  const char *reason = intake_refusal_vocabulary.terms[0].id;
  g_autoptr (IntakeRecord) record = NULL;

  g_assert_false (intake_board_give_reason (fixture->board, reason));
  intake_board_drop (fixture->board, id, INTAKE_STAGE_NOT_SELECTED);
  ui_settle ();
  g_assert_true (has_stage (fixture, id, "received"));
  g_assert_true (intake_board_give_reason (fixture->board, reason));
  ui_wait_for (has_stage (fixture, id, "not-selected"));
  record = intake_session_dup_record (intake_window_get_session (fixture->window), INTAKE_ENTITY_APPLICATION, id);
  g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_REFUSAL), ==, reason);
}

/* The office's own reasons are offered as well. */
static void
test_own_reason (Fixture      *fixture,
                 gconstpointer data)
{
  gint64 id = find_at (fixture, "received");
  g_autoptr (IntakeRecord) record = NULL;

  ui_add_leaving_reason (intake_window_get_session (fixture->window));
  intake_board_drop (fixture->board, id, INTAKE_STAGE_WITHDRAWN);
  g_assert_true (intake_board_give_reason (fixture->board, "Moved abroad"));
  ui_wait_for (has_stage (fixture, id, "withdrawn"));
  record = intake_session_dup_record (intake_window_get_session (fixture->window), INTAKE_ENTITY_APPLICATION, id);
  g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_REFUSAL), ==, "Moved abroad");
}

/* Filters count on the board too. */
static void
test_filtered (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_text (&value, "received");
  intake_view_add_filter (view, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, &value);
  intake_record_list_set_view (fixture->list, view);
  ui_wait_for (is_listed (fixture) && is_shown (fixture) && intake_record_list_get_n_items (fixture->list) < 60);
  g_assert_cmpuint (intake_board_get_count (fixture->board, INTAKE_STAGE_RECEIVED), ==, intake_record_list_get_n_items (fixture->list));
  g_assert_cmpuint (intake_board_get_count (fixture->board, INTAKE_STAGE_SCREENING), ==, 0);
}

/* Another window, and so the next start, shows what was chosen last. */
static void
test_remembered (Fixture      *fixture,
                 gconstpointer data)
{
  IntakeWindow     *other = intake_window_new (app);
  IntakeRecordList *list = intake_list_page_get_list (intake_window_find_page (other, INTAKE_ENTITY_APPLICATION));
  gpointer          gone = other;

  g_assert_true (intake_list_faces_is_board_shown (intake_record_list_get_faces (list)));
  g_object_add_weak_pointer (G_OBJECT (other), &gone);
  gtk_window_destroy (GTK_WINDOW (other));
  ui_wait_for (gone == NULL);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.toggle-board", NULL);
  g_assert_false (g_settings_get_boolean (intake_app_get_settings (app), "applications-as-board"));
}

#define ADD(path, data, func) g_test_add ("/app/board/" path, Fixture, data, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  ADD ("dropped-on-another-stage-and-undone", SAMPLE, test_drop);
  ADD ("moved-by-keys", SAMPLE, test_keys);
  ADD ("a-way-out-for-a-reason", SAMPLE, test_way_out);
  ADD ("a-reason-of-the-office's-own", SAMPLE, test_own_reason);
  ADD ("filtered-as-the-list", SAMPLE, test_filtered);
  ADD ("remembered", SAMPLE, test_remembered);
  ADD ("with-ten-thousand", MANY, test_drop);

  return g_test_run ();
}
