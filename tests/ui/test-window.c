/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window from start to end, driven by its actions; each time the office itself is asked whether it is so. */
#include "config.h"

#include "intake-app.h"
#include "intake-stage.h"
#include "intake-window-dialogs.h"

#include "ui-fixture.h"

#define SAMPLE GUINT_TO_POINTER (50)
#define EMPTY NULL

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
  g_application_register (G_APPLICATION (app), NULL, &error);
  g_assert_no_error (error);
  fixture->app = app;
  g_settings_reset (intake_app_get_settings (fixture->app), "sidebar-page");
  g_settings_reset (intake_app_get_settings (fixture->app), "last-office");
  fixture->window = intake_window_new (fixture->app);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

/* Closed, the window and its pages are gone, and the office can be opened by others. */
static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gpointer window = fixture->window;
  gpointer page = intake_window_get_page (fixture->window);

  g_object_add_weak_pointer (window, &window);
  g_object_add_weak_pointer (page, &page);
  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_wait_for (window == NULL && page == NULL);
  ui_settle ();
  ui_fixture_tear_down (&fixture->office, data);
}

static IntakeRecordList *
get_list (Fixture *fixture)
{
  return intake_list_page_get_list (intake_window_get_page (fixture->window));
}

static void
failed_cb (IntakeSession *session,
           const char    *message)
{
  g_error ("a command failed: %s", message);
}

static void
open_office (Fixture       *fixture,
             IntakeOpenMode mode)
{
  intake_window_open (fixture->window, fixture->office.path, mode);
  ui_wait_for (g_str_equal (intake_window_get_state (fixture->window), "office") &&
               !intake_record_list_is_loading (get_list (fixture)));
  g_signal_connect (intake_window_get_session (fixture->window), "failed", G_CALLBACK (failed_cb), NULL);
}

static IntakeStore *
get_store (Fixture *fixture)
{
  return intake_session_get_store (intake_window_get_session (fixture->window));
}

static gint64
count (Fixture *fixture)
{
  return ui_count (get_store (fixture), INTAKE_ENTITY_APPLICATION);
}

/* Whether an action is there, as a menu would ask. */
static gboolean
is_enabled (Fixture    *fixture,
            const char *action)
{
  g_autoptr (GtkWidget) button = g_object_ref_sink (gtk_button_new ());
  gboolean enabled;

  gtk_widget_set_parent (button, GTK_WIDGET (fixture->window));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);

  return enabled;
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
message_cb (IntakeSession *session,
            const char    *message,
            gboolean       undoable,
            char         **last)
{
  g_free (*last);
  *last = g_strdup (message);
}

static void
test_welcome (Fixture      *fixture,
              gconstpointer data)
{
  g_assert_cmpstr (intake_window_get_state (fixture->window), ==, "welcome");
  g_assert_null (intake_window_get_session (fixture->window));
  g_assert_false (is_enabled (fixture, "win.new-record"));
  g_assert_false (is_enabled (fixture, "win.undo"));
  g_assert_false (is_enabled (fixture, "win.search"));
}

static void
test_open (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *last = NULL;

  open_office (fixture, INTAKE_OPEN_OFFICE);
  g_assert_cmpuint (intake_record_list_get_n_items (get_list (fixture)), ==, 50);
  g_assert_true (is_enabled (fixture, "win.new-record"));
  g_assert_false (is_enabled (fixture, "win.delete-record"));
  g_assert_false (is_enabled (fixture, "win.undo"));
  last = g_settings_get_string (intake_app_get_settings (fixture->app), "last-office");
  g_assert_cmpstr (last, ==, fixture->office.path);

  activate (fixture, "win.close-office");
  g_assert_cmpstr (intake_window_get_state (fixture->window), ==, "welcome");
  open_office (fixture, INTAKE_OPEN_OFFICE);
  g_assert_cmpuint (intake_record_list_get_n_items (get_list (fixture)), ==, 50);
}

