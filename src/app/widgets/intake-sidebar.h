/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar: the pages, then the saved views, which can be renamed, deleted and put in order here. */
#pragma once

#include <adwaita.h>

#include "intake-sidebar-list.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_SIDEBAR (intake_sidebar_get_type ())

/*
 * Signals:
 * activated (IntakeSidebarItem *item): a page or a saved view is to be shown.
 * answered (): the lines are those that the office has now.
 */
G_DECLARE_FINAL_TYPE (IntakeSidebar, intake_sidebar, INTAKE, SIDEBAR, AdwBin)

/** intake_sidebar_set_session: shows the saved views and counts of an office; %NULL for none. */
void intake_sidebar_set_session (IntakeSidebar *self,
                                 IntakeSession *session);

/** intake_sidebar_get_list: what stands in it (transfer none). */
IntakeSidebarList *intake_sidebar_get_list (IntakeSidebar *self);

/** intake_sidebar_select: marks the page @name or, where it is not 0, the saved view @view_id as what is shown. */
void intake_sidebar_select (IntakeSidebar *self,
                            const char    *name,
                            gint64         view_id);

/** intake_sidebar_rename_view: asks for another name for a saved view. */
void intake_sidebar_rename_view (IntakeSidebar *self,
                                 gint64         view_id);

/** intake_sidebar_delete_view: deletes a saved view. */
void intake_sidebar_delete_view (IntakeSidebar *self,
                                 gint64         view_id);

/** intake_sidebar_move_view: moves a saved view down, or up, by one place; %FALSE at an end. */
gboolean intake_sidebar_move_view (IntakeSidebar *self,
                                   gint64         view_id,
                                   int            by);

G_END_DECLS
