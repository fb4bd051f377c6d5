/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line across the top of a page that tells why an office can only be looked at, or cannot be trusted. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_STATE_BAR (intake_state_bar_get_type ())

G_DECLARE_FINAL_TYPE (IntakeStateBar, intake_state_bar, INTAKE, STATE_BAR, AdwBin)

/** intake_state_bar_set_session: whose state is told; %NULL for none. */
void intake_state_bar_set_session (IntakeStateBar *self,
                                   IntakeSession  *session);

/** intake_state_bar_get_text: what is told (transfer none) (nullable): %NULL while there is nothing to tell. */
const char *intake_state_bar_get_text (IntakeStateBar *self);

G_END_DECLS
