/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The overview, whose numbers lead to their lists, and the history of the office, from which one action is taken back. */
#include "config.h"

#include "intake-action-row.h"
#include "intake-app.h"
#include "intake-history-page.h"
#include "intake-overview-page.h"
#include "intake-window.h"

#include "ui-fixture.h"

#define SAMPLE GUINT_TO_POINTER (50)
#define EMPTY NULL

typedef struct
{
  UiFixture     office;
  IntakeWindow *window;
  char         *failure;
} Fixture;

static IntakeApp *app;

static void
failed_cb (IntakeSession *session,
           const char    *message,
           Fixture       *fixture)
{
  g_free (fixture->failure);
  fixture->failure = g_strdup (message);
}

static IntakeRecordList *
get_list (Fixture *fixture)
{
  return intake_list_page_get_list (intake_window_get_page (fixture->window));
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static void
go_to (Fixture    *fixture,
       const char *where)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.goto", "s", where));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  ui_fixture_set_up (&fixture->office, data);
  ui_fixture_close (&fixture->office);
  if (app == NULL)
    app = intake_app_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (app), NULL, &error);
  g_assert_no_error (error);
  g_settings_reset (intake_app_get_settings (app), "sidebar-page");
  fixture->window = intake_window_new (app);
  gtk_window_present (GTK_WINDOW (fixture->window));
  intake_window_open (fixture->window, fixture->office.path, INTAKE_OPEN_OFFICE);
  ui_wait_for (g_str_equal (intake_window_get_state (fixture->window), "office"));
  g_signal_connect (intake_window_get_session (fixture->window), "failed", G_CALLBACK (failed_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  ui_close_window (GTK_WINDOW (fixture->window));
  ui_fixture_tear_down (&fixture->office, data);
  g_clear_pointer (&fixture->failure, g_free);
}

static IntakeOverviewPage *
show_overview (Fixture    *fixture,
               const char *state)
{
  IntakeOverviewPage *page;

  go_to (fixture, "overview");
  page = INTAKE_OVERVIEW_PAGE (intake_window_get_shown (fixture->window));
  ui_wait_for (g_str_equal (intake_overview_page_get_state (page), state) && !intake_overview_page_is_loading (page));

  return page;
}

static IntakeHistoryPage *
show_history (Fixture    *fixture,
              const char *state)
{
  IntakeHistoryPage *page;

  go_to (fixture, "history");
  page = INTAKE_HISTORY_PAGE (intake_window_get_shown (fixture->window));
  ui_wait_for (g_str_equal (intake_history_page_get_state (page), state));

  return page;
}

static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  show_overview (fixture, "empty");
  show_history (fixture, "empty");
}

/* Each row of the stages lists as many as it says. */
static void
test_leads_to_lists (Fixture      *fixture,
                     gconstpointer data)
{
  guint n_followed = 0;

  for (guint i = 0; n_followed < 3; i++)
    {
      IntakeOverviewPage *page = show_overview (fixture, "figures");
      IntakeFigureRow    *row = intake_figure_card_get_row (intake_overview_page_get_card (page, "stages"), i);
      guint               count;

      g_assert_nonnull (row);
      count = (guint)g_ascii_strtoull (intake_figure_row_get_value (row), NULL, 10);
      if (count == 0)
        continue;

      n_followed++;
      gtk_widget_activate (GTK_WIDGET (row));
      ui_wait_for (intake_window_is_listing (fixture->window));
      ui_wait_for (intake_record_list_get_n_items (get_list (fixture)) == count);
    }
}

/* What is counted follows what is done. */
static void
test_follows (Fixture      *fixture,
              gconstpointer data)
{
  IntakeOverviewPage *page = show_overview (fixture, "empty");
  IntakeFigureRow    *row;

  activate (fixture, "win.new-record");
  ui_wait_for (ui_count (intake_session_get_store (intake_window_get_session (fixture->window)), INTAKE_ENTITY_APPLICATION) == 1);
  ui_wait_for (intake_record_list_get_selected_id (get_list (fixture)) != 0);
  page = show_overview (fixture, "figures");
  row = intake_figure_card_get_row (intake_overview_page_get_card (page, "stages"), 0);
  g_assert_cmpstr (intake_figure_row_get_value (row), ==, "1");
}

