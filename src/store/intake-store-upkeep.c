/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The check and the daily copy of a large office, and what a large action leaves to be done after it, on the writer's thread. */
#include "config.h"

#include "intake-store-upkeep.h"

#include "intake-backup-plan.h"
#include "intake-database-private.h"
#include "intake-store-private.h"

/* Holds no reference: the store waits for its threads before it goes. */
typedef struct
{
  IntakeStoreJob job;
  IntakeStore   *store;
} Upkeep;

static Upkeep *
upkeep_of (IntakeStoreJob *job)
{
  return (Upkeep *)(gpointer)job;
}

static void
free_upkeep (IntakeStoreJob *job)
{
  g_clear_error (&job->error);
  g_clear_object (&job->cancellable);
  g_free (job);
}

static void
push (IntakeStore *self,
      void (*run) (IntakeStoreJob *job))
{
  Upkeep *upkeep = g_new0 (Upkeep, 1);

  upkeep->store = self;
  upkeep->job.run = run;
  upkeep->job.done = free_upkeep;
  upkeep->job.cancellable = g_object_ref (self->closing);
  if (!intake_store_thread_push (self->writer, &upkeep->job))
    free_upkeep (&upkeep->job);
}

static void
run_daily_backup (IntakeStoreJob *job)
{
  IntakeStore    *self = upkeep_of (job)->store;
  IntakeDatabase *db = self->opening->worker;
  g_autoptr (GError) error = NULL;

  intake_database_watch (db, job->cancellable);
  if (!intake_store_is_read_only (self) && !intake_backup_plan_daily (db, &error) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    intake_store_set_state (self, error->message, FALSE);
  intake_database_watch (db, NULL);
}

static void
interrupt_cb (GCancellable *closing,
              gpointer      handle)
{
  sqlite3_interrupt (handle);
}

static void
run_check (IntakeStoreJob *job)
{
  IntakeStore    *self = upkeep_of (job)->store;
  IntakeDatabase *db = self->opening->worker;
  gulong          handler = g_cancellable_connect (job->cancellable, G_CALLBACK (interrupt_cb), intake_database_get_handle (db), NULL);
  g_autoptr (GError) error = NULL;

  intake_database_watch (db, job->cancellable);
  intake_opening_check (db, FALSE, &error);
  intake_database_watch (db, NULL);
  g_cancellable_disconnect (job->cancellable, handler);

  if (error == NULL)
    push (self, run_daily_backup);
  else if (g_error_matches (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_DAMAGED))
    intake_store_set_state (self, error->message, TRUE);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    intake_store_set_state (self, error->message, FALSE);
}

static void
run_checkpoint (IntakeStoreJob *job)
{
  intake_database_checkpoint (upkeep_of (job)->store->opening->worker);
}

void
intake_store_upkeep_begin (IntakeStore *self)
{
  g_return_if_fail (INTAKE_IS_STORE (self));

  push (self, run_check);
}

void
intake_store_upkeep_follow (IntakeStore *self)
{
  g_return_if_fail (INTAKE_IS_STORE (self));

  if (self->opening->worker->checkpoint_due)
    push (self, run_checkpoint);
}
