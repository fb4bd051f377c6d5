/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a spreadsheet that is like somebody known: who, why, and what becomes of it. */
#pragma once

#include <adwaita.h>

#include "intake-match-item.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_MATCH_ROW (intake_match_row_get_type ())

/*
 * Signal:
 * compare (IntakeMatchItem *item): somebody wants to see both side by side.
 */
G_DECLARE_FINAL_TYPE (IntakeMatchRow, intake_match_row, INTAKE, MATCH_ROW, AdwBin)

/** intake_match_row_new: an empty row (transfer full). */
GtkWidget *intake_match_row_new (void);

/** intake_match_row_show: shows @item; what is chosen goes there if @can_choose. */
void intake_match_row_show (IntakeMatchRow  *self,
                            IntakeMatchItem *item,
                            gboolean         can_choose);

G_END_DECLS
