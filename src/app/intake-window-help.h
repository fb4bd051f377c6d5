/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the guide that tells of what a window shows. */
#pragma once

#include "intake-window.h"

G_BEGIN_DECLS

/** intake_window_help_get_page: the id of the page of the guide that tells of what @window shows (transfer none). */
const char *intake_window_help_get_page (IntakeWindow *window);

G_END_DECLS
