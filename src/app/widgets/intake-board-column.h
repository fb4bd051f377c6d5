/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One stage of a board: its name and count, and the applications that are there as cards, of which just those in sight are made. */
#pragma once

#include <adwaita.h>

#include "intake-id-list.h"
#include "intake-stage.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_BOARD_COLUMN (intake_board_column_get_type ())

/*
 * Signals:
 * chosen (gint64 id): a card was selected.
 * opened (): the selected card is to be shown.
 * dropped (gint64 id): a card was dragged here.
 */
G_DECLARE_FINAL_TYPE (IntakeBoardColumn, intake_board_column, INTAKE, BOARD_COLUMN, AdwBin)

/** intake_board_column_new: an empty column of a stage (transfer full). */
GtkWidget *intake_board_column_new (IntakeStage stage);

/** intake_board_column_get_stage: its stage. */
IntakeStage intake_board_column_get_stage (IntakeBoardColumn *self);

/** intake_board_column_set: shows other applications, or with %NULL none; what was selected stays so if it is there. */
void intake_board_column_set (IntakeBoardColumn *self,
                              IntakeSession     *session,
                              IntakeIdList      *list);

/** intake_board_column_get_n_items: how many applications are there. */
guint intake_board_column_get_n_items (IntakeBoardColumn *self);

/** intake_board_column_get_selected_id: the card that is selected; 0 if none is. */
gint64 intake_board_column_get_selected_id (IntakeBoardColumn *self);

/** intake_board_column_select_id: selects a card without a signal, or with 0 none; %FALSE if it is not here. */
gboolean intake_board_column_select_id (IntakeBoardColumn *self,
                                        gint64             id);

/** intake_board_column_enter: selects the card that was selected here, or the first, and puts the keyboard there; %FALSE where there is none. */
gboolean intake_board_column_enter (IntakeBoardColumn *self);

G_END_DECLS
