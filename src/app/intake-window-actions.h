/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done in a window: the one way in for menus, keys, buttons and tests. */
#pragma once

#include "intake-window.h"

G_BEGIN_DECLS

/** intake_window_actions_install: installs the actions “win.…” in the window's class. */
void intake_window_actions_install (GtkWidgetClass *widget_class);

/** intake_window_actions_update: enables the actions that make sense now, and only these. */
void intake_window_actions_update (IntakeWindow *self);

G_END_DECLS
