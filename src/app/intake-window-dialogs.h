/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a window that open a dialog, and files that are dropped on it. */
#pragma once

#include "intake-window.h"

G_BEGIN_DECLS

/** intake_window_dialogs_install: installs win.import, win.export, win.save-template and win.assign in the window's class. */
void intake_window_dialogs_install (GtkWidgetClass *widget_class);

/** intake_window_dialogs_update: enables those of them that make sense now. */
void intake_window_dialogs_update (IntakeWindow *self);

/** intake_window_dialogs_accept_files: takes files that are dropped on the window: spreadsheets for import, offices to open. */
void intake_window_dialogs_accept_files (IntakeWindow *self);

/** intake_window_dialogs_take_file: as if @file had been dropped; %FALSE if it is neither a spreadsheet nor an office. */
gboolean intake_window_dialogs_take_file (IntakeWindow *self,
                                          GFile        *file);

/** intake_window_dialogs_is_spreadsheet: whether the name of @file is one that can be imported. */
gboolean intake_window_dialogs_is_spreadsheet (GFile *file);

G_END_DECLS
