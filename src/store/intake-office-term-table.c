/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists that the office makes itself. */
#include "config.h"

#include "intake-office-term-table.h"

#include "intake-statement.h"

#include "intake-text.h"

#include <glib/gi18n-lib.h>

#define MAX_NAME 120

static const char *const list_names[INTAKE_N_OFFICE_LISTS] = {
  [INTAKE_OFFICE_LIST_REFUSAL] = "refusal",
  [INTAKE_OFFICE_LIST_CRITERION] = "criterion",
  [INTAKE_OFFICE_LIST_RATING] = "rating",
};

/* Who holds a term, by its name or by its id, and how they are given another name. */
static const struct
{
  const char *users_by_name;
  const char *users_by_id;
  const char *rename;
} holders[INTAKE_N_OFFICE_LISTS] = {
  [INTAKE_OFFICE_LIST_REFUSAL] = { "SELECT 1 FROM \"application\" WHERE \"refusal\" = ?1 COLLATE NOCASE LIMIT 1", NULL,
                                   "UPDATE \"application\" SET \"refusal\" = ?2 WHERE \"refusal\" = ?1" },
  [INTAKE_OFFICE_LIST_CRITERION] = { NULL, "SELECT 1 FROM \"score\" WHERE \"criterion_id\" = ?1 LIMIT 1", NULL },
  [INTAKE_OFFICE_LIST_RATING] = { "SELECT 1 FROM \"evaluation\" WHERE \"rating\" = ?1 COLLATE NOCASE LIMIT 1", NULL,
                                  "UPDATE \"evaluation\" SET \"rating\" = ?2 WHERE \"rating\" = ?1" },
};

/* A row of the table, with the place that it has. */
typedef struct
{
  gint64 id;
  char  *list;
  char  *name;
  gint64 position;
} Term;

static void
term_clear (Term *term)
{
  g_free (term->list);
  g_free (term->name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Term, term_clear)

static void
set_not_found (IntakeDatabase *db,
               GError        **error)
{
  g_set_error_literal (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND,
                       intake_language_translate (intake_database_get_language (db), N_ ("This is not in the office’s list any more. It may have been deleted.")));
}

/* Columns: id, list, name, position; ?1 and ?2 of @sql are bound to what is given. FALSE without @error if there is no row. */
static gboolean
find_term (IntakeDatabase *db,
           const char     *sql,
           const char     *list,
           const char     *name,
           gint64          number,
           Term           *term,
           GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);

  if (statement == NULL)
    return FALSE;

  if (list != NULL)
    intake_statement_bind_text (statement, 1, list);
  else
    intake_statement_bind_integer (statement, 1, number);
  if (name != NULL)
    intake_statement_bind_text (statement, 2, name);
  else if (list != NULL)
    intake_statement_bind_integer (statement, 2, number);
  if (!intake_statement_step (statement, error))
    return FALSE;

  term->id = intake_statement_get_integer (statement, 0);
  term->list = g_strdup (intake_statement_get_text (statement, 1));
  term->name = g_strdup (intake_statement_get_text (statement, 2));
  term->position = intake_statement_get_integer (statement, 3);
  return TRUE;
}

#define TERM_COLUMNS "SELECT \"id\", \"list\", \"name\", \"position\" FROM \"office_term\" "

static gboolean
load_term (IntakeDatabase *db,
           gint64          id,
           Term           *term,
           GError        **error)
{
  g_autoptr (GError) failure = NULL;

  if (find_term (db, TERM_COLUMNS "WHERE \"id\" = ?1", NULL, NULL, id, term, &failure))
    return TRUE;

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    set_not_found (db, error);
  return FALSE;
}

static char *
dup_clean_name (IntakeDatabase *db,
                const char     *name,
                GError        **error)
{
  const IntakeLanguage *language = intake_database_get_language (db);
  g_autofree char      *clean = intake_text_clean (name);

  if (clean == NULL)
    g_set_error_literal (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
                         intake_language_translate (language, N_ ("A name is missing. Write what people are to read.")));
  else if (g_utf8_strlen (clean, -1) > MAX_NAME)
    g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
                 intake_language_translate (language, N_ ("This name is too long. Write %d characters at most.")), MAX_NAME);
  else
    return g_steal_pointer (&clean);

  return NULL;
}

