/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window shows that has no office. */
#include "config.h"

#include "intake-welcome-page.h"

struct _IntakeWelcomePage
{
  AdwBin parent_instance;

  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (IntakeWelcomePage, intake_welcome_page, ADW_TYPE_BIN)

static void
intake_welcome_page_class_init (IntakeWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeWelcomePage, status);
}

static void
intake_welcome_page_init (IntakeWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_status_page_set_icon_name (self->status, INTAKE_APP_ID);
}
