/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved views: what is listed is saved under a name, found in the sidebar, updated, renamed, moved, deleted, and each of it undone. */
#include "config.h"

#include "intake-app.h"
#include "intake-name-popover.h"
#include "intake-stage.h"
#include "intake-view-command.h"
#include "intake-view-table.h"
#include "intake-window-views.h"

#include "ui-fixture.h"

#define SAMPLE GUINT_TO_POINTER (50)
#define EMPTY NULL

typedef struct
{
  UiFixture     office;
  IntakeWindow *window;
} Fixture;

static IntakeApp *app;

static void
failed_cb (IntakeSession *session,
           const char    *message)
{
  g_error ("a command failed: %s", message);
}

static IntakeRecordList *
get_list (Fixture *fixture)
{
  return intake_list_page_get_list (intake_window_get_page (fixture->window));
}

static IntakeSession *
get_session (Fixture *fixture)
{
  return intake_window_get_session (fixture->window);
}

static GListModel *
get_sidebar (Fixture *fixture)
{
  return G_LIST_MODEL (intake_sidebar_get_list (intake_window_get_sidebar (fixture->window)));
}

static void
open_office (Fixture       *fixture,
             IntakeOpenMode mode)
{
  intake_window_open (fixture->window, fixture->office.path, mode);
  ui_wait_for (g_str_equal (intake_window_get_state (fixture->window), "office") && !intake_record_list_is_loading (get_list (fixture)));
  g_signal_connect (get_session (fixture), "failed", G_CALLBACK (failed_cb), NULL);
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
  open_office (fixture, INTAKE_OPEN_OFFICE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.goto", "s", "applications"));
  ui_wait_for (!intake_record_list_is_loading (get_list (fixture)));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  ui_close_window (GTK_WINDOW (fixture->window));
  ui_fixture_tear_down (&fixture->office, data);
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
  ui_wait_for (!intake_record_list_is_loading (get_list (fixture)));
}

static IntakeNamePopover *
find_popover (GtkWidget *parent)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (INTAKE_IS_NAME_POPOVER (child) && gtk_widget_get_visible (child))
      return INTAKE_NAME_POPOVER (child);

  return NULL;
}

/* Types a name into the popover that is open, and Return. */
static void
answer_popover (GtkWidget  *parent,
                const char *name)
{
  IntakeNamePopover *popover = find_popover (parent);

  g_assert_nonnull (popover);
  gtk_editable_set_text (intake_name_popover_get_entry (popover), name);
  g_signal_emit_by_name (gtk_editable_get_delegate (intake_name_popover_get_entry (popover)), "activate");
}

static gpointer
read_views (IntakeDatabase *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  g_autoptr (GPtrArray) list = intake_view_table_list (db, error);
  GString *names = g_string_new (NULL);

  g_assert_nonnull (list);
  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", ((const IntakeSavedView *)g_ptr_array_index (list, i))->name);

  return g_string_free (names, FALSE);
}

/* What the office itself has. */
static char *
dup_stored (Fixture *fixture)
{
  return intake_store_read (intake_session_get_store (get_session (fixture)), read_views, NULL, NULL, NULL);
}

static gboolean
is_stored (Fixture    *fixture,
           const char *names)
{
  g_autofree char *stored = dup_stored (fixture);

  return g_strcmp0 (stored, names) == 0;
}

/* What the sidebar shows: the names of the saved views with their counts. */
static char *
dup_shown (Fixture *fixture)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (get_sidebar (fixture)); i++)
    {
      g_autoptr (IntakeSidebarItem) item = g_list_model_get_item (get_sidebar (fixture), i);

      if (intake_sidebar_item_get_view_id (item) != 0)
        g_string_append_printf (text, "%s%s %s", text->len > 0 ? ", " : "", intake_sidebar_item_get_title (item), intake_sidebar_item_get_count (item));
    }

  return g_string_free (text, FALSE);
}

static gboolean
is_shown (Fixture    *fixture,
          const char *text)
{
  g_autofree char *shown = dup_shown (fixture);

  return g_strcmp0 (shown, text) == 0;
}

static gint64
find_view (Fixture    *fixture,
           const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (get_sidebar (fixture)); i++)
    {
      g_autoptr (IntakeSidebarItem) item = g_list_model_get_item (get_sidebar (fixture), i);

      if (intake_sidebar_item_get_view_id (item) != 0 && g_str_equal (intake_sidebar_item_get_title (item), name))
        return intake_sidebar_item_get_view_id (item);
    }

  return 0;
}

