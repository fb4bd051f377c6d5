/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a rule set judged an application on, written down: the fields that its rules can ask for, and what a witness said. */
#pragma once

#include "intake-facts.h"
#include "intake-rule-set.h"

G_BEGIN_DECLS

/** INTAKE_FACT_PLACEMENT: before the name of a date of the placement. */
#define INTAKE_FACT_PLACEMENT "placement."

/** INTAKE_FACT_DOCUMENT: before the kind of a document; its state follows, and the day on which it was received. */
#define INTAKE_FACT_DOCUMENT "document."

/** INTAKE_FACT_DOCUMENTS: whether any document is recorded. */
#define INTAKE_FACT_DOCUMENTS "documents"

/** INTAKE_FACT_OWN: before the name of a field that the office has added; null where it is empty, false where there is no such field. */
#define INTAKE_FACT_OWN "own."

/** INTAKE_FACT_COUNT: before what was counted, as intake_fact_count_dup_name() writes it. */
#define INTAKE_FACT_COUNT "count."

/**
 * intake_fact_sheet_write:
 * @rule_set: a rule set
 * @facts: what it judges
 * @text: emptied, then filled
 *
 * Writes down what the rules can ask for, by the names that documents give to fields: {"birth_date":"1999-03-02","notice.months":6}. What is not
 * recorded is left out, and the same facts always give the same text. intake_kept_facts_new() reads it.
 */
void intake_fact_sheet_write (IntakeRuleSet     *rule_set,
                              const IntakeFacts *facts,
                              GString           *text);

/** intake_fact_count_dup_name: what was counted, and among what: "count.places.6.2025-01-01.2025-12-31" (transfer full). */
char *intake_fact_count_dup_name (const IntakeCount *what);

/** intake_fact_placement_fields: the dates of a placement that rules look at, ended by %INTAKE_N_FIELDS (transfer none). */
const IntakeFieldId *intake_fact_placement_fields (void);

G_END_DECLS
