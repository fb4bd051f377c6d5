/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Explaining many applications one after another, with the notices and rule sets that they have in common at hand. */
#pragma once

#include "intake-database.h"

#include "intake-screening.h"

G_BEGIN_DECLS

typedef struct _IntakeExplainer IntakeExplainer;

/**
 * intake_explainer_new:
 * @db: a connection, which must outlive it
 * @error: return location
 *
 * Returns: (transfer full) (nullable): an explainer, who knows the office as it is until it is freed
 */
IntakeExplainer *intake_explainer_new (IntakeDatabase *db,
                                       GError        **error);

void intake_explainer_free (IntakeExplainer *self);

/**
 * intake_explainer_run:
 * @self: an explainer
 * @application_id: an application
 * @rule_set: (nullable): the rule set to judge by; %NULL for the one that intake_screening_table_get_rule_set() finds
 * @language: the language of the reasons
 * @error: return location
 *
 * The reasons for an application, made afresh from its record; nothing is stored.
 *
 * Returns: (transfer full) (nullable): the screening
 */
IntakeScreening *intake_explainer_run (IntakeExplainer      *self,
                                       gint64                application_id,
                                       IntakeRuleSet        *rule_set,
                                       const IntakeLanguage *language,
                                       GError              **error);

/** intake_explainer_get_record: the record of the application that was explained last, without what is derived (transfer none). */
IntakeRecord *intake_explainer_get_record (IntakeExplainer *self);

/** intake_explainer_get_rule_set: the rule set that the last one was explained by (transfer none). */
IntakeRuleSet *intake_explainer_get_rule_set (IntakeExplainer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeExplainer, intake_explainer_free)

G_END_DECLS
