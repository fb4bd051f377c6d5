/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The guide: in the desktop's help viewer where there is one, else as pages in the web browser; neither needs a network. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * intake_help_dup_page:
 * @folder: where the guide is, with a folder a language
 * @languages: the user's languages, as g_get_language_names() has them
 * @page: the id of a page, such as "import"
 *
 * The page as a file, in the first of @languages that there is, else in English.
 *
 * Returns: (transfer full) (nullable): its path; %NULL if there is no such page
 */
char *intake_help_dup_page (const char        *folder,
                            const char *const *languages,
                            const char        *page);

/** intake_help_show: opens the guide at @page; where nothing can show it, a message says where it is. */
void intake_help_show (GtkWindow  *parent,
                       const char *page);

G_END_DECLS