/* The older of two additions is taken back, and done again; the newer stays. */
static void
test_revert (Fixture      *fixture,
             gconstpointer data)
{
  IntakeStore       *store = intake_session_get_store (intake_window_get_session (fixture->window));
  IntakeHistoryPage *page;
  GListModel        *list;
  IntakeActionRow   *row;

  activate (fixture, "win.new-record");
  ui_wait_for (ui_count (store, INTAKE_ENTITY_APPLICATION) == 1);
  activate (fixture, "win.new-record");
  ui_wait_for (ui_count (store, INTAKE_ENTITY_APPLICATION) == 2);
  page = show_history (fixture, "list");
  list = G_LIST_MODEL (intake_history_page_get_list (page));
  ui_wait_for (g_list_model_get_n_items (list) == 2);

  row = INTAKE_ACTION_ROW (intake_history_page_get_row (page, 1));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  ui_wait_for (strstr (intake_action_row_get_changes (row), "0001") != NULL);
  intake_action_row_revert (row);
  ui_wait_for (intake_history_item_is_undone (intake_action_row_get_item (row)) && g_list_model_get_n_items (list) == 3);
  g_assert_cmpint (ui_count (store, INTAKE_ENTITY_APPLICATION), ==, 1);
  g_assert_null (fixture->failure);

  intake_action_row_revert (row);
  ui_wait_for (!intake_history_item_is_undone (intake_action_row_get_item (row)));
  ui_wait_for (ui_count (store, INTAKE_ENTITY_APPLICATION) == 2);
}

/* What stands in the way is told by its name, and nothing changes. */
static void
test_conflict (Fixture      *fixture,
               gconstpointer data)
{
  IntakeSession     *session = intake_window_get_session (fixture->window);
  IntakeStore       *store = intake_session_get_store (session);
  IntakeHistoryPage *page;
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  activate (fixture, "win.new-record");
  ui_wait_for (intake_record_list_get_selected_id (get_list (fixture)) != 0);
  intake_value_set_text (&value, "Zed");
  intake_session_set_field (session, INTAKE_ENTITY_APPLICATION, intake_record_list_get_selected_id (get_list (fixture)), INTAKE_FIELD_FAMILY_NAME, &value);
  page = show_history (fixture, "list");
  ui_wait_for (g_list_model_get_n_items (G_LIST_MODEL (intake_history_page_get_list (page))) == 2);

  intake_action_row_revert (INTAKE_ACTION_ROW (intake_history_page_get_row (page, 1)));
  ui_wait_for (fixture->failure != NULL);
  g_assert_nonnull (strstr (fixture->failure, intake_history_item_get_title (intake_action_row_get_item (INTAKE_ACTION_ROW (intake_history_page_get_row (page, 0))))));
  g_assert_cmpint (ui_count (store, INTAKE_ENTITY_APPLICATION), ==, 1);
}

static void
test_filter (Fixture      *fixture,
             gconstpointer data)
{
  IntakeHistoryFilter filter = { .kind = INTAKE_HISTORY_NOTICES };
  IntakeHistoryPage  *page;

  activate (fixture, "win.new-record");
  page = show_history (fixture, "list");
  intake_history_page_set_filter (page, &filter);
  ui_wait_for (g_str_equal (intake_history_page_get_state (page), "nothing"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "history.clear", NULL));
  ui_wait_for (g_str_equal (intake_history_page_get_state (page), "list"));
}

static int
get_min_width (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);

  return width;
}

static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  g_assert_cmpint (get_min_width (GTK_WIDGET (show_overview (fixture, "figures"))), <=, 360);
  activate (fixture, "win.new-record");
  g_assert_cmpint (get_min_width (GTK_WIDGET (show_history (fixture, "list"))), <=, 360);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/ui/overview-page/empty", Fixture, EMPTY, set_up, test_empty, tear_down);
  g_test_add ("/ui/overview-page/leads-to-lists", Fixture, SAMPLE, set_up, test_leads_to_lists, tear_down);
  g_test_add ("/ui/overview-page/follows-what-is-done", Fixture, EMPTY, set_up, test_follows, tear_down);
  g_test_add ("/ui/history-page/takes-one-action-back", Fixture, EMPTY, set_up, test_revert, tear_down);
  g_test_add ("/ui/history-page/tells-what-stands-in-the-way", Fixture, EMPTY, set_up, test_conflict, tear_down);
  g_test_add ("/ui/history-page/filters", Fixture, EMPTY, set_up, test_filter, tear_down);

  g_test_add ("/ui/overview-page/fits-a-narrow-screen", Fixture, SAMPLE, set_up, test_narrow, tear_down);

  return g_test_run ();
}