static void
list_stage (Fixture    *fixture,
            IntakeStage stage)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_text (&value, intake_stage_id (stage));
  intake_view_add_filter (view, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, &value);
  intake_shown_view_show_own (intake_list_page_get_shown_view (intake_window_get_page (fixture->window)), view);
  ui_wait_for (!intake_record_list_is_loading (get_list (fixture)));
}

static void
save_as (Fixture    *fixture,
         const char *name)
{
  activate (fixture, "win.save-view");
  answer_popover (GTK_WIDGET (intake_window_get_page (fixture->window)), name);
  ui_wait_for (find_view (fixture, name) != 0 && intake_shown_view_get_id (intake_list_page_get_shown_view (intake_window_get_page (fixture->window))) == find_view (fixture, name));
}

static void
test_save (Fixture      *fixture,
           gconstpointer data)
{
  IntakeListPage  *page = intake_window_get_page (fixture->window);
  guint            n_received;
  g_autofree char *shown = NULL;

  list_stage (fixture, INTAKE_STAGE_RECEIVED);
  n_received = intake_record_list_get_n_items (get_list (fixture));
  g_assert_cmpuint (n_received, >, 0);
  g_assert_cmpuint (n_received, <, 50);
  save_as (fixture, "To read");
  shown = g_strdup_printf ("To read %u", n_received);
  ui_wait_for (is_shown (fixture, shown));
  g_assert_true (is_stored (fixture, "To read"));
  g_assert_cmpstr (intake_shown_view_get_name (intake_list_page_get_shown_view (page)), ==, "To read");
  g_assert_false (intake_shown_view_is_changed (intake_list_page_get_shown_view (page)));

  /* The page itself lists everything again, the saved view what was saved. */
  go_to (fixture, "applications");
  g_assert_cmpint (intake_shown_view_get_id (intake_list_page_get_shown_view (page)), ==, 0);
  g_assert_cmpuint (intake_record_list_get_n_items (get_list (fixture)), ==, 50);
  g_assert_true (intake_window_views_show_saved (fixture->window, find_view (fixture, "To read")));
  ui_wait_for (!intake_record_list_is_loading (get_list (fixture)));
  g_assert_cmpuint (intake_record_list_get_n_items (get_list (fixture)), ==, n_received);

  activate (fixture, "win.undo-last");
  ui_wait_for (is_shown (fixture, ""));
  g_assert_true (is_stored (fixture, ""));
  g_assert_cmpint (intake_shown_view_get_id (intake_list_page_get_shown_view (page)), ==, 0);
  g_assert_cmpuint (intake_record_list_get_n_items (get_list (fixture)), ==, n_received);
}

/* What is in a view changes with the records. */
static void
test_counts (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *more = NULL;

  list_stage (fixture, INTAKE_STAGE_RECEIVED);
  more = g_strdup_printf ("To read %u", intake_record_list_get_n_items (get_list (fixture)) + 1);
  save_as (fixture, "To read");
  activate (fixture, "win.new-record");
  ui_wait_for (is_shown (fixture, more));
  ui_wait_for (intake_record_list_get_selected_id (get_list (fixture)) != 0);
}

static void
test_update (Fixture      *fixture,
             gconstpointer data)
{
  IntakeListPage *page = intake_window_get_page (fixture->window);
  guint           n_received, n_found;

  list_stage (fixture, INTAKE_STAGE_RECEIVED);
  n_received = intake_record_list_get_n_items (get_list (fixture));
  save_as (fixture, "To read");

  intake_record_list_set_search (get_list (fixture), "an");
  ui_wait_for (intake_shown_view_is_changed (intake_list_page_get_shown_view (page)) && !intake_record_list_is_loading (get_list (fixture)));
  n_found = intake_record_list_get_n_items (get_list (fixture));
  g_assert_cmpuint (n_found, <, n_received);
  activate (fixture, "win.update-view");
  ui_wait_for (!intake_shown_view_is_changed (intake_list_page_get_shown_view (page)));

  /* Undone, the page follows. */
  activate (fixture, "win.undo-last");
  ui_wait_for (intake_record_list_get_n_items (get_list (fixture)) == n_received);
  g_assert_false (intake_shown_view_is_changed (intake_list_page_get_shown_view (page)));
  g_assert_true (is_stored (fixture, "To read"));
}

