/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dated steps of an application, and the placement that comes with acceptance. */
#include "config.h"

#include "intake-stage-step.h"

#include "intake-statement.h"

/* What a notice says of the internship, until the office says otherwise. */
typedef struct
{
  IntakeDate start_on;
  IntakeDate end_on;
  char      *modality;
  char      *objectives;
  char      *outputs;
} ExpectedPlacement;

static void
expected_placement_clear (ExpectedPlacement *self)
{
  g_free (self->modality);
  g_free (self->objectives);
  g_free (self->outputs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ExpectedPlacement, expected_placement_clear)

/* An internship of two months from 1 March ends on 30 April. */
static IntakeDate
last_day (IntakeDate start_on,
          int        months)
{
  IntakeDate after = intake_date_add_months (start_on, months);

  return intake_date_is_valid (after) ? intake_date_add_days (after, -1) : INTAKE_DATE_NONE;
}

static gboolean
has_placement (IntakeDatabase *db,
               gint64          application_id,
               gboolean       *has,
               GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT 1 FROM \"placement\" WHERE \"application_id\" = ?1", error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, application_id);
  *has = intake_statement_step (statement, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_expected (IntakeDatabase    *db,
               gint64             application_id,
               ExpectedPlacement *expected,
               GError           **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;

  statement = intake_statement_get (db,
                                    "SELECT n.\"start_on\", n.\"months\", n.\"modality\", n.\"objectives\", n.\"outputs\""
                                    " FROM \"application\" AS a JOIN \"notice\" AS n ON n.\"id\" = a.\"notice\" WHERE a.\"id\" = ?1",
                                    error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, application_id);
  if (intake_statement_step (statement, &failure))
    {
      if (intake_date_from_iso (intake_statement_get_text (statement, 0), &expected->start_on) && !intake_statement_is_null (statement, 1))
        expected->end_on = last_day (expected->start_on, (int)CLAMP (intake_statement_get_integer (statement, 1), 0, 1200));
      expected->modality = g_strdup (intake_statement_get_text (statement, 2));
      expected->objectives = g_strdup (intake_statement_get_text (statement, 3));
      expected->outputs = g_strdup (intake_statement_get_text (statement, 4));
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return TRUE;
}

/* One row a line. */
static gboolean
insert_lines (IntakeDatabase *db,
              gint64          placement_id,
              const char     *sql,
              const char     *text,
              GError        **error)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (IntakeStatement) statement = NULL;

      if (*g_strstrip (lines[i]) == '\0')
        continue;
      statement = intake_statement_get (db, sql, error);
      if (statement == NULL)
        return FALSE;

      intake_statement_bind_integer (statement, 1, intake_database_new_id (db));
      intake_statement_bind_integer (statement, 2, placement_id);
      intake_statement_bind_text (statement, 3, lines[i]);
      if (!intake_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static void
bind_date (IntakeStatement *statement,
           int              index,
           IntakeDate       date)
{
  if (intake_date_is_valid (date))
    intake_statement_bind_date (statement, index, date);
  else
    intake_statement_bind_null (statement, index);
}

gboolean
intake_stage_step_add (IntakeDatabase *db,
                       gint64          application_id,
                       IntakeStage     stage,
                       IntakeDate      dated_on,
                       const char     *note,
                       GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;

  statement = intake_statement_get (db, "INSERT INTO \"stage_step\" (\"id\", \"application_id\", \"stage\", \"dated_on\", \"note\") VALUES (?1, ?2, ?3, ?4, ?5)", error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, intake_database_new_row_id (db, "stage_step"));
  intake_statement_bind_integer (statement, 2, application_id);
  intake_statement_bind_text (statement, 3, intake_stage_id (stage));
  bind_date (statement, 4, intake_date_is_valid (dated_on) ? dated_on : intake_database_get_today (db));
  if (note != NULL && *note != '\0')
    intake_statement_bind_text (statement, 5, note);
  else
    intake_statement_bind_null (statement, 5);

  return intake_statement_run (statement, error);
}

gboolean
intake_stage_step_ensure_placement (IntakeDatabase *db,
                                    gint64          application_id,
                                    GError        **error)
{
  g_auto (ExpectedPlacement) expected = { 0 };
  g_autoptr (IntakeStatement) statement = NULL;
  gboolean has;
  gint64   id;

  if (!has_placement (db, application_id, &has, error))
    return FALSE;
  if (has)
    return TRUE;
  if (!read_expected (db, application_id, &expected, error))
    return FALSE;

  statement = intake_statement_get (db, "INSERT INTO \"placement\" (\"id\", \"application_id\", \"start_on\", \"end_on\", \"modality\") VALUES (?1, ?2, ?3, ?4, ?5)", error);
  if (statement == NULL)
    return FALSE;

  id = intake_database_new_id (db);
  intake_statement_bind_integer (statement, 1, id);
  intake_statement_bind_integer (statement, 2, application_id);
  bind_date (statement, 3, expected.start_on);
  bind_date (statement, 4, expected.end_on);
  if (expected.modality != NULL)
    intake_statement_bind_text (statement, 5, expected.modality);
  else
    intake_statement_bind_null (statement, 5);

  return intake_statement_run (statement, error) &&
         insert_lines (db, id, "INSERT INTO \"objective\" (\"id\", \"placement_id\", \"objective\") VALUES (?1, ?2, ?3)", expected.objectives, error) &&
         insert_lines (db, id, "INSERT INTO \"output\" (\"id\", \"placement_id\", \"title\") VALUES (?1, ?2, ?3)", expected.outputs, error);
}
