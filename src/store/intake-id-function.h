/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: a column of ids as one value, which spares a call of SQLite for each row. */
#pragma once

#include "intake-statement.h"

G_BEGIN_DECLS

/**
 * intake_id_function_install:
 * @db: a connection
 *
 * Gives a connection, once, the aggregate intake_ids (id): all ids as one blob, in the order of the rows.
 */
void intake_id_function_install (IntakeDatabase *db);

/**
 * intake_id_function_get:
 * @db: a connection
 * @rows: a statement with one column, the ids, and its parameters as ?1, ?2 …
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the statement whose ids intake_id_function_read() reads, once its parameters are bound
 */
IntakeStatement *intake_id_function_get (IntakeDatabase *db,
                                         const char     *rows,
                                         GError        **error);

/**
 * intake_id_function_read:
 * @statement: of intake_id_function_get(), bound
 * @n_ids: (out): how many ids there are
 * @error: return location
 *
 * Returns: (array length=n_ids) (transfer none) (nullable): the ids, until the statement goes; %NULL with @error, or where there is none
 */
const gint64 *intake_id_function_read (IntakeStatement *statement,
                                       gsize           *n_ids,
                                       GError         **error);

G_END_DECLS
