/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the way of an undo, in words. */
#pragma once

#include "intake-store.h"

G_BEGIN_DECLS

/**
 * intake_undo_conflict_set_error:
 * @db: the writer's connection, in the action that undoes or redoes
 * @direction: undo or redo
 * @action: the action that was to be taken back or done again
 * @table: the table of the line that could not be turned round
 * @row: its row
 * @column: (nullable): its column; %NULL for the insertion of the row
 * @seq: its number
 * @error: return location
 *
 * Sets @error to %INTAKE_STORE_ERROR_CONFLICT, naming the newest later action that changed the same value, or that brought a row which refers to this one.
 */
void intake_undo_conflict_set_error (IntakeDatabase     *db,
                                     IntakeUndoDirection direction,
                                     gint64              action,
                                     const char         *table,
                                     gint64              row,
                                     const char         *column,
                                     gint64              seq,
                                     GError            **error);

G_END_DECLS
