/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of applications on a real office: what is listed, searched, filtered, sorted and shown. */
#include "config.h"

#include "intake-applications-page.h"

#include "intake-field-sorter.h"
#include "intake-filter-button.h"
#include "intake-filter-row.h"
#include "intake-id-list.h"
#include "intake-record-table.h"
#include "intake-view.h"

#include "ui-fixture.h"

#define SAMPLE GUINT_TO_POINTER (50)
#define EMPTY NULL

typedef struct
{
  UiFixture         office;
  GtkWidget        *window;
  IntakeListPage   *page;
  IntakeRecordList *list;
} Fixture;

static gboolean
is_state (Fixture    *fixture,
          const char *state)
{
  return !intake_record_list_is_loading (fixture->list) && g_str_equal (intake_record_list_get_state (fixture->list), state);
}

#ifdef __SANITIZE_ADDRESS__
#define IS_SLOWED_DOWN TRUE
#else
#define IS_SLOWED_DOWN FALSE
#endif

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  ui_fixture_set_up (&fixture->office, data);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 700);
  fixture->page = g_object_new (INTAKE_TYPE_APPLICATIONS_PAGE, NULL);
  fixture->list = intake_list_page_get_list (fixture->page);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  intake_list_page_set_session (fixture->page, fixture->office.session);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait_for (is_state (fixture, data == EMPTY ? "empty" : "list"));
}

/* When its window is gone, nothing keeps the page, nor the session. */
static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gpointer page = fixture->page;
  gpointer list = fixture->list;

  g_object_add_weak_pointer (G_OBJECT (fixture->page), &page);
  g_object_add_weak_pointer (G_OBJECT (fixture->list), &list);
  intake_list_page_set_session (fixture->page, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_wait_for (page == NULL && list == NULL);

  intake_session_close (fixture->office.session);
  ui_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->office.session));
  ui_fixture_tear_down (&fixture->office, data);
}

/* The widgets of a type below another, in their order. */
static GPtrArray *
find_widgets (GtkWidget *parent,
              GType      type)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autoptr (GPtrArray) below = find_widgets (child, type);

      if (g_type_is_a (G_OBJECT_TYPE (child), type))
        g_ptr_array_add (found, child);
      g_ptr_array_extend (found, below, NULL, NULL);
    }

  return g_steal_pointer (&found);
}

static guint
count_widgets (GtkWidget *parent,
               GType      type)
{
  g_autoptr (GPtrArray) found = find_widgets (parent, type);

  return found->len;
}

static char *
dup_value (Fixture      *fixture,
           guint         position,
           IntakeFieldId field)
{
  GtkSelectionModel *model = intake_list_table_get_model (intake_record_list_get_table (fixture->list));
  g_autoptr (IntakeRow) row = g_list_model_get_item (G_LIST_MODEL (model), position);

  return intake_session_present (fixture->office.session, intake_row_get_record (row), field);
}

static void
test_columns (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const names[] = { "case", "name", "nationality", "university", "study_level", "notice", "received_on", "stage", "answer", "supervisors" };
  guint                    n_columns;
  const IntakeFieldId     *columns = intake_view_get_columns (intake_record_list_get_view (fixture->list), &n_columns);

  g_assert_cmpuint (n_columns, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < n_columns; i++)
    g_assert_cmpstr (intake_field_get (columns[i])->name, ==, names[i]);
  g_assert_cmpuint (intake_record_list_get_n_items (fixture->list), ==, 50);
}

static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *case_number = dup_value (fixture, 7, INTAKE_FIELD_CASE);
  g_autofree char *found = NULL;

  intake_record_list_set_search (fixture->list, case_number);
  ui_wait_for (intake_record_list_get_n_items (fixture->list) == 1);
  found = dup_value (fixture, 0, INTAKE_FIELD_CASE);
  g_assert_cmpstr (found, ==, case_number);

  intake_record_list_set_search (fixture->list, "zzzz zzzz");
  ui_wait_for (is_state (fixture, "nothing"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->list), "records.clear", NULL);
  ui_wait_for (is_state (fixture, "list"));
  g_assert_cmpuint (intake_record_list_get_n_items (fixture->list), ==, 50);
}

