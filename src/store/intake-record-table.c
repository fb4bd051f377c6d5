/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records in the store, for every entity. */
#include "config.h"

#include "intake-record-table.h"

#include "intake-case-number.h"
#include "intake-record-check.h"
#include "intake-record-deletion.h"
#include "intake-record-row.h"
#include "intake-record-sql.h"
#include "intake-stage-step.h"
#include "intake-statement.h"

#include "intake-parse.h"

#include <glib/gi18n-lib.h>

#define CACHE "record-table"

/* How many records one statement reads: enough that its beginning and end cost nothing beside them. */
#define IDS_AT_ONCE 512

/* The SQL of a connection, made when it is first needed. */
typedef struct
{
  IntakeRecordSelect *selects[INTAKE_N_ENTITIES];
  char               *inserts[INTAKE_N_ENTITIES];
  char               *insert_person;
  char               *updates[INTAKE_N_FIELDS];
} RecordSql;

struct _IntakeRecordReader
{
  IntakeDatabase     *db;
  IntakeRecordSelect *select;
  IntakeStatement    *by_id;
  IntakeStatement    *all;

  /* The records that were asked for by their ids; a statement reads them up to @bound. */
  GArray          *ids;
  guint            position;
  guint            bound;
  IntakeStatement *of_ids;
};

static void
record_sql_free (gpointer data)
{
  RecordSql *self = data;

  for (guint i = 0; i < INTAKE_N_ENTITIES; i++)
    {
      intake_record_select_free (self->selects[i]);
      g_free (self->inserts[i]);
    }
  for (guint i = 0; i < INTAKE_N_FIELDS; i++)
    g_free (self->updates[i]);
  g_free (self->insert_person);
  g_free (self);
}

static RecordSql *
get_record_sql (IntakeDatabase *db)
{
  RecordSql *self = intake_database_get_cache (db, CACHE);

  if (self == NULL)
    {
      self = g_new0 (RecordSql, 1);
      for (IntakeEntity i = 0; i < INTAKE_N_ENTITIES; i++)
        {
          self->selects[i] = intake_record_select_new (i, NULL, 0);
          self->inserts[i] = intake_record_sql_dup_insert (i, FALSE);
        }
      self->insert_person = intake_record_sql_dup_insert (INTAKE_ENTITY_APPLICATION, TRUE);
      intake_database_set_cache (db, CACHE, self, record_sql_free);
    }

  return self;
}

static const char *
get_update (IntakeDatabase *db,
            IntakeFieldId   field)
{
  RecordSql *sql = get_record_sql (db);

  if (sql->updates[field] == NULL)
    sql->updates[field] = intake_record_sql_dup_update (field);

  return sql->updates[field];
}

static gboolean
read_by_id (IntakeDatabase           *db,
            const IntakeRecordSelect *select,
            IntakeStatement          *statement,
            gint64                    id,
            IntakeRecord             *record,
            GError                  **error)
{
  g_autoptr (GError) failure = NULL;

  intake_statement_bind_integer (statement, 1, id);
  if (!intake_statement_step (statement, &failure))
    {
      if (failure != NULL)
        g_propagate_error (error, g_steal_pointer (&failure));
      else
        intake_record_check_set_not_found (db, select->entity, error);
      return FALSE;
    }

  intake_record_row_fill (record, select, statement, intake_database_get_language (db));
  return TRUE;
}

/* Everyone who depends on the person is judged again with them. */
static gboolean
touch_with (IntakeDatabase *db,
            const char     *sql,
            gint64          id,
            GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, id);
  while (intake_statement_step (statement, &failure))
    intake_database_touch (db, intake_statement_get_integer (statement, 0));
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return TRUE;
}

/* What the record knows of a person who is there already, and the office does not. */
static gboolean
complete_person (IntakeDatabase *db,
                 IntakeRecord   *record,
                 GError        **error)
{
  IntakeFieldId first, end;
  gboolean      changed = FALSE;

  intake_field_range (INTAKE_ENTITY_APPLICATION, &first, &end);
  for (IntakeFieldId field = first; field < end; field++)
    {
      g_autoptr (IntakeStatement) statement = NULL;
      g_autofree char   *sql = NULL;
      const IntakeField *description = intake_field_get (field);

      if ((description->flags & INTAKE_FIELD_PERSON) == 0 || !intake_record_has (record, field))
        continue;

      sql = g_strdup_printf ("UPDATE \"person\" SET \"%s\" = ?1 WHERE \"id\" = ?2 AND \"%s\" IS NULL", description->name, description->name);
      statement = intake_statement_get (db, sql, error);
      if (statement == NULL)
        return FALSE;
      intake_statement_bind_value (statement, 1, intake_record_get (record, field));
      intake_statement_bind_integer (statement, 2, intake_record_get_person_id (record));
      if (!intake_statement_run (statement, error))
        return FALSE;
      changed = changed || sqlite3_changes64 (intake_database_get_handle (db)) > 0;
    }

  return !changed || touch_with (db, "SELECT \"id\" FROM \"application\" WHERE \"person_id\" = ?1", intake_record_get_person_id (record), error);
}

