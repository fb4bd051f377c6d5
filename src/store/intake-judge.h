/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: judging applications one after another, with the notices and rule sets that they have in common at hand. */
#pragma once

#include "intake-record-table.h"
#include "intake-rule-set.h"

#include "intake-screening.h"

G_BEGIN_DECLS

typedef struct _IntakeJudge IntakeJudge;

/**
 * IntakeJudgement:
 * @rule_set_id: the row of the rule set
 * @answer: the answer
 * @rules: each rule's answer, as intake_rule_set_answer() writes it; valid until the next judgement
 * @facts: what it was judged on, as intake_fact_sheet_write() writes it; valid until the next judgement
 */
typedef struct
{
  gint64       rule_set_id;
  IntakeAnswer answer;
  const char  *rules;
  const char  *facts;
} IntakeJudgement;

/**
 * intake_judge_new:
 * @db: the writer's connection
 *
 * Returns: (transfer full): a judge, who knows the office as it is until it is freed
 */
IntakeJudge *intake_judge_new (IntakeDatabase *db);

void intake_judge_free (IntakeJudge *self);

/**
 * intake_judge_new_reader:
 * @self: a judge
 * @version: (nullable): a rule set that is going to be used besides those of the office
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a reader of applications that reads what a judgement can ask for, and no more
 */
IntakeRecordReader *intake_judge_new_reader (IntakeJudge   *self,
                                             IntakeRuleSet *version,
                                             GError       **error);

/**
 * intake_judge_use_version:
 * @self: a judge, before the first judgement
 * @rule_set: a version of a rule set
 * @everywhere: whether it is taken for notices that name another version of it too
 *
 * Judges by @rule_set those who else were judged by another version of it.
 */
void intake_judge_use_version (IntakeJudge   *self,
                               IntakeRuleSet *rule_set,
                               gboolean       everywhere);

/**
 * intake_judge_run:
 * @self: a judge
 * @application: an application's record
 * @judged_by: the row of the rule set that it was judged by before, and is again if its notice names no version and it is one of the rule set that is
 *   asked for now; 0 to judge by the newest version
 * @judgement: (out): the judgement
 * @error: return location
 *
 * Judges an application by its notice's rule set or the office's, and keeps the rule set.
 *
 * Returns: %TRUE on success
 */
gboolean intake_judge_run (IntakeJudge     *self,
                           IntakeRecord    *application,
                           gint64           judged_by,
                           IntakeJudgement *judgement,
                           GError         **error);

/**
 * intake_judge_run_alone:
 * @self: a judge
 * @application: the record of an application that was not judged before, as it was written
 * @judgement: (out): the judgement
 * @alone: (out): whether it hangs on the application and its notice alone; else it is not to be used, since what it hangs on may be yet to come
 * @error: return location
 *
 * As intake_judge_run(), while others are still being written.
 *
 * Returns: %TRUE on success
 */
gboolean intake_judge_run_alone (IntakeJudge     *self,
                                 IntakeRecord    *application,
                                 IntakeJudgement *judgement,
                                 gboolean        *alone,
                                 GError         **error);

/** intake_judge_try: the answer of @rule_set to an application; nothing is kept, so that any connection will do. %TRUE on success. */
gboolean intake_judge_try (IntakeJudge   *self,
                           IntakeRecord  *application,
                           IntakeRuleSet *rule_set,
                           IntakeAnswer  *answer,
                           GError       **error);

/** intake_judge_dup_facts: what @rule_set would judge an application on now, as intake_fact_sheet_write() writes it (transfer full) (nullable). */
char *intake_judge_dup_facts (IntakeJudge   *self,
                              IntakeRecord  *application,
                              IntakeRuleSet *rule_set,
                              GError       **error);

/** intake_judge_explain: the reasons of @rule_set, or of the one that is asked for, for an application (transfer full) (nullable); nothing is kept. */
IntakeScreening *intake_judge_explain (IntakeJudge          *self,
                                       IntakeRecord         *application,
                                       IntakeRuleSet        *rule_set,
                                       const IntakeLanguage *language,
                                       GError              **error);

/** intake_judge_dup_objection: what @rule_set has against a supervisor of @unit (transfer full) (nullable): %NULL for nothing, or with @error. */
char *intake_judge_dup_objection (IntakeJudge   *self,
                                  IntakeRecord  *application,
                                  IntakeRuleSet *rule_set,
                                  const char    *unit,
                                  GError       **error);

/** intake_judge_find_notice: the record of an application's notice (transfer none) (nullable): %NULL if it has none, or with @error. */
IntakeRecord *intake_judge_find_notice (IntakeJudge  *self,
                                        IntakeRecord *application,
                                        GError      **error);

/** intake_judge_find_rule_set: the rule set that an application is judged by (transfer none) (nullable). */
IntakeRuleSet *intake_judge_find_rule_set (IntakeJudge  *self,
                                           IntakeRecord *application,
                                           GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeJudge, intake_judge_free)

G_END_DECLS