static gboolean
run_with_id (IntakeDatabase *db,
             const char     *sql,
             gint64          id,
             gint64          number,
             GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, id);
  intake_statement_bind_integer (statement, 2, number);

  return intake_statement_run (statement, error);
}

static gboolean
run_with_names (IntakeDatabase *db,
                const char     *sql,
                const char     *before,
                const char     *after,
                GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_text (statement, 1, before);
  intake_statement_bind_text (statement, 2, after);

  return intake_statement_run (statement, error);
}

static IntakeOfficeList
find_list (const Term *term)
{
  IntakeOfficeList list = 0;

  while (list < INTAKE_N_OFFICE_LISTS - 1 && !g_str_equal (list_names[list], term->list))
    list++;

  return list;
}

/* Whether something holds a term, so that it can only be retired; FALSE with @error. */
static gboolean
is_in_use (IntakeDatabase *db,
           const Term     *term,
           GError        **error)
{
  IntakeOfficeList list = find_list (term);
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, holders[list].users_by_name != NULL ? holders[list].users_by_name : holders[list].users_by_id, error);

  if (statement == NULL)
    return FALSE;

  if (holders[list].users_by_name != NULL)
    intake_statement_bind_text (statement, 1, term->name);
  else
    intake_statement_bind_integer (statement, 1, term->id);

  return intake_statement_step (statement, error);
}

static gint64
insert_term (IntakeDatabase *db,
             const char     *list,
             const char     *name,
             GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  gint64 id;

  statement = intake_statement_get (db,
                                    "INSERT INTO \"office_term\" (\"id\", \"list\", \"name\", \"position\")"
                                    " SELECT ?1, ?2, ?3, coalesce (max (\"position\"), 0) + 1 FROM \"office_term\" WHERE \"list\" = ?2",
                                    error);
  if (statement == NULL)
    return 0;

  id = intake_database_new_id (db);
  intake_statement_bind_integer (statement, 1, id);
  intake_statement_bind_text (statement, 2, list);
  intake_statement_bind_text (statement, 3, name);

  return intake_statement_run (statement, error) ? id : 0;
}

void
intake_office_term_free (IntakeOfficeTerm *term)
{
  if (term == NULL)
    return;

  g_free (term->name);
  g_free (term);
}

GPtrArray *
intake_office_term_table_list (IntakeDatabase  *db,
                               IntakeOfficeList list,
                               GError         **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GPtrArray) terms = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (list < INTAKE_N_OFFICE_LISTS, NULL);

  statement = intake_statement_get (db, "SELECT \"id\", \"name\", \"retired\" FROM \"office_term\" WHERE \"list\" = ?1 AND \"retired\" = 0 ORDER BY \"position\", \"id\"", error);
  if (statement == NULL)
    return NULL;

  terms = g_ptr_array_new_with_free_func ((GDestroyNotify)intake_office_term_free);
  intake_statement_bind_text (statement, 1, list_names[list]);
  while (intake_statement_step (statement, &failure))
    {
      IntakeOfficeTerm *term = g_new0 (IntakeOfficeTerm, 1);

      term->id = intake_statement_get_integer (statement, 0);
      term->name = g_strdup (intake_statement_get_text (statement, 1));
      term->retired = intake_statement_get_integer (statement, 2) != 0;
      g_ptr_array_add (terms, term);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return g_steal_pointer (&terms);
}

