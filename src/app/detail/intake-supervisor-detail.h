/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of one supervisor: its head, form and history. */
#pragma once

#include "intake-detail.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_SUPERVISOR_DETAIL (intake_supervisor_detail_get_type ())

G_DECLARE_FINAL_TYPE (IntakeSupervisorDetail, intake_supervisor_detail, INTAKE, SUPERVISOR_DETAIL, IntakeDetail)

/** intake_supervisor_detail_new: a detail that shows nothing (transfer full). */
GtkWidget *intake_supervisor_detail_new (void);

G_END_DECLS
