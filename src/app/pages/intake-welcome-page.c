/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window shows that has no office. */
#include "config.h"

#include "intake-welcome-page.h"

struct _IntakeWelcomePage
{
  AdwBin parent_instance;

  AdwStatusPage *status;
  GtkWidget     *new_button;
};

G_DEFINE_FINAL_TYPE (IntakeWelcomePage, intake_welcome_page, ADW_TYPE_BIN)

/* The keyboard begins where most people do, and not at the menu. */
static void
intake_welcome_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (intake_welcome_page_parent_class)->map (widget);

  gtk_widget_grab_focus (INTAKE_WELCOME_PAGE (widget)->new_button);
}

static void
intake_welcome_page_class_init (IntakeWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = intake_welcome_page_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeWelcomePage, status);
  gtk_widget_class_bind_template_child (widget_class, IntakeWelcomePage, new_button);
}

static void
intake_welcome_page_init (IntakeWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_status_page_set_icon_name (self->status, INTAKE_APP_ID);
}
