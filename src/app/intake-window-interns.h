/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a window that follow the internship that is shown. */
#pragma once

#include "intake-window.h"

G_BEGIN_DECLS

/** intake_window_interns_install: installs "win.hold-check-in", "win.plan-check-ins", "win.add-follow-up" and "win.list-due". */
void intake_window_interns_install (GtkWidgetClass *widget_class);

/** intake_window_interns_update: tells which of them make sense now. */
void intake_window_interns_update (IntakeWindow *self);

/** intake_window_interns_open: opens an internship, and what is next on one of its cards ("check_in", "output" …). */
void intake_window_interns_open (IntakeWindow *self,
                                 gint64        id,
                                 const char   *card);

G_END_DECLS
