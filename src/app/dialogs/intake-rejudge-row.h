/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A notice that another version of its rule set could judge. */
#pragma once

#include <adwaita.h>

#include "intake-notice-table.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_REJUDGE_ROW (intake_rejudge_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeRejudgeRow, intake_rejudge_row, INTAKE, REJUDGE_ROW, AdwActionRow)

/** intake_rejudge_row_new: a row for @notice, not chosen (transfer full). */
GtkWidget *intake_rejudge_row_new (const IntakeJudgedNotice *notice);

/** intake_rejudge_row_get_id: the notice. */
gint64 intake_rejudge_row_get_id (IntakeRejudgeRow *self);

/** intake_rejudge_row_is_chosen: whether the notice is to go over. */
gboolean intake_rejudge_row_is_chosen (IntakeRejudgeRow *self);

/** intake_rejudge_row_choose: chooses the notice, or not. */
void intake_rejudge_row_choose (IntakeRejudgeRow *self,
                                gboolean          chosen);

G_END_DECLS
