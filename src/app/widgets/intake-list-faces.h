/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The faces of a list: a table, for applications a board by stage, and what stands in their place where there is nothing to show. */
#pragma once

#include "intake-board.h"
#include "intake-list-placeholder.h"
#include "intake-list-table.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_LIST_FACES (intake_list_faces_get_type ())

/*
 * Signals:
 * arranged (): the person chose other columns or another order in the table.
 * activated (guint position): a row of the table is to be opened.
 * chosen (gint64 id): a card of the board was selected.
 * opened (): the card that is selected is to be opened.
 */
G_DECLARE_FINAL_TYPE (IntakeListFaces, intake_list_faces, INTAKE, LIST_FACES, AdwBin)

/** intake_list_faces_get_table: the table (transfer none). */
IntakeListTable *intake_list_faces_get_table (IntakeListFaces *self);

/** intake_list_faces_get_board: the board (transfer none). */
IntakeBoard *intake_list_faces_get_board (IntakeListFaces *self);

/** intake_list_faces_get_placeholder: what stands in their place (transfer none). */
IntakeListPlaceholder *intake_list_faces_get_placeholder (IntakeListFaces *self);

/** intake_list_faces_set_state: "list", or what stands in its place: "loading", "empty", "nothing" or "failed". The keyboard stays in the list, whatever that shows. */
void intake_list_faces_set_state (IntakeListFaces *self,
                                  const char      *state);

/** intake_list_faces_get_state: as it was set (transfer none). */
const char *intake_list_faces_get_state (IntakeListFaces *self);

/** intake_list_faces_set_view: has both faces show a view of an office; with no session none. */
void intake_list_faces_set_view (IntakeListFaces  *self,
                                 IntakeSession    *session,
                                 const IntakeView *view);

/** intake_list_faces_show_board: turns the board to the front, or the table. */
void intake_list_faces_show_board (IntakeListFaces *self,
                                   gboolean         board);

/** intake_list_faces_is_board_shown: whether the board is in front. */
gboolean intake_list_faces_is_board_shown (IntakeListFaces *self);

G_END_DECLS