static void
test_pages (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char  *name;
    IntakeEntity entity;
  } pages[] = {
    { "notices", INTAKE_ENTITY_NOTICE },
    { "supervisors", INTAKE_ENTITY_SUPERVISOR },
    { "applications", INTAKE_ENTITY_APPLICATION },
  };

  open_office (fixture, INTAKE_OPEN_OFFICE);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      go_to (fixture, pages[i].name);
      g_assert_cmpint (intake_list_page_get_entity (intake_window_get_page (fixture->window)), ==, pages[i].entity);
      ui_wait_for (intake_record_list_get_n_items (get_list (fixture)) == ui_count (get_store (fixture), pages[i].entity));
    }
  go_to (fixture, "nowhere");
  g_assert_cmpint (intake_list_page_get_entity (intake_window_get_page (fixture->window)), ==, INTAKE_ENTITY_APPLICATION);
}

static gboolean
is_in_detail (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return GTK_IS_TEXT (focus) && gtk_widget_is_ancestor (focus, intake_list_page_get_detail (intake_window_get_page (fixture->window)));
}

/* Each entity: a record is added, is the one that is selected, is undone, is there again. */
static void
test_add (Fixture      *fixture,
          gconstpointer data)
{
  static const char *const pages[] = { "applications", "notices", "supervisors" };

  open_office (fixture, INTAKE_OPEN_OFFICE);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      IntakeEntity entity;
      gint64       before;

      go_to (fixture, pages[i]);
      entity = intake_list_page_get_entity (intake_window_get_page (fixture->window));
      before = ui_count (get_store (fixture), entity);
      /* It is shown even if nothing like it is searched for. */
      intake_record_list_set_search (get_list (fixture), "zzzz");

      activate (fixture, "win.new-record");
      ui_wait_for (intake_record_list_get_selected_id (get_list (fixture)) != 0);
      g_assert_cmpint (ui_count (get_store (fixture), entity), ==, before + 1);
      ui_wait_for (is_enabled (fixture, "win.undo"));
      /* What is typed next goes into its first field. */
      ui_wait_for (is_in_detail (fixture));

      activate (fixture, "win.undo-last");
      ui_wait_for (intake_record_list_get_n_items (get_list (fixture)) == before);
      g_assert_cmpint (ui_count (get_store (fixture), entity), ==, before);
      g_assert_cmpint (intake_record_list_get_selected_id (get_list (fixture)), ==, 0);

      ui_wait_for (is_enabled (fixture, "win.redo"));
      activate (fixture, "win.redo");
      ui_wait_for (intake_record_list_get_n_items (get_list (fixture)) == before + 1);
    }
}

/* Two new notices have two names. */
static void
test_add_twice (Fixture      *fixture,
                gconstpointer data)
{
  open_office (fixture, INTAKE_OPEN_OFFICE);
  go_to (fixture, "notices");
  activate (fixture, "win.new-record");
  activate (fixture, "win.new-record");
  ui_wait_for (intake_record_list_get_n_items (get_list (fixture)) == 2);
  g_assert_cmpint (ui_count (get_store (fixture), INTAKE_ENTITY_NOTICE), ==, 2);
}

static void
test_delete (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char   *message = NULL;
  GtkSelectionModel *model;

  open_office (fixture, INTAKE_OPEN_OFFICE);
  g_signal_connect (intake_window_get_session (fixture->window), "notified", G_CALLBACK (message_cb), &message);
  model = intake_list_table_get_model (intake_record_list_get_table (get_list (fixture)));
  gtk_selection_model_select_range (model, 3, 5, TRUE);
  g_assert_true (is_enabled (fixture, "win.delete-record"));

  activate (fixture, "win.delete-record");
  ui_wait_for (intake_record_list_get_n_items (get_list (fixture)) == 45);
  ui_wait_for (message != NULL);
  g_assert_cmpint (count (fixture), ==, 45);
  g_assert_nonnull (strchr (message, '5'));
  g_assert_cmpint (intake_record_list_get_selected_id (get_list (fixture)), !=, 0);

  activate (fixture, "win.undo");
  ui_wait_for (intake_record_list_get_n_items (get_list (fixture)) == 50);
  g_assert_cmpint (count (fixture), ==, 50);
  g_signal_handlers_disconnect_by_data (intake_window_get_session (fixture->window), &message);
}

