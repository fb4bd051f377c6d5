/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window does with its office as a file: a copy, opening it again, closing it. */
#pragma once

#include "intake-window.h"

G_BEGIN_DECLS

/** intake_window_office_install: adds the actions to the window's class. */
void intake_window_office_install (GtkWidgetClass *widget_class);

/** intake_window_office_update: says which of them make sense now. */
void intake_window_office_update (IntakeWindow *self);

/**
 * intake_window_office_may_close:
 * @self: a window
 *
 * Whether the office can be given up at once. Where its file is gone and no copy was made, it is asked first, and the window closes
 * after the answer.
 *
 * Returns: %FALSE if it is asked
 */
gboolean intake_window_office_may_close (IntakeWindow *self);

G_END_DECLS
