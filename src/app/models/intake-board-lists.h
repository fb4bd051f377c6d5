/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a view to the lists of a board: the applications at each stage, as ids whose rows are read when they are seen; kept up with the office. */
#pragma once

#include <gtk/gtk.h>

#include "intake-id-list.h"
#include "intake-stage.h"
#include "intake-view.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_BOARD_LISTS (intake_board_lists_get_type ())

/*
 * Signals:
 * answered (): the lists are what the view asks for; a stage that changed has another list.
 * failed (const char *message): the office could not be asked.
 */
G_DECLARE_FINAL_TYPE (IntakeBoardLists, intake_board_lists, INTAKE, BOARD_LISTS, GObject)

/** intake_board_lists_new: lists that ask for @view at once (transfer full). */
IntakeBoardLists *intake_board_lists_new (IntakeSession    *session,
                                          const IntakeView *view);

/** intake_board_lists_close: lets go of the office; a late answer is dropped. */
void intake_board_lists_close (IntakeBoardLists *self);

/** intake_board_lists_set_view: asks for another view, a copy of @view. */
void intake_board_lists_set_view (IntakeBoardLists *self,
                                  const IntakeView *view);

/** intake_board_lists_get_list: the applications at a stage (transfer none) (nullable): %NULL before the first answer. */
IntakeIdList *intake_board_lists_get_list (IntakeBoardLists *self,
                                           IntakeStage       stage);

/** intake_board_lists_is_loading: whether an answer is awaited. */
gboolean intake_board_lists_is_loading (IntakeBoardLists *self);

G_END_DECLS
