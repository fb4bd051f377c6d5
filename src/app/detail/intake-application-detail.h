/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of one application: its head, eligibility, supervisors, form and history. */
#pragma once

#include <adwaita.h>

#include "intake-form.h"
#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_APPLICATION_DETAIL (intake_application_detail_get_type ())

/*
 * Property "state": "empty" or "application".
 *
 * Actions: application.stage (s), application.refusal (s), application.decide (ss: decision or "", reason or ""),
 * application.set-role (xs: supervisor and role), application.remove-supervisor (x), application.focus-field (s: the field's name).
 */
G_DECLARE_FINAL_TYPE (IntakeApplicationDetail, intake_application_detail, INTAKE, APPLICATION_DETAIL, AdwBin)

/** intake_application_detail_new: a detail that shows nothing (transfer full). */
GtkWidget *intake_application_detail_new (void);

/** intake_application_detail_set_session: whose applications are shown; %NULL for none. What was typed is taken before. */
void intake_application_detail_set_session (IntakeApplicationDetail *self,
                                            IntakeSession           *session);

/** intake_application_detail_set_record: shows an application; 0 for none. What was typed is taken before. */
void intake_application_detail_set_record (IntakeApplicationDetail *self,
                                           gint64                   id);

/** intake_application_detail_focus_field: brings a field into sight and puts the keyboard there; %FALSE if the form has no such field. */
gboolean intake_application_detail_focus_field (IntakeApplicationDetail *self,
                                                IntakeFieldId            field);

/** intake_application_detail_get_form: the form (transfer none). */
IntakeForm *intake_application_detail_get_form (IntakeApplicationDetail *self);

G_END_DECLS
