/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the sidebar: the pages, then the saved views, each with how many records it has. */
#pragma once

#include <gio/gio.h>

#include "intake-sidebar-item.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_SIDEBAR_LIST (intake_sidebar_list_get_type ())

/*
 * A GListModel of #IntakeSidebarItem.
 *
 * Signals:
 * answered (): lines and counts are up to date.
 */
G_DECLARE_FINAL_TYPE (IntakeSidebarList, intake_sidebar_list, INTAKE, SIDEBAR_LIST, GObject)

/** intake_sidebar_list_new: the pages, with no counts yet (transfer full). */
IntakeSidebarList *intake_sidebar_list_new (void);

/** intake_sidebar_list_set_session: reads the saved views of an office and counts its records, now and whenever they change; %NULL for none. */
void intake_sidebar_list_set_session (IntakeSidebarList *self,
                                      IntakeSession     *session);

/** intake_sidebar_list_find_view: the line of a saved view (transfer none) (nullable). */
IntakeSidebarItem *intake_sidebar_list_find_view (IntakeSidebarList *self,
                                                  gint64             view_id);

/** intake_sidebar_list_get_neighbour: the saved view that stands @by places below, or above, another; 0 if none does. */
gint64 intake_sidebar_list_get_neighbour (IntakeSidebarList *self,
                                          gint64             view_id,
                                          int                by);

/** intake_sidebar_list_dup_names: the names of the saved views but one (transfer full). */
GStrv intake_sidebar_list_dup_names (IntakeSidebarList *self,
                                     gint64             except_id);

G_END_DECLS
