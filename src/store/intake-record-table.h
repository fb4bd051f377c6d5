/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records in the store, for every entity: the SQL is made from the field table, once for each connection. */
#pragma once

#include "intake-database.h"

G_BEGIN_DECLS

/**
 * intake_record_table_load:
 * @db: a connection
 * @entity: an entity
 * @id: the record's id
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the record with all fields, derived ones too; %NULL with %INTAKE_STORE_ERROR_NOT_FOUND
 */
IntakeRecord *intake_record_table_load (IntakeDatabase *db,
                                        IntakeEntity    entity,
                                        gint64          id,
                                        GError        **error);

/**
 * intake_record_table_insert:
 * @db: the writer's connection
 * @record: a record that is not stored; gets its id. An application without person id gets a person; without a case number
 *   the next of its year ("2025-0042"); without a stage it is received
 * @error: return location
 *
 * Returns: %TRUE on success; %INTAKE_STORE_ERROR_EXISTS if its case, reference or name is taken
 */
gboolean intake_record_table_insert (IntakeDatabase *db,
                                     IntakeRecord   *record,
                                     GError        **error);

/**
 * intake_record_table_update:
 * @db: the writer's connection
 * @entity: an entity
 * @id: the record's id
 * @field: a field that is not derived
 * @value: the new value
 * @error: return location
 *
 * Changes one field. Nothing is written where the value is the same.
 *
 * Returns: %TRUE on success
 */
gboolean intake_record_table_update (IntakeDatabase    *db,
                                     IntakeEntity       entity,
                                     gint64             id,
                                     IntakeFieldId      field,
                                     const IntakeValue *value,
                                     GError           **error);

/**
 * intake_record_table_delete:
 * @db: the writer's connection
 * @entity: an entity
 * @id: the record's id
 * @error: return location
 *
 * Deletes a record with what belongs to it alone (an application's assignments, screening, stages, placement, and its person if that has no other).
 *
 * Returns: %TRUE on success; %INTAKE_STORE_ERROR_CONSTRAINT with what still refers to it
 */
gboolean intake_record_table_delete (IntakeDatabase *db,
                                     IntakeEntity    entity,
                                     gint64          id,
                                     GError        **error);

/**
 * IntakeRecordReader:
 *
 * A prepared way to read some fields of many records: for lists, exports and checks.
 */
typedef struct _IntakeRecordReader IntakeRecordReader;

/**
 * intake_record_reader_new:
 * @db: a connection, which must outlive the reader
 * @entity: an entity
 * @fields: (array length=n_fields) (nullable): the fields to read; %NULL for all
 * @n_fields: how many
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the reader
 */
IntakeRecordReader *intake_record_reader_new (IntakeDatabase      *db,
                                              IntakeEntity         entity,
                                              const IntakeFieldId *fields,
                                              guint                n_fields,
                                              GError             **error);

/** intake_record_reader_new_stored: as intake_record_reader_new() for all fields but the derived ones, which cost more to read than all others (transfer full) (nullable). */
IntakeRecordReader *intake_record_reader_new_stored (IntakeDatabase *db,
                                                     IntakeEntity    entity,
                                                     GError        **error);

void intake_record_reader_free (IntakeRecordReader *self);

/** intake_record_reader_load: reads the record with @id into @record, which is reset first; %FALSE with %INTAKE_STORE_ERROR_NOT_FOUND if it is gone. */
gboolean intake_record_reader_load (IntakeRecordReader *self,
                                    gint64              id,
                                    IntakeRecord       *record,
                                    GError            **error);

/** intake_record_reader_set_ids: has intake_record_reader_next() read the records with @ids (element-type gint64), in this order, from the first on. */
void intake_record_reader_set_ids (IntakeRecordReader *self,
                                   GArray             *ids);

/** intake_record_reader_set_language: has derived texts, such as supervisors with their roles, worded in another language than the connection's. */
void intake_record_reader_set_language (IntakeRecordReader   *self,
                                        const IntakeLanguage *language);

/** intake_record_reader_next: reads the next of all records, in the order of their ids, or of those that were set, into @record; %FALSE at the end or with @error set. */
gboolean intake_record_reader_next (IntakeRecordReader *self,
                                    IntakeRecord       *record,
                                    GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeRecordReader, intake_record_reader_free)

G_END_DECLS
