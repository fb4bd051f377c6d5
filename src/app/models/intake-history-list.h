/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The history of the office, newest first, as far as it was looked at. */
#pragma once

#include "intake-history-item.h"
#include "intake-history-query.h"
#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_HISTORY_LIST (intake_history_list_get_type ())

/** INTAKE_HISTORY_LIST_STEP: so many actions are read at a time. */
#define INTAKE_HISTORY_LIST_STEP 100

/*
 * A GListModel of #IntakeHistoryItem.
 *
 * Signals:
 * answered (): the list is up to date.
 * failed (const char *message): the office could not be asked, and why.
 */
G_DECLARE_FINAL_TYPE (IntakeHistoryList, intake_history_list, INTAKE, HISTORY_LIST, GObject)

/** intake_history_list_new: an empty list (transfer full). */
IntakeHistoryList *intake_history_list_new (void);

/** intake_history_list_set_session: follows the history of an office from now on; %NULL for none. */
void intake_history_list_set_session (IntakeHistoryList *self,
                                      IntakeSession     *session);

/** intake_history_list_set_filter: lists other actions, from the newest on. */
void intake_history_list_set_filter (IntakeHistoryList         *self,
                                     const IntakeHistoryFilter *filter);

/** intake_history_list_load_more: reads a step further back, unless it is doing so or there is nothing more. */
void intake_history_list_load_more (IntakeHistoryList *self);

/** intake_history_list_has_more: whether there are older actions that were not read. */
gboolean intake_history_list_has_more (IntakeHistoryList *self);

/** intake_history_list_is_loading: whether an answer is awaited. */
gboolean intake_history_list_is_loading (IntakeHistoryList *self);

G_END_DECLS
