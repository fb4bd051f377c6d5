/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All actions that there are, and where they stand. */
#include "config.h"

#include "ui-actions.h"

#include "ui-fixture.h"
#include "ui-templates.h"

#include <string.h>

#define EXCEPTIONS "tests/ui/action-exceptions"
#define SHORTCUTS "intake-shortcuts.ui"

/* How a .ui file names an action. */
typedef enum
{
  BY_MENU,
  BY_WIDGET,
  BY_SHORTCUTS_WINDOW,
  BY_KEY_IN_SHORTCUTS_WINDOW,
  BY_SHORTCUT,
} Place;

/* @keys: a key in words → the actions that classes bind it to.  @bound: every key that does anything, GTK's own too. */
typedef struct
{
  GPtrArray  *actions;
  GHashTable *keys;
  GHashTable *bound;
} Found;

typedef void (*PlaceFunc) (const char *file,
                           Place       place,
                           const char *action,
                           gboolean    has_letter,
                           gpointer    data);

/* What the parser of a .ui file is in.  A label may stand before or after the action of the same object: both wait for its end. */
typedef struct
{
  const char *file;
  PlaceFunc   func;
  gpointer    data;
  GArray     *letters;
  GPtrArray  *waiting;
  char       *attribute;
  char       *property;
  GString    *text;
} Reading;

static void
ui_action_free (UiAction *action)
{
  g_free (action->name);
  g_free (action);
}

/* "win.goto::notices" and "win.goto('notices')" → "win.goto" */
static char *
dup_base_name (const char *detailed)
{
  return g_strndup (detailed, strcspn (detailed, ":("));
}

static void
start_element (GMarkupParseContext *context,
               const char          *element,
               const char         **names,
               const char         **values,
               gpointer             data,
               GError             **error)
{
  Reading *reading = data;

  g_clear_pointer (&reading->attribute, g_free);
  g_clear_pointer (&reading->property, g_free);
  g_string_truncate (reading->text, 0);
  if (g_str_equal (element, "object") || g_str_equal (element, "template"))
    {
      gboolean no_letter = FALSE;

      g_array_append_val (reading->letters, no_letter);
      g_ptr_array_add (reading->waiting, g_ptr_array_new_with_free_func (g_free));
    }
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (!g_str_equal (names[i], "name"))
        continue;
      if (g_str_equal (element, "attribute"))
        reading->attribute = g_strdup (values[i]);
      else if (g_str_equal (element, "property"))
        reading->property = g_strdup (values[i]);
    }
}

static void
end_property (Reading *reading)
{
  GPtrArray *waiting = g_ptr_array_index (reading->waiting, reading->waiting->len - 1);
  gboolean  *letter = &g_array_index (reading->letters, gboolean, reading->letters->len - 1);
  gboolean   shortcuts = g_str_equal (reading->file, SHORTCUTS);

  if (g_str_equal (reading->property, "label") || g_str_equal (reading->property, "title"))
    *letter |= strchr (reading->text->str, '_') != NULL;
  else if (g_str_equal (reading->property, "action-name") && shortcuts)
    reading->func (reading->file, BY_SHORTCUTS_WINDOW, reading->text->str, FALSE, reading->data);
  else if (g_str_equal (reading->property, "accelerator") && shortcuts)
    reading->func (reading->file, BY_KEY_IN_SHORTCUTS_WINDOW, reading->text->str, FALSE, reading->data);
  else if (g_str_equal (reading->property, "action-name"))
    g_ptr_array_add (waiting, g_strdup (reading->text->str));
  else if (g_str_equal (reading->property, "action") && g_str_has_prefix (reading->text->str, "action("))
    {
      g_autofree char *action = g_strndup (reading->text->str + strlen ("action("), strcspn (reading->text->str + strlen ("action("), ")"));

      reading->func (reading->file, BY_SHORTCUT, action, FALSE, reading->data);
    }
}

