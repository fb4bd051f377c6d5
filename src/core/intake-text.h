/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts as people write them: folding for search and comparison, splitting of lists. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * intake_text_fold:
 * @text: UTF-8, or %NULL
 *
 * The form in which texts are compared: case folded, accents and ligatures spelt out in ASCII ("Œuvré" is "oeuvre") in the
 * same way under every locale; any run of what is neither letter nor digit is one space, but apostrophes and hyphens, which
 * are dropped ("N'Guessan" is "nguessan"); no space at the ends. Letters of scripts that have no ASCII spelling are kept.
 *
 * Returns: (transfer full): the folded text, may be empty
 */
char *intake_text_fold (const char *text);

/**
 * intake_text_fold_name:
 * @family_name: (nullable): UTF-8
 * @given_names: (nullable): UTF-8
 *
 * Returns: (transfer full): both names as intake_text_fold() gives them, may be empty
 */
char *intake_text_fold_name (const char *family_name,
                             const char *given_names);

/**
 * intake_text_fold_for_search:
 * @text: UTF-8, or %NULL
 *
 * As intake_text_fold(), but a word with an apostrophe or a hyphen stands in both forms, apart and together:
 * "N'Guessan" is "n guessan nguessan", so that either spelling finds it.
 *
 * Returns: (transfer full): words with one space between them, may be empty
 */
char *intake_text_fold_for_search (const char *text);

/**
 * intake_text_clean:
 * @text: UTF-8, or %NULL
 *
 * What is kept of a typed or imported one-line text: normalised to NFC, line breaks and runs of white space (also
 * non-breaking) as one space, none at the ends, control characters and those not allowed in XML dropped.
 *
 * Returns: (transfer full) (nullable): the text; %NULL if nothing is left
 */
char *intake_text_clean (const char *text);

/**
 * intake_text_clean_lines:
 * @text: UTF-8, or %NULL
 *
 * As intake_text_clean() for texts of several lines: line breaks are kept, as "\n", empty lines at the ends dropped.
 *
 * Returns: (transfer full) (nullable): the text; %NULL if nothing is left
 */
char *intake_text_clean_lines (const char *text);

/**
 * intake_text_split:
 * @text: UTF-8, or %NULL
 * @separators: ASCII characters that each part a list, such as ";,/"
 *
 * Splits what people type as a list, cleans each item and drops empty ones.
 *
 * Returns: (transfer full): the items, %NULL-terminated, may be none
 */
GStrv intake_text_split (const char *text,
                         const char *separators);

/**
 * intake_text_similarity:
 * @a: folded text
 * @b: folded text
 *
 * How alike two names are whatever the order of their words: 1000 for the same words, less for each letter that differs,
 * 0 where one of them is empty.
 *
 * Returns: 0 to 1000
 */
int intake_text_similarity (const char *a,
                            const char *b);

/**
 * intake_text_letters:
 * @text: (nullable): UTF-8, not folded
 *
 * The letters that a name is written with, as bits, at a glance: accents of Latin-1 and case do not count. Folding and comparing takes a hundred times as
 * long, and of names that belong to different people nearly all differ in many letters.
 *
 * Returns: the letters; %G_MAXUINT32 where more is needed to tell, so that the names must be compared
 */
guint32 intake_text_letters (const char *text);

G_END_DECLS
