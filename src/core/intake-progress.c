/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Progress of a long task. */
#include "config.h"

#include "intake-progress.h"

struct _IntakeProgress
{
  gatomicrefcount references;
  /* Read and written whole: a reader may see one a moment before the other, which a progress bar can bear. */
  gint64 done;
  gint64 total;
};

IntakeProgress *
intake_progress_new (void)
{
  IntakeProgress *self = g_new0 (IntakeProgress, 1);

  g_atomic_ref_count_init (&self->references);

  return self;
}

IntakeProgress *
intake_progress_ref (IntakeProgress *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
intake_progress_unref (IntakeProgress *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->references))
    g_free (self);
}

void
intake_progress_set (IntakeProgress *self,
                     gint64          done,
                     gint64          total)
{
  if (self == NULL)
    return;

  __atomic_store_n (&self->total, total, __ATOMIC_RELAXED);
  __atomic_store_n (&self->done, done, __ATOMIC_RELEASE);
}

double
intake_progress_get (IntakeProgress *self,
                     gint64         *done,
                     gint64         *total)
{
  gint64 is_done;
  gint64 in_all;

  g_return_val_if_fail (self != NULL, -1);

  is_done = __atomic_load_n (&self->done, __ATOMIC_ACQUIRE);
  in_all = __atomic_load_n (&self->total, __ATOMIC_RELAXED);

  if (done != NULL)
    *done = is_done;
  if (total != NULL)
    *total = in_all;

  if (in_all <= 0)
    return -1;

  return CLAMP ((double)is_done / (double)in_all, 0, 1);
}
