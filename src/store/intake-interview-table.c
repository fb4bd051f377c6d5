/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Interviews, interviewers and scores. */
#include "config.h"

#include "intake-interview-table.h"

#include "intake-record-check.h"
#include "intake-statement.h"

#include "intake-text.h"

#include <glib/gi18n-lib.h>

#define MAX_NAME 200

static void
score_free (gpointer data)
{
  IntakeScore *score = data;

  g_free (score->criterion);
  g_free (score->note);
  g_free (score);
}

static void
interviewer_free (gpointer data)
{
  IntakeInterviewer *interviewer = data;

  g_free (interviewer->name);
  g_ptr_array_unref (interviewer->scores);
  g_free (interviewer);
}

static void
set_not_found (IntakeDatabase *db,
               GError        **error)
{
  g_set_error_literal (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND,
                       intake_language_translate (intake_database_get_language (db), N_ ("This interview is not there any more. It may have been deleted.")));
}

/* The application of an interview or an interviewer; 0 with @error if the row is gone. */
static gint64
find_application (IntakeDatabase *db,
                  const char     *sql,
                  gint64          id,
                  GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return 0;

  intake_statement_bind_integer (statement, 1, id);
  if (intake_statement_step (statement, &failure))
    return intake_statement_get_integer (statement, 0);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    set_not_found (db, error);
  return 0;
}

#define APPLICATION_OF_INTERVIEW "SELECT \"application_id\" FROM \"interview\" WHERE \"id\" = ?1"
#define APPLICATION_OF_INTERVIEWER "SELECT \"application_id\" FROM \"interviewer\" WHERE \"id\" = ?1"

static gboolean
run_with_id (IntakeDatabase *db,
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
set_text (IntakeDatabase *db,
          const char     *sql,
          gint64          id,
          const char     *text,
          GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;

  if (find_application (db, APPLICATION_OF_INTERVIEW, id, error) == 0)
    return FALSE;

  statement = intake_statement_get (db, sql, error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, id);
  intake_statement_bind_text (statement, 2, text);

  return intake_statement_run (statement, error);
}

static void
add_interview (IntakeStatement *statement,
               GPtrArray       *interviews)
{
  IntakeInterview *interview = g_new0 (IntakeInterview, 1);

  interview->id = intake_statement_get_integer (statement, 0);
  intake_date_from_iso (intake_statement_get_text (statement, 1), &interview->held_on);
  interview->note = g_strdup (intake_statement_get_text (statement, 2));
  interview->interviewers = g_ptr_array_new_with_free_func (interviewer_free);
  g_ptr_array_add (interviews, interview);
}

/* Rows come by interview and interviewer: each is a score, or an interviewer who gave none yet. */
static void
add_score (IntakeStatement *statement,
           IntakeInterview *interview)
{
  gint64             id = intake_statement_get_integer (statement, 0);
  IntakeInterviewer *interviewer = interview->interviewers->len > 0 ? interview->interviewers->pdata[interview->interviewers->len - 1] : NULL;
  IntakeScore       *score;

  if (interviewer == NULL || interviewer->id != id)
    {
      interviewer = g_new0 (IntakeInterviewer, 1);
      interviewer->id = id;
      interviewer->name = g_strdup (intake_statement_get_text (statement, 1));
      interviewer->scores = g_ptr_array_new_with_free_func (score_free);
      g_ptr_array_add (interview->interviewers, interviewer);
    }
  if (intake_statement_is_null (statement, 2))
    return;

  score = g_new0 (IntakeScore, 1);
  score->criterion_id = intake_statement_get_integer (statement, 2);
  score->criterion = g_strdup (intake_statement_get_text (statement, 3));
  score->score = (int)intake_statement_get_integer (statement, 4);
  score->note = g_strdup (intake_statement_get_text (statement, 5));
  g_ptr_array_add (interviewer->scores, score);
}

/* Each row of a query for @id is given to @add. */
static gboolean
read_rows (IntakeDatabase *db,
           const char     *sql,
           gint64          id,
           void (*add) (IntakeStatement *statement,
                        gpointer         owner),
           gpointer owner,
           GError **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, id);
  while (intake_statement_step (statement, &failure))
    add (statement, owner);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return TRUE;
}

static void
add_interview_cb (IntakeStatement *statement,
                  gpointer         owner)
{
  add_interview (statement, owner);
}

static void
add_score_cb (IntakeStatement *statement,
              gpointer         owner)
{
  add_score (statement, owner);
}

/* Hundredths, rounded to the nearest. */
static int
mean_of (int   sum,
         guint n)
{
  return n > 0 ? (int)((sum * 100 + (int)n / 2) / (int)n) : 0;
}

static guint
count_scores (const IntakeInterviewer *interviewer,
              int                     *sum)
{
  guint n = 0;

  for (guint i = 0; i < interviewer->scores->len; i++)
    {
      const IntakeScore *score = interviewer->scores->pdata[i];

      if (score->score == 0)
        continue;
      *sum += score->score;
      n++;
    }

  return n;
}

