/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to exchange: cells on their way to a thread that writes them, so that reading and writing go on at the same time. */
#pragma once

#include <glib.h>

#include "intake-date.h"

G_BEGIN_DECLS

/**
 * IntakeCellWrite:
 * @sheet: the sheet
 * @row: from 0
 * @column: from 0
 * @format: (nullable): the format, as the writer knows it
 * @text: (nullable): the text; %NULL for a number or date
 * @is_date: whether it is a date
 * @date: the date
 * @number: the number
 */
typedef struct
{
  int         sheet;
  guint       row;
  guint       column;
  gpointer    format;
  const char *text;
  gboolean    is_date;
  IntakeDate  date;
  double      number;
} IntakeCellWrite;

/** IntakeCellFunc: writes one cell, on the queue's thread; @cell and its text are its own only until it returns. */
typedef void (*IntakeCellFunc) (const IntakeCellWrite *cell,
                                gpointer               data);

typedef struct _IntakeCellQueue IntakeCellQueue;

/** intake_cell_queue_new: starts a thread that hands each cell to @func, in the order in which they were pushed (transfer full). */
IntakeCellQueue *intake_cell_queue_new (IntakeCellFunc func,
                                        gpointer       data);

/** intake_cell_queue_push: queues a copy of @cell; waits while too many are on their way. */
void intake_cell_queue_push (IntakeCellQueue       *self,
                             const IntakeCellWrite *cell);

/** intake_cell_queue_drain: waits until all cells are written. */
void intake_cell_queue_drain (IntakeCellQueue *self);

/** intake_cell_queue_free: writes what is left and ends the thread. */
void intake_cell_queue_free (IntakeCellQueue *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeCellQueue, intake_cell_queue_free)

G_END_DECLS
