/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Computed answers and the office's decisions, kept apart. */
#include "config.h"

#include "intake-screening-table.h"

#include "intake-database-private.h"
#include "intake-judge.h"
#include "intake-judged-basis.h"
#include "intake-query.h"
#include "intake-record-check.h"
#include "intake-record-table.h"
#include "intake-rule-set-table.h"
#include "intake-setting-table.h"
#include "intake-statement.h"

#include "intake-rule-answers.h"

#include <glib/gi18n-lib.h>

#define ROWS_BETWEEN_LOOKS 1024

/* The stored answers in the order of their applications, gone through beside these: a look-up for each of a million would take longer than judging. */
typedef struct
{
  IntakeStatement *statement;
  gboolean         at_row;
} StoredAnswers;

static void
stored_answers_clear (StoredAnswers *self)
{
  g_clear_pointer (&self->statement, intake_statement_release);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StoredAnswers, stored_answers_clear)

static gboolean
stored_answers_next (StoredAnswers *self,
                     GError       **error)
{
  g_autoptr (GError) failure = NULL;

  self->at_row = intake_statement_step (self->statement, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return TRUE;
}

static gboolean
stored_answers_open (StoredAnswers  *self,
                     IntakeDatabase *db,
                     GError        **error)
{
  self->statement = intake_statement_get (db, "SELECT \"id\", \"rule_set_id\", \"answer\", \"rules\", \"facts\" FROM \"screening\" ORDER BY \"id\"", error);

  return self->statement != NULL && stored_answers_next (self, error);
}

/* Whether the row reads what was found; @answered is whether the answer does. */
static gboolean
same_as_row (IntakeStatement       *row,
             const IntakeJudgement *judgement,
             gboolean              *answered)
{
  *answered = g_strcmp0 (intake_statement_get_text (row, 2), intake_answer_id (judgement->answer)) == 0;

  return *answered && intake_statement_get_integer (row, 1) == judgement->rule_set_id &&
         g_strcmp0 (intake_statement_get_text (row, 3), judgement->rules) == 0 &&
         g_strcmp0 (intake_statement_get_text (row, 4), judgement->facts) == 0;
}

static gboolean
write_answer (IntakeDatabase        *db,
              gint64                 id,
              const IntakeJudgement *judgement,
              gboolean               is_new,
              GError               **error)
{
  g_autofree char *failed = intake_rule_answers_dup_failed (judgement->rules);
  g_autoptr (IntakeStatement) statement =
               intake_statement_get (db,
                                     is_new ? "INSERT INTO \"screening\" (\"id\", \"rule_set_id\", \"answer\", \"rules\", \"judged_on\", \"failed\", \"facts\") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                                            : "UPDATE \"screening\" SET \"rule_set_id\" = ?2, \"answer\" = ?3, \"rules\" = ?4, \"judged_on\" = ?5, \"failed\" = ?6, \"facts\" = ?7 WHERE \"id\" = ?1",
                                     error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, id);
  intake_statement_bind_integer (statement, 2, judgement->rule_set_id);
  intake_statement_lend_text (statement, 3, intake_answer_id (judgement->answer));
  intake_statement_lend_text (statement, 4, judgement->rules);
  intake_statement_bind_date (statement, 5, intake_database_get_today (db));
  if (failed != NULL)
    intake_statement_lend_text (statement, 6, failed);
  intake_statement_lend_text (statement, 7, judgement->facts);

  return intake_statement_run (statement, error);
}

static gboolean
judge_record (IntakeDatabase *db,
              IntakeJudge    *judge,
              IntakeRecord   *application,
              GError        **error)
{
  g_autoptr (IntakeStatement) stored = NULL;
  g_autoptr (GError) failure = NULL;
  IntakeJudgement judgement;
  gboolean        found, answered;

  stored = intake_statement_get (db, "SELECT \"id\", \"rule_set_id\", \"answer\", \"rules\", \"facts\" FROM \"screening\" WHERE \"id\" = ?1", error);
  if (stored == NULL)
    return FALSE;

  intake_statement_bind_integer (stored, 1, intake_record_get_id (application));
  found = intake_statement_step (stored, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  /* An edit is judged by the version that the application was judged by: another one is for the office to ask for. */
  if (!intake_judge_run (judge, application, found ? intake_statement_get_integer (stored, 1) : 0, &judgement, error))
    return FALSE;
  if (found && same_as_row (stored, &judgement, &answered))
    return TRUE;

  return write_answer (db, intake_record_get_id (application), &judgement, !found, error);
}

static gboolean
judge_beside (IntakeDatabase *db,
              IntakeJudge    *judge,
              IntakeRecord   *application,
              StoredAnswers  *stored,
              gint64         *n_changed,
              GError        **error)
{
  gint64          id = intake_record_get_id (application);
  IntakeJudgement judgement;
  gboolean        found, same = FALSE, answered = FALSE;

  while (stored->at_row && intake_statement_get_integer (stored->statement, 0) < id)
    if (!stored_answers_next (stored, error))
      return FALSE;

  found = stored->at_row && intake_statement_get_integer (stored->statement, 0) == id;
  if (!intake_judge_run (judge, application, found ? intake_statement_get_integer (stored->statement, 1) : 0, &judgement, error))
    return FALSE;
  if (found)
    same = same_as_row (stored->statement, &judgement, &answered);
  if (!answered)
    (*n_changed)++;
  /* The row is left before it is written. */
  if (found && !stored_answers_next (stored, error))
    return FALSE;

  return same || write_answer (db, id, &judgement, !found, error);
}

/* @notices go over to a version, before their applications are judged by it. */
static gboolean
move_notices (IntakeDatabase *db,
              const gint64   *notices,
              guint           n_notices,
              IntakeRuleSet  *rule_set,
              GError        **error)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_take_text (&value, intake_rule_set_dup_name (rule_set));
  for (guint i = 0; i < n_notices; i++)
    {
      if (!intake_record_table_update (db, INTAKE_ENTITY_NOTICE, notices[i], INTAKE_FIELD_NOTICE_RULE_SET, &value, error))
        return FALSE;
    }

  return TRUE;
}

/* The rule set that an application was judged by; NULL without @error if it was not. */
static IntakeRuleSet *
load_judged_by (IntakeDatabase *db,
                gint64          application_id,
                GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT \"rule_set_id\" FROM \"screening\" WHERE \"id\" = ?1", error);

  if (statement == NULL)
    return NULL;

  intake_statement_bind_integer (statement, 1, application_id);
  if (!intake_statement_step (statement, error))
    return NULL;

  return intake_rule_set_table_load (db, intake_statement_get_integer (statement, 0), error);
}