void
intake_interview_free (IntakeInterview *interview)
{
  if (interview == NULL)
    return;

  g_free (interview->note);
  g_ptr_array_unref (interview->interviewers);
  g_free (interview);
}

int
intake_interviewer_get_mean (const IntakeInterviewer *interviewer)
{
  guint n;
  int   sum = 0;

  g_return_val_if_fail (interviewer != NULL, 0);

  n = count_scores (interviewer, &sum);

  return mean_of (sum, n);
}

IntakeScoreSummary
intake_interview_summarise (const IntakeInterview *interview)
{
  IntakeScoreSummary summary = { 0 };
  int                sum = 0;

  g_return_val_if_fail (interview != NULL, summary);

  for (guint i = 0; i < interview->interviewers->len; i++)
    {
      int   of_one = 0;
      guint n = count_scores (interview->interviewers->pdata[i], &of_one);
      int   mean = mean_of (of_one, n);

      if (n == 0)
        continue;
      summary.lowest = summary.n_scores == 0 ? mean : MIN (summary.lowest, mean);
      summary.highest = MAX (summary.highest, mean);
      summary.n_scores += n;
      sum += of_one;
    }
  summary.mean = mean_of (sum, summary.n_scores);

  return summary;
}

GPtrArray *
intake_interview_table_list (IntakeDatabase *db,
                             gint64          application_id,
                             GError        **error)
{
  g_autoptr (GPtrArray) interviews = g_ptr_array_new_with_free_func ((GDestroyNotify)intake_interview_free);

  g_return_val_if_fail (db != NULL, NULL);

  if (!read_rows (db,
                  "SELECT \"id\", \"held_on\", \"note\" FROM \"interview\" WHERE \"application_id\" = ?1"
                  " ORDER BY \"held_on\" IS NULL, \"held_on\", \"id\"",
                  application_id, add_interview_cb, interviews, error))
    return NULL;

  for (guint i = 0; i < interviews->len; i++)
    {
      IntakeInterview *interview = interviews->pdata[i];

      if (!read_rows (db,
                      "SELECT v.\"id\", v.\"name\", s.\"criterion_id\", t.\"name\", s.\"score\", s.\"note\" FROM \"interviewer\" AS v"
                      " LEFT JOIN \"score\" AS s ON s.\"interviewer_id\" = v.\"id\" LEFT JOIN \"office_term\" AS t ON t.\"id\" = s.\"criterion_id\""
                      " WHERE v.\"interview_id\" = ?1 ORDER BY v.\"id\", t.\"position\", t.\"id\"",
                      interview->id, add_score_cb, interview, error))
        return NULL;
    }

  return g_steal_pointer (&interviews);
}

gint64
intake_interview_table_add (IntakeDatabase *db,
                            gint64          application_id,
                            IntakeDate      held_on,
                            GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  gint64 id;

  g_return_val_if_fail (db != NULL, 0);

  if (!intake_record_check_exists (db, INTAKE_ENTITY_APPLICATION, application_id, error))
    return 0;

  statement = intake_statement_get (db, "INSERT INTO \"interview\" (\"id\", \"application_id\", \"held_on\") VALUES (?1, ?2, ?3)", error);
  if (statement == NULL)
    return 0;

  id = intake_database_new_id (db);
  intake_statement_bind_integer (statement, 1, id);
  intake_statement_bind_integer (statement, 2, application_id);
  intake_statement_bind_date (statement, 3, held_on);

  return intake_statement_run (statement, error) ? id : 0;
}

gboolean
intake_interview_table_set_date (IntakeDatabase *db,
                                 gint64          id,
                                 IntakeDate      held_on,
                                 GError        **error)
{
  char buffer[INTAKE_DATE_ISO_SIZE];

  g_return_val_if_fail (db != NULL, FALSE);

  return set_text (db, "UPDATE \"interview\" SET \"held_on\" = ?2 WHERE \"id\" = ?1", id, intake_date_is_valid (held_on) ? intake_date_to_iso (held_on, buffer) : NULL, error);
}

gboolean
intake_interview_table_set_note (IntakeDatabase *db,
                                 gint64          id,
                                 const char     *note,
                                 GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return set_text (db, "UPDATE \"interview\" SET \"note\" = ?2 WHERE \"id\" = ?1", id, note, error);
}

gboolean
intake_interview_table_remove (IntakeDatabase *db,
                               gint64          id,
                               GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return find_application (db, APPLICATION_OF_INTERVIEW, id, error) != 0 &&
         run_with_id (db, "DELETE FROM \"score\" WHERE \"interviewer_id\" IN (SELECT \"id\" FROM \"interviewer\" WHERE \"interview_id\" = ?1)", id, error) &&
         run_with_id (db, "DELETE FROM \"interviewer\" WHERE \"interview_id\" = ?1", id, error) &&
         run_with_id (db, "DELETE FROM \"interview\" WHERE \"id\" = ?1", id, error);
}

