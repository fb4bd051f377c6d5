/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved views. */
#include "config.h"

#include "intake-view-table.h"

#include "intake-statement.h"

#include "intake-text.h"

#include <glib/gi18n-lib.h>

/* Views from before there was an order come last, by age. */
#define IN_ORDER " ORDER BY position IS NULL, position, id"

static void
free_saved (gpointer data)
{
  intake_saved_view_free (data);
}

static gboolean
fail (IntakeDatabase  *db,
      IntakeStoreError code,
      const char      *message,
      GError         **error)
{
  g_set_error_literal (error, INTAKE_STORE_ERROR, code, intake_language_translate (intake_database_get_language (db), message));
  return FALSE;
}

static gboolean
fail_gone (IntakeDatabase *db,
           GError        **error)
{
  return fail (db, INTAKE_STORE_ERROR_NOT_FOUND, N_ ("This saved view is gone. The sidebar shows those that there are."), error);
}

/* Two names that people would take for the same are the same. */
static gboolean
is_taken (IntakeDatabase *db,
          const char     *name,
          gint64          own_id,
          gboolean       *taken,
          GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT name FROM view WHERE id <> ?1", error);
  g_autoptr (GError) failure = NULL;
  g_autofree char *folded = intake_text_fold (name);

  if (statement == NULL)
    return FALSE;

  *taken = FALSE;
  intake_statement_bind_integer (statement, 1, own_id);
  while (!*taken && intake_statement_step (statement, &failure))
    {
      g_autofree char *other = intake_text_fold (intake_statement_get_text (statement, 0));

      *taken = g_str_equal (folded, other);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* The name as it is kept (transfer full) (nullable): NULL with @error if it cannot be one. */
static char *
check_name (IntakeDatabase *db,
            const char     *name,
            gint64          own_id,
            GError        **error)
{
  g_autofree char *kept = g_strstrip (g_strdup (name));
  gboolean         taken;

  if (*kept == '\0')
    {
      fail (db, INTAKE_STORE_ERROR_CONSTRAINT, N_ ("A saved view needs a name by which it is found in the sidebar."), error);
      return NULL;
    }
  if (g_utf8_strlen (kept, -1) > INTAKE_VIEW_NAME_MAXIMUM)
    {
      g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
                   intake_language_translate_plural (intake_database_get_language (db),
                                                     "The name of a view has at most %d character. Choose a shorter one.",
                                                     "The name of a view has at most %d characters. Choose a shorter one.",
                                                     INTAKE_VIEW_NAME_MAXIMUM),
                   INTAKE_VIEW_NAME_MAXIMUM);
      return NULL;
    }
  if (!is_taken (db, kept, own_id, &taken, error))
    return NULL;
  if (taken)
    {
      g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS,
                   intake_language_translate (intake_database_get_language (db), N_ ("There is a view called “%s” already. Choose another name.")), kept);
      return NULL;
    }

  return g_steal_pointer (&kept);
}

/* Runs a change of one saved view: ?1 is its id, ?2 a text where @text is given. */
static gboolean
change (IntakeDatabase *db,
        const char     *sql,
        gint64          id,
        const char     *text,
        GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, id);
  if (text != NULL)
    intake_statement_bind_text (statement, 2, text);
  if (!intake_statement_run (statement, error))
    return FALSE;

  return sqlite3_changes (intake_database_get_handle (db)) == 1 || fail_gone (db, error);
}

