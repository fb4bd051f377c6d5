/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: the rows of the sample office, with ids that are the same each time. */
#pragma once

#include "intake-database.h"
#include "intake-sample-programme.h"

G_BEGIN_DECLS

typedef struct _IntakeSampleRows IntakeSampleRows;

/** intake_sample_rows_new: for the writer's connection @db and the office's @programme, which must outlive it (transfer full). */
IntakeSampleRows *intake_sample_rows_new (IntakeDatabase              *db,
                                          const IntakeSampleProgramme *programme);

void intake_sample_rows_free (IntakeSampleRows *self);

/** intake_sample_rows_add_programme: adds rule sets, supervisors, and notices with those whom they name; %TRUE on success. */
gboolean intake_sample_rows_add_programme (IntakeSampleRows *self,
                                           GError          **error);

/**
 * intake_sample_rows_add_application:
 * @self: the rows, with the programme
 * @random: chance
 * @record: the application, with a person id where the person is there already; gets its ids
 * @notice: which notice; -1 for none
 * @number: the number of the case
 * @story: what became of it
 * @error: return location
 *
 * Adds an application with all that its story brings: steps, supervisors, placement and check-ins.
 *
 * Returns: %TRUE on success
 */
gboolean intake_sample_rows_add_application (IntakeSampleRows        *self,
                                             IntakeSampleRandom      *random,
                                             IntakeRecord            *record,
                                             int                      notice,
                                             guint                    number,
                                             const IntakeSampleStory *story,
                                             GError                 **error);

/** intake_sample_rows_date_screenings: makes all answers of the sample's day, and decides on the applications @looked_at (gint64); %TRUE on success. */
gboolean intake_sample_rows_date_screenings (IntakeSampleRows *self,
                                             const GArray     *looked_at,
                                             GError          **error);

G_END_DECLS
