/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of one internship: whose it is and where it stands, supervisors, check-ins, objectives, outputs, evaluations, the agreement, history. */
#pragma once

#include "intake-detail.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_PLACEMENT_DETAIL (intake_placement_detail_get_type ())

/* Actions: placement.open-application, placement.hold-check-in, placement.plan-check-ins, placement.add, placement.extend. */
G_DECLARE_FINAL_TYPE (IntakePlacementDetail, intake_placement_detail, INTAKE, PLACEMENT_DETAIL, IntakeDetail)

/** intake_placement_detail_new: a detail that shows nothing yet (transfer full). */
GtkWidget *intake_placement_detail_new (void);

/** intake_placement_detail_open_card: opens what is next on the card of @entity ("check_in", "output" …) and puts the keyboard there; %FALSE if there is no such card. */
gboolean intake_placement_detail_open_card (IntakePlacementDetail *self,
                                            const char            *entity);

G_END_DECLS
