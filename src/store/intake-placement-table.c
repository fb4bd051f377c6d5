/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is special to placements in the store. */
#include "config.h"

#include "intake-placement-table.h"

#include "intake-statement.h"

gint64
intake_placement_table_find (IntakeDatabase *db,
                             gint64          application_id,
                             GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT id FROM placement WHERE application_id = ?1", error);

  if (statement == NULL)
    return 0;

  intake_statement_bind_integer (statement, 1, application_id);

  return intake_statement_step (statement, error) ? intake_statement_get_integer (statement, 0) : 0;
}
