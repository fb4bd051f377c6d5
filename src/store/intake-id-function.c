/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The aggregate that gathers ids. */
#include "config.h"

#include "intake-id-function.h"

#define CACHE "id-function"

static void
step_cb (sqlite3_context *context,
         int              n_values,
         sqlite3_value  **values)
{
  GArray **ids = sqlite3_aggregate_context (context, sizeof (GArray *));
  gint64   id = sqlite3_value_int64 (values[0]);

  if (ids == NULL)
    {
      sqlite3_result_error_nomem (context);
      return;
    }
  if (*ids == NULL)
    *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (*ids, id);
}

/* Called too where the statement ends early. */
static void
final_cb (sqlite3_context *context)
{
  GArray **ids = sqlite3_aggregate_context (context, 0);
  gsize    length;

  if (ids == NULL || *ids == NULL)
    {
      sqlite3_result_null (context);
      return;
    }

  length = (*ids)->len * sizeof (gint64);
  sqlite3_result_blob64 (context, g_array_free (g_steal_pointer (ids), FALSE), length, g_free);
}

void
intake_id_function_install (IntakeDatabase *db)
{
  if (intake_database_get_cache (db, CACHE) != NULL)
    return;

  /* A failure to make it shows in the statement that asks for it. */
  sqlite3_create_function_v2 (intake_database_get_handle (db), "intake_ids", 1, SQLITE_UTF8 | SQLITE_DIRECTONLY, NULL, NULL, step_cb, final_cb, NULL);
  intake_database_set_cache (db, CACHE, GUINT_TO_POINTER (1), NULL);
}

IntakeStatement *
intake_id_function_get (IntakeDatabase *db,
                        const char     *rows,
                        GError        **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT intake_ids (id) FROM (%s)", rows);

  intake_id_function_install (db);

  return intake_statement_get (db, sql, error);
}

const gint64 *
intake_id_function_read (IntakeStatement *statement,
                         gsize           *n_ids,
                         GError         **error)
{
  *n_ids = 0;
  if (!intake_statement_step (statement, error))
    return NULL;

  return intake_statement_get_ids (statement, 0, n_ids);
}