static void
test_sort (Fixture      *fixture,
           gconstpointer data)
{
  IntakeListTable *table = intake_record_list_get_table (fixture->list);
  g_autoptr (GArray) keys = NULL;

  intake_list_table_sort_by (table, INTAKE_FIELD_CASE, FALSE);
  ui_wait_for (!intake_record_list_is_loading (fixture->list));
  for (guint i = 1; i < 50; i++)
    {
      g_autofree char *before = dup_value (fixture, i - 1, INTAKE_FIELD_CASE);
      g_autofree char *after = dup_value (fixture, i, INTAKE_FIELD_CASE);

      g_assert_cmpstr (before, <, after);
    }

  intake_list_table_sort_by (table, INTAKE_FIELD_RECEIVED_ON, TRUE);
  keys = intake_list_table_dup_sort (table);
  g_assert_cmpuint (keys->len, >=, 1);
  g_assert_cmpint (g_array_index (keys, IntakeSortKey, 0).field, ==, INTAKE_FIELD_RECEIVED_ON);
  g_assert_true (g_array_index (keys, IntakeSortKey, 0).descending);
  if (keys->len > 1)
    {
      g_assert_cmpint (g_array_index (keys, IntakeSortKey, 1).field, ==, INTAKE_FIELD_CASE);
      g_assert_false (g_array_index (keys, IntakeSortKey, 1).descending);
    }
}

/* The list of values has counts that are true, a tick narrows the list, and clearing brings all back. */
static void
test_filter (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *bar = GTK_WIDGET (intake_record_list_get_filter_bar (fixture->list));
  g_autoptr (GPtrArray) buttons = find_widgets (bar, INTAKE_TYPE_FILTER_BUTTON);
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *words = NULL;
  guint            n_filters, narrowed;

  g_assert_cmpuint (buttons->len, ==, 5);
  intake_filter_button_open (g_ptr_array_index (buttons, 0));
  ui_wait_for (count_widgets (g_ptr_array_index (buttons, 0), INTAKE_TYPE_FILTER_ROW) > 1);
  rows = find_widgets (g_ptr_array_index (buttons, 0), INTAKE_TYPE_FILTER_ROW);

  intake_filter_row_toggle (g_ptr_array_index (rows, 0));
  ui_wait_for (!intake_record_list_is_loading (fixture->list));
  narrowed = intake_record_list_get_n_items (fixture->list);
  g_assert_cmpuint (narrowed, >, 0);
  g_assert_cmpuint (narrowed, <, 50);
  words = intake_filter_button_dup_value_words (fixture->office.session, INTAKE_FIELD_STAGE,
                                                intake_filter_row_get_value (g_ptr_array_index (rows, 0)));
  for (guint i = 0; i < narrowed; i++)
    {
      g_autofree char *stage = dup_value (fixture, i, INTAKE_FIELD_STAGE);

      g_assert_cmpstr (stage, ==, words);
    }

  /* Another value of the same field is an alternative. */
  intake_filter_row_toggle (g_ptr_array_index (rows, 1));
  ui_wait_for (!intake_record_list_is_loading (fixture->list));
  g_assert_cmpuint (intake_record_list_get_n_items (fixture->list), >, narrowed);

  intake_filter_bar_clear (INTAKE_FILTER_BAR (bar));
  ui_wait_for (!intake_record_list_is_loading (fixture->list));
  g_assert_cmpuint (intake_record_list_get_n_items (fixture->list), ==, 50);
  intake_view_get_filters (intake_record_list_get_view (fixture->list), &n_filters);
  g_assert_cmpuint (n_filters, ==, 0);
  g_assert_false (intake_filter_row_get_active (g_ptr_array_index (rows, 0)));
}

static void
test_selection (Fixture      *fixture,
                gconstpointer data)
{
  GtkSelectionModel *model = intake_list_table_get_model (intake_record_list_get_table (fixture->list));
  g_autoptr (GArray) ids = NULL;
  gint64 first;

  g_assert_cmpint (intake_record_list_get_selected_id (fixture->list), ==, 0);
  g_assert_true (intake_record_list_step (fixture->list, 1));
  first = intake_record_list_get_selected_id (fixture->list);
  g_assert_cmpint (first, !=, 0);
  g_assert_true (intake_record_list_step (fixture->list, 1));
  g_assert_cmpint (intake_record_list_get_selected_id (fixture->list), !=, first);
  g_assert_true (intake_record_list_step (fixture->list, -1));
  g_assert_cmpint (intake_record_list_get_selected_id (fixture->list), ==, first);
  g_assert_false (intake_record_list_step (fixture->list, -1));

  gtk_selection_model_select_range (model, 0, 12, TRUE);
  ids = intake_record_list_dup_selected (fixture->list);
  g_assert_cmpuint (ids->len, ==, 12);
  g_assert_cmpint (intake_record_list_get_selected_id (fixture->list), ==, 0);
}

