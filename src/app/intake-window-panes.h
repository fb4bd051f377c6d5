/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keyboard in a window: from pane to pane, and where it goes on each page. */
#pragma once

#include "intake-window.h"

G_BEGIN_DECLS

/** intake_window_panes_toggle_sidebar: shows or hides the sidebar. */
void intake_window_panes_toggle_sidebar (IntakeWindow *self);

/** intake_window_panes_keep_focus: sees to it that the keyboard is not in something that is hidden, as in a menu that is closed: called when it moved. */
void intake_window_panes_keep_focus (IntakeWindow *self);

/** intake_window_panes_step: puts the keyboard on the next of sidebar, list and detail, or of sidebar and page; with @step -1 on the one before. */
void intake_window_panes_step (IntakeWindow *self,
                               int           step);

/** intake_window_panes_focus_page: puts the keyboard on the page that is shown. */
void intake_window_panes_focus_page (IntakeWindow *self);

/** intake_window_panes_start_search: puts the keyboard on the search of the page that is shown; on a page with none, of the applications. */
void intake_window_panes_start_search (IntakeWindow *self);

G_END_DECLS
