/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The four answers: their order of strength in groups, and what scripts call them. */
#include "config.h"

#include "intake-answer.h"

#define N_ANSWERS (INTAKE_ANSWER_NEEDS_PERSON + 1)

typedef struct
{
  const char *rule_id;
  const char *id;
  guint       strength_in_all; /* the strongest answer is that of the group */
  guint       strength_in_any;
} AnswerInfo;

static const AnswerInfo answers[N_ANSWERS] = {
  [INTAKE_ANSWER_MET] = { "met", "eligible", 0, 3 },
  [INTAKE_ANSWER_NOT_MET] = { "not-met", "not-eligible", 3, 0 },
  [INTAKE_ANSWER_CANNOT_TELL] = { "cannot-tell", "cannot-tell", 1, 1 },
  [INTAKE_ANSWER_NEEDS_PERSON] = { "needs-a-person", "needs-a-person", 2, 2 },
};

IntakeAnswer
intake_answer_all (IntakeAnswer a,
                   IntakeAnswer b)
{
  g_return_val_if_fail (a < N_ANSWERS, INTAKE_ANSWER_CANNOT_TELL);
  g_return_val_if_fail (b < N_ANSWERS, INTAKE_ANSWER_CANNOT_TELL);

  return answers[a].strength_in_all >= answers[b].strength_in_all ? a : b;
}

IntakeAnswer
intake_answer_any (IntakeAnswer a,
                   IntakeAnswer b)
{
  g_return_val_if_fail (a < N_ANSWERS, INTAKE_ANSWER_CANNOT_TELL);
  g_return_val_if_fail (b < N_ANSWERS, INTAKE_ANSWER_CANNOT_TELL);

  return answers[a].strength_in_any >= answers[b].strength_in_any ? a : b;
}

IntakeAnswer
intake_answer_not (IntakeAnswer answer)
{
  if (answer == INTAKE_ANSWER_MET)
    return INTAKE_ANSWER_NOT_MET;

  return answer == INTAKE_ANSWER_NOT_MET ? INTAKE_ANSWER_MET : answer;
}

const char *
intake_answer_rule_id (IntakeAnswer answer)
{
  g_return_val_if_fail (answer < N_ANSWERS, NULL);

  return answers[answer].rule_id;
}

const char *
intake_answer_id (IntakeAnswer answer)
{
  g_return_val_if_fail (answer < N_ANSWERS, NULL);

  return answers[answer].id;
}

gboolean
intake_answer_find (const char   *id,
                    IntakeAnswer *answer)
{
  g_return_val_if_fail (answer != NULL, FALSE);

  for (guint i = 0; id != NULL && i < N_ANSWERS; i++)
    {
      if (g_str_equal (answers[i].id, id))
        {
          *answer = (IntakeAnswer)i;
          return TRUE;
        }
    }

  return FALSE;
}
