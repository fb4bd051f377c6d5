/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A walk over all pages, and over all that an action opens, whatever there is: each is looked at as a critical person would, at several
 * widths.  The environment says how it is shown: as it is, dark, large, from right to left, in a language that is longer than any, or to a screen
 * reader, which reads all that a window has at whatever width.
 */
#include "config.h"

#include "intake-app.h"
#include "intake-window.h"

#include "ui-actions.h"
#include "ui-fixture.h"
#include "ui-look.h"

#include <string.h>
#include <unistd.h>

#define SAMPLE GUINT_TO_POINTER (60)
#define EMPTY NULL
#define LARGE_TEXT 1.5

typedef struct
{
  UiFixture     office;
  IntakeWindow *window;
} Fixture;

static IntakeApp  *app;
static GHashTable *messages;

/*
 * What ends the walk, leaves the window or asks the desktop for a file; and the preferences, whose rows libadwaita fills.
 */
static const char *const left_out[] = {
  "app.quit",
  "app.new-office",
  "app.open-office",
  "app.open-sample",
  "app.open-recent",
  "app.help",
  "app.preferences",
  "win.close-office",
  "win.reopen",
  "win.save-copy",
  "win.undo",
  "win.redo",
  "win.undo-last",
  "win.delete-record",
  NULL,
};

static gboolean
is_way (const char *way)
{
  g_auto (GStrv) ways = g_strsplit (g_getenv ("INTAKE_WALK") != NULL ? g_getenv ("INTAKE_WALK") : "", " ", -1);

  return g_strv_contains ((const char *const *)ways, way);
}

/* A frame after all that is under way: lists that are read, widgets that slide in. */
static void
wait_until_still (GtkWidget *window)
{
  ui_wait_for (ui_look_find (window, GTK_TYPE_SPINNER) == NULL);
  for (guint i = 0; i < 3; i++)
    {
      gtk_widget_queue_draw (window);
      gtk_test_widget_wait_for_draw (window);
      ui_settle ();
    }
}

static void
take_tree_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      found)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_communicate_utf8_finish (G_SUBPROCESS (source), result, found, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (G_SUBPROCESS (source)));
  g_assert_cmpint (g_subprocess_get_exit_status (G_SUBPROCESS (source)), ==, 0);
}

/* What a screen reader, which is another program, finds without a name: in the whole window, with the pages that are not on top, or in a dialog. */
static guint
look_at_access_tree (GtkWidget  *root,
                     const char *place)
{
  g_autofree char *walker = g_build_filename (g_getenv ("INTAKE_TEST_SOURCE_DIR"), "tests", "ui", "walk-access-tree", NULL);
  g_autofree char *pid = g_strdup_printf ("%d", (int)getpid ());
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, walker, pid, INTAKE_IS_WINDOW (root) ? NULL : "window", NULL);

  g_assert_no_error (error);
  g_subprocess_communicate_utf8_async (process, NULL, NULL, take_tree_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_test_message ("%s: without a name: %s", place, lines[i]);

  return g_strv_length (lines);
}

static guint
look_at (GtkWidget  *root,
         const char *place)
{
  UiLook look = { messages, place, 0 };

  if (is_way ("access"))
    return look_at_access_tree (root, place);

  ui_look_at (&look, root);

  return look.n_found;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  ui_fixture_set_up (&fixture->office, data);
  ui_fixture_close (&fixture->office);
  if (app == NULL)
    {
      app = intake_app_new (G_APPLICATION_NON_UNIQUE);
      g_application_register (G_APPLICATION (app), NULL, &error);
      g_assert_no_error (error);
      /* With all the buttons that a desktop may ask for; with the one of GNOME where texts take their room. */
      g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", is_way ("large") || is_way ("pseudo") ? "appmenu:close" : "appmenu:minimize,maximize,close", NULL);
      if (is_way ("dark"))
        adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
      if (is_way ("large") || is_way ("access"))
        g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int)(96 * 1024 * LARGE_TEXT), NULL);
    }
  g_settings_reset (intake_app_get_settings (app), "sidebar-page");
  fixture->window = intake_window_new (app);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  ui_close_window (GTK_WINDOW (fixture->window));
  ui_fixture_tear_down (&fixture->office, data);
}

