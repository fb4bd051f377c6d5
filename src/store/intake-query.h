/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Views as queries: which records, in what order.  A list asks for the ids and reads a row when it is seen. */
#pragma once

#include "intake-database.h"
#include "intake-view.h"

G_BEGIN_DECLS

/**
 * intake_query_ids:
 * @db: a connection
 * @view: what to show
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * The ids of the records of a view, in its order. Texts are sorted as people of the connection's language expect. The order without search is
 * kept with the connection until the office changes, so that each further letter of a search only narrows it.
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the ids
 */
GArray *intake_query_ids (IntakeDatabase   *db,
                          const IntakeView *view,
                          GCancellable     *cancellable,
                          GError          **error);

/**
 * IntakeFacet:
 * @value: a value of a field
 * @count: how many records of the view have it
 */
typedef struct
{
  IntakeValue value;
  gint64      count;
} IntakeFacet;

/**
 * intake_query_facets:
 * @db: a connection
 * @view: a view; its filters on @field are passed over
 * @field: a field that is a choice, a notice or the answer
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * How many records there are for each value of a field, for filters with counts.
 *
 * Returns: (transfer full) (element-type IntakeFacet) (nullable): the values that there are, most frequent first
 */
GArray *intake_query_facets (IntakeDatabase   *db,
                             const IntakeView *view,
                             IntakeFieldId     field,
                             GCancellable     *cancellable,
                             GError          **error);

/** intake_query_count_view: how many records a view has, without putting them in order; -1 with @error. */
gint64 intake_query_count_view (IntakeDatabase   *db,
                                const IntakeView *view,
                                GError          **error);

/** intake_query_count: how many records of an entity there are; -1 with @error. */
gint64 intake_query_count (IntakeDatabase *db,
                           IntakeEntity    entity,
                           GError        **error);

G_END_DECLS
