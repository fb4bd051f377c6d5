/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Countries by ISO 3166-1, with their names in three languages (generated from iso-codes at build time). */
#pragma once

#include "intake-language.h"

G_BEGIN_DECLS

/**
 * intake_country_match:
 * @text: alpha-2, alpha-3, a name in English, French or Spanish, or an adjective of nationality that is in common use
 *   ("camerounaise", "Cameroonian"), in any case and with or without accents
 *
 * Returns: (transfer none) (nullable): the alpha-2 code, upper case; %NULL if none is meant
 */
const char *intake_country_match (const char *text);

/**
 * intake_country_name:
 * @code: alpha-2, upper case
 * @language: a language
 *
 * Returns: (transfer none): the name; @code itself if there is no such country
 */
const char *intake_country_name (const char           *code,
                                 const IntakeLanguage *language);

/** intake_country_codes: all alpha-2 codes in alphabetical order, %NULL-terminated. */
const char *const *intake_country_codes (void);

G_END_DECLS
