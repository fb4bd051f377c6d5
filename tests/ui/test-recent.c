/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The offices that were opened lately: the latest first, each once, opened again from the menu, and no more offered when they are gone. */
#include "config.h"

#include "intake-app.h"
#include "intake-recent.h"
#include "intake-window.h"

#include "ui-fixture.h"

#include <glib/gstdio.h>

typedef struct
{
  UiFixture     office;
  IntakeApp    *app;
  IntakeWindow *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  ui_fixture_set_up (&fixture->office, data);
  ui_fixture_close (&fixture->office);
  fixture->app = intake_app_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (fixture->app), NULL, &error);
  g_assert_no_error (error);
  g_settings_reset (intake_app_get_settings (fixture->app), "recent-offices");
  fixture->window = intake_window_new (fixture->app);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  ui_close_window (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->app);
  ui_fixture_tear_down (&fixture->office, data);
}

static gboolean
has_office (Fixture    *fixture,
            const char *path)
{
  return g_str_equal (intake_window_get_state (fixture->window), "office") && g_strcmp0 (intake_window_get_path (fixture->window), path) == 0;
}

static void
assert_menu (Fixture           *fixture,
             const char *const *labels,
             const char *const *paths)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GMenuModel *model = G_MENU_MODEL (menu);

  intake_recent_fill_menu (menu, intake_app_get_settings (fixture->app));
  g_assert_cmpint (g_menu_model_get_n_items (model), ==, g_strv_length ((GStrv)paths));
  for (int i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *path = NULL;
      g_autofree char *label = NULL;

      g_assert_true (g_menu_model_get_item_attribute (model, i, G_MENU_ATTRIBUTE_TARGET, "s", &path));
      g_assert_true (g_menu_model_get_item_attribute (model, i, G_MENU_ATTRIBUTE_LABEL, "s", &label));
      g_assert_cmpstr (path, ==, paths[i]);
      g_assert_cmpstr (label, ==, labels[i]);
    }
}

static void
test_menu (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char  *other = g_build_filename (fixture->office.folder, "under_lined.intake", NULL);
  g_autofree char  *away = g_strconcat (other, ".away", NULL);
  const char *const first[] = { other, NULL }, *const first_labels[] = { "under__lined.intake", NULL };
  const char *const both[] = { fixture->office.path, other, NULL }, *const both_labels[] = { "office.intake", "under__lined.intake", NULL };
  const char *const turned[] = { other, fixture->office.path, NULL }, *const turned_labels[] = { "under__lined.intake", "office.intake", NULL };
  const char *const left[] = { fixture->office.path, NULL }, *const left_labels[] = { "office.intake", NULL };

  intake_window_open (fixture->window, other, INTAKE_OPEN_NEW);
  ui_wait_for (has_office (fixture, other));
  assert_menu (fixture, first_labels, first);
  intake_window_open (fixture->window, fixture->office.path, INTAKE_OPEN_OFFICE);
  ui_wait_for (has_office (fixture, fixture->office.path));
  assert_menu (fixture, both_labels, both);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.close-office", NULL));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->app), "open-recent", g_variant_new_string (other));
  ui_wait_for (has_office (fixture, other));
  assert_menu (fixture, turned_labels, turned);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.close-office", NULL));
  ui_settle ();
  g_assert_cmpint (g_rename (other, away), ==, 0);
  assert_menu (fixture, left_labels, left);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/app/recent/menu", Fixture, NULL, set_up, test_menu, tear_down);

  return g_test_run ();
}
