/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is special to applications in the store: case numbers and stages. */
#pragma once

#include "intake-database.h"
#include "intake-stage.h"

G_BEGIN_DECLS

/** intake_application_table_find_case: the id of the application with this case number; 0 with %INTAKE_STORE_ERROR_NOT_FOUND. */
gint64 intake_application_table_find_case (IntakeDatabase *db,
                                           const char     *case_number,
                                           GError        **error);

/**
 * intake_application_table_set_stage:
 * @db: the writer's connection
 * @id: an application
 * @stage: the stage it comes to
 * @dated_on: the day of the step
 * @note: (nullable): a note on the step
 * @refusal: (nullable): for a way out, the reason: of intake_refusal_vocabulary, or the name of one of the office's own
 * @error: return location
 *
 * Takes an application to a stage and notes the step. A way out remembers the stage that it left from. On acceptance the application gets its placement.
 *
 * Returns: %TRUE on success
 */
gboolean intake_application_table_set_stage (IntakeDatabase *db,
                                             gint64          id,
                                             IntakeStage     stage,
                                             IntakeDate      dated_on,
                                             const char     *note,
                                             const char     *refusal,
                                             GError        **error);

/**
 * IntakeStageStep:
 * @stage: the stage reached
 * @dated_on: the day
 * @note: (nullable): the note
 */
typedef struct
{
  IntakeStage stage;
  IntakeDate  dated_on;
  char       *note;
} IntakeStageStep;

void intake_stage_step_free (IntakeStageStep *step);

/** intake_application_table_list_steps: the steps of an application, oldest first (transfer full) (element-type IntakeStageStep) (nullable). */
GPtrArray *intake_application_table_list_steps (IntakeDatabase *db,
                                                gint64          id,
                                                GError        **error);

G_END_DECLS
