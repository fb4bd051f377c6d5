/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three-valued logic with a fourth answer: what a rule can say, and how groups combine it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * IntakeAnswer:
 * @INTAKE_ANSWER_MET: the rule is met; of a rule set: eligible
 * @INTAKE_ANSWER_NOT_MET: it is not; not eligible
 * @INTAKE_ANSWER_CANNOT_TELL: something that the rule needs is not recorded
 * @INTAKE_ANSWER_NEEDS_PERSON: the rule leaves it to a person
 */
typedef enum
{
  INTAKE_ANSWER_MET,
  INTAKE_ANSWER_NOT_MET,
  INTAKE_ANSWER_CANNOT_TELL,
  INTAKE_ANSWER_NEEDS_PERSON,
} IntakeAnswer;

/** intake_answer_all: the answer of a group of which all must be met: not met > needs a person > cannot tell > met. */
IntakeAnswer intake_answer_all (IntakeAnswer a,
                                IntakeAnswer b);

/** intake_answer_any: the answer of a group of which one must be met: met > needs a person > cannot tell > not met. */
IntakeAnswer intake_answer_any (IntakeAnswer a,
                                IntakeAnswer b);

/** intake_answer_not: met and not met change places; the others stay. */
IntakeAnswer intake_answer_not (IntakeAnswer answer);

/** intake_answer_rule_id: "met", "not-met", "cannot-tell", "needs-a-person" (transfer none). */
const char *intake_answer_rule_id (IntakeAnswer answer);

/** intake_answer_id: the answer of a whole rule set: "eligible", "not-eligible", "cannot-tell", "needs-a-person" (transfer none). */
const char *intake_answer_id (IntakeAnswer answer);

/**
 * intake_answer_find:
 * @id: (nullable): an id of intake_answer_id()
 * @answer: (out): the answer; untouched on failure
 *
 * Returns: %TRUE if there is such an answer
 */
gboolean intake_answer_find (const char   *id,
                             IntakeAnswer *answer);

G_END_DECLS
