/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The history of the office by day: who did what, what it changed, and taking back one action whatever was done since. */
#pragma once

#include <adwaita.h>

#include "intake-history-list.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_HISTORY_PAGE (intake_history_page_get_type ())

/* Properties: "show-start-buttons" (whether the header bar carries the window's buttons at its start). */
G_DECLARE_FINAL_TYPE (IntakeHistoryPage, intake_history_page, INTAKE, HISTORY_PAGE, AdwBin)

/** intake_history_page_set_session: shows the history of an office, as soon as the page is on screen; %NULL for none. */
void intake_history_page_set_session (IntakeHistoryPage *self,
                                      IntakeSession     *session);

/** intake_history_page_get_list: what is shown (transfer none). */
IntakeHistoryList *intake_history_page_get_list (IntakeHistoryPage *self);

/** intake_history_page_get_row: the row at a position (transfer none) (nullable). */
GtkWidget *intake_history_page_get_row (IntakeHistoryPage *self,
                                        guint              position);

/** intake_history_page_get_state: "blank", "list", "empty", "nothing" or "failed" (transfer none). */
const char *intake_history_page_get_state (IntakeHistoryPage *self);

/** intake_history_page_set_filter: as if this had been chosen; what nobody of that name did is what everybody did. */
void intake_history_page_set_filter (IntakeHistoryPage         *self,
                                     const IntakeHistoryFilter *filter);

/** intake_history_page_start_search: puts the keyboard on the search. */
void intake_history_page_start_search (IntakeHistoryPage *self);

G_END_DECLS
