/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A thread that runs jobs one after another. */
#include "config.h"

#include "intake-store-thread.h"

struct _IntakeStoreThread
{
  GThread *thread;
  GMutex   mutex;
  GCond    woken;
  GCond    finished;
  GQueue   jobs;
  GQueue   idle_jobs; /* those that give way to the others */
  GError  *refusal;
  gboolean stopping;

  IntakeStoreJob *current;
};

static IntakeStoreJob *
wait_for_job (IntakeStoreThread *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  IntakeStoreJob *job;

  while (g_queue_is_empty (&self->jobs) && g_queue_is_empty (&self->idle_jobs) && !self->stopping)
    g_cond_wait (&self->woken, &self->mutex);

  job = g_queue_pop_head (g_queue_is_empty (&self->jobs) ? &self->idle_jobs : &self->jobs);
  self->current = job;
  if (job != NULL && self->refusal != NULL)
    job->error = g_error_copy (self->refusal);
  return job;
}

/* Whether the job gave way to another and waits anew. */
static gboolean
put_back (IntakeStoreThread *self,
          IntakeStoreJob    *job)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->current = NULL;
  if (!job->again)
    return FALSE;

  job->again = FALSE;
  g_clear_error (&job->error);
  g_queue_push_head (&self->idle_jobs, job);
  return TRUE;
}

static gpointer
work (gpointer data)
{
  IntakeStoreThread *self = data;
  IntakeStoreJob    *job;

  while ((job = wait_for_job (self)) != NULL)
    {
      if (job->error == NULL && !g_cancellable_set_error_if_cancelled (job->cancellable, &job->error))
        job->run (job);

      if (put_back (self, job))
        continue;
      if (job->done != NULL)
        job->done (job);
      else
        {
          g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

          job->finished = TRUE;
          g_cond_broadcast (&self->finished);
        }
    }

  return NULL;
}

static gboolean
push_locked (IntakeStoreThread *self,
             IntakeStoreJob    *job)
{
  if (self->stopping)
    return FALSE;

  g_queue_push_tail (job->give_way != NULL ? &self->idle_jobs : &self->jobs, job);
  if (job->give_way == NULL && self->current != NULL && self->current->give_way != NULL)
    self->current->give_way (self->current);
  g_cond_signal (&self->woken);
  return TRUE;
}

IntakeStoreThread *
intake_store_thread_new (const char *name)
{
  IntakeStoreThread *self = g_new0 (IntakeStoreThread, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->woken);
  g_cond_init (&self->finished);
  g_queue_init (&self->jobs);
  g_queue_init (&self->idle_jobs);
  self->thread = g_thread_new (name, work, self);
  return self;
}

GThread *
intake_store_thread_get_thread (IntakeStoreThread *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->thread;
}

gboolean
intake_store_thread_is_current (IntakeStoreThread *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->thread == g_thread_self ();
}

gboolean
intake_store_thread_push (IntakeStoreThread *self,
                          IntakeStoreJob    *job)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (job->done != NULL, FALSE);

  locker = g_mutex_locker_new (&self->mutex);
  return push_locked (self, job);
}

gboolean
intake_store_thread_run (IntakeStoreThread *self,
                         IntakeStoreJob    *job)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (job->done == NULL, FALSE);
  g_return_val_if_fail (!intake_store_thread_is_current (self), FALSE);

  locker = g_mutex_locker_new (&self->mutex);
  if (!push_locked (self, job))
    return FALSE;

  while (!job->finished)
    g_cond_wait (&self->finished, &self->mutex);
  return TRUE;
}

void
intake_store_thread_stop (IntakeStoreThread *self,
                          const GError      *refusal)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (!intake_store_thread_is_current (self));

  {
    g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

    if (self->stopping)
      return;
    self->stopping = TRUE;
    self->refusal = refusal != NULL ? g_error_copy (refusal) : NULL;
    g_cond_signal (&self->woken);
  }
  g_thread_join (self->thread);
}

void
intake_store_thread_free (IntakeStoreThread *self)
{
  if (self == NULL)
    return;

  g_assert (self->stopping);
  g_assert (g_queue_is_empty (&self->jobs) && g_queue_is_empty (&self->idle_jobs));
  g_clear_error (&self->refusal);
  g_cond_clear (&self->finished);
  g_cond_clear (&self->woken);
  g_mutex_clear (&self->mutex);
  g_free (self);
}
