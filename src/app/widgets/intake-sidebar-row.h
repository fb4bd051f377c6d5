/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of the sidebar as it is shown. */
#pragma once

#include <gtk/gtk.h>

#include "intake-sidebar-item.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_SIDEBAR_ROW (intake_sidebar_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeSidebarRow, intake_sidebar_row, INTAKE, SIDEBAR_ROW, GtkListBoxRow)

/** intake_sidebar_row_new: shows @item (transfer full). */
GtkWidget *intake_sidebar_row_new (IntakeSidebarItem *item);

/** intake_sidebar_row_get_item: what is shown (transfer none). */
IntakeSidebarItem *intake_sidebar_row_get_item (IntakeSidebarRow *self);

G_END_DECLS