static void
test_rename (Fixture      *fixture,
             gconstpointer data)
{
  IntakeListPage    *page = intake_window_get_page (fixture->window);
  IntakeNamePopover *popover;

  list_stage (fixture, INTAKE_STAGE_RECEIVED);
  save_as (fixture, "To read");
  go_to (fixture, "applications");
  list_stage (fixture, INTAKE_STAGE_OFFERED);
  save_as (fixture, "Offers");

  /* A name that is there already is told before it is tried. */
  activate (fixture, "win.rename-view");
  answer_popover (GTK_WIDGET (page), "TO READ");
  popover = find_popover (GTK_WIDGET (page));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (popover)));
  g_assert_true (is_stored (fixture, "To read, Offers"));
  gtk_popover_popdown (GTK_POPOVER (popover));
  ui_wait_for (find_popover (GTK_WIDGET (page)) == NULL);

  activate (fixture, "win.rename-view");
  answer_popover (GTK_WIDGET (page), "Sent offers");
  ui_wait_for (g_strcmp0 (intake_shown_view_get_name (intake_list_page_get_shown_view (page)), "Sent offers") == 0);
  g_assert_true (is_stored (fixture, "To read, Sent offers"));
  activate (fixture, "win.undo-last");
  ui_wait_for (g_strcmp0 (intake_shown_view_get_name (intake_list_page_get_shown_view (page)), "Offers") == 0);

  /* In the sidebar as well. */
  intake_sidebar_rename_view (intake_window_get_sidebar (fixture->window), find_view (fixture, "To read"));
  answer_popover (GTK_WIDGET (intake_window_get_sidebar (fixture->window)), "Unread");
  ui_wait_for (find_view (fixture, "Unread") != 0);
  g_assert_true (is_stored (fixture, "Unread, Offers"));
}

static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  IntakeSidebar *sidebar = intake_window_get_sidebar (fixture->window);

  list_stage (fixture, INTAKE_STAGE_RECEIVED);
  save_as (fixture, "One");
  save_as (fixture, "Two");
  save_as (fixture, "Three");
  g_assert_false (intake_sidebar_move_view (sidebar, find_view (fixture, "One"), -1));
  g_assert_false (intake_sidebar_move_view (sidebar, find_view (fixture, "Three"), 1));

  g_assert_true (intake_sidebar_move_view (sidebar, find_view (fixture, "Three"), -1));
  ui_wait_for (is_stored (fixture, "One, Three, Two"));
  ui_wait_for (intake_sidebar_list_get_neighbour (intake_sidebar_get_list (sidebar), find_view (fixture, "Two"), -1) == find_view (fixture, "Three"));
  g_assert_true (intake_sidebar_move_view (sidebar, find_view (fixture, "One"), 1));
  ui_wait_for (is_stored (fixture, "Three, One, Two"));
  activate (fixture, "win.undo-last");
  ui_wait_for (is_stored (fixture, "One, Three, Two"));

  /* The order outlives the office being closed. */
  open_office (fixture, INTAKE_OPEN_OFFICE);
  ui_wait_for (find_view (fixture, "Two") != 0);
  g_assert_cmpint (intake_sidebar_list_get_neighbour (intake_sidebar_get_list (sidebar), find_view (fixture, "One"), 1), ==, find_view (fixture, "Three"));
}

/* Whether the sidebar shows the views in this order. */
static gboolean
is_in_order (Fixture    *fixture,
             const char *expected)
{
  GListModel *items = get_sidebar (fixture);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (IntakeSidebarItem) item = g_list_model_get_item (items, i);

      if (intake_sidebar_item_get_view_id (item) != 0)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", intake_sidebar_item_get_title (item));
    }

  return g_str_equal (names->str, expected);
}

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }

  return NULL;
}

/* Drops a view on the upper or the lower half of another, as the pointer does. */
static gboolean
drop_view (Fixture    *fixture,
           const char *dragged,
           const char *onto,
           double      share)
{
  GListModel *items = get_sidebar (fixture);
  g_auto (GValue) value = G_VALUE_INIT;
  GtkWidget      *row = NULL, *box;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  gboolean        taken = FALSE;

  g_value_init (&value, INTAKE_TYPE_SIDEBAR_ITEM);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (IntakeSidebarItem) item = g_list_model_get_item (items, i);

      if (intake_sidebar_item_get_view_id (item) == find_view (fixture, dragged))
        g_value_set_object (&value, item);
      if (intake_sidebar_item_get_view_id (item) == find_view (fixture, onto))
        row = GTK_WIDGET (ui_find_nth (GTK_WIDGET (intake_window_get_sidebar (fixture->window)), GTK_TYPE_LIST_BOX_ROW, i));
    }
  box = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX);
  /* Not before the new rows have their places. */
  ui_wait_for (gtk_widget_compute_bounds (row, box, &bounds) && bounds.size.height > 0 &&
               GTK_WIDGET (gtk_list_box_get_row_at_y (GTK_LIST_BOX (box), (int)(bounds.origin.y + bounds.size.height / 2))) == row);
  g_signal_emit_by_name (find_drop_target (box), "drop", &value, 10.0, (double)bounds.origin.y + (double)bounds.size.height * share, &taken);

  return taken;
}

