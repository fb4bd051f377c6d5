/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One action in the history of the office. */
#pragma once

#include <gio/gio.h>

#include "intake-history.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_HISTORY_ITEM (intake_history_item_get_type ())

/* Properties: "undone". */
G_DECLARE_FINAL_TYPE (IntakeHistoryItem, intake_history_item, INTAKE, HISTORY_ITEM, GObject)

/** intake_history_item_new: the item for an entry of the history (transfer full). */
IntakeHistoryItem *intake_history_item_new (const IntakeHistoryEntry *entry,
                                            const IntakeLanguage     *language);

/** intake_history_item_get_action: the action's number. */
gint64 intake_history_item_get_action (IntakeHistoryItem *self);

/** intake_history_item_get_title: what was done, in words (transfer none). */
const char *intake_history_item_get_title (IntakeHistoryItem *self);

/** intake_history_item_get_byline: the time of day, and by whom (transfer none). */
const char *intake_history_item_get_byline (IntakeHistoryItem *self);

/** intake_history_item_get_day: the day on which it was done, in words (transfer none). */
const char *intake_history_item_get_day (IntakeHistoryItem *self);

/** intake_history_item_can_be_undone: whether it is something that a user did, and not itself an undoing. */
gboolean intake_history_item_can_be_undone (IntakeHistoryItem *self);

/** intake_history_item_is_undone: whether it is taken back. */
gboolean intake_history_item_is_undone (IntakeHistoryItem *self);

/** intake_history_item_set_undone: says whether it is taken back. */
void intake_history_item_set_undone (IntakeHistoryItem *self,
                                     gboolean           undone);

G_END_DECLS
