/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: the internships of the sample office. */
#pragma once

#include "intake-database.h"
#include "intake-sample-programme.h"

G_BEGIN_DECLS

/**
 * intake_sample_placement_add:
 * @db: the writer's connection
 * @programme: the office's programme
 * @next_id: the next id, which it counts on
 * @application_id: an application that was accepted
 * @supervisor_id: who validates and evaluates; 0 for nobody
 * @number: the number of the case, by which internships differ
 * @notice: its notice
 * @story: what became of it
 * @error: return location
 *
 * Adds the placement with its objectives, outputs, evaluations and monthly check-ins, as far as they are held by the sample's day.
 *
 * Returns: %TRUE on success
 */
gboolean intake_sample_placement_add (IntakeDatabase              *db,
                                      const IntakeSampleProgramme *programme,
                                      gint64                      *next_id,
                                      gint64                       application_id,
                                      gint64                       supervisor_id,
                                      guint                        number,
                                      const IntakeSampleNotice    *notice,
                                      const IntakeSampleStory     *story,
                                      GError                     **error);

G_END_DECLS
