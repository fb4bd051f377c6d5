/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the keyboard goes, by real keys: through filters, lists, cards, dialogs and questions, and back. */
#include "config.h"

#include "intake-assign-dialog.h"
#include "intake-assignment-table.h"
#include "intake-document-table.h"
#include "intake-documents-card.h"
#include "intake-field-row.h"
#include "intake-filter-button.h"
#include "intake-filter-row.h"
#include "intake-import-dialog.h"
#include "intake-interview-table.h"
#include "intake-interviews-card.h"
#include "intake-mapping-row.h"
#include "intake-picker.h"
#include "intake-screening-card.h"
#include "intake-selection-detail.h"
#include "intake-selection-popover.h"
#include "intake-store-place.h"
#include "intake-window-dialogs.h"

#include "ui-keys.h"

#include <glib/gstdio.h>

#define SAMPLE GUINT_TO_POINTER (30)

/* Further there is nothing in the window: whoever presses Tab that often has gone round. */
#define MOST_TABS 90

typedef UiKeysOffice Fixture;

/* In the folder of the user's own files, which build-aux/headless makes for each program. */
static char *viewer_folder, *viewer_log;

static void
go_to_list (Fixture *fixture)
{
  ui_keys_press ("alt+2");
  ui_keys_wait_for (ui_keys_office_is_in_list (fixture));
}

static IntakeDatabase *
get_database (Fixture *fixture)
{
  return intake_store_get_main_database (intake_session_get_store (intake_window_get_session (fixture->window)));
}

static gboolean
is_in (GType type)
{
  return ui_keys_get_focus () != NULL && gtk_widget_get_ancestor (ui_keys_get_focus (), type) != NULL;
}

/* Presses a key until the keyboard is in a widget of that type. */
static void
go_until (const char *key,
          GType       type)
{
  for (guint i = 0; !is_in (type); i++)
    {
      GtkWidget *before = ui_keys_get_focus ();

      if (i == MOST_TABS)
        g_error ("%s does not lead to %s", key, g_type_name (type));
      ui_keys_press (key);
      ui_keys_wait_for (ui_keys_get_focus () != before);
    }
}

static guint
count_filters (Fixture *fixture)
{
  guint n_filters;

  intake_view_get_filters (intake_record_list_get_view (fixture->list), &n_filters);

  return n_filters;
}

/* Tab takes the values as one step, the arrows go through them, Space ticks and Ctrl+Enter applies wherever the keyboard is. */
static void
test_filter (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *first;

  go_to_list (fixture);
  ui_keys_press ("shift+ctrl+f");
  ui_keys_wait_for (GTK_IS_TEXT (ui_keys_get_focus ()));
  ui_keys_type ("stage");
  ui_keys_press ("Return");
  ui_keys_wait_for (INTAKE_IS_FILTER_ROW (ui_keys_get_focus ()));
  first = ui_keys_get_focus ();
  ui_keys_press ("space");
  ui_keys_wait_for (intake_filter_row_get_active (INTAKE_FILTER_ROW (first)));
  ui_keys_press ("Down");
  ui_keys_wait_for (INTAKE_IS_FILTER_ROW (ui_keys_get_focus ()) && ui_keys_get_focus () != first);
  ui_keys_press ("space");
  ui_keys_wait_for (intake_filter_row_get_active (INTAKE_FILTER_ROW (ui_keys_get_focus ())));
  ui_keys_press ("Tab");
  ui_keys_wait_for (GTK_IS_BUTTON (ui_keys_get_focus ()) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (ui_keys_get_focus ())), "filter.apply") == 0);
  ui_keys_press ("shift+Tab");
  ui_keys_wait_for (INTAKE_IS_FILTER_ROW (ui_keys_get_focus ()));
  ui_keys_press ("ctrl+Return");
  ui_keys_wait_for (ui_keys_office_is_in_list (fixture) && count_filters (fixture) == 2);
}

/* The values of a quick filter have the keyboard once they are there, filter as they are ticked, and give it back to their button. */
static void
test_quick_filter (Fixture      *fixture,
                   gconstpointer data)
{
  GtkWidget *button;

  go_to_list (fixture);
  go_until ("shift+Tab", INTAKE_TYPE_FILTER_BUTTON);
  while (g_strcmp0 (gtk_menu_button_get_label (GTK_MENU_BUTTON (gtk_widget_get_ancestor (ui_keys_get_focus (), GTK_TYPE_MENU_BUTTON))), "Stage") != 0)
    {
      button = ui_keys_get_focus ();
      ui_keys_press ("shift+Tab");
      ui_keys_wait_for (ui_keys_get_focus () != button && is_in (INTAKE_TYPE_FILTER_BUTTON));
    }
  button = gtk_widget_get_ancestor (ui_keys_get_focus (), INTAKE_TYPE_FILTER_BUTTON);
  ui_keys_press ("Return");
  ui_keys_wait_for (INTAKE_IS_FILTER_ROW (ui_keys_get_focus ()));
  ui_keys_press ("space");
  ui_keys_wait_for (count_filters (fixture) == 1);
  ui_keys_press ("ctrl+Return");
  ui_keys_wait_for (ui_keys_is_focus_in (button) && GTK_IS_TOGGLE_BUTTON (ui_keys_get_focus ()));
}

