/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of a list and its order: chosen, moved, sorted by several, and remembered. */
#include "config.h"

#include "intake-applications-page.h"
#include "intake-columns-dialog.h"
#include "intake-list-memory.h"
#include "intake-row.h"
#include "intake-sort-dialog.h"

#include "intake-stage.h"

#include "ui-fixture.h"

#include <string.h>

#define SAMPLE GUINT_TO_POINTER (50)

typedef struct
{
  UiFixture         office;
  GSettings        *settings;
  GtkWidget        *window;
  IntakeListPage   *page;
  IntakeRecordList *list;
} Fixture;

static gboolean
is_listed (Fixture *fixture)
{
  return !intake_record_list_is_loading (fixture->list) && g_str_equal (intake_record_list_get_state (fixture->list), "list");
}

static void
open_page (Fixture *fixture)
{
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 700);
  fixture->page = g_object_new (INTAKE_TYPE_APPLICATIONS_PAGE, NULL);
  fixture->list = intake_list_page_get_list (fixture->page);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  intake_list_page_set_session (fixture->page, fixture->office.session);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait_for (is_listed (fixture));
}

static void
close_page (Fixture *fixture)
{
  gpointer page = fixture->page;

  g_object_add_weak_pointer (G_OBJECT (fixture->page), &page);
  intake_list_page_set_session (fixture->page, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_wait_for (page == NULL);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  ui_fixture_set_up (&fixture->office, data);
  fixture->settings = g_settings_new (INTAKE_APP_ID);
  g_settings_reset (fixture->settings, "list-columns");
  g_settings_reset (fixture->settings, "column-widths");
  g_settings_reset (fixture->settings, "sort-orders");
  open_page (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  close_page (fixture);
  g_settings_reset (fixture->settings, "list-columns");
  g_settings_reset (fixture->settings, "column-widths");
  g_settings_reset (fixture->settings, "sort-orders");
  g_clear_object (&fixture->settings);
  ui_fixture_tear_down (&fixture->office, data);
}

static void
assert_columns (Fixture    *fixture,
                const char *expected)
{
  guint                n_columns;
  const IntakeFieldId *columns = intake_view_get_columns (intake_record_list_get_view (fixture->list), &n_columns);
  g_autoptr (GArray) shown = intake_list_table_dup_columns (intake_record_list_get_table (fixture->list));
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_cmpuint (shown->len, ==, n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      g_string_append_printf (names, "%s%s", i > 0 ? " " : "", intake_field_get (columns[i])->name);
      g_assert_cmpint (g_array_index (shown, IntakeFieldId, i), ==, columns[i]);
    }
  g_assert_cmpstr (names->str, ==, expected);
}

#define SHIPPED "case name nationality university study_level notice received_on stage answer supervisors"

static IntakeRecord *
get_record (Fixture *fixture,
            guint    position)
{
  GtkSelectionModel *model = intake_list_table_get_model (intake_record_list_get_table (fixture->list));
  g_autoptr (IntakeRow) row = g_list_model_get_item (G_LIST_MODEL (model), position);

  /* The list keeps the row while it is shown; its record is kept by the row. */
  return g_object_ref (intake_row_get_record (row));
}

/* Columns come last, go and move, never the last one; rows are read with the new fields, and another list comes up the same. */
static void
test_columns (Fixture      *fixture,
              gconstpointer data)
{
  const IntakeLanguage *language = intake_session_get_language (fixture->office.session);
  IntakeColumnsDialog  *dialog = intake_columns_dialog_new (fixture->list, language);
  g_autoptr (IntakeRecord) record = NULL;

  intake_columns_dialog_choose (dialog, INTAKE_FIELD_BIRTH_DATE, TRUE);
  assert_columns (fixture, SHIPPED " birth_date");
  record = get_record (fixture, 3);
  g_assert_true (intake_record_has (record, INTAKE_FIELD_BIRTH_DATE));
  g_assert_true (intake_columns_dialog_move (dialog, INTAKE_FIELD_BIRTH_DATE, -9));
  assert_columns (fixture, "case birth_date name nationality university study_level notice received_on stage answer supervisors");
  g_assert_false (intake_columns_dialog_move (dialog, INTAKE_FIELD_CASE, -1));
  g_assert_false (intake_columns_dialog_move (dialog, INTAKE_FIELD_EMAIL, 1));
  intake_columns_dialog_choose (dialog, INTAKE_FIELD_UNIVERSITY, FALSE);
  intake_columns_dialog_choose (dialog, INTAKE_FIELD_SUPERVISORS, FALSE);
  assert_columns (fixture, "case birth_date name nationality study_level notice received_on stage answer");

  intake_columns_dialog_set_search (dialog, "Elig");
  g_assert_cmpuint (intake_columns_dialog_get_n_shown (dialog), ==, 1);
  intake_columns_dialog_set_search (dialog, "zzz");
  g_assert_cmpuint (intake_columns_dialog_get_n_shown (dialog), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));

  close_page (fixture);
  open_page (fixture);
  assert_columns (fixture, "case birth_date name nationality study_level notice received_on stage answer");

  dialog = intake_columns_dialog_new (fixture->list, language);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "columns.reset", NULL);
  assert_columns (fixture, SHIPPED);
  for (IntakeFieldId field = INTAKE_FIELD_CASE; field <= INTAKE_FIELD_NOTES; field++)
    intake_columns_dialog_choose (dialog, field, FALSE);
  assert_columns (fixture, "supervisors");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "columns.reset", NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The menu of a header hides its column; a saved view has its own columns, which the list does not take for its own. */
static void
test_hide_and_saved_view (Fixture      *fixture,
                          gconstpointer data)
{
  static const IntakeFieldId own[] = { INTAKE_FIELD_NAME, INTAKE_FIELD_EMAIL };
  IntakeListTable           *table = intake_record_list_get_table (fixture->list);
  g_autoptr (IntakeView) saved = intake_view_new (INTAKE_ENTITY_APPLICATION);

  gtk_widget_activate_action (GTK_WIDGET (table), "table.hide", "s", "nationality");
  gtk_widget_activate_action (GTK_WIDGET (table), "table.hide", "s", "no_such_field");
  assert_columns (fixture, "case name university study_level notice received_on stage answer supervisors");

  intake_view_set_columns (saved, own, G_N_ELEMENTS (own));
  intake_record_list_set_view (fixture->list, saved);
  assert_columns (fixture, "name email");
  gtk_widget_activate_action (GTK_WIDGET (table), "table.hide", "s", "email");
  gtk_widget_activate_action (GTK_WIDGET (table), "table.hide", "s", "name");
  assert_columns (fixture, "name");

  intake_record_list_reset_view (fixture->list);
  assert_columns (fixture, "case name university study_level notice received_on stage answer supervisors");
}

static int
get_stage_rank (IntakeRecord *record)
{
  IntakeStage stage = INTAKE_N_STAGES;

  g_assert_true (intake_stage_find (intake_record_get_text (record, INTAKE_FIELD_STAGE), &stage));

  return (int)stage;
}

/* By stage, and within a stage by the day, last first. */
static void
assert_sorted (Fixture *fixture)
{
  for (guint i = 1; i < intake_record_list_get_n_items (fixture->list); i++)
    {
      g_autoptr (IntakeRecord) before = get_record (fixture, i - 1);
      g_autoptr (IntakeRecord) after = get_record (fixture, i);
      int step = get_stage_rank (after) - get_stage_rank (before);

      g_assert_cmpint (step, >=, 0);
      if (step == 0)
        g_assert_cmpint (intake_date_compare (intake_record_get_date (before, INTAKE_FIELD_RECEIVED_ON), intake_record_get_date (after, INTAKE_FIELD_RECEIVED_ON)), >=, 0);
    }
}

static void
assert_order (Fixture    *fixture,
              const char *expected)
{
  const IntakeView *view = intake_record_list_get_view (fixture->list);
  g_autofree char  *words = intake_view_dup_order_words (view, intake_language_get ("en"));

  g_assert_cmpstr (words, ==, expected);
}

/* A click sorts by one, with Shift by another besides; once more turns that round. */
static void
test_sort_by_headers (Fixture      *fixture,
                      gconstpointer data)
{
  IntakeListTable *table = intake_record_list_get_table (fixture->list);

  intake_list_table_sort_by (table, INTAKE_FIELD_STAGE, FALSE);
  intake_list_table_sort_then_by (table, INTAKE_FIELD_RECEIVED_ON);
  assert_order (fixture, "sorted by stage, received on");
  intake_list_table_sort_then_by (table, INTAKE_FIELD_RECEIVED_ON);
  assert_order (fixture, "sorted by stage, received on (last first)");
  ui_wait_for (is_listed (fixture));
  assert_sorted (fixture);

  close_page (fixture);
  open_page (fixture);
  assert_order (fixture, "sorted by stage, received on (last first)");
  assert_sorted (fixture);

  gtk_widget_activate_action (GTK_WIDGET (intake_record_list_get_table (fixture->list)), "table.sort", "s", "-name");
  assert_order (fixture, "sorted by name (last first)");
}

/* Also by fields that are not columns, and back to the usual order. */
static void
test_sort_dialog (Fixture      *fixture,
                  gconstpointer data)
{
  IntakeSortDialog *dialog = intake_sort_dialog_new (fixture->list, intake_session_get_language (fixture->office.session));
  g_autoptr (GArray) keys = NULL;

  intake_sort_dialog_choose (dialog, 0, (IntakeSortKey){ INTAKE_FIELD_BIRTH_DATE, TRUE });
  intake_sort_dialog_choose (dialog, 1, (IntakeSortKey){ INTAKE_FIELD_BIRTH_DATE, FALSE });
  assert_order (fixture, "sorted by date of birth (last first)");
  intake_sort_dialog_choose (dialog, 1, (IntakeSortKey){ INTAKE_FIELD_NAME, FALSE });
  assert_order (fixture, "sorted by date of birth (last first), name");
  ui_wait_for (is_listed (fixture));
  keys = intake_list_table_dup_sort (intake_record_list_get_table (fixture->list));
  g_assert_cmpuint (keys->len, ==, 2);

  gtk_widget_activate_action (GTK_WIDGET (dialog), "sort.reset", NULL);
  assert_order (fixture, NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Widths within sense, whatever stands in the settings; names that nobody knows are passed over. */
static void
test_memory (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (IntakeView) shipped = intake_view_new (INTAKE_ENTITY_APPLICATION);

  g_assert_cmpint (intake_list_memory_get_width (fixture->settings, INTAKE_FIELD_NAME), ==, -1);
  intake_list_memory_set_width (fixture->settings, INTAKE_FIELD_NAME, 240);
  intake_list_memory_set_width (fixture->settings, INTAKE_FIELD_SUPERVISOR_NAME, 1);
  g_assert_cmpint (intake_list_memory_get_width (fixture->settings, INTAKE_FIELD_NAME), ==, 240);
  g_assert_cmpint (intake_list_memory_get_width (fixture->settings, INTAKE_FIELD_SUPERVISOR_NAME), ==, 24);
  intake_list_memory_set_width (fixture->settings, INTAKE_FIELD_NAME, -1);
  g_assert_cmpint (intake_list_memory_get_width (fixture->settings, INTAKE_FIELD_NAME), ==, -1);

  g_settings_set_value (fixture->settings, "list-columns", g_variant_new_parsed ("@a{sas} {'application': ['shoe', 'stage', 'stage', 'name'], 'notice': ['shoe']}"));
  g_settings_set_value (fixture->settings, "sort-orders", g_variant_new_parsed ("@a{ss} {'application': '-shoe,,-stage,name'}"));
  intake_list_memory_restore (fixture->settings, view);
  {
    g_autofree char *text = intake_view_to_text (view);

    g_assert_nonnull (strstr (text, "\"columns\":[\"stage\",\"name\"]"));
    g_assert_nonnull (strstr (text, "\"sort\":[{\"field\":\"stage\",\"descending\":true},{\"field\":\"name\",\"descending\":false}]"));
  }

  /* What Intake ships is not written down, so that a later Intake can ship more. */
  intake_list_memory_keep (fixture->settings, shipped);
  {
    g_autoptr (GVariant) columns = g_settings_get_value (fixture->settings, "list-columns");
    g_autoptr (GVariant) sort = g_settings_get_value (fixture->settings, "sort-orders");

    g_assert_false (g_variant_lookup (columns, "application", "^a&s", NULL));
    g_assert_cmpuint (g_variant_n_children (sort), ==, 0);
  }
}

#define ADD(path, func) g_test_add ("/app/list-arrangement/" path, Fixture, SAMPLE, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  ADD ("columns-chosen-moved-and-remembered", test_columns);
  ADD ("hidden-by-its-header-and-a-saved-view", test_hide_and_saved_view);
  ADD ("sorted-by-several-headers", test_sort_by_headers);
  ADD ("sorted-by-the-dialog", test_sort_dialog);
  ADD ("what-is-remembered", test_memory);

  return g_test_run ();
}
