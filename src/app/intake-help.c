/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The guide. */
#include "config.h"

#include "intake-help.h"

#include "intake-compat.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The guide in the language of last resort. */
#define ENGLISH "en"

/* What is tried one after another, and where the guide lies. */
typedef struct
{
  GtkWindow *parent;
  char      *path;
} Showing;

static void
showing_free (Showing *showing)
{
  g_object_unref (showing->parent);
  g_free (showing->path);
  g_free (showing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Showing, showing_free)

static const char *
get_folder (void)
{
  const char *folder = g_getenv ("INTAKE_GUIDE_DIR");

  return folder != NULL ? folder : INTAKE_GUIDE_DIR;
}

char *
intake_help_dup_page (const char        *folder,
                      const char *const *languages,
                      const char        *page)
{
  g_autofree char *name = NULL;
  g_autofree char *english = NULL;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (languages != NULL, NULL);
  g_return_val_if_fail (page != NULL, NULL);

  name = g_strconcat (page, ".html", NULL);
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *language = g_strndup (languages[i], strcspn (languages[i], "_.@"));
      g_autofree char *path = g_build_filename (folder, g_str_equal (language, "C") ? ENGLISH : language, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer (&path);
    }

  english = g_build_filename (folder, ENGLISH, name, NULL);

  return g_file_test (english, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer (&english) : NULL;
}

static void
launch (Showing            *showing,
        const char         *uri,
        GAsyncReadyCallback callback)
{
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (showing->parent)));

  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, callback, showing);
}

static void
tell_where (Showing *showing)
{
  g_autofree char *shown = g_filename_display_name (showing->path != NULL ? showing->path : get_folder ());
  /* Translators: %s is a file or folder */
  g_autofree char *body = g_strdup_printf (_ ("No program on this computer shows it. The guide is here: %s"), shown);

  intake_compat_show_message (showing->parent, _ ("The guide could not be opened"), body);
}

static void
page_shown_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Showing) showing = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    tell_where (showing);
}

static void
show_page (Showing *showing)
{
  g_autofree char *uri = showing->path != NULL ? g_filename_to_uri (showing->path, NULL, NULL) : NULL;

  if (uri != NULL)
    {
      launch (showing, uri, page_shown_cb);
      return;
    }

  tell_where (showing);
  showing_free (showing);
}

static void
viewer_shown_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  Showing *showing = user_data;
  g_autoptr (GError) error = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error))
    showing_free (showing);
  else
    show_page (showing);
}

void
intake_help_show (GtkWindow  *parent,
                  const char *page)
{
  g_autoptr (GAppInfo) viewer = NULL;
  Showing *showing;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (page != NULL);

  showing = g_new0 (Showing, 1);
  showing->parent = g_object_ref (parent);
  showing->path = intake_help_dup_page (get_folder (), g_get_language_names (), page);

  viewer = g_app_info_get_default_for_uri_scheme ("help");
  if (viewer != NULL && g_getenv ("INTAKE_GUIDE_DIR") == NULL)
    {
      g_autofree char *uri = g_strconcat ("help:intake/", page, NULL);

      launch (showing, uri, viewer_shown_cb);
      return;
    }

  show_page (showing);
}
