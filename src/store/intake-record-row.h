/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: a row of SQL → a record, and back. */
#pragma once

#include "intake-record-sql.h"
#include "intake-statement.h"

#include "intake-record.h"

G_BEGIN_DECLS

/** intake_record_row_dup_supervisors: "Name (role), Name (role)" in the order of the roles, from the column of the supervisors (transfer full). */
char *intake_record_row_dup_supervisors (const char           *joined,
                                         const IntakeLanguage *language);

/** intake_record_row_fill: sets the fields that were read, and the ids; words for people, such as the roles of supervisors, in @language. */
void intake_record_row_fill (IntakeRecord             *record,
                             const IntakeRecordSelect *select,
                             IntakeStatement          *statement,
                             const IntakeLanguage     *language);

/**
 * intake_record_row_insert:
 * @db: the writer's connection
 * @record: a record
 * @insert: the statement for its entity, or for the person of an application
 * @id: the id of the new row
 * @error: return location
 *
 * Writes the record's stored fields as they are, with nothing that follows from them.
 *
 * Returns: %TRUE on success
 */
gboolean intake_record_row_insert (IntakeDatabase           *db,
                                   IntakeRecord             *record,
                                   const IntakeRecordInsert *insert,
                                   gint64                    id,
                                   GError                  **error);

G_END_DECLS
