/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an application was judged on, as it was written down then: facts that rules can look at again, and words for people. */
#pragma once

#include "intake-facts.h"
#include "intake-language.h"

G_BEGIN_DECLS

typedef struct _IntakeKeptFacts IntakeKeptFacts;

/**
 * intake_kept_facts_new:
 * @text: what intake_fact_sheet_write() wrote
 * @application: the application as it is now, for its case and whose it is
 * @day: the day on which it was judged, for rules that look at the day itself
 *
 * What the text does not tell is not recorded for whoever looks at these facts. A line that this Intake does not know, or whose value is none of its
 * field, is passed over; of a text that is no JSON nothing is known.
 *
 * Returns: (transfer full): the facts
 */
IntakeKeptFacts *intake_kept_facts_new (const char   *text,
                                        IntakeRecord *application,
                                        IntakeDate    day);

void intake_kept_facts_free (IntakeKeptFacts *self);

/** intake_kept_facts_get: the facts, for intake_rule_set_judge() (transfer none). */
const IntakeFacts *intake_kept_facts_get (IntakeKeptFacts *self);

/** intake_kept_facts_dup_words: a line for each fact, "Date of birth: 2 Mar 1999"; "" if there is none (transfer full). */
char *intake_kept_facts_dup_words (IntakeKeptFacts      *self,
                                   const IntakeLanguage *language);

/** intake_kept_facts_dup_changes: a line for each fact that is another in @now, with both values; "" if none is (transfer full). */
char *intake_kept_facts_dup_changes (IntakeKeptFacts      *self,
                                     IntakeKeptFacts      *now,
                                     const IntakeLanguage *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeKeptFacts, intake_kept_facts_free)

G_END_DECLS
