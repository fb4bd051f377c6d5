/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text in several languages, as rule sets hold it. */
#include "config.h"

#include "intake-words.h"

#include <string.h>

const char *const intake_words_codes[INTAKE_WORDS_N_LANGUAGES + 1] = { "en", "fr", "es", NULL };

void
intake_words_clear (IntakeWords *self)
{
  for (guint i = 0; i < INTAKE_WORDS_N_LANGUAGES; i++)
    g_clear_pointer (&self->text[i], g_free);
}

const char *
intake_words_get (const IntakeWords    *self,
                  const IntakeLanguage *language)
{
  const char *code = intake_language_get_code (language);
  const char *any = NULL;

  for (guint i = 0; i < INTAKE_WORDS_N_LANGUAGES; i++)
    {
      if (self->text[i] == NULL)
        continue;
      if (strcmp (intake_words_codes[i], code) == 0)
        return self->text[i];
      if (any == NULL)
        any = self->text[i];
    }

  return any == NULL ? "" : any;
}
