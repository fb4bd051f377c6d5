/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Explaining many applications one after another. */
#include "config.h"

#include "intake-explainer.h"

#include "intake-judge.h"
#include "intake-judged-basis.h"
#include "intake-record-table.h"
#include "intake-screening-table.h"

struct _IntakeExplainer
{
  IntakeDatabase     *db;
  IntakeJudge        *judge;
  IntakeRecordReader *reader;
  IntakeRecord       *application;
  IntakeRuleSet      *rule_set;
};

IntakeExplainer *
intake_explainer_new (IntakeDatabase *db,
                      GError        **error)
{
  g_autoptr (IntakeExplainer) self = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  self = g_new0 (IntakeExplainer, 1);
  self->db = db;
  self->judge = intake_judge_new (db);
  self->application = intake_record_new (INTAKE_ENTITY_APPLICATION);
  self->reader = intake_record_reader_new_stored (db, INTAKE_ENTITY_APPLICATION, error);

  return self->reader != NULL ? g_steal_pointer (&self) : NULL;
}

void
intake_explainer_free (IntakeExplainer *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->reader, intake_record_reader_free);
  g_object_unref (self->application);
  g_clear_pointer (&self->rule_set, intake_rule_set_unref);
  intake_judge_free (self->judge);
  g_free (self);
}

IntakeScreening *
intake_explainer_run (IntakeExplainer      *self,
                      gint64                application_id,
                      IntakeRuleSet        *rule_set,
                      const IntakeLanguage *language,
                      GError              **error)
{
  IntakeScreening *kept = NULL;
  IntakeRuleSet   *used;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  if (!intake_record_reader_load (self->reader, application_id, self->application, error))
    return NULL;

  used = rule_set != NULL ? intake_rule_set_ref (rule_set) : intake_screening_table_get_rule_set (self->db, application_id, error);
  if (used == NULL)
    return NULL;

  g_clear_pointer (&self->rule_set, intake_rule_set_unref);
  self->rule_set = used;
  if (rule_set == NULL)
    kept = intake_judged_basis_explain (self->db, self->application, language, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (kept != NULL)
    return kept;

  return intake_judge_explain (self->judge, self->application, used, language, error);
}

IntakeRecord *
intake_explainer_get_record (IntakeExplainer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->application;
}

IntakeRuleSet *
intake_explainer_get_rule_set (IntakeExplainer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->rule_set;
}
