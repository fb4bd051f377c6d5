/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a window that change all records that are selected. */
#pragma once

#include "intake-window.h"

G_BEGIN_DECLS

/*
 * "win.choose" (s: the name of a field: opens what all that are selected can get), "win.many-stage" (ss: a stage, and the reason of a way out or ""), "win.many-notice" (x: a notice, 0 for none), "win.many-supervisor" (xs: a
 * supervisor, and the role), "win.move-card" (xss: one application, a stage, a reason), "win.many-tag" (sb: a tag, and whether it is added).
 */

/** intake_window_selection_install: installs the actions; called by the window's class. */
void intake_window_selection_install (GtkWidgetClass *widget_class);

/** intake_window_selection_update: enables what makes sense now. */
void intake_window_selection_update (IntakeWindow *self);

G_END_DECLS
