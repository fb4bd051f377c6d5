/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved views: a filter, an order and columns under a name, in the order of the sidebar. */
#pragma once

#include "intake-database.h"
#include "intake-view.h"

G_BEGIN_DECLS

/** INTAKE_VIEW_NAME_MAXIMUM: how many characters the name of a view has at the most. */
#define INTAKE_VIEW_NAME_MAXIMUM 80

/**
 * IntakeSavedView:
 * @id: the row
 * @name: what the office calls it
 * @view: (nullable): what it shows; %NULL if another version of Intake saved it in a way that this one cannot read
 * @count: how many records it has; -1 if they were not counted
 */
typedef struct
{
  gint64      id;
  char       *name;
  IntakeView *view;
  gint64      count;
} IntakeSavedView;

void intake_saved_view_free (IntakeSavedView *saved);

/** intake_view_table_list: all saved views in their order, not counted (transfer full) (element-type IntakeSavedView) (nullable). */
GPtrArray *intake_view_table_list (IntakeDatabase *db,
                                   GError        **error);

/**
 * intake_view_table_insert:
 * @db: the writer's connection
 * @name: what to call it; blanks around it are dropped
 * @view: what it shows
 * @id: (out) (optional): the new row
 * @error: return location
 *
 * Saves a view, last in the order.
 *
 * Returns: %TRUE on success; %INTAKE_STORE_ERROR_EXISTS if another has this name, whatever the case; %INTAKE_STORE_ERROR_CONSTRAINT if it is
 *   blank or too long
 */
gboolean intake_view_table_insert (IntakeDatabase   *db,
                                   const char       *name,
                                   const IntakeView *view,
                                   gint64           *id,
                                   GError          **error);

/** intake_view_table_set_name: calls a saved view something else; errors as of intake_view_table_insert(), or %INTAKE_STORE_ERROR_NOT_FOUND. */
gboolean intake_view_table_set_name (IntakeDatabase *db,
                                     gint64          id,
                                     const char     *name,
                                     GError        **error);

/** intake_view_table_set_view: has a saved view show something else; %INTAKE_STORE_ERROR_NOT_FOUND if it is gone. */
gboolean intake_view_table_set_view (IntakeDatabase   *db,
                                     gint64            id,
                                     const IntakeView *view,
                                     GError          **error);

/** intake_view_table_delete: deletes a saved view, not what it shows; %INTAKE_STORE_ERROR_NOT_FOUND if it is gone already. */
gboolean intake_view_table_delete (IntakeDatabase *db,
                                   gint64          id,
                                   GError        **error);

/**
 * intake_view_table_move:
 * @db: the writer's connection
 * @id: a saved view
 * @before: the saved view that it comes to stand before; 0 for the end
 * @error: return location
 *
 * Changes the order of the saved views. Only those whose place is another are written.
 *
 * Returns: %TRUE on success, also where nothing changes; %INTAKE_STORE_ERROR_NOT_FOUND if @id or @before is gone
 */
gboolean intake_view_table_move (IntakeDatabase *db,
                                 gint64          id,
                                 gint64          before,
                                 GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeSavedView, intake_saved_view_free)

G_END_DECLS
