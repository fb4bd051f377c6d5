/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who changed what, when. */
#include "config.h"

#include "intake-history.h"
#include "intake-history-private.h"
#include "intake-history-words.h"
#include "intake-insertion.h"
#include "intake-parse.h"
#include "intake-statement.h"

#include <string.h>

/* Which rows belong to a record: @sql gives their ids from the record's id ?1, of rows that are there and of rows that were. */
typedef struct
{
  IntakeEntity entity;
  const char  *table;
  const char  *sql;
} Belonging;

#define OF_APPLICATION(table)                                                 \
  "SELECT id FROM \"" table "\" WHERE application_id = ?1"                    \
  " UNION SELECT \"row\" FROM change INDEXED BY change_by_former_application" \
  " WHERE deleted = 1 AND \"column\" = 'application_id' AND old = ?1 AND \"table\" = '" table "'"

#define OF_PLACEMENTS(table, placements)                                    \
  "SELECT id FROM \"" table "\" WHERE placement_id IN (" placements ")"     \
  " UNION SELECT \"row\" FROM change INDEXED BY change_by_former_placement" \
  " WHERE deleted = 1 AND \"column\" = 'placement_id' AND old IN (" placements ") AND \"table\" = '" table "'"

static const Belonging belongings[] = {
  { INTAKE_ENTITY_APPLICATION, "application", "SELECT ?1" },
  { INTAKE_ENTITY_APPLICATION, "screening", "SELECT ?1" },
  { INTAKE_ENTITY_APPLICATION, "person",
    "SELECT person_id FROM application WHERE id = ?1"
    " UNION SELECT old FROM change INDEXED BY change_by_row WHERE \"row\" = ?1 AND \"table\" = 'application' AND \"column\" = 'person_id'" },
  { INTAKE_ENTITY_APPLICATION, "stage_step", OF_APPLICATION ("stage_step") },
  { INTAKE_ENTITY_APPLICATION, "document", OF_APPLICATION ("document") },
  { INTAKE_ENTITY_APPLICATION, "interview", OF_APPLICATION ("interview") },
  { INTAKE_ENTITY_APPLICATION, "interviewer", OF_APPLICATION ("interviewer") },
  { INTAKE_ENTITY_APPLICATION, "score", OF_APPLICATION ("score") },
  { INTAKE_ENTITY_APPLICATION, "assignment", OF_APPLICATION ("assignment") },
  { INTAKE_ENTITY_APPLICATION, "custom_value", OF_APPLICATION ("custom_value") },
  { INTAKE_ENTITY_APPLICATION, "placement", OF_APPLICATION ("placement") },
  { INTAKE_ENTITY_APPLICATION, "check_in", OF_PLACEMENTS ("check_in", OF_APPLICATION ("placement")) },
  { INTAKE_ENTITY_APPLICATION, "objective", OF_PLACEMENTS ("objective", OF_APPLICATION ("placement")) },
  { INTAKE_ENTITY_APPLICATION, "output", OF_PLACEMENTS ("output", OF_APPLICATION ("placement")) },
  { INTAKE_ENTITY_APPLICATION, "evaluation", OF_PLACEMENTS ("evaluation", OF_APPLICATION ("placement")) },
  { INTAKE_ENTITY_NOTICE, "notice", "SELECT ?1" },
  { INTAKE_ENTITY_NOTICE, "notice_supervisor", "SELECT id FROM notice_supervisor WHERE notice_id = ?1" },
  { INTAKE_ENTITY_SUPERVISOR, "supervisor", "SELECT ?1" },
  { INTAKE_ENTITY_PLACEMENT, "placement", "SELECT ?1" },
  { INTAKE_ENTITY_PLACEMENT, "check_in", OF_PLACEMENTS ("check_in", "?1") },
  { INTAKE_ENTITY_PLACEMENT, "objective", OF_PLACEMENTS ("objective", "?1") },
  { INTAKE_ENTITY_PLACEMENT, "output", OF_PLACEMENTS ("output", "?1") },
  { INTAKE_ENTITY_PLACEMENT, "evaluation", OF_PLACEMENTS ("evaluation", "?1") },
};

/* A line of the journal with the action that it is of. */
typedef struct
{
  gint64               action;
  gint64               seq;
  IntakeHistoryChange *change;
} Line;

static void
change_free (gpointer data)
{
  IntakeHistoryChange *change = data;

  g_free (change->table);
  g_free (change->column);
  intake_value_clear (&change->before);
  intake_value_clear (&change->after);
  g_free (change);
}

static void
clear_line (gpointer data)
{
  Line *line = data;

  g_clear_pointer (&line->change, change_free);
}

static void
free_entry (gpointer data)
{
  intake_history_entry_free (data);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const Line *first = a;
  const Line *second = b;

  if (first->action != second->action)
    return first->action < second->action ? 1 : -1;
  return first->seq < second->seq ? -1 : 1;
}

static IntakeValueType
value_type (IntakeFieldId id)
{
  if (id == INTAKE_N_FIELDS)
    return INTAKE_VALUE_NONE;
  return intake_field_value_type (intake_field_get (id)->kind);
}

/* Columns: 0 action, 1 seq, 2 column, 3 old, 4 new, 5 deleted. */
IntakeHistoryChange *
intake_history_change_read (IntakeStatement *statement,
                            const char      *table,
                            gint64           row)
{
  IntakeHistoryChange *change = g_new0 (IntakeHistoryChange, 1);
  gboolean             deleted = intake_statement_get_integer (statement, 5) != 0;

  change->table = g_strdup (table);
  change->row = row;
  change->column = g_strdup (intake_statement_get_text (statement, 2));
  change->field = change->column != NULL ? intake_history_find_field (table, change->column) : INTAKE_N_FIELDS;
  change->kind = change->column == NULL ? 'i' : (deleted ? 'd' : 'u');
  intake_statement_get_value (statement, 3, value_type (change->field), &change->before);
  intake_statement_get_value (statement, 4, value_type (change->field), &change->after);
  return change;
}

