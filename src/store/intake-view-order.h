/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: the order that a view names, as people of the connection's language expect it. */
#pragma once

#include "intake-database.h"

#include "intake-view.h"

G_BEGIN_DECLS

/**
 * intake_view_order_ids:
 * @db: a connection
 * @view: a view, with sort keys or without
 * @with_search: whether what is searched for counts
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Texts are sorted by the program, since neither SQLite nor an index knows how people sort; choices stand in the order of their vocabulary, notices
 * by reference; blanks come last, and what is equal keeps the default order.
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the ids
 */
GArray *intake_view_order_ids (IntakeDatabase   *db,
                               const IntakeView *view,
                               gboolean          with_search,
                               GCancellable     *cancellable,
                               GError          **error);

G_END_DECLS
