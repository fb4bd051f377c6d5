/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one interviewer gives for one criterion: a score from 1 to 5, and a note. */
#pragma once

#include <adwaita.h>

#include "intake-interview-table.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_SCORE_ROW (intake_score_row_get_type ())

/*
 * Signals:
 * given (int score, const char *note): another score, 0 for none, or another note, NULL for none.
 */
G_DECLARE_FINAL_TYPE (IntakeScoreRow, intake_score_row, INTAKE, SCORE_ROW, AdwPreferencesRow)

/** intake_score_row_new: a row for the criterion that is called @criterion. */
GtkWidget *intake_score_row_new (gint64      criterion_id,
                                 const char *criterion);

/** intake_score_row_get_criterion_id: the criterion. */
gint64 intake_score_row_get_criterion_id (IntakeScoreRow *self);

/** intake_score_row_show: shows what is recorded; %NULL for nothing; a note that is being typed stays. */
void intake_score_row_show (IntakeScoreRow    *self,
                            const IntakeScore *score,
                            gboolean           editable);

/** intake_score_row_commit: takes over a note that is being typed. */
void intake_score_row_commit (IntakeScoreRow *self);

/** intake_score_row_give: as if the button of that score had been pressed. */
void intake_score_row_give (IntakeScoreRow *self,
                            int             score);

G_END_DECLS
