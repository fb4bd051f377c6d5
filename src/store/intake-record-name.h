/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people call the records that fields refer to: a notice by its reference, a supervisor by name. */
#pragma once

#include "intake-database.h"

G_BEGIN_DECLS

/**
 * intake_record_name_dup:
 * @db: a connection
 * @field: a field that refers to records
 * @id: the id of one
 *
 * Returns: (transfer full) (nullable): what people call it; %NULL if it is gone
 */
char *intake_record_name_dup (IntakeDatabase    *db,
                              const IntakeField *field,
                              gint64             id);

/** intake_record_name_find: the id of the record that people call @name, in any case; 0 with %INTAKE_STORE_ERROR_NOT_FOUND if there is none. */
gint64 intake_record_name_find (IntakeDatabase    *db,
                                const IntakeField *field,
                                const char        *name,
                                GError           **error);

/** intake_record_name_find_supervisor: the id of the supervisor of this whole name, compared as people do; 0 without @error if there is none. */
gint64 intake_record_name_find_supervisor (IntakeDatabase *db,
                                           const char     *name,
                                           GError        **error);

G_END_DECLS
