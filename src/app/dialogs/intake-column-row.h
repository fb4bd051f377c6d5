/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One field in the dialog of columns: whether the list shows it, and how to move it. */
#pragma once

#include <adwaita.h>

#include "intake-field.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_COLUMN_ROW (intake_column_row_get_type ())

/*
 * Signals:
 * toggled (): the person chose the column, or left it out.
 * moved (int by): it is to go so many places down, or up.
 * dropped (IntakeColumnRow *other): @other was dragged here: it is to stand where this one stands.
 */
G_DECLARE_FINAL_TYPE (IntakeColumnRow, intake_column_row, INTAKE, COLUMN_ROW, GtkListBoxRow)

/** intake_column_row_new: a row for a field, called @label (transfer full). */
GtkWidget *intake_column_row_new (IntakeFieldId field,
                                  const char   *label,
                                  gboolean      chosen);

/** intake_column_row_get_field: its field. */
IntakeFieldId intake_column_row_get_field (IntakeColumnRow *self);

/** intake_column_row_is_chosen: whether the list shows it. */
gboolean intake_column_row_is_chosen (IntakeColumnRow *self);

/** intake_column_row_set_chosen: chooses the column or not, without a signal. */
void intake_column_row_set_chosen (IntakeColumnRow *self,
                                   gboolean         chosen);

/** intake_column_row_set_place: where the column can go: neither way where it is not shown. */
void intake_column_row_set_place (IntakeColumnRow *self,
                                  gboolean         can_rise,
                                  gboolean         can_sink,
                                  gboolean         can_go);

/** intake_column_row_toggle: as if the person had clicked. */
void intake_column_row_toggle (IntakeColumnRow *self);

G_END_DECLS
