/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The offices that were opened lately: kept in the settings, told to the desktop, offered in a menu and on the first page. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** intake_recent_add: puts @path at the head of the list in @settings, and among the desktop's recent files. */
void intake_recent_add (GSettings  *settings,
                        const char *path);

/** intake_recent_dup_list: the offices in @settings whose files are there, the latest first: a list of GtkStringObject (transfer full). */
GListModel *intake_recent_dup_list (GSettings *settings);

/** intake_recent_fill_menu: puts these offices into @menu in place of what is there, each with the action "app.open-recent". */
void intake_recent_fill_menu (GMenu     *menu,
                              GSettings *settings);

G_END_DECLS
