/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A view of applications parted by stage, for a board. */
#pragma once

#include "intake-query.h"
#include "intake-stage.h"

G_BEGIN_DECLS

/**
 * intake_board_query_ids:
 * @db: a connection
 * @view: a view of applications
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * The applications of a view at each stage, each in the order of the view.
 *
 * Returns: (transfer full) (element-type GArray) (nullable): for each stage the ids (element-type gint64)
 */
GPtrArray *intake_board_query_ids (IntakeDatabase   *db,
                                   const IntakeView *view,
                                   GCancellable     *cancellable,
                                   GError          **error);

G_END_DECLS