/* Whether somebody of that name asks already, as people compare names. */
static gboolean
check_new_name (IntakeDatabase *db,
                gint64          interview_id,
                const char     *name,
                GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT \"name\" FROM \"interviewer\" WHERE \"interview_id\" = ?1", error);
  g_autoptr (GError) failure = NULL;
  g_autofree char *folded = intake_text_fold (name);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, interview_id);
  while (intake_statement_step (statement, &failure))
    {
      g_autofree char *other = intake_text_fold (intake_statement_get_text (statement, 0));

      if (!g_str_equal (folded, other))
        continue;
      g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS,
                   intake_language_translate (intake_database_get_language (db), N_ ("“%s” is an interviewer already.")), name);
      return FALSE;
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gint64
intake_interview_table_add_interviewer (IntakeDatabase *db,
                                        gint64          interview_id,
                                        const char     *name,
                                        GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autofree char *clean = NULL;
  gint64           application_id, id;

  g_return_val_if_fail (db != NULL, 0);
  g_return_val_if_fail (name != NULL, 0);

  clean = intake_text_clean (name);
  if (clean == NULL || g_utf8_strlen (clean, -1) > MAX_NAME)
    {
      g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
                   intake_language_translate (intake_database_get_language (db), N_ ("Write the name of the interviewer, in %d characters at most.")), MAX_NAME);
      return 0;
    }

  application_id = find_application (db, APPLICATION_OF_INTERVIEW, interview_id, error);
  if (application_id == 0 || !check_new_name (db, interview_id, clean, error))
    return 0;

  statement = intake_statement_get (db, "INSERT INTO \"interviewer\" (\"id\", \"application_id\", \"interview_id\", \"name\") VALUES (?1, ?2, ?3, ?4)", error);
  if (statement == NULL)
    return 0;

  id = intake_database_new_id (db);
  intake_statement_bind_integer (statement, 1, id);
  intake_statement_bind_integer (statement, 2, application_id);
  intake_statement_bind_integer (statement, 3, interview_id);
  intake_statement_bind_text (statement, 4, clean);

  return intake_statement_run (statement, error) ? id : 0;
}

gboolean
intake_interview_table_remove_interviewer (IntakeDatabase *db,
                                           gint64          id,
                                           GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return find_application (db, APPLICATION_OF_INTERVIEWER, id, error) != 0 &&
         run_with_id (db, "DELETE FROM \"score\" WHERE \"interviewer_id\" = ?1", id, error) &&
         run_with_id (db, "DELETE FROM \"interviewer\" WHERE \"id\" = ?1", id, error);
}

/* An update first: a score that is there keeps its row, and the journal tells what it was. */
static gboolean
write_score (IntakeDatabase *db,
             const char     *sql,
             gint64          application_id,
             gint64          interviewer_id,
             gint64          criterion_id,
             int             score,
             const char     *note,
             GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, interviewer_id);
  intake_statement_bind_integer (statement, 2, criterion_id);
  if (score > 0)
    intake_statement_bind_integer (statement, 3, score);
  else
    intake_statement_bind_null (statement, 3);
  intake_statement_bind_text (statement, 4, note);
  if (application_id != 0)
    {
      intake_statement_bind_integer (statement, 5, application_id);
      intake_statement_bind_integer (statement, 6, intake_database_new_id (db));
    }

  return intake_statement_run (statement, error);
}

gboolean
intake_interview_table_set_score (IntakeDatabase *db,
                                  gint64          interviewer_id,
                                  gint64          criterion_id,
                                  int             score,
                                  const char     *note,
                                  GError        **error)
{
  gint64 application_id;

  g_return_val_if_fail (db != NULL, FALSE);

  if (score != 0 && (score < INTAKE_SCORE_LOWEST || score > INTAKE_SCORE_HIGHEST))
    {
      g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
                   intake_language_translate (intake_database_get_language (db), N_ ("A score is a number from %d to %d.")), INTAKE_SCORE_LOWEST, INTAKE_SCORE_HIGHEST);
      return FALSE;
    }

  application_id = find_application (db, APPLICATION_OF_INTERVIEWER, interviewer_id, error);

  return application_id != 0 &&
         write_score (db,
                      "UPDATE \"score\" SET \"score\" = ?3, \"note\" = ?4 WHERE \"interviewer_id\" = ?1 AND \"criterion_id\" = ?2"
                      " AND (\"score\" IS NOT ?3 OR \"note\" IS NOT ?4)",
                      0, interviewer_id, criterion_id, score, note, error) &&
         write_score (db,
                      "INSERT INTO \"score\" (\"id\", \"application_id\", \"interviewer_id\", \"criterion_id\", \"score\", \"note\")"
                      " SELECT ?6, ?5, ?1, ?2, ?3, ?4 WHERE (?3 IS NOT NULL OR ?4 IS NOT NULL) AND NOT EXISTS"
                      " (SELECT 1 FROM \"score\" WHERE \"interviewer_id\" = ?1 AND \"criterion_id\" = ?2)",
                      application_id, interviewer_id, criterion_id, score, note, error);
}
