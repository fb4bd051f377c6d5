/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list that holds nothing but ids, and makes a row when one is looked at. */
#pragma once

#include "intake-row-cache.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_ID_LIST (intake_id_list_get_type ())

G_DECLARE_FINAL_TYPE (IntakeIdList, intake_id_list, INTAKE, ID_LIST, GObject)

/**
 * intake_id_list_new:
 * @rows: where rows come from
 * @ids: (transfer full) (element-type gint64): the ids in order
 *
 * Returns: (transfer full): a GListModel of #IntakeRow
 */
IntakeIdList *intake_id_list_new (IntakeRowCache *rows,
                                  GArray         *ids);

/** intake_id_list_get_id: the id at a position; 0 beyond the end. */
gint64 intake_id_list_get_id (IntakeIdList *self,
                              guint         position);

/**
 * intake_id_list_find:
 * @self: a list
 * @id: an id
 * @position: (out): where it stands; untouched if it does not
 *
 * Returns: %TRUE if the id is in the list
 */
gboolean intake_id_list_find (IntakeIdList *self,
                              gint64        id,
                              guint        *position);

/** intake_id_list_equal: whether @ids are just those of the list, in its order. */
gboolean intake_id_list_equal (IntakeIdList *self,
                               const GArray *ids);

/**
 * intake_id_list_splice:
 * @self: a list
 * @ids: (element-type gint64): what it is to be
 * @changed: (element-type gint64): a set of ids, pointed to by its keys, that may come, go or move
 *
 * Makes the list @ids by moving single rows, so that whatever shows it stays where it is. Does nothing if there is more to do than that.
 *
 * Returns: %TRUE if the list is now @ids
 */
gboolean intake_id_list_splice (IntakeIdList *self,
                                const GArray *ids,
                                GHashTable   *changed);

G_END_DECLS