/* What an application cannot be without, where the record does not say. */
static gboolean
complete_application (IntakeDatabase *db,
                      IntakeRecord   *record,
                      IntakeStage    *stage,
                      GError        **error)
{
  *stage = INTAKE_STAGE_RECEIVED;

  if (!intake_record_has (record, INTAKE_FIELD_STAGE))
    {
      intake_record_set_text (record, INTAKE_FIELD_STAGE, intake_stage_id (INTAKE_STAGE_RECEIVED));
    }
  else if (!intake_stage_find (intake_record_get_text (record, INTAKE_FIELD_STAGE), stage))
    {
      g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
                   intake_language_translate (intake_database_get_language (db), N_ ("There is no stage “%s”.")),
                   intake_record_get_text (record, INTAKE_FIELD_STAGE));
      return FALSE;
    }

  if (!intake_record_has (record, INTAKE_FIELD_CASE))
    {
      IntakeDate       received_on = intake_record_get_date (record, INTAKE_FIELD_RECEIVED_ON);
      int              year = intake_date_is_valid (received_on) ? received_on.year : intake_database_get_today (db).year;
      g_autofree char *number = intake_case_number_next (db, year, error);

      if (number == NULL)
        return FALSE;
      intake_record_set_text (record, INTAKE_FIELD_CASE, number);
    }

  return TRUE;
}

static gboolean
check_record (IntakeDatabase *db,
              IntakeRecord   *record,
              GError        **error)
{
  IntakeFieldId first, end;

  intake_field_range (intake_record_get_entity (record), &first, &end);
  for (IntakeFieldId field = first; field < end; field++)
    if (intake_record_sql_is_stored (field) && !intake_record_check_value (db, 0, field, intake_record_get (record, field), error))
      return FALSE;

  return TRUE;
}

static void
pin_rule_set (IntakeDatabase *db,
              IntakeRecord   *notice)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_copy (intake_record_get (notice, INTAKE_FIELD_NOTICE_RULE_SET), &value);
  intake_record_check_pin_rule_set (db, INTAKE_FIELD_NOTICE_RULE_SET, &value);
  intake_record_set (notice, INTAKE_FIELD_NOTICE_RULE_SET, &value);
}

static gboolean
insert_person (IntakeDatabase *db,
               IntakeRecord   *record,
               GError        **error)
{
  gint64 id;

  if (intake_record_get_person_id (record) != 0)
    return complete_person (db, record, error);

  id = intake_database_new_id (db);
  if (!intake_record_row_insert (db, record, get_record_sql (db)->insert_person, TRUE, id, error))
    return FALSE;

  intake_record_set_person_id (record, id);
  return TRUE;
}

static gboolean
insert_application (IntakeDatabase *db,
                    IntakeRecord   *record,
                    gint64          id,
                    GError        **error)
{
  IntakeStage stage;
  IntakeDate  dated_on = INTAKE_DATE_NONE;

  if (!complete_application (db, record, &stage, error) ||
      !check_record (db, record, error) ||
      !insert_person (db, record, error) ||
      !intake_record_row_insert (db, record, get_record_sql (db)->inserts[INTAKE_ENTITY_APPLICATION], FALSE, id, error))
    return FALSE;

  if (stage == INTAKE_STAGE_RECEIVED)
    dated_on = intake_record_get_date (record, INTAKE_FIELD_RECEIVED_ON);
  if (!intake_stage_step_add (db, id, stage, dated_on, NULL, error))
    return FALSE;
  if (intake_stage_has_placement (stage) && !intake_stage_step_ensure_placement (db, id, error))
    return FALSE;

  intake_case_number_note (db, intake_record_get_text (record, INTAKE_FIELD_CASE));
  intake_database_touch (db, id);
  return TRUE;
}

