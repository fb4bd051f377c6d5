/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What core knows about internships, from within SQL. */
#include "config.h"

#include "intake-placement-function.h"

#include "intake-statement.h"

#include "intake-follow-up.h"
#include "intake-placement.h"

static IntakeDate
get_date (sqlite3_value *value)
{
  IntakeDate date = INTAKE_DATE_NONE;

  intake_date_from_iso ((const char *)sqlite3_value_text (value), &date);

  return date;
}

static void
state_cb (sqlite3_context *context,
          int              n_values,
          sqlite3_value  **values)
{
  IntakeDatabase *db = sqlite3_user_data (context);
  IntakeStage     stage;

  if (!intake_stage_find ((const char *)sqlite3_value_text (values[0]), &stage))
    return;

  sqlite3_result_text (context,
                       intake_placement_state_id (intake_placement_state_on (stage, get_date (values[1]), get_date (values[2]), intake_database_get_today (db))),
                       -1, SQLITE_STATIC);
}

/* From 1 March to 31 August are six months: the last day counts. */
static void
months_cb (sqlite3_context *context,
           int              n_values,
           sqlite3_value  **values)
{
  IntakeDate start = get_date (values[0]);
  IntakeDate end = get_date (values[1]);

  if (intake_date_is_valid (start) && intake_date_is_valid (end) && intake_date_compare (start, end) <= 0)
    sqlite3_result_int (context, intake_months_between (start, intake_date_add_days (end, 1)));
}

static void
check_in_state_cb (sqlite3_context *context,
                   int              n_values,
                   sqlite3_value  **values)
{
  IntakeDate today = intake_database_get_today (sqlite3_user_data (context));

  sqlite3_result_text (context, intake_check_in_state_id (intake_check_in_state_on (get_date (values[0]), get_date (values[1]), today)), -1, SQLITE_STATIC);
}

static void
output_state_cb (sqlite3_context *context,
                 int              n_values,
                 sqlite3_value  **values)
{
  IntakeDate        today = intake_database_get_today (sqlite3_user_data (context));
  IntakeOutputState state = intake_output_state_on (get_date (values[0]), sqlite3_value_int (values[1]) != 0, sqlite3_value_int (values[2]) != 0, today);

  sqlite3_result_text (context, intake_output_state_id (state), -1, SQLITE_STATIC);
}

void
intake_placement_function_install (IntakeDatabase *db)
{
  sqlite3 *handle;
  int      flags = SQLITE_UTF8 | SQLITE_DIRECTONLY;

  g_return_if_fail (db != NULL);

  /* A failure to make one shows in the statement that asks for it. */
  handle = intake_database_get_handle (db);
  sqlite3_create_function_v2 (handle, "intake_placement_state", 3, flags, db, state_cb, NULL, NULL, NULL);
  sqlite3_create_function_v2 (handle, "intake_check_in_state", 2, flags, db, check_in_state_cb, NULL, NULL, NULL);
  sqlite3_create_function_v2 (handle, "intake_output_state", 3, flags, db, output_state_cb, NULL, NULL, NULL);
  sqlite3_create_function_v2 (handle, "intake_placement_months", 2, flags | SQLITE_DETERMINISTIC, NULL, months_cb, NULL, NULL, NULL);
}
