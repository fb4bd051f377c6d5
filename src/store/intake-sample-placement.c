/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The internships of the sample office. */
#include "config.h"

#include "intake-sample-placement.h"

#include "intake-statement.h"

/* In hundredths of a franc a month. */
#define STIPEND 10000000

static gboolean
is_past (IntakeDate day)
{
  return intake_date_compare (day, INTAKE_SAMPLE_TODAY) < 0;
}

static gboolean
add_placement (IntakeDatabase           *db,
               gint64                    id,
               gint64                    application_id,
               const IntakeSampleNotice *notice,
               IntakeDate                end_on,
               GError                  **error)
{
  g_autoptr (IntakeStatement) statement =
               intake_statement_get (db,
                                     "INSERT INTO \"placement\" (\"id\", \"application_id\", \"start_on\", \"end_on\", \"modality\", \"stipend\", \"currency\", \"payer\")"
                                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'XAF', 'Sample office')",
                                     error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, id);
  intake_statement_bind_integer (statement, 2, application_id);
  intake_statement_bind_date (statement, 3, notice->start_on);
  intake_statement_bind_date (statement, 4, end_on);
  intake_statement_bind_text (statement, 5, notice->modality);
  intake_statement_bind_integer (statement, 6, STIPEND);

  return intake_statement_run (statement, error);
}

static gboolean
add_line (IntakeDatabase *db,
          const char     *sql,
          gint64          id,
          gint64          placement_id,
          const char     *line,
          IntakeDate      first,
          IntakeDate      second,
          GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, id);
  intake_statement_bind_integer (statement, 2, placement_id);
  intake_statement_bind_text (statement, 3, line);
  /* An objective has no days. */
  if (intake_date_is_valid (first))
    {
      intake_statement_bind_date (statement, 4, first);
      intake_statement_bind_date (statement, 5, second);
    }

  return intake_statement_run (statement, error);
}

static gboolean
add_objectives (IntakeDatabase           *db,
                gint64                   *next_id,
                gint64                    placement_id,
                const IntakeSampleNotice *notice,
                IntakeDate                end_on,
                GError                  **error)
{
  g_auto (GStrv) objectives = g_strsplit (notice->objectives, "\n", -1);
  g_auto (GStrv) outputs = g_strsplit (notice->outputs, "\n", -1);
  IntakeDate delivered_on = is_past (end_on) ? end_on : INTAKE_DATE_NONE;

  for (guint i = 0; objectives[i] != NULL; i++)
    if (!add_line (db, "INSERT INTO \"objective\" (\"id\", \"placement_id\", \"objective\") VALUES (?1, ?2, ?3)",
                   (*next_id)++, placement_id, objectives[i], INTAKE_DATE_NONE, INTAKE_DATE_NONE, error))
      return FALSE;

  for (guint i = 0; outputs[i] != NULL; i++)
    if (!add_line (db, "INSERT INTO \"output\" (\"id\", \"placement_id\", \"title\", \"due_on\", \"delivered_on\") VALUES (?1, ?2, ?3, ?4, ?5)",
                   (*next_id)++, placement_id, outputs[i], end_on, delivered_on, error))
      return FALSE;

  return TRUE;
}

static gboolean
add_check_ins (IntakeDatabase           *db,
               gint64                   *next_id,
               gint64                    placement_id,
               const IntakeSampleNotice *notice,
               IntakeDate                end_on,
               GError                  **error)
{
  for (int month = 1; month <= notice->months; month++)
    {
      IntakeDate planned_on = intake_date_add_days (intake_date_add_months (notice->start_on, month), -3);

      if (intake_date_compare (planned_on, end_on) > 0)
        return TRUE;
      if (!add_line (db, "INSERT INTO \"check_in\" (\"id\", \"placement_id\", \"progress\", \"planned_on\", \"held_on\") VALUES (?1, ?2, ?3, ?4, ?5)",
                     (*next_id)++, placement_id, is_past (planned_on) ? "As planned." : NULL, planned_on, is_past (planned_on) ? planned_on : INTAKE_DATE_NONE, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
intake_sample_placement_add (IntakeDatabase           *db,
                             gint64                   *next_id,
                             gint64                    application_id,
                             const IntakeSampleNotice *notice,
                             const IntakeSampleStory  *story,
                             GError                  **error)
{
  gint64     id = (*next_id)++;
  IntakeDate end_on = intake_sample_notice_end (notice);

  if (story->stages[story->n_steps - 1] == INTAKE_STAGE_LEFT_EARLY)
    end_on = story->days[story->n_steps - 1];

  return add_placement (db, id, application_id, notice, end_on, error) &&
         add_objectives (db, next_id, id, notice, end_on, error) &&
         add_check_ins (db, next_id, id, notice, end_on, error);
}
