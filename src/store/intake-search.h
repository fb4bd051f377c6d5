/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Search over folded words: what is searched, and the triggers that keep the index. */
#pragma once

#include "intake-statement.h"

G_BEGIN_DECLS

/**
 * intake_search_install:
 * @db: a connection
 * @writing: whether it is the writer's
 * @error: return location
 *
 * Teaches the connection to fold, by the SQL function intake_fold_search; on the writer's also makes the TEMP triggers that note which
 * applications change their words.
 *
 * Returns: %TRUE on success
 */
gboolean intake_search_install (IntakeDatabase *db,
                                gboolean        writing,
                                GError        **error);

/** intake_search_note_insertion: notes that a row was inserted, if its table is searched; the triggers note all else. */
void intake_search_note_insertion (IntakeDatabase *db,
                                   const char     *table,
                                   gint64          row);

/** intake_search_update: brings the index up to what changed in the write that runs; called by the store before the commit. */
gboolean intake_search_update (IntakeDatabase *db,
                               GError        **error);

/**
 * intake_search_rebuild:
 * @db: the writer's connection, in a write
 * @error: return location
 *
 * Makes the index anew from all applications, and leaves nothing of the former one in the file's index.
 *
 * Returns: %TRUE on success
 */
gboolean intake_search_rebuild (IntakeDatabase *db,
                                GError        **error);

/** intake_search_count_stale: how many applications the index does not have as they are; %FALSE with @error. */
gboolean intake_search_count_stale (IntakeDatabase *db,
                                    gint64         *n_stale,
                                    GError        **error);

G_END_DECLS
