/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where something is given a name. */
#include "config.h"

#include "intake-name-popover.h"

#include "intake-text.h"

#include <glib/gi18n-lib.h>

struct _IntakeNamePopover
{
  GtkPopover parent_instance;

  char *own_hint;
  GStrv taken;
  guint gone_id;

  GtkLabel  *heading;
  GtkEntry  *entry;
  GtkLabel  *hint;
  GtkButton *save_button;
};

enum
{
  NAMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeNamePopover, intake_name_popover, GTK_TYPE_POPOVER)

static char *
dup_name (IntakeNamePopover *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

static gboolean
is_taken (IntakeNamePopover *self,
          const char        *name)
{
  g_autofree char *folded = intake_text_fold (name);

  for (guint i = 0; self->taken != NULL && self->taken[i] != NULL; i++)
    {
      g_autofree char *other = intake_text_fold (self->taken[i]);

      if (g_str_equal (other, folded))
        return TRUE;
    }

  return FALSE;
}

static void
changed_cb (IntakeNamePopover *self)
{
  g_autofree char *name = dup_name (self);
  gboolean         taken = is_taken (self, name);

  gtk_label_set_label (self->hint, taken ? _ ("There is one of this name already.") : (self->own_hint != NULL ? self->own_hint : ""));
  gtk_widget_set_visible (GTK_WIDGET (self->hint), taken || self->own_hint != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), *name != '\0' && !taken);
  if (taken)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID, taken ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
save_cb (IntakeNamePopover *self)
{
  g_autofree char *name = dup_name (self);

  if (*name == '\0' || is_taken (self, name))
    return;

  g_signal_emit (self, signals[NAMED], 0, name);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static gboolean
gone_cb (gpointer data)
{
  IntakeNamePopover *self = data;

  self->gone_id = 0;
  gtk_widget_unparent (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

/* Not from within its own signal. */
static void
closed_cb (IntakeNamePopover *self)
{
  if (self->gone_id == 0)
    self->gone_id = g_idle_add (gone_cb, self);
}

static void
intake_name_popover_dispose (GObject *object)
{
  IntakeNamePopover *self = INTAKE_NAME_POPOVER (object);

  g_clear_handle_id (&self->gone_id, g_source_remove);
  g_clear_pointer (&self->own_hint, g_free);
  g_clear_pointer (&self->taken, g_strfreev);

  G_OBJECT_CLASS (intake_name_popover_parent_class)->dispose (object);
}

static void
intake_name_popover_class_init (IntakeNamePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_name_popover_dispose;

  signals[NAMED] = g_signal_new ("named", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-name-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeNamePopover, heading);
  gtk_widget_class_bind_template_child (widget_class, IntakeNamePopover, entry);
  gtk_widget_class_bind_template_child (widget_class, IntakeNamePopover, hint);
  gtk_widget_class_bind_template_child (widget_class, IntakeNamePopover, save_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
intake_name_popover_init (IntakeNamePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

IntakeNamePopover *
intake_name_popover_ask (GtkWidget         *parent,
                         GtkWidget         *target,
                         const char        *heading,
                         const char        *button_label,
                         const char        *hint,
                         const char        *proposal,
                         const char *const *taken)
{
  IntakeNamePopover *self;
  graphene_rect_t    bounds;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (target), NULL);
  g_return_val_if_fail (heading != NULL && button_label != NULL && proposal != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_NAME_POPOVER, NULL);
  self->own_hint = g_strdup (hint);
  self->taken = g_strdupv ((GStrv)taken);
  gtk_label_set_label (self->heading, heading);
  gtk_button_set_label (self->save_button, button_label);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), proposal);
  changed_cb (self);
  gtk_widget_set_parent (GTK_WIDGET (self), parent);
  g_signal_connect_object (parent, "destroy", G_CALLBACK (gtk_widget_unparent), self, G_CONNECT_SWAPPED);
  if (gtk_widget_compute_bounds (target, parent, &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self), &(GdkRectangle){ (int)bounds.origin.x, (int)bounds.origin.y, (int)bounds.size.width, (int)bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));

  return self;
}

GtkEditable *
intake_name_popover_get_entry (IntakeNamePopover *self)
{
  g_return_val_if_fail (INTAKE_IS_NAME_POPOVER (self), NULL);

  return GTK_EDITABLE (self->entry);
}
