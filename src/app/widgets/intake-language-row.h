/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows for texts that are said once in each language: each is named by its language. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** intake_language_row_dup_title: what a row is called (transfer full): "Title (français)"; @label is translated, @code the id of a language. */
char *intake_language_row_dup_title (const char *label,
                                     const char *code);

/** intake_language_row_new: an AdwEntryRow of that title, also for those who cannot see it, whose widget name is @code (transfer floating). */
GtkWidget *intake_language_row_new (const char *label,
                                    const char *code);

G_END_DECLS
