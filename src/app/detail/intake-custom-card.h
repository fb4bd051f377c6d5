/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields of the office's own, of one application. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_CUSTOM_CARD (intake_custom_card_get_type ())

G_DECLARE_FINAL_TYPE (IntakeCustomCard, intake_custom_card, INTAKE, CUSTOM_CARD, AdwBin)

/** intake_custom_card_show: lists the office's own fields with what an application has in them; hidden while the office has none. */
void intake_custom_card_show (IntakeCustomCard *self,
                              IntakeSession    *session,
                              gint64            application_id);

G_END_DECLS
