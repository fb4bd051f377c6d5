/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new record: its row, its person, its number, its first stage. */
#include "config.h"

#include "intake-record-insertion.h"

#include "intake-case-number.h"
#include "intake-database-private.h"
#include "intake-judge-reach.h"
#include "intake-person-index.h"
#include "intake-record-check.h"
#include "intake-record-row.h"
#include "intake-stage-step.h"
#include "intake-statement.h"

#include <glib/gi18n-lib.h>

#define CACHE "record-insertion"

/* The statements of a connection, made when they are first needed. */
typedef struct
{
  IntakeRecordInsert *records[INTAKE_N_ENTITIES];
  IntakeRecordInsert *person;
  GArray             *checked[INTAKE_N_ENTITIES]; /* fields whose values have to hold something */

  /* The notice that was last found to be there, and the action in which it was. */
  gint64 notice;
  gint64 notice_action;
} Inserts;

static void
inserts_free (gpointer data)
{
  Inserts *self = data;

  for (guint i = 0; i < INTAKE_N_ENTITIES; i++)
    {
      intake_record_insert_free (self->records[i]);
      g_array_unref (self->checked[i]);
    }
  intake_record_insert_free (self->person);
  g_free (self);
}

static GArray *
list_checked (IntakeEntity entity)
{
  GArray       *fields = g_array_new (FALSE, FALSE, sizeof (IntakeFieldId));
  IntakeFieldId first, end;

  intake_field_range (entity, &first, &end);
  for (IntakeFieldId field = first; field < end; field++)
    if (intake_record_sql_is_stored (field) && intake_record_check_concerns (field))
      g_array_append_val (fields, field);

  return fields;
}

static Inserts *
get_inserts (IntakeDatabase *db)
{
  Inserts *self = intake_database_get_cache (db, CACHE);

  if (self == NULL)
    {
      self = g_new0 (Inserts, 1);
      for (IntakeEntity i = 0; i < INTAKE_N_ENTITIES; i++)
        {
          self->records[i] = intake_record_insert_new (i, FALSE);
          self->checked[i] = list_checked (i);
        }
      self->person = intake_record_insert_new (INTAKE_ENTITY_APPLICATION, TRUE);
      intake_database_set_cache (db, CACHE, self, inserts_free);
    }

  return self;
}

/* Many applications one after another are for one notice; that it is there is looked up once. */
static gboolean
check_notice (IntakeDatabase    *db,
              const IntakeValue *notice,
              GError           **error)
{
  Inserts *inserts = get_inserts (db);

  if (notice->type == INTAKE_VALUE_INTEGER && notice->integer == inserts->notice && db->action.id == inserts->notice_action)
    return TRUE;
  if (!intake_record_check_value (db, 0, INTAKE_FIELD_NOTICE, notice, error))
    return FALSE;
  if (notice->type != INTAKE_VALUE_INTEGER)
    return TRUE;

  inserts->notice = notice->integer;
  inserts->notice_action = db->action.id;
  return TRUE;
}

