/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to exchange: texts as a workbook can hold them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * intake_workbook_clean_text:
 * @text: a text, which need not be valid
 * @buffer: (out): what is to be freed where the text had to be changed; else untouched
 *
 * Text as XML can hold it and Excel takes it: valid UTF-8, no control characters, at most 32,767 characters.
 *
 * Returns: (transfer none): @text itself where it is so already, as it nearly always is
 */
const char *intake_workbook_clean_text (const char *text,
                                        char      **buffer);

/** intake_workbook_dup_escaped: @text with what only looks like the code of a character ("_x000D_") escaped (transfer full) (nullable): %NULL if nothing does. */
char *intake_workbook_dup_escaped (const char *text);

/** intake_workbook_dup_footer: a footer with @text (nullable), the sheet and the page, in Excel's codes (transfer full). */
char *intake_workbook_dup_footer (const char *text);

/** intake_workbook_dup_sheet_name: @text as the name of a sheet: without []:*?/\\', at most 31 characters (transfer full). */
char *intake_workbook_dup_sheet_name (const char *text);

G_END_DECLS
