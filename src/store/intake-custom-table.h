/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields that an office adds itself: columns of a spreadsheet that are no field of Intake and are kept all the same. */
#pragma once

#include "intake-database.h"

#include "intake-field.h"

G_BEGIN_DECLS

/**
 * IntakeCustomValue:
 * @field_id: a field of the office's own
 * @name: what it is called
 * @value: (nullable): what an application has there; %NULL if nothing is recorded
 */
typedef struct
{
  gint64 field_id;
  char  *name;
  char  *value;
} IntakeCustomValue;

void intake_custom_value_free (IntakeCustomValue *self);

/** intake_custom_table_list_fields: the fields, in the order in which they came, without values (transfer full) (element-type IntakeCustomValue) (nullable). */
GPtrArray *intake_custom_table_list_fields (IntakeDatabase *db,
                                            GError        **error);

/**
 * intake_custom_table_publish:
 * @db: a connection that sees what is committed
 *
 * Makes the fields of this office known to intake_field_get(), under the names that they have now; those that it has no more are not there.
 */
void intake_custom_table_publish (IntakeDatabase *db);

/** intake_custom_table_dup_entity_fields: all fields of an entity, the office's own behind those of the table (transfer full) (element-type IntakeFieldId). */
GArray *intake_custom_table_dup_entity_fields (IntakeDatabase *db,
                                               IntakeEntity    entity);

/** intake_custom_table_list: all fields with what an application has in them (transfer full) (element-type IntakeCustomValue) (nullable). */
GPtrArray *intake_custom_table_list (IntakeDatabase *db,
                                     gint64          application_id,
                                     GError        **error);

/** intake_custom_table_ensure_field: the id of the field of this name, whatever its case, which is added if there is none; 0 with @error. */
gint64 intake_custom_table_ensure_field (IntakeDatabase *db,
                                         const char     *name,
                                         GError        **error);

/** intake_custom_table_count: how many applications have something in a field; -1 with @error. */
gint64 intake_custom_table_count (IntakeDatabase *db,
                                  gint64          field_id,
                                  GError        **error);

/**
 * intake_custom_table_rename_field:
 * @db: the writer's connection
 * @field_id: a field
 * @name: what it is to be called; white space around it does not count
 * @error: return location
 *
 * Rules ask for a field by its name: those who have something in it are judged again.
 *
 * Returns: %TRUE on success; %INTAKE_STORE_ERROR_NOT_FOUND if there is no such field, %INTAKE_STORE_ERROR_EXISTS if another is called so, whatever its
 * case, %INTAKE_STORE_ERROR_CONSTRAINT if the name is blank
 */
gboolean intake_custom_table_rename_field (IntakeDatabase *db,
                                           gint64          field_id,
                                           const char     *name,
                                           GError        **error);

/** intake_custom_table_delete_field: deletes a field with what all applications have in it, who are judged again; %TRUE on success, also if there is none. */
gboolean intake_custom_table_delete_field (IntakeDatabase *db,
                                           gint64          field_id,
                                           GError        **error);

/** intake_custom_table_set: what an application has in a field; %NULL or "" for nothing. Nothing is written where it is the same. */
gboolean intake_custom_table_set (IntakeDatabase *db,
                                  gint64          application_id,
                                  gint64          field_id,
                                  const char     *value,
                                  GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeCustomValue, intake_custom_value_free)

G_END_DECLS
