/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The languages that Intake speaks, as values: a workbook can be written in Spanish while the window is in French.
 * The catalogues of po/ are compiled in, so that no locale need be installed and no thread's locale is touched.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * IntakeLanguage:
 *
 * One language; immutable, lives as long as the program, may be used from any thread.
 */
typedef struct _IntakeLanguage IntakeLanguage;

/**
 * intake_language_get:
 * @code: (nullable): "en", "fr", "es", or a locale name such as "fr_CM.UTF-8"
 *
 * Returns: (transfer none): the language; English for any other
 */
const IntakeLanguage *intake_language_get (const char *code);

/**
 * intake_language_find:
 * @code: exactly "en", "fr" or "es"
 *
 * Returns: (transfer none) (nullable): the language; %NULL for any other
 */
const IntakeLanguage *intake_language_find (const char *code);

/**
 * intake_language_from_names:
 * @names: names by preference, as g_get_language_names() gives them
 *
 * Returns: (transfer none): the first that Intake speaks, else English
 */
const IntakeLanguage *intake_language_from_names (const char *const *names);

/** intake_language_get_code: "en", "fr" or "es". */
const char *intake_language_get_code (const IntakeLanguage *language);

/** intake_language_get_name: the language in itself: "English", "Français", "Español". */
const char *intake_language_get_name (const IntakeLanguage *language);

/** intake_language_codes: the codes of all languages, %NULL-terminated, English first. */
const char *const *intake_language_codes (void);

/**
 * intake_language_translate:
 * @language: a language
 * @message: English text as marked by N_()
 *
 * Returns: (transfer none): the translation, or @message itself
 */
const char *intake_language_translate (const IntakeLanguage *language,
                                       const char           *message) G_GNUC_FORMAT (2);

/**
 * intake_language_translate_context:
 * @language: a language
 * @context: the context as marked by NC_()
 * @message: English text
 *
 * Returns: (transfer none): the translation, or @message itself
 */
const char *intake_language_translate_context (const IntakeLanguage *language,
                                               const char           *context,
                                               const char           *message) G_GNUC_FORMAT (3);

/**
 * intake_language_translate_plural:
 * @language: a language
 * @singular: English text for one, which xgettext finds in this call, so that no N_() is needed
 * @plural: English text for many
 * @n: the number
 *
 * Returns: (transfer none): the form for @n
 */
const char *intake_language_translate_plural (const IntakeLanguage *language,
                                              const char           *singular,
                                              const char           *plural,
                                              gulong                n) G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

G_END_DECLS
