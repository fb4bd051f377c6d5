/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The calls of a store that take time: each a job for one of its threads, answered to a callback or to a caller who waits. */
#include "config.h"

#include "intake-store.h"
#include "intake-database-private.h"
#include "intake-store-private.h"
#include "intake-store-upkeep.h"

#include <string.h>

/* One call.  Made by its caller and freed on the caller's context: a worker never drops the last reference to the store. */
typedef struct
{
  IntakeStoreJob job;
  IntakeStore   *store;
  GTask         *task; /* NULL in a call that waits */

  IntakeStoreFlags flags;
  char            *actor;

  IntakeReadFunc      read;
  GCancellable       *way; /* of an idle read: cancelled where others want to go first */
  IntakeWriteFunc     write;
  char               *label;
  gpointer            data;
  GDestroyNotify      data_free;
  IntakeUndoDirection direction;
  gint64              action;

  gpointer       result;
  GDestroyNotify result_free;
  IntakeOutcome  outcome;
} Call;

static void
call_clear (Call *call)
{
  if (call->data != NULL && call->data_free != NULL)
    call->data_free (call->data);
  if (call->result != NULL && call->result_free != NULL)
    call->result_free (call->result);
  intake_outcome_clear (&call->outcome);
  g_clear_error (&call->job.error);
  g_clear_object (&call->job.cancellable);
  g_clear_object (&call->way);
  g_clear_pointer (&call->label, g_free);
  g_clear_pointer (&call->actor, g_free);
  g_clear_object (&call->task);
  g_clear_object (&call->store);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, call_clear)

static void
call_free (gpointer data)
{
  call_clear (data);
  g_free (data);
}

static Call *
call_of (IntakeStoreJob *job)
{
  return (Call *)(gpointer)job;
}

static gboolean
answer_cb (gpointer data)
{
  Call *call = data;

  if (call->job.error != NULL)
    g_task_return_error (call->task, g_steal_pointer (&call->job.error));
  else
    g_task_return_pointer (call->task, g_steal_pointer (&call->result), call->result_free);
  return G_SOURCE_REMOVE;
}

static void
answer (IntakeStoreJob *job)
{
  Call *call = call_of (job);
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (call->task));
  g_source_set_callback (source, answer_cb, call, call_free);
  g_source_set_static_name (source, "[intake] answer of the office");
  g_source_attach (source, g_task_get_context (call->task));
}

/* What a job met by chance concerns the whole office: damage, or a file that is gone. */
static void
note_state (IntakeStore  *self,
            const GError *error)
{
  if (g_error_matches (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_DAMAGED))
    intake_store_set_state (self, error->message, TRUE);
}

static gboolean
may_write (IntakeStore *self,
           GError     **error)
{
  const char *message = intake_store_get_state_message (self);

  if (intake_store_is_read_only (self))
    {
      if (message != NULL)
        g_set_error_literal (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_READ_ONLY, message);
      else
        intake_store_error_from_sqlite (SQLITE_READONLY, self->path, NULL, self->language, error);
      return FALSE;
    }

  if (intake_database_is_in_place (self->opening->worker, error))
    return TRUE;
  if (error != NULL)
    intake_store_set_lost (self, (*error)->message);
  return FALSE;
}

static void
read_with (Call         *call,
           GCancellable *cancellable)
{
  IntakeDatabase *db = call->store->opening->reader;

  if (!intake_database_run (db, "BEGIN", &call->job.error))
    return;

  intake_database_watch (db, cancellable);
  call->result = call->read (db, call->data, cancellable, &call->job.error);
  intake_database_watch (db, NULL);
  intake_database_run (db, "ROLLBACK", NULL);

  if (call->job.error != NULL)
    note_state (call->store, call->job.error);
}

static void
run_read (IntakeStoreJob *job)
{
  read_with (call_of (job), job->cancellable);
}

static void
cancel_way_cb (GCancellable *cancellable,
               gpointer      way)
{
  g_cancellable_cancel (way);
}

