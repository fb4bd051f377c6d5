/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: chance that is the same for the same seed, on every machine and in every version. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** IntakeSampleRandom: a permuted congruential generator with 64 bits of state. GRand may change from one GLib to the next; this may not. */
typedef struct
{
  guint64 state;
} IntakeSampleRandom;

/** intake_sample_random_init: begins anew with a seed. */
void intake_sample_random_init (IntakeSampleRandom *self,
                                guint32             seed);

/** intake_sample_random_next: 32 bits of chance. */
guint32 intake_sample_random_next (IntakeSampleRandom *self);

/** intake_sample_random_below: 0 to @n - 1, evenly; 0 for @n 0. */
guint intake_sample_random_below (IntakeSampleRandom *self,
                                  guint               n);

/** intake_sample_random_between: @from to @to, both included. */
int intake_sample_random_between (IntakeSampleRandom *self,
                                  int                 from,
                                  int                 to);

/** intake_sample_random_chance: %TRUE in @per_thousand of a thousand cases. */
gboolean intake_sample_random_chance (IntakeSampleRandom *self,
                                      guint               per_thousand);

/** intake_sample_random_pick: one of a %NULL-terminated list (transfer none). */
const char *intake_sample_random_pick (IntakeSampleRandom *self,
                                       const char *const  *list);

/** intake_sample_random_weighted: a place in @weights, each as often as its weight. */
guint intake_sample_random_weighted (IntakeSampleRandom *self,
                                     const guint        *weights,
                                     guint               n);

G_END_DECLS
