/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many applications meet each rule of a rule set. */
#include "config.h"

#include "intake-rule-count.h"

#include "intake-statement.h"

#include "intake-rule-answers.h"

#include <string.h>

/* Few combinations of answers are many applications: SQLite adds these up, and each is taken apart once. */
#define COUNT                                                                               \
  "SELECT r.\"version\", s.\"answer\", s.\"rules\", count (*) FROM \"screening\" AS s"      \
  " JOIN \"rule_set\" AS r ON r.\"id\" = s.\"rule_set_id\" WHERE r.\"name\" = ?1"           \
  " AND (?2 = 0 OR s.\"id\" IN (SELECT \"id\" FROM \"application\" WHERE \"notice\" = ?2))" \
  " GROUP BY 1, 2, 3 ORDER BY 1 DESC"

static void
rule_count_free (gpointer data)
{
  IntakeRuleCount *self = data;

  g_free (self->rule);
  g_free (self);
}

static IntakeRuleCounts *
counts_new (IntakeRuleSet *rule_set)
{
  IntakeRuleCounts *self = g_new0 (IntakeRuleCounts, 1);

  self->versions = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->rules = g_ptr_array_new_with_free_func (rule_count_free);
  for (guint i = 0; i < intake_rule_set_get_n_rules (rule_set); i++)
    {
      IntakeRuleCount *count = g_new0 (IntakeRuleCount, 1);

      count->rule = g_strdup (intake_rule_set_get_rule_id (rule_set, i));
      g_ptr_array_add (self->rules, count);
    }

  return self;
}

static void
add_version (IntakeRuleCounts *self,
             gint64            version,
             gint64            count)
{
  if (self->versions->len >= 2 && g_array_index (self->versions, gint64, self->versions->len - 2) == version)
    {
      g_array_index (self->versions, gint64, self->versions->len - 1) += count;
      return;
    }

  g_array_append_val (self->versions, version);
  g_array_append_val (self->versions, count);
}

/* What another version asked under the same id counts for the rule; what it did not ask leaves its applications in. */
static gboolean
find_answer (const char   *text,
             const char   *rule,
             IntakeAnswer *answer)
{
  const char *id;
  gsize       length;

  while (intake_rule_answers_next (&text, &id, &length, answer))
    if (strlen (rule) == length && strncmp (rule, id, length) == 0)
      return TRUE;

  return FALSE;
}

static void
add_rules (IntakeRuleCounts *self,
           const char       *text,
           gint64            n)
{
  gboolean failed = FALSE;

  for (guint i = 0; i < self->rules->len; i++)
    {
      IntakeRuleCount *count = g_ptr_array_index (self->rules, i);
      IntakeAnswer     answer;

      if (find_answer (text, count->rule, &answer))
        {
          count->answers[answer] += n;
          failed = failed || answer == INTAKE_ANSWER_NOT_MET;
        }
      if (!failed)
        count->n_left += n;
    }
}

void
intake_rule_counts_free (IntakeRuleCounts *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->versions);
  g_ptr_array_unref (self->rules);
  g_free (self);
}

IntakeRuleCounts *
intake_rule_counts_read (IntakeDatabase *db,
                         IntakeRuleSet  *rule_set,
                         gint64          notice,
                         GCancellable   *cancellable,
                         GError        **error)
{
  g_autoptr (IntakeRuleCounts) self = NULL;
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (rule_set != NULL, NULL);

  statement = intake_statement_get (db, COUNT, error);
  if (statement == NULL)
    return NULL;

  self = counts_new (rule_set);
  intake_statement_bind_text (statement, 1, intake_rule_set_get_id (rule_set));
  intake_statement_bind_integer (statement, 2, notice);
  while (intake_statement_step (statement, &failure))
    {
      gint64       n = intake_statement_get_integer (statement, 3);
      IntakeAnswer answer;

      self->n_applications += n;
      add_version (self, intake_statement_get_integer (statement, 0), n);
      if (intake_answer_find (intake_statement_get_text (statement, 1), &answer))
        self->answers[answer] += n;
      add_rules (self, intake_statement_get_text (statement, 2), n);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return g_steal_pointer (&self);
}

gint64
intake_rule_counts_get_version (const IntakeRuleCounts *self,
                                int                     version)
{
  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i + 1 < self->versions->len; i += 2)
    if (g_array_index (self->versions, gint64, i) == version)
      return g_array_index (self->versions, gint64, i + 1);

  return 0;
}
