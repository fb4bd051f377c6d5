/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes with a record, and what must not be left behind. */
#include "config.h"

#include "intake-record-deletion.h"

#include "intake-statement.h"

#include <glib/gi18n-lib.h>

/* Every foreign key restricts, so that each row leaves by its own line in the journal: children first.  ?1 is the record. */
#define OF_PLACEMENTS " WHERE \"placement_id\" IN (SELECT \"id\" FROM \"placement\" WHERE \"application_id\" = ?1)"

static const char *const application_steps[] = {
  "DELETE FROM \"custom_value\" WHERE \"application_id\" = ?1",
  "DELETE FROM \"assignment\" WHERE \"application_id\" = ?1",
  "DELETE FROM \"screening\" WHERE \"id\" = ?1",
  "DELETE FROM \"stage_step\" WHERE \"application_id\" = ?1",
  "DELETE FROM \"document\" WHERE \"application_id\" = ?1",
  "DELETE FROM \"score\" WHERE \"application_id\" = ?1",
  "DELETE FROM \"interviewer\" WHERE \"application_id\" = ?1",
  "DELETE FROM \"interview\" WHERE \"application_id\" = ?1",
  "DELETE FROM \"check_in\"" OF_PLACEMENTS,
  "DELETE FROM \"objective\"" OF_PLACEMENTS,
  "DELETE FROM \"output\"" OF_PLACEMENTS,
  "DELETE FROM \"evaluation\"" OF_PLACEMENTS,
  "DELETE FROM \"placement\" WHERE \"application_id\" = ?1",
  "DELETE FROM \"application\" WHERE \"id\" = ?1",
  NULL,
};

/* For a person who has no application any more. */
#define WITHOUT_APPLICATION " AND NOT EXISTS (SELECT 1 FROM \"application\" AS a WHERE a.\"person_id\" = ?1)"

static const char *const person_steps[] = {
  "DELETE FROM \"told_apart\" WHERE \"person_id\" = ?1" WITHOUT_APPLICATION,
  "DELETE FROM \"told_apart\" WHERE \"other_id\" = ?1" WITHOUT_APPLICATION,
  "DELETE FROM \"person\" WHERE \"id\" = ?1" WITHOUT_APPLICATION,
  NULL,
};

static const char *const notice_steps[] = {
  "DELETE FROM \"notice_supervisor\" WHERE \"notice_id\" = ?1",
  "DELETE FROM \"notice\" WHERE \"id\" = ?1",
  NULL,
};

static const char *const supervisor_steps[] = {
  "DELETE FROM \"notice_supervisor\" WHERE \"supervisor_id\" = ?1",
  "DELETE FROM \"supervisor\" WHERE \"id\" = ?1",
  NULL,
};

static const char *const placement_steps[] = {
  "DELETE FROM \"check_in\" WHERE \"placement_id\" = ?1",
  "DELETE FROM \"objective\" WHERE \"placement_id\" = ?1",
  "DELETE FROM \"output\" WHERE \"placement_id\" = ?1",
  "DELETE FROM \"evaluation\" WHERE \"placement_id\" = ?1",
  "DELETE FROM \"placement\" WHERE \"id\" = ?1",
  NULL,
};

static const char *const *const steps[INTAKE_N_ENTITIES] = {
  [INTAKE_ENTITY_APPLICATION] = application_steps,
  [INTAKE_ENTITY_NOTICE] = notice_steps,
  [INTAKE_ENTITY_SUPERVISOR] = supervisor_steps,
  [INTAKE_ENTITY_PLACEMENT] = placement_steps,
  [INTAKE_ENTITY_CHECK_IN] = (const char *const[]){ "DELETE FROM \"check_in\" WHERE \"id\" = ?1", NULL },
  [INTAKE_ENTITY_OBJECTIVE] = (const char *const[]){ "DELETE FROM \"objective\" WHERE \"id\" = ?1", NULL },
  [INTAKE_ENTITY_OUTPUT] = (const char *const[]){ "DELETE FROM \"output\" WHERE \"id\" = ?1", NULL },
  [INTAKE_ENTITY_EVALUATION] = (const char *const[]){ "DELETE FROM \"evaluation\" WHERE \"id\" = ?1", NULL },
};

/* -1 with @error. */
static gint64
get_number (IntakeDatabase *db,
            const char     *sql,
            gint64          id,
            GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);

  if (statement == NULL)
    return -1;

  intake_statement_bind_integer (statement, 1, id);

  return intake_statement_step (statement, error) ? intake_statement_get_integer (statement, 0) : -1;
}

static gboolean
run (IntakeDatabase *db,
     const char     *sql,
     gint64          id,
     GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, id);

  return intake_statement_run (statement, error);
}

static gboolean
run_all (IntakeDatabase    *db,
         const char *const *sql,
         gint64             id,
         GError           **error)
{
  for (; *sql != NULL; sql++)
    if (!run (db, *sql, id, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_notice (IntakeDatabase *db,
              gint64          id,
              GError        **error)
{
  gint64 n_applications = get_number (db, "SELECT count (*) FROM \"application\" WHERE \"notice\" = ?1", id, error);

  if (n_applications <= 0)
    return n_applications == 0;

  g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
               intake_language_translate_plural (intake_database_get_language (db),
                                                 "%d application is for this notice. Give it another notice first, or keep this one.",
                                                 "%d applications are for this notice. Give them another notice first, or keep this one.",
                                                 (gulong)n_applications),
               (int)n_applications);
  return FALSE;
}

static gboolean
check_supervisor (IntakeDatabase *db,
                  gint64          id,
                  GError        **error)
{
  gint64 n_interns = get_number (db, "SELECT count (*) FROM \"assignment\" WHERE \"supervisor_id\" = ?1", id, error);
  gint64 n_signed;

  if (n_interns < 0)
    return FALSE;
  if (n_interns > 0)
    {
      g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
                   intake_language_translate_plural (intake_database_get_language (db),
                                                     "%d application names this supervisor. Set them to not active instead, so that it stays in the history.",
                                                     "%d applications name this supervisor. Set them to not active instead, so that it stays in the history.",
                                                     (gulong)n_interns),
                   (int)n_interns);
      return FALSE;
    }

  n_signed = get_number (db,
                         "SELECT (SELECT count (*) FROM \"output\" WHERE \"validated_by\" = ?1)"
                         " + (SELECT count (*) FROM \"evaluation\" WHERE \"evaluated_by\" = ?1)",
                         id, error);
  if (n_signed <= 0)
    return n_signed == 0;

  g_set_error_literal (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
                       intake_language_translate (intake_database_get_language (db),
                                                  N_ ("This supervisor validated outputs or wrote evaluations. Set them to not active instead, so that it stays in the history.")));
  return FALSE;
}

gboolean
intake_record_deletion_run (IntakeDatabase *db,
                            IntakeEntity    entity,
                            gint64          id,
                            GError        **error)
{
  gint64 person_id = 0;

  if (entity == INTAKE_ENTITY_NOTICE && !check_notice (db, id, error))
    return FALSE;
  if (entity == INTAKE_ENTITY_SUPERVISOR && !check_supervisor (db, id, error))
    return FALSE;
  if (entity == INTAKE_ENTITY_APPLICATION)
    {
      person_id = get_number (db, "SELECT \"person_id\" FROM \"application\" WHERE \"id\" = ?1", id, error);
      if (person_id < 0)
        return FALSE;
    }

  if (!run_all (db, steps[entity], id, error))
    return FALSE;

  return entity != INTAKE_ENTITY_APPLICATION || run_all (db, person_steps, person_id, error);
}
