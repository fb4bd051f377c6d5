/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sorting by numbers without comparing: one pass for each 11 bits in which the keys differ. */
#include "config.h"

#include "intake-radix-sort.h"

#include <string.h>

#define DIGIT_BITS 11
#define N_DIGITS (1 << DIGIT_BITS)

static gsize
digit_of (guint64 key,
          guint   shift)
{
  return (gsize)(key >> shift) & (N_DIGITS - 1);
}

/* Where each digit begins in the sorted order; %FALSE if all keys have the same. */
static gboolean
count_digits (const guint64 *keys,
              gsize          n,
              guint          shift,
              gsize         *starts)
{
  gsize at = 0;

  memset (starts, 0, N_DIGITS * sizeof *starts);
  for (gsize i = 0; i < n; i++)
    starts[digit_of (keys[i], shift)]++;
  if (starts[digit_of (keys[0], shift)] == n)
    return FALSE;

  for (gsize i = 0; i < N_DIGITS; i++)
    {
      gsize count = starts[i];

      starts[i] = at;
      at += count;
    }

  return TRUE;
}

void
intake_radix_sort (const guint64 *keys,
                   guint32       *order,
                   gsize          n)
{
  g_autofree guint32 *other = NULL;
  g_autofree gsize   *starts = NULL;
  guint32            *from = order;
  guint32            *to;

  if (n < 2)
    return;

  other = g_new (guint32, n);
  starts = g_new (gsize, N_DIGITS);
  to = other;

  for (guint shift = 0; shift < 64; shift += DIGIT_BITS)
    {
      guint32 *sorted = to;

      if (!count_digits (keys, n, shift, starts))
        continue;
      for (gsize i = 0; i < n; i++)
        to[starts[digit_of (keys[from[i]], shift)]++] = from[i];
      to = from;
      from = sorted;
    }

  if (from != order)
    memcpy (order, from, n * sizeof *order);
}
