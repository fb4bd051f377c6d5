/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A supervisor who can be given to an application. */
#pragma once

#include <adwaita.h>

#include "intake-assignment-table.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_CANDIDATE_ROW (intake_candidate_row_get_type ())

/* Signal toggled (): the supervisor was chosen or not. */
G_DECLARE_FINAL_TYPE (IntakeCandidateRow, intake_candidate_row, INTAKE, CANDIDATE_ROW, AdwActionRow)

/** intake_candidate_row_new: the row of a candidate (transfer full). */
GtkWidget *intake_candidate_row_new (const IntakeAssignment *candidate,
                                     const IntakeLanguage   *language);

/** intake_candidate_row_get_supervisor: whose row it is. */
gint64 intake_candidate_row_get_supervisor (IntakeCandidateRow *self);

/** intake_candidate_row_is_chosen: whether it is checked. */
gboolean intake_candidate_row_is_chosen (IntakeCandidateRow *self);

/** intake_candidate_row_is_objected_to: whether the rules have something against the supervisor. */
gboolean intake_candidate_row_is_objected_to (IntakeCandidateRow *self);

/** intake_candidate_row_choose: checks or unchecks it. */
void intake_candidate_row_choose (IntakeCandidateRow *self,
                                  gboolean            chosen);

/** intake_candidate_row_matches: whether name, title, unit or role contain all words of @folded, a folded search. */
gboolean intake_candidate_row_matches (IntakeCandidateRow *self,
                                       const char         *folded);

G_END_DECLS
