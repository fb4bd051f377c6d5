/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Judging applications one after another. */
#include "config.h"

#include "intake-judge.h"

#include "intake-record-table.h"
#include "intake-rule-set-table.h"

#include "intake-screening.h"

/* What applications for the same notice share; those without one share the office's. */
typedef struct
{
  IntakeRecord  *notice; /* NULL for none */
  IntakeRuleSet *rule_set;
  gint64         rule_set_id; /* 0 until it is kept */
} Ground;

struct _IntakeJudge
{
  IntakeDatabase *db;
  IntakeDate      today;
  GHashTable     *grounds; /* notice → Ground */
  IntakeRuleSet  *version; /* NULL: the newest of each */
  GString        *rules;
};

static void
ground_free (gpointer data)
{
  Ground *self = data;

  if (self == NULL)
    return;

  g_clear_object (&self->notice);
  g_clear_pointer (&self->rule_set, intake_rule_set_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Ground, ground_free)

/* A name that nobody knows any more must not hold up the office's work: its own rule set judges then, and else that of Intake. */
static IntakeRuleSet *
find_rule_set (IntakeJudge *self,
               const char  *name,
               GError     **error)
{
  g_autoptr (GError) failure = NULL;
  IntakeRuleSet *rule_set = NULL;

  if (name != NULL)
    rule_set = intake_rule_set_table_find (self->db, name, &failure);
  if (rule_set == NULL && (failure == NULL || g_error_matches (failure, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND)))
    {
      g_clear_error (&failure);
      rule_set = intake_rule_set_table_find_office (self->db, &failure);
    }
  if (rule_set == NULL && g_error_matches (failure, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND))
    {
      g_clear_error (&failure);
      rule_set = intake_rule_set_table_find (self->db, INTAKE_RULE_SET_DEFAULT, &failure);
    }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return rule_set;
}

static gboolean
is_same_set (IntakeRuleSet *a,
             IntakeRuleSet *b)
{
  return g_str_equal (intake_rule_set_get_id (a), intake_rule_set_get_id (b));
}

/* Without what is derived: to count the applications for a notice takes longer than to judge one of them. */
static IntakeRecord *
load_notice (IntakeDatabase *db,
             gint64          id,
             GError        **error)
{
  g_autoptr (IntakeRecordReader) reader = intake_record_reader_new_stored (db, INTAKE_ENTITY_NOTICE, error);
  g_autoptr (IntakeRecord) notice = intake_record_new (INTAKE_ENTITY_NOTICE);

  if (reader == NULL || !intake_record_reader_load (reader, id, notice, error))
    return NULL;

  return g_steal_pointer (&notice);
}

static Ground *
get_ground (IntakeJudge  *self,
            IntakeRecord *application,
            GError      **error)
{
  gint64  id = intake_record_get_integer (application, INTAKE_FIELD_NOTICE, 0);
  Ground *known = g_hash_table_lookup (self->grounds, &id);
  g_autoptr (Ground) ground = NULL;
  const char *name = NULL;

  if (known != NULL)
    return known;

  ground = g_new0 (Ground, 1);
  if (id != 0)
    {
      ground->notice = load_notice (self->db, id, error);
      if (ground->notice == NULL)
        return NULL;
      name = intake_record_get_text (ground->notice, INTAKE_FIELD_NOTICE_RULE_SET);
    }
  ground->rule_set = find_rule_set (self, name, error);
  if (ground->rule_set == NULL)
    return NULL;
  if (self->version != NULL && is_same_set (ground->rule_set, self->version))
    {
      intake_rule_set_unref (ground->rule_set);
      ground->rule_set = intake_rule_set_ref (self->version);
    }

  known = g_steal_pointer (&ground);
  g_hash_table_insert (self->grounds, g_memdup2 (&id, sizeof id), known);

  return known;
}

IntakeJudge *
intake_judge_new (IntakeDatabase *db)
{
  IntakeJudge *self = g_new0 (IntakeJudge, 1);

  self->db = db;
  self->today = intake_database_get_today (db);
  self->grounds = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, ground_free);
  self->rules = g_string_new (NULL);

  return self;
}

void
intake_judge_free (IntakeJudge *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->grounds);
  g_clear_pointer (&self->version, intake_rule_set_unref);
  g_string_free (self->rules, TRUE);
  g_free (self);
}

void
intake_judge_use_version (IntakeJudge   *self,
                          IntakeRuleSet *rule_set)
{
  self->version = intake_rule_set_ref (rule_set);
}

gboolean
intake_judge_run (IntakeJudge     *self,
                  IntakeRecord    *application,
                  gint64           judged_by,
                  IntakeJudgement *judgement,
                  GError         **error)
{
  Ground     *ground = get_ground (self, application, error);
  IntakeFacts facts = { application, NULL, self->today, NULL };
  g_autoptr (IntakeRuleSet) kept = NULL;

  if (ground == NULL)
    return FALSE;
  facts.notice = ground->notice;
  if (judged_by != 0 && judged_by != ground->rule_set_id && ground->rule_set != self->version)
    {
      kept = intake_rule_set_table_load (self->db, judged_by, error);
      if (kept == NULL)
        return FALSE;
    }
  if (kept != NULL && is_same_set (kept, ground->rule_set))
    {
      if (intake_rule_set_get_version (kept) == intake_rule_set_get_version (ground->rule_set))
        ground->rule_set_id = judged_by;
      judgement->rule_set_id = judged_by;
      judgement->answer = intake_rule_set_answer (kept, &facts, self->rules);
      judgement->rules = self->rules->str;
      return TRUE;
    }
  if (ground->rule_set_id == 0)
    {
      ground->rule_set_id = intake_rule_set_table_keep_used (self->db, ground->rule_set, error);
      if (ground->rule_set_id == 0)
        return FALSE;
    }

  judgement->rule_set_id = ground->rule_set_id;
  judgement->answer = intake_rule_set_answer (ground->rule_set, &facts, self->rules);
  judgement->rules = self->rules->str;
  return TRUE;
}

gboolean
intake_judge_try (IntakeJudge   *self,
                  IntakeRecord  *application,
                  IntakeRuleSet *rule_set,
                  IntakeAnswer  *answer,
                  GError       **error)
{
  Ground     *ground = get_ground (self, application, error);
  IntakeFacts facts = { application, NULL, self->today, NULL };

  if (ground == NULL)
    return FALSE;

  facts.notice = ground->notice;
  *answer = intake_rule_set_answer (rule_set, &facts, NULL);
  return TRUE;
}

IntakeRecord *
intake_judge_find_notice (IntakeJudge  *self,
                          IntakeRecord *application,
                          GError      **error)
{
  Ground *ground = get_ground (self, application, error);

  return ground != NULL ? ground->notice : NULL;
}

IntakeRuleSet *
intake_judge_find_rule_set (IntakeJudge  *self,
                            IntakeRecord *application,
                            GError      **error)
{
  Ground *ground = get_ground (self, application, error);

  return ground != NULL ? ground->rule_set : NULL;
}
