/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a window on the view that is listed: save it under a name, update, rename, delete, move. */
#pragma once

#include "intake-window.h"

G_BEGIN_DECLS

/** intake_window_views_install: installs the actions in the window's class. */
void intake_window_views_install (GtkWidgetClass *widget_class);

/** intake_window_views_update: enables the actions that make sense now, and only these. */
void intake_window_views_update (IntakeWindow *self);

/** intake_window_views_show_list: goes to the page of the entity of @view and lists it there, as the page's own; %FALSE if there is no such page. */
gboolean intake_window_views_show_list (IntakeWindow     *self,
                                        const IntakeView *view);

/** intake_window_views_show_saved: goes to a saved view; %FALSE if the sidebar has none such. */
gboolean intake_window_views_show_saved (IntakeWindow *self,
                                         gint64        view_id);

/** intake_window_views_select: has the sidebar mark the page @name, or the saved view that it lists, as what is shown. */
void intake_window_views_select (IntakeWindow *self,
                                 const char   *name);

/** intake_window_views_follow: the saved views that are shown may have other names, show something else or be gone: the pages follow. */
void intake_window_views_follow (IntakeWindow *self);

G_END_DECLS