static Line
read_line (IntakeStatement *statement,
           const char      *table,
           gint64           row)
{
  return (Line){ intake_statement_get_integer (statement, 0), intake_statement_get_integer (statement, 1), intake_history_change_read (statement, table, row) };
}

static gboolean
add_lines_of_row (IntakeDatabase *db,
                  const char     *table,
                  gint64          row,
                  GArray         *lines,
                  GError        **error)
{
  g_autoptr (IntakeStatement) statement =
               intake_statement_get (db,
                                     "SELECT " INTAKE_HISTORY_CHANGE_COLUMNS " FROM change INDEXED BY change_by_row WHERE \"row\" = ?1 AND \"table\" = ?2"
                                     " UNION ALL SELECT " INTAKE_HISTORY_CHANGE_COLUMNS " FROM change INDEXED BY change_by_run WHERE " INTAKE_INSERTION_RUN_HAS_ROW ("?2", "?1"),
                                     error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, row);
  intake_statement_bind_text (statement, 2, table);
  while (intake_statement_step (statement, &local_error))
    {
      Line line = read_line (statement, table, row);

      g_array_append_val (lines, line);
    }

  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
add_lines (IntakeDatabase  *db,
           const Belonging *belonging,
           gint64           id,
           GArray          *lines,
           GError         **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, belonging->sql, error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, id);
  while (intake_statement_step (statement, &local_error))
    if (!add_lines_of_row (db, belonging->table, intake_statement_get_integer (statement, 0), lines, &local_error))
      break;

  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Columns: 0 id, 1 label, 2 kind, 3 at, 4 who, 5 undone, 6 n_changes. */
#define ENTRY_COLUMNS "SELECT " INTAKE_HISTORY_ENTRY_COLUMNS " FROM action "

IntakeHistoryEntry *
intake_history_entry_read (IntakeStatement *statement)
{
  IntakeHistoryEntry *entry = g_new0 (IntakeHistoryEntry, 1);

  entry->action = intake_statement_get_integer (statement, 0);
  entry->label = g_strdup (intake_statement_get_text (statement, 1));
  entry->kind = g_strdup (intake_statement_get_text (statement, 2));
  entry->at = g_date_time_new_from_iso8601 (intake_statement_get_text (statement, 3), NULL);
  if (entry->at == NULL)
    entry->at = g_date_time_new_from_unix_utc (0);
  entry->who = g_strdup (intake_statement_get_text (statement, 4));
  entry->undone = intake_statement_get_integer (statement, 5) != 0;
  entry->n_changes = intake_statement_get_integer (statement, 6);
  entry->changes = g_ptr_array_new_with_free_func (change_free);
  return entry;
}

static IntakeHistoryEntry *
load_entry (IntakeDatabase *db,
            gint64          action,
            GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, ENTRY_COLUMNS "WHERE id = ?", error);

  if (statement == NULL)
    return NULL;

  intake_statement_bind_integer (statement, 1, action);
  return intake_statement_step (statement, error) ? intake_history_entry_read (statement) : NULL;
}

/* Sorted lines → entries, each with its lines. */
static GPtrArray *
group (IntakeDatabase *db,
       GArray         *lines,
       guint           limit,
       GError        **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (free_entry);
  IntakeHistoryEntry *entry = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = &g_array_index (lines, Line, i);

      if (entry == NULL || entry->action != line->action)
        {
          g_autoptr (GError) local_error = NULL;

          if (entries->len == limit)
            break;
          entry = load_entry (db, line->action, &local_error);
          if (local_error != NULL)
            {
              g_propagate_error (error, g_steal_pointer (&local_error));
              return NULL;
            }
          if (entry == NULL)
            continue;
          g_ptr_array_add (entries, entry);
        }
      g_ptr_array_add (entry->changes, g_steal_pointer (&line->change));
    }

  return g_steal_pointer (&entries);
}

void
intake_history_entry_free (IntakeHistoryEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->label);
  g_free (entry->kind);
  g_date_time_unref (entry->at);
  g_free (entry->who);
  g_ptr_array_unref (entry->changes);
  g_free (entry);
}

GPtrArray *
intake_history_list (IntakeDatabase *db,
                     gint64          before,
                     guint           limit,
                     GError        **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (free_entry);
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  statement = intake_statement_get (db, ENTRY_COLUMNS "WHERE id < ? ORDER BY id DESC LIMIT ?", error);
  if (statement == NULL)
    return NULL;

  intake_statement_bind_integer (statement, 1, before > 0 ? before : G_MAXINT64);
  intake_statement_bind_integer (statement, 2, limit);
  while (intake_statement_step (statement, &local_error))
    g_ptr_array_add (entries, intake_history_entry_read (statement));

  if (local_error == NULL)
    return g_steal_pointer (&entries);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

GPtrArray *
intake_history_of_record (IntakeDatabase *db,
                          IntakeEntity    entity,
                          gint64          id,
                          guint           limit,
                          GError        **error)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (entity < INTAKE_N_ENTITIES, NULL);

  g_array_set_clear_func (lines, clear_line);
  for (guint i = 0; i < G_N_ELEMENTS (belongings); i++)
    if (belongings[i].entity == entity && !add_lines (db, &belongings[i], id, lines, error))
      return NULL;

  g_array_sort (lines, compare_lines);
  return group (db, lines, limit, error);
}
