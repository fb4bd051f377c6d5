/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Supervisors of applications, each with a role, and the load that this makes. */
#include "config.h"

#include "intake-assignment-table.h"

#include "intake-judge.h"
#include "intake-record-check.h"
#include "intake-record-sql.h"
#include "intake-record-table.h"
#include "intake-screening-table.h"
#include "intake-statement.h"

#include "intake-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a supervisor is, after the id of the row and before the load and the role. */
#define SUPERVISOR_COLUMNS "v.\"id\", v.\"name\", v.\"title\", v.\"unit\", v.\"capacity\", coalesce (v.\"active\", 1)"
#define OF_APPLICATION        \
  " FROM \"assignment\" AS g" \
  " JOIN \"supervisor\" AS v ON v.\"id\" = g.\"supervisor_id\" WHERE g.\"application_id\" = ?1"

static GPtrArray *
read_assignments (IntakeDatabase *db,
                  const char     *sql,
                  gint64          application_id,
                  GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return NULL;

  list = g_ptr_array_new_with_free_func ((GDestroyNotify)intake_assignment_free);
  intake_statement_bind_integer (statement, 1, application_id);
  while (intake_statement_step (statement, &failure))
    {
      IntakeAssignment *one = g_new0 (IntakeAssignment, 1);

      g_ptr_array_add (list, one);
      one->id = intake_statement_get_integer (statement, 0);
      one->supervisor_id = intake_statement_get_integer (statement, 1);
      one->name = g_strdup (intake_statement_get_text (statement, 2));
      one->title = g_strdup (intake_statement_get_text (statement, 3));
      one->unit = g_strdup (intake_statement_get_text (statement, 4));
      one->capacity = intake_statement_is_null (statement, 5) ? -1 : (int)intake_statement_get_integer (statement, 5);
      one->active = intake_statement_get_integer (statement, 6) != 0;
      one->load = (int)intake_statement_get_integer (statement, 7);
      one->role = g_strdup (intake_statement_get_text (statement, 8));
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return g_steal_pointer (&list);
}

static guint
role_place (const char *role)
{
  for (guint i = 0; i < intake_role_vocabulary.n_terms; i++)
    if (g_strcmp0 (intake_role_vocabulary.terms[i].id, role) == 0)
      return i;

  return intake_role_vocabulary.n_terms;
}

static int
compare_names (const IntakeAssignment *a,
               const IntakeAssignment *b)
{
  g_autofree char *first = intake_text_fold (a->name);
  g_autofree char *second = intake_text_fold (b->name);

  return strcmp (first, second);
}

static int
compare_by_role (gconstpointer a,
                 gconstpointer b)
{
  const IntakeAssignment *first = *(IntakeAssignment *const *)a;
  const IntakeAssignment *second = *(IntakeAssignment *const *)b;
  guint                   first_place = role_place (first->role);
  guint                   second_place = role_place (second->role);

  if (first_place != second_place)
    return first_place < second_place ? -1 : 1;

  return compare_names (first, second);
}

/* How many more a supervisor takes; where nothing is recorded, there is room, but less sure than one. */
static int
room_of (const IntakeAssignment *one)
{
  return one->capacity < 0 ? 1 : MAX (one->capacity - one->load, 0);
}

static int
compare_by_room (gconstpointer a,
                 gconstpointer b)
{
  const IntakeAssignment *first = *(IntakeAssignment *const *)a;
  const IntakeAssignment *second = *(IntakeAssignment *const *)b;
  int                     first_room = room_of (first);
  int                     second_room = room_of (second);

  /* Against whom the rules have something, last of all. */
  if ((first->objection != NULL) != (second->objection != NULL))
    return first->objection == NULL ? -1 : 1;
  if ((first_room > 0) != (second_room > 0))
    return first_room > 0 ? -1 : 1;
  if ((first->role != NULL) != (second->role != NULL))
    return first->role != NULL ? -1 : 1;
  if (first_room != second_room)
    return first_room > second_room ? -1 : 1;

  return compare_names (first, second);
}

/* What the rules that the application is judged by have against each. */
static gboolean
find_objections (IntakeDatabase *db,
                 gint64          application_id,
                 GPtrArray      *candidates,
                 GError        **error)
{
  g_autoptr (IntakeRecord) application = intake_record_table_load (db, INTAKE_ENTITY_APPLICATION, application_id, error);
  g_autoptr (IntakeRuleSet) rule_set = application != NULL ? intake_screening_table_get_rule_set (db, application_id, error) : NULL;
  g_autoptr (IntakeJudge) judge = NULL;
  g_autoptr (GError) failure = NULL;

  if (rule_set == NULL)
    return FALSE;

  judge = intake_judge_new (db);
  for (guint i = 0; i < candidates->len && failure == NULL; i++)
    {
      IntakeAssignment *one = candidates->pdata[i];

      one->objection = intake_judge_dup_objection (judge, application, rule_set, one->unit, &failure);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Someone's name or e-mail as it was asked for, or only a part of it. */
typedef enum
{
  NAMED_NOT,
  NAMED_IN_PART,
  NAMED_WHOLLY,
} Named;

static Named
how_named (const char *asked,
           const char *asked_folded,
           const char *name,
           const char *email)
{
  g_autofree char *folded = intake_text_fold (name);

  if (g_str_equal (folded, asked_folded) || (email != NULL && g_ascii_strcasecmp (email, asked) == 0))
    return NAMED_WHOLLY;

  return strstr (folded, asked_folded) != NULL ? NAMED_IN_PART : NAMED_NOT;
}

void
intake_assignment_free (IntakeAssignment *assignment)
{
  if (assignment == NULL)
    return;

  g_free (assignment->name);
  g_free (assignment->title);
  g_free (assignment->unit);
  g_free (assignment->role);
  g_free (assignment->objection);
  g_free (assignment);
}

GPtrArray *
intake_assignment_table_list (IntakeDatabase *db,
                              gint64          application_id,
                              GError        **error)
{
  g_autofree char *load = NULL;
  g_autofree char *sql = NULL;
  GPtrArray       *list;

  g_return_val_if_fail (db != NULL, NULL);

  load = intake_record_sql_dup_load ("v");
  sql = g_strdup_printf ("SELECT g.\"id\", " SUPERVISOR_COLUMNS ", %s, g.\"role\"" OF_APPLICATION, load);
  list = read_assignments (db, sql, application_id, error);
  if (list != NULL)
    g_ptr_array_sort (list, compare_by_role);

  return list;
}

GPtrArray *
intake_assignment_table_list_names (IntakeDatabase *db,
                                    gint64          application_id,
                                    GError        **error)
{
  GPtrArray *list;

  g_return_val_if_fail (db != NULL, NULL);

  list = read_assignments (db, "SELECT g.\"id\", " SUPERVISOR_COLUMNS ", -1, g.\"role\"" OF_APPLICATION, application_id, error);
  if (list != NULL)
    g_ptr_array_sort (list, compare_by_role);

  return list;
}

GPtrArray *
intake_assignment_table_list_candidates (IntakeDatabase *db,
                                         gint64          application_id,
                                         GError        **error)
{
  g_autofree char *load = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (GPtrArray) list = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  load = intake_record_sql_dup_load ("v");
  sql = g_strdup_printf ("SELECT 0, " SUPERVISOR_COLUMNS ", %s, m.\"role\" FROM \"supervisor\" AS v"
                         " LEFT JOIN \"notice_supervisor\" AS m ON m.\"supervisor_id\" = v.\"id\""
                         " AND m.\"notice_id\" = (SELECT \"notice\" FROM \"application\" WHERE \"id\" = ?1)"
                         " WHERE coalesce (v.\"active\", 1) <> 0"
                         " AND NOT EXISTS (SELECT 1 FROM \"assignment\" AS g WHERE g.\"application_id\" = ?1 AND g.\"supervisor_id\" = v.\"id\")",
                         load);
  list = read_assignments (db, sql, application_id, error);
  if (list == NULL || !find_objections (db, application_id, list, error))
    return NULL;

  g_ptr_array_sort (list, compare_by_room);
  return g_steal_pointer (&list);
}

gint64
intake_assignment_table_find_supervisor (IntakeDatabase *db,
                                         const char     *name,
                                         GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *folded = NULL;
  GString         *others;
  g_autofree char *meant = NULL;
  gint64           found = 0;
  Named            best = NAMED_NOT;
  guint            n_found = 0;

  g_return_val_if_fail (db != NULL, 0);
  g_return_val_if_fail (name != NULL, 0);

  statement = intake_statement_get (db, "SELECT \"id\", \"name\", \"email\" FROM \"supervisor\" ORDER BY \"name\", \"id\"", error);
  if (statement == NULL)
    return 0;

  folded = intake_text_fold (name);
  others = g_string_new (NULL);
  while (*folded != '\0' && intake_statement_step (statement, &failure))
    {
      const char *candidate = intake_statement_get_text (statement, 1);
      Named       named = how_named (name, folded, candidate, intake_statement_get_text (statement, 2));

      if (named == NAMED_NOT || named < best)
        continue;
      if (named > best)
        {
          best = named;
          n_found = 0;
          g_string_truncate (others, 0);
        }
      found = intake_statement_get_integer (statement, 0);
      g_string_append_printf (others, "%s%s", n_found > 0 ? ", " : "", candidate);
      n_found++;
    }
  meant = g_string_free (others, FALSE);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (n_found == 1)
    return found;
  else if (n_found == 0)
    g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND,
                 intake_language_translate (intake_database_get_language (db), N_ ("There is no supervisor “%s”.")), name);
  else
    g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONFLICT,
                 intake_language_translate (intake_database_get_language (db), N_ ("“%s” can be any of these supervisors: %s. Give the whole name or the e-mail address.")), name, meant);

  return 0;
}

gboolean
intake_assignment_table_assign (IntakeDatabase *db,
                                gint64          application_id,
                                gint64          supervisor_id,
                                const char     *role,
                                GError        **error)
{
  g_autoptr (IntakeStatement) update = NULL;
  g_autoptr (IntakeStatement) insert = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (role != NULL, FALSE);

  if (intake_vocabulary_find (&intake_role_vocabulary, role) == NULL)
    {
      g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
                   intake_language_translate (intake_database_get_language (db), N_ ("There is no role “%s” for a supervisor.")), role);
      return FALSE;
    }
  if (!intake_record_check_exists (db, INTAKE_ENTITY_APPLICATION, application_id, error) || !intake_record_check_exists (db, INTAKE_ENTITY_SUPERVISOR, supervisor_id, error))
    return FALSE;

  update = intake_statement_get (db, "UPDATE \"assignment\" SET \"role\" = ?3 WHERE \"application_id\" = ?1 AND \"supervisor_id\" = ?2 AND \"role\" IS NOT ?3", error);
  if (update == NULL)
    return FALSE;
  intake_statement_bind_integer (update, 1, application_id);
  intake_statement_bind_integer (update, 2, supervisor_id);
  intake_statement_bind_text (update, 3, role);
  if (!intake_statement_run (update, error))
    return FALSE;

  insert = intake_statement_get (db,
                                 "INSERT INTO \"assignment\" (\"id\", \"application_id\", \"supervisor_id\", \"role\")"
                                 " SELECT ?4, ?1, ?2, ?3 WHERE NOT EXISTS"
                                 " (SELECT 1 FROM \"assignment\" WHERE \"application_id\" = ?1 AND \"supervisor_id\" = ?2)",
                                 error);
  if (insert == NULL)
    return FALSE;
  intake_statement_bind_integer (insert, 1, application_id);
  intake_statement_bind_integer (insert, 2, supervisor_id);
  intake_statement_bind_text (insert, 3, role);
  intake_statement_bind_integer (insert, 4, intake_database_new_id (db));

  return intake_statement_run (insert, error);
}

gboolean
intake_assignment_table_remove (IntakeDatabase *db,
                                gint64          application_id,
                                gint64          supervisor_id,
                                GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  statement = intake_statement_get (db, "DELETE FROM \"assignment\" WHERE \"application_id\" = ?1 AND \"supervisor_id\" = ?2", error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, application_id);
  intake_statement_bind_integer (statement, 2, supervisor_id);

  return intake_statement_run (statement, error);
}
