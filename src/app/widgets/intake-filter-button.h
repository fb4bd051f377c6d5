/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A button that opens the values of a field, with counts, to filter a list by. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"
#include "intake-view.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_FILTER_BUTTON (intake_filter_button_get_type ())

/*
 * Signals:
 * changed (): other values are ticked than before.
 */
G_DECLARE_FINAL_TYPE (IntakeFilterButton, intake_filter_button, INTAKE, FILTER_BUTTON, AdwBin)

/** intake_filter_button_new: a button for a field (transfer full). */
GtkWidget *intake_filter_button_new (IntakeFieldId field);

/** intake_filter_button_set_session: whose values are offered; %NULL for none. */
void intake_filter_button_set_session (IntakeFilterButton *self,
                                       IntakeSession      *session);

/** intake_filter_button_set_view: the view that is filtered, whose other filters decide on the counts. */
void intake_filter_button_set_view (IntakeFilterButton *self,
                                    const IntakeView   *view);

/** intake_filter_button_apply: puts what is ticked in the place of the filters of @view on this field. */
void intake_filter_button_apply (IntakeFilterButton *self,
                                 IntakeView         *view);

/** intake_filter_button_open: opens the list of values. */
void intake_filter_button_open (IntakeFilterButton *self);

/** intake_filter_button_dup_value_words: a value in words, as the button offers it (transfer full). */
char *intake_filter_button_dup_value_words (IntakeSession     *session,
                                            IntakeFieldId      field,
                                            const IntakeValue *value);

G_END_DECLS