static void
end_element (GMarkupParseContext *context,
             const char          *element,
             gpointer             data,
             GError             **error)
{
  Reading *reading = data;

  if (g_str_equal (element, "property") && reading->property != NULL && reading->waiting->len > 0)
    end_property (reading);
  else if (g_str_equal (element, "attribute") && g_strcmp0 (reading->attribute, "action") == 0)
    reading->func (reading->file, BY_MENU, reading->text->str, FALSE, reading->data);
  else if (g_str_equal (element, "object") || g_str_equal (element, "template"))
    {
      GPtrArray *waiting = g_ptr_array_index (reading->waiting, reading->waiting->len - 1);

      for (guint i = 0; i < waiting->len; i++)
        reading->func (reading->file, BY_WIDGET, g_ptr_array_index (waiting, i), g_array_index (reading->letters, gboolean, reading->letters->len - 1), reading->data);
      g_ptr_array_set_size (reading->waiting, (int)reading->waiting->len - 1);
      g_array_set_size (reading->letters, reading->letters->len - 1);
    }
  g_clear_pointer (&reading->attribute, g_free);
  g_clear_pointer (&reading->property, g_free);
}

static void
take_text (GMarkupParseContext *context,
           const char          *text,
           gsize                length,
           gpointer             data,
           GError             **error)
{
  g_string_append_len (((Reading *)data)->text, text, (gssize)length);
}

static const GMarkupParser parser = { start_element, end_element, take_text, NULL, NULL };

static void
read_file (const char *file,
           PlaceFunc   func,
           gpointer    data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_path ("/", UI_TEMPLATES, file, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (GArray) letters = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_autoptr (GPtrArray) waiting = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  g_autoptr (GString) text = g_string_new (NULL);
  Reading reading = { file, func, data, letters, waiting, NULL, NULL, text };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reading, NULL);

  g_assert_no_error (error);
  g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_clear_pointer (&reading.attribute, g_free);
  g_clear_pointer (&reading.property, g_free);
}

static void
read_files (PlaceFunc func,
            gpointer  data)
{
  g_auto (GStrv) files = ui_templates_dup_files ();

  for (guint i = 0; files[i] != NULL; i++)
    read_file (files[i], func, data);
}

UiAction *
ui_actions_find (GPtrArray  *actions,
                 const char *name)
{
  g_autofree char *base = dup_base_name (name);

  for (guint i = 0; i < actions->len; i++)
    {
      UiAction *action = g_ptr_array_index (actions, i);

      if (g_str_equal (action->name, base))
        return action;
    }

  return NULL;
}

static void
add (GPtrArray  *actions,
     const char *name,
     GType       owner,
     gboolean    with_parameter)
{
  UiAction *action;

  if (ui_actions_find (actions, name) != NULL)
    return;

  action = g_new0 (UiAction, 1);
  action->name = g_strdup (name);
  action->owner = g_type_name (owner);
  action->with_parameter = with_parameter;
  g_ptr_array_add (actions, action);
}

static void
add_key (GHashTable         *keys,
         GtkShortcutTrigger *trigger,
         UiAction           *action)
{
  g_autofree char *key = gtk_shortcut_trigger_to_string (trigger);
  GPtrArray       *actions = g_hash_table_lookup (keys, key);

  if (actions == NULL)
    {
      actions = g_ptr_array_new ();
      g_hash_table_insert (keys, g_steal_pointer (&key), actions);
    }
  g_ptr_array_add (actions, action);
}

/* A key bound by a class, a .ui file or a program, on @widget or in it. */
static void
take_keys (GtkWidget *widget,
           Found     *found)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutAction *does = gtk_shortcut_get_action (shortcut);
          UiAction          *action = GTK_IS_NAMED_ACTION (does) ? ui_actions_find (found->actions, gtk_named_action_get_action_name (GTK_NAMED_ACTION (does))) : NULL;

          if (gtk_shortcut_get_trigger (shortcut) == NULL)
            continue;
          g_hash_table_add (found->bound, gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut)));
          if (action == NULL)
            continue;
          action->has_key = TRUE;
          add_key (found->keys, gtk_shortcut_get_trigger (shortcut), action);
        }
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    take_keys (child, found);
}

static void
collect_classes (GPtrArray *actions)
{
  g_auto (GStrv) files = ui_templates_dup_files ();

  for (guint i = 0; files[i] != NULL; i++)
    {
      GType type = ui_templates_find_type (files[i]);
      g_autoptr (GTypeClass) klass = type != G_TYPE_INVALID ? g_type_class_ref (type) : NULL;
      GType               owner;
      const char         *name, *property;
      const GVariantType *parameter = NULL;

      for (guint j = 0; klass != NULL && gtk_widget_class_query_action (GTK_WIDGET_CLASS (klass), j, &owner, &name, &parameter, &property); j++)
        {
          if (g_str_has_prefix (g_type_name (owner), "Intake"))
            add (actions, name, owner, parameter != NULL);
          parameter = NULL;
        }
    }
}

