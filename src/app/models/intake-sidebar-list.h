/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the sidebar: the pages, each with how many records it has. */
#pragma once

#include <gio/gio.h>

#include "intake-sidebar-item.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_SIDEBAR_LIST (intake_sidebar_list_get_type ())

/* A GListModel of #IntakeSidebarItem. */
G_DECLARE_FINAL_TYPE (IntakeSidebarList, intake_sidebar_list, INTAKE, SIDEBAR_LIST, GObject)

/** intake_sidebar_list_new: the pages, with no counts yet (transfer full). */
IntakeSidebarList *intake_sidebar_list_new (void);

/** intake_sidebar_list_set_session: counts the records of an office, now and whenever they change; %NULL for none. */
void intake_sidebar_list_set_session (IntakeSidebarList *self,
                                      IntakeSession     *session);

G_END_DECLS