static void
test_stage (Fixture      *fixture,
            gconstpointer data)
{
  IntakeSession   *session;
  gint64           id;
  g_autofree char *before = NULL;
  const char      *other;

  open_office (fixture, INTAKE_OPEN_OFFICE);
  session = intake_window_get_session (fixture->window);
  activate (fixture, "win.next-record");
  id = intake_record_list_get_selected_id (get_list (fixture));
  {
    g_autoptr (IntakeRecord) record = intake_session_dup_record (session, INTAKE_ENTITY_APPLICATION, id);

    before = g_strdup (intake_record_get_text (record, INTAKE_FIELD_STAGE));
  }
  other = g_str_equal (before, "interview") ? "shortlisted" : "interview";

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.stage", "s", other);
  ui_wait_for (is_enabled (fixture, "win.undo"));
  {
    g_autoptr (IntakeRecord) record = intake_session_dup_record (session, INTAKE_ENTITY_APPLICATION, id);

    g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_STAGE), ==, other);
  }
  activate (fixture, "win.undo");
  ui_wait_for (is_enabled (fixture, "win.redo"));
  {
    g_autoptr (IntakeRecord) record = intake_session_dup_record (session, INTAKE_ENTITY_APPLICATION, id);

    g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_STAGE), ==, before);
  }
}

/* Where somebody types, undo takes back the typing; when there is none left, what was done last. */
static void
test_undo_typing (Fixture      *fixture,
                  gconstpointer data)
{
  GtkEditable *text;

  open_office (fixture, INTAKE_OPEN_OFFICE);
  activate (fixture, "win.new-record");
  ui_wait_for (is_in_detail (fixture) && is_enabled (fixture, "win.undo"));
  text = GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
  g_signal_emit_by_name (text, "insert-at-cursor", "Mballa");
  g_assert_cmpstr (gtk_editable_get_text (text), ==, "Mballa");

  activate (fixture, "win.undo");
  g_assert_cmpstr (gtk_editable_get_text (text), ==, "");
  ui_settle ();
  g_assert_cmpint (count (fixture), ==, 51);

  activate (fixture, "win.undo");
  ui_wait_for (intake_record_list_get_n_items (get_list (fixture)) == 50);
  g_assert_cmpint (count (fixture), ==, 50);
}

static void
test_go_to_record (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *where = NULL;
  gint64           id;

  open_office (fixture, INTAKE_OPEN_OFFICE);
  go_to (fixture, "supervisors");
  ui_wait_for (intake_record_list_step (get_list (fixture), 1));
  intake_record_list_step (get_list (fixture), 1);
  id = intake_record_list_get_selected_id (get_list (fixture));
  go_to (fixture, "applications");
  intake_record_list_step (intake_list_page_get_list (intake_window_find_page (fixture->window, INTAKE_ENTITY_SUPERVISOR)), 1);

  where = g_strdup_printf ("supervisors/%" G_GINT64_FORMAT, id);
  go_to (fixture, where);
  ui_wait_for (intake_record_list_get_selected_id (get_list (fixture)) == id);
}

static void
test_new_office (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->office.folder, "deeper", "own.intake", NULL);

  intake_window_open (fixture->window, path, INTAKE_OPEN_NEW);
  ui_wait_for (g_str_equal (intake_window_get_state (fixture->window), "office"));
  ui_wait_for (g_str_equal (intake_record_list_get_state (get_list (fixture)), "empty"));
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));

  /* What is there is never overwritten. */
  activate (fixture, "win.close-office");
  intake_window_open (fixture->window, path, INTAKE_OPEN_NEW);
  ui_wait_for (intake_window_get_failure (fixture->window) != NULL);
}

