/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The check of all applications. */
#include "config.h"

#include "intake-check-dialog.h"

#include "intake-progress-page.h"

#include "intake-screening-table.h"

#include <glib/gi18n-lib.h>

/* Before that a window would only flicker. */
#define SHOW_AFTER_MS 200

struct _IntakeCheckDialog
{
  AdwWindow parent_instance;

  IntakeSession *session;
  GCancellable  *cancellable;
  guint          show_id;

  IntakeProgressPage *progress_page;
};

G_DEFINE_FINAL_TYPE (IntakeCheckDialog, intake_check_dialog, ADW_TYPE_WINDOW)

static gboolean
check_all (IntakeDatabase *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  return intake_screening_table_judge_all (db, NULL, data, cancellable, NULL, error);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (IntakeCheckDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64   action;
  gboolean ok = intake_store_write_finish (INTAKE_STORE (source), result, &action, &error);

  gtk_window_destroy (GTK_WINDOW (self));
  if (ok)
    intake_session_notify (self->session, _ ("All applications were checked again"), action != 0);
  else
    intake_session_fail (self->session, error);
}

static gboolean
show_cb (gpointer data)
{
  IntakeCheckDialog *self = data;

  self->show_id = 0;
  gtk_window_present (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

static void
cancelled_cb (IntakeCheckDialog *self)
{
  g_cancellable_cancel (self->cancellable);
}

/* What runs is given up first; the window goes once nothing of it is left. */
static gboolean
close_request_cb (IntakeCheckDialog *self)
{
  g_cancellable_cancel (self->cancellable);

  return GDK_EVENT_STOP;
}

static void
intake_check_dialog_dispose (GObject *object)
{
  IntakeCheckDialog *self = INTAKE_CHECK_DIALOG (object);

  g_clear_handle_id (&self->show_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (intake_check_dialog_parent_class)->dispose (object);
}

static void
intake_check_dialog_finalize (GObject *object)
{
  IntakeCheckDialog *self = INTAKE_CHECK_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (intake_check_dialog_parent_class)->finalize (object);
}

static void
intake_check_dialog_class_init (IntakeCheckDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = intake_check_dialog_dispose;
  object_class->finalize = intake_check_dialog_finalize;

  g_type_ensure (INTAKE_TYPE_PROGRESS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-check-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeCheckDialog, progress_page);
  gtk_widget_class_bind_template_callback (widget_class, cancelled_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
intake_check_dialog_init (IntakeCheckDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_check_dialog_run (GtkWindow     *parent,
                         IntakeSession *session)
{
  IntakeCheckDialog *self;
  IntakeStore       *store;
  g_autoptr (IntakeProgress) progress = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (INTAKE_IS_SESSION (session));

  store = intake_session_get_store (session);
  if (store == NULL)
    return;

  progress = intake_progress_new ();
  self = g_object_new (INTAKE_TYPE_CHECK_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  intake_progress_page_watch (self->progress_page, progress);
  self->show_id = g_timeout_add (SHOW_AFTER_MS, show_cb, self);
  intake_store_write_async (store, _ ("Check of all applications"), check_all, intake_progress_ref (progress),
                            (GDestroyNotify)intake_progress_unref, self->cancellable, checked_cb, g_object_ref (self));
}
