/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people write → what is meant: a dictionary over folded text, as vocabularies, countries and headings need it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * IntakeLookup:
 *
 * Filled once, then only read: from then on it may be used from any thread.
 */
typedef struct _IntakeLookup IntakeLookup;

/** intake_lookup_new: an empty dictionary (transfer full). */
IntakeLookup *intake_lookup_new (void);

/** intake_lookup_free: frees the dictionary; NULL is passed over. */
void intake_lookup_free (IntakeLookup *self);

/**
 * intake_lookup_add:
 * @self: a dictionary
 * @texts: (nullable): texts parted by "|"
 * @meaning: what they mean, borrowed; not %NULL
 *
 * A text that is there already keeps its first meaning.
 *
 * Returns: %FALSE if one of them already means something else
 */
gboolean intake_lookup_add (IntakeLookup *self,
                            const char   *texts,
                            gconstpointer meaning);

/**
 * intake_lookup_find:
 * @self: a dictionary
 * @text: (nullable): what a person wrote
 *
 * Case, accents and punctuation do not count, a hyphen or an apostrophe may be there, left out, or be a space, and
 * the endings of a word for both sexes or of the plural are passed over: "Inscrit(e)", "Titulado/a", "Nationalité(s)". Initials may have full stops: "D.E.S.S.".
 *
 * Returns: (transfer none) (nullable): the meaning; %NULL if the text is not there
 */
gconstpointer intake_lookup_find (const IntakeLookup *self,
                                  const char         *text);

/**
 * intake_lookup_fold_apart:
 * @text: (nullable): what a person wrote
 *
 * As intake_text_fold(), but that hyphens and apostrophes part words: "d'urgence" is "d urgence".
 *
 * Returns: (transfer full): the folded text, may be empty
 */
char *intake_lookup_fold_apart (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeLookup, intake_lookup_free)

G_END_DECLS