static void
open_office (Fixture *fixture,
             int      width)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 720);
  gtk_window_present (GTK_WINDOW (fixture->window));
  intake_window_open (fixture->window, fixture->office.path, INTAKE_OPEN_OFFICE);
  ui_wait_for (g_str_equal (intake_window_get_state (fixture->window), "office"));
  wait_until_still (GTK_WIDGET (fixture->window));
}

/* The pages that the window has, by their names. */
static GStrv
dup_pages (Fixture *fixture)
{
  GtkStack *stack = GTK_STACK (gtk_widget_get_template_child (GTK_WIDGET (fixture->window), INTAKE_TYPE_WINDOW, "pages"));
  g_autoptr (GtkSelectionModel) model = gtk_stack_get_pages (stack);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (G_LIST_MODEL (model), i);

      g_strv_builder_add (builder, gtk_stack_page_get_name (GTK_STACK_PAGE (page)));
    }

  return g_strv_builder_end (builder);
}

static guint
walk_pages (Fixture *fixture,
            int      width)
{
  g_auto (GStrv) pages = dup_pages (fixture);
  GtkWidget *window = GTK_WIDGET (fixture->window);
  guint      found = 0;

  for (guint i = 0; pages[i] != NULL; i++)
    {
      g_autofree char *list = g_strdup_printf ("%s at %d pixels", pages[i], width);
      g_autofree char *record = g_strdup_printf ("%s with a record at %d pixels", pages[i], width);

      gtk_widget_activate_action (window, "win.goto", "s", pages[i]);
      wait_until_still (window);
      if (is_way ("access"))
        {
          gtk_widget_activate_action (window, "win.next-record", NULL);
          wait_until_still (window);
          continue;
        }
      found += look_at (window, list);
      if (gtk_widget_get_width (window) > width)
        {
          g_autofree char *widest = ui_look_dup_widest (window);

          g_test_message ("%s: the window cannot be so narrow: it has %d pixels, for %s", list, gtk_widget_get_width (window), widest);
          found++;
        }
      if (gtk_widget_activate_action (window, "win.next-record", NULL))
        {
          wait_until_still (window);
          found += look_at (window, record);
        }
    }

  return is_way ("access") ? look_at (window, "all pages") : found;
}

static void
test_pages (Fixture      *fixture,
            gconstpointer data)
{
  /* Texts that are a third longer take a little more than the narrowest window has. */
  const int widths[] = { is_way ("pseudo") ? 420 : 360, 800, 1600 };
  guint     found = 0;

  for (guint i = is_way ("access") ? G_N_ELEMENTS (widths) - 1 : 0; i < G_N_ELEMENTS (widths); i++)
    {
      open_office (fixture, widths[i]);
      found += walk_pages (fixture, widths[i]);
    }
  if (found > 0)
    g_test_fail ();
}

/* Without an office, and one that cannot be opened. */
static void
test_start (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  guint      found;

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 720);
  gtk_window_present (GTK_WINDOW (window));
  wait_until_still (window);
  found = look_at (window, "first page");
  intake_window_open (fixture->window, "/nowhere/office.intake", INTAKE_OPEN_OFFICE);
  ui_wait_for (intake_window_get_failure (fixture->window) != NULL);
  wait_until_still (window);
  found += look_at (window, "failed opening");
  if (found > 0)
    g_test_fail ();
}

/* The window that an action opened, if it is one of ours. */
static GtkWidget *
find_dialog (Fixture *fixture)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (l->data != fixture->window && gtk_widget_get_visible (l->data) && !GTK_IS_FILE_CHOOSER (l->data))
        return l->data;
    }

  return NULL;
}

static guint
look_at_what_opens (Fixture    *fixture,
                    const char *action)
{
  GtkWidget *dialog;
  GtkWidget *popover;
  guint      found = 0;

  dialog = find_dialog (fixture);
  if (dialog != NULL)
    {
      wait_until_still (dialog);
      /* What GTK and libadwaita make themselves, only their authors can name. */
      if (!is_way ("access") || (!GTK_IS_SHORTCUTS_WINDOW (dialog) && !ADW_IS_ABOUT_WINDOW (dialog)))
        found = look_at (dialog, action);
      g_object_ref (dialog);
      gtk_window_close (GTK_WINDOW (dialog));
      if (find_dialog (fixture) == dialog)
        gtk_window_destroy (GTK_WINDOW (dialog));
      g_object_unref (dialog);
      ui_settle ();
    }
  popover = ui_look_find (GTK_WIDGET (fixture->window), GTK_TYPE_POPOVER);
  if (popover != NULL)
    {
      wait_until_still (GTK_WIDGET (fixture->window));
      found += look_at (is_way ("access") ? GTK_WIDGET (fixture->window) : popover, action);
      gtk_popover_popdown (GTK_POPOVER (popover));
      ui_settle ();
    }

  return found;
}

