/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An office whose file is gone from its place. */
#include "config.h"

#include "intake-store-place.h"

#include "intake-backup.h"
#include "intake-database-private.h"
#include "intake-store-private.h"

static gpointer
look (IntakeDatabase *db,
      gpointer        data,
      GCancellable   *cancellable,
      GError        **error)
{
  intake_database_is_in_place (db, error);

  return NULL;
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  IntakeStore *self = INTAKE_STORE (source);
  g_autoptr (GError) error = NULL;

  intake_store_read_finish (self, result, &error);
  if (g_error_matches (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_IO) && !intake_store_place_is_lost (self))
    intake_store_set_lost (self, error->message);
}

/* A copy cannot be made within a transaction; a file that is gone cannot be opened a second time, so that this connection makes the copy. */
static gpointer
copy (IntakeDatabase *db,
      gpointer        data,
      GCancellable   *cancellable,
      GError        **error)
{
  gboolean done;

  if (!intake_database_run (db, "ROLLBACK", error))
    return NULL;

  done = intake_backup_write (db, data, error);

  return intake_database_run (db, "BEGIN", done ? error : NULL) && done ? g_strdup (data) : NULL;
}

void
intake_store_place_look (IntakeStore *self)
{
  g_return_if_fail (INTAKE_IS_STORE (self));

  intake_store_read_async (self, look, NULL, NULL, NULL, NULL, looked_cb, NULL);
}

gboolean
intake_store_place_is_lost (IntakeStore *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (INTAKE_IS_STORE (self), FALSE);

  locker = g_mutex_locker_new (&self->mutex);
  return self->lost;
}

void
intake_store_place_copy_async (IntakeStore        *self,
                               const char         *path,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_return_if_fail (INTAKE_IS_STORE (self));
  g_return_if_fail (path != NULL);

  intake_store_read_async (self, copy, g_strdup (path), g_free, g_free, cancellable, callback, user_data);
}

gboolean
intake_store_place_copy_finish (IntakeStore  *self,
                                GAsyncResult *result,
                                GError      **error)
{
  g_autofree char *path = intake_store_read_finish (self, result, error);

  return path != NULL;
}
