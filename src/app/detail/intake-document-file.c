/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of a document, opened or saved elsewhere. */
#include "config.h"

#include "intake-document-file.h"

#include <glib/gi18n-lib.h>

/* A file that is fetched to be shown. */
typedef struct
{
  IntakeSession *session;
  GdkDisplay    *display;
} Showing;

/* A file that is fetched to be written elsewhere. */
typedef struct
{
  IntakeSession *session;
  GFile         *target;
} Saving;

static void
showing_free (Showing *showing)
{
  g_object_unref (showing->session);
  g_object_unref (showing->display);
  g_free (showing);
}

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->session);
  g_object_unref (saving->target);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Showing, showing_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static gpointer
read_content (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  const gint64 *id = data;

  return intake_document_table_dup_content (db, *id, error);
}

/* Names come from elsewhere: one must not lead out of the folder. */
static char *
dup_plain_name (const char *file_name)
{
  g_autofree char *name = g_path_get_basename (file_name);

  return g_str_equal (name, ".") || g_str_equal (name, "..") || g_str_equal (name, G_DIR_SEPARATOR_S) ? g_strdup ("document") : g_steal_pointer (&name);
}

static GFile *
make_private_file (const char *file_name,
                   GError    **error)
{
  g_autofree char *name = dup_plain_name (file_name);
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "intake-XXXXXX", NULL);

  if (g_mkdtemp (folder) == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("No folder could be made for a copy of “%s”. Is the disk full?"), name);
      return NULL;
    }

  return g_file_new_build_filename (folder, name, NULL);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    g_task_return_pointer (task, g_object_ref (source), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
content_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = intake_store_read_finish (INTAKE_STORE (source), result, &error);
  g_autoptr (GFile) file = NULL;
  const IntakeDocument *document = g_task_get_task_data (task);

  if (content != NULL)
    file = make_private_file (document->file_name, &error);
  if (file == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_file_replace_contents_bytes_async (file, content, NULL, FALSE, G_FILE_CREATE_PRIVATE, g_task_get_cancellable (task), written_cb, g_object_ref (task));
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);
  const IntakeDocument *document = g_task_get_task_data (task);

  if (info != NULL)
    g_task_return_pointer (task, g_object_ref (source), g_object_unref);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    /* Translators: where a file was */
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("The file is not at “%s” any more. Put it back there, or attach it again from where it is now."), document->path);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (IntakeSession) session = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    intake_session_fail (session, error);
}

static void
fetched_to_show_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (Showing) showing = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = intake_document_file_fetch_finish (showing->session, result, &error);
  g_autoptr (GdkAppLaunchContext) context = NULL;
  g_autofree char *uri = NULL;

  if (file == NULL)
    {
      intake_session_fail (showing->session, error);
      return;
    }

  context = gdk_display_get_app_launch_context (showing->display);
  uri = g_file_get_uri (file);
  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, launched_cb, g_object_ref (showing->session));
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;

  if (!g_file_copy_finish (G_FILE (source), result, &error))
    {
      intake_session_fail (saving->session, error);
      return;
    }

  name = g_file_get_parse_name (saving->target);
  /* Translators: a toast; %s is where a file was saved */
  message = g_strdup_printf (_ ("Saved as %s"), name);
  intake_session_notify (saving->session, message, FALSE);
}

static void
fetched_to_save_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = intake_document_file_fetch_finish (saving->session, result, &error);
  GFile *target = saving->target;

  if (file == NULL)
    intake_session_fail (saving->session, error);
  else
    g_file_copy_async (file, target, G_FILE_COPY_OVERWRITE, G_PRIORITY_DEFAULT, NULL, NULL, NULL, copied_cb, g_steal_pointer (&saving));
}

void
intake_document_file_fetch_async (IntakeSession        *session,
                                  const IntakeDocument *document,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (document != NULL && document->file_name != NULL);

  task = g_task_new (session, cancellable, callback, user_data);
  g_task_set_source_tag (task, intake_document_file_fetch_async);
  g_task_set_task_data (task, intake_document_copy (document), (GDestroyNotify)intake_document_free);

  if (document->path != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_path (document->path);

      g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, cancellable, found_cb, g_steal_pointer (&task));
      return;
    }

  intake_store_read_async (intake_session_get_store (session), read_content, g_memdup2 (&document->id, sizeof document->id), g_free,
                           (GDestroyNotify)g_bytes_unref, cancellable, content_cb, g_steal_pointer (&task));
}

GFile *
intake_document_file_fetch_finish (IntakeSession *session,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, intake_document_file_fetch_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
intake_document_file_open (GtkWidget            *widget,
                           IntakeSession        *session,
                           const IntakeDocument *document)
{
  Showing *showing;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (document != NULL && document->file_name != NULL);

  showing = g_new0 (Showing, 1);
  showing->session = g_object_ref (session);
  showing->display = g_object_ref (gtk_widget_get_display (widget));
  intake_document_file_fetch_async (session, document, NULL, fetched_to_show_cb, showing);
}

void
intake_document_file_save (IntakeSession        *session,
                           const IntakeDocument *document,
                           GFile                *target)
{
  Saving *saving;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (document != NULL && document->file_name != NULL);
  g_return_if_fail (G_IS_FILE (target));

  saving = g_new0 (Saving, 1);
  saving->session = g_object_ref (session);
  saving->target = g_object_ref (target);
  intake_document_file_fetch_async (session, document, NULL, fetched_to_save_cb, saving);
}
