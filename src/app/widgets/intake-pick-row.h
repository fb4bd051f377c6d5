/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of many things to pick from: what it is called, and in dim letters what is to be known of it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INTAKE_TYPE_PICK_ROW (intake_pick_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakePickRow, intake_pick_row, INTAKE, PICK_ROW, GtkListBoxRow)

/**
 * intake_pick_row_new:
 * @id: what the program calls it
 * @label: what people call it
 * @note: (nullable): what is to be known of it
 *
 * Returns: (transfer full): a row
 */
GtkWidget *intake_pick_row_new (const char *id,
                                const char *label,
                                const char *note);

/** intake_pick_row_get_id: what the program calls it (transfer none). */
const char *intake_pick_row_get_id (IntakePickRow *self);

/** intake_pick_row_matches: whether the label has all words of @folded, a text of intake_text_fold(). */
gboolean intake_pick_row_matches (IntakePickRow *self,
                                  const char    *folded);

G_END_DECLS
