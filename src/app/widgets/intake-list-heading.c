/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands above a part of a list. */
#include "config.h"

#include "intake-list-heading.h"

struct _IntakeListHeading
{
  AdwBin parent_instance;

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (IntakeListHeading, intake_list_heading, ADW_TYPE_BIN)

static void
intake_list_heading_class_init (IntakeListHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-list-heading.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeListHeading, label);
}

static void
intake_list_heading_init (IntakeListHeading *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_list_heading_new (const char *words)
{
  GtkWidget *self = g_object_new (INTAKE_TYPE_LIST_HEADING, NULL);

  intake_list_heading_set_words (INTAKE_LIST_HEADING (self), words);

  return self;
}

void
intake_list_heading_set_words (IntakeListHeading *self,
                               const char        *words)
{
  g_return_if_fail (INTAKE_IS_LIST_HEADING (self));
  g_return_if_fail (words != NULL);

  gtk_label_set_label (self->label, words);
}
