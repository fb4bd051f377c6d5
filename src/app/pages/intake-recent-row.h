/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An office that was opened lately, in the list of the first page. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INTAKE_TYPE_RECENT_ROW (intake_recent_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeRecentRow, intake_recent_row, INTAKE, RECENT_ROW, AdwActionRow)

/** intake_recent_row_new: a row that opens the office at @path (transfer floating). */
GtkWidget *intake_recent_row_new (const char *path);

G_END_DECLS
