/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever can be done has a key, a place in a menu and a line in the window of shortcuts, or a reason why not in action-exceptions. */
#include "config.h"

#include "ui-actions.h"
#include "ui-fixture.h"

#include "intake-app.h"

#include <string.h>

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

/* As GTK lists it: "win.add-follow-up::check_in" → "win.add-follow-up('check_in')" */
static char *
dup_detailed (const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;

  g_action_parse_detailed_name (action, &name, &target, &error);
  g_assert_no_error (error);

  return g_action_print_detailed_name (name, target);
}

static gboolean
is_bound (GHashTable *bound,
          const char *text)
{
  g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (text);
  g_autofree char *key = trigger != NULL ? gtk_shortcut_trigger_to_string (trigger) : NULL;

  return key != NULL && g_hash_table_contains (bound, key);
}

/* What one line tells to press does something: the keys of its action, or each of the keys that it writes itself. */
static guint
report_line (GObject    *line,
             GHashTable *bound,
             GHashTable *told)
{
  g_autofree char *title = NULL;
  g_autofree char *action = NULL;
  g_autofree char *accelerators = NULL;
  g_auto (GStrv) keys = NULL;
  guint n_dead = 0;

  g_object_get (line, "title", &title, "action-name", &action, "accelerator", &accelerators, NULL);
  if (action != NULL)
    {
      g_auto (GStrv) bound_keys = gtk_application_get_accels_for_action (GTK_APPLICATION (app), action);

      g_hash_table_add (told, dup_detailed (action));
      if (bound_keys[0] == NULL)
        g_test_message ("“%s” tells of %s, which no key activates", title, action);
      return bound_keys[0] == NULL ? 1 : 0;
    }

  keys = g_strsplit (accelerators != NULL ? accelerators : "", " ", -1);
  if (keys[0] == NULL)
    {
      g_test_message ("“%s” tells no key", title);
      return 1;
    }
  for (guint i = 0; keys[i] != NULL; i++)
    if (!is_bound (bound, keys[i]))
      {
        g_test_message ("“%s” tells to press %s, which does nothing", title, keys[i]);
        n_dead++;
      }

  return n_dead;
}

/* No line of the window of shortcuts is dead, and no key of the program is without one, whatever it is told with: each kind of record, each page. */
static void
test_lines (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/intake/Intake/ui/intake-shortcuts.ui");
  g_autoptr (GSList) objects = gtk_builder_get_objects (builder);
  g_autoptr (GHashTable) bound = ui_actions_collect_keys ();
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) exceptions = ui_actions_read_exceptions ();
  g_auto (GStrv) described = gtk_application_list_action_descriptions (GTK_APPLICATION (app));
  guint n_lines = 0, n_faults = 0;

  for (GSList *at = objects; at != NULL; at = at->next)
    if (GTK_IS_SHORTCUTS_SHORTCUT (at->data))
      {
        n_lines++;
        n_faults += report_line (at->data, bound, told);
      }
  g_assert_cmpuint (n_lines, >, 60);

  for (guint i = 0; described[i] != NULL; i++)
    {
      g_autofree char *name = g_strndup (described[i], strcspn (described[i], ":("));
      g_autofree char *detailed = dup_detailed (described[i]);

      if (g_hash_table_contains (told, detailed) || is_excepted (exceptions, name, "shortcuts"))
        continue;
      g_test_message ("%s has a key that no line of ui/intake-shortcuts.ui tells", described[i]);
      n_faults++;
    }
  if (n_faults > 0)
    g_error ("%u keys and lines of the window of shortcuts do not go together", n_faults);
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
  g_test_add_func ("/app/actions/each-line-of-help-has-a-key-and-each-key-a-line", test_lines);

  status = g_test_run ();
  g_clear_object (&app);

  return status;
}
