/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of one internship: whose it is and where it stands, supervisors, the agreement, history. */
#pragma once

#include "intake-detail.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_PLACEMENT_DETAIL (intake_placement_detail_get_type ())

G_DECLARE_FINAL_TYPE (IntakePlacementDetail, intake_placement_detail, INTAKE, PLACEMENT_DETAIL, IntakeDetail)

/** intake_placement_detail_new: a detail that shows nothing yet (transfer full). */
GtkWidget *intake_placement_detail_new (void);

G_END_DECLS
