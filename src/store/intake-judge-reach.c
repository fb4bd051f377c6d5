/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose answers change with those that an action touched. */
#include "config.h"

#include "intake-judge-reach.h"

#include "intake-database-private.h"
#include "intake-insertion.h"
#include "intake-rule-set-table.h"

/* Of persons one of whose applications the action ?1 changed. */
#define OF_CHANGED_PERSONS                                                                                               \
  "SELECT \"id\" FROM \"application\" WHERE \"person_id\" IN (SELECT \"person_id\" FROM \"application\" WHERE \"id\" IN" \
  " (SELECT \"row\" FROM " INTAKE_INSERTION_EACH_ROW " WHERE \"action\" = ?1 AND \"table\" = 'application'))"

/* Of persons who lost an application in the action ?1, to another person or for good. */
#define OF_FORMER_PERSONS                                     \
  "SELECT \"id\" FROM \"application\" WHERE \"person_id\" IN" \
  " (SELECT \"old\" FROM \"change\" WHERE \"action\" = ?1 AND \"table\" = 'application' AND \"column\" = 'person_id' AND \"old\" IS NOT NULL)"

/* Whether the action ?1 changed what takes a place, or how many there are. */
#define TOUCHES_PLACES                                                                                                                                  \
  "SELECT 1 FROM \"change\" WHERE \"action\" = ?1 AND (\"table\", coalesce (\"column\", '')) IN (VALUES ('application', ''), ('application', 'stage')," \
  " ('application', 'notice'), ('placement', ''), ('placement', 'start_on'), ('notice', 'start_on'), ('notice', 'unit')) LIMIT 1"

#define BY_RULE_SET "SELECT \"id\" FROM \"screening\" WHERE \"rule_set_id\" = ?1"

/* Adds what a statement finds, once each. */
static gboolean
add_found (IntakeDatabase *db,
           const char     *sql,
           gint64          parameter,
           GHashTable     *known,
           GArray         *ids,
           GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, parameter);
  while (intake_statement_step (statement, &failure))
    {
      gint64 id = intake_statement_get_integer (statement, 0);

      if (g_hash_table_add (known, g_memdup2 (&id, sizeof id)))
        g_array_append_val (ids, id);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
finds_any (IntakeDatabase *db,
           const char     *sql,
           gint64          parameter,
           gboolean       *found,
           GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, parameter);
  *found = intake_statement_step (statement, &failure);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* The rule sets that were used, with how far they reach. */
static gboolean
find_reach (IntakeDatabase  *db,
            IntakeRuleReach *reach,
            GArray          *with_places,
            GError         **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  *reach = INTAKE_RULE_REACH_SELF;
  if (!add_found (db, "SELECT \"id\" FROM \"rule_set\" WHERE \"id\" <> ?1", 0, known, rows, error))
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      gint64 row = g_array_index (rows, gint64, i);
      g_autoptr (IntakeRuleSet) rule_set = intake_rule_set_table_load (db, row, error);

      if (rule_set == NULL)
        return FALSE;

      *reach |= intake_rule_set_get_reach (rule_set);
      if ((intake_rule_set_get_reach (rule_set) & INTAKE_RULE_REACH_PLACES) != 0)
        g_array_append_val (with_places, row);
    }

  return TRUE;
}

static gboolean
add_persons (IntakeDatabase *db,
             GHashTable     *known,
             GArray         *ids,
             GError        **error)
{
  return add_found (db, OF_CHANGED_PERSONS, db->action.id, known, ids, error) &&
         add_found (db, OF_FORMER_PERSONS, db->action.id, known, ids, error);
}

static gboolean
add_places (IntakeDatabase *db,
            GArray         *rule_sets,
            GHashTable     *known,
            GArray         *ids,
            GError        **error)
{
  gboolean touches = FALSE;

  if (!finds_any (db, TOUCHES_PLACES, db->action.id, &touches, error))
    return FALSE;

  for (guint i = 0; touches && i < rule_sets->len; i++)
    {
      if (!add_found (db, BY_RULE_SET, g_array_index (rule_sets, gint64, i), known, ids, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
intake_judge_reach_extend (IntakeDatabase *db,
                           GArray         *ids,
                           GError        **error)
{
  g_autoptr (GHashTable) known = NULL;
  g_autoptr (GArray) with_places = g_array_new (FALSE, FALSE, sizeof (gint64));
  IntakeRuleReach reach;

  if (!find_reach (db, &reach, with_places, error))
    return FALSE;
  if (reach == INTAKE_RULE_REACH_SELF)
    return TRUE;

  known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (known, g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)));

  return ((reach & INTAKE_RULE_REACH_PERSON) == 0 || add_persons (db, known, ids, error)) && add_places (db, with_places, known, ids, error);
}

gboolean
intake_judge_reach_touch (IntakeDatabase *db,
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
