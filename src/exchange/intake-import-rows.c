/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of an import on their way from one thread to another. */
#include "config.h"

#include "intake-import-rows.h"

/* Enough that the threads seldom wait for one another, few enough that a file of long rows takes no memory. */
#define ROWS_IN_BATCH 64
#define N_BATCHES 4

typedef struct
{
  IntakeImportRow rows[ROWS_IN_BATCH];
  guint           n_rows;
  double          fraction;
  gboolean        is_last;
  GError         *error; /* why it is the last */

  /* The notice that is asked for, and the answer, in a batch without rows. */
  const char *question;
  gint64      answer;
} Batch;

struct _IntakeImportRows
{
  const IntakeImportRowsFuncs *funcs;
  gpointer                     data;
  GThread                     *thread;
  GAsyncQueue                 *empty;
  GAsyncQueue                 *full;
  GAsyncQueue                 *answers;
  gint                         stopped;

  /* The thread that reads is at @reading, the one that writes at a row of @writing. */
  Batch *reading;
  Batch *writing;
  guint  position;
};

static Batch *
batch_new (void)
{
  Batch *batch = g_new0 (Batch, 1);

  for (guint i = 0; i < ROWS_IN_BATCH; i++)
    batch->rows[i].record = intake_record_new (INTAKE_ENTITY_APPLICATION);

  return batch;
}

static void
batch_free (gpointer data)
{
  Batch *batch = data;

  for (guint i = 0; i < ROWS_IN_BATCH; i++)
    {
      g_object_unref (batch->rows[i].record);
      g_clear_pointer (&batch->rows[i].custom, g_ptr_array_unref);
    }
  g_clear_error (&batch->error);
  g_free (batch);
}

static void
hand_over (IntakeImportRows *self)
{
  self->reading->fraction = self->funcs->get_fraction (self->data);
  g_async_queue_push (self->full, g_steal_pointer (&self->reading));
}

static void
take_empty (IntakeImportRows *self)
{
  self->reading = g_async_queue_pop (self->empty);
  self->reading->n_rows = 0;
}

static gpointer
read_rows (gpointer data)
{
  IntakeImportRows *self = data;
  gboolean          going = TRUE;

  take_empty (self);
  while (going)
    {
      IntakeImportRow *row;

      if (self->reading->n_rows == ROWS_IN_BATCH)
        {
          hand_over (self);
          take_empty (self);
        }

      row = &self->reading->rows[self->reading->n_rows];
      intake_record_reset (row->record);
      g_clear_pointer (&row->custom, g_ptr_array_unref);
      going = !g_atomic_int_get (&self->stopped) && self->funcs->read (self->data, row, &self->reading->error);
      if (going)
        self->reading->n_rows++;
    }

  self->reading->is_last = TRUE;
  hand_over (self);

  return NULL;
}

/* Who waits for an answer must not wait for ever. */
static void
answer_question (IntakeImportRows *self,
                 Batch            *batch)
{
  batch->answer = g_atomic_int_get (&self->stopped) ? 0 : self->funcs->find_notice (self->data, batch->question, &batch->error);
  batch->question = NULL;
  g_async_queue_push (self->answers, batch);
}

/* Goes on to the next batch of rows; %FALSE behind the last. */
static gboolean
next_batch (IntakeImportRows *self)
{
  Batch *batch;

  if (self->writing != NULL && self->writing->is_last)
    return FALSE;
  if (self->writing != NULL)
    g_async_queue_push (self->empty, g_steal_pointer (&self->writing));

  for (batch = g_async_queue_pop (self->full); batch->question != NULL; batch = g_async_queue_pop (self->full))
    answer_question (self, batch);

  self->writing = batch;
  self->position = 0;
  return TRUE;
}

IntakeImportRows *
intake_import_rows_new (const IntakeImportRowsFuncs *funcs,
                        gpointer                     data)
{
  IntakeImportRows *self = g_new0 (IntakeImportRows, 1);

  self->funcs = funcs;
  self->data = data;
  self->empty = g_async_queue_new_full (batch_free);
  self->full = g_async_queue_new_full (batch_free);
  self->answers = g_async_queue_new ();
  for (guint i = 0; i < N_BATCHES; i++)
    g_async_queue_push (self->empty, batch_new ());

  return self;
}

void
intake_import_rows_free (IntakeImportRows *self)
{
  if (self == NULL)
    return;

  g_atomic_int_set (&self->stopped, TRUE);
  if (self->thread != NULL)
    {
      while (next_batch (self))
        continue;
      g_thread_join (self->thread);
    }

  g_clear_pointer (&self->writing, batch_free);
  g_async_queue_unref (self->empty);
  g_async_queue_unref (self->full);
  g_async_queue_unref (self->answers);
  g_free (self);
}

IntakeImportRow *
intake_import_rows_next (IntakeImportRows *self,
                         GError          **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->thread == NULL)
    self->thread = g_thread_new ("import", read_rows, self);

  while (self->writing == NULL || self->position == self->writing->n_rows)
    if (!next_batch (self))
      {
        if (self->writing->error != NULL)
          g_propagate_error (error, g_steal_pointer (&self->writing->error));
        return NULL;
      }

  return &self->writing->rows[self->position++];
}

double
intake_import_rows_get_fraction (IntakeImportRows *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->writing != NULL ? self->writing->fraction : 0;
}

gint64
intake_import_rows_find_notice (IntakeImportRows *self,
                                const char       *reference,
                                GError          **error)
{
  Batch  asking = { .question = reference };
  Batch *answered;

  g_return_val_if_fail (self != NULL, 0);

  g_async_queue_push (self->full, &asking);
  answered = g_async_queue_pop (self->answers);
  g_assert (answered == &asking);
  if (asking.answer != 0)
    return asking.answer;

  if (asking.error != NULL)
    g_propagate_error (error, asking.error);
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Stopped");
  return 0;
}
