/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chance that is the same for the same seed: PCG-XSH-RR of M. E. O'Neill (2014), from its description. */
#include "config.h"

#include "intake-sample-random.h"

#define MULTIPLIER G_GUINT64_CONSTANT (6364136223846793005)
#define INCREMENT G_GUINT64_CONSTANT (1442695040888963407)

void
intake_sample_random_init (IntakeSampleRandom *self,
                           guint32             seed)
{
  self->state = INCREMENT + seed;
  intake_sample_random_next (self);
  intake_sample_random_next (self);
}

guint32
intake_sample_random_next (IntakeSampleRandom *self)
{
  guint64 state = self->state;
  guint32 mixed = (guint32)(((state >> 18) ^ state) >> 27);
  guint32 turn = (guint32)(state >> 59);

  self->state = state * MULTIPLIER + INCREMENT;

  return (mixed >> turn) | (mixed << ((32 - turn) & 31));
}

guint
intake_sample_random_below (IntakeSampleRandom *self,
                            guint               n)
{
  return (guint)(((guint64)intake_sample_random_next (self) * n) >> 32);
}

int
intake_sample_random_between (IntakeSampleRandom *self,
                              int                 from,
                              int                 to)
{
  return from + (int)intake_sample_random_below (self, (guint)(to - from + 1));
}

gboolean
intake_sample_random_chance (IntakeSampleRandom *self,
                             guint               per_thousand)
{
  return intake_sample_random_below (self, 1000) < per_thousand;
}

const char *
intake_sample_random_pick (IntakeSampleRandom *self,
                           const char *const  *list)
{
  guint n = 0;

  while (list[n] != NULL)
    n++;

  return list[intake_sample_random_below (self, n)];
}

guint
intake_sample_random_weighted (IntakeSampleRandom *self,
                               const guint        *weights,
                               guint               n)
{
  guint total = 0, at;

  for (guint i = 0; i < n; i++)
    total += weights[i];

  at = intake_sample_random_below (self, total);
  for (guint i = 0; i < n; i++)
    {
      if (at < weights[i])
        return i;
      at -= weights[i];
    }

  return 0;
}
