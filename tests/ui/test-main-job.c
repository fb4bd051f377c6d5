/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The main job in one office, from a spreadsheet with French headings to the workbook, by the actions that keys and menus have. */
#include "config.h"

#include "intake-app.h"
#include "intake-assign-dialog.h"
#include "intake-work-dialog.h"
#include "intake-detail.h"
#include "intake-export-dialog.h"
#include "intake-import-dialog.h"
#include "intake-row.h"
#include "intake-source.h"
#include "intake-window.h"

#include "intake-assignment-table.h"

#include "ui-fixture.h"

#define N_IMPORTED 22
#define N_REFUSED 3

typedef struct
{
  UiFixture     office;
  IntakeApp    *app;
  IntakeWindow *window;
} Fixture;

static IntakeApp *app;

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
  fixture->app = app;
  g_application_register (G_APPLICATION (fixture->app), NULL, &error);
  g_assert_no_error (error);
  g_settings_reset (intake_app_get_settings (fixture->app), "last-office");
  fixture->window = intake_window_new (fixture->app);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  ui_close_window (GTK_WINDOW (fixture->window));
  ui_fixture_tear_down (&fixture->office, data);
}

static IntakeSession *
get_session (Fixture *fixture)
{
  return intake_window_get_session (fixture->window);
}

static IntakeRecordList *
get_list (Fixture *fixture)
{
  return intake_list_page_get_list (intake_window_get_page (fixture->window));
}

static IntakeDetail *
get_detail (Fixture *fixture)
{
  return INTAKE_DETAIL (intake_list_page_get_detail (intake_window_get_page (fixture->window)));
}

static GtkWidget *
get_focus (gpointer window)
{
  return gtk_window_get_focus (GTK_WINDOW (window));
}

static gboolean
is_focus_in (Fixture *fixture,
             gpointer widget)
{
  GtkWidget *focus = get_focus (fixture->window);

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static gint64
count (Fixture     *fixture,
       IntakeEntity entity)
{
  return ui_count (intake_session_get_store (get_session (fixture)), entity);
}

static void
activate (gpointer    widget,
          const char *action)
{
  gtk_widget_activate_action (widget, action, NULL);
}

static void
go_to (Fixture    *fixture,
       const char *page)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.goto", "s", page);
  ui_wait_for (!intake_record_list_is_loading (get_list (fixture)));
}

/* The dialog of a type once it is there. */
/* Types into what has the keyboard, and goes on as Tab does. */
static void
type (Fixture    *fixture,
      const char *text)
{
  ui_wait_for (GTK_IS_EDITABLE (get_focus (fixture->window)));
  gtk_editable_set_text (GTK_EDITABLE (get_focus (fixture->window)), text);
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
}

static void
type_field (Fixture      *fixture,
            IntakeFieldId field,
            const char   *text)
{
  ui_wait_for (intake_detail_focus_field (get_detail (fixture), field));
  type (fixture, text);
}

/* A new record of the page, begun by its first field. */
static void
add (Fixture    *fixture,
     const char *page,
     const char *text)
{
  guint before;

  go_to (fixture, page);
  before = intake_record_list_get_n_items (get_list (fixture));
  activate (fixture->window, "win.new-record");
  ui_wait_for (intake_record_list_get_n_items (get_list (fixture)) == before + 1 && is_focus_in (fixture, get_detail (fixture)));
  type (fixture, text);
}

static char *
dup_field (Fixture      *fixture,
           IntakeFieldId field)
{
  g_autoptr (IntakeRecord) record = intake_session_dup_record (get_session (fixture), intake_field_get (field)->entity,
                                                               intake_record_list_get_selected_id (get_list (fixture)));

  return g_strdup (intake_record_get_text (record, field));
}

static gboolean
is_field (Fixture      *fixture,
          IntakeFieldId field,
          const char   *text)
{
  g_autofree char *now = dup_field (fixture, field);

  return g_strcmp0 (now, text) == 0;
}

/* Searches for somebody, and goes from the search into the list and from there into the record. */
static void
open_application (Fixture    *fixture,
                  const char *name)
{
  GtkSelectionModel *selection;

  activate (fixture->window, "win.search");
  intake_record_list_set_search (get_list (fixture), name);
  ui_wait_for (!intake_record_list_is_loading (get_list (fixture)) && intake_record_list_get_n_items (get_list (fixture)) == 1);
  activate (get_list (fixture), "records.enter");
  g_assert_true (is_focus_in (fixture, intake_record_list_get_table (get_list (fixture))));
  selection = intake_list_table_get_model (intake_record_list_get_table (get_list (fixture)));
  gtk_selection_model_select_item (selection, 0, TRUE);
  g_signal_emit_by_name (get_list (fixture), "opened");
  g_assert_true (is_focus_in (fixture, get_detail (fixture)));
}

