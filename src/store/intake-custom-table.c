/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields that an office adds itself. */
#include "config.h"

#include "intake-custom-table.h"

#include "intake-statement.h"

/* Columns: 0 field, 1 name, 2 value. */
static GPtrArray *
list (IntakeDatabase *db,
      const char     *sql,
      gint64          application_id,
      GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func ((GDestroyNotify)intake_custom_value_free);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return NULL;

  if (application_id != 0)
    intake_statement_bind_integer (statement, 1, application_id);
  while (intake_statement_step (statement, &failure))
    {
      IntakeCustomValue *value = g_new0 (IntakeCustomValue, 1);

      value->field_id = intake_statement_get_integer (statement, 0);
      value->name = g_strdup (intake_statement_get_text (statement, 1));
      value->value = g_strdup (intake_statement_get_text (statement, 2));
      g_ptr_array_add (values, value);
    }
  if (failure == NULL)
    return g_steal_pointer (&values);
  g_propagate_error (error, g_steal_pointer (&failure));

  return NULL;
}

void
intake_custom_value_free (IntakeCustomValue *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->value);
  g_free (self);
}

GPtrArray *
intake_custom_table_list_fields (IntakeDatabase *db,
                                 GError        **error)
{
  g_return_val_if_fail (db != NULL, NULL);

  return list (db, "SELECT \"id\", \"name\", NULL FROM \"custom_field\" ORDER BY \"id\"", 0, error);
}

GPtrArray *
intake_custom_table_list (IntakeDatabase *db,
                          gint64          application_id,
                          GError        **error)
{
  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (application_id != 0, NULL);

  return list (db,
               "SELECT f.\"id\", f.\"name\", v.\"value\" FROM \"custom_field\" AS f"
               " LEFT JOIN \"custom_value\" AS v ON v.\"custom_field_id\" = f.\"id\" AND v.\"application_id\" = ?1 ORDER BY f.\"id\"",
               application_id, error);
}

gint64
intake_custom_table_ensure_field (IntakeDatabase *db,
                                  const char     *name,
                                  GError        **error)
{
  g_autoptr (IntakeStatement) find = NULL;
  g_autoptr (IntakeStatement) insert = NULL;
  g_autoptr (GError) failure = NULL;
  gint64 id;

  g_return_val_if_fail (db != NULL, 0);
  g_return_val_if_fail (name != NULL && *name != '\0', 0);

  find = intake_statement_get (db, "SELECT \"id\" FROM \"custom_field\" WHERE \"name\" = ?1", error);
  if (find == NULL)
    return 0;

  intake_statement_bind_text (find, 1, name);
  if (intake_statement_step (find, &failure))
    return intake_statement_get_integer (find, 0);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return 0;
    }

  insert = intake_statement_get (db, "INSERT INTO \"custom_field\" (\"id\", \"name\") VALUES (?1, ?2)", error);
  if (insert == NULL)
    return 0;

  id = intake_database_new_id (db);
  intake_statement_bind_integer (insert, 1, id);
  intake_statement_bind_text (insert, 2, name);

  return intake_statement_run (insert, error) ? id : 0;
}

gboolean
intake_custom_table_set (IntakeDatabase *db,
                         gint64          application_id,
                         gint64          field_id,
                         const char     *value,
                         GError        **error)
{
  gboolean is_empty = value == NULL || *value == '\0';
  g_autoptr (IntakeStatement) statement = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (application_id != 0 && field_id != 0, FALSE);

  statement = intake_statement_get (db,
                                    is_empty
                                      ? "DELETE FROM \"custom_value\" WHERE \"application_id\" = ?1 AND \"custom_field_id\" = ?2"
                                      : "INSERT INTO \"custom_value\" (\"application_id\", \"custom_field_id\", \"value\", \"id\") VALUES (?1, ?2, ?3, ?4)"
                                        " ON CONFLICT (\"application_id\", \"custom_field_id\") DO UPDATE SET \"value\" = ?3 WHERE \"value\" IS NOT ?3",
                                    error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, application_id);
  intake_statement_bind_integer (statement, 2, field_id);
  if (!is_empty)
    {
      intake_statement_bind_text (statement, 3, value);
      intake_statement_bind_integer (statement, 4, intake_database_new_id (db));
    }

  return intake_statement_run (statement, error);
}
