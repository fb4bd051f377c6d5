/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where one makes a filter by any field: first the field, then how it is compared, then with what. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"
#include "intake-view.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_FILTER_POPOVER (intake_filter_popover_get_type ())

/*
 * Actions: "filter.apply", "filter.back" (to the fields).
 *
 * Signals:
 * changed (): a filter was added or changed; see intake_filter_popover_get_view().
 */
G_DECLARE_FINAL_TYPE (IntakeFilterPopover, intake_filter_popover, INTAKE, FILTER_POPOVER, GtkPopover)

/** intake_filter_popover_set_session: whose values are offered; %NULL for none. */
void intake_filter_popover_set_session (IntakeFilterPopover *self,
                                        IntakeSession       *session);

/** intake_filter_popover_set_view: the view to which filters are added. */
void intake_filter_popover_set_view (IntakeFilterPopover *self,
                                     const IntakeView    *view);

/** intake_filter_popover_get_view: the view with what was added (transfer none) (nullable). */
const IntakeView *intake_filter_popover_get_view (IntakeFilterPopover *self);

/** intake_filter_popover_choose_field: as if the person had taken this field. */
void intake_filter_popover_choose_field (IntakeFilterPopover *self,
                                         IntakeFieldId        field);

/** intake_filter_popover_change_filter: shows the filter at @index of the view with its alternatives, to be changed; until it is closed, applying puts what is made in its place. */
void intake_filter_popover_change_filter (IntakeFilterPopover *self,
                                          guint                index);

/** intake_filter_popover_choose_operator: as if the person had taken this comparison; %FALSE if it does not fit the field. */
gboolean intake_filter_popover_choose_operator (IntakeFilterPopover *self,
                                                IntakeOperator       op);

/** intake_filter_popover_type: as if the person had typed a value, or for between two. */
void intake_filter_popover_type (IntakeFilterPopover *self,
                                 const char          *value,
                                 const char          *upper);

/** intake_filter_popover_tick: as if the person had ticked this value; %FALSE if it is not offered (yet). */
gboolean intake_filter_popover_tick (IntakeFilterPopover *self,
                                     const IntakeValue   *value);

/** intake_filter_popover_get_hint: what is told of the values as they are typed (transfer none). */
const char *intake_filter_popover_get_hint (IntakeFilterPopover *self);

G_END_DECLS
