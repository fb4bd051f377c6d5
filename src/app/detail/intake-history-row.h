/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One action in the history of a record. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INTAKE_TYPE_HISTORY_ROW (intake_history_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeHistoryRow, intake_history_row, INTAKE, HISTORY_ROW, AdwPreferencesRow)

/**
 * intake_history_row_new:
 * @label: what was done
 * @sentences: what it changed, a line each; may be ""
 * @byline: when, and by whom
 * @undone: whether it was taken back
 *
 * Returns: (transfer full): the row
 */
GtkWidget *intake_history_row_new (const char *label,
                                   const char *sentences,
                                   const char *byline,
                                   gboolean    undone);

G_END_DECLS
