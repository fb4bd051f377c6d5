/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a list into the clipboard, as a table that can be pasted into a spreadsheet or a mail. */
#pragma once

#include <gtk/gtk.h>

#include "intake-session.h"
#include "intake-view.h"

G_BEGIN_DECLS

/** INTAKE_COPY_MAX_ROWS: with more, the clipboard is no longer the way: that is what the export is for. */
#define INTAKE_COPY_MAX_ROWS 50000

/**
 * intake_copy_command_run:
 * @session: the open office
 * @clipboard: where the rows go
 * @view: the list, for its columns
 * @ids: (element-type gint64): the records, in their order
 *
 * Reads the rows off the main thread and puts them into the clipboard, as text and as HTML; “notified” tells how many, or why not.
 */
void intake_copy_command_run (IntakeSession    *session,
                              GdkClipboard     *clipboard,
                              const IntakeView *view,
                              const GArray     *ids);

G_END_DECLS
