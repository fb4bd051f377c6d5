/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts that the sentences of rules have in common. Private to core. */
#pragma once

#include "intake-rule.h"

G_BEGIN_DECLS

/** intake_sentence_amount: "12 months" (transfer full). */
char *intake_sentence_amount (int                   count,
                              IntakeSpanUnit        unit,
                              const IntakeLanguage *language);

/**
 * intake_sentence_span:
 * @from: a valid date
 * @to: a valid date, not before @from
 * @unit: the unit to count in
 * @language: a language
 *
 * The time between two days, in whole units and the days that are left over: "36 years and 41 days". "12 months and 1 day"
 * says what "12 months" would hide: that a limit of 12 months is passed.
 *
 * Returns: (transfer full): the words
 */
char *intake_sentence_span (IntakeDate            from,
                            IntakeDate            to,
                            IntakeSpanUnit        unit,
                            const IntakeLanguage *language);

/** intake_sentence_day: a date and what it is: "03 Nov 2025, the application date" (transfer full). */
char *intake_sentence_day (IntakeDate             day,
                           const IntakeReference *reference,
                           const IntakeLanguage  *language);

/** intake_sentence_reference: which day it is, whoever is judged: "the application date" (transfer full). */
char *intake_sentence_reference (const IntakeReference *reference,
                                 const IntakeLanguage  *language);

/** intake_sentence_line: "Study status: Enrolled", what the rule asks of its field, whoever is judged (transfer full). */
char *intake_sentence_line (const IntakeRule     *rule,
                            const char           *limit,
                            const IntakeLanguage *language);

/** intake_sentence_either: "A", "A or B", "A, B or C" (transfer full). */
char *intake_sentence_either (const char *const    *items,
                              guint                 n_items,
                              const IntakeLanguage *language);

/** intake_sentence_missing: why the rule cannot tell: what is not recorded, or cannot be so (transfer full). */
char *intake_sentence_missing (const IntakeFacts    *facts,
                               IntakeFieldId         field,
                               const IntakeLanguage *language);

/** intake_sentence_required: "Study status: Graduated; required: Enrolled", of the rule's field (transfer full). */
char *intake_sentence_required (const IntakeRule     *rule,
                                const char           *value,
                                const char           *limit,
                                const IntakeLanguage *language);

G_END_DECLS
