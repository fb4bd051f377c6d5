/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which columns of a list have room: where there is not enough for all, those that matter least are left out. */
#pragma once

#include <gtk/gtk.h>

#include "intake-field.h"

G_BEGIN_DECLS

/**
 * intake_list_fit_columns:
 * @view: a view whose columns were made by intake_list_column_new()
 * @sorted: the field whose header carries the arrow; %INTAKE_N_FIELDS for none
 * @room: the pixels that there are
 *
 * Shows the columns for which there is room, and hides the others; where none of them takes what is left of the room, the last does.
 */
void intake_list_fit_columns (GtkColumnView *view,
                              IntakeFieldId  sorted,
                              int            room);

G_END_DECLS
