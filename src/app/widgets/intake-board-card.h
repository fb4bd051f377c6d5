/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One application on a board: the name, the case and the notice, and whether it is eligible.  It can be dragged by its id (int64). */
#pragma once

#include <adwaita.h>

#include "intake-row.h"
#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_BOARD_CARD (intake_board_card_get_type ())

G_DECLARE_FINAL_TYPE (IntakeBoardCard, intake_board_card, INTAKE, BOARD_CARD, AdwBin)

/** intake_board_card_new: a card that shows nothing (transfer full). */
GtkWidget *intake_board_card_new (void);

/** intake_board_card_set: shows an application, and keeps up with it; none with %NULL. */
void intake_board_card_set (IntakeBoardCard *self,
                            IntakeSession   *session,
                            IntakeRow       *row);

G_END_DECLS
