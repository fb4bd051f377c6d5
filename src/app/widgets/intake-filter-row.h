/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One value that a list can be filtered by, with a tick and a count. */
#pragma once

#include <gtk/gtk.h>

#include "intake-value.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_FILTER_ROW (intake_filter_row_get_type ())

/*
 * Signals:
 * toggled (): the person ticked it, or took the tick away.
 * entered (): Enter or Ctrl+Enter was pressed on it, where Space ticks.
 */
G_DECLARE_FINAL_TYPE (IntakeFilterRow, intake_filter_row, INTAKE, FILTER_ROW, GtkListBoxRow)

/** intake_filter_row_new: a row for @value, called @words, with its count in words (transfer full). */
GtkWidget *intake_filter_row_new (const IntakeValue *value,
                                  const char        *words,
                                  const char        *count,
                                  gboolean           active);

/** intake_filter_row_get_value: the value (transfer none). */
const IntakeValue *intake_filter_row_get_value (IntakeFilterRow *self);

/** intake_filter_row_get_active: whether it is ticked. */
gboolean intake_filter_row_get_active (IntakeFilterRow *self);

/** intake_filter_row_set_active: ticks it or not, without a signal. */
void intake_filter_row_set_active (IntakeFilterRow *self,
                                   gboolean         active);

/** intake_filter_row_find_active: the first row of @list that is ticked (transfer none) (nullable); all its rows are of this type. */
IntakeFilterRow *intake_filter_row_find_active (GtkListBox *list);

/** intake_filter_row_start: brings the keyboard to the first row of @list that is ticked, or else to the first; %FALSE where there is none. */
gboolean intake_filter_row_start (GtkListBox *list);

/** intake_filter_row_toggle: as if the person had clicked. */
void intake_filter_row_toggle (IntakeFilterRow *self);

G_END_DECLS
