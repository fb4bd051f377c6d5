/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who may be the same person as the applicant that is shown. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_ALIKE_CARD (intake_alike_card_get_type ())

G_DECLARE_FINAL_TYPE (IntakeAlikeCard, intake_alike_card, INTAKE, ALIKE_CARD, AdwBin)

/** intake_alike_card_show: lists who may be the person of @record; hidden while there is nobody. */
void intake_alike_card_show (IntakeAlikeCard *self,
                             IntakeSession   *session,
                             IntakeRecord    *record);

/** intake_alike_card_get_n_rows: how many there are. */
guint intake_alike_card_get_n_rows (IntakeAlikeCard *self);

G_END_DECLS
