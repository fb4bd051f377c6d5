/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mappings of spreadsheets that an office saved under a name. */
#include "config.h"

#include "intake-mapping-table.h"

#include "intake-statement.h"

#include <glib/gi18n-lib.h>

#define COLUMNS "\"name\", \"signature\", \"definition\", \"id\""

static IntakeSavedMapping *
read_mapping (IntakeStatement *statement)
{
  IntakeSavedMapping *mapping = g_new0 (IntakeSavedMapping, 1);

  mapping->name = g_strdup (intake_statement_get_text (statement, 0));
  mapping->signature = g_strdup (intake_statement_get_text (statement, 1));
  mapping->definition = g_strdup (intake_statement_get_text (statement, 2));
  mapping->id = intake_statement_get_integer (statement, 3);

  return mapping;
}

static void
set_not_found (IntakeDatabase *db,
               const char     *name,
               GError        **error)
{
  const IntakeLanguage *language = intake_database_get_language (db);
  g_autoptr (GPtrArray) mappings = intake_mapping_table_list (db, NULL, NULL);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; mappings != NULL && i < mappings->len; i++)
    {
      const IntakeSavedMapping *mapping = g_ptr_array_index (mappings, i);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", mapping->name);
    }

  if (names->len > 0)
    g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND,
                 intake_language_translate (language, N_ ("There is no saved mapping “%s”. There are: %s.")), name, names->str);
  else
    g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND,
                 intake_language_translate (language, N_ ("There is no saved mapping “%s”. None has been saved in this office: save one while you import in the window.")), name);
}

void
intake_saved_mapping_free (IntakeSavedMapping *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->signature);
  g_free (self->definition);
  g_free (self);
}

GPtrArray *
intake_mapping_table_list (IntakeDatabase *db,
                           const char     *signature,
                           GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GPtrArray) mappings = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  statement = intake_statement_get (db,
                                    signature != NULL
                                      ? "SELECT " COLUMNS " FROM \"mapping\" WHERE \"signature\" = ?1 ORDER BY \"id\" DESC"
                                      : "SELECT " COLUMNS " FROM \"mapping\" ORDER BY \"id\" DESC",
                                    error);
  if (statement == NULL)
    return NULL;

  mappings = g_ptr_array_new_with_free_func ((GDestroyNotify)intake_saved_mapping_free);
  if (signature != NULL)
    intake_statement_bind_text (statement, 1, signature);
  while (intake_statement_step (statement, &failure))
    g_ptr_array_add (mappings, read_mapping (statement));
  if (failure == NULL)
    return g_steal_pointer (&mappings);
  g_propagate_error (error, g_steal_pointer (&failure));

  return NULL;
}

IntakeSavedMapping *
intake_mapping_table_find (IntakeDatabase *db,
                           const char     *name,
                           GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  statement = intake_statement_get (db, "SELECT " COLUMNS " FROM \"mapping\" WHERE \"name\" = ?1", error);
  if (statement == NULL)
    return NULL;

  intake_statement_bind_text (statement, 1, name);
  if (intake_statement_step (statement, &failure))
    return read_mapping (statement);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    set_not_found (db, name, error);

  return NULL;
}

gboolean
intake_mapping_table_save (IntakeDatabase *db,
                           const char     *name,
                           const char     *signature,
                           const char     *definition,
                           GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (name != NULL && *name != '\0', FALSE);
  g_return_val_if_fail (signature != NULL && definition != NULL, FALSE);

  statement = intake_statement_get (db,
                                    "INSERT INTO \"mapping\" (\"name\", \"signature\", \"definition\", \"id\") VALUES (?1, ?2, ?3, ?4)"
                                    " ON CONFLICT (\"name\") DO UPDATE SET \"signature\" = ?2, \"definition\" = ?3"
                                    " WHERE \"signature\" IS NOT ?2 OR \"definition\" IS NOT ?3",
                                    error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_text (statement, 1, name);
  intake_statement_bind_text (statement, 2, signature);
  intake_statement_bind_text (statement, 3, definition);
  intake_statement_bind_integer (statement, 4, intake_database_new_id (db));

  return intake_statement_run (statement, error);
}

/* Another that is called so; the case of a mapping's own name may change. */
static gboolean
is_taken (IntakeDatabase *db,
          const char     *name,
          gint64          own_id,
          GError        **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (IntakeSavedMapping) other = intake_mapping_table_find (db, name, &failure);

  if (other == NULL && g_error_matches (failure, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND))
    return FALSE;
  if (other != NULL && other->id == own_id)
    return FALSE;

  if (other == NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS,
                 intake_language_translate (intake_database_get_language (db), N_ ("There is a saved mapping “%s” already. Choose another name.")), other->name);
  return TRUE;
}

gboolean
intake_mapping_table_rename (IntakeDatabase *db,
                             const char     *name,
                             const char     *new_name,
                             GError        **error)
{
  g_autoptr (IntakeSavedMapping) mapping = NULL;
  g_autoptr (IntakeStatement) statement = NULL;
  g_autofree char *kept = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (name != NULL && new_name != NULL, FALSE);

  kept = g_strstrip (g_strdup (new_name));
  if (*kept == '\0')
    {
      g_set_error_literal (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
                           intake_language_translate (intake_database_get_language (db), N_ ("A saved mapping needs a name by which it is found when a file comes again.")));
      return FALSE;
    }

  mapping = intake_mapping_table_find (db, name, error);
  if (mapping == NULL || is_taken (db, kept, mapping->id, error))
    return FALSE;

  statement = intake_statement_get (db, "UPDATE \"mapping\" SET \"name\" = ?2 WHERE \"id\" = ?1 AND \"name\" IS NOT ?2 COLLATE BINARY", error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, mapping->id);
  intake_statement_bind_text (statement, 2, kept);

  return intake_statement_run (statement, error);
}

gboolean
intake_mapping_table_delete (IntakeDatabase *db,
                             const char     *name,
                             GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  statement = intake_statement_get (db, "DELETE FROM \"mapping\" WHERE \"name\" = ?1", error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_text (statement, 1, name);

  return intake_statement_run (statement, error);
}
