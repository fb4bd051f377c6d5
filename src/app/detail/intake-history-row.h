/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One action in the history of a record. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INTAKE_TYPE_HISTORY_ROW (intake_history_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeHistoryRow, intake_history_row, INTAKE, HISTORY_ROW, AdwPreferencesRow)

/**
 * intake_history_row_new:
 * @label: what the action is called
 * @sentences: what it changed, a line each; "" for nothing to tell
 * @byline: when it was done, and by whom
 * @undone: whether it was taken back
 * @action: the action, if it can be undone from here; 0 if not
 *
 * Returns: (transfer floating): a row, whose button activates history.undo
 */
GtkWidget *intake_history_row_new (const char *label,
                                   const char *sentences,
                                   const char *byline,
                                   gboolean    undone,
                                   gint64      action);

G_END_DECLS