static IntakeRuleSet *
find_rule_set_for (IntakeDatabase *db,
                   IntakeJudge    *judge,
                   IntakeRecord   *application,
                   GError        **error)
{
  g_autoptr (GError) failure = NULL;
  IntakeRuleSet *rule_set = load_judged_by (db, intake_record_get_id (application), &failure);

  if (rule_set != NULL)
    return rule_set;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  rule_set = intake_judge_find_rule_set (judge, application, error);
  return rule_set != NULL ? intake_rule_set_ref (rule_set) : NULL;
}

/* A decision against the computed answer needs a reason. */
static gboolean
check_decision (IntakeDatabase *db,
                gint64          application_id,
                const char     *decision,
                const char     *reason,
                GError        **error)
{
  const IntakeLanguage *language = intake_database_get_language (db);
  g_autoptr (IntakeStatement) statement = NULL;

  if (intake_vocabulary_find (&intake_decision_vocabulary, decision) == NULL)
    {
      g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT, intake_language_translate (language, N_ ("There is no decision “%s”.")), decision);
      return FALSE;
    }
  if (reason != NULL)
    return TRUE;

  statement = intake_statement_get (db, "SELECT \"answer\" FROM \"screening\" WHERE \"id\" = ?1", error);
  if (statement == NULL)
    return FALSE;
  intake_statement_bind_integer (statement, 1, application_id);
  if (!intake_statement_step (statement, error))
    return FALSE;
  if (g_strcmp0 (intake_statement_get_text (statement, 0), decision) == 0)
    return TRUE;

  g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT,
               /* Translators: %s is the computed answer, such as "cannot tell". */
               intake_language_translate (language, N_ ("The computed answer is another (%s). Give the reason for the decision.")),
               intake_vocabulary_label (&intake_answer_vocabulary, intake_statement_get_text (statement, 0), language));
  return FALSE;
}

