/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample office: fictitious, and the same for the same seed on the same day. */
#pragma once

#include "intake-database.h"
#include "intake-progress.h"

G_BEGIN_DECLS

/** INTAKE_SAMPLE_MAXIMUM: how many applications a sample can have. */
#define INTAKE_SAMPLE_MAXIMUM 1000000

/**
 * intake_sample_office_fill:
 * @db: the writer's connection to an empty office, in a write
 * @n_applications: 0 to %INTAKE_SAMPLE_MAXIMUM
 * @seed: which sample
 * @today: the day on which it is made; the office has worked up to the Monday of that week
 * @progress: (nullable): told how far it is
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Fills an office with notices, supervisors, and applications at all stages, with gaps and duplicates, as real ones have. It is where that office
 * begins: nothing of it is in the journal, and it cannot be undone.
 *
 * Returns: %TRUE on success
 */
gboolean intake_sample_office_fill (IntakeDatabase *db,
                                    guint           n_applications,
                                    guint32         seed,
                                    IntakeDate      today,
                                    IntakeProgress *progress,
                                    GCancellable   *cancellable,
                                    GError        **error);

G_END_DECLS
