/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line across the top of a page that tells the office's state. */
#include "config.h"

#include "intake-state-bar.h"

#include "intake-store-place.h"

#include <glib/gi18n-lib.h>

struct _IntakeStateBar
{
  AdwBin parent_instance;

  IntakeSession *session;
  gulong         read_only_id;
  gulong         message_id;

  GtkRevealer *revealer;
  GtkLabel    *label;
  GtkWidget   *buttons;
  GtkWidget   *copy_button;
};

G_DEFINE_FINAL_TYPE (IntakeStateBar, intake_state_bar, ADW_TYPE_BIN)

static void
update_cb (IntakeStateBar *self)
{
  g_autofree char *message = NULL;
  gboolean         read_only = FALSE;
  gboolean         lost = FALSE;

  if (self->session != NULL && intake_session_get_store (self->session) != NULL)
    {
      g_object_get (self->session, "state-message", &message, "read-only", &read_only, NULL);
      lost = intake_store_place_is_lost (intake_session_get_store (self->session));
    }
  if (message == NULL && read_only)
    message = g_strdup (_ ("This office is open for reading only: nothing can be changed."));

  gtk_label_set_label (self->label, message != NULL ? message : "");
  /* Each state with its way out. */
  gtk_widget_set_visible (self->buttons, read_only);
  gtk_widget_set_visible (self->copy_button, lost);
  gtk_revealer_set_reveal_child (self->revealer, message != NULL);
}

static void
intake_state_bar_dispose (GObject *object)
{
  IntakeStateBar *self = INTAKE_STATE_BAR (object);

  if (self->session != NULL)
    {
      g_clear_signal_handler (&self->read_only_id, self->session);
      g_clear_signal_handler (&self->message_id, self->session);
    }
  g_clear_object (&self->session);

  G_OBJECT_CLASS (intake_state_bar_parent_class)->dispose (object);
}

static void
intake_state_bar_class_init (IntakeStateBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_state_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-state-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeStateBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, IntakeStateBar, label);
  gtk_widget_class_bind_template_child (widget_class, IntakeStateBar, buttons);
  gtk_widget_class_bind_template_child (widget_class, IntakeStateBar, copy_button);
}

static void
intake_state_bar_init (IntakeStateBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_state_bar_set_session (IntakeStateBar *self,
                              IntakeSession  *session)
{
  g_return_if_fail (INTAKE_IS_STATE_BAR (self));
  g_return_if_fail (session == NULL || INTAKE_IS_SESSION (session));

  if (self->session != NULL)
    {
      g_clear_signal_handler (&self->read_only_id, self->session);
      g_clear_signal_handler (&self->message_id, self->session);
    }
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      self->read_only_id = g_signal_connect_swapped (session, "notify::read-only", G_CALLBACK (update_cb), self);
      self->message_id = g_signal_connect_swapped (session, "notify::state-message", G_CALLBACK (update_cb), self);
    }
  update_cb (self);
}

const char *
intake_state_bar_get_text (IntakeStateBar *self)
{
  g_return_val_if_fail (INTAKE_IS_STATE_BAR (self), NULL);

  return gtk_revealer_get_reveal_child (self->revealer) ? gtk_label_get_label (self->label) : NULL;
}
