/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done another way by newer versions of GTK and libadwaita: the only file that changes with them. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** intake_compat_panes_is_folded: whether the panes (a leaflet) show one child at a time, for want of room. */
gboolean intake_compat_panes_is_folded (GtkWidget *panes);

/** intake_compat_panes_show: where the panes are folded, shows this child of theirs. */
void intake_compat_panes_show (GtkWidget *panes,
                               GtkWidget *child);

/** intake_compat_panes_get_shown: where the panes are folded, the child that is shown; else the one that was shown last (transfer none). */
GtkWidget *intake_compat_panes_get_shown (GtkWidget *panes);

/** intake_compat_sidebar_is_folded: whether the sidebar (of a flap) lies over the content, for want of room. */
gboolean intake_compat_sidebar_is_folded (GtkWidget *sidebar);

/** intake_compat_sidebar_is_shown: whether the sidebar is to be seen. */
gboolean intake_compat_sidebar_is_shown (GtkWidget *sidebar);

/** intake_compat_sidebar_show: shows or hides the sidebar. */
void intake_compat_sidebar_show (GtkWidget *sidebar,
                                 gboolean   show);

/**
 * IntakeFileFunc:
 * @file: (nullable): the file; %NULL if the person gave up
 * @data: what was handed over
 */
typedef void (*IntakeFileFunc) (GFile   *file,
                                gpointer data);

/**
 * intake_compat_choose_file:
 * @parent: the window that asks
 * @title: what for
 * @save: whether a file is to be written
 * @suggested_name: (nullable): for saving, the name to begin with
 * @filters: (nullable): a list of GtkFileFilter
 * @done: called once
 * @data: for @done
 *
 * Asks for a file. The chooser is the desktop's own.
 */
void intake_compat_choose_file (GtkWindow     *parent,
                                const char    *title,
                                gboolean       save,
                                const char    *suggested_name,
                                GListModel    *filters,
                                IntakeFileFunc done,
                                gpointer       data);

/** intake_compat_show_message: tells something that must be read, with a button to close it. */
void intake_compat_show_message (GtkWindow  *parent,
                                 const char *heading,
                                 const char *body);

/**
 * IntakeAskFunc:
 * @accepted: whether the person agreed
 * @data: what was handed over
 */
typedef void (*IntakeAskFunc) (gboolean accepted,
                               gpointer data);

/**
 * intake_compat_ask:
 * @parent: the window that asks
 * @heading: the question
 * @body: what follows from it
 * @accept_label: the button that agrees, with a mnemonic
 * @destructive: whether something is lost for good
 * @done: called once
 * @data: for @done
 *
 * Asks before what cannot be undone, and only then.
 */
void intake_compat_ask (GtkWindow    *parent,
                        const char   *heading,
                        const char   *body,
                        const char   *accept_label,
                        gboolean      destructive,
                        IntakeAskFunc done,
                        gpointer      data);

/** intake_compat_show_about: tells what Intake is. */
void intake_compat_show_about (GtkWindow *parent);

/** intake_compat_show_shortcuts: shows the shortcuts window that is in @resource, with the keys that the application has for its actions. */
void intake_compat_show_shortcuts (GtkApplicationWindow *parent,
                                   const char           *resource);

/** intake_compat_name_entry: names the text inside a row for those who cannot see it: by @name, or by the row's title as it is now if that is %NULL. */
void intake_compat_name_entry (AdwEntryRow *row,
                               const char  *name);

/** intake_compat_name_expander: has a row that opens be called by its title, also for those who cannot see it. */
void intake_compat_name_expander (AdwExpanderRow *row);

/** intake_compat_name_list_item: names the item of a GtkListView that @child is the content of, for those who cannot see it. */
void intake_compat_name_list_item (GtkWidget  *child,
                                   const char *name);

/** intake_compat_scroll_to: brings the row at a position of a GtkColumnView into sight. */
void intake_compat_scroll_to (GtkWidget *column_view,
                              guint      position);

G_END_DECLS
