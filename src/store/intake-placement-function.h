/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: what core knows about internships, from within SQL. */
#pragma once

#include "intake-database.h"

G_BEGIN_DECLS

/**
 * intake_placement_function_install:
 * @db: a connection
 *
 * Makes the functions intake_placement_state (stage, start, end), the id of the state on the day on which the connection judges, and
 * intake_check_in_state (planned, held) and intake_output_state (due, is delivered, is validated), those of a check-in and an output, and
 * intake_placement_months (start, end), the months from the first day to the last, both included.
 */
void intake_placement_function_install (IntakeDatabase *db);

G_END_DECLS
