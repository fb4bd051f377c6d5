/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table in the clipboard as new applications. */
#pragma once

#include <gtk/gtk.h>

#include "intake-session.h"

G_BEGIN_DECLS

/** intake_paste_command_run: has a table that was copied elsewhere imported, step by step as a file would be; says so if there is none. */
void intake_paste_command_run (GtkWindow     *parent,
                               IntakeSession *session,
                               GdkClipboard  *clipboard);

G_END_DECLS
