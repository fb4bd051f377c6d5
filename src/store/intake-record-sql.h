/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Private to the store: the SQL of records, made from the field table.  In all of it the record's own table is "e", an
 * application's person "p" and its screening "s"; an internship's application is "a"; what follows an internship has it as "l".  Identifiers are quoted, values are bound.
 */
#pragma once

#include "intake-field.h"
#include "intake-value.h"

G_BEGIN_DECLS

/**
 * IntakeRecordJoins:
 *
 * Which tables a statement needs beside the record's own.
 */
typedef enum
{
  INTAKE_JOIN_NONE = 0,
  INTAKE_JOIN_PERSON = 1 << 0,
  INTAKE_JOIN_SCREENING = 1 << 1,
  INTAKE_JOIN_APPLICATION = 1 << 2,
  INTAKE_JOIN_PLACEMENT = 1 << 3,
} IntakeRecordJoins;

/** INTAKE_SQL_PART, INTAKE_SQL_LINE: what parts name and role, and one supervisor from the next, in the column of the supervisors. */
#define INTAKE_SQL_PART '\x1f'
#define INTAKE_SQL_LINE '\x1e'

/**
 * IntakeRecordColumn:
 * @field: the field read
 * @type: the type of its values
 * @column: from which column; of the name, its second part is in the column after it
 */
typedef struct
{
  IntakeFieldId   field;
  IntakeValueType type;
  int             column;
} IntakeRecordColumn;

/**
 * IntakeRecordSelect:
 * @entity: what is read
 * @by_id: the statement that reads the record with the id ?1
 * @all: the statement that reads all, by id
 * @of_ids: the statement that reads the records of the JSON array ?1, in its order
 * @columns: (array length=n_columns): what its columns are. Column 0 is the id and, of an application, 1 its person's
 * @n_columns: how many
 */
typedef struct
{
  IntakeEntity        entity;
  char               *by_id;
  char               *all;
  char               *of_ids;
  IntakeRecordColumn *columns;
  guint               n_columns;
} IntakeRecordSelect;

/** intake_record_select_new: the statements that read @fields of an entity, all with %NULL (transfer full). */
IntakeRecordSelect *intake_record_select_new (IntakeEntity         entity,
                                              const IntakeFieldId *fields,
                                              guint                n_fields);

void intake_record_select_free (IntakeRecordSelect *self);

/**
 * IntakeRecordInsert:
 * @sql: an INSERT of a whole row. ?1 is the id, of an application ?2 its person; then @fields
 * @entity: what is written
 * @of_person: of an application, the row of its person and not its own
 * @fields: (array length=n_fields): what is written, in the order of the values
 * @n_fields: how many
 */
typedef struct
{
  char         *sql;
  IntakeEntity  entity;
  gboolean      of_person;
  IntakeFieldId fields[INTAKE_N_FIELDS];
  guint         n_fields;
} IntakeRecordInsert;

/** intake_record_insert_new: the statement that writes the row of an entity, or with @of_person of an application's person (transfer full). */
IntakeRecordInsert *intake_record_insert_new (IntakeEntity entity,
                                              gboolean     of_person);

void intake_record_insert_free (IntakeRecordInsert *self);

/** intake_record_sql_is_stored: whether a field is a column that a record is written to. */
gboolean intake_record_sql_is_stored (IntakeFieldId field);

/** intake_record_sql_joins: which tables the expression of a field needs. */
IntakeRecordJoins intake_record_sql_joins (IntakeFieldId field);

/** intake_record_sql_dup_expression: a field's value as an SQL expression (transfer full); of the name one text. */
char *intake_record_sql_dup_expression (IntakeFieldId field);

/** intake_record_sql_append_from: " FROM …" with the joins. */
void intake_record_sql_append_from (GString          *sql,
                                    IntakeEntity      entity,
                                    IntakeRecordJoins joins);

/** intake_record_sql_dup_load: how many applications take a place with the supervisor whose table is named @supervisor in the query, as an expression (transfer full). */
char *intake_record_sql_dup_load (const char *supervisor);

/** intake_record_sql_dup_update: an UPDATE that sets a stored field to ?1 of the record with id ?2, where it is another (transfer full). */
char *intake_record_sql_dup_update (IntakeFieldId field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeRecordSelect, intake_record_select_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeRecordInsert, intake_record_insert_free)

G_END_DECLS
