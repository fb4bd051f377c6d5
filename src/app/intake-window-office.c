/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window does with its office as a file. */
#include "config.h"

#include "intake-window-office.h"

#include "intake-compat.h"
#include "intake-store-place.h"

#include <glib/gi18n-lib.h>

/* What is to be told once a copy is there. */
typedef struct
{
  IntakeWindow  *window;
  IntakeSession *session;
  char          *path;
} Copying;

static void
copying_free (Copying *copying)
{
  g_object_unref (copying->window);
  g_object_unref (copying->session);
  g_free (copying->path);
  g_free (copying);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copying, copying_free)

static gboolean
is_lost (IntakeWindow *self)
{
  IntakeSession *session = intake_window_get_session (self);

  return session != NULL && intake_store_place_is_lost (intake_session_get_store (session));
}

/* Where the office itself is gone, the copy takes its place. */
static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Copying) copying = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (copying->path);
  g_autofree char *message = NULL;

  if (!intake_store_place_copy_finish (INTAKE_STORE (source), result, &error))
    {
      intake_session_fail (copying->session, error);
      return;
    }

  /* Another office was opened meanwhile, or the window was closed. */
  if (intake_window_get_session (copying->window) != copying->session)
    return;

  if (intake_store_place_is_lost (INTAKE_STORE (source)))
    {
      intake_window_open (copying->window, copying->path, INTAKE_OPEN_OFFICE);
      return;
    }

  /* Translators: a toast; %s is the name of a file */
  message = g_strdup_printf (_ ("A copy of the office was saved as %s"), name);
  intake_session_notify (copying->session, message, FALSE);
}

static void
copy_chosen_cb (GFile   *file,
                gpointer data)
{
  g_autoptr (IntakeWindow) self = data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  IntakeSession   *session = intake_window_get_session (self);
  Copying         *copying;

  if (path == NULL || session == NULL)
    return;

  copying = g_new0 (Copying, 1);
  copying->window = g_object_ref (self);
  copying->session = g_object_ref (session);
  copying->path = g_steal_pointer (&path);
  intake_store_place_copy_async (intake_session_get_store (session), copying->path, NULL, copied_cb, copying);
}

static void
save_copy_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  IntakeWindow    *self = INTAKE_WINDOW (widget);
  g_autofree char *office = NULL;
  g_autofree char *suggested = NULL;

  intake_window_commit_typing (self);
  g_object_get (intake_window_get_session (self), "office-name", &office, NULL);
  /* Translators: the suggested name of a file; %s is the name of the office */
  suggested = g_strdup_printf (_ ("%s, copy.intake"), office);
  g_strdelimit (suggested, "/", '-');
  intake_compat_choose_file (GTK_WINDOW (self), _ ("Save a copy"), TRUE, suggested, NULL, copy_chosen_cb, g_object_ref (self));
}

static void
close_office (IntakeWindow *self)
{
  intake_window_close_office (self);
  intake_app_remember_office (INTAKE_APP (gtk_window_get_application (GTK_WINDOW (self))), NULL);
}

static void
close_answered_cb (gboolean accepted,
                   gpointer data)
{
  g_autoptr (IntakeWindow) self = data;

  if (!accepted)
    return;

  close_office (self);
  gtk_window_close (GTK_WINDOW (self));
}

static void
close_office_answered_cb (gboolean accepted,
                          gpointer data)
{
  g_autoptr (IntakeWindow) self = data;

  if (accepted)
    close_office (self);
}

/* The one question that is asked before something: what is open may be the last there is. */
static void
ask (IntakeWindow *self,
     IntakeAskFunc answered)
{
  intake_compat_ask (GTK_WINDOW (self), _ ("Close without a copy?"),
                     _ ("The file of this office is no longer where it was. If it was deleted, what you see is the last there is of it: save a copy first."),
                     _ ("Close _without a copy"), TRUE, answered, g_object_ref (self));
}

static void
close_office_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  IntakeWindow *self = INTAKE_WINDOW (widget);

  if (is_lost (self))
    ask (self, close_office_answered_cb);
  else
    close_office (self);
}

static void
reopen_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  IntakeWindow    *self = INTAKE_WINDOW (widget);
  g_autofree char *path = g_strdup (intake_window_get_path (self));

  /* As long as nothing stands there, opening would only lose what is seen. */
  if (is_lost (self) && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      intake_compat_show_message (GTK_WINDOW (self), _ ("The file is not there"),
                                  _ ("Put the file back where it was and try again, or save a copy of what you see."));
      return;
    }

  intake_window_open (self, path, INTAKE_OPEN_OFFICE);
}

static const struct
{
  const char                 *name;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "win.save-copy", save_copy_cb },
  { "win.reopen", reopen_cb },
  { "win.close-office", close_office_cb },
};

void
intake_window_office_install (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
}

void
intake_window_office_update (IntakeWindow *self)
{
  g_return_if_fail (INTAKE_IS_WINDOW (self));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, intake_window_get_session (self) != NULL);
}

gboolean
intake_window_office_may_close (IntakeWindow *self)
{
  g_return_val_if_fail (INTAKE_IS_WINDOW (self), TRUE);

  if (!is_lost (self))
    return TRUE;

  ask (self, close_answered_cb);

  return FALSE;
}
