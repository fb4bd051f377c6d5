/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo: the inverse of an action from its lines in the journal, each step only where nothing newer stands in the way. */
#pragma once

#include "intake-store.h"

G_BEGIN_DECLS

/**
 * intake_undo_find_next:
 * @db: a connection
 * @direction: undo or redo
 * @action: (out): the newest action that is not taken back, or that taken back last unless something new was done since; 0 if there is none
 * @error: return location
 *
 * Returns: %TRUE if the question could be answered
 */
gboolean intake_undo_find_next (IntakeDatabase     *db,
                                IntakeUndoDirection direction,
                                gint64             *action,
                                GError            **error);

/** intake_undo_dup_label: the label of an action (transfer full) (nullable): %NULL if there is no such action. */
char *intake_undo_dup_label (IntakeDatabase *db,
                             gint64          action);

/**
 * intake_undo_check:
 * @db: a connection
 * @direction: undo or redo
 * @action: an action's number
 * @error: return location
 *
 * Returns: %TRUE if @action is something that a user did and that is not yet, or already, taken back; else %INTAKE_STORE_ERROR_NOTHING
 */
gboolean intake_undo_check (IntakeDatabase     *db,
                            IntakeUndoDirection direction,
                            gint64              action,
                            GError            **error);

/**
 * intake_undo_apply:
 * @db: the writer's connection, in the action that undoes or redoes
 * @direction: undo or redo
 * @action: the action taken back or done again
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Applies the inverse of what @action, or its newest undo or redo, changed: last line first.
 *
 * Returns: %TRUE on success; %INTAKE_STORE_ERROR_CONFLICT naming what stands in the way, for the caller to roll back
 */
gboolean intake_undo_apply (IntakeDatabase     *db,
                            IntakeUndoDirection direction,
                            gint64              action,
                            GCancellable       *cancellable,
                            GError            **error);

G_END_DECLS