/* A view that is dragged comes before the one on whose upper half it is dropped, or after that on whose lower half; pages stay. */
static void
test_drag (Fixture      *fixture,
           gconstpointer data)
{
  list_stage (fixture, INTAKE_STAGE_RECEIVED);
  save_as (fixture, "One");
  save_as (fixture, "Two");
  save_as (fixture, "Three");

  g_assert_true (drop_view (fixture, "Three", "One", 0.2));
  ui_wait_for (is_stored (fixture, "Three, One, Two") && is_in_order (fixture, "Three, One, Two"));
  g_assert_true (drop_view (fixture, "Three", "Two", 0.8));
  ui_wait_for (is_stored (fixture, "One, Two, Three") && is_in_order (fixture, "One, Two, Three"));
  activate (fixture, "win.undo-last");
  ui_wait_for (is_stored (fixture, "Three, One, Two") && is_in_order (fixture, "Three, One, Two"));
  /* On itself it stays. */
  g_assert_true (drop_view (fixture, "One", "One", 0.2));
  ui_settle ();
  g_assert_true (is_stored (fixture, "Three, One, Two"));
}

static void
test_delete (Fixture      *fixture,
             gconstpointer data)
{
  IntakeListPage *page = intake_window_get_page (fixture->window);
  gint64          n_before = ui_count (intake_session_get_store (get_session (fixture)), INTAKE_ENTITY_APPLICATION);

  list_stage (fixture, INTAKE_STAGE_RECEIVED);
  save_as (fixture, "To read");
  activate (fixture, "win.delete-view");
  ui_wait_for (is_shown (fixture, "") && intake_shown_view_get_id (intake_list_page_get_shown_view (page)) == 0);
  g_assert_true (is_stored (fixture, ""));
  g_assert_cmpint (ui_count (intake_session_get_store (get_session (fixture)), INTAKE_ENTITY_APPLICATION), ==, n_before);

  activate (fixture, "win.undo-last");
  ui_wait_for (find_view (fixture, "To read") != 0);
}

/* Looked at only, views are shown and not changed. */
static void
test_read_only (Fixture      *fixture,
                gconstpointer data)
{
  gint64 id;

  list_stage (fixture, INTAKE_STAGE_RECEIVED);
  save_as (fixture, "To read");
  open_office (fixture, INTAKE_OPEN_READ_ONLY);
  ui_wait_for (find_view (fixture, "To read") != 0);
  id = find_view (fixture, "To read");
  g_assert_true (intake_window_views_show_saved (fixture->window, id));
  intake_sidebar_rename_view (intake_window_get_sidebar (fixture->window), id);
  g_assert_null (find_popover (GTK_WIDGET (intake_window_get_sidebar (fixture->window))));
  intake_sidebar_delete_view (intake_window_get_sidebar (fixture->window), id);
  g_assert_false (intake_sidebar_move_view (intake_window_get_sidebar (fixture->window), id, 1));
  g_assert_true (is_stored (fixture, "To read"));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/ui/saved-views/save", Fixture, SAMPLE, set_up, test_save, tear_down);
  g_test_add ("/ui/saved-views/counts", Fixture, SAMPLE, set_up, test_counts, tear_down);
  g_test_add ("/ui/saved-views/counts-in-an-empty-office", Fixture, EMPTY, set_up, test_counts, tear_down);
  g_test_add ("/ui/saved-views/update", Fixture, SAMPLE, set_up, test_update, tear_down);
  g_test_add ("/ui/saved-views/rename", Fixture, SAMPLE, set_up, test_rename, tear_down);
  g_test_add ("/ui/saved-views/order", Fixture, SAMPLE, set_up, test_order, tear_down);
  g_test_add ("/ui/saved-views/drag", Fixture, SAMPLE, set_up, test_drag, tear_down);
  g_test_add ("/ui/saved-views/delete", Fixture, SAMPLE, set_up, test_delete, tear_down);
  g_test_add ("/ui/saved-views/read-only", Fixture, SAMPLE, set_up, test_read_only, tear_down);

  return g_test_run ();
}
