/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records in the store, for every entity. */
#include "config.h"

#include "intake-record-table.h"

#include "intake-case-number.h"
#include "intake-record-check.h"
#include "intake-judge-reach.h"
#include "intake-record-deletion.h"
#include "intake-record-insertion.h"
#include "intake-record-row.h"
#include "intake-record-sql.h"
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
  char               *updates[INTAKE_N_FIELDS];
} RecordSql;

struct _IntakeRecordReader
{
  IntakeDatabase       *db;
  const IntakeLanguage *language;
  IntakeRecordSelect   *select;
  IntakeStatement      *by_id;
  IntakeStatement      *all;

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
    intake_record_select_free (self->selects[i]);
  for (guint i = 0; i < INTAKE_N_FIELDS; i++)
    g_free (self->updates[i]);
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
        self->selects[i] = intake_record_select_new (i, NULL, 0);
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
            const IntakeLanguage     *language,
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

  intake_record_row_fill (record, select, statement, language);
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
        return intake_judge_reach_touch (db, "SELECT \"id\" FROM \"application\" WHERE \"notice\" = ?1", id, error);
    }
  else if (description->entity == INTAKE_ENTITY_PLACEMENT)
    {
      if (description->kind == INTAKE_KIND_DATE)
        return intake_judge_reach_touch (db, "SELECT \"application_id\" FROM \"placement\" WHERE \"id\" = ?1", id, error);
    }
  else if ((description->flags & INTAKE_FIELD_PERSON) != 0)
    {
      return intake_judge_reach_touch (db, "SELECT \"id\" FROM \"application\" WHERE \"person_id\" = (SELECT \"person_id\" FROM \"application\" WHERE \"id\" = ?1)", id, error);
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
      intake_record_row_fill (record, self->select, self->of_ids, self->language);
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
  if (!read_by_id (db, intake_database_get_language (db), select, statement, id, record, error))
    return NULL;

  return g_steal_pointer (&record);
}

gboolean
intake_record_table_insert (IntakeDatabase *db,
                            IntakeRecord   *record,
                            GError        **error)
{
  gint64 id;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (INTAKE_IS_RECORD (record), FALSE);
  g_return_val_if_fail (intake_record_get_id (record) == 0, FALSE);

  id = intake_record_get_entity (record) == INTAKE_ENTITY_APPLICATION ? intake_database_new_row_id (db, "application") : intake_database_new_id (db);
  if (!intake_record_insertion_run (db, record, id, error))
    return FALSE;

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

  if (field == INTAKE_FIELD_CASE)
    intake_case_number_note (db, value->text);
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
  self->language = intake_database_get_language (db);
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
  found = read_by_id (self->db, self->language, self->select, self->by_id, id, record, error);
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

void
intake_record_reader_set_language (IntakeRecordReader   *self,
                                   const IntakeLanguage *language)
{
  g_return_if_fail (self != NULL && language != NULL);

  self->language = language;
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

  intake_record_row_fill (record, self->select, self->all, self->language);
  return TRUE;
}
