/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: sorting by numbers without comparing, since a million rows are sorted while someone waits. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * intake_radix_sort:
 * @keys: (array length=n): the numbers
 * @order: (array length=n): places in @keys, each once
 * @n: how many
 *
 * Puts @order into the order of the keys. What has the same key keeps its order, so that sorting by several keys begins with the last.
 */
void intake_radix_sort (const guint64 *keys,
                        guint32       *order,
                        gsize          n);

G_END_DECLS
