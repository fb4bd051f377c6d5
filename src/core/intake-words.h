/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text in several languages, as rule sets hold it. Private to core. */
#pragma once

#include "intake-language.h"

G_BEGIN_DECLS

#define INTAKE_WORDS_N_LANGUAGES 3

/**
 * IntakeWords:
 *
 * A text in several languages. Zeroed memory is a valid value; intake_words_clear() frees what it owns.
 */
typedef struct
{
  char *text[INTAKE_WORDS_N_LANGUAGES];
} IntakeWords;

/** intake_words_codes: the languages, in their order, %NULL-terminated. */
extern const char *const intake_words_codes[INTAKE_WORDS_N_LANGUAGES + 1];

/** intake_words_clear: frees what @self owns and makes it empty. */
void intake_words_clear (IntakeWords *self);

/** intake_words_get: the text in @language, else in English, else in any; "" if there is none (transfer none). */
const char *intake_words_get (const IntakeWords    *self,
                              const IntakeLanguage *language);

G_END_DECLS
