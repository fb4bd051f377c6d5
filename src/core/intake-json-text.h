/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON documents that came from outside, before they are parsed. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * intake_json_text_is_safe:
 * @text: a document that claims to be JSON
 * @max_bytes: how long it may be
 * @max_depth: how many brackets may be open at once
 *
 * A parser that calls itself for each bracket runs out of stack over a document of nothing but brackets, and strings of anything but UTF-8 reach
 * what takes them for text. Neither is found out by parsing.
 *
 * Returns: whether @text is UTF-8 within both limits, where brackets inside strings do not count, and has no escapes but those of RFC 8259, section 7
 */
gboolean intake_json_text_is_safe (const char *text,
                                   gsize       max_bytes,
                                   guint       max_depth);

G_END_DECLS
