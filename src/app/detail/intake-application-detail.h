/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of one application: its head, eligibility, supervisors, form and history. */
#pragma once

#include "intake-detail.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_APPLICATION_DETAIL (intake_application_detail_get_type ())

/*
 * Actions: application.stage (s), application.refusal (s), application.decide (ss: decision or "", reason or ""),
 * application.set-role (xs: supervisor and role), application.remove-supervisor (x), application.focus-field (s: the field's name).
 */
G_DECLARE_FINAL_TYPE (IntakeApplicationDetail, intake_application_detail, INTAKE, APPLICATION_DETAIL, IntakeDetail)

/** intake_application_detail_new: a detail that shows nothing (transfer full). */
GtkWidget *intake_application_detail_new (void);

G_END_DECLS
