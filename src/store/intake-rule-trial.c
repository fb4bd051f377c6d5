/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A trial run of a rule set. */
#include "config.h"

#include "intake-rule-trial.h"

#include "intake-judge.h"
#include "intake-query.h"
#include "intake-record-table.h"
#include "intake-rule-set-table.h"
#include "intake-statement.h"

#define ROWS_BETWEEN_LOOKS 1024

/* What one trial goes through. */
typedef struct
{
  IntakeDatabase     *db;
  IntakeRuleSet      *rule_set;
  IntakeRuleSet      *office; /* the rule set that it stands in for; NULL for none */
  IntakeJudge        *judge;
  IntakeRecordReader *reader;
  IntakeRecord       *application;
  IntakeStatement    *stored; /* the stored answers in the order of the applications */
  gboolean            at_row;
} Trial;

static void
trial_clear (Trial *self)
{
  g_clear_pointer (&self->office, intake_rule_set_unref);
  g_clear_pointer (&self->judge, intake_judge_free);
  g_clear_pointer (&self->reader, intake_record_reader_free);
  g_clear_object (&self->application);
  g_clear_pointer (&self->stored, intake_statement_release);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Trial, trial_clear)

static gboolean
next_stored (Trial   *self,
             GError **error)
{
  g_autoptr (GError) failure = NULL;

  self->at_row = intake_statement_step (self->stored, &failure);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
open (Trial   *self,
      gboolean as_office,
      GError **error)
{
  if (as_office)
    {
      self->office = intake_rule_set_table_find_office (self->db, error);
      if (self->office == NULL)
        return FALSE;
    }

  self->judge = intake_judge_new (self->db);
  intake_judge_use_version (self->judge, self->rule_set, TRUE);
  self->application = intake_record_new (INTAKE_ENTITY_APPLICATION);
  self->reader = intake_judge_new_reader (self->judge, self->rule_set, error);
  self->stored = self->reader != NULL ? intake_statement_get (self->db, "SELECT \"id\", \"answer\" FROM \"screening\" ORDER BY \"id\"", error) : NULL;

  return self->stored != NULL && next_stored (self, error);
}

/* The stored answer; FALSE if there is none. */
static gboolean
find_stored (Trial        *self,
             gint64        id,
             gboolean     *found,
             IntakeAnswer *answer,
             GError      **error)
{
  while (self->at_row && intake_statement_get_integer (self->stored, 0) < id)
    if (!next_stored (self, error))
      return FALSE;

  *found = self->at_row && intake_statement_get_integer (self->stored, 0) == id &&
           intake_answer_find (intake_statement_get_text (self->stored, 1), answer);

  return TRUE;
}

static void
add_change (IntakeRuleTrial         *result,
            const IntakeTrialChange *change)
{
  if (change->was_answered)
    {
      result->counts[change->from][change->to]++;
      if (change->from == change->to)
        return;
    }

  result->n_changed++;
  if (result->changes->len < INTAKE_RULE_TRIAL_MAX_SHOWN)
    g_array_append_vals (result->changes, change, 1);
}

static gboolean
try_one (Trial           *self,
         IntakeRuleTrial *result,
         GError         **error)
{
  IntakeRuleSet    *used = intake_judge_find_rule_set (self->judge, self->application, error);
  IntakeTrialChange change = { .id = intake_record_get_id (self->application) };

  if (used == NULL)
    return FALSE;
  if (used != self->rule_set && (self->office == NULL || !g_str_equal (intake_rule_set_get_id (used), intake_rule_set_get_id (self->office))))
    {
      result->n_other++;
      return TRUE;
    }

  if (!intake_judge_try (self->judge, self->application, self->rule_set, &change.to, error) ||
      !find_stored (self, change.id, &change.was_answered, &change.from, error))
    return FALSE;

  result->n_applications++;
  add_change (result, &change);

  return TRUE;
}

void
intake_rule_trial_free (IntakeRuleTrial *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->changes);
  g_free (self);
}

IntakeRuleTrial *
intake_rule_trial_run (IntakeDatabase *db,
                       IntakeRuleSet  *rule_set,
                       gboolean        as_office,
                       IntakeProgress *progress,
                       GCancellable   *cancellable,
                       GError        **error)
{
  g_auto (Trial) trial = { .db = db, .rule_set = rule_set };
  g_autoptr (IntakeRuleTrial) result = NULL;
  g_autoptr (GError) failure = NULL;
  gint64 total, done = 0;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (rule_set != NULL, NULL);

  total = intake_query_count (db, INTAKE_ENTITY_APPLICATION, error);
  if (total < 0 || !open (&trial, as_office, error))
    return NULL;

  result = g_new0 (IntakeRuleTrial, 1);
  result->changes = g_array_new (FALSE, FALSE, sizeof (IntakeTrialChange));
  while (intake_record_reader_next (trial.reader, trial.application, &failure))
    {
      if (!try_one (&trial, result, error))
        return NULL;
      if (++done % ROWS_BETWEEN_LOOKS != 0)
        continue;
      intake_progress_set (progress, done, total);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  intake_progress_set (progress, done, total);
  return g_steal_pointer (&result);
}