static void
test_sample (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->office.folder, "sample", "sample.intake", NULL);
  gint64           n;

  intake_window_open (fixture->window, path, INTAKE_OPEN_SAMPLE);
  ui_wait_for (g_str_equal (intake_window_get_state (fixture->window), "office"));
  n = count (fixture);
  g_assert_cmpint (n, >, 100);
  g_assert_false (is_enabled (fixture, "win.undo"));

  /* The second time it is as it was left. */
  intake_window_open (fixture->window, path, INTAKE_OPEN_SAMPLE);
  ui_wait_for (g_str_equal (intake_window_get_state (fixture->window), "office"));
  g_assert_cmpint (count (fixture), ==, n);
}

static void
test_failures (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->office.folder, "missing.intake", NULL);
  g_autofree char *other = g_build_filename (fixture->office.folder, "other.intake", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (other, "This is a letter and no office.", -1, &error);
  g_assert_no_error (error);

  intake_window_open (fixture->window, missing, INTAKE_OPEN_OFFICE);
  ui_wait_for (intake_window_get_failure (fixture->window) != NULL);
  g_assert_nonnull (strstr (intake_window_get_failure (fixture->window), "missing.intake"));

  intake_window_open (fixture->window, other, INTAKE_OPEN_OFFICE);
  ui_wait_for (intake_window_get_failure (fixture->window) != NULL);
  g_assert_nonnull (strstr (intake_window_get_failure (fixture->window), "other.intake"));

  /* And from there to one that can be opened. */
  open_office (fixture, INTAKE_OPEN_OFFICE);
}

/* Open in another program: told so, and it can be looked at. */
static void
test_in_use (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeStore) other = intake_store_open (fixture->office.path, INTAKE_STORE_NONE, "other", intake_language_get ("en"), &error);

  g_assert_no_error (error);
  intake_window_open (fixture->window, fixture->office.path, INTAKE_OPEN_OFFICE);
  ui_wait_for (intake_window_get_failure (fixture->window) != NULL);

  open_office (fixture, INTAKE_OPEN_READ_ONLY);
  g_assert_cmpuint (intake_record_list_get_n_items (get_list (fixture)), ==, 50);
  g_assert_true (intake_session_is_read_only (intake_window_get_session (fixture->window)));
  g_assert_false (is_enabled (fixture, "win.new-record"));
  g_assert_false (is_enabled (fixture, "win.check-all"));
  intake_record_list_step (get_list (fixture), 1);
  g_assert_false (is_enabled (fixture, "win.delete-record"));
  intake_window_close_office (fixture->window);
  intake_store_close (other);
}

/* Two offices are asked for at once: the last one is opened. */
static void
test_overtake (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->office.folder, "second.intake", NULL);

  intake_window_open (fixture->window, fixture->office.path, INTAKE_OPEN_OFFICE);
  intake_window_open (fixture->window, path, INTAKE_OPEN_NEW);
  ui_wait_for (g_str_equal (intake_window_get_state (fixture->window), "office"));
  g_assert_cmpstr (intake_window_get_path (fixture->window), ==, path);
  g_assert_cmpint (count (fixture), ==, 0);
}

/* Each office has one window, and a window that has none takes the first. */
static void
test_two_offices (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->office.folder, "second.intake", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeStore) other = intake_store_open (path, INTAKE_STORE_CREATE, "tester", intake_language_get ("en"), &error);
  g_autoptr (GFile) first = g_file_new_for_path (fixture->office.path);
  g_autoptr (GFile) second = g_file_new_for_path (path);
  GFile     *files[] = { first, second, first };
  GList     *windows;
  GtkWindow *extra = NULL;

  g_assert_no_error (error);
  intake_store_close (other);
  g_application_open (G_APPLICATION (fixture->app), files, G_N_ELEMENTS (files), "");
  ui_wait_for (g_str_equal (intake_window_get_state (fixture->window), "office"));
  g_assert_cmpstr (intake_window_get_path (fixture->window), ==, fixture->office.path);

  windows = gtk_application_get_windows (GTK_APPLICATION (fixture->app));
  g_assert_cmpuint (g_list_length (windows), ==, 2);
  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (l->data != fixture->window)
        extra = l->data;
    }
  ui_wait_for (g_str_equal (intake_window_get_state (INTAKE_WINDOW (extra)), "office"));
  g_assert_cmpstr (intake_window_get_path (INTAKE_WINDOW (extra)), ==, path);
  gtk_window_close (extra);
}

