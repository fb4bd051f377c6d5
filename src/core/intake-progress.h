/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a long task is: written by the thread that works, read by the one that shows it, with no lock and no message. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _IntakeProgress IntakeProgress;

/** intake_progress_new: progress of a task that has not begun (transfer full). */
IntakeProgress *intake_progress_new (void);

IntakeProgress *intake_progress_ref (IntakeProgress *self);
void            intake_progress_unref (IntakeProgress *self);

/**
 * intake_progress_set:
 * @self: (nullable): the progress; nothing happens with %NULL, so that a task need not ask whether it is watched
 * @done: how much is done
 * @total: how much there is; 0 if that is not known
 *
 * May be called from any thread.
 */
void intake_progress_set (IntakeProgress *self,
                          gint64          done,
                          gint64          total);

/**
 * intake_progress_get:
 * @self: the progress
 * @done: (out) (optional): how much is done
 * @total: (out) (optional): how much there is; 0 if that is not known
 *
 * May be called from any thread.
 *
 * Returns: the fraction done, 0 to 1; -1 if the total is not known
 */
double intake_progress_get (IntakeProgress *self,
                            gint64         *done,
                            gint64         *total);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeProgress, intake_progress_unref)

G_END_DECLS
