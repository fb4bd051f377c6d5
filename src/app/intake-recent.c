/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The offices that were opened lately. */
#include "config.h"

#include "intake-recent.h"

#define KEY "recent-offices"
#define MIME_TYPE "application/x-intake"
#define MAX_RECENT 10

/* What the file manager and other programs show as recent. */
static void
tell_desktop (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = g_filename_to_uri (path, NULL, &error);
  char             program[] = "intake %f";
  char             name[] = "Intake";
  char             mime_type[] = MIME_TYPE;
  GtkRecentData    data = { .mime_type = mime_type, .app_name = name, .app_exec = program };

  if (uri != NULL)
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

void
intake_recent_add (GSettings  *settings,
                   const char *path)
{
  g_auto (GStrv) recent = NULL;
  g_auto (GStrv) newest_first = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (path != NULL);

  recent = g_settings_get_strv (settings, KEY);
  g_strv_builder_add (builder, path);
  for (guint i = 0, n = 1; recent[i] != NULL && n < MAX_RECENT; i++)
    {
      if (g_str_equal (recent[i], path))
        continue;
      g_strv_builder_add (builder, recent[i]);
      n++;
    }
  newest_first = g_strv_builder_end (builder);
  g_settings_set_strv (settings, KEY, (const char *const *)newest_first);
  tell_desktop (path);
}

GListModel *
intake_recent_dup_list (GSettings *settings)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  g_auto (GStrv) recent = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  recent = g_settings_get_strv (settings, KEY);
  for (guint i = 0; recent[i] != NULL; i++)
    {
      if (g_file_test (recent[i], G_FILE_TEST_IS_REGULAR))
        gtk_string_list_append (list, recent[i]);
    }

  return G_LIST_MODEL (list);
}

void
intake_recent_fill_menu (GMenu     *menu,
                         GSettings *settings)
{
  g_autoptr (GListModel) list = NULL;

  g_return_if_fail (G_IS_MENU (menu));

  list = intake_recent_dup_list (settings);
  g_menu_remove_all (menu);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GtkStringObject) path = g_list_model_get_item (list, i);
      g_autofree char *name = g_filename_display_basename (gtk_string_object_get_string (path));
      /* In a menu an underline stands for a letter to press. */
      g_auto (GStrv) parts = g_strsplit (name, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "app.open-recent", "s", gtk_string_object_get_string (path));
      g_menu_append_item (menu, item);
    }
}