/* @except is a field that needs no look. */
static gboolean
check_fields (IntakeDatabase *db,
              IntakeRecord   *record,
              IntakeFieldId   except,
              GError        **error)
{
  const GArray *checked = get_inserts (db)->checked[intake_record_get_entity (record)];

  for (guint i = 0; i < checked->len; i++)
    {
      IntakeFieldId      field = g_array_index (checked, IntakeFieldId, i);
      const IntakeValue *value = intake_record_get (record, field);

      if (field == except)
        continue;
      if (!(field == INTAKE_FIELD_NOTICE ? check_notice (db, value, error) : intake_record_check_value (db, 0, field, value, error)))
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

  return !changed || intake_judge_reach_touch (db, "SELECT \"id\" FROM \"application\" WHERE \"person_id\" = ?1", intake_record_get_person_id (record), error);
}

static gboolean
insert_person (IntakeDatabase *db,
               IntakeRecord   *record,
               GError        **error)
{
  gint64 id;

  if (intake_record_get_person_id (record) != 0)
    return complete_person (db, record, error);

  id = intake_database_new_row_id (db, "person");
  if (!intake_record_row_insert (db, record, get_inserts (db)->person, id, error))
    return FALSE;

  intake_record_set_person_id (record, id);
  return TRUE;
}

/* The stage that the record says, or else the first. */
static gboolean
settle_stage (IntakeDatabase *db,
              IntakeRecord   *record,
              IntakeStage    *stage,
              GError        **error)
{
  *stage = INTAKE_STAGE_RECEIVED;

  if (!intake_record_has (record, INTAKE_FIELD_STAGE))
    {
      intake_record_set_text (record, INTAKE_FIELD_STAGE, intake_stage_id (INTAKE_STAGE_RECEIVED));
      return TRUE;
    }
  if (intake_stage_find (intake_record_get_text (record, INTAKE_FIELD_STAGE), stage))
    return TRUE;

  g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
               intake_language_translate (intake_database_get_language (db), N_ ("There is no stage “%s”.")),
               intake_record_get_text (record, INTAKE_FIELD_STAGE));
  return FALSE;
}

/* The next number of the year in which it was received, unless the record brings its own. */
static gboolean
settle_case (IntakeDatabase *db,
             IntakeRecord   *record,
             GError        **error)
{
  IntakeDate       received_on = intake_record_get_date (record, INTAKE_FIELD_RECEIVED_ON);
  int              year = intake_date_is_valid (received_on) ? received_on.year : intake_database_get_today (db).year;
  g_autofree char *number = NULL;

  if (intake_record_has (record, INTAKE_FIELD_CASE))
    return TRUE;

  number = intake_case_number_next (db, year, error);
  if (number == NULL)
    return FALSE;

  intake_record_set_text (record, INTAKE_FIELD_CASE, number);
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
insert_application (IntakeDatabase           *db,
                    IntakeRecord             *record,
                    const IntakeRecordInsert *insert,
                    gint64                    id,
                    GError                  **error)
{
  /* A number that is made here needs no look whether another has it. */
  IntakeFieldId except = intake_record_has (record, INTAKE_FIELD_CASE) ? INTAKE_N_FIELDS : INTAKE_FIELD_CASE;
  IntakeDate    dated_on = INTAKE_DATE_NONE;
  IntakeStage   stage;

  if (!settle_stage (db, record, &stage, error) ||
      !settle_case (db, record, error) ||
      !check_fields (db, record, except, error) ||
      !insert_person (db, record, error) ||
      !intake_record_row_insert (db, record, insert, id, error))
    return FALSE;

  if (stage == INTAKE_STAGE_RECEIVED)
    dated_on = intake_record_get_date (record, INTAKE_FIELD_RECEIVED_ON);
  if (!intake_stage_step_add (db, id, stage, dated_on, NULL, error))
    return FALSE;
  if (intake_stage_has_placement (stage) && !intake_stage_step_ensure_placement (db, id, error))
    return FALSE;

  intake_case_number_note (db, intake_record_get_text (record, INTAKE_FIELD_CASE));
  intake_database_touch (db, id);
  if (db->action.persons != NULL)
    intake_person_index_add (db->action.persons, record);
  return TRUE;
}

gboolean
intake_record_insertion_run (IntakeDatabase *db,
                             IntakeRecord   *record,
                             gint64          id,
                             GError        **error)
{
  IntakeEntity              entity = intake_record_get_entity (record);
  const IntakeRecordInsert *insert = get_inserts (db)->records[entity];

  if (entity == INTAKE_ENTITY_APPLICATION)
    return insert_application (db, record, insert, id, error);
  if (entity == INTAKE_ENTITY_NOTICE)
    pin_rule_set (db, record);

  return check_fields (db, record, INTAKE_N_FIELDS, error) && intake_record_row_insert (db, record, insert, id, error);
}
