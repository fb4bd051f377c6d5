/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Computed answers and the office's decisions, kept apart. */
#pragma once

#include "intake-database.h"
#include "intake-progress.h"
#include "intake-rule-set.h"
#include "intake-screening.h"

G_BEGIN_DECLS

/**
 * IntakeDecision:
 * @decision: id of intake_decision_vocabulary
 * @reason: (nullable): why
 * @decided_by: (nullable): who
 * @decided_on: when; not valid if that is not recorded
 * @decided_answer: (nullable): the computed answer that it was made beside, an id of intake_answer_vocabulary
 * @wants_another_look: whether the computed answer is another by now
 */
typedef struct
{
  char      *decision;
  char      *reason;
  char      *decided_by;
  IntakeDate decided_on;
  char      *decided_answer;
  gboolean   wants_another_look;
} IntakeDecision;

void intake_decision_free (IntakeDecision *decision);

/**
 * intake_screening_table_explain:
 * @db: a connection
 * @application_id: an application
 * @rule_set: (nullable): the rule set to judge by; %NULL for the one that it was judged by, or its notice's, or the office's
 * @language: the language of the reasons
 * @error: return location
 *
 * The reasons for an application; nothing is stored. With %NULL they are those of the answer that is stored: of its version, its values and its day,
 * where these were kept; else they are made afresh from what is recorded now.
 *
 * Returns: (transfer full) (nullable): the screening
 */
IntakeScreening *intake_screening_table_explain (IntakeDatabase       *db,
                                                 gint64                application_id,
                                                 IntakeRuleSet        *rule_set,
                                                 const IntakeLanguage *language,
                                                 GError              **error);

/** intake_screening_table_get_rule_set: the rule set that intake_screening_table_explain() takes with %NULL (transfer full) (nullable). */
IntakeRuleSet *intake_screening_table_get_rule_set (IntakeDatabase *db,
                                                    gint64          application_id,
                                                    GError        **error);

/**
 * intake_screening_table_judge:
 * @db: the writer's connection
 * @ids: (array length=n_ids): applications; those that are gone are passed over
 * @n_ids: how many
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Judges applications by their notice's rule set or the office's, in the version that they were judged by before, and stores each answer where it is
 * another than before. Called by the store for all applications that an action touched.
 *
 * Returns: %TRUE on success
 */
gboolean intake_screening_table_judge (IntakeDatabase *db,
                                       const gint64   *ids,
                                       guint           n_ids,
                                       GCancellable   *cancellable,
                                       GError        **error);

/**
 * intake_screening_table_judge_new:
 * @db: the writer's connection, in an action that changes no notice and no rule set
 * @application: an application that the action has just inserted, with a person who is new as well
 * @error: return location
 *
 * Judges an application of an import by the record in hand, where its answer can hang on nothing that comes later; else it is judged before the commit
 * with all that the action touched, as it would be without this. To read back each application of a long list takes longer than to judge it.
 *
 * Returns: %TRUE on success
 */
gboolean intake_screening_table_judge_new (IntakeDatabase *db,
                                           IntakeRecord   *application,
                                           GError        **error);

/**
 * intake_screening_table_judge_all:
 * @db: the writer's connection
 * @rule_set: (nullable): the rule set to judge by and to make the office's; %NULL for the notice's or the office's
 * @progress: (nullable): told how far it is
 * @cancellable: (nullable): to give up
 * @n_changed: (out) (optional): how many answers are another than before
 * @error: return location
 *
 * Judges all applications. A notice that names its own rule set keeps to it and its version, and any other application to the version that it was judged
 * by, unless that is one of @rule_set.
 *
 * Returns: %TRUE on success
 */
gboolean intake_screening_table_judge_all (IntakeDatabase *db,
                                           IntakeRuleSet  *rule_set,
                                           IntakeProgress *progress,
                                           GCancellable   *cancellable,
                                           gint64         *n_changed,
                                           GError        **error);

/**
 * intake_screening_table_judge_by:
 * @db: the writer's connection
 * @rule_set: a version of a rule set, newer or older than the one that applications were judged by
 * @notices: (array length=n_notices) (nullable): notices that name this version from now on
 * @n_notices: how many
 * @progress: (nullable): told how far it is
 * @cancellable: (nullable): to give up
 * @n_changed: (out) (optional): how many answers are another than before
 * @error: return location
 *
 * Judges by this version the applications for @notices and other notices that name it, and, if it is one of the office's rule set, those for none that
 * names a rule set. Other notices keep to the version that they name.
 *
 * Returns: %TRUE on success
 */
gboolean intake_screening_table_judge_by (IntakeDatabase *db,
                                          IntakeRuleSet  *rule_set,
                                          const gint64   *notices,
                                          guint           n_notices,
                                          IntakeProgress *progress,
                                          GCancellable   *cancellable,
                                          gint64         *n_changed,
                                          GError        **error);

/**
 * intake_screening_table_decide:
 * @db: the writer's connection
 * @application_id: an application
 * @decision: (nullable): id of intake_decision_vocabulary; %NULL to take the decision back
 * @reason: (nullable): why; needed where the decision differs from the computed answer
 * @error: return location
 *
 * Records the office's own decision beside the computed answer.
 *
 * Returns: %TRUE on success
 */
gboolean intake_screening_table_decide (IntakeDatabase *db,
                                        gint64          application_id,
                                        const char     *decision,
                                        const char     *reason,
                                        GError        **error);

/**
 * intake_screening_table_keep_decision:
 * @db: the writer's connection
 * @application_id: an application that the office has decided on
 * @error: return location
 *
 * Lets the decision stand beside the computed answer as it is now, so that it wants no other look.
 *
 * Returns: %TRUE on success; %FALSE if there is no decision, or one without the reason that it needs now
 */
gboolean intake_screening_table_keep_decision (IntakeDatabase *db,
                                               gint64          application_id,
                                               GError        **error);

/**
 * intake_screening_table_get_decision:
 * @db: a connection
 * @application_id: an application
 * @error: return location
 *
 * The office's own decision. Whether there is one is told by the application's field %INTAKE_FIELD_DECISION as well.
 *
 * Returns: (transfer full) (nullable): the decision; %NULL without @error if there is none
 */
IntakeDecision *intake_screening_table_get_decision (IntakeDatabase *db,
                                                     gint64          application_id,
                                                     GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeDecision, intake_decision_free)

G_END_DECLS
