/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of one supervisor: its head, form and history. */
#pragma once

#include <adwaita.h>

#include "intake-form.h"
#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_SUPERVISOR_DETAIL (intake_supervisor_detail_get_type ())

/* Property "state": "empty" or "supervisor". */
G_DECLARE_FINAL_TYPE (IntakeSupervisorDetail, intake_supervisor_detail, INTAKE, SUPERVISOR_DETAIL, AdwBin)

/** intake_supervisor_detail_new: a detail that shows nothing (transfer full). */
GtkWidget *intake_supervisor_detail_new (void);

/** intake_supervisor_detail_set_session: whose supervisors are shown; %NULL for none. What was typed is taken before. */
void intake_supervisor_detail_set_session (IntakeSupervisorDetail *self,
                                           IntakeSession          *session);

/** intake_supervisor_detail_set_record: shows a supervisor; 0 for none. What was typed is taken before. */
void intake_supervisor_detail_set_record (IntakeSupervisorDetail *self,
                                          gint64                  id);

/** intake_supervisor_detail_focus_field: brings a field into sight and puts the keyboard there; %FALSE if the form has no such field. */
gboolean intake_supervisor_detail_focus_field (IntakeSupervisorDetail *self,
                                               IntakeFieldId           field);

/** intake_supervisor_detail_get_form: the form (transfer none). */
IntakeForm *intake_supervisor_detail_get_form (IntakeSupervisorDetail *self);

G_END_DECLS
