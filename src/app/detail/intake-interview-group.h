/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One interview: its day, a note, who asked, and what came of it. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

#include "intake-interview-table.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_INTERVIEW_GROUP (intake_interview_group_get_type ())

/* Actions: interview.remove. */
G_DECLARE_FINAL_TYPE (IntakeInterviewGroup, intake_interview_group, INTAKE, INTERVIEW_GROUP, AdwPreferencesGroup)

/** intake_interview_group_new: an interview of an application of the office of @session. */
GtkWidget *intake_interview_group_new (IntakeSession         *session,
                                       gint64                 application_id,
                                       const IntakeInterview *interview,
                                       GPtrArray             *criteria);

/** intake_interview_group_get_id: the row of the interview in the office. */
gint64 intake_interview_group_get_id (IntakeInterviewGroup *self);

/** intake_interview_group_show: shows what is recorded now of the same interview; what is being typed stays. */
void intake_interview_group_show (IntakeInterviewGroup  *self,
                                  const IntakeInterview *interview,
                                  GPtrArray             *criteria);

/** intake_interview_group_commit: takes over what is being typed. */
void intake_interview_group_commit (IntakeInterviewGroup *self);

G_END_DECLS
