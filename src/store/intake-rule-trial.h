/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A trial run: which applications a rule set would answer otherwise, told before it counts. */
#pragma once

#include "intake-database.h"
#include "intake-progress.h"
#include "intake-rule-count.h"
#include "intake-rule-set.h"

G_BEGIN_DECLS

/** INTAKE_RULE_TRIAL_MAX_SHOWN: so many changes are named one by one; all are counted. */
#define INTAKE_RULE_TRIAL_MAX_SHOWN 1000

/**
 * IntakeTrialChange:
 * @id: an application
 * @from: the answer that it has
 * @to: the answer that it would get
 * @was_answered: whether it has an answer at all
 */
typedef struct
{
  gint64       id;
  IntakeAnswer from;
  IntakeAnswer to;
  gboolean     was_answered;
} IntakeTrialChange;

/**
 * IntakeRuleTrial:
 * @n_applications: how many applications the rule set would judge
 * @n_changed: how many of them would be answered otherwise
 * @n_other: how many applications other rule sets judge
 * @counts: how many would go from the first answer to the second; those without an answer yet are left out
 * @changes: (element-type IntakeTrialChange): the first %INTAKE_RULE_TRIAL_MAX_SHOWN of those that would change
 */
typedef struct
{
  gint64  n_applications;
  gint64  n_changed;
  gint64  n_other;
  gint64  counts[INTAKE_N_ANSWERS][INTAKE_N_ANSWERS];
  GArray *changes;
} IntakeRuleTrial;

void intake_rule_trial_free (IntakeRuleTrial *self);

/**
 * intake_rule_trial_run:
 * @db: a connection
 * @rule_set: a rule set, kept or not
 * @as_office: whether to try it as if it were the one of the office, where it is not
 * @progress: (nullable): told how far it is
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Judges the applications that the rule set is for, through their notice or the office, and compares with the answers that are stored. Nothing is
 * stored. A scan, for the reader's thread.
 *
 * Returns: (transfer full) (nullable): what would change
 */
IntakeRuleTrial *intake_rule_trial_run (IntakeDatabase *db,
                                        IntakeRuleSet  *rule_set,
                                        gboolean        as_office,
                                        IntakeProgress *progress,
                                        GCancellable   *cancellable,
                                        GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeRuleTrial, intake_rule_trial_free)

G_END_DECLS