/* A change that an answer can hang on is followed by a new judgement, before the commit. */
static gboolean
touch_after (IntakeDatabase *db,
             gint64          id,
             IntakeFieldId   field,
             GError        **error)
{
  const IntakeField *description = intake_field_get (field);

  /* Of a notice no rule can ask for free text but its unit. */
  if (description->entity == INTAKE_ENTITY_NOTICE)
    {
      if (description->group != INTAKE_GROUP_CONTENT && field != INTAKE_FIELD_NOTICE_TITLE)
        return touch_with (db, "SELECT \"id\" FROM \"application\" WHERE \"notice\" = ?1", id, error);
    }
  else if (description->entity == INTAKE_ENTITY_PLACEMENT)
    {
      if (description->kind == INTAKE_KIND_DATE)
        return touch_with (db, "SELECT \"application_id\" FROM \"placement\" WHERE \"id\" = ?1", id, error);
    }
  else if ((description->flags & INTAKE_FIELD_PERSON) != 0)
    {
      return touch_with (db, "SELECT \"id\" FROM \"application\" WHERE \"person_id\" = (SELECT \"person_id\" FROM \"application\" WHERE \"id\" = ?1)", id, error);
    }
  else if (description->entity == INTAKE_ENTITY_APPLICATION)
    {
      intake_database_touch (db, id);
    }

  return TRUE;
}

static void
bind_ids (IntakeRecordReader *self)
{
  g_autoptr (GString) array = g_string_new ("[");

  self->bound = MIN (self->position + IDS_AT_ONCE, self->ids->len);
  for (guint i = self->position; i < self->bound; i++)
    g_string_append_printf (array, "%s%" G_GINT64_FORMAT, i > self->position ? "," : "", g_array_index (self->ids, gint64, i));
  g_string_append_c (array, ']');

  intake_statement_reset (self->of_ids);
  intake_statement_bind_text (self->of_ids, 1, array->str);
}

static gboolean
read_next_of_ids (IntakeRecordReader *self,
                  IntakeRecord       *record,
                  GError            **error)
{
  g_autoptr (GError) failure = NULL;
  gint64 id;

  if (self->position == self->ids->len)
    return FALSE;

  if (self->of_ids == NULL)
    self->of_ids = intake_statement_get (self->db, self->select->of_ids, error);
  if (self->of_ids == NULL)
    return FALSE;
  if (self->position == self->bound)
    bind_ids (self);

  id = g_array_index (self->ids, gint64, self->position);
  if (intake_statement_step (self->of_ids, &failure) && intake_statement_get_integer (self->of_ids, 0) == id)
    {
      intake_record_row_fill (record, self->select, self->of_ids, intake_database_get_language (self->db));
      /* Not left on its last row: that would hold on to the snapshot. */
      if (++self->position == self->bound)
        intake_statement_reset (self->of_ids);
      return TRUE;
    }

  intake_statement_reset (self->of_ids);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    intake_record_check_set_not_found (self->db, self->select->entity, error);

  return FALSE;
}

IntakeRecord *
intake_record_table_load (IntakeDatabase *db,
                          IntakeEntity    entity,
                          gint64          id,
                          GError        **error)
{
  const IntakeRecordSelect *select;
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (IntakeRecord) record = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (entity < INTAKE_N_ENTITIES, NULL);

  select = get_record_sql (db)->selects[entity];
  statement = intake_statement_get (db, select->by_id, error);
  if (statement == NULL)
    return NULL;

  record = intake_record_new (entity);
  if (!read_by_id (db, select, statement, id, record, error))
    return NULL;

  return g_steal_pointer (&record);
}

gboolean
intake_record_table_insert (IntakeDatabase *db,
                            IntakeRecord   *record,
                            GError        **error)
{
  IntakeEntity entity;
  gint64       id;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (INTAKE_IS_RECORD (record), FALSE);
  g_return_val_if_fail (intake_record_get_id (record) == 0, FALSE);

  entity = intake_record_get_entity (record);
  id = intake_database_new_id (db);
  if (entity == INTAKE_ENTITY_NOTICE)
    pin_rule_set (db, record);
  if (entity == INTAKE_ENTITY_APPLICATION)
    {
      if (!insert_application (db, record, id, error))
        return FALSE;
    }
  else if (!check_record (db, record, error) || !intake_record_row_insert (db, record, get_record_sql (db)->inserts[entity], FALSE, id, error))
    {
      return FALSE;
    }

  intake_record_set_id (record, id);
  return TRUE;
}

