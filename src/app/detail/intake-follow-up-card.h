/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The check-ins, learning objectives, outputs or evaluations of an internship: one card for each of the four. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_FOLLOW_UP_CARD (intake_follow_up_card_get_type ())

/*
 * Property: "entity" (what the card shows, by the name of the entity: "check_in", "objective", "output", "evaluation"; set where it is made).
 * Actions: follow-up.add, follow-up.plan, follow-up.take-over, follow-up.show-earlier.
 */
G_DECLARE_FINAL_TYPE (IntakeFollowUpCard, intake_follow_up_card, INTAKE, FOLLOW_UP_CARD, AdwBin)

/** intake_follow_up_card_show: shows those of an internship of the office of @session. */
void intake_follow_up_card_show (IntakeFollowUpCard *self,
                                 IntakeSession      *session,
                                 gint64              placement_id);

/** intake_follow_up_card_commit: takes over what is being typed. */
void intake_follow_up_card_commit (IntakeFollowUpCard *self);

/** intake_follow_up_card_dup_next: the first that is not done (transfer full) (nullable). */
IntakeRecord *intake_follow_up_card_dup_next (IntakeFollowUpCard *self);

/** intake_follow_up_card_open: opens the row of a record, or with 0 of the first that is not done, and puts the keyboard there; without such a row, on the card. */
void intake_follow_up_card_open (IntakeFollowUpCard *self,
                                 gint64              id);

/** intake_follow_up_card_get_rows: its rows (transfer none) (element-type IntakeFollowUpRow). */
GPtrArray *intake_follow_up_card_get_rows (IntakeFollowUpCard *self);

G_END_DECLS