/* The job may have been told to give way from the moment on at which the thread took it, before this began. */
static void
run_idle_read (IntakeStoreJob *job)
{
  Call  *call = call_of (job);
  gulong handler = job->cancellable != NULL ? g_cancellable_connect (job->cancellable, G_CALLBACK (cancel_way_cb), call->way, NULL) : 0;

  if (!g_cancellable_set_error_if_cancelled (call->way, &job->error))
    read_with (call, call->way);
  g_cancellable_disconnect (job->cancellable, handler);

  job->again = g_error_matches (job->error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && g_cancellable_is_cancelled (call->way) &&
               !g_cancellable_is_cancelled (job->cancellable);
  if (job->again)
    g_cancellable_reset (call->way);
}

static void
give_way (IntakeStoreJob *job)
{
  g_cancellable_cancel (call_of (job)->way);
}

static void
hand_over (Call *call)
{
  if (call->task != NULL)
    intake_store_tell_changed (call->store, &call->outcome);
  intake_store_upkeep_follow (call->store);
}

static void
run_write (IntakeStoreJob *job)
{
  Call *call = call_of (job);

  if (!may_write (call->store, &job->error))
    return;

  if (intake_transaction_write (call->store->opening->worker, call->label, call->write, call->data, job->cancellable, &call->outcome, &job->error))
    {
      call->result = g_memdup2 (&call->outcome.action, sizeof call->outcome.action);
      hand_over (call);
      return;
    }

  /* Who gives up without saying why must not look as if it had been kept. */
  if (job->error == NULL)
    intake_store_error_from_sqlite (SQLITE_ERROR, call->store->path, call->label, call->store->language, &job->error);
  note_state (call->store, job->error);
}

static void
run_undo (IntakeStoreJob *job)
{
  Call *call = call_of (job);
  char *label = NULL;

  if (!may_write (call->store, &job->error))
    return;

  if (intake_transaction_undo (call->store->opening->worker, call->direction, call->action, job->cancellable, &label, &call->outcome, &job->error))
    {
      call->result = label;
      hand_over (call);
    }
  else
    note_state (call->store, job->error);
}

static void
run_open (IntakeStoreJob *job)
{
  Call          *call = call_of (job);
  IntakeStore   *store = call->store;
  IntakeOpening *opening = intake_opening_run (store->path, call->flags, call->actor, store->language, job->cancellable, &job->error);

  if (opening == NULL)
    return;

  intake_store_adopt (store, opening);
  call->result = g_object_ref (store);
  call->result_free = g_object_unref;
  if (opening->check_later)
    intake_store_upkeep_begin (store);
}

static IntakeStore *
make_store (const char           *path,
            const IntakeLanguage *language)
{
  IntakeStore *store = g_object_new (INTAKE_TYPE_STORE, NULL);

  store->path = g_canonicalize_filename (path, NULL);
  store->language = language;
  return store;
}

static void
fill (Call         *call,
      IntakeStore  *store,
      GCancellable *cancellable,
      void (*run) (IntakeStoreJob *job))
{
  call->store = g_object_ref (store);
  call->job.run = run;
  call->job.cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
}

static Call *
begin (IntakeStore        *store,
       gpointer            source,
       GCancellable       *cancellable,
       GAsyncReadyCallback callback,
       gpointer            user_data,
       gpointer            tag,
       void (*run) (IntakeStoreJob *job))
{
  Call *call = g_new0 (Call, 1);

  fill (call, store, cancellable, run);
  call->job.done = answer;
  call->task = g_task_new (source, cancellable, callback, user_data);
  g_task_set_source_tag (call->task, tag);
  /* What was committed before it was cancelled stays committed, and is told so. */
  g_task_set_check_cancellable (call->task, FALSE);
  return call;
}

static void
push (Call              *call,
      IntakeStoreThread *thread)
{
  if (intake_store_thread_push (thread, &call->job))
    return;

  intake_store_set_closed_error (call->store, &call->job.error);
  answer (&call->job);
}

static void
push_read (Call          *call,
           IntakeReadFunc func,
           gpointer       data,
           GDestroyNotify data_free,
           GDestroyNotify result_free)
{
  call->read = func;
  call->data = data;
  call->data_free = data_free;
  call->result_free = result_free;
  push (call, call->store->reader);
}

/* Runs a call and waits for it; %FALSE with @error set. */
static gboolean
wait (Call              *call,
      IntakeStoreThread *thread,
      GError           **error)
{
  if (!intake_store_thread_run (thread, &call->job))
    intake_store_set_closed_error (call->store, &call->job.error);
  else
    intake_store_emit_changed (call->store, &call->outcome);

  if (call->job.error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&call->job.error));
  return FALSE;
}

void
intake_store_open_async (const char           *path,
                         IntakeStoreFlags      flags,
                         const char           *actor,
                         const IntakeLanguage *language,
                         GCancellable         *cancellable,
                         GAsyncReadyCallback   callback,
                         gpointer              user_data)
{
  g_autoptr (IntakeStore) store = NULL;
  Call *call;

  g_return_if_fail (path != NULL);
  g_return_if_fail (actor != NULL);
  g_return_if_fail (language != NULL);

  store = make_store (path, language);
  call = begin (store, NULL, cancellable, callback, user_data, intake_store_open_async, run_open);
  call->flags = flags;
  call->actor = g_strdup (actor);
  call->result_free = g_object_unref;
  push (call, store->writer);
}