gboolean
intake_record_table_update (IntakeDatabase    *db,
                            IntakeEntity       entity,
                            gint64             id,
                            IntakeFieldId      field,
                            const IntakeValue *value,
                            GError           **error)
{
  const IntakeField *description;
  g_autoptr (IntakeStatement) statement = NULL;
  g_auto (IntakeValue) written = INTAKE_VALUE_INIT;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (field < INTAKE_N_FIELDS, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  description = intake_field_get (field);
  g_return_val_if_fail (description->entity == entity, FALSE);
  g_return_val_if_fail (intake_record_sql_is_stored (field), FALSE);
  g_return_val_if_fail (value->type == INTAKE_VALUE_NONE || value->type == intake_field_value_type (description->kind), FALSE);

  if (field != INTAKE_FIELD_CASE && (description->flags & INTAKE_FIELD_FIXED) != 0)
    {
      /* Translators: %s is the name of a field, such as "Stage". */
      g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
                   intake_language_translate (intake_database_get_language (db), N_ ("“%s” is kept by Intake and cannot be typed in.")),
                   intake_field_label (field, intake_database_get_language (db)));
      return FALSE;
    }
  if (!intake_record_check_value (db, id, field, value, error))
    return FALSE;

  statement = intake_statement_get (db, get_update (db, field), error);
  if (statement == NULL)
    return FALSE;

  intake_value_copy (value, &written);
  intake_record_check_pin_rule_set (db, field, &written);
  intake_statement_bind_value (statement, 1, &written);
  intake_statement_bind_integer (statement, 2, id);
  if (!intake_statement_run (statement, error))
    return FALSE;
  if (sqlite3_changes64 (intake_database_get_handle (db)) == 0)
    return intake_record_check_exists (db, entity, id, error);

  return touch_after (db, id, field, error);
}

gboolean
intake_record_table_delete (IntakeDatabase *db,
                            IntakeEntity    entity,
                            gint64          id,
                            GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (entity < INTAKE_N_ENTITIES, FALSE);

  return intake_record_check_exists (db, entity, id, error) && intake_record_deletion_run (db, entity, id, error);
}

IntakeRecordReader *
intake_record_reader_new (IntakeDatabase      *db,
                          IntakeEntity         entity,
                          const IntakeFieldId *fields,
                          guint                n_fields,
                          GError             **error)
{
  g_autoptr (IntakeRecordReader) self = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (entity < INTAKE_N_ENTITIES, NULL);

  self = g_new0 (IntakeRecordReader, 1);
  self->db = db;
  self->select = intake_record_select_new (entity, fields, n_fields);
  self->by_id = intake_statement_get (db, self->select->by_id, error);
  if (self->by_id == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

IntakeRecordReader *
intake_record_reader_new_stored (IntakeDatabase *db,
                                 IntakeEntity    entity,
                                 GError        **error)
{
  IntakeFieldId fields[INTAKE_N_FIELDS];
  IntakeFieldId first, end;
  guint         n_fields = 0;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (entity < INTAKE_N_ENTITIES, NULL);

  intake_field_range (entity, &first, &end);
  for (IntakeFieldId field = first; field < end; field++)
    if (intake_record_sql_is_stored (field))
      fields[n_fields++] = field;

  return intake_record_reader_new (db, entity, fields, n_fields, error);
}

void
intake_record_reader_free (IntakeRecordReader *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->by_id, intake_statement_release);
  g_clear_pointer (&self->all, intake_statement_release);
  g_clear_pointer (&self->of_ids, intake_statement_release);
  g_clear_pointer (&self->ids, g_array_unref);
  intake_record_select_free (self->select);
  g_free (self);
}

gboolean
intake_record_reader_load (IntakeRecordReader *self,
                           gint64              id,
                           IntakeRecord       *record,
                           GError            **error)
{
  gboolean found;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (INTAKE_IS_RECORD (record), FALSE);

  intake_record_reset (record);
  found = read_by_id (self->db, self->select, self->by_id, id, record, error);
  /* Not left on its row: that would hold on to the snapshot. */
  intake_statement_reset (self->by_id);

  return found;
}

void
intake_record_reader_set_ids (IntakeRecordReader *self,
                              GArray             *ids)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (ids != NULL);

  g_array_ref (ids);
  g_clear_pointer (&self->ids, g_array_unref);
  self->ids = ids;
  self->position = 0;
  self->bound = 0;
}

gboolean
intake_record_reader_next (IntakeRecordReader *self,
                           IntakeRecord       *record,
                           GError            **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (INTAKE_IS_RECORD (record), FALSE);

  intake_record_reset (record);
  if (self->ids != NULL)
    return read_next_of_ids (self, record, error);

  if (self->all == NULL)
    {
      self->all = intake_statement_get (self->db, self->select->all, error);
      if (self->all == NULL)
        return FALSE;
    }

  if (!intake_statement_step (self->all, error))
    {
      intake_statement_reset (self->all);
      return FALSE;
    }

  intake_record_row_fill (record, self->select, self->all, intake_database_get_language (self->db));
  return TRUE;
}
