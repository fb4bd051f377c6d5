/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From a view to what a GtkColumnView shows: asks the store for the ids, holds them as a list with a selection, and keeps both up with
 * the office.  A newer question overtakes an older one; what was selected stays selected.
 */
#pragma once

#include <gtk/gtk.h>

#include "intake-id-list.h"
#include "intake-view.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_VIEW_CHAIN (intake_view_chain_get_type ())

/*
 * Properties: "selection" (GtkSelectionModel, %NULL before the first answer; a fresh one whenever the list is another), "loading".
 *
 * Signals:
 * selected (): other records are selected than before.
 * answered (gboolean fresh): the list is what the view asks for; @fresh if the view is another than before. After “selected”.
 * failed (const char *message): the office could not be asked.
 */
G_DECLARE_FINAL_TYPE (IntakeViewChain, intake_view_chain, INTAKE, VIEW_CHAIN, GObject)

/** intake_view_chain_new: a chain that asks for @view at once (transfer full). */
IntakeViewChain *intake_view_chain_new (IntakeSession    *session,
                                        const IntakeView *view);

/** intake_view_chain_close: lets go of the office; a late answer is dropped. */
void intake_view_chain_close (IntakeViewChain *self);

/** intake_view_chain_get_view: what is asked for (transfer none). */
const IntakeView *intake_view_chain_get_view (IntakeViewChain *self);

/** intake_view_chain_set_view: asks for another view, a copy of @view. */
void intake_view_chain_set_view (IntakeViewChain  *self,
                                 const IntakeView *view);

/** intake_view_chain_get_selection: the list as it is shown (transfer none) (nullable): a selection over an #IntakeIdList. */
GtkSelectionModel *intake_view_chain_get_selection (IntakeViewChain *self);

/** intake_view_chain_is_loading: whether an answer is awaited. */
gboolean intake_view_chain_is_loading (IntakeViewChain *self);

/** intake_view_chain_get_n_items: how many records the list has. */
guint intake_view_chain_get_n_items (IntakeViewChain *self);

/** intake_view_chain_dup_selected: the ids that are selected, in the list's order (transfer full) (element-type gint64). */
GArray *intake_view_chain_dup_selected (IntakeViewChain *self);

/** intake_view_chain_get_selected_id: the id that is selected; 0 if none or several are. */
gint64 intake_view_chain_get_selected_id (IntakeViewChain *self);

/**
 * intake_view_chain_select_id:
 * @self: a chain
 * @id: a record, perhaps one that the next answer brings
 *
 * Selects just this record, as soon as it is in the list.
 */
void intake_view_chain_select_id (IntakeViewChain *self,
                                  gint64           id);

/** intake_view_chain_select_some: selects the first record where none is selected, of a list that is under way once it is there. */
void intake_view_chain_select_some (IntakeViewChain *self);

/**
 * intake_view_chain_step:
 * @self: a chain
 * @by: how many places further down, or up
 * @position: (out): where the record stands that is selected then
 *
 * Selects the record @by places from what is selected; where nothing is, the first or the last.
 *
 * Returns: %FALSE at an end of the list
 */
gboolean intake_view_chain_step (IntakeViewChain *self,
                                 int              by,
                                 guint           *position);

G_END_DECLS
