/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: comparing texts as people do, from within SQL. */
#pragma once

#include "intake-database.h"

G_BEGIN_DECLS

/**
 * intake_text_function_install:
 * @db: a connection
 *
 * Gives a connection these functions, once:
 * intake_contains (folded, text): whether the folded text contains what is asked;
 * intake_same (folded, text): whether it is the same when folded;
 * intake_has_item (folded, list): whether one item of a list parted by ";" is;
 * intake_found (search, text, text …): whether a search finds these texts.
 * The first three are NULL where the text is.
 */
void intake_text_function_install (IntakeDatabase *db);

G_END_DECLS