/* All applications, those that @version is for by it. */
static gboolean
judge_everyone (IntakeDatabase *db,
                IntakeRuleSet  *version,
                IntakeProgress *progress,
                GCancellable   *cancellable,
                gint64         *n_changed,
                GError        **error)
{
  g_autoptr (IntakeRecordReader) reader = NULL;
  g_autoptr (IntakeRecord) application = NULL;
  g_autoptr (IntakeJudge) judge = NULL;
  g_auto (StoredAnswers) stored = { 0 };
  g_autoptr (GError) failure = NULL;
  gint64 total, done = 0, changed = 0;

  total = intake_query_count (db, INTAKE_ENTITY_APPLICATION, error);
  judge = intake_judge_new (db);
  reader = total >= 0 ? intake_judge_new_reader (judge, version, error) : NULL;
  if (reader == NULL || !stored_answers_open (&stored, db, error))
    return FALSE;

  if (version != NULL)
    intake_judge_use_version (judge, version, FALSE);
  application = intake_record_new (INTAKE_ENTITY_APPLICATION);
  while (intake_record_reader_next (reader, application, &failure))
    {
      if (!judge_beside (db, judge, application, &stored, &changed, error))
        return FALSE;
      if (++done % ROWS_BETWEEN_LOOKS != 0)
        continue;
      intake_progress_set (progress, done, total);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  intake_progress_set (progress, done, total);
  if (n_changed != NULL)
    *n_changed = changed;
  /* Those that the action touched before were judged with all others. */
  g_hash_table_remove_all (db->action.touched);
  return TRUE;
}

void
intake_decision_free (IntakeDecision *decision)
{
  if (decision == NULL)
    return;

  g_free (decision->decision);
  g_free (decision->reason);
  g_free (decision->decided_by);
  g_free (decision->decided_answer);
  g_free (decision);
}

IntakeScreening *
intake_screening_table_explain (IntakeDatabase       *db,
                                gint64                application_id,
                                IntakeRuleSet        *rule_set,
                                const IntakeLanguage *language,
                                GError              **error)
{
  g_autoptr (IntakeRecord) application = NULL;
  g_autoptr (IntakeJudge) judge = NULL;
  g_autoptr (IntakeRuleSet) used = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  application = intake_record_table_load (db, INTAKE_ENTITY_APPLICATION, application_id, error);
  if (application == NULL)
    return NULL;

  if (rule_set == NULL)
    {
      IntakeScreening *kept = intake_judged_basis_explain (db, application, language, &failure);

      if (kept != NULL)
        return kept;
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
    }

  judge = intake_judge_new (db);
  used = rule_set != NULL ? intake_rule_set_ref (rule_set) : find_rule_set_for (db, judge, application, error);

  return used != NULL ? intake_judge_explain (judge, application, used, language, error) : NULL;
}

IntakeRuleSet *
intake_screening_table_get_rule_set (IntakeDatabase *db,
                                     gint64          application_id,
                                     GError        **error)
{
  g_autoptr (IntakeRecord) application = NULL;
  g_autoptr (IntakeJudge) judge = NULL;
  g_autoptr (GError) failure = NULL;
  IntakeRuleSet *judged_by;

  g_return_val_if_fail (db != NULL, NULL);

  /* Nearly always there: the record is only needed to find out what would be used. */
  judged_by = load_judged_by (db, application_id, &failure);
  if (judged_by != NULL)
    return judged_by;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  application = intake_record_table_load (db, INTAKE_ENTITY_APPLICATION, application_id, error);
  if (application == NULL)
    return NULL;

  judge = intake_judge_new (db);
  return find_rule_set_for (db, judge, application, error);
}

gboolean
intake_screening_table_judge (IntakeDatabase *db,
                              const gint64   *ids,
                              guint           n_ids,
                              GCancellable   *cancellable,
                              GError        **error)
{
  g_autoptr (IntakeRecordReader) reader = NULL;
  g_autoptr (IntakeRecord) application = NULL;
  g_autoptr (IntakeJudge) judge = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (ids != NULL || n_ids == 0, FALSE);

  reader = intake_record_reader_new_stored (db, INTAKE_ENTITY_APPLICATION, error);
  if (reader == NULL)
    return FALSE;

  judge = intake_judge_new (db);
  application = intake_record_new (INTAKE_ENTITY_APPLICATION);
  for (guint i = 0; i < n_ids; i++)
    {
      g_autoptr (GError) failure = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!intake_record_reader_load (reader, ids[i], application, &failure))
        {
          /* What an action touched and then deleted is judged no more. */
          if (g_error_matches (failure, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND))
            continue;
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (!judge_record (db, judge, application, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
intake_screening_table_judge_new (IntakeDatabase *db,
                                  IntakeRecord   *application,
                                  GError        **error)
{
  IntakeJudgement judgement;
  gboolean        alone;
  gint64          id;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (intake_database_is_writing (db), FALSE);

  if (db->action.judge == NULL)
    db->action.judge = intake_judge_new (db);
  if (!intake_judge_run_alone (db->action.judge, application, &judgement, &alone, error))
    return FALSE;
  if (!alone)
    return TRUE;

  id = intake_record_get_id (application);
  g_hash_table_remove (db->action.touched, &id);

  return write_answer (db, id, &judgement, TRUE, error);
}

gboolean
intake_screening_table_judge_all (IntakeDatabase *db,
                                  IntakeRuleSet  *rule_set,
                                  IntakeProgress *progress,
                                  GCancellable   *cancellable,
                                  gint64         *n_changed,
                                  GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  if (rule_set != NULL &&
      (intake_rule_set_table_keep (db, rule_set, error) == 0 ||
       !intake_setting_table_set (db, INTAKE_SETTING_RULE_SET, intake_rule_set_get_id (rule_set), error)))
    return FALSE;

  return judge_everyone (db, rule_set, progress, cancellable, n_changed, error);
}

gboolean
intake_screening_table_judge_by (IntakeDatabase *db,
                                 IntakeRuleSet  *rule_set,
                                 const gint64   *notices,
                                 guint           n_notices,
                                 IntakeProgress *progress,
                                 GCancellable   *cancellable,
                                 gint64         *n_changed,
                                 GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (rule_set != NULL, FALSE);
  g_return_val_if_fail (notices != NULL || n_notices == 0, FALSE);

  return intake_rule_set_table_keep (db, rule_set, error) != 0 && move_notices (db, notices, n_notices, rule_set, error) &&
         judge_everyone (db, rule_set, progress, cancellable, n_changed, error);
}

gboolean
intake_screening_table_decide (IntakeDatabase *db,
                               gint64          application_id,
                               const char     *decision,
                               const char     *reason,
                               GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  const char *why = reason != NULL && *reason != '\0' ? reason : NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  if (!intake_record_check_exists (db, INTAKE_ENTITY_APPLICATION, application_id, error) ||
      !intake_screening_table_judge (db, &application_id, 1, NULL, error))
    return FALSE;
  if (decision != NULL && !check_decision (db, application_id, decision, why, error))
    return FALSE;

  statement = intake_statement_get (db,
                                    "UPDATE \"screening\" SET \"decision\" = ?2, \"reason\" = ?3, \"decided_by\" = ?4, \"decided_on\" = ?5,"
                                    " \"decided_answer\" = iif (?2 IS NULL, NULL, \"answer\")"
                                    " WHERE \"id\" = ?1 AND (\"decision\" IS NOT ?2 OR \"reason\" IS NOT ?3 OR (?2 IS NOT NULL AND \"decided_answer\" IS NOT \"answer\"))",
                                    error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, application_id);
  if (decision != NULL)
    {
      intake_statement_bind_text (statement, 2, decision);
      intake_statement_bind_text (statement, 3, why);
      intake_statement_bind_text (statement, 4, db->actor);
      intake_statement_bind_date (statement, 5, intake_database_get_today (db));
    }

  return intake_statement_run (statement, error);
}

gboolean
intake_screening_table_keep_decision (IntakeDatabase *db,
                                      gint64          application_id,
                                      GError        **error)
{
  g_autoptr (IntakeDecision) decision = NULL;
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  decision = intake_screening_table_get_decision (db, application_id, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (decision == NULL)
    {
      g_set_error_literal (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND,
                           intake_language_translate (intake_database_get_language (db), N_ ("There is no decision of the office that could be kept.")));
      return FALSE;
    }
  if (!check_decision (db, application_id, decision->decision, decision->reason, error))
    return FALSE;

  statement = intake_statement_get (db, "UPDATE \"screening\" SET \"decided_answer\" = \"answer\" WHERE \"id\" = ?1 AND \"decided_answer\" IS NOT \"answer\"", error);
  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, application_id);

  return intake_statement_run (statement, error);
}

IntakeDecision *
intake_screening_table_get_decision (IntakeDatabase *db,
                                     gint64          application_id,
                                     GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  IntakeDecision *decision;
  const char     *day;

  g_return_val_if_fail (db != NULL, NULL);

  statement = intake_statement_get (db,
                                    "SELECT \"decision\", \"reason\", \"decided_by\", \"decided_on\", \"decided_answer\", \"answer\" FROM \"screening\""
                                    " WHERE \"id\" = ?1 AND \"decision\" IS NOT NULL",
                                    error);
  if (statement == NULL)
    return NULL;

  intake_statement_bind_integer (statement, 1, application_id);
  if (!intake_statement_step (statement, error))
    return NULL;

  decision = g_new0 (IntakeDecision, 1);
  decision->decision = g_strdup (intake_statement_get_text (statement, 0));
  decision->reason = g_strdup (intake_statement_get_text (statement, 1));
  decision->decided_by = g_strdup (intake_statement_get_text (statement, 2));
  day = intake_statement_get_text (statement, 3);
  if (day != NULL)
    intake_date_from_iso (day, &decision->decided_on);
  decision->decided_answer = g_strdup (intake_statement_get_text (statement, 4));
  decision->wants_another_look = g_strcmp0 (decision->decided_answer, intake_statement_get_text (statement, 5)) != 0;

  return decision;
}
