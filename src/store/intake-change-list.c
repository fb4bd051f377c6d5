/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which records an action concerns. */
#include "config.h"

#include "intake-change-list.h"
#include "intake-insertion.h"
#include "intake-statement.h"

#include <string.h>

/* With more lines than this in the journal it is quicker to read everything again, whatever they concern. */
#define MAX_LINES 50000

/*
 * Whose record a changed row belongs to, one line a way.  @sql gives the ids of the records: ?1 is the row, ?2 the action, so that what the row
 * pointed to before it was deleted or changed can be found there.  Without @sql the record is the row itself.
 */
typedef struct
{
  const char  *table;
  IntakeEntity entity;
  const char  *sql;
} Owner;

/* The value that a column of the changed row has, and those it had before. */
#define NOW_AND_BEFORE(table, column)                                                                \
  "SELECT \"" column "\" FROM \"" table "\" WHERE id = ?1 "                                          \
  "UNION SELECT old FROM change INDEXED BY change_by_row WHERE \"row\" = ?1 AND \"table\" = '" table \
  "' AND \"column\" = '" column "' AND action = ?2"

/* Whether the column of the row changed, which its insertion and deletion do too. */
#define COLUMN_CHANGED(table, columns)                                                                        \
  "(EXISTS (SELECT 1 FROM change INDEXED BY change_by_row WHERE \"row\" = ?1 AND \"table\" = '" table "' AND" \
  " action = ?2 AND (\"column\" IS NULL OR \"column\" IN (" columns ")))"                                     \
  " OR EXISTS (SELECT 1 FROM change INDEXED BY change_by_run WHERE " INTAKE_INSERTION_RUN_HAS_ROW ("'" table "'", "?1") " AND action = ?2))"

static const Owner owners[] = {
  { "application", INTAKE_ENTITY_APPLICATION, NULL },
  { "application", INTAKE_ENTITY_NOTICE, "SELECT notice FROM (" NOW_AND_BEFORE ("application", "notice") ") WHERE " COLUMN_CHANGED ("application", "'notice'") },
  { "application", INTAKE_ENTITY_SUPERVISOR, "SELECT supervisor_id FROM assignment WHERE application_id = ?1 AND " COLUMN_CHANGED ("application", "'stage'") },
  { "person", INTAKE_ENTITY_APPLICATION, "SELECT id FROM application WHERE person_id = ?1" },
  { "screening", INTAKE_ENTITY_APPLICATION, "SELECT ?1" },
  { "stage_step", INTAKE_ENTITY_APPLICATION, NOW_AND_BEFORE ("stage_step", "application_id") },
  { "document", INTAKE_ENTITY_APPLICATION, NOW_AND_BEFORE ("document", "application_id") },
  { "interview", INTAKE_ENTITY_APPLICATION, NOW_AND_BEFORE ("interview", "application_id") },
  { "interviewer", INTAKE_ENTITY_APPLICATION, NOW_AND_BEFORE ("interviewer", "application_id") },
  { "score", INTAKE_ENTITY_APPLICATION, NOW_AND_BEFORE ("score", "application_id") },
  /* What the office's own lists offer shows wherever an application is shown. */
  { "office_term", INTAKE_ENTITY_APPLICATION, "SELECT id FROM application WHERE ?1 IS NOT NULL" },
  { "assignment", INTAKE_ENTITY_APPLICATION, NOW_AND_BEFORE ("assignment", "application_id") },
  { "assignment", INTAKE_ENTITY_SUPERVISOR, NOW_AND_BEFORE ("assignment", "supervisor_id") },
  { "custom_value", INTAKE_ENTITY_APPLICATION, NOW_AND_BEFORE ("custom_value", "application_id") },
  /* The name of a field stands in every form, filled in or not. */
  { "custom_field", INTAKE_ENTITY_APPLICATION, "SELECT id FROM application WHERE ?1 IS NOT NULL" },
  { "told_apart", INTAKE_ENTITY_APPLICATION, "SELECT a.id FROM application a JOIN (" NOW_AND_BEFORE ("told_apart", "person_id") ") p ON a.person_id = p.person_id" },
  { "told_apart", INTAKE_ENTITY_APPLICATION, "SELECT a.id FROM application a JOIN (" NOW_AND_BEFORE ("told_apart", "other_id") ") p ON a.person_id = p.other_id" },
  { "placement", INTAKE_ENTITY_PLACEMENT, NULL },
  { "placement", INTAKE_ENTITY_APPLICATION, NOW_AND_BEFORE ("placement", "application_id") },
  { "check_in", INTAKE_ENTITY_PLACEMENT, NOW_AND_BEFORE ("check_in", "placement_id") },
  { "objective", INTAKE_ENTITY_PLACEMENT, NOW_AND_BEFORE ("objective", "placement_id") },
  { "output", INTAKE_ENTITY_PLACEMENT, NOW_AND_BEFORE ("output", "placement_id") },
  { "evaluation", INTAKE_ENTITY_PLACEMENT, NOW_AND_BEFORE ("evaluation", "placement_id") },
  { "notice", INTAKE_ENTITY_NOTICE, NULL },
  { "notice", INTAKE_ENTITY_APPLICATION, "SELECT id FROM application WHERE notice = ?1 AND " COLUMN_CHANGED ("notice", "'reference'") },
  { "notice_supervisor", INTAKE_ENTITY_NOTICE, NOW_AND_BEFORE ("notice_supervisor", "notice_id") },
  { "supervisor", INTAKE_ENTITY_SUPERVISOR, NULL },
  { "supervisor", INTAKE_ENTITY_APPLICATION, "SELECT application_id FROM assignment WHERE supervisor_id = ?1 AND " COLUMN_CHANGED ("supervisor", "'name'") },
};

