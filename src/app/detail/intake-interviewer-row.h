/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scorecard of one interviewer. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

#include "intake-interview-table.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_INTERVIEWER_ROW (intake_interviewer_row_get_type ())

/* Actions: interviewer.remove. */
G_DECLARE_FINAL_TYPE (IntakeInterviewerRow, intake_interviewer_row, INTAKE, INTERVIEWER_ROW, AdwExpanderRow)

/**
 * intake_interviewer_row_new:
 * @session: a session
 * @application_id: the application of the interview
 * @interviewer: who asked, with what they gave
 * @criteria: (element-type IntakeOfficeTerm): what the office asks scores for now; what is scored but no longer asked stands after it
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *intake_interviewer_row_new (IntakeSession           *session,
                                       gint64                   application_id,
                                       const IntakeInterviewer *interviewer,
                                       GPtrArray               *criteria);

/** intake_interviewer_row_get_id: the row of the interviewer in the office. */
gint64 intake_interviewer_row_get_id (IntakeInterviewerRow *self);

/** intake_interviewer_row_show: shows what is recorded now of the same interviewer; %FALSE if another criterion needs other rows. */
gboolean intake_interviewer_row_show (IntakeInterviewerRow    *self,
                                      const IntakeInterviewer *interviewer,
                                      GPtrArray               *criteria);

/** intake_interviewer_row_commit: takes over what is being typed. */
void intake_interviewer_row_commit (IntakeInterviewerRow *self);

G_END_DECLS
