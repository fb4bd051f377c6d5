/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of the overview, counted. */
#include "config.h"

#include "intake-figures.h"

#include "intake-query.h"
#include "intake-record-sql.h"
#include "intake-statement.h"

#include <string.h>

static void
load_figure_free (gpointer data)
{
  IntakeLoadFigure *figure = data;

  g_free (figure->name);
  g_free (figure);
}

/* Steps through a statement with a row for each value; FALSE with @error. */
static gboolean
read_counts (IntakeDatabase *db,
             const char     *sql,
             void (*take) (IntakeFigures *figures,
                           const char    *value,
                           gint64         count),
             IntakeFigures *figures,
             GError       **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  while (intake_statement_step (statement, &failure))
    if (!intake_statement_is_null (statement, 0))
      take (figures, intake_statement_get_text (statement, 0), intake_statement_get_integer (statement, 1));
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static void
take_stage (IntakeFigures *figures,
            const char    *value,
            gint64         count)
{
  IntakeStage stage;

  figures->n_applications += count;
  if (intake_stage_find (value, &stage))
    figures->stages[stage] += count;
}

static void
take_answer (IntakeFigures *figures,
             const char    *value,
             gint64         count)
{
  for (guint i = 0; i < MIN (intake_answer_vocabulary.n_terms, G_N_ELEMENTS (figures->answers)); i++)
    if (strcmp (intake_answer_vocabulary.terms[i].id, value) == 0)
      figures->answers[i] += count;
}

/* The first that the list of the view shows. */
static gboolean
find_first (IntakeDatabase   *db,
            const IntakeView *view,
            gint64           *first,
            GCancellable     *cancellable,
            GError          **error)
{
  g_autoptr (GArray) ids = intake_query_ids (db, view, cancellable, error);

  if (ids != NULL && ids->len > 0)
    *first = g_array_index (ids, gint64, 0);

  return ids != NULL;
}

static gboolean
count_attention (IntakeDatabase *db,
                 IntakeFigures  *figures,
                 GCancellable   *cancellable,
                 GError        **error)
{
  for (IntakeFigure figure = 0; figure < INTAKE_N_FIGURES; figure++)
    {
      g_autoptr (IntakeView) view = intake_figure_new_view (figure, figures->today);

      figures->attention[figure] = intake_query_count_view (db, view, error);
      if (figures->attention[figure] < 0 || g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (figures->attention[figure] > 0 && intake_figure_get_follow_up (figure) != INTAKE_N_ENTITIES &&
          !find_first (db, view, &figures->first[figure], cancellable, error))
        return FALSE;
    }

  return TRUE;
}

/* Only the days of these weeks are read, by the index, however many applications there are. */
static gboolean
count_weeks (IntakeDatabase *db,
             IntakeFigures  *figures,
             GError        **error)
{
  IntakeDate monday = intake_figure_week_start (figures->today);
  IntakeDate first = intake_date_add_days (monday, -7 * (INTAKE_FIGURES_N_WEEKS - 1));
  g_autoptr (IntakeStatement) statement =
               intake_statement_get (db, "SELECT received_on, count (*) FROM application WHERE received_on >= ?1 AND received_on < ?2 GROUP BY 1", error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  for (int i = 0; i < INTAKE_FIGURES_N_WEEKS; i++)
    figures->weeks[i].monday = intake_date_add_days (first, 7 * i);

  intake_statement_bind_date (statement, 1, first);
  intake_statement_bind_date (statement, 2, intake_date_add_days (monday, 7));
  while (intake_statement_step (statement, &failure))
    {
      IntakeDate day;

      if (intake_date_from_iso (intake_statement_get_text (statement, 0), &day))
        figures->weeks[intake_date_days_between (first, day) / 7].count += intake_statement_get_integer (statement, 1);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Those who have more than they take come first, then by how full they are; where the capacity is not recorded, by the load. */
static IntakeStatement *
prepare_loads (IntakeDatabase *db,
               GError        **error)
{
  g_autofree char *load = intake_record_sql_dup_load ("s");
  g_autofree char *sql = g_strdup_printf ("SELECT id, name, capacity, load FROM (SELECT s.id, s.name, s.capacity, %s AS load FROM supervisor AS s WHERE s.active IS NOT 0)"
                                          " ORDER BY CASE WHEN capacity > 0 THEN 1.0 * load / capacity ELSE load END DESC, load DESC, name COLLATE NOCASE",
                                          load);

  return intake_statement_get (db, sql, error);
}

static gboolean
read_loads (IntakeDatabase *db,
            IntakeFigures  *figures,
            GError        **error)
{
  g_autoptr (IntakeStatement) statement = prepare_loads (db, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  figures->supervisors = g_ptr_array_new_with_free_func (load_figure_free);
  while (intake_statement_step (statement, &failure))
    {
      IntakeLoadFigure *figure;

      figures->n_supervisors++;
      if (figures->supervisors->len == INTAKE_FIGURES_N_SUPERVISORS)
        continue;

      figure = g_new0 (IntakeLoadFigure, 1);
      figure->id = intake_statement_get_integer (statement, 0);
      figure->name = g_strdup (intake_statement_get_text (statement, 1));
      figure->capacity = intake_statement_is_null (statement, 2) ? -1 : (int)intake_statement_get_integer (statement, 2);
      figure->load = (int)intake_statement_get_integer (statement, 3);
      g_ptr_array_add (figures->supervisors, figure);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

void
intake_figures_free (IntakeFigures *figures)
{
  if (figures == NULL)
    return;

  g_clear_pointer (&figures->supervisors, g_ptr_array_unref);
  g_free (figures);
}

IntakeFigures *
intake_figures_read (IntakeDatabase *db,
                     GCancellable   *cancellable,
                     GError        **error)
{
  g_autoptr (IntakeFigures) figures = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  figures = g_new0 (IntakeFigures, 1);
  figures->today = intake_database_get_today (db);
  if (!read_counts (db, "SELECT stage, count (*) FROM application GROUP BY 1", take_stage, figures, error) ||
      !read_counts (db, "SELECT answer, count (*) FROM screening GROUP BY 1", take_answer, figures, error) ||
      !count_attention (db, figures, cancellable, error) ||
      !count_weeks (db, figures, error) ||
      !read_loads (db, figures, error))
    return NULL;

  return g_steal_pointer (&figures);
}
