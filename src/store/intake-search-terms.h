/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: what a person searches for → what is asked of the index, or of a text. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * intake_search_terms_to_match:
 * @search: what a person typed
 *
 * The MATCH expression for the search index: every word must begin a word of the record. A word with an apostrophe or a hyphen is found
 * written together and apart, a telephone number however it is spaced. All is quoted, so that nothing typed is taken for the index's own syntax.
 *
 * Returns: (transfer full) (nullable): the expression; %NULL if there is nothing to search for
 */
char *intake_search_terms_to_match (const char *search);

/** intake_search_terms_found_in: the same question put to a text: for the few notices and supervisors, which have no index. */
gboolean intake_search_terms_found_in (const char *search,
                                       const char *text);

G_END_DECLS