static void
test_view (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_auto (IntakeValue) stage = INTAKE_VALUE_INIT;

  intake_value_set_text (&stage, "received");
  intake_view_add_filter (view, INTAKE_FIELD_STAGE, INTAKE_OPERATOR_IS, &stage);
  intake_record_list_set_view (fixture->list, view);
  ui_wait_for (!intake_record_list_is_loading (fixture->list));
  g_assert_cmpuint (intake_record_list_get_n_items (fixture->list), <, 50);
  g_assert_true (intake_view_equal (intake_record_list_get_view (fixture->list), view));
}

static gboolean
delete_all (IntakeDatabase *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  const GArray *ids = data;

  for (guint i = 0; i < ids->len; i++)
    {
      if (!intake_record_table_delete (db, INTAKE_ENTITY_APPLICATION, g_array_index (ids, gint64, i), error))
        return FALSE;
    }

  return TRUE;
}

/* Much changes at once, further down: the list is a fresh one, and stands where it stood. */
static void
test_place (Fixture      *fixture,
            gconstpointer data)
{
  IntakeListTable *table = intake_record_list_get_table (fixture->list);
  g_autoptr (GPtrArray) scrollers = find_widgets (GTK_WIDGET (table), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment     *adjustment = gtk_scrolled_window_get_vadjustment (g_ptr_array_index (scrollers, 0));
  GtkSelectionModel *before = intake_list_table_get_model (table);
  GArray            *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  double             value;

  for (guint i = 200; i < 300; i++)
    {
      g_autoptr (IntakeRow) row = g_list_model_get_item (G_LIST_MODEL (before), i);
      gint64 id = intake_row_get_id (row);

      g_array_append_val (ids, id);
    }

  gtk_test_widget_wait_for_draw (fixture->window);
  gtk_adjustment_set_value (adjustment, 2000);
  gtk_test_widget_wait_for_draw (fixture->window);
  value = gtk_adjustment_get_value (adjustment);
  g_assert_cmpfloat (value, >, 1000);

  intake_session_run (fixture->office.session, "Deletion", delete_all, ids, (GDestroyNotify)g_array_unref, NULL);
  ui_wait_for (intake_record_list_get_n_items (fixture->list) == 200);
  g_assert_true (intake_list_table_get_model (table) != before);
  ui_wait_for (ABS (gtk_adjustment_get_value (adjustment) - value) < 1);
}

static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  g_assert_cmpuint (intake_record_list_get_n_items (fixture->list), ==, 0);
  g_assert_false (intake_record_list_step (fixture->list, 1));
  g_assert_cmpstr (intake_record_list_get_state (fixture->list), ==, "empty");
}

/* The office goes while the list still waits: nothing is left behind, and nothing is told. */
static void
test_close_early (Fixture      *fixture,
                  gconstpointer data)
{
  intake_record_list_set_search (fixture->list, "a");
  intake_list_page_set_session (fixture->page, NULL);
  ui_settle ();
  g_assert_cmpuint (intake_record_list_get_n_items (fixture->list), ==, 0);
  g_assert_null (intake_record_list_get_view (fixture->list));
}

#define ADD(path, sample, func) g_test_add ("/app/applications-page/" path, Fixture, sample, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  ADD ("columns-of-the-field-table", SAMPLE, test_columns);
  ADD ("search-narrows-and-clears", SAMPLE, test_search);
  ADD ("the-store-sorts-by-the-headers", SAMPLE, test_sort);
  ADD ("filters-with-counts", SAMPLE, test_filter);
  ADD ("selection-and-steps", SAMPLE, test_selection);
  ADD ("a-saved-view", SAMPLE, test_view);
  /* After a list has scrolled GTK 4.8 asks where the pointer is, and complains of itself where a slowed-down window does not have it yet. */
  if (!IS_SLOWED_DOWN)
    ADD ("a-fresh-list-keeps-its-place", GUINT_TO_POINTER (300), test_place);
  ADD ("empty-office", EMPTY, test_empty);
  ADD ("office-closed-while-it-is-asked", SAMPLE, test_close_early);

  return g_test_run ();
}
