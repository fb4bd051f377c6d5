/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values of a field with how often each is there, to be ticked. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"
#include "intake-view.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_FILTER_VALUES (intake_filter_values_get_type ())

/*
 * Signals:
 * changed (): others are ticked than before.
 * entered (): Enter was pressed on a value; it is ticked where none was.
 */
G_DECLARE_FINAL_TYPE (IntakeFilterValues, intake_filter_values, INTAKE, FILTER_VALUES, AdwBin)

/**
 * intake_filter_values_show:
 * @self: the values
 * @session: whose
 * @view: the view that is filtered; its own filters on @field are passed over
 * @field: a field of which one chooses values
 * @ticked: (nullable): a view whose filters on @field name the values that are ticked from the beginning, also where no record has them now
 *
 * Reads the values of a field and offers them.
 */
void intake_filter_values_show (IntakeFilterValues *self,
                                IntakeSession      *session,
                                const IntakeView   *view,
                                IntakeFieldId       field,
                                const IntakeView   *ticked);

/** intake_filter_values_start: brings the keyboard to the first value that is ticked, or else to the first; %FALSE if none is offered (yet). */
gboolean intake_filter_values_start (IntakeFilterValues *self);

/** intake_filter_values_clear: offers none. */
void intake_filter_values_clear (IntakeFilterValues *self);

/** intake_filter_values_has_tick: whether one is ticked. */
gboolean intake_filter_values_has_tick (IntakeFilterValues *self);

/** intake_filter_values_add_to: adds a filter with @op to @view for each that is ticked. */
void intake_filter_values_add_to (IntakeFilterValues *self,
                                  IntakeView         *view,
                                  IntakeOperator      op);

/** intake_filter_values_tick: as if the person had ticked this value; %FALSE if it is not offered (yet). */
gboolean intake_filter_values_tick (IntakeFilterValues *self,
                                    const IntakeValue  *value);

G_END_DECLS
