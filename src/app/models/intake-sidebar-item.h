/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of the sidebar. */
#pragma once

#include "intake-session.h"
#include "intake-view-table.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_SIDEBAR_ITEM (intake_sidebar_item_get_type ())

/* Properties: "name" (of the page), "title", "icon-name", "count" (in words; "" while it is not known). */
G_DECLARE_FINAL_TYPE (IntakeSidebarItem, intake_sidebar_item, INTAKE, SIDEBAR_ITEM, GObject)

/** intake_sidebar_item_new: a line for the page @name (transfer full); @entity is what it lists, %INTAKE_N_ENTITIES for no list. */
IntakeSidebarItem *intake_sidebar_item_new (IntakeEntity entity,
                                            const char  *name,
                                            const char  *title,
                                            const char  *icon_name);

/** intake_sidebar_item_new_view: a line for a saved view that can be read, shown on the page @name (transfer full). */
IntakeSidebarItem *intake_sidebar_item_new_view (const IntakeSavedView *saved,
                                                 const char            *name,
                                                 const char            *icon_name);

/** intake_sidebar_item_get_entity: what the page lists; %INTAKE_N_ENTITIES if it is no list. */
IntakeEntity intake_sidebar_item_get_entity (IntakeSidebarItem *self);

/** intake_sidebar_item_get_name: the name of the page (transfer none). */
const char *intake_sidebar_item_get_name (IntakeSidebarItem *self);

/** intake_sidebar_item_get_title: what people call the page or the view (transfer none). */
const char *intake_sidebar_item_get_title (IntakeSidebarItem *self);

/** intake_sidebar_item_get_icon_name: its icon (transfer none). */
const char *intake_sidebar_item_get_icon_name (IntakeSidebarItem *self);

/** intake_sidebar_item_get_view_id: the saved view; 0 for a page. */
gint64 intake_sidebar_item_get_view_id (IntakeSidebarItem *self);

/** intake_sidebar_item_get_view: what the saved view shows (transfer none) (nullable): %NULL for a page. */
const IntakeView *intake_sidebar_item_get_view (IntakeSidebarItem *self);

/** intake_sidebar_item_update: takes name and content of the saved view over, which has the item's id. */
void intake_sidebar_item_update (IntakeSidebarItem     *self,
                                 const IntakeSavedView *saved);

/** intake_sidebar_item_get_count: how many records it has, in words (transfer none). */
const char *intake_sidebar_item_get_count (IntakeSidebarItem *self);

/** intake_sidebar_item_set_count: tells how many records it has, in words. */
void intake_sidebar_item_set_count (IntakeSidebarItem *self,
                                    const char        *count);

G_END_DECLS
