/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: whose answers change with those that an action touched. */
#pragma once

#include "intake-database.h"

G_BEGIN_DECLS

/**
 * intake_judge_reach_extend:
 * @db: the writer's connection, in an action
 * @ids: (element-type gint64): applications that the action touched; gets those whose answers hang on them
 * @error: return location
 *
 * Where a rule set counts a person's applications or internships, those of the same persons are judged again; where it counts the places that are
 * taken, and the action touched what takes one, all that were judged by that rule set. Most rule sets look at nobody else, so that nothing is added.
 *
 * Returns: %TRUE on success
 */
gboolean intake_judge_reach_extend (IntakeDatabase *db,
                                    GArray         *ids,
                                    GError        **error);

/** intake_judge_reach_touch: has the applications judged again whose ids @sql finds for ?1, which is @id; %FALSE with @error. */
gboolean intake_judge_reach_touch (IntakeDatabase *db,
                                   const char     *sql,
                                   gint64          id,
                                   GError        **error);

G_END_DECLS
