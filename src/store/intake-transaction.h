/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One action: one transaction with its entry in the journal, kept whole or not at all. */
#pragma once

#include "intake-store.h"

G_BEGIN_DECLS

/**
 * IntakeOutcome:
 * @action: the action's number; 0 if nothing that the journal watches was changed
 * @changed: whether anything was changed
 * @changes: (element-type IntakeChange) (nullable): the records concerned; %NULL if too many to name
 */
typedef struct
{
  gint64   action;
  gboolean changed;
  GArray  *changes;
} IntakeOutcome;

/** intake_outcome_clear: frees what @outcome holds. */
void intake_outcome_clear (IntakeOutcome *outcome);

/**
 * intake_transaction_write:
 * @db: the writer's connection
 * @label: what the user does
 * @func: what to change
 * @data: handed to @func
 * @cancellable: (nullable): to give up
 * @outcome: (out caller-allocates): what came of it
 * @error: return location
 *
 * Runs @func as one action, and judges the applications that it touched.
 *
 * Returns: %TRUE if the change is safe on disk; %FALSE with nothing changed
 */
gboolean intake_transaction_write (IntakeDatabase *db,
                                   const char     *label,
                                   IntakeWriteFunc func,
                                   gpointer        data,
                                   GCancellable   *cancellable,
                                   IntakeOutcome  *outcome,
                                   GError        **error);

/**
 * intake_transaction_undo:
 * @db: the writer's connection
 * @direction: undo or redo
 * @action: the action; 0 for the one that is next
 * @cancellable: (nullable): to give up
 * @label: (out) (transfer full): the label of the action undone or redone
 * @outcome: (out caller-allocates): what came of it
 * @error: return location
 *
 * Takes an action back or does it again, as an action of its own.
 *
 * Returns: %TRUE if the change is safe on disk; %FALSE with nothing changed
 */
gboolean intake_transaction_undo (IntakeDatabase     *db,
                                  IntakeUndoDirection direction,
                                  gint64              action,
                                  GCancellable       *cancellable,
                                  char              **label,
                                  IntakeOutcome      *outcome,
                                  GError            **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IntakeOutcome, intake_outcome_clear)

G_END_DECLS
