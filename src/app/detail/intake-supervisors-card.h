/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The supervisors of an application. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_SUPERVISORS_CARD (intake_supervisors_card_get_type ())

G_DECLARE_FINAL_TYPE (IntakeSupervisorsCard, intake_supervisors_card, INTAKE, SUPERVISORS_CARD, AdwBin)

/** intake_supervisors_card_show: shows who supervises an application. */
void intake_supervisors_card_show (IntakeSupervisorsCard *self,
                                   IntakeSession         *session,
                                   gint64                 application_id);

/** intake_supervisors_card_get_n_supervisors: how many there are. */
guint intake_supervisors_card_get_n_supervisors (IntakeSupervisorsCard *self);

G_END_DECLS
