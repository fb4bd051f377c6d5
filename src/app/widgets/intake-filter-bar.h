/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filters of a list: a button for each field that is often filtered by, and a chip for each filter that is active. */
#pragma once

#include <adwaita.h>

#include "intake-filter-popover.h"
#include "intake-session.h"
#include "intake-view.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_FILTER_BAR (intake_filter_bar_get_type ())

/*
 * Signals:
 * changed (): the filters are others than before; see intake_filter_bar_get_view().
 * left (): a filter was added, and the keyboard is to go on to what it leaves.
 */
G_DECLARE_FINAL_TYPE (IntakeFilterBar, intake_filter_bar, INTAKE, FILTER_BAR, AdwBin)

/** intake_filter_bar_set_session: whose values are offered; %NULL for none. */
void intake_filter_bar_set_session (IntakeFilterBar *self,
                                    IntakeSession   *session);

/** intake_filter_bar_set_view: the view that is filtered; its entity decides on the buttons. */
void intake_filter_bar_set_view (IntakeFilterBar  *self,
                                 const IntakeView *view);

/** intake_filter_bar_get_view: the view with the filters as the person chose them (transfer none) (nullable). */
const IntakeView *intake_filter_bar_get_view (IntakeFilterBar *self);

/** intake_filter_bar_clear: takes all filters away. */
void intake_filter_bar_clear (IntakeFilterBar *self);

/** intake_filter_bar_add: opens the choice of a field to filter by. */
void intake_filter_bar_add (IntakeFilterBar *self);

/** intake_filter_bar_get_popover: where filters by any field are made (transfer none). */
IntakeFilterPopover *intake_filter_bar_get_popover (IntakeFilterBar *self);

G_END_DECLS
