/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of a list and its order: chosen, moved, sorted by several, and remembered. */
#include "config.h"

#include "intake-applications-page.h"
#include "intake-columns-dialog.h"
#include "intake-list-column.h"
#include "intake-list-memory.h"
#include "intake-row.h"
#include "intake-sort-dialog.h"

#include "intake-custom-table.h"
#include "intake-own-field.h"
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

/* The column that takes what is left of the width: its field, INTAKE_N_FIELDS if there is none. */
static IntakeFieldId
get_widest (Fixture *fixture)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (ui_find_nth (GTK_WIDGET (fixture->list), GTK_TYPE_COLUMN_VIEW, 0));
  GListModel    *columns = gtk_column_view_get_columns (view);
  IntakeFieldId  widest = INTAKE_N_FIELDS;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (gtk_column_view_column_get_visible (column) && gtk_column_view_column_get_expand (column))
        widest = intake_list_column_get_field (column);
    }

  return widest;
}

/* Without any column that grows with the window the last one does, until such a column is back. */
static void
test_fill (Fixture      *fixture,
           gconstpointer data)
{
  const IntakeLanguage *language = intake_session_get_language (fixture->office.session);
  IntakeColumnsDialog  *dialog = intake_columns_dialog_new (fixture->list, language);

  for (IntakeFieldId field = INTAKE_FIELD_CASE; field <= INTAKE_FIELD_NOTES; field++)
    intake_columns_dialog_choose (dialog, field, field == INTAKE_FIELD_STAGE || field == INTAKE_FIELD_MEAN_SCORE);
  assert_columns (fixture, "stage mean_score");
  ui_wait_for (get_widest (fixture) == INTAKE_FIELD_MEAN_SCORE);

  intake_columns_dialog_choose (dialog, INTAKE_FIELD_NAME, TRUE);
  intake_columns_dialog_choose (dialog, INTAKE_FIELD_BIRTH_DATE, TRUE);
  ui_wait_for (get_widest (fixture) == INTAKE_FIELD_NAME);
  gtk_window_destroy (GTK_WINDOW (dialog));
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

/* A question of a form, and what stands above its column. */
#define LONG_NAME "Quelle est votre pointure de chaussures de sécurité ?"
#define LONG_TITLE "Quelle est votre pointu…"

static gint64 own_key;

static gboolean
make_own (IntakeDatabase *db,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  own_key = intake_custom_table_ensure_field (db, "Shoe size", error);

  return own_key != 0 && intake_custom_table_set (db, *(gint64 *)data, own_key, "38", error);
}

static gboolean
rename_own (IntakeDatabase *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  return intake_custom_table_rename_field (db, own_key, LONG_NAME, error);
}

static gboolean
delete_own (IntakeDatabase *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  return intake_custom_table_delete_field (db, own_key, error);
}

static void
write_office (Fixture        *fixture,
              IntakeWriteFunc func,
              gpointer        data)
{
  g_autoptr (GError) error = NULL;

  intake_store_write (fixture->office.store, "Own field", func, data, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* What the header of the last column says. */
static char *
dup_last_title (Fixture *fixture)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (ui_find_nth (GTK_WIDGET (fixture->list), GTK_TYPE_COLUMN_VIEW, 0));
  GListModel    *columns = gtk_column_view_get_columns (view);
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, g_list_model_get_n_items (columns) - 1);

  return g_strdup (gtk_column_view_column_get_title (column));
}

static gboolean
last_is (Fixture    *fixture,
         const char *expected)
{
  g_autofree char *title = dup_last_title (fixture);

  return g_strcmp0 (title, expected) == 0;
}

static gboolean
is_first (Fixture *fixture,
          gint64   id)
{
  g_autoptr (IntakeRecord) first = is_listed (fixture) ? get_record (fixture, 0) : NULL;

  return first != NULL && intake_record_get_id (first) == id;
}

/* A field of the office's own is offered, shown and sorted by; it is renamed, deleted and back again while the list is open. */
static void
test_own_field (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (IntakeRecord) any = get_record (fixture, 7);
  gint64               id = intake_record_get_id (any);
  IntakeColumnsDialog *dialog;
  IntakeFieldId        own;
  IntakeSortKey        key;
  g_autoptr (GArray) shown = NULL;
  g_autoptr (GError) error = NULL;

  write_office (fixture, make_own, &id);
  own = intake_own_field_get (own_key);
  dialog = intake_columns_dialog_new (fixture->list, intake_session_get_language (fixture->office.session));
  gtk_window_present (GTK_WINDOW (dialog));
  intake_columns_dialog_set_search (dialog, "further fields");
  g_assert_cmpuint (intake_columns_dialog_get_n_shown (dialog), ==, 1);
  intake_columns_dialog_choose (dialog, own, TRUE);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_true (last_is (fixture, "Shoe size"));

  key = (IntakeSortKey){ own, FALSE };
  shown = intake_list_table_dup_columns (intake_record_list_get_table (fixture->list));
  intake_record_list_arrange (fixture->list, (const IntakeFieldId *)(gpointer)shown->data, shown->len, &key, 1);
  {
    g_autoptr (IntakeRecord) first = NULL;

    ui_wait_for (is_first (fixture, id));
    first = get_record (fixture, 0);
    g_assert_cmpstr (intake_record_get_text (first, own), ==, "38");
  }

  write_office (fixture, rename_own, NULL);
  ui_wait_for (last_is (fixture, LONG_TITLE));
  write_office (fixture, delete_own, NULL);
  ui_wait_for (!last_is (fixture, LONG_TITLE));
  g_free (intake_store_undo (fixture->office.store, INTAKE_UNDO, 0, &error));
  g_assert_no_error (error);
  ui_wait_for (last_is (fixture, LONG_TITLE));

  /* Another list comes up the same. */
  close_page (fixture);
  open_page (fixture);
  g_assert_true (last_is (fixture, LONG_TITLE));
}

#define ADD(path, func) g_test_add ("/app/list-arrangement/" path, Fixture, SAMPLE, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  ADD ("last-column-fills-the-list", test_fill);
  ADD ("columns-chosen-moved-and-remembered", test_columns);
  ADD ("hidden-by-its-header-and-a-saved-view", test_hide_and_saved_view);
  ADD ("sorted-by-several-headers", test_sort_by_headers);
  ADD ("sorted-by-the-dialog", test_sort_dialog);
  ADD ("own-field-comes-is-renamed-goes-and-is-back", test_own_field);
  ADD ("what-is-remembered", test_memory);

  return g_test_run ();
}
