/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A thread that runs jobs one after another: the writer and the reader of a store. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _IntakeStoreThread IntakeStoreThread;
typedef struct _IntakeStoreJob    IntakeStoreJob;

/**
 * IntakeStoreJob:
 * @run: does the work and sets @error on failure; not called for a job that was cancelled before its turn, or refused
 * @done: (nullable): called on the thread after that; owns the job from then on. %NULL for a job that somebody waits for
 * @cancellable: (nullable): owned by whoever made the job
 * @give_way: (nullable): called under the thread's lock, by the thread of whoever pushes a job without it, while this one runs or was just begun: has
 *   @run come back soon. A job with it waits until there is none without
 * @again: set by @run where it gave way: the job goes back to wait
 * @error: (nullable): how it failed
 * @finished: whether the thread is through with it
 *
 * The first member of a larger struct.
 */
struct _IntakeStoreJob
{
  void (*run) (IntakeStoreJob *self);
  void (*done) (IntakeStoreJob *self);
  void (*give_way) (IntakeStoreJob *self);
  GCancellable *cancellable;
  GError       *error;
  gboolean      again;
  gboolean      finished;
};

/** intake_store_thread_new: starts a thread of this name (transfer full). */
IntakeStoreThread *intake_store_thread_new (const char *name);

/** intake_store_thread_get_thread: the thread itself, to hand connections to (transfer none). */
GThread *intake_store_thread_get_thread (IntakeStoreThread *self);

/** intake_store_thread_is_current: whether the caller runs on this thread. */
gboolean intake_store_thread_is_current (IntakeStoreThread *self);

/** intake_store_thread_push: puts a job at the end of its queue and returns; %FALSE, with the job untouched, once the thread was stopped. */
gboolean intake_store_thread_push (IntakeStoreThread *self,
                                   IntakeStoreJob    *job);

/** intake_store_thread_run: puts a job without @done at the end of the queue and waits for it; %FALSE, with the job untouched, once the thread was stopped. */
gboolean intake_store_thread_run (IntakeStoreThread *self,
                                  IntakeStoreJob    *job);

/**
 * intake_store_thread_stop:
 * @self: a thread, not the calling one
 * @refusal: (nullable): why jobs that wait are not run; %NULL to run them all
 *
 * Waits until the thread has ended. Later jobs are not taken.
 */
void intake_store_thread_stop (IntakeStoreThread *self,
                               const GError      *refusal);

/** intake_store_thread_free: frees a thread that was stopped; %NULL is passed over. */
void intake_store_thread_free (IntakeStoreThread *self);

G_END_DECLS