/* However long it is, Tab leaves a list, and comes back to the row where it was; Escape closes what was opened over it. */
static void
test_list (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GArray) ids = NULL;

  /* With nothing selected there is nothing beside the list to go to. */
  go_to_list (fixture);
  ui_keys_press ("F6");
  ui_keys_wait_for (ui_keys_is_focus_in (intake_window_get_sidebar (fixture->window)));
  ui_keys_press ("F6");
  ui_keys_wait_for (ui_keys_office_is_in_list (fixture));

  ui_keys_press ("Home Down shift+Down");
  ids = intake_record_list_dup_selected (fixture->list);
  g_assert_cmpuint (ids->len, ==, 2);
  ui_keys_press ("F6");
  ui_keys_wait_for (is_in (INTAKE_TYPE_SELECTION_DETAIL));
  ui_keys_press ("shift+F6");
  ui_keys_wait_for (ui_keys_office_is_in_list (fixture));
  ui_keys_press ("Tab");
  ui_keys_wait_for (!ui_keys_is_focus_in (fixture->list));
  ui_keys_press ("shift+Tab");
  ui_keys_wait_for (ui_keys_office_is_in_list (fixture));

  ui_keys_press ("ctrl+t");
  ui_keys_wait_for (GTK_IS_TEXT (ui_keys_get_focus ()) && is_in (INTAKE_TYPE_SELECTION_POPOVER));
  ui_keys_type ("off");
  ui_keys_press ("Escape");
  ui_keys_wait_for (ui_keys_office_is_in_list (fixture));
}

/* What is searched for is selected, and F2 leads into its form. */
static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (IntakeRecord) record = NULL;

  go_to_list (fixture);
  ui_keys_press ("Home Down Down");
  record = ui_keys_office_dup_record (fixture, intake_record_list_get_selected_id (fixture->list));
  g_assert_nonnull (record);
  ui_keys_press ("Home ctrl+f");
  ui_keys_wait_for (ui_keys_is_focus_in (intake_record_list_get_search_bar (fixture->list)));
  ui_keys_type (intake_record_get_text (record, INTAKE_FIELD_CASE));
  ui_keys_press ("Return");
  ui_keys_wait_for (intake_record_list_get_selected_id (fixture->list) == intake_record_get_id (record) && ui_keys_office_is_in_list (fixture));
  ui_keys_press ("F2");
  ui_keys_wait_for (GTK_IS_TEXT (ui_keys_get_focus ()) && is_in (INTAKE_TYPE_FIELD_ROW));
}

static guint
count_documents (Fixture *fixture,
                 gint64   application)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = intake_document_table_list (get_database (fixture), application, &error);

  g_assert_no_error (error);
  return documents->len;
}

static guint
count_interviews (Fixture *fixture,
                  gint64   application)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) interviews = intake_interview_table_list (get_database (fixture), application, &error);

  g_assert_no_error (error);
  return interviews->len;
}

static guint
count_supervisors (Fixture *fixture,
                   gint64   application)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) assignments = intake_assignment_table_list (get_database (fixture), application, &error);

  g_assert_no_error (error);
  return assignments->len;
}

static gboolean
is_decided (Fixture *fixture,
            gint64   application)
{
  g_autoptr (IntakeRecord) record = ui_keys_office_dup_record (fixture, application);

  return g_strcmp0 (intake_record_get_text (record, INTAKE_FIELD_DECISION_REASON), "Seen the diploma") == 0;
}