static void
import (Fixture *fixture,
        gboolean keep)
{
  g_autofree char *path = g_build_filename (g_getenv ("INTAKE_TEST_SOURCE_DIR"), "data", "sample", "candidatures.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const IntakeImportReport *report;
  gpointer                  dialog;

  intake_import_dialog_present (GTK_WINDOW (fixture->window), get_session (fixture), file, NULL);
  ui_wait_for ((dialog = ui_find_window (INTAKE_TYPE_IMPORT_DIALOG)) != NULL);
  ui_wait_for (ui_is_state (dialog, "options"));
  activate (dialog, "import.start");
  ui_wait_for (ui_is_state (dialog, "report"));
  report = intake_import_dialog_get_report (dialog);
  g_assert_cmpint (report->imported, ==, N_IMPORTED);
  g_assert_cmpint (report->n_refused, ==, N_REFUSED);
  ui_wait_for (intake_record_list_get_n_items (get_list (fixture)) == N_IMPORTED);
  g_assert_cmpint (count (fixture, INTAKE_ENTITY_APPLICATION), ==, N_IMPORTED);
  if (keep)
    gtk_window_close (dialog);
  else
    activate (dialog, "import.undo");
  ui_wait_for (ui_find_window (INTAKE_TYPE_IMPORT_DIALOG) == NULL);
}

/* What is missing is typed as people write it; the answer follows. */
static void
correct (Fixture *fixture)
{
  open_application (fixture, "Bell");
  type_field (fixture, INTAKE_FIELD_BIRTH_DATE, "");
  ui_wait_for (is_field (fixture, INTAKE_FIELD_ANSWER, "cannot-tell"));
  type_field (fixture, INTAKE_FIELD_BIRTH_DATE, "5 mars 2001");
  ui_wait_for (is_field (fixture, INTAKE_FIELD_ANSWER, "eligible"));
}

static GtkWidget *
find_next_step (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "suggested-action") && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_next_step (child);

  return found;
}

static gboolean
leads_to (GtkWidget  *button,
          const char *stage)
{
  GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button));

  return target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE_STRING) && g_str_equal (g_variant_get_string (target, NULL), stage);
}

/* Again and again the one button that goes on: the keyboard stays on it, whatever it means next. */
static void
accept (Fixture    *fixture,
        const char *name)
{
  static const char *const stages[] = { "screening", "shortlisted", "interview", "offered" };
  g_autoptr (GPtrArray) candidates = NULL;
  IntakeDatabase *db = intake_store_get_main_database (intake_session_get_store (get_session (fixture)));
  GtkWidget      *button;
  gint64          id;
  gpointer        dialog;

  open_application (fixture, name);
  id = intake_record_list_get_selected_id (get_list (fixture));
  ui_wait_for ((button = find_next_step (GTK_WIDGET (get_detail (fixture)))) != NULL);
  gtk_widget_grab_focus (button);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_signal_emit_by_name (button, "clicked");
      ui_wait_for (is_field (fixture, INTAKE_FIELD_STAGE, stages[i]));
      ui_wait_for (!leads_to (button, stages[i]));
      ui_settle ();
      g_assert_true (get_focus (fixture->window) == button);
    }

  candidates = intake_assignment_table_list_candidates (db, id, NULL);
  g_assert_cmpuint (candidates->len, ==, 2);
  g_signal_emit_by_name (button, "clicked");
  ui_wait_for ((dialog = ui_find_window (INTAKE_TYPE_ASSIGN_DIALOG)) != NULL);
  for (guint i = 0; i < candidates->len; i++)
    g_assert_true (intake_assign_dialog_choose (dialog, ((IntakeAssignment *)candidates->pdata[i])->supervisor_id, TRUE));
  activate (dialog, "assign.assign");
  ui_wait_for (ui_find_window (INTAKE_TYPE_ASSIGN_DIALOG) == NULL);
  ui_wait_for (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), "application.stage") == 0);
  g_assert_true (get_focus (fixture->window) == button);
  g_signal_emit_by_name (button, "clicked");
  ui_wait_for (is_field (fixture, INTAKE_FIELD_STAGE, "accepted"));
}

/* The sheet of the list has a header and the rows of the list, by their case numbers in the same order. */
static void
compare_with_list (Fixture    *fixture,
                   const char *path)
{
  IntakeSourceOptions options = { .language = intake_language_get ("en") };
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeSource) source = intake_source_open (path, &options, NULL, &error);
  GListModel *rows = G_LIST_MODEL (intake_list_table_get_model (intake_record_list_get_table (get_list (fixture))));

  g_assert_no_error (error);
  g_assert_true (intake_source_select_sheet (source, 1, &error));
  g_assert_true (intake_source_next_row (source, NULL, &error));
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (IntakeRow) row = g_list_model_get_item (rows, i);

      g_assert_true (intake_source_next_row (source, NULL, &error));
      g_assert_cmpstr (intake_source_get_cell (source, 0)->text, ==, intake_record_get_text (intake_row_get_record (row), INTAKE_FIELD_CASE));
    }
  g_assert_false (intake_source_next_row (source, NULL, &error));
  g_assert_no_error (error);
}