gboolean
intake_office_term_table_has (IntakeDatabase  *db,
                              IntakeOfficeList list,
                              const char      *name,
                              GError         **error)
{
  g_auto (Term) term = { 0 };

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (list < INTAKE_N_OFFICE_LISTS, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  return find_term (db, TERM_COLUMNS "WHERE \"list\" = ?1 AND \"name\" = ?2", list_names[list], name, 0, &term, error);
}

gint64
intake_office_term_table_add (IntakeDatabase  *db,
                              IntakeOfficeList list,
                              const char      *name,
                              GError         **error)
{
  g_auto (Term) known = { 0 };
  g_autoptr (GError) failure = NULL;
  g_autofree char *clean = NULL;

  g_return_val_if_fail (db != NULL, 0);
  g_return_val_if_fail (list < INTAKE_N_OFFICE_LISTS, 0);
  g_return_val_if_fail (name != NULL, 0);

  clean = dup_clean_name (db, name, error);
  if (clean == NULL)
    return 0;

  if (find_term (db, TERM_COLUMNS "WHERE \"list\" = ?1 AND \"name\" = ?2 AND \"retired\" = 0", list_names[list], clean, 0, &known, &failure))
    {
      g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS,
                   intake_language_translate (intake_database_get_language (db), N_ ("“%s” is already in the list.")), clean);
      return 0;
    }
  if (failure == NULL && find_term (db, TERM_COLUMNS "WHERE \"list\" = ?1 AND \"name\" = ?2", list_names[list], clean, 0, &known, &failure))
    return run_with_id (db, "UPDATE \"office_term\" SET \"retired\" = ?2 WHERE \"id\" = ?1", known.id, 0, error) ? known.id : 0;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return 0;
    }

  return insert_term (db, list_names[list], clean, error);
}

gboolean
intake_office_term_table_rename (IntakeDatabase *db,
                                 gint64          id,
                                 const char     *name,
                                 GError        **error)
{
  g_auto (Term) term = { 0 };
  g_auto (Term) known = { 0 };
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *clean = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  clean = dup_clean_name (db, name, error);
  if (clean == NULL || !load_term (db, id, &term, error))
    return FALSE;

  if (find_term (db, TERM_COLUMNS "WHERE \"list\" = ?1 AND \"name\" = ?2", term.list, clean, 0, &known, &failure) && known.id != id)
    {
      g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS,
                   intake_language_translate (intake_database_get_language (db), N_ ("“%s” is already in the list.")), clean);
      return FALSE;
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  statement = intake_statement_get (db, "UPDATE \"office_term\" SET \"name\" = ?2 WHERE \"id\" = ?1", error);
  if (statement == NULL)
    return FALSE;
  intake_statement_bind_integer (statement, 1, id);
  intake_statement_bind_text (statement, 2, clean);
  if (!intake_statement_run (statement, error))
    return FALSE;

  return holders[find_list (&term)].rename == NULL || run_with_names (db, holders[find_list (&term)].rename, term.name, clean, error);
}

gboolean
intake_office_term_table_move (IntakeDatabase *db,
                               gint64          id,
                               int             places,
                               GError        **error)
{
  g_auto (Term) term = { 0 };
  g_auto (Term) other = { 0 };
  g_autoptr (GError) failure = NULL;
  const char *sql;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (places == -1 || places == 1, FALSE);

  if (!load_term (db, id, &term, error))
    return FALSE;

  sql = places < 0
          ? TERM_COLUMNS "WHERE \"list\" = ?1 AND \"position\" < ?2 AND \"retired\" = 0 ORDER BY \"position\" DESC LIMIT 1"
          : TERM_COLUMNS "WHERE \"list\" = ?1 AND \"position\" > ?2 AND \"retired\" = 0 ORDER BY \"position\" LIMIT 1";
  if (!find_term (db, sql, term.list, NULL, term.position, &other, &failure))
    {
      if (failure == NULL)
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return run_with_id (db, "UPDATE \"office_term\" SET \"position\" = ?2 WHERE \"id\" = ?1", term.id, other.position, error) &&
         run_with_id (db, "UPDATE \"office_term\" SET \"position\" = ?2 WHERE \"id\" = ?1", other.id, term.position, error);
}

gboolean
intake_office_term_table_remove (IntakeDatabase *db,
                                 gint64          id,
                                 GError        **error)
{
  g_auto (Term) term = { 0 };
  g_autoptr (GError) failure = NULL;
  gboolean in_use;

  g_return_val_if_fail (db != NULL, FALSE);

  if (!load_term (db, id, &term, error))
    return FALSE;

  in_use = is_in_use (db, &term, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return in_use ? run_with_id (db, "UPDATE \"office_term\" SET \"retired\" = ?2 WHERE \"id\" = ?1", id, 1, error)
                : run_with_id (db, "DELETE FROM \"office_term\" WHERE \"id\" = ?1 AND ?2 = ?2", id, 0, error);
}
