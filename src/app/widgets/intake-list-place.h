/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which columns a list has, and in what order. */
#pragma once

#include <gtk/gtk.h>

#include "intake-session.h"

G_BEGIN_DECLS

/**
 * intake_list_place_find:
 * @view: a view whose columns were made by intake_list_column_new()
 * @field: a field
 * @position: (out): where its column stands; untouched where there is none
 *
 * Returns: (transfer full) (nullable): the column of @field
 */
GtkColumnViewColumn *intake_list_place_find (GtkColumnView *view,
                                             IntakeFieldId  field,
                                             guint         *position);

/** intake_list_place_end: takes all columns from @from on away. */
void intake_list_place_end (GtkColumnView *view,
                            guint          from);

/**
 * intake_list_place_columns:
 * @view: a view
 * @session: the office
 * @fields: (element-type IntakeFieldId): its columns in their order
 * @settings: where their widths are remembered
 * @resized: (scope forever): called with @table where somebody gives a column another width
 * @table: the list that has @view
 *
 * Columns that stay are left where they are, so that nothing flickers.
 */
void intake_list_place_columns (GtkColumnView *view,
                                IntakeSession *session,
                                GArray        *fields,
                                GSettings     *settings,
                                GCallback      resized,
                                gpointer       table);

G_END_DECLS
