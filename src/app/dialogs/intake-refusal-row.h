/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One fault of a spreadsheet in the report of an import. */
#pragma once

#include <adwaita.h>

#include "intake-refusal-item.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_REFUSAL_ROW (intake_refusal_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeRefusalRow, intake_refusal_row, INTAKE, REFUSAL_ROW, AdwBin)

/** intake_refusal_row_new: a row that tells nothing (transfer full). */
GtkWidget *intake_refusal_row_new (void);

/** intake_refusal_row_show: tells what @item tells. */
void intake_refusal_row_show (IntakeRefusalRow  *self,
                              IntakeRefusalItem *item);

G_END_DECLS