/* The ids of all saved views, those that cannot be read too. */
static GArray *
list_ids (IntakeDatabase *db,
          GError        **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT id FROM view" IN_ORDER, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return NULL;

  while (intake_statement_step (statement, &failure))
    {
      gint64 id = intake_statement_get_integer (statement, 0);

      g_array_append_val (ids, id);
    }
  if (failure == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
find (const GArray *ids,
      gint64        id,
      guint        *position)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
write_order (IntakeDatabase *db,
             const GArray   *ids,
             GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "UPDATE view SET position = ?2 WHERE id = ?1 AND position IS NOT ?2", error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      intake_statement_bind_integer (statement, 1, g_array_index (ids, gint64, i));
      intake_statement_bind_integer (statement, 2, i + 1);
      if (!intake_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

void
intake_saved_view_free (IntakeSavedView *saved)
{
  if (saved == NULL)
    return;

  g_free (saved->name);
  intake_view_free (saved->view);
  g_free (saved);
}

GPtrArray *
intake_view_table_list (IntakeDatabase *db,
                        GError        **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (free_saved);
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  statement = intake_statement_get (db, "SELECT id, name, definition FROM view" IN_ORDER, error);
  if (statement == NULL)
    return NULL;

  while (intake_statement_step (statement, &failure))
    {
      IntakeSavedView *saved = g_new0 (IntakeSavedView, 1);

      saved->id = intake_statement_get_integer (statement, 0);
      saved->name = g_strdup (intake_statement_get_text (statement, 1));
      saved->view = intake_view_from_text (intake_statement_get_text (statement, 2), NULL);
      saved->count = -1;
      g_ptr_array_add (list, saved);
    }
  if (failure == NULL)
    return g_steal_pointer (&list);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

gboolean
intake_view_table_insert (IntakeDatabase   *db,
                          const char       *name,
                          const IntakeView *view,
                          gint64           *id,
                          GError          **error)
{
  g_autofree char *kept = NULL;
  g_autofree char *definition = NULL;
  g_autoptr (IntakeStatement) statement = NULL;
  gint64 new_id;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (view != NULL, FALSE);

  kept = check_name (db, name, 0, error);
  if (kept == NULL)
    return FALSE;
  statement = intake_statement_get (db,
                                    "INSERT INTO view (id, name, definition, position)"
                                    " VALUES (?1, ?2, ?3, (SELECT coalesce (max (position), 0) + 1 FROM view))",
                                    error);
  if (statement == NULL)
    return FALSE;

  new_id = intake_database_new_id (db);
  definition = intake_view_to_text (view);
  intake_statement_bind_integer (statement, 1, new_id);
  intake_statement_bind_text (statement, 2, kept);
  intake_statement_bind_text (statement, 3, definition);
  if (!intake_statement_run (statement, error))
    return FALSE;

  if (id != NULL)
    *id = new_id;
  return TRUE;
}

gboolean
intake_view_table_set_name (IntakeDatabase *db,
                            gint64          id,
                            const char     *name,
                            GError        **error)
{
  g_autofree char *kept = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  kept = check_name (db, name, id, error);

  return kept != NULL && change (db, "UPDATE view SET name = ?2 WHERE id = ?1", id, kept, error);
}

gboolean
intake_view_table_set_view (IntakeDatabase   *db,
                            gint64            id,
                            const IntakeView *view,
                            GError          **error)
{
  g_autofree char *definition = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (view != NULL, FALSE);

  definition = intake_view_to_text (view);

  return change (db, "UPDATE view SET definition = ?2 WHERE id = ?1", id, definition, error);
}

gboolean
intake_view_table_delete (IntakeDatabase *db,
                          gint64          id,
                          GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return change (db, "DELETE FROM view WHERE id = ?1", id, NULL, error);
}

gboolean
intake_view_table_move (IntakeDatabase *db,
                        gint64          id,
                        gint64          before,
                        GError        **error)
{
  g_autoptr (GArray) ids = NULL;
  guint from, to;

  g_return_val_if_fail (db != NULL, FALSE);

  ids = list_ids (db, error);
  if (ids == NULL)
    return FALSE;
  if (!find (ids, id, &from))
    return fail_gone (db, error);
  if (id == before)
    return TRUE;

  g_array_remove_index (ids, from);
  to = ids->len;
  if (before != 0 && !find (ids, before, &to))
    return fail_gone (db, error);
  g_array_insert_val (ids, to, id);

  return write_order (db, ids, error);
}