IntakeStore *
intake_store_open_finish (GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, intake_store_open_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

IntakeStore *
intake_store_open (const char           *path,
                   IntakeStoreFlags      flags,
                   const char           *actor,
                   const IntakeLanguage *language,
                   GError              **error)
{
  g_autoptr (IntakeStore) store = NULL;
  g_auto (Call) call = { 0 };

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (actor != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  store = make_store (path, language);
  fill (&call, store, NULL, run_open);
  call.flags = flags;
  call.actor = g_strdup (actor);
  return wait (&call, store->writer, error) ? g_steal_pointer (&call.result) : NULL;
}

void
intake_store_read_async (IntakeStore        *self,
                         IntakeReadFunc      func,
                         gpointer            data,
                         GDestroyNotify      data_free,
                         GDestroyNotify      result_free,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_return_if_fail (INTAKE_IS_STORE (self));
  g_return_if_fail (func != NULL);

  push_read (begin (self, self, cancellable, callback, user_data, intake_store_read_async, run_read), func, data, data_free, result_free);
}

void
intake_store_read_idle_async (IntakeStore        *self,
                              IntakeReadFunc      func,
                              gpointer            data,
                              GDestroyNotify      data_free,
                              GDestroyNotify      result_free,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  Call *call;

  g_return_if_fail (INTAKE_IS_STORE (self));
  g_return_if_fail (func != NULL);

  call = begin (self, self, cancellable, callback, user_data, intake_store_read_async, run_idle_read);
  call->job.give_way = give_way;
  call->way = g_cancellable_new ();
  push_read (call, func, data, data_free, result_free);
}

gpointer
intake_store_read_finish (IntakeStore  *self,
                          GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, intake_store_read_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

gpointer
intake_store_read (IntakeStore   *self,
                   IntakeReadFunc func,
                   gpointer       data,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_auto (Call) call = { 0 };

  g_return_val_if_fail (INTAKE_IS_STORE (self), NULL);
  g_return_val_if_fail (func != NULL, NULL);

  fill (&call, self, cancellable, run_read);
  call.read = func;
  call.data = data;
  return wait (&call, self->reader, error) ? g_steal_pointer (&call.result) : NULL;
}

void
intake_store_write_async (IntakeStore        *self,
                          const char         *label,
                          IntakeWriteFunc     func,
                          gpointer            data,
                          GDestroyNotify      data_free,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  Call *call;

  g_return_if_fail (INTAKE_IS_STORE (self));
  g_return_if_fail (label != NULL);
  g_return_if_fail (func != NULL);

  call = begin (self, self, cancellable, callback, user_data, intake_store_write_async, run_write);
  call->label = g_strdup (label);
  call->write = func;
  call->data = data;
  call->data_free = data_free;
  call->result_free = g_free;
  push (call, self->writer);
}

gboolean
intake_store_write_finish (IntakeStore  *self,
                           GAsyncResult *result,
                           gint64       *action,
                           GError      **error)
{
  g_autofree gint64 *number = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, intake_store_write_async), FALSE);

  number = g_task_propagate_pointer (G_TASK (result), error);
  if (action != NULL)
    *action = number != NULL ? *number : 0;
  return number != NULL;
}

gboolean
intake_store_write (IntakeStore    *self,
                    const char     *label,
                    IntakeWriteFunc func,
                    gpointer        data,
                    GCancellable   *cancellable,
                    gint64         *action,
                    GError        **error)
{
  g_auto (Call) call = { 0 };
  gboolean done;

  g_return_val_if_fail (INTAKE_IS_STORE (self), FALSE);
  g_return_val_if_fail (label != NULL, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  fill (&call, self, cancellable, run_write);
  call.label = g_strdup (label);
  call.write = func;
  call.data = data;
  call.result_free = g_free;
  done = wait (&call, self->writer, error);
  if (action != NULL)
    *action = call.outcome.action;
  return done;
}

void
intake_store_undo_async (IntakeStore        *self,
                         IntakeUndoDirection direction,
                         gint64              action,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  Call *call;

  g_return_if_fail (INTAKE_IS_STORE (self));

  call = begin (self, self, cancellable, callback, user_data, intake_store_undo_async, run_undo);
  call->direction = direction;
  call->action = action;
  call->result_free = g_free;
  push (call, self->writer);
}

char *
intake_store_undo_finish (IntakeStore  *self,
                          GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, intake_store_undo_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

char *
intake_store_undo (IntakeStore        *self,
                   IntakeUndoDirection direction,
                   gint64              action,
                   GError            **error)
{
  g_auto (Call) call = { 0 };

  g_return_val_if_fail (INTAKE_IS_STORE (self), NULL);

  fill (&call, self, NULL, run_undo);
  call.direction = direction;
  call.action = action;
  call.result_free = g_free;
  return wait (&call, self->writer, error) ? g_steal_pointer (&call.result) : NULL;
}
