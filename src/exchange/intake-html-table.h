/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of a web page, a mail or a document that were copied as HTML. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * intake_html_table_dup_text:
 * @html: (array length=length): HTML, UTF-8, may be broken
 * @length: how many bytes
 *
 * The cells of all tables as lines parted by TAB, quoted where they hold TABs, line breaks or quotes, as the reader of .csv takes them. Marks inside cells
 * are left out; what is not valid as UTF-8 is replaced. Reads once from the beginning to the end, whatever it is given.
 *
 * Returns: (transfer full): the lines; "" if there is no table
 */
char *intake_html_table_dup_text (const char *html,
                                  gsize       length);

G_END_DECLS
