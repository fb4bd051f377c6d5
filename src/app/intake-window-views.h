/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a window on the view that is listed: save it under a name, update, rename, delete, move. */
#pragma once

#include "intake-window.h"

G_BEGIN_DECLS

/** intake_window_views_install: installs the actions in the window's class. */
void intake_window_views_install (GtkWidgetClass *widget_class);

/** intake_window_views_update: enables the actions that make sense now, and only these. */
void intake_window_views_update (IntakeWindow *self);

/** intake_window_views_follow: the saved views that are shown may have other names, show something else or be gone: the pages follow. */
void intake_window_views_follow (IntakeWindow *self);

G_END_DECLS
