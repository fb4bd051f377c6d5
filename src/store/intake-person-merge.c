/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two persons made one, or told apart. */
#include "config.h"

#include "intake-duplicate.h"

#include "intake-record-sql.h"
#include "intake-record-table.h"
#include "intake-statement.h"

#include <glib/gi18n-lib.h>

/* In this order: what refers to the person goes before the person.  ?1 is who stays, ?2 who goes. */
static const char *const steps[] = {
  "UPDATE \"application\" SET \"person_id\" = ?1 WHERE \"person_id\" = ?2",
  "DELETE FROM \"told_apart\" WHERE \"person_id\" = ?2",
  "DELETE FROM \"told_apart\" WHERE \"other_id\" = ?2",
  "DELETE FROM \"person\" WHERE \"id\" = ?2",
};

static gboolean
run_on_both (IntakeDatabase *db,
             const char     *sql,
             gint64          first,
             gint64          second,
             GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, first);
  intake_statement_bind_integer (statement, 2, second);

  return intake_statement_run (statement, error);
}

/* -1 with @error set. */
static gint64
count_person (IntakeDatabase *db,
              gint64          person_id,
              GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT count (*) FROM \"person\" WHERE \"id\" = ?1", error);

  if (statement == NULL)
    return -1;

  intake_statement_bind_integer (statement, 1, person_id);

  return intake_statement_step (statement, error) ? intake_statement_get_integer (statement, 0) : -1;
}

static gboolean
check_person (IntakeDatabase *db,
              gint64          person_id,
              GError        **error)
{
  gint64 n = count_person (db, person_id, error);

  if (n != 0)
    return n > 0;

  g_set_error_literal (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND,
                       intake_language_translate (intake_database_get_language (db), N_ ("The person is no longer there. Somebody may have deleted or merged them meanwhile.")));
  return FALSE;
}

/* One field of the person who stays: as chosen, or what the other has where nothing is recorded. */
static gboolean
settle_field (IntakeDatabase    *db,
              const IntakeField *field,
              gint64             kept_id,
              gint64             merged_id,
              IntakeRecord      *chosen,
              GError           **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autofree char *sql = NULL;

  if (chosen != NULL)
    sql = g_strdup_printf ("UPDATE \"person\" SET \"%s\" = ?3 WHERE \"id\" = ?1 AND ?2 IS NOT NULL AND \"%s\" IS NOT ?3", field->name, field->name);
  else
    sql = g_strdup_printf ("UPDATE \"person\" SET \"%s\" = (SELECT \"%s\" FROM \"person\" WHERE \"id\" = ?2)"
                           " WHERE \"id\" = ?1 AND \"%s\" IS NULL AND (SELECT \"%s\" FROM \"person\" WHERE \"id\" = ?2) IS NOT NULL",
                           field->name, field->name, field->name, field->name);

  statement = intake_statement_get (db, sql, error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, kept_id);
  intake_statement_bind_integer (statement, 2, merged_id);
  if (chosen != NULL)
    intake_statement_bind_value (statement, 3, intake_record_get (chosen, field->id));

  return intake_statement_run (statement, error);
}

static gboolean
settle_fields (IntakeDatabase *db,
               gint64          kept_id,
               gint64          merged_id,
               IntakeRecord   *chosen,
               GError        **error)
{
  IntakeFieldId first, end;

  intake_field_range (INTAKE_ENTITY_APPLICATION, &first, &end);
  for (IntakeFieldId id = first; id < end; id++)
    {
      const IntakeField *field = intake_field_get (id);

      if ((field->flags & INTAKE_FIELD_PERSON) != 0 && intake_record_sql_is_stored (id) && !settle_field (db, field, kept_id, merged_id, chosen, error))
        return FALSE;
    }

  return TRUE;
}

/* Whoever is not the one who goes is not the one who stays either. */
static gboolean
take_over_told_apart (IntakeDatabase *db,
                      gint64          kept_id,
                      gint64          merged_id,
                      GError        **error)
{
  g_autoptr (IntakeStatement) statement =
               intake_statement_get (db, "SELECT iif (\"person_id\" = ?2, \"other_id\", \"person_id\") FROM \"told_apart\" WHERE \"person_id\" = ?2 OR \"other_id\" = ?2", error);
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 2, merged_id);
  while (intake_statement_step (statement, &failure))
    {
      gint64 other = intake_statement_get_integer (statement, 0);

      g_array_append_val (others, other);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  for (guint i = 0; i < others->len; i++)
    if (g_array_index (others, gint64, i) != kept_id && !intake_duplicate_tell_apart (db, kept_id, g_array_index (others, gint64, i), error))
      return FALSE;

  return TRUE;
}

gboolean
intake_duplicate_tell_apart (IntakeDatabase *db,
                             gint64          person_id,
                             gint64          other_id,
                             GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (person_id != other_id, FALSE);

  if (!check_person (db, person_id, error) || !check_person (db, other_id, error))
    return FALSE;

  statement = intake_statement_get (db, "INSERT INTO \"told_apart\" (\"id\", \"person_id\", \"other_id\") VALUES (?1, ?2, ?3) ON CONFLICT (\"person_id\", \"other_id\") DO NOTHING", error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, intake_database_new_id (db));
  intake_statement_bind_integer (statement, 2, MIN (person_id, other_id));
  intake_statement_bind_integer (statement, 3, MAX (person_id, other_id));

  return intake_statement_run (statement, error);
}

gboolean
intake_duplicate_merge (IntakeDatabase *db,
                        gint64          kept_id,
                        gint64          merged_id,
                        IntakeRecord   *chosen,
                        GError        **error)
{
  g_autoptr (GArray) ids = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (kept_id != merged_id, FALSE);
  g_return_val_if_fail (chosen == NULL || intake_record_get_entity (chosen) == INTAKE_ENTITY_APPLICATION, FALSE);

  if (!check_person (db, kept_id, error) || !check_person (db, merged_id, error) ||
      !settle_fields (db, kept_id, merged_id, chosen, error) || !take_over_told_apart (db, kept_id, merged_id, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (!run_on_both (db, steps[i], kept_id, merged_id, error))
      return FALSE;

  ids = intake_duplicate_list_applications (db, kept_id, error);
  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    intake_database_touch (db, g_array_index (ids, gint64, i));

  return TRUE;
}
