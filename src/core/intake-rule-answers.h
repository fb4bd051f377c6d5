/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answers to the rules of a rule set as the store keeps them: "grounds:met studies:not-met". */
#pragma once

#include "intake-answer.h"

G_BEGIN_DECLS

/**
 * intake_rule_answers_next:
 * @text: (inout): what intake_rule_set_answer() wrote; moved on behind the answer that was read
 * @rule: (out): where in the text the id of the rule begins
 * @length: (out): its length in bytes
 * @answer: (out): the answer to it
 *
 * Reads one answer after another. What does not read as one is passed over.
 *
 * Returns: %FALSE at the end
 */
gboolean intake_rule_answers_next (const char  **text,
                                   const char  **rule,
                                   gsize        *length,
                                   IntakeAnswer *answer);

/** intake_rule_answers_dup_failed: the ids of the rules that are not met, parted by ";" (transfer full) (nullable): %NULL if none is. */
char *intake_rule_answers_dup_failed (const char *text);

G_END_DECLS
