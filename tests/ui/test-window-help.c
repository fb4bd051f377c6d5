/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F1 opens the guide at what the window shows, at a page that the guide has. */
#include "config.h"

#include "intake-app.h"
#include "intake-window-help.h"

#include "ui-fixture.h"

typedef struct
{
  UiFixture     office;
  IntakeWindow *window;
} Fixture;

static IntakeApp *app;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  ui_fixture_set_up (&fixture->office, data);
  ui_fixture_close (&fixture->office);
  fixture->window = intake_window_new (app);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  ui_close_window (GTK_WINDOW (fixture->window));
  ui_fixture_tear_down (&fixture->office, data);
}

static void
assert_page (Fixture    *fixture,
             const char *page)
{
  g_autofree char *name = g_strconcat (page, ".page", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("INTAKE_TEST_SOURCE_DIR"), "help", "C", name, NULL);

  g_assert_cmpstr (intake_window_help_get_page (fixture->window), ==, page);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

static void
test_places (Fixture      *fixture,
             gconstpointer data)
{
  static const struct
  {
    const char *where;
    const char *page;
  } places[] = {
    { "overview", "overview" },
    { "applications", "list" },
    { "notices", "eligibility" },
    { "interns", "interns" },
    { "supervisors", "supervisors" },
    { "history", "undo" },
    { "rules", "rules" },
  };

  assert_page (fixture, "start");
  intake_window_open (fixture->window, fixture->office.path, INTAKE_OPEN_OFFICE);
  ui_wait_for (g_str_equal (intake_window_get_state (fixture->window), "office"));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.goto", "s", places[i].where));
      assert_page (fixture, places[i].page);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  ui_fixture_init (&argc, &argv);
  app = intake_app_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (app), NULL, &error);
  g_assert_no_error (error);

  g_test_add ("/app/window-help/tells-of-what-is-shown", Fixture, GUINT_TO_POINTER (3), set_up, test_places, tear_down);

  status = g_test_run ();
  g_clear_object (&app);

  return status;
}