static guint
hash_change (gconstpointer key)
{
  const IntakeChange *change = key;

  return g_int64_hash (&change->id) ^ (guint)change->entity;
}

static gboolean
equal_change (gconstpointer a,
              gconstpointer b)
{
  const IntakeChange *first = a;
  const IntakeChange *second = b;

  return first->id == second->id && first->entity == second->entity;
}

/* A record that came or went counts as that, whatever else is told of it. */
static void
note (GHashTable  *records,
      IntakeEntity entity,
      gint64       id,
      char         kind)
{
  IntakeChange  key = { entity, id, kind };
  IntakeChange *known = g_hash_table_lookup (records, &key);

  if (known == NULL)
    g_hash_table_add (records, g_memdup2 (&key, sizeof key));
  else if (kind != 'u')
    known->kind = kind;
}

static gboolean
note_owners (IntakeDatabase *db,
             const Owner    *owner,
             gint64          row,
             gint64          action,
             GHashTable     *records,
             GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, owner->sql, error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, row);
  if (strstr (owner->sql, "?2") != NULL)
    intake_statement_bind_integer (statement, 2, action);
  while (g_hash_table_size (records) <= INTAKE_CHANGE_LIST_MAXIMUM && intake_statement_step (statement, &local_error))
    if (!intake_statement_is_null (statement, 0))
      note (records, owner->entity, intake_statement_get_integer (statement, 0), 'u');

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return TRUE;
}

/* Inserted and deleted lines are counted: more of one than of the other tells what became of the row in the whole of the action. */
static char
kind_of (gint64 n_inserted,
         gint64 n_deleted)
{
  if (n_inserted == n_deleted)
    return n_inserted > 0 ? '\0' : 'u';
  return n_inserted > n_deleted ? 'i' : 'd';
}

static gboolean
note_row (IntakeDatabase *db,
          const char     *table,
          gint64          row,
          char            kind,
          gint64          action,
          GHashTable     *records,
          GError        **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      if (strcmp (owners[i].table, table) != 0)
        continue;

      if (owners[i].sql == NULL)
        note (records, owners[i].entity, row, kind);
      else if (!note_owners (db, &owners[i], row, action, records, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
intake_change_list_read (IntakeDatabase *db,
                         gint64          action,
                         gint64          n_changes,
                         GArray        **changes,
                         GError        **error)
{
  g_autoptr (GHashTable) records = g_hash_table_new_full (hash_change, equal_change, g_free, NULL);
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;
  GHashTableIter iter;
  gpointer       change;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (changes != NULL, FALSE);

  *changes = NULL;
  if (n_changes > MAX_LINES)
    return TRUE;

  statement = intake_statement_get (db,
                                    "SELECT \"table\", \"row\", sum(\"column\" IS NULL), sum(deleted AND \"column\" = 'id')"
                                    " FROM " INTAKE_INSERTION_EACH_ROW " WHERE action = ? GROUP BY 1, 2",
                                    error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, action);
  while (g_hash_table_size (records) <= INTAKE_CHANGE_LIST_MAXIMUM && intake_statement_step (statement, &local_error))
    {
      char kind = kind_of (intake_statement_get_integer (statement, 2), intake_statement_get_integer (statement, 3));

      if (kind != '\0' &&
          !note_row (db, intake_statement_get_text (statement, 0), intake_statement_get_integer (statement, 1), kind, action, records, &local_error))
        break;
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (g_hash_table_size (records) > INTAKE_CHANGE_LIST_MAXIMUM)
    return TRUE;

  *changes = g_array_sized_new (FALSE, FALSE, sizeof (IntakeChange), g_hash_table_size (records));
  g_hash_table_iter_init (&iter, records);
  while (g_hash_table_iter_next (&iter, &change, NULL))
    g_array_append_vals (*changes, change, 1);
  return TRUE;
}
