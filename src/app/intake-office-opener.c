/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens an office for a window. */
#include "config.h"

#include "intake-office-opener.h"

#include "intake-query.h"
#include "intake-sample-office.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define SAMPLE_APPLICATIONS 400
#define SAMPLE_SEED 1

typedef struct
{
  IntakeOpenMode  mode;
  IntakeProgress *progress;
  IntakeStore    *store;
} Opening;

static void
opening_free (Opening *opening)
{
  g_clear_pointer (&opening->progress, intake_progress_unref);
  g_clear_object (&opening->store);
  g_free (opening);
}

/* A sample that could not be finished is empty, since it is filled in one step, and is filled the next time. */
static gboolean
fill_sample (IntakeDatabase *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  gint64 n_notices = intake_query_count (db, INTAKE_ENTITY_NOTICE, error);

  if (n_notices < 0)
    return FALSE;
  if (n_notices > 0)
    return TRUE;

  return intake_sample_office_fill (db, SAMPLE_APPLICATIONS, SAMPLE_SEED, intake_database_get_today (db), data, cancellable, error);
}

static void
filled_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Opening *opening = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (!intake_store_write_finish (INTAKE_STORE (source), result, NULL, &error))
    {
      intake_store_close (opening->store);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_task_return_pointer (task, g_steal_pointer (&opening->store), g_object_unref);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Opening *opening = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  opening->store = intake_store_open_finish (result, &error);
  if (opening->store == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (opening->mode != INTAKE_OPEN_SAMPLE)
    {
      g_task_return_pointer (task, g_steal_pointer (&opening->store), g_object_unref);
      return;
    }

  intake_store_write_async (opening->store, _ ("Sample office"), fill_sample,
                            opening->progress != NULL ? intake_progress_ref (opening->progress) : NULL,
                            (GDestroyNotify)intake_progress_unref,
                            g_task_get_cancellable (task), filled_cb, g_object_ref (task));
}

void
intake_office_opener_open (const char         *path,
                           IntakeOpenMode      mode,
                           const char         *actor,
                           IntakeProgress     *progress,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char *folder = NULL;
  IntakeStoreFlags flags = INTAKE_STORE_NONE;
  Opening         *opening;

  g_return_if_fail (path != NULL);
  g_return_if_fail (actor != NULL);
  g_return_if_fail (G_IS_CANCELLABLE (cancellable));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, intake_office_opener_open);
  opening = g_new0 (Opening, 1);
  opening->mode = mode;
  opening->progress = progress != NULL ? intake_progress_ref (progress) : NULL;
  g_task_set_task_data (task, opening, (GDestroyNotify)opening_free);

  if (mode == INTAKE_OPEN_NEW || (mode == INTAKE_OPEN_SAMPLE && !g_file_test (path, G_FILE_TEST_EXISTS)))
    flags = INTAKE_STORE_CREATE;
  else if (mode == INTAKE_OPEN_READ_ONLY)
    flags = INTAKE_STORE_READ_ONLY;

  folder = g_path_get_dirname (path);
  if ((flags & INTAKE_STORE_CREATE) != 0 && g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_autofree char *shown = g_filename_display_name (folder);

      g_task_return_new_error (task, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_IO,
                               /* Translators: the folder, and why, as the system says it */
                               _ ("The folder %s for the office cannot be made: %s. Choose another place."),
                               shown, g_strerror (errno));
      return;
    }

  intake_store_open_async (path, flags, actor, intake_language_from_names (g_get_language_names ()), cancellable, opened_cb, g_object_ref (task));
}

IntakeStore *
intake_office_opener_finish (GAsyncResult *result,
                             GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
