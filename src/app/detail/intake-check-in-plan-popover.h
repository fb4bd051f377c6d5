/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where check-ins are planned from the dates of an internship; it says before what it will do. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_CHECK_IN_PLAN_POPOVER (intake_check_in_plan_popover_get_type ())

/* Actions: check-in-plan.run. */
G_DECLARE_FINAL_TYPE (IntakeCheckInPlanPopover, intake_check_in_plan_popover, INTAKE, CHECK_IN_PLAN_POPOVER, GtkPopover)

/** intake_check_in_plan_popover_set: for which internship it plans; called before it is shown. */
void intake_check_in_plan_popover_set (IntakeCheckInPlanPopover *self,
                                       IntakeSession            *session,
                                       gint64                    placement_id);

/** intake_check_in_plan_popover_get_words: what it says that it will do (transfer none). */
const char *intake_check_in_plan_popover_get_words (IntakeCheckInPlanPopover *self);

G_END_DECLS
