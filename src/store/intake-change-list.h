/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which records an action concerns, so that lists need not read everything again. */
#pragma once

#include "intake-store.h"

G_BEGIN_DECLS

/** INTAKE_CHANGE_LIST_MAXIMUM: with more records than this it is quicker to read everything again. */
#define INTAKE_CHANGE_LIST_MAXIMUM 1000

/**
 * intake_change_list_read:
 * @db: the writer's connection, before the commit
 * @action: the action
 * @n_changes: how many lines of the journal it has
 * @changes: (out) (transfer full) (nullable) (element-type IntakeChange): the records; %NULL if they are too many
 * @error: return location
 *
 * Finds the records of lists to which the changed rows belong: an assignment concerns its application and its supervisor's load.
 *
 * Returns: %TRUE on success
 */
gboolean intake_change_list_read (IntakeDatabase *db,
                                  gint64          action,
                                  gint64          n_changes,
                                  GArray        **changes,
                                  GError        **error);

G_END_DECLS
