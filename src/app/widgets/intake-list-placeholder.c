/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the place of a list that has nothing to show. */
#include "config.h"

#include "intake-list-placeholder.h"

#include "intake-list-words.h"

#include <glib/gi18n-lib.h>

struct _IntakeListPlaceholder
{
  AdwBin parent_instance;

  GtkStack      *stack;
  AdwStatusPage *empty_page;
  GtkButton     *add_button;
  GtkWidget     *import_button;
  AdwStatusPage *nothing_page;
  AdwStatusPage *failed_page;
};

G_DEFINE_FINAL_TYPE (IntakeListPlaceholder, intake_list_placeholder, ADW_TYPE_BIN)

static void
intake_list_placeholder_class_init (IntakeListPlaceholderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-list-placeholder.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeListPlaceholder, stack);
  gtk_widget_class_bind_template_child (widget_class, IntakeListPlaceholder, empty_page);
  gtk_widget_class_bind_template_child (widget_class, IntakeListPlaceholder, add_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeListPlaceholder, import_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeListPlaceholder, nothing_page);
  gtk_widget_class_bind_template_child (widget_class, IntakeListPlaceholder, failed_page);
}

static void
intake_list_placeholder_init (IntakeListPlaceholder *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_list_placeholder_set_entity (IntakeListPlaceholder *self,
                                    IntakeEntity           entity)
{
  const IntakeListWords *own = intake_list_words_get (entity);

  g_return_if_fail (INTAKE_IS_LIST_PLACEHOLDER (self));

  adw_status_page_set_icon_name (self->empty_page, own->icon_name);
  adw_status_page_set_title (self->empty_page, _ (own->title));
  adw_status_page_set_description (self->empty_page, _ (own->description));
  gtk_button_set_label (self->add_button, _ (own->add_label));
  gtk_widget_set_visible (self->import_button, entity == INTAKE_ENTITY_APPLICATION);
  adw_status_page_set_title (self->nothing_page, _ (own->nothing_title));
}

void
intake_list_placeholder_set_state (IntakeListPlaceholder *self,
                                   const char            *state)
{
  g_return_if_fail (INTAKE_IS_LIST_PLACEHOLDER (self));
  g_return_if_fail (state != NULL);

  gtk_stack_set_visible_child_name (self->stack, state);
}

const char *
intake_list_placeholder_get_state (IntakeListPlaceholder *self)
{
  g_return_val_if_fail (INTAKE_IS_LIST_PLACEHOLDER (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}

void
intake_list_placeholder_set_failure (IntakeListPlaceholder *self,
                                     const char            *message)
{
  g_return_if_fail (INTAKE_IS_LIST_PLACEHOLDER (self));
  g_return_if_fail (message != NULL);

  adw_status_page_set_description (self->failed_page, message);
}
