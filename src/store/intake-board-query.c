/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A view of applications parted by stage. */
#include "config.h"

#include "intake-board-query.h"

#include "intake-statement.h"

/* How many rows go by between two looks at the cancellable. */
#define ROWS_BETWEEN_LOOKS 4096

static char *
dup_json (const GArray *ids)
{
  GString *json = g_string_sized_new (ids->len * 20 + 2);

  g_string_append_c (json, '[');
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (json, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", g_array_index (ids, gint64, i));
  g_string_append_c (json, ']');

  return g_string_free (json, FALSE);
}

static GPtrArray *
make_stages (void)
{
  GPtrArray *stages = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);

  for (guint i = 0; i < INTAKE_N_STAGES; i++)
    g_ptr_array_add (stages, g_array_new (FALSE, FALSE, sizeof (gint64)));

  return stages;
}

GPtrArray *
intake_board_query_ids (IntakeDatabase   *db,
                        const IntakeView *view,
                        GCancellable     *cancellable,
                        GError          **error)
{
  g_autoptr (GArray) ids = NULL;
  g_autofree char *json = NULL;
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GPtrArray) stages = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (view != NULL && intake_view_get_entity (view) == INTAKE_ENTITY_APPLICATION, NULL);

  ids = intake_query_ids (db, view, cancellable, error);
  if (ids == NULL)
    return NULL;

  /* The array is gone through in its order: what is looked up is one row each. */
  statement = intake_statement_get (db,
                                    "SELECT a.\"id\", a.\"stage\" FROM json_each (?1) AS j CROSS JOIN \"application\" AS a WHERE a.\"id\" = j.\"value\"",
                                    error);
  if (statement == NULL)
    return NULL;

  json = dup_json (ids);
  intake_statement_bind_text (statement, 1, json);
  stages = make_stages ();
  for (guint i = 1; intake_statement_step (statement, &failure); i++)
    {
      gint64      id = intake_statement_get_integer (statement, 0);
      IntakeStage stage = INTAKE_STAGE_RECEIVED;

      intake_stage_find (intake_statement_get_text (statement, 1), &stage);
      g_array_append_val ((GArray *)g_ptr_array_index (stages, stage), id);
      if (i % ROWS_BETWEEN_LOOKS == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return g_steal_pointer (&stages);
}
