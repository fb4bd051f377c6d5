/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The interviews of an application, with their scorecards. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_INTERVIEWS_CARD (intake_interviews_card_get_type ())

/* Actions: interviews.add. */
G_DECLARE_FINAL_TYPE (IntakeInterviewsCard, intake_interviews_card, INTAKE, INTERVIEWS_CARD, AdwBin)

/** intake_interviews_card_show: shows the interviews of an application; what is being typed stays as long as it is the same one. */
void intake_interviews_card_show (IntakeInterviewsCard *self,
                                  IntakeSession        *session,
                                  gint64                application_id);

/** intake_interviews_card_commit: takes over what is being typed. */
void intake_interviews_card_commit (IntakeInterviewsCard *self);

G_END_DECLS
