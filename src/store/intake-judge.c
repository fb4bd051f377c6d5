/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Judging applications one after another. */
#include "config.h"

#include "intake-judge.h"

#include "intake-office-witness.h"
#include "intake-record-table.h"
#include "intake-rule-set-table.h"
#include "intake-statement.h"

#include "intake-assignment-limit.h"
#include "intake-fact-sheet.h"
#include "intake-screening.h"

/* What applications for the same notice share; those without one share the office's. */
typedef struct
{
  IntakeRecord  *notice; /* NULL for none */
  IntakeRuleSet *rule_set;
  gint64         rule_set_id; /* 0 until it is kept */
  gboolean       asks;        /* whether an answer hung on more than the application and the notice */
  gboolean       is_pinned;   /* the notice names the version: what judged before counts for nothing */
} Ground;

struct _IntakeJudge
{
  IntakeDatabase *db;
  IntakeDate      today;
  GHashTable     *grounds; /* notice → Ground */
  IntakeRuleSet  *version; /* NULL: the newest of each */
  gboolean        everywhere;
  GString        *rules;
  GString        *kept_facts;

  IntakeOfficeWitness *witness;
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

/* A name that nobody knows any more must not hold up the office's work: the newest version judges then, else its own rule set, and else Intake's. */
static IntakeRuleSet *
find_rule_set (IntakeJudge *self,
               const char  *name,
               GError     **error)
{
  g_autoptr (GError) failure = NULL;
  IntakeRuleSet *rule_set = NULL;

  if (name != NULL)
    rule_set = intake_rule_set_table_find_named (self->db, name, &failure);
  if (rule_set == NULL && g_error_matches (failure, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND))
    {
      g_autofree char *id = NULL;

      intake_rule_set_split_name (name, &id);
      g_clear_error (&failure);
      rule_set = intake_rule_set_table_find (self->db, id, &failure);
    }
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

static gboolean
is_named (IntakeRuleSet *rule_set,
          const char    *name)
{
  g_autofree char *own = intake_rule_set_dup_name (rule_set);

  return g_strcmp0 (own, name) == 0;
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
  ground->is_pinned = is_named (ground->rule_set, name);
  if (self->version != NULL && is_same_set (ground->rule_set, self->version) && (self->everywhere || !ground->is_pinned))
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
  self->kept_facts = g_string_new (NULL);
  self->witness = intake_office_witness_new (db);

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
  g_string_free (self->kept_facts, TRUE);
  intake_office_witness_free (self->witness);
  g_free (self);
}

/* Those that notices name, and those that judged before: an application keeps to the version that judged it. */
static gboolean
mark_kept (IntakeJudge *self,
           gboolean    *needed,
           GError     **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (self->db, "SELECT \"id\" FROM \"rule_set\"", error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  while (intake_statement_step (statement, &failure))
    {
      g_autoptr (IntakeRuleSet) rule_set = intake_rule_set_table_load (self->db, intake_statement_get_integer (statement, 0), &failure);

      if (rule_set == NULL)
        break;
      intake_rule_set_mark_fields (rule_set, needed);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
mark_named (IntakeJudge *self,
            gboolean    *needed,
            GError     **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (self->db, "SELECT DISTINCT \"rule_set\" FROM \"notice\"", error);
  g_autoptr (IntakeRuleSet) office = find_rule_set (self, NULL, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL || office == NULL)
    return FALSE;

  intake_rule_set_mark_fields (office, needed);
  while (intake_statement_step (statement, &failure))
    {
      g_autoptr (IntakeRuleSet) rule_set = find_rule_set (self, intake_statement_get_text (statement, 0), &failure);

      if (rule_set == NULL)
        break;
      intake_rule_set_mark_fields (rule_set, needed);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

IntakeRecordReader *
intake_judge_new_reader (IntakeJudge   *self,
                         IntakeRuleSet *version,
                         GError       **error)
{
  gboolean      needed[INTAKE_N_FIELDS] = { FALSE };
  IntakeFieldId fields[INTAKE_N_FIELDS];
  IntakeFieldId first, end;
  guint         n_fields = 0;

  if (!mark_kept (self, needed, error) || !mark_named (self, needed, error))
    return NULL;

  if (version != NULL)
    intake_rule_set_mark_fields (version, needed);
  needed[INTAKE_FIELD_NOTICE] = TRUE;
  intake_field_range (INTAKE_ENTITY_APPLICATION, &first, &end);
  for (IntakeFieldId field = first; field < end; field++)
    if (needed[field])
      fields[n_fields++] = field;

  return intake_record_reader_new (self->db, INTAKE_ENTITY_APPLICATION, fields, n_fields, error);
}

void
intake_judge_use_version (IntakeJudge   *self,
                          IntakeRuleSet *rule_set,
                          gboolean       everywhere)
{
  self->version = intake_rule_set_ref (rule_set);
  self->everywhere = everywhere;
}

/* What is known of an application, for its ground; NULL with @error. */
static Ground *
find_facts (IntakeJudge  *self,
            IntakeRecord *application,
            IntakeFacts  *facts,
            GError      **error)
{
  Ground *ground = get_ground (self, application, error);

  if (ground != NULL)
    *facts = (IntakeFacts){ application, ground->notice, self->today, intake_office_witness_get (self->witness) };

  return ground;
}

/* Judges by @rule_set, which is in @row. */
static gboolean
judge (IntakeJudge       *self,
       IntakeRuleSet     *rule_set,
       gint64             row,
       const IntakeFacts *facts,
       IntakeJudgement   *judgement,
       GError           **error)
{
  intake_fact_sheet_write (rule_set, facts, self->kept_facts);
  judgement->rule_set_id = row;
  judgement->answer = intake_rule_set_answer (rule_set, facts, self->rules);
  judgement->rules = self->rules->str;
  judgement->facts = self->kept_facts->str;

  return intake_office_witness_check (self->witness, error);
}

gboolean
intake_judge_run (IntakeJudge     *self,
                  IntakeRecord    *application,
                  gint64           judged_by,
                  IntakeJudgement *judgement,
                  GError         **error)
{
  IntakeFacts facts;
  Ground     *ground = find_facts (self, application, &facts, error);
  g_autoptr (IntakeRuleSet) kept = NULL;

  if (ground == NULL)
    return FALSE;
  if (judged_by != 0 && judged_by != ground->rule_set_id && !ground->is_pinned && ground->rule_set != self->version)
    {
      kept = intake_rule_set_table_load (self->db, judged_by, error);
      if (kept == NULL)
        return FALSE;
    }
  if (kept != NULL && is_same_set (kept, ground->rule_set))
    {
      if (intake_rule_set_get_version (kept) == intake_rule_set_get_version (ground->rule_set))
        ground->rule_set_id = judged_by;
      return judge (self, kept, judged_by, &facts, judgement, error);
    }
  if (ground->rule_set_id == 0)
    {
      ground->rule_set_id = intake_rule_set_table_keep_used (self->db, ground->rule_set, error);
      if (ground->rule_set_id == 0)
        return FALSE;
    }

  return judge (self, ground->rule_set, ground->rule_set_id, &facts, judgement, error);
}

gboolean
intake_judge_run_alone (IntakeJudge     *self,
                        IntakeRecord    *application,
                        IntakeJudgement *judgement,
                        gboolean        *alone,
                        GError         **error)
{
  Ground *ground = get_ground (self, application, error);
  guint   n_asked = intake_office_witness_get_n_asked (self->witness);

  *alone = FALSE;
  if (ground == NULL)
    return FALSE;
  if (ground->asks)
    return TRUE;
  if (!intake_judge_run (self, application, 0, judgement, error))
    return FALSE;

  ground->asks = intake_office_witness_get_n_asked (self->witness) != n_asked;
  *alone = !ground->asks;
  return TRUE;
}

gboolean
intake_judge_try (IntakeJudge   *self,
                  IntakeRecord  *application,
                  IntakeRuleSet *rule_set,
                  IntakeAnswer  *answer,
                  GError       **error)
{
  IntakeFacts facts;

  if (find_facts (self, application, &facts, error) == NULL)
    return FALSE;

  *answer = intake_rule_set_answer (rule_set, &facts, NULL);
  return intake_office_witness_check (self->witness, error);
}

char *
intake_judge_dup_facts (IntakeJudge   *self,
                        IntakeRecord  *application,
                        IntakeRuleSet *rule_set,
                        GError       **error)
{
  IntakeFacts facts;

  if (find_facts (self, application, &facts, error) == NULL)
    return NULL;

  intake_fact_sheet_write (rule_set, &facts, self->kept_facts);

  return intake_office_witness_check (self->witness, error) ? g_strdup (self->kept_facts->str) : NULL;
}

char *
intake_judge_dup_objection (IntakeJudge   *self,
                            IntakeRecord  *application,
                            IntakeRuleSet *rule_set,
                            const char    *unit,
                            GError       **error)
{
  IntakeFacts facts;

  if (find_facts (self, application, &facts, error) == NULL)
    return NULL;

  return intake_assignment_limit_dup_objection (rule_set, &facts, unit, intake_database_get_language (self->db));
}

IntakeScreening *
intake_judge_explain (IntakeJudge          *self,
                      IntakeRecord         *application,
                      IntakeRuleSet        *rule_set,
                      const IntakeLanguage *language,
                      GError              **error)
{
  IntakeFacts facts;
  Ground     *ground = find_facts (self, application, &facts, error);
  g_autoptr (IntakeScreening) screening = NULL;

  if (ground == NULL)
    return NULL;

  screening = intake_rule_set_judge (rule_set != NULL ? rule_set : ground->rule_set, &facts, language);

  return intake_office_witness_check (self->witness, error) ? g_steal_pointer (&screening) : NULL;
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
