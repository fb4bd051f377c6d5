/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: what must hold before a record is written, so that the user reads a sentence and not SQLite's. */
#pragma once

#include "intake-database.h"

G_BEGIN_DECLS

/** intake_record_check_concerns: whether there is anything that a field's value has to hold; intake_record_check_value() passes all others. */
gboolean intake_record_check_concerns (IntakeFieldId field);

/**
 * intake_record_check_value:
 * @db: the writer's connection
 * @id: the record; 0 if it is not stored
 * @field: a stored field
 * @value: what it is to become
 * @error: return location
 *
 * Whether a required field is there, a case, a reference or a supervisor's name is free, and a notice or rule set exists.
 *
 * Returns: %TRUE if the value can be written
 */
gboolean intake_record_check_value (IntakeDatabase    *db,
                                    gint64             id,
                                    IntakeFieldId      field,
                                    const IntakeValue *value,
                                    GError           **error);

/**
 * intake_record_check_pin_rule_set:
 * @db: a connection
 * @field: a field
 * @value: its value; the name of a rule set without a version gets that of the newest
 *
 * A notice goes on being judged by the version that it was published under, until someone says otherwise.
 */
void intake_record_check_pin_rule_set (IntakeDatabase *db,
                                       IntakeFieldId   field,
                                       IntakeValue    *value);

/** intake_record_check_exists: %TRUE if the record is there; else %INTAKE_STORE_ERROR_NOT_FOUND. */
gboolean intake_record_check_exists (IntakeDatabase *db,
                                     IntakeEntity    entity,
                                     gint64          id,
                                     GError        **error);

/** intake_record_check_set_not_found: sets @error to %INTAKE_STORE_ERROR_NOT_FOUND, in words for the entity. */
void intake_record_check_set_not_found (IntakeDatabase *db,
                                        IntakeEntity    entity,
                                        GError        **error);

G_END_DECLS
