/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values of a field with their counts, asked off the main thread: what filters offer. */
#pragma once

#include "intake-query.h"
#include "intake-store.h"

G_BEGIN_DECLS

/**
 * intake_facets_read_async:
 * @store: the office
 * @view: the view that is filtered; its own filters on @field are passed over
 * @field: a field
 * @cancellable: (nullable): to give up
 * @callback: called on the caller's context
 * @user_data: for @callback
 *
 * Counts the values of a field; see intake_query_facets().
 */
void intake_facets_read_async (IntakeStore        *store,
                               const IntakeView   *view,
                               IntakeFieldId       field,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);

/** intake_facets_read_finish: the values (transfer full) (element-type IntakeFacet) (nullable): %NULL with @error. */
GArray *intake_facets_read_finish (IntakeStore  *store,
                                   GAsyncResult *result,
                                   GError      **error);

G_END_DECLS
