/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a window that arrange its list. */
#pragma once

#include "intake-window.h"

G_BEGIN_DECLS

/** intake_window_list_install: installs the actions; called by the window's class. */
void intake_window_list_install (GtkWidgetClass *widget_class);

/** intake_window_list_update: enables what makes sense now. */
void intake_window_list_update (IntakeWindow *self);

G_END_DECLS
