/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * When backups are made and which are kept, in the folder "backups" beside the office.
 *
 * Daily: "NAME-YYYY-MM-DD.intake", when the office is opened on a day without one and something was done since the last; the newest seven are kept.
 * An office above 500 MB gets one a week, and the newest two are kept.  Before a migration: "NAME-before-form-N-….intake", kept until somebody deletes it.
 */
#pragma once

#include "intake-database.h"

G_BEGIN_DECLS

/** intake_backup_plan_daily: makes the daily backup if it is due; %TRUE on success and if it is not due. */
gboolean intake_backup_plan_daily (IntakeDatabase *db,
                                   GError        **error);

/** intake_backup_plan_before_migration: makes a backup of an office of @version; %TRUE on success. */
gboolean intake_backup_plan_before_migration (IntakeDatabase *db,
                                              int             version,
                                              GError        **error);

G_END_DECLS
