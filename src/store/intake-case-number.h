/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: case numbers, "2025-0042", counted within a year. */
#pragma once

#include "intake-database.h"

G_BEGIN_DECLS

/**
 * intake_case_number_next:
 * @db: the writer's connection
 * @year: the year of the application
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the number after the highest of the year
 */
char *intake_case_number_next (IntakeDatabase *db,
                               int             year,
                               GError        **error);

/** intake_case_number_note: tells that an application was given the number @number from elsewhere, so that the next goes on from there. */
void intake_case_number_note (IntakeDatabase *db,
                              const char     *number);

G_END_DECLS
