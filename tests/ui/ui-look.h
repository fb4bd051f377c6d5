/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks at what a window shows as a critical person would: cut, overlapping, untranslated, without a name. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * UiLook:
 * @messages: (nullable): the English texts that must not be seen, as the pseudo-language is shown
 * @place: what is shown, for the findings
 * @n_found: how many findings there were
 */
typedef struct
{
  GHashTable *messages;
  const char *place;
  guint       n_found;
} UiLook;

/** ui_look_at: goes through @root and all that is shown in it, and prints each finding. */
void ui_look_at (UiLook    *self,
                 GtkWidget *root);

/** ui_look_read_messages: the file “messages” of the pseudo-language in @folder (transfer full). */
GHashTable *ui_look_read_messages (const char *folder);

/** ui_look_dup_widest: what makes @root as wide as it is at least: the way down to it (transfer full). */
char *ui_look_dup_widest (GtkWidget *root);

/** ui_look_find: the first shown widget of @type in @root (transfer none) (nullable). */
GtkWidget *ui_look_find (GtkWidget *root,
                         GType      type);

G_END_DECLS
