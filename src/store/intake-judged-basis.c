/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an application was judged on. */
#include "config.h"

#include "intake-judged-basis.h"

#include "intake-judge.h"
#include "intake-record-table.h"
#include "intake-rule-set-table.h"
#include "intake-statement.h"

#include "intake-kept-facts.h"

/* What stands beside a stored answer. */
typedef struct
{
  gint64       rule_set;
  IntakeAnswer answer;
  IntakeDate   judged_on;
  char        *facts; /* NULL if they were not kept */
} Stored;

static void
stored_clear (Stored *self)
{
  g_clear_pointer (&self->facts, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Stored, stored_clear)

/* FALSE without @error if the application was not judged. */
static gboolean
read_stored (IntakeDatabase *db,
             gint64          application_id,
             Stored         *stored,
             GError        **error)
{
  g_autoptr (IntakeStatement) statement =
               intake_statement_get (db, "SELECT \"rule_set_id\", \"answer\", \"judged_on\", \"facts\" FROM \"screening\" WHERE \"id\" = ?1", error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, application_id);
  if (!intake_statement_step (statement, error))
    return FALSE;

  stored->rule_set = intake_statement_get_integer (statement, 0);
  stored->answer = INTAKE_ANSWER_CANNOT_TELL;
  intake_answer_find (intake_statement_get_text (statement, 1), &stored->answer);
  intake_date_from_iso (intake_statement_get_text (statement, 2), &stored->judged_on);
  stored->facts = g_strdup (intake_statement_get_text (statement, 3));

  return TRUE;
}

static gboolean
compare (IntakeJudgedBasis    *self,
         IntakeDatabase       *db,
         IntakeRecord         *application,
         const Stored         *stored,
         const IntakeLanguage *language,
         GError              **error)
{
  g_autoptr (IntakeRuleSet) rule_set = intake_rule_set_table_load (db, stored->rule_set, error);
  g_autoptr (IntakeJudge) judge = intake_judge_new (db);
  g_autoptr (IntakeKeptFacts) then = NULL;
  g_autoptr (IntakeKeptFacts) now = NULL;
  g_autofree char *facts = NULL;

  if (rule_set == NULL || !intake_judge_try (judge, application, rule_set, &self->answer_now, error))
    return FALSE;

  self->is_another = self->answer_now != stored->answer;
  if (stored->facts == NULL)
    return TRUE;

  facts = intake_judge_dup_facts (judge, application, rule_set, error);
  if (facts == NULL)
    return FALSE;

  then = intake_kept_facts_new (stored->facts, application, stored->judged_on);
  self->values = intake_kept_facts_dup_words (then, language);
  if (g_str_equal (facts, stored->facts))
    return TRUE;

  now = intake_kept_facts_new (facts, application, intake_database_get_today (db));
  self->changes = intake_kept_facts_dup_changes (then, now, language);
  if (*self->changes == '\0')
    g_clear_pointer (&self->changes, g_free);

  return TRUE;
}

IntakeJudgedBasis *
intake_judged_basis_read (IntakeDatabase       *db,
                          gint64                application_id,
                          const IntakeLanguage *language,
                          GError              **error)
{
  g_autoptr (IntakeJudgedBasis) self = NULL;
  g_autoptr (IntakeRecord) application = NULL;
  g_autoptr (GError) failure = NULL;
  g_auto (Stored) stored = { 0 };

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  application = intake_record_table_load (db, INTAKE_ENTITY_APPLICATION, application_id, error);
  if (application == NULL)
    return NULL;

  self = g_new0 (IntakeJudgedBasis, 1);
  if (read_stored (db, application_id, &stored, &failure))
    {
      self->judged_on = stored.judged_on;
      if (!compare (self, db, application, &stored, language, error))
        return NULL;
    }
  if (failure == NULL)
    return g_steal_pointer (&self);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

void
intake_judged_basis_free (IntakeJudgedBasis *self)
{
  if (self == NULL)
    return;

  g_free (self->values);
  g_free (self->changes);
  g_free (self);
}

IntakeScreening *
intake_judged_basis_explain (IntakeDatabase       *db,
                             IntakeRecord         *application,
                             const IntakeLanguage *language,
                             GError              **error)
{
  g_autoptr (IntakeRuleSet) rule_set = NULL;
  g_autoptr (IntakeKeptFacts) facts = NULL;
  g_auto (Stored) stored = { 0 };

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (INTAKE_IS_RECORD (application), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  if (!read_stored (db, intake_record_get_id (application), &stored, error) || stored.facts == NULL || !intake_date_is_valid (stored.judged_on))
    return NULL;

  rule_set = intake_rule_set_table_load (db, stored.rule_set, error);
  if (rule_set == NULL)
    return NULL;

  facts = intake_kept_facts_new (stored.facts, application, stored.judged_on);

  return intake_rule_set_judge (rule_set, intake_kept_facts_get (facts), language);
}