static void
test_dropped_file (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GFile) picture = g_file_new_for_path ("/nowhere/picture.png");
  g_autoptr (GFile) list = g_file_new_for_path ("/nowhere/list.csv");
  g_autoptr (GFile) office = g_file_new_for_path (fixture->office.path);

  /* Without an office there is nothing to import into. */
  g_assert_false (intake_window_dialogs_take_file (fixture->window, list));
  g_assert_true (intake_window_dialogs_take_file (fixture->window, office));
  ui_wait_for (g_str_equal (intake_window_get_state (fixture->window), "office"));
  g_assert_false (intake_window_dialogs_take_file (fixture->window, picture));
}

/* The window goes while an office is being opened. */
static void
test_close_early (Fixture      *fixture,
                  gconstpointer data)
{
  intake_window_open (fixture->window, fixture->office.path, INTAKE_OPEN_OFFICE);
}

static void
test_panes (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *list, *focus;

  open_office (fixture, INTAKE_OPEN_OFFICE);
  list = GTK_WIDGET (get_list (fixture));
  intake_record_list_step (get_list (fixture), 1);
  /* The keyboard can go only where something is drawn. */
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, list));
  for (guint i = 0; i < 3; i++)
    {
      activate (fixture, "win.next-pane");
      focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      g_assert_nonnull (focus);
      g_assert_cmpint (gtk_widget_is_ancestor (focus, list), ==, i == 2);
    }
  activate (fixture, "win.search");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_TEXT (focus));
  activate (fixture, "win.toggle-sidebar");
  activate (fixture, "win.toggle-sidebar");
}

static int
get_min_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* A narrow window shows one thing at a time, and all of it. */
static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  static const char *const pages[] = { "applications", "notices", "interns", "supervisors" };

  open_office (fixture, INTAKE_OPEN_OFFICE);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      go_to (fixture, pages[i]);
      ui_wait_for (intake_record_list_step (get_list (fixture), 1));
      ui_settle ();
      g_assert_cmpint (get_min_width (GTK_WIDGET (get_list (fixture))), <=, 360);
      g_assert_cmpint (get_min_width (intake_list_page_get_detail (intake_window_get_page (fixture->window))), <=, 360);
      g_assert_cmpint (get_min_width (GTK_WIDGET (intake_window_get_page (fixture->window))), <=, 360);
    }
}

#define ADD(path, sample, func) g_test_add ("/app/window/" path, Fixture, sample, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  int status;

  ui_fixture_init (&argc, &argv);

  ADD ("welcomes-without-an-office", EMPTY, test_welcome);
  ADD ("opens-closes-and-remembers", SAMPLE, test_open);
  ADD ("pages", SAMPLE, test_pages);
  ADD ("adds-and-takes-back", SAMPLE, test_add);
  ADD ("names-what-is-new", EMPTY, test_add_twice);
  ADD ("deletes-several-in-one-action", SAMPLE, test_delete);
  ADD ("stage-and-back", SAMPLE, test_stage);
  ADD ("undo-begins-with-the-typing", SAMPLE, test_undo_typing);
  ADD ("goes-to-a-record", SAMPLE, test_go_to_record);
  ADD ("makes-an-office", EMPTY, test_new_office);
  ADD ("makes-the-sample-once", EMPTY, test_sample);
  ADD ("tells-why-it-cannot-open", SAMPLE, test_failures);
  ADD ("in-use-by-another-program", SAMPLE, test_in_use);
  ADD ("opens-what-was-asked-for-last", SAMPLE, test_overtake);
  ADD ("each-office-has-a-window", SAMPLE, test_two_offices);
  ADD ("takes-files-that-are-dropped", SAMPLE, test_dropped_file);
  ADD ("closes-while-it-opens", SAMPLE, test_close_early);
  ADD ("fits-a-narrow-screen", SAMPLE, test_narrow);
  ADD ("keyboard-goes-round-the-panes", SAMPLE, test_panes);

  status = g_test_run ();
  g_clear_object (&app);

  return status;
}
