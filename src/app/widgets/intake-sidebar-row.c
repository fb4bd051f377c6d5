/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of the sidebar as it is shown. */
#include "config.h"

#include "intake-sidebar-row.h"

struct _IntakeSidebarRow
{
  GtkListBoxRow parent_instance;

  IntakeSidebarItem *item;

  GtkImage *image;
  GtkLabel *title;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (IntakeSidebarRow, intake_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
intake_sidebar_row_dispose (GObject *object)
{
  g_clear_object (&INTAKE_SIDEBAR_ROW (object)->item);

  G_OBJECT_CLASS (intake_sidebar_row_parent_class)->dispose (object);
}

static void
intake_sidebar_row_class_init (IntakeSidebarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_sidebar_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeSidebarRow, image);
  gtk_widget_class_bind_template_child (widget_class, IntakeSidebarRow, title);
  gtk_widget_class_bind_template_child (widget_class, IntakeSidebarRow, count);
}

static void
intake_sidebar_row_init (IntakeSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_sidebar_row_new (IntakeSidebarItem *item)
{
  IntakeSidebarRow *self;

  g_return_val_if_fail (INTAKE_IS_SIDEBAR_ITEM (item), NULL);

  self = g_object_new (INTAKE_TYPE_SIDEBAR_ROW, NULL);
  self->item = g_object_ref (item);
  g_object_bind_property (item, "icon-name", self->image, "icon-name", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "title", self->title, "label", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "count", self->count, "label", G_BINDING_SYNC_CREATE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, intake_sidebar_item_get_title (item), -1);

  return GTK_WIDGET (self);
}

IntakeSidebarItem *
intake_sidebar_row_get_item (IntakeSidebarRow *self)
{
  g_return_val_if_fail (INTAKE_IS_SIDEBAR_ROW (self), NULL);

  return self->item;
}