/* Each card of the form, in the order of Tab: the decision, the supervisors, the documents, the interviews. */
static void
test_cards (Fixture      *fixture,
            gconstpointer data)
{
  gint64     id;
  GtkWidget *before;

  go_to_list (fixture);
  ui_keys_press ("Home");
  id = intake_record_list_get_selected_id (fixture->list);
  ui_keys_press ("Return");
  ui_keys_wait_for (!ui_keys_is_focus_in (fixture->list));

  /* The decision: its button, one of the choices, the reason. */
  go_until ("Tab", INTAKE_TYPE_SCREENING_CARD);
  go_until ("Tab", GTK_TYPE_MENU_BUTTON);
  ui_keys_press ("Return");
  ui_keys_wait_for (is_in (GTK_TYPE_DROP_DOWN));
  ui_keys_press ("space");
  ui_keys_wait_for (!GTK_IS_TOGGLE_BUTTON (ui_keys_get_focus ()));
  ui_keys_press ("Down Return");
  ui_keys_wait_for (is_in (GTK_TYPE_DROP_DOWN) && GTK_IS_TOGGLE_BUTTON (ui_keys_get_focus ()));
  ui_keys_press ("Tab");
  ui_keys_wait_for (GTK_IS_TEXT (ui_keys_get_focus ()));
  ui_keys_type ("Seen the diploma");
  ui_keys_press ("Return");
  ui_keys_wait_for (is_decided (fixture, id));
  ui_keys_wait_for (is_in (INTAKE_TYPE_SCREENING_CARD) && GTK_IS_TOGGLE_BUTTON (ui_keys_get_focus ()));

  /* A supervisor, by the dialog, which gives the keyboard back. */
  ui_keys_press ("ctrl+g");
  ui_keys_wait_for (ui_keys_find_window (INTAKE_TYPE_ASSIGN_DIALOG) != NULL && GTK_IS_TEXT (ui_keys_get_focus ()));
  ui_keys_type ("etienne");
  ui_keys_press ("Return Return");
  ui_keys_wait_for (count_supervisors (fixture, id) == 1);
  ui_keys_wait_for (ui_keys_find_window (INTAKE_TYPE_ASSIGN_DIALOG) == NULL && ui_keys_get_focus () != NULL);

  /* A document, of the menu's first kind. */
  go_until ("Tab", INTAKE_TYPE_DOCUMENTS_CARD);
  g_assert_cmpuint (count_documents (fixture, id), ==, 0);
  before = ui_keys_get_focus ();
  ui_keys_press ("Return");
  ui_keys_wait_for (ui_keys_get_focus () != before && is_in (GTK_TYPE_POPOVER));
  before = ui_keys_get_focus ();
  ui_keys_press ("Return");
  ui_keys_wait_for (ui_keys_get_focus () != before && is_in (GTK_TYPE_POPOVER));
  ui_keys_press ("Down Return");
  ui_keys_wait_for (count_documents (fixture, id) == 1);
  ui_keys_wait_for (ui_keys_get_focus () != NULL && !is_in (GTK_TYPE_POPOVER));

  go_until ("Tab", INTAKE_TYPE_INTERVIEWS_CARD);
  ui_keys_press ("Return");
  ui_keys_wait_for (count_interviews (fixture, id) == 1);
  ui_keys_wait_for (ui_keys_get_focus () != NULL);
}

static char *
write_csv (Fixture    *fixture,
           const char *name,
           const char *text)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (fixture->office.folder, name, NULL);

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return path;
}

static gpointer
get_import (void)
{
  return ui_keys_find_window (INTAKE_TYPE_IMPORT_DIALOG);
}

/* The file chooser is GTK's: the import begins as with a file from the file manager. */
static void
import (Fixture    *fixture,
        const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (intake_window_dialogs_take_file (fixture->window, file));
  ui_keys_wait_for (ui_is_state (get_import (), "options") && GTK_IS_BUTTON (ui_keys_get_focus ()));
  ui_keys_press ("Return");
  ui_keys_wait_for (ui_is_state (get_import (), "columns"));
}

/* Where each column is what its heading says, Enter goes on again and again; where one is not, the keyboard is on it, and Ctrl+Enter goes on. */
static void
test_import (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *plain = write_csv (fixture, "plain.csv", "Family name;Given names;Phone\nAbena;Marie;699001122\nTalla;Rose;699001123\n");
  g_autofree char *odd = write_csv (fixture, "odd.csv", "Family name;Given names;Shoe size\nFouda;Alice;38\n");
  guint            n_before;

  go_to_list (fixture);
  n_before = intake_record_list_get_n_items (fixture->list);
  import (fixture, plain);
  ui_keys_wait_for (GTK_IS_BUTTON (ui_keys_get_focus ()));
  ui_keys_press ("Return");
  ui_keys_wait_for (ui_is_state (get_import (), "report") && GTK_IS_BUTTON (ui_keys_get_focus ()));
  ui_keys_press ("Return");
  ui_keys_wait_for (intake_record_list_get_n_items (fixture->list) == n_before + 2);
  ui_keys_wait_for (ui_is_state (get_import (), "report"));
  ui_keys_press ("Escape");
  ui_keys_wait_for (get_import () == NULL && ui_keys_office_is_in_list (fixture));

  import (fixture, odd);
  ui_keys_wait_for (is_in (INTAKE_TYPE_MAPPING_ROW));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (gtk_widget_get_ancestor (ui_keys_get_focus (), INTAKE_TYPE_MAPPING_ROW))), ==, "Shoe size");
  ui_keys_press ("ctrl+Return");
  ui_keys_wait_for (ui_is_state (get_import (), "report"));
  ui_keys_press ("Escape");
  ui_keys_wait_for (get_import () == NULL && ui_keys_office_is_in_list (fixture));
}

