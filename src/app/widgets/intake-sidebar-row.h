/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of the sidebar as it is shown. */
#pragma once

#include <gtk/gtk.h>

#include "intake-sidebar-item.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_SIDEBAR_ROW (intake_sidebar_row_get_type ())

/**
 * IntakeSidebarCommand:
 *
 * What can be asked of the row of a saved view, by its menu, by keys, by the pointer.
 */
typedef enum
{
  INTAKE_SIDEBAR_RENAME,
  INTAKE_SIDEBAR_DELETE,
  INTAKE_SIDEBAR_MOVE_UP,
  INTAKE_SIDEBAR_MOVE_DOWN,
} IntakeSidebarCommand;

/*
 * Signals:
 * command (int command): an #IntakeSidebarCommand was asked for.
 */
G_DECLARE_FINAL_TYPE (IntakeSidebarRow, intake_sidebar_row, INTAKE, SIDEBAR_ROW, GtkListBoxRow)

/** intake_sidebar_row_new: shows @item (transfer full). */
GtkWidget *intake_sidebar_row_new (IntakeSidebarItem *item);

/** intake_sidebar_row_get_item: what is shown (transfer none). */
IntakeSidebarItem *intake_sidebar_row_get_item (IntakeSidebarRow *self);

/** intake_sidebar_row_set_editable: whether a saved view can be changed here; pages never can. */
void intake_sidebar_row_set_editable (IntakeSidebarRow *self,
                                      gboolean          editable);

G_END_DECLS
