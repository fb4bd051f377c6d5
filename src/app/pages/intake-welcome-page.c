/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window shows that has no office. */
#include "config.h"

#include "intake-welcome-page.h"

#include "intake-recent-row.h"

struct _IntakeWelcomePage
{
  AdwBin parent_instance;

  AdwStatusPage *status;
  GtkWidget     *new_button;
  GtkWidget     *recent_clamp;
  GtkListBox    *recent_box;
};

G_DEFINE_FINAL_TYPE (IntakeWelcomePage, intake_welcome_page, ADW_TYPE_BIN)

static GtkWidget *
make_recent_row (gpointer item,
                 gpointer user_data)
{
  return intake_recent_row_new (gtk_string_object_get_string (item));
}

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
  gtk_widget_class_bind_template_child (widget_class, IntakeWelcomePage, recent_clamp);
  gtk_widget_class_bind_template_child (widget_class, IntakeWelcomePage, recent_box);
}

static void
intake_welcome_page_init (IntakeWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_status_page_set_icon_name (self->status, INTAKE_APP_ID);
}

void
intake_welcome_page_set_recent (IntakeWelcomePage *self,
                                GListModel        *recent)
{
  g_return_if_fail (INTAKE_IS_WELCOME_PAGE (self));
  g_return_if_fail (G_IS_LIST_MODEL (recent));

  gtk_list_box_bind_model (self->recent_box, recent, make_recent_row, NULL, NULL);
  gtk_widget_set_visible (self->recent_clamp, g_list_model_get_n_items (recent) > 0);
}
