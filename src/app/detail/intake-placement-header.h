/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of an internship: whose it is, where it stands, how long it is, and the next thing to do. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_PLACEMENT_HEADER (intake_placement_header_get_type ())

G_DECLARE_FINAL_TYPE (IntakePlacementHeader, intake_placement_header, INTAKE, PLACEMENT_HEADER, AdwBin)

/**
 * intake_placement_header_show:
 * @self: a header
 * @session: the open office
 * @record: the internship
 * @next: (nullable): its next check-in that was not held
 * @has_check_ins: whether any check-in is there
 */
void intake_placement_header_show (IntakePlacementHeader *self,
                                   IntakeSession         *session,
                                   IntakeRecord          *record,
                                   IntakeRecord          *next,
                                   gboolean               has_check_ins);

/** intake_placement_header_get_length: how long the internship is, in words (transfer none); "" where that is not known. */
const char *intake_placement_header_get_length (IntakePlacementHeader *self);

G_END_DECLS
