/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The applications of a view as a board: a column for each stage, where cards are dragged or moved by keys from one to the next.  The ways out stand
 * folded away behind a button.
 */
#pragma once

#include <adwaita.h>

#include "intake-session.h"
#include "intake-stage.h"
#include "intake-view.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_BOARD (intake_board_get_type ())

/*
 * Actions: "board.move" (i: takes the selected card so many stages on, or back), "board.go" (i: goes to the card so many columns on, or back),
 * "board.ways-out" (shows or hides the ways out). A move is done by the window's action "win.move-card".
 *
 * Signals:
 * chosen (gint64 id): a card was selected.
 * opened (): the selected card is to be shown.
 */
G_DECLARE_FINAL_TYPE (IntakeBoard, intake_board, INTAKE, BOARD, AdwBin)

/** intake_board_set: shows a view of an office while the board is on screen; with no session none. */
void intake_board_set (IntakeBoard      *self,
                       IntakeSession    *session,
                       const IntakeView *view);

/** intake_board_is_loading: whether an answer is awaited. */
gboolean intake_board_is_loading (IntakeBoard *self);

/** intake_board_get_count: how many applications are at a stage. */
guint intake_board_get_count (IntakeBoard *self,
                              IntakeStage  stage);

/** intake_board_select_id: selects a card without a signal, or with 0 none. */
void intake_board_select_id (IntakeBoard *self,
                             gint64       id);

/** intake_board_drop: as if a card had been dragged to a stage. */
void intake_board_drop (IntakeBoard *self,
                        gint64       id,
                        IntakeStage  stage);

/** intake_board_give_reason: where a reason is asked for, as if the person had taken this one of intake_refusal_vocabulary; %FALSE where none is. */
gboolean intake_board_give_reason (IntakeBoard *self,
                                   const char  *reason);

G_END_DECLS
