/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is special to applications in the store: case numbers, stages, and who is already there. */
#include "config.h"

#include "intake-application-table.h"

#include "intake-office-term-table.h"
#include "intake-record-check.h"
#include "intake-stage-step.h"
#include "intake-statement.h"

#include <glib/gi18n-lib.h>

/* Where an application stands before a step. */
typedef struct
{
  IntakeStage stage;
  char       *left_from;
} Standing;

static void
standing_clear (Standing *self)
{
  g_free (self->left_from);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Standing, standing_clear)

static gboolean
read_standing (IntakeDatabase *db,
               gint64          id,
               Standing       *standing,
               GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT \"stage\", \"left_from\" FROM \"application\" WHERE \"id\" = ?1", error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, id);
  if (!intake_statement_step (statement, &failure))
    {
      if (failure != NULL)
        g_propagate_error (error, g_steal_pointer (&failure));
      else
        intake_record_check_set_not_found (db, INTAKE_ENTITY_APPLICATION, error);
      return FALSE;
    }

  /* A stage that a later Intake may have known counts as received. */
  if (!intake_stage_find (intake_statement_get_text (statement, 0), &standing->stage))
    standing->stage = INTAKE_STAGE_RECEIVED;
  standing->left_from = g_strdup (intake_statement_get_text (statement, 1));
  return TRUE;
}

static gboolean
write_standing (IntakeDatabase *db,
                gint64          id,
                IntakeStage     stage,
                const char     *left_from,
                const char     *refusal,
                GError        **error)
{
  g_autoptr (IntakeStatement) statement =
               intake_statement_get (db,
                                     "UPDATE \"application\" SET \"stage\" = ?2, \"left_from\" = ?3, \"refusal\" = ?4 WHERE \"id\" = ?1"
                                     " AND (\"stage\" IS NOT ?2 OR \"left_from\" IS NOT ?3 OR \"refusal\" IS NOT ?4)",
                                     error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, id);
  intake_statement_bind_text (statement, 2, intake_stage_id (stage));
  intake_statement_bind_text (statement, 3, left_from);
  intake_statement_bind_text (statement, 4, refusal);

  return intake_statement_run (statement, error);
}

/* A reason is one of those that every office has, or the name of one that this office has made itself. */
static gboolean
check_refusal (IntakeDatabase *db,
               const char     *refusal,
               GError        **error)
{
  g_autoptr (GError) failure = NULL;

  if (refusal == NULL || intake_vocabulary_find (&intake_refusal_vocabulary, refusal) != NULL ||
      intake_office_term_table_has (db, INTAKE_OFFICE_LIST_REFUSAL, refusal, &failure))
    return TRUE;

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
                 intake_language_translate (intake_database_get_language (db), N_ ("There is no reason for leaving “%s”.")), refusal);
  return FALSE;
}

/* From one way out to another, the stage that was left first is what counts. */
static const char *
stage_left (const Standing *before,
            IntakeStage     stage)
{
  if (!intake_stage_is_way_out (stage))
    return NULL;
  if (intake_stage_is_way_out (before->stage))
    return before->left_from;

  return intake_stage_id (before->stage);
}

gint64
intake_application_table_find_case (IntakeDatabase *db,
                                    const char     *case_number,
                                    GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, 0);
  g_return_val_if_fail (case_number != NULL, 0);

  statement = intake_statement_get (db, "SELECT \"id\" FROM \"application\" WHERE \"case\" = ?1", error);
  if (statement == NULL)
    return 0;

  intake_statement_bind_text (statement, 1, case_number);
  if (intake_statement_step (statement, &failure))
    return intake_statement_get_integer (statement, 0);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND,
                 intake_language_translate (intake_database_get_language (db), N_ ("There is no application with the case number “%s”.")), case_number);
  return 0;
}

gboolean
intake_application_table_set_stage (IntakeDatabase *db,
                                    gint64          id,
                                    IntakeStage     stage,
                                    IntakeDate      dated_on,
                                    const char     *note,
                                    const char     *refusal,
                                    GError        **error)
{
  g_auto (Standing) before = { 0 };

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (stage < INTAKE_N_STAGES, FALSE);

  if (!check_refusal (db, refusal, error))
    return FALSE;

  if (!read_standing (db, id, &before, error))
    return FALSE;

  /* Who is there already takes no step; only the reason may be another. */
  if (before.stage == stage)
    return refusal == NULL || !intake_stage_is_way_out (stage) || write_standing (db, id, stage, before.left_from, refusal, error);

  return write_standing (db, id, stage, stage_left (&before, stage), intake_stage_is_way_out (stage) ? refusal : NULL, error) &&
         intake_stage_step_add (db, id, stage, dated_on, note, error) &&
         (!intake_stage_has_placement (stage) || intake_stage_step_ensure_placement (db, id, error));
}

void
intake_stage_step_free (IntakeStageStep *step)
{
  if (step == NULL)
    return;

  g_free (step->note);
  g_free (step);
}

GPtrArray *
intake_application_table_list_steps (IntakeDatabase *db,
                                     gint64          id,
                                     GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  statement = intake_statement_get (db,
                                    "SELECT \"stage\", \"dated_on\", \"note\" FROM \"stage_step\" WHERE \"application_id\" = ?1"
                                    " ORDER BY \"dated_on\", \"id\"",
                                    error);
  if (statement == NULL)
    return NULL;

  steps = g_ptr_array_new_with_free_func ((GDestroyNotify)intake_stage_step_free);
  intake_statement_bind_integer (statement, 1, id);
  while (intake_statement_step (statement, &failure))
    {
      IntakeStageStep *step = g_new0 (IntakeStageStep, 1);

      g_ptr_array_add (steps, step);
      intake_stage_find (intake_statement_get_text (statement, 0), &step->stage);
      intake_date_from_iso (intake_statement_get_text (statement, 1), &step->dated_on);
      step->note = g_strdup (intake_statement_get_text (statement, 2));
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return g_steal_pointer (&steps);
}