static void
collect_keys (Found *found)
{
  g_auto (GStrv) files = ui_templates_dup_files ();

  for (guint i = 0; files[i] != NULL; i++)
    {
      GType type = ui_templates_find_type (files[i]);
      g_autoptr (GtkWidget) widget = NULL;

      if (type == G_TYPE_INVALID || G_TYPE_IS_ABSTRACT (type))
        continue;
      widget = g_object_ref_sink (g_object_new (type, NULL));
      take_keys (widget, found);
      if (GTK_IS_WINDOW (widget))
        gtk_window_destroy (GTK_WINDOW (widget));
    }
}

/* All that any of these keys does stands there, as the window of shortcuts writes them: "<Alt>Up <Alt>Down". */
static void
mark_by_keys (GHashTable *keys,
              const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (parts[i]);
      g_autofree char *key = trigger != NULL ? gtk_shortcut_trigger_to_string (trigger) : NULL;
      GPtrArray       *actions = key != NULL ? g_hash_table_lookup (keys, key) : NULL;

      for (guint j = 0; actions != NULL && j < actions->len; j++)
        ((UiAction *)g_ptr_array_index (actions, j))->in_shortcuts = TRUE;
    }
}

static void
place_cb (const char *file,
          Place       place,
          const char *name,
          gboolean    has_letter,
          gpointer    data)
{
  Found    *found = data;
  UiAction *action;
  gboolean  of_window;

  if (place == BY_KEY_IN_SHORTCUTS_WINDOW)
    {
      mark_by_keys (found->keys, name);
      return;
    }
  action = ui_actions_find (found->actions, name);
  if (action == NULL)
    return;

  /* A button is place enough for what belongs to one part of the window. */
  of_window = g_str_has_prefix (action->name, "win.") || g_str_has_prefix (action->name, "app.");
  action->in_menu |= place == BY_MENU || (place == BY_WIDGET && !of_window);
  action->has_letter |= place == BY_WIDGET && has_letter;
  action->in_shortcuts |= place == BY_SHORTCUTS_WINDOW;
  action->has_key |= place == BY_SHORTCUT;
}

GPtrArray *
ui_actions_collect (GtkApplication *app)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify)ui_action_free);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  g_auto (GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (app));
  g_auto (GStrv) described = gtk_application_list_action_descriptions (app);
  g_autoptr (GHashTable) bound = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Found found = { actions, keys, bound };

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("app.", names[i], NULL);

      add (actions, name, G_OBJECT_TYPE (app), g_action_group_get_action_parameter_type (G_ACTION_GROUP (app), names[i]) != NULL);
    }
  collect_classes (actions);
  for (guint i = 0; described[i] != NULL; i++)
    {
      UiAction *action = ui_actions_find (actions, described[i]);

      if (action != NULL)
        action->has_key = TRUE;
    }
  collect_keys (&found);
  read_files (place_cb, &found);

  return g_steal_pointer (&actions);
}

GHashTable *
ui_actions_collect_keys (void)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  Found found = { actions, keys, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };

  collect_keys (&found);

  return found.bound;
}

static void
named_cb (const char *file,
          Place       place,
          const char *name,
          gboolean    has_letter,
          gpointer    data)
{
  if (place != BY_KEY_IN_SHORTCUTS_WINDOW)
    g_hash_table_insert (data, g_strdup (name), g_strdup (file));
}

GHashTable *
ui_actions_read_named (void)
{
  GHashTable *named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  read_files (named_cb, named);

  return named;
}

GHashTable *
ui_actions_read_exceptions (void)
{
  GHashTable      *exceptions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *path = g_build_filename (g_getenv ("INTAKE_TEST_SOURCE_DIR"), EXCEPTIONS, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = NULL;

      if (lines[i][0] == '#' || lines[i][0] == '\0')
        continue;
      parts = g_strsplit (lines[i], "|", 3);
      if (g_strv_length (parts) != 3 || *g_strstrip (parts[2]) == '\0')
        g_error ("%s:%u: action | what it lacks | the reason", EXCEPTIONS, i + 1);
      g_hash_table_insert (exceptions, g_strdup (g_strstrip (parts[0])), g_strdup (g_strstrip (parts[1])));
    }

  return exceptions;
}
