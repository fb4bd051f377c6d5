/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: what goes with a record, and what must not be left behind. */
#pragma once

#include "intake-database.h"

G_BEGIN_DECLS

/** intake_record_deletion_run: deletes an existing record with what belongs to it alone; what intake_record_table_delete() promises. */
gboolean intake_record_deletion_run (IntakeDatabase *db,
                                     IntakeEntity    entity,
                                     gint64          id,
                                     GError        **error);

G_END_DECLS
