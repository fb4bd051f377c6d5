/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of a .csv that no spreadsheet mistakes for formulas. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * intake_csv_append_cell:
 * @line: the line so far
 * @is_first: whether the cell is the first of its line
 * @text: (nullable): the cell's text
 * @separator: ';', ',' or TAB
 *
 * Adds a cell: quoted where its text needs it (RFC 4180), and with an apostrophe before text that begins with = + - @ TAB or CR, which
 * a spreadsheet would take for a formula; plain numbers are left as they are.
 */
void intake_csv_append_cell (GString    *line,
                             gboolean    is_first,
                             const char *text,
                             char        separator);

/** intake_csv_needs_guard: whether a spreadsheet would take a cell of this text for a formula. */
gboolean intake_csv_needs_guard (const char *text);

G_END_DECLS
