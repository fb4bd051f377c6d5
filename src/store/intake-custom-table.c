/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields that an office adds itself. */
#include "config.h"

#include "intake-custom-table.h"

#include "intake-statement.h"
#include "intake-own-field.h"
#include "intake-text.h"

#include <glib/gi18n-lib.h>

#define CACHE "own-fields"

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

void
intake_custom_table_publish (IntakeDatabase *db)
{
  g_autoptr (GPtrArray) fields = NULL;
  GArray *before, *now;

  g_return_if_fail (db != NULL);

  /* Where it cannot be read now, what is known stays; the next that reads tells of the fault. */
  fields = intake_custom_table_list_fields (db, NULL);
  if (fields == NULL)
    return;

  now = g_array_new (FALSE, FALSE, sizeof (IntakeFieldId));
  for (guint i = 0; i < fields->len; i++)
    {
      const IntakeCustomValue *field = g_ptr_array_index (fields, i);
      IntakeFieldId            id = intake_own_field_get (field->field_id);

      intake_own_field_set_label (id, field->name);
      g_array_append_val (now, id);
    }

  before = intake_database_get_cache (db, CACHE);
  for (guint i = 0; before != NULL && i < before->len; i++)
    {
      IntakeFieldId id = g_array_index (before, IntakeFieldId, i);
      gboolean      stays = FALSE;

      for (guint j = 0; j < now->len; j++)
        stays = stays || g_array_index (now, IntakeFieldId, j) == id;
      if (!stays)
        intake_own_field_set_label (id, NULL);
    }
  intake_database_set_cache (db, CACHE, now, (GDestroyNotify)g_array_unref);
}

GArray *
intake_custom_table_dup_entity_fields (IntakeDatabase *db,
                                       IntakeEntity    entity)
{
  GArray       *ids = g_array_new (FALSE, FALSE, sizeof (IntakeFieldId));
  IntakeFieldId first, end;
  g_autoptr (GPtrArray) own = NULL;

  g_return_val_if_fail (db != NULL, ids);
  g_return_val_if_fail (entity < INTAKE_N_ENTITIES, ids);

  intake_field_range (entity, &first, &end);
  for (IntakeFieldId field = first; field < end; field++)
    g_array_append_val (ids, field);
  if (entity == INTAKE_ENTITY_APPLICATION)
    own = intake_custom_table_list_fields (db, NULL);
  for (guint i = 0; own != NULL && i < own->len; i++)
    {
      IntakeFieldId field = intake_own_field_get (((const IntakeCustomValue *)g_ptr_array_index (own, i))->field_id);

      if (intake_own_field_is_there (field))
        g_array_append_val (ids, field);
    }

  return ids;
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

gint64
intake_custom_table_count (IntakeDatabase *db,
                           gint64          field_id,
                           GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;

  g_return_val_if_fail (db != NULL, -1);

  statement = intake_statement_get (db, "SELECT count (*) FROM \"custom_value\" WHERE \"custom_field_id\" = ?1", error);
  if (statement == NULL)
    return -1;

  intake_statement_bind_integer (statement, 1, field_id);

  return intake_statement_step (statement, error) ? intake_statement_get_integer (statement, 0) : -1;
}

static gboolean
touch_all (IntakeDatabase *db,
           gint64          field_id,
           GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT \"application_id\" FROM \"custom_value\" WHERE \"custom_field_id\" = ?1", error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, field_id);
  while (intake_statement_step (statement, &failure))
    intake_database_touch (db, intake_statement_get_integer (statement, 0));
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Whether the field is there, and no other is called so. */
static gboolean
check_name (IntakeDatabase *db,
            gint64          field_id,
            const char     *name,
            GError        **error)
{
  const IntakeLanguage *language = intake_database_get_language (db);
  g_autoptr (GPtrArray) fields = intake_custom_table_list_fields (db, error);
  g_autofree char *folded = intake_text_fold (name);
  gboolean         found = FALSE;

  if (fields == NULL)
    return FALSE;
  if (*name == '\0')
    {
      g_set_error_literal (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
                           intake_language_translate (language, N_ ("A field needs a name that stands before what is filled in.")));
      return FALSE;
    }

  for (guint i = 0; i < fields->len; i++)
    {
      const IntakeCustomValue *field = g_ptr_array_index (fields, i);
      g_autofree char         *other = intake_text_fold (field->name);

      if (field->field_id == field_id)
        found = TRUE;
      else if (g_str_equal (other, folded))
        {
          g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS,
                       intake_language_translate (language, N_ ("There is a field “%s” already. Choose another name.")), field->name);
          return FALSE;
        }
    }
  if (!found)
    g_set_error_literal (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND,
                         intake_language_translate (language, N_ ("The field is not there any more: it was deleted meanwhile.")));

  return found;
}

gboolean
intake_custom_table_rename_field (IntakeDatabase *db,
                                  gint64          field_id,
                                  const char     *name,
                                  GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autofree char *kept = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  kept = g_strstrip (g_strdup (name));
  if (!check_name (db, field_id, kept, error) || !touch_all (db, field_id, error))
    return FALSE;

  statement = intake_statement_get (db, "UPDATE \"custom_field\" SET \"name\" = ?2 WHERE \"id\" = ?1 AND \"name\" IS NOT ?2 COLLATE BINARY", error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, field_id);
  intake_statement_bind_text (statement, 2, kept);

  return intake_statement_run (statement, error);
}

gboolean
intake_custom_table_delete_field (IntakeDatabase *db,
                                  gint64          field_id,
                                  GError        **error)
{
  static const char *const steps[] = { "DELETE FROM \"custom_value\" WHERE \"custom_field_id\" = ?1", "DELETE FROM \"custom_field\" WHERE \"id\" = ?1" };

  g_return_val_if_fail (db != NULL, FALSE);

  if (!touch_all (db, field_id, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (IntakeStatement) statement = intake_statement_get (db, steps[i], error);

      if (statement == NULL)
        return FALSE;

      intake_statement_bind_integer (statement, 1, field_id);
      if (!intake_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
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

  /* Rules can ask for it. */
  intake_database_touch (db, application_id);
  return intake_statement_run (statement, error);
}
