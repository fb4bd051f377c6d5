/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: the dated steps of an application, and the placement that comes with acceptance. */
#pragma once

#include "intake-database.h"
#include "intake-stage.h"

G_BEGIN_DECLS

/** intake_stage_step_add: notes that an application reached a stage; on the day of the connection where @dated_on is not valid. %TRUE on success. */
gboolean intake_stage_step_add (IntakeDatabase *db,
                                gint64          application_id,
                                IntakeStage     stage,
                                IntakeDate      dated_on,
                                const char     *note,
                                GError        **error);

/**
 * intake_stage_step_ensure_placement:
 * @db: the writer's connection
 * @application_id: an application that is accepted
 * @error: return location
 *
 * Gives it a placement unless it has one: start, end and modality as its notice expects them, with the notice's learning objectives and outputs.
 *
 * Returns: %TRUE on success
 */
gboolean intake_stage_step_ensure_placement (IntakeDatabase *db,
                                             gint64          application_id,
                                             GError        **error);

G_END_DECLS
