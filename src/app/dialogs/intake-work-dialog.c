/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A change that may take long. */
#include "config.h"

#include "intake-work-dialog.h"

#include "intake-notification.h"
#include "intake-progress-page.h"

/* Before that a window would only flicker. */
#define SHOW_AFTER_MS 200

struct _IntakeWorkDialog
{
  AdwWindow parent_instance;

  IntakeSession *session;
  GCancellable  *cancellable;
  char          *message;
  guint          show_id;

  IntakeProgressPage *progress_page;
};

G_DEFINE_FINAL_TYPE (IntakeWorkDialog, intake_work_dialog, ADW_TYPE_WINDOW)

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (IntakeWorkDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64   action;
  gboolean ok = intake_store_write_finish (INTAKE_STORE (source), result, &action, &error);

  if (ok && gtk_widget_get_mapped (GTK_WIDGET (self)))
    intake_notification_send (self->message, NULL);
  gtk_window_destroy (GTK_WINDOW (self));
  if (ok)
    intake_session_notify (self->session, self->message, action != 0);
  else
    intake_session_fail (self->session, error);
}

static gboolean
show_cb (gpointer data)
{
  IntakeWorkDialog *self = data;

  self->show_id = 0;
  gtk_window_present (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

/* The window was closed: this one goes with it, but lives until the work is done, and GTK 4.8 would still look for its parent then. */
static void
parent_gone_cb (IntakeWorkDialog *self)
{
  g_clear_handle_id (&self->show_id, g_source_remove);
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
}

static void
cancelled_cb (IntakeWorkDialog *self)
{
  g_cancellable_cancel (self->cancellable);
}

/* What runs is given up first; the window goes once nothing of it is left. */
static gboolean
close_request_cb (IntakeWorkDialog *self)
{
  g_cancellable_cancel (self->cancellable);

  return GDK_EVENT_STOP;
}

static void
intake_work_dialog_dispose (GObject *object)
{
  IntakeWorkDialog *self = INTAKE_WORK_DIALOG (object);

  g_clear_handle_id (&self->show_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (intake_work_dialog_parent_class)->dispose (object);
}

static void
intake_work_dialog_finalize (GObject *object)
{
  IntakeWorkDialog *self = INTAKE_WORK_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->cancellable);
  g_free (self->message);

  G_OBJECT_CLASS (intake_work_dialog_parent_class)->finalize (object);
}

static void
intake_work_dialog_class_init (IntakeWorkDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = intake_work_dialog_dispose;
  object_class->finalize = intake_work_dialog_finalize;

  g_type_ensure (INTAKE_TYPE_PROGRESS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-work-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeWorkDialog, progress_page);
  gtk_widget_class_bind_template_callback (widget_class, cancelled_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
intake_work_dialog_init (IntakeWorkDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_work_dialog_run (GtkWindow      *parent,
                        IntakeSession  *session,
                        const char     *label,
                        const char     *title,
                        IntakeWriteFunc func,
                        gpointer        data,
                        GDestroyNotify  data_free,
                        IntakeProgress *progress,
                        const char     *message)
{
  IntakeWorkDialog *self;
  IntakeStore      *store;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (label != NULL && title != NULL && message != NULL);
  g_return_if_fail (progress != NULL);

  store = intake_session_get_store (session);
  if (store == NULL)
    {
      if (data_free != NULL)
        data_free (data);
      return;
    }

  self = g_object_new (INTAKE_TYPE_WORK_DIALOG, "transient-for", parent, "title", label, NULL);
  g_signal_connect_object (parent, "destroy", G_CALLBACK (parent_gone_cb), self, G_CONNECT_SWAPPED);
  self->session = g_object_ref (session);
  self->message = g_strdup (message);
  g_object_set (self->progress_page, "title", title, NULL);
  intake_progress_page_watch (self->progress_page, progress);
  self->show_id = g_timeout_add (SHOW_AFTER_MS, show_cb, self);
  intake_store_write_async (store, label, func, data, data_free, self->cancellable, written_cb, g_object_ref (self));
}
