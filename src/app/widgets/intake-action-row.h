/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One action in the history of the office: opened, it tells what it changed and can be taken back. */
#pragma once

#include <adwaita.h>

#include "intake-history-item.h"
#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_ACTION_ROW (intake_action_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeActionRow, intake_action_row, INTAKE, ACTION_ROW, AdwExpanderRow)

/** intake_action_row_new: shows @item (transfer full). */
GtkWidget *intake_action_row_new (IntakeHistoryItem *item,
                                  IntakeSession     *session);

/** intake_action_row_get_item: what is shown (transfer none). */
IntakeHistoryItem *intake_action_row_get_item (IntakeActionRow *self);

/** intake_action_row_get_changes: what the action changed, in words, once the row was opened (transfer none). */
const char *intake_action_row_get_changes (IntakeActionRow *self);

/** intake_action_row_revert: takes the action back or, where it is taken back, does it again. */
void intake_action_row_revert (IntakeActionRow *self);

G_END_DECLS
