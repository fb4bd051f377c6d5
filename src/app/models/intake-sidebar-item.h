/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of the sidebar. */
#pragma once

#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_SIDEBAR_ITEM (intake_sidebar_item_get_type ())

/* Properties: "name" (of the page), "title", "icon-name", "count" (in words; "" while it is not known). */
G_DECLARE_FINAL_TYPE (IntakeSidebarItem, intake_sidebar_item, INTAKE, SIDEBAR_ITEM, GObject)

/** intake_sidebar_item_new: a line for the page @name (transfer full). */
IntakeSidebarItem *intake_sidebar_item_new (IntakeEntity entity,
                                            const char  *name,
                                            const char  *title,
                                            const char  *icon_name);

/** intake_sidebar_item_get_entity: what the page lists. */
IntakeEntity intake_sidebar_item_get_entity (IntakeSidebarItem *self);

/** intake_sidebar_item_get_name: the name of the page (transfer none). */
const char *intake_sidebar_item_get_name (IntakeSidebarItem *self);

/** intake_sidebar_item_get_title: what people call the page (transfer none). */
const char *intake_sidebar_item_get_title (IntakeSidebarItem *self);

/** intake_sidebar_item_get_icon_name: its icon (transfer none). */
const char *intake_sidebar_item_get_icon_name (IntakeSidebarItem *self);

/** intake_sidebar_item_get_count: how many records it has, in words (transfer none). */
const char *intake_sidebar_item_get_count (IntakeSidebarItem *self);

/** intake_sidebar_item_set_count: tells how many records it has, in words. */
void intake_sidebar_item_set_count (IntakeSidebarItem *self,
                                    const char        *count);

G_END_DECLS
