/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: what a new record brings with it. */
#pragma once

#include "intake-database.h"

G_BEGIN_DECLS

/** intake_record_insertion_run: writes a record that is not stored yet as the row @id, with what follows; what intake_record_table_insert() promises. */
gboolean intake_record_insertion_run (IntakeDatabase *db,
                                      IntakeRecord   *record,
                                      gint64          id,
                                      GError        **error);

G_END_DECLS
