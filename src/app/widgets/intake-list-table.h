/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of a list: a GtkColumnView with columns from the field table, which sorts nothing itself but tells what the headers ask for. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"
#include "intake-view.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_LIST_TABLE (intake_list_table_get_type ())

/*
 * Where there is not room for all columns, those that matter least are left out; they are back as soon as there is.
 *
 * Signals:
 * sorted (): the headers ask for another order; see intake_list_table_dup_sort().
 * rearranged (): the person dragged a column elsewhere or hid it; see intake_list_table_dup_columns().
 * activated (guint position): a row is to be opened.
 */
G_DECLARE_FINAL_TYPE (IntakeListTable, intake_list_table, INTAKE, LIST_TABLE, AdwBin)

/** intake_list_table_set_columns: shows the columns of @view, whose values @session tells in words, and marks its order; none without a session. */
void intake_list_table_set_columns (IntakeListTable  *self,
                                    IntakeSession    *session,
                                    const IntakeView *view);

/** intake_list_table_dup_columns: the columns in their order, also those for which there is no room (transfer full) (element-type IntakeFieldId). */
GArray *intake_list_table_dup_columns (IntakeListTable *self);

/** intake_list_table_reset_widths: gives all columns the widths that suit them, and forgets what a person gave them. */
void intake_list_table_reset_widths (IntakeListTable *self);

/** intake_list_table_set_narrow: whether the list has the window to itself, so that one click opens a row. */
void intake_list_table_set_narrow (IntakeListTable *self,
                                   gboolean         narrow);

/** intake_list_table_set_model: shows other rows, at their top or, with @keep_place, where the table stood; %NULL for none. */
void intake_list_table_set_model (IntakeListTable   *self,
                                  GtkSelectionModel *model,
                                  gboolean           keep_place);

/** intake_list_table_get_model: the rows (transfer none) (nullable). */
GtkSelectionModel *intake_list_table_get_model (IntakeListTable *self);

/** intake_list_table_dup_sort: what is sorted by, the first first (transfer full) (element-type IntakeSortKey). */
GArray *intake_list_table_dup_sort (IntakeListTable *self);

/** intake_list_table_sort_by: as if the header of @field had been clicked for this order. */
void intake_list_table_sort_by (IntakeListTable *self,
                                IntakeFieldId    field,
                                gboolean         descending);

/** intake_list_table_sort_then_by: as if the header of @field had been clicked with Shift: what is equal so far is sorted by it, or turned round if it was already. */
void intake_list_table_sort_then_by (IntakeListTable *self,
                                     IntakeFieldId    field);

/** intake_list_table_scroll_to: brings the row at @position into sight. */
void intake_list_table_scroll_to (IntakeListTable *self,
                                  guint            position);

/** intake_list_table_dup_offered: all fields that can be columns and sort keys (transfer full) (element-type IntakeFieldId). */
GArray *intake_list_table_dup_offered (IntakeListTable *self,
                                       IntakeEntity     entity);

G_END_DECLS