static void export(Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->office.folder, "classeur.xlsx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gpointer dialog;

  intake_record_list_clear (get_list (fixture));
  ui_wait_for (!intake_record_list_is_loading (get_list (fixture)) && intake_record_list_get_n_items (get_list (fixture)) == N_IMPORTED);
  activate (fixture->window, "win.export");
  ui_wait_for ((dialog = ui_find_window (INTAKE_TYPE_EXPORT_DIALOG)) != NULL);
  intake_export_dialog_save (dialog, file);
  ui_wait_for (ui_is_state (dialog, "done"));
  compare_with_list (fixture, path);
  gtk_window_close (dialog);
  ui_wait_for (ui_find_window (INTAKE_TYPE_EXPORT_DIALOG) == NULL);
}

static void
test_whole_job (Fixture      *fixture,
                gconstpointer data)
{
  static const char *const accepted[] = { "Bell", "Tchinda", "Kamga" };
  g_autofree char         *path = g_build_filename (fixture->office.folder, "own.intake", NULL);

  /* The keyboard begins at what most people do. */
  ui_wait_for (GTK_IS_BUTTON (get_focus (fixture->window)));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (get_focus (fixture->window))), ==, "app.new-office");

  intake_window_open (fixture->window, path, INTAKE_OPEN_NEW);
  ui_wait_for (g_str_equal (intake_window_get_state (fixture->window), "office"));
  add (fixture, "notices", "SO-06");

  go_to (fixture, "applications");
  import (fixture, FALSE);
  ui_wait_for (g_str_equal (intake_record_list_get_state (get_list (fixture)), "empty"));
  g_assert_cmpint (count (fixture, INTAKE_ENTITY_APPLICATION), ==, 0);
  import (fixture, TRUE);
  /* There is something to choose from now. */
  ui_wait_for (gtk_widget_get_child_visible (GTK_WIDGET (get_detail (fixture))) && gtk_widget_get_mapped (GTK_WIDGET (get_detail (fixture))));
  correct (fixture);

  add (fixture, "supervisors", "Awa Sanda");
  type_field (fixture, INTAKE_FIELD_SUPERVISOR_CAPACITY, "3");
  add (fixture, "supervisors", "Paul Etame");
  type_field (fixture, INTAKE_FIELD_SUPERVISOR_CAPACITY, "3");
  ui_wait_for (count (fixture, INTAKE_ENTITY_SUPERVISOR) == 2);

  go_to (fixture, "applications");
  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    accept (fixture, accepted[i]);
  export(fixture);
}

static gboolean
wait_for_flag (IntakeDatabase *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  while (!g_atomic_int_get ((int *)data))
    g_usleep (1000);

  return TRUE;
}

/* A check that takes long shows how far it is; given up, it leaves nothing behind. */
static void
test_check_given_up (Fixture      *fixture,
                     gconstpointer data)
{
  static int       go_on;
  gpointer         dialog;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  intake_window_open (fixture->window, fixture->office.path, INTAKE_OPEN_OFFICE);
  ui_wait_for (g_str_equal (intake_window_get_state (fixture->window), "office"));
  g_object_get (get_session (fixture), "undo-label", &before, NULL);

  intake_session_run (get_session (fixture), "Something before it", wait_for_flag, &go_on, NULL, NULL);
  activate (fixture->window, "win.check-all");
  dialog = ui_find_window (INTAKE_TYPE_WORK_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_false (gtk_widget_get_visible (dialog));
  ui_wait_for (gtk_widget_get_visible (dialog));
  gtk_window_close (dialog);
  g_atomic_int_set (&go_on, TRUE);
  ui_wait_for (ui_find_window (INTAKE_TYPE_WORK_DIALOG) == NULL);
  g_object_get (get_session (fixture), "undo-label", &after, NULL);
  g_assert_cmpstr (after, ==, before);
}

#define ADD(path, sample, func) g_test_add ("/app/main-job/" path, Fixture, GUINT_TO_POINTER (sample), set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  int status;

  ui_fixture_init (&argc, &argv);

  ADD ("from-spreadsheet-to-workbook", 0, test_whole_job);
  ADD ("check-given-up", 50, test_check_given_up);

  status = g_test_run ();
  g_clear_object (&app);

  return status;
}
