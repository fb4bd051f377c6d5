/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One field of two records side by side. */
#pragma once

#include <gtk/gtk.h>

#include "intake-field.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_COMPARE_ROW (intake_compare_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeCompareRow, intake_compare_row, INTAKE, COMPARE_ROW, GtkListBoxRow)

/** intake_compare_row_new: the row of a field, with its words in both records; with @can_choose one of them is chosen where they differ (transfer full). */
GtkWidget *intake_compare_row_new (IntakeFieldId field,
                                   const char   *label,
                                   const char   *left,
                                   const char   *right,
                                   gboolean      can_choose);

/** intake_compare_row_get_field: the field. */
IntakeFieldId intake_compare_row_get_field (IntakeCompareRow *self);

/** intake_compare_row_is_right: whether the right one is chosen; else the left one. */
gboolean intake_compare_row_is_right (IntakeCompareRow *self);

/** intake_compare_row_choose_right: chooses the right one, or the left one. */
void intake_compare_row_choose_right (IntakeCompareRow *self,
                                      gboolean          right);

G_END_DECLS
