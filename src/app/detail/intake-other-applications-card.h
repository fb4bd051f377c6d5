/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What else the person of an application has applied for. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_OTHER_APPLICATIONS_CARD (intake_other_applications_card_get_type ())

G_DECLARE_FINAL_TYPE (IntakeOtherApplicationsCard, intake_other_applications_card, INTAKE, OTHER_APPLICATIONS_CARD, AdwBin)

/** intake_other_applications_card_show: shows the person's other applications, the newest first; nothing at all if there are none. */
void intake_other_applications_card_show (IntakeOtherApplicationsCard *self,
                                          IntakeSession               *session,
                                          gint64                       application_id);

/** intake_other_applications_card_get_n_shown: how many others are shown. */
guint intake_other_applications_card_get_n_shown (IntakeOtherApplicationsCard *self);

/** intake_other_applications_card_shows: whether an application is among those that are shown. */
gboolean intake_other_applications_card_shows (IntakeOtherApplicationsCard *self,
                                               gint64                       id);

G_END_DECLS
