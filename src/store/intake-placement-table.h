/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is special to placements in the store. */
#pragma once

#include "intake-database.h"

G_BEGIN_DECLS

/** intake_placement_table_find: the id of the placement of an application; 0 if it has none, or with @error set. */
gint64 intake_placement_table_find (IntakeDatabase *db,
                                    gint64          application_id,
                                    GError        **error);

G_END_DECLS
