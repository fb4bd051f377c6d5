/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands above the saved views in the sidebar. */
#include "config.h"

#include "intake-sidebar-heading.h"

struct _IntakeSidebarHeading
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (IntakeSidebarHeading, intake_sidebar_heading, ADW_TYPE_BIN)

static void
intake_sidebar_heading_class_init (IntakeSidebarHeadingClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/org/intake/Intake/ui/intake-sidebar-heading.ui");
}

static void
intake_sidebar_heading_init (IntakeSidebarHeading *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_sidebar_heading_new (void)
{
  return g_object_new (INTAKE_TYPE_SIDEBAR_HEADING, NULL);
}