/* Whatever an action opens: dialogs and popovers that come later are walked over without being listed here. */
static void
test_actions (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) actions = ui_actions_collect (GTK_APPLICATION (app));
  guint found = 0, opened = 0;

  open_office (fixture, 1400);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.goto", "s", "applications");
  wait_until_still (GTK_WIDGET (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.next-record", NULL);
  wait_until_still (GTK_WIDGET (fixture->window));
  for (guint i = 0; i < actions->len; i++)
    {
      UiAction *action = g_ptr_array_index (actions, i);

      if (action->with_parameter || g_strv_contains (left_out, action->name) ||
          (!g_str_has_prefix (action->name, "win.") && !g_str_has_prefix (action->name, "app.")))
        continue;
      if (!gtk_widget_activate_action (GTK_WIDGET (fixture->window), action->name, NULL))
        continue;
      g_test_message ("After %s", action->name);
      ui_settle ();
      opened += find_dialog (fixture) != NULL;
      found += look_at_what_opens (fixture, action->name);
    }
  g_assert_cmpuint (opened, >=, 5);
  if (found > 0)
    g_test_fail ();
}

static void
assert_focus (Fixture    *fixture,
              const char *after)
{
  GtkWidget *focus;

  wait_until_still (GTK_WIDGET (fixture->window));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  if (focus == NULL || !gtk_widget_get_mapped (focus))
    g_error ("the keyboard is nowhere after %s", after);
}

/* Round the panes and back, and wherever something goes that had the keyboard. */
static void
test_focus (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const steps[] = { "win.next-pane", "win.next-pane", "win.next-pane", "win.next-pane", "win.previous-pane", "win.previous-pane",
                                       "win.previous-pane", "win.next-record", "win.delete-record", "win.undo", "win.redo", "win.undo",
                                       "win.toggle-sidebar", "win.toggle-sidebar", "win.new-record", "win.undo-last", "win.search", "win.next-pane" };
  g_auto (GStrv) pages = NULL;
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *there[4];

  open_office (fixture, 1400);
  pages = dup_pages (fixture);
  for (guint i = 0; pages[i] != NULL; i++)
    {
      gtk_widget_activate_action (window, "win.goto", "s", pages[i]);
      assert_focus (fixture, pages[i]);
      for (guint j = 0; j < G_N_ELEMENTS (steps); j++)
        {
          gtk_widget_activate_action (window, steps[j], NULL);
          assert_focus (fixture, steps[j]);
        }
    }

  /* There and back again. */
  gtk_widget_activate_action (window, "win.goto", "s", "applications");
  wait_until_still (window);
  gtk_widget_activate_action (window, "win.next-record", NULL);
  wait_until_still (window);
  for (guint i = 0; i < G_N_ELEMENTS (there); i++)
    {
      gtk_widget_activate_action (window, "win.next-pane", NULL);
      there[i] = gtk_window_get_focus (GTK_WINDOW (window));
    }
  g_assert_true (there[0] != there[1] && there[1] != there[2] && there[0] != there[2]);
  gtk_widget_activate_action (window, "win.previous-pane", NULL);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == there[2]);
}

#define ADD(path, sample, func) g_test_add ("/app/walk/" path, Fixture, sample, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  int status;

  ui_fixture_init (&argc, &argv);
  if (is_way ("right-to-left"))
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  if (is_way ("pseudo"))
    messages = ui_look_read_messages (g_getenv ("INTAKE_LOCALE_DIR"));

  ADD ("pages", SAMPLE, test_pages);
  ADD ("pages-of-an-empty-office", EMPTY, test_pages);
  ADD ("without-an-office", EMPTY, test_start);
  /* In text of the usual size GTK 4.8 warns of a label that is measured as less than nothing, and a warning ends the test. */
  if (is_way ("large") || is_way ("access"))
    ADD ("what-actions-open", SAMPLE, test_actions);
  if (!is_way ("access"))
    ADD ("keyboard-is-never-lost", SAMPLE, test_focus);

  status = g_test_run ();
  g_clear_object (&app);
  g_clear_pointer (&messages, g_hash_table_unref);

  return status;
}
