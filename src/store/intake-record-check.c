/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must hold before a record is written. */
#include "config.h"

#include "intake-record-check.h"

#include "intake-record-name.h"
#include "intake-record-sql.h"
#include "intake-rule-set-table.h"
#include "intake-statement.h"

#include "intake-follow-up.h"

#include <glib/gi18n-lib.h>

static const char *const not_found_sentences[INTAKE_N_ENTITIES] = {
  [INTAKE_ENTITY_APPLICATION] = N_ ("This application is not there any more. It may have been deleted."),
  [INTAKE_ENTITY_NOTICE] = N_ ("This notice is not there any more. It may have been deleted."),
  [INTAKE_ENTITY_SUPERVISOR] = N_ ("This supervisor is not there any more. They may have been deleted."),
  [INTAKE_ENTITY_PLACEMENT] = N_ ("This internship is not there any more. It may have been deleted."),
  [INTAKE_ENTITY_CHECK_IN] = N_ ("This check-in is not there any more. It may have been deleted."),
  [INTAKE_ENTITY_OBJECTIVE] = N_ ("This learning objective is not there any more. It may have been deleted."),
  [INTAKE_ENTITY_OUTPUT] = N_ ("This output is not there any more. It may have been deleted."),
  [INTAKE_ENTITY_EVALUATION] = N_ ("This evaluation is not there any more. It may have been deleted."),
};

/* 0 with or without @error: nothing, or failure. */
static gint64
find_row (IntakeDatabase    *db,
          const char        *sql,
          const IntakeValue *value,
          GError           **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);

  if (statement == NULL)
    return 0;

  intake_statement_bind_value (statement, 1, value);

  return intake_statement_step (statement, error) ? intake_statement_get_integer (statement, 0) : 0;
}

static void
set_taken (IntakeDatabase *db,
           IntakeFieldId   field,
           const char     *value,
           GError        **error)
{
  const IntakeLanguage *language = intake_database_get_language (db);

  if (field == INTAKE_FIELD_CASE)
    g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS,
                 intake_language_translate (language, N_ ("There is already an application with the case number “%s”. Give it another number, or none to get the next.")), value);
  else if (field == INTAKE_FIELD_NOTICE_REFERENCE)
    g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS,
                 intake_language_translate (language, N_ ("There is already a notice with the reference “%s”. Give it another reference.")), value);
  else
    g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS,
                 intake_language_translate (language, N_ ("There is already a supervisor named “%s”. If this is someone else, add something that tells them apart.")), value);
}

static gboolean
check_free (IntakeDatabase    *db,
            gint64             id,
            IntakeFieldId      field,
            const IntakeValue *value,
            GError           **error)
{
  g_autoptr (GError) failure = NULL;
  gint64 other;

  if (field == INTAKE_FIELD_CASE)
    other = find_row (db, "SELECT \"id\" FROM \"application\" WHERE \"case\" = ?1", value, &failure);
  else if (field == INTAKE_FIELD_NOTICE_REFERENCE)
    other = find_row (db, "SELECT \"id\" FROM \"notice\" WHERE \"reference\" = ?1", value, &failure);
  else if (field == INTAKE_FIELD_SUPERVISOR_NAME)
    other = intake_record_name_find_supervisor (db, value->text, &failure);
  else
    return TRUE;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (other == 0 || other == id)
    return TRUE;

  set_taken (db, field, value->text, error);
  return FALSE;
}

static gboolean
check_reference (IntakeDatabase    *db,
                 IntakeFieldId      field,
                 const IntakeValue *value,
                 GError           **error)
{
  const IntakeField *description = intake_field_get (field);

  if (field == INTAKE_FIELD_NOTICE_RULE_SET)
    {
      g_autoptr (IntakeRuleSet) rule_set = intake_rule_set_table_find_named (db, value->text, error);

      return rule_set != NULL;
    }

  if (description->kind == INTAKE_KIND_NOTICE)
    return intake_record_check_exists (db, INTAKE_ENTITY_NOTICE, value->integer, error);
  if (description->kind == INTAKE_KIND_SUPERVISOR)
    return intake_record_check_exists (db, INTAKE_ENTITY_SUPERVISOR, value->integer, error);
  if (field == intake_follow_up_placement_field (description->entity))
    return intake_record_check_exists (db, INTAKE_ENTITY_PLACEMENT, value->integer, error);

  return TRUE;
}

gboolean
intake_record_check_concerns (IntakeFieldId field)
{
  const IntakeField *description = intake_field_get (field);

  return (description->flags & INTAKE_FIELD_REQUIRED) != 0 || (intake_field_is_reference (description) && intake_record_sql_is_stored (field)) || field == INTAKE_FIELD_NOTICE_RULE_SET;
}

gboolean
intake_record_check_value (IntakeDatabase    *db,
                           gint64             id,
                           IntakeFieldId      field,
                           const IntakeValue *value,
                           GError           **error)
{
  const IntakeLanguage *language = intake_database_get_language (db);

  if (value->type == INTAKE_VALUE_NONE)
    {
      if ((intake_field_get (field)->flags & INTAKE_FIELD_REQUIRED) == 0)
        return TRUE;

      /* Translators: %s is the name of a field, such as "Reference". */
      g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
                   intake_language_translate (language, N_ ("“%s” cannot be left empty.")), intake_field_label (field, language));
      return FALSE;
    }

  return check_free (db, id, field, value, error) && check_reference (db, field, value, error);
}

void
intake_record_check_pin_rule_set (IntakeDatabase *db,
                                  IntakeFieldId   field,
                                  IntakeValue    *value)
{
  g_autoptr (IntakeRuleSet) rule_set = NULL;

  if (field != INTAKE_FIELD_NOTICE_RULE_SET || value->type != INTAKE_VALUE_TEXT)
    return;

  rule_set = intake_rule_set_table_find_named (db, value->text, NULL);
  if (rule_set != NULL)
    intake_value_take_text (value, intake_rule_set_dup_name (rule_set));
}

gboolean
intake_record_check_exists (IntakeDatabase *db,
                            IntakeEntity    entity,
                            gint64          id,
                            GError        **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM \"%s\" WHERE \"id\" = ?1", intake_entity_name (entity));
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, id);
  if (intake_statement_step (statement, &failure))
    return TRUE;

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    intake_record_check_set_not_found (db, entity, error);
  return FALSE;
}

void
intake_record_check_set_not_found (IntakeDatabase *db,
                                   IntakeEntity    entity,
                                   GError        **error)
{
  g_set_error_literal (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND,
                       intake_language_translate (intake_database_get_language (db), not_found_sentences[entity]));
}
