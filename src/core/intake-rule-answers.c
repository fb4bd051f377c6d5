/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answers to the rules of a rule set as the store keeps them. */
#include "config.h"

#include "intake-rule-answers.h"

#include <string.h>

static gboolean
find_answer (const char   *id,
             gsize         length,
             IntakeAnswer *answer)
{
  for (guint i = INTAKE_ANSWER_MET; i <= INTAKE_ANSWER_NEEDS_PERSON; i++)
    {
      const char *other = intake_answer_rule_id ((IntakeAnswer)i);

      if (strlen (other) == length && strncmp (other, id, length) == 0)
        {
          *answer = (IntakeAnswer)i;
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
intake_rule_answers_next (const char  **text,
                          const char  **rule,
                          gsize        *length,
                          IntakeAnswer *answer)
{
  g_return_val_if_fail (text != NULL && *text != NULL, FALSE);
  g_return_val_if_fail (rule != NULL && length != NULL && answer != NULL, FALSE);

  while (**text != '\0')
    {
      const char *from = *text;
      gsize       size = strcspn (from, " ");
      const char *colon = memchr (from, ':', size);

      *text = from + size + (from[size] == ' ' ? 1 : 0);
      if (colon == NULL || colon == from || !find_answer (colon + 1, size - (gsize)(colon - from) - 1, answer))
        continue;

      *rule = from;
      *length = (gsize)(colon - from);
      return TRUE;
    }

  return FALSE;
}

char *
intake_rule_answers_dup_failed (const char *text)
{
  GString     *failed = NULL;
  const char  *rule;
  gsize        length;
  IntakeAnswer answer;

  g_return_val_if_fail (text != NULL, NULL);

  while (intake_rule_answers_next (&text, &rule, &length, &answer))
    {
      if (answer != INTAKE_ANSWER_NOT_MET)
        continue;
      if (failed == NULL)
        failed = g_string_new (NULL);
      else
        g_string_append_c (failed, ';');
      g_string_append_len (failed, rule, (gssize)length);
    }

  return failed != NULL ? g_string_free (failed, FALSE) : NULL;
}
