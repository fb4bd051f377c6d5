/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever can be done has a key, a place in a menu and a line in the window of shortcuts, or a reason why not in action-exceptions. */
#include "config.h"

#include "ui-actions.h"
#include "ui-fixture.h"

#include "intake-app.h"

static IntakeApp *app;

/* Whether what @exceptions says of an action covers what it lacks. */
static gboolean
is_excepted (GHashTable *exceptions,
             const char *action,
             const char *what)
{
  const char *kinds = g_hash_table_lookup (exceptions, action);
  g_auto (GStrv) parts = g_strsplit (kinds != NULL ? kinds : "", " ", -1);

  return g_strv_contains ((const char *const *)parts, what);
}

/* What belongs to a part of the window or a dialog, and is not the window's own. */
static gboolean
is_local (UiAction *action)
{
  return !g_str_has_prefix (action->name, "win.") && !g_str_has_prefix (action->name, "app.");
}

/* What one part shows as a button or in its menu is reached by Tab; a key that nobody sees must stand in the window of shortcuts. */
static guint
report_local (UiAction   *action,
              GHashTable *exceptions)
{
  if (action->in_menu || action->has_letter || (action->has_key && action->in_shortcuts) || is_excepted (exceptions, action->name, "key"))
    return 0;

  g_test_message ("%s (of %s) is on no button and in no menu of a .ui file, and has no key that ui/intake-shortcuts.ui tells", action->name, action->owner);
  return 1;
}

static guint
report (UiAction   *action,
        GHashTable *exceptions)
{
  guint found = 0;

  if (!action->has_key && !is_excepted (exceptions, action->name, "key"))
    {
      g_test_message ("%s (of %s) has no key: add it to accels[] in intake-app.c", action->name, action->owner);
      found++;
    }
  if (!action->in_menu && !is_excepted (exceptions, action->name, "menu"))
    {
      g_test_message ("%s (of %s) stands in no menu of ui/*.ui", action->name, action->owner);
      found++;
    }
  if (action->has_key && !action->in_shortcuts && !is_excepted (exceptions, action->name, "shortcuts"))
    {
      g_test_message ("%s (of %s) has no line in ui/intake-shortcuts.ui", action->name, action->owner);
      found++;
    }

  return found;
}

static void
test_each (void)
{
  g_autoptr (GPtrArray) actions = ui_actions_collect (GTK_APPLICATION (app));
  g_autoptr (GHashTable) exceptions = ui_actions_read_exceptions ();
  guint found = 0;

  g_assert_cmpuint (actions->len, >, 20);
  for (guint i = 0; i < actions->len; i++)
    {
      UiAction *action = g_ptr_array_index (actions, i);

      found += is_local (action) ? report_local (action, exceptions) : report (action, exceptions);
    }
  if (found > 0)
    g_error ("%u actions cannot be reached as they must; where one need not be, say why in tests/ui/action-exceptions", found);
}

/* One key does one thing, and what a menu or a line of the window of shortcuts names is there. */
static void
test_keys_and_menus (void)
{
  g_autoptr (GPtrArray) actions = ui_actions_collect (GTK_APPLICATION (app));
  g_autoptr (GHashTable) named = ui_actions_read_named ();
  g_auto (GStrv) described = gtk_application_list_action_descriptions (GTK_APPLICATION (app));
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer       name, file;

  for (guint i = 0; described[i] != NULL; i++)
    {
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (GTK_APPLICATION (app), described[i]);

      for (guint j = 0; keys[j] != NULL; j++)
        {
          const char *other = g_hash_table_lookup (taken, keys[j]);

          if (other != NULL)
            g_error ("%s is the key of both %s and %s", keys[j], other, described[i]);
          g_hash_table_insert (taken, g_strdup (keys[j]), g_strdup (described[i]));
        }
    }

  g_hash_table_iter_init (&iter, named);
  while (g_hash_table_iter_next (&iter, &name, &file))
    {
      if (ui_actions_find (actions, name) == NULL && !g_str_has_prefix (name, "window.") && !g_str_has_prefix (name, "list."))
        g_error ("%s names the action %s, which nothing has", (const char *)file, (const char *)name);
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

  g_test_add_func ("/app/actions/each-has-a-key-a-menu-and-a-line-of-help", test_each);
  g_test_add_func ("/app/actions/keys-and-menus-name-what-is-there", test_keys_and_menus);

  status = g_test_run ();
  g_clear_object (&app);

  return status;
}
