/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Private to the store: the order of the last few views, kept with their connection until the office changes.  A search then only narrows what
 * is there: the ids that the index finds, put back into the view's order without sorting.
 */
#pragma once

#include "intake-database.h"

#include "intake-view.h"

G_BEGIN_DECLS

/**
 * intake_kept_order_get:
 * @db: a connection
 * @view: a view; what it searches for is passed over
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Returns: (transfer none) (element-type gint64) (nullable): its ids in order, valid until the next call for this connection
 */
const GArray *intake_kept_order_get (IntakeDatabase   *db,
                                     const IntakeView *view,
                                     GCancellable     *cancellable,
                                     GError          **error);

/**
 * intake_kept_order_narrow:
 * @db: a connection
 * @view: a view of applications
 * @match: the MATCH expression of its search
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64) (nullable): those of its ids that the search finds, in order
 */
GArray *intake_kept_order_narrow (IntakeDatabase   *db,
                                  const IntakeView *view,
                                  const char       *match,
                                  GCancellable     *cancellable,
                                  GError          **error);

G_END_DECLS
