/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All actions that there are, and where they stand. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * UiAction:
 * @name: as it is activated: "win.undo"
 * @owner: the class that has it
 * @with_parameter: whether it must be told what
 * @has_key: whether a key activates it, with whatever parameter
 * @has_letter: whether a button or row with a mnemonic does
 * @in_menu: whether it stands in a menu
 * @in_shortcuts: whether the window of shortcuts tells it
 */
typedef struct
{
  char       *name;
  const char *owner;
  gboolean    with_parameter;
  gboolean    has_key;
  gboolean    has_letter;
  gboolean    in_menu;
  gboolean    in_shortcuts;
} UiAction;

/** ui_actions_collect: the actions of @app and of each template's class (transfer full) (element-type UiAction). */
GPtrArray *ui_actions_collect (GtkApplication *app);

/** ui_actions_collect_keys: each key that a template, its class or GTK itself binds to anything, in words (transfer full) (element-type utf8). */
GHashTable *ui_actions_collect_keys (void);

/** ui_actions_find: the action @name (transfer none) (nullable). */
UiAction *ui_actions_find (GPtrArray  *actions,
                           const char *name);

/** ui_actions_read_named: each action that a .ui file names, with that file (transfer full). */
GHashTable *ui_actions_read_named (void);

/** ui_actions_read_exceptions: tests/ui/action-exceptions: action → what it may lack (transfer full). */
GHashTable *ui_actions_read_exceptions (void);

G_END_DECLS
