/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many applications meet each rule of a rule set: the funnel from all that came in to those who are eligible. */
#pragma once

#include "intake-database.h"
#include "intake-rule-set.h"

#include "intake-answer.h"

G_BEGIN_DECLS

/** INTAKE_N_ANSWERS: how many answers there are. */
#define INTAKE_N_ANSWERS (INTAKE_ANSWER_NEEDS_PERSON + 1)

/**
 * IntakeRuleCount:
 * @rule: the id of a rule at the top
 * @answers: how many applications the rule answered so, by #IntakeAnswer
 * @n_left: how many failed neither this rule nor one before it
 */
typedef struct
{
  char  *rule;
  gint64 answers[INTAKE_N_ANSWERS];
  gint64 n_left;
} IntakeRuleCount;

/**
 * IntakeRuleCounts:
 * @n_applications: how many applications were judged by the rule set, in any version
 * @answers: how many got which answer from the whole rule set
 * @versions: (element-type gint64): how many were judged by which version: version, count, version, count …, the newest first
 * @rules: (element-type IntakeRuleCount): the rules of the rule set that was asked for, in its order
 */
typedef struct
{
  gint64     n_applications;
  gint64     answers[INTAKE_N_ANSWERS];
  GArray    *versions;
  GPtrArray *rules;
} IntakeRuleCounts;

void intake_rule_counts_free (IntakeRuleCounts *self);

/**
 * intake_rule_counts_read:
 * @db: a connection
 * @rule_set: a rule set; applications that other versions of it judged count by the ids of the rules
 * @notice: the id of a notice, to count its applications only; 0 for all
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Counts from what the store keeps of each screening; nothing is judged. A scan, for the reader's thread.
 *
 * Returns: (transfer full) (nullable): the counts
 */
IntakeRuleCounts *intake_rule_counts_read (IntakeDatabase *db,
                                           IntakeRuleSet  *rule_set,
                                           gint64          notice,
                                           GCancellable   *cancellable,
                                           GError        **error);

/** intake_rule_counts_get_version: how many applications were judged by this version. */
gint64 intake_rule_counts_get_version (const IntakeRuleCounts *self,
                                       int                     version);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeRuleCounts, intake_rule_counts_free)

G_END_DECLS