/* Of an office whose file is gone closing is asked about; Escape and Enter both stay, only the button that says so closes. */
static void
test_close_question (Fixture      *fixture,
                     gconstpointer data)
{
  IntakeStore *store = intake_session_get_store (intake_window_get_session (fixture->window));
  gpointer     window = fixture->window;

  go_to_list (fixture);
  g_object_add_weak_pointer (window, &window);
  g_assert_cmpint (g_unlink (fixture->office.path), ==, 0);
  ui_keys_wait_for (intake_store_place_is_lost (store));

  for (guint i = 0; i < 2; i++)
    {
      ui_keys_press ("ctrl+w");
      ui_keys_wait_for (ui_keys_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL && ui_keys_get_focus () != NULL);
      ui_keys_press (i == 0 ? "Escape" : "Return");
      ui_keys_wait_for (ui_keys_find_window (ADW_TYPE_MESSAGE_DIALOG) == NULL && ui_keys_office_is_in_list (fixture));
    }

  ui_keys_press ("ctrl+w");
  ui_keys_wait_for (ui_keys_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  ui_keys_press ("alt+w");
  ui_keys_wait_for (window == NULL);
  fixture->window = NULL;
}

static gboolean
is_shown (const char *beginning,
          const char *end)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents (viewer_log, &text, NULL, NULL))
    return FALSE;
  g_strstrip (text);

  return g_str_has_prefix (text, beginning) && g_str_has_suffix (text, end);
}

/* F1 asks whoever shows help, then whoever shows pages, and where nobody does, tells where the guide is. */
static void
test_help (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *viewer = g_build_filename (viewer_folder, "help", NULL);
  g_autofree char *browser = g_build_filename (viewer_folder, "html", NULL);
  g_autofree char *guide = g_strdup (g_getenv ("INTAKE_GUIDE_DIR"));

  go_to_list (fixture);
  g_assert_cmpint (g_mkdir (viewer, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (browser, 0700), ==, 0);
  g_unsetenv ("INTAKE_GUIDE_DIR");
  ui_keys_press ("F1");
  ui_keys_wait_for (is_shown ("help:intake/list", "list"));
  g_setenv ("INTAKE_GUIDE_DIR", guide, TRUE);

  g_unlink (viewer_log);
  ui_keys_press ("F1");
  ui_keys_wait_for (is_shown ("/", "/list.html"));

  g_assert_cmpint (g_rmdir (viewer), ==, 0);
  g_assert_cmpint (g_rmdir (browser), ==, 0);
  ui_keys_press ("F1");
  ui_keys_wait_for (ui_keys_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL && ui_keys_get_focus () != NULL);
  ui_keys_press ("Return");
  ui_keys_wait_for (ui_keys_find_window (ADW_TYPE_MESSAGE_DIALOG) == NULL && ui_keys_office_is_in_list (fixture));
}

static void
write_file (const char *folder,
            const char *name,
            const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* Programs that show help and pages: each writes down what it was given, and starts only while its folder is there. */
static void
make_viewers (void)
{
  g_autofree char *applications = g_build_filename (g_get_user_data_dir (), "applications", NULL);

  viewer_folder = g_build_filename (g_get_user_data_dir (), "viewers", NULL);
  viewer_log = g_build_filename (viewer_folder, "shown", NULL);
  g_mkdir_with_parents (viewer_folder, 0700);
  for (guint i = 0; i < 2; i++)
    {
      const char      *kind = i == 0 ? "help" : "html";
      g_autofree char *name = g_strconcat (kind, ".desktop", NULL);
      g_autofree char *text = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=%s\nPath=%s/%s\nExec=sh -c 'echo \"$1\" >%s' sh %%u\nMimeType=%s;\n", kind,
                                               viewer_folder, kind, viewer_log, i == 0 ? "x-scheme-handler/help" : "text/html");

      write_file (applications, name, text);
    }
  write_file (g_get_user_config_dir (), "mimeapps.list", "[Default Applications]\nx-scheme-handler/help=help.desktop\ntext/html=html.desktop\n");
}

#define ADD(path, func) g_test_add ("/app/keyboard/" path, Fixture, SAMPLE, ui_keys_office_set_up, func, ui_keys_office_tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);
  ui_keys_init ();
  make_viewers ();

  ADD ("filter-by-any-field", test_filter);
  ADD ("quick-filter", test_quick_filter);
  ADD ("tab-leaves-a-list", test_list);
  ADD ("search-then-edit", test_search);
  ADD ("cards-of-the-form", test_cards);
  ADD ("enter-goes-on-in-the-import", test_import);
  ADD ("help-by-whoever-shows-it", test_help);
  ADD ("close-question", test_close_question);

  return ui_keys_run ();
}
