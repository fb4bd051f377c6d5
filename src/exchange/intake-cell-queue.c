/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells on their way to a thread that writes them. */
#include "config.h"

#include "intake-cell-queue.h"

#include <string.h>

/* Enough cells that handing a batch over costs nothing beside writing it; enough batches that neither side waits for the other. */
#define BATCH_CELLS 4096
#define N_BATCHES 4

/* Cells with their texts: the text of a cell is an offset until the batch is written, since the buffer moves as it grows. */
typedef struct
{
  GArray  *cells;
  GString *texts;
  gboolean is_last;
} IntakeCellBatch;

struct _IntakeCellQueue
{
  IntakeCellFunc   func;
  gpointer         data;
  GThread         *thread;
  GAsyncQueue     *full;
  GAsyncQueue     *empty;
  IntakeCellBatch *batch;
};

static IntakeCellBatch *
intake_cell_batch_new (void)
{
  IntakeCellBatch *batch = g_new0 (IntakeCellBatch, 1);

  batch->cells = g_array_sized_new (FALSE, FALSE, sizeof (IntakeCellWrite), BATCH_CELLS);
  batch->texts = g_string_new (NULL);

  return batch;
}

static void
intake_cell_batch_free (IntakeCellBatch *batch)
{
  g_array_unref (batch->cells);
  g_string_free (batch->texts, TRUE);
  g_free (batch);
}

static void
intake_cell_batch_write (IntakeCellBatch *batch,
                         IntakeCellFunc   func,
                         gpointer         data)
{
  for (guint i = 0; i < batch->cells->len; i++)
    {
      IntakeCellWrite *cell = &g_array_index (batch->cells, IntakeCellWrite, i);

      if (cell->text != NULL)
        cell->text = batch->texts->str + (GPOINTER_TO_SIZE (cell->text) - 1);
      func (cell, data);
    }

  g_array_set_size (batch->cells, 0);
  g_string_truncate (batch->texts, 0);
}

static gpointer
write_batches (gpointer data)
{
  IntakeCellQueue *self = data;
  gboolean         is_last = FALSE;

  while (!is_last)
    {
      IntakeCellBatch *batch = g_async_queue_pop (self->full);

      is_last = batch->is_last;
      intake_cell_batch_write (batch, self->func, self->data);
      g_async_queue_push (self->empty, batch);
    }

  return NULL;
}

static void
intake_cell_queue_flush (IntakeCellQueue *self)
{
  g_async_queue_push (self->full, g_steal_pointer (&self->batch));
  self->batch = g_async_queue_pop (self->empty);
}

IntakeCellQueue *
intake_cell_queue_new (IntakeCellFunc func,
                       gpointer       data)
{
  IntakeCellQueue *self = g_new0 (IntakeCellQueue, 1);

  self->func = func;
  self->data = data;
  self->full = g_async_queue_new ();
  self->empty = g_async_queue_new ();
  for (guint i = 1; i < N_BATCHES; i++)
    g_async_queue_push (self->empty, intake_cell_batch_new ());
  self->batch = intake_cell_batch_new ();
  self->thread = g_thread_new ("cells", write_batches, self);

  return self;
}

void
intake_cell_queue_push (IntakeCellQueue       *self,
                        const IntakeCellWrite *cell)
{
  IntakeCellWrite copy = *cell;

  if (cell->text != NULL)
    {
      /* One more than the offset, so that the first text is not taken for none. */
      copy.text = GSIZE_TO_POINTER (self->batch->texts->len + 1);
      g_string_append_len (self->batch->texts, cell->text, (gssize)strlen (cell->text) + 1);
    }
  g_array_append_val (self->batch->cells, copy);

  if (self->batch->cells->len >= BATCH_CELLS)
    intake_cell_queue_flush (self);
}

void
intake_cell_queue_drain (IntakeCellQueue *self)
{
  IntakeCellBatch *batches[N_BATCHES - 1];

  intake_cell_queue_flush (self);

  /* All batches but the current one at rest: nothing is on its way. */
  for (guint i = 0; i < G_N_ELEMENTS (batches); i++)
    batches[i] = g_async_queue_pop (self->empty);
  for (guint i = 0; i < G_N_ELEMENTS (batches); i++)
    g_async_queue_push (self->empty, batches[i]);
}

void
intake_cell_queue_free (IntakeCellQueue *self)
{
  IntakeCellBatch *batch;

  if (self == NULL)
    return;

  self->batch->is_last = TRUE;
  g_async_queue_push (self->full, g_steal_pointer (&self->batch));
  g_thread_join (self->thread);

  while ((batch = g_async_queue_try_pop (self->empty)) != NULL)
    intake_cell_batch_free (batch);
  g_async_queue_unref (self->full);
  g_async_queue_unref (self->empty);
  g_free (self);
}
