/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A dialog around something long. */
#include "config.h"

#include "intake-task-dialog.h"

#include "intake-notification.h"
#include "intake-progress-page.h"

typedef struct
{
  GCancellable *cancellable;
  gboolean      closing;

  GtkStack           *stack;
  GtkStack           *start_buttons;
  GtkStack           *end_buttons;
  IntakeProgressPage *progress_page;
  AdwStatusPage      *failed_page;
} IntakeTaskDialogPrivate;

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char *const children[] = { "stack", "start_buttons", "end_buttons", "progress_page", "failed_page" };

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (IntakeTaskDialog, intake_task_dialog, ADW_TYPE_WINDOW)

static IntakeTaskDialogPrivate *
get_private (IntakeTaskDialog *self)
{
  return intake_task_dialog_get_instance_private (self);
}

static gpointer
get_child (IntakeTaskDialog *self,
           const char       *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (self), G_OBJECT_TYPE (self), name);
}

static void
intake_task_dialog_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_string (value, gtk_stack_get_visible_child_name (get_private (INTAKE_TASK_DIALOG (object))->stack));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* What runs is given up first; the window goes once nothing of it is left. */
static gboolean
intake_task_dialog_close_request (GtkWindow *window)
{
  IntakeTaskDialogPrivate *priv = get_private (INTAKE_TASK_DIALOG (window));

  if (priv->cancellable == NULL)
    return GTK_WINDOW_CLASS (intake_task_dialog_parent_class)->close_request (window);

  priv->closing = TRUE;
  g_cancellable_cancel (priv->cancellable);
  return GDK_EVENT_STOP;
}

static void
intake_task_dialog_constructed (GObject *object)
{
  IntakeTaskDialog        *self = INTAKE_TASK_DIALOG (object);
  IntakeTaskDialogPrivate *priv = get_private (self);

  G_OBJECT_CLASS (intake_task_dialog_parent_class)->constructed (object);

  priv->stack = get_child (self, "stack");
  priv->start_buttons = get_child (self, "start_buttons");
  priv->end_buttons = get_child (self, "end_buttons");
  priv->progress_page = get_child (self, "progress_page");
  priv->failed_page = get_child (self, "failed_page");
  g_signal_connect_swapped (priv->progress_page, "cancelled", G_CALLBACK (intake_task_dialog_cancel), self);
}

/* A parent that goes takes the dialog along: what runs ends by itself then. */
static void
intake_task_dialog_dispose (GObject *object)
{
  IntakeTaskDialogPrivate *priv = get_private (INTAKE_TASK_DIALOG (object));

  priv->closing = TRUE;
  g_cancellable_cancel (priv->cancellable);

  G_OBJECT_CLASS (intake_task_dialog_parent_class)->dispose (object);
}

static void
intake_task_dialog_finalize (GObject *object)
{
  g_clear_object (&get_private (INTAKE_TASK_DIALOG (object))->cancellable);

  G_OBJECT_CLASS (intake_task_dialog_parent_class)->finalize (object);
}

static void
intake_task_dialog_class_init (IntakeTaskDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = intake_task_dialog_get_property;
  object_class->constructed = intake_task_dialog_constructed;
  object_class->dispose = intake_task_dialog_dispose;
  object_class->finalize = intake_task_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = intake_task_dialog_close_request;

  properties[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
  g_type_ensure (INTAKE_TYPE_PROGRESS_PAGE);
}

static void
intake_task_dialog_init (IntakeTaskDialog *self)
{
}

void
intake_task_dialog_class_bind (IntakeTaskDialogClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (GTK_WIDGET_CLASS (klass), children[i], FALSE, 0);
}

void
intake_task_dialog_show_state (IntakeTaskDialog *self,
                               const char       *state)
{
  IntakeTaskDialogPrivate *priv;

  g_return_if_fail (INTAKE_IS_TASK_DIALOG (self));
  g_return_if_fail (state != NULL);

  priv = get_private (self);
  gtk_stack_set_visible_child_name (priv->stack, state);
  gtk_stack_set_visible_child_name (priv->start_buttons, state);
  gtk_stack_set_visible_child_name (priv->end_buttons, state);
  INTAKE_TASK_DIALOG_GET_CLASS (self)->state_changed (self, state);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

void
intake_task_dialog_show_failure (IntakeTaskDialog *self,
                                 const char       *title,
                                 const char       *message)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (INTAKE_IS_TASK_DIALOG (self));
  g_return_if_fail (message != NULL);

  /* The page takes its description for markup. */
  escaped = g_markup_escape_text (message, -1);
  if (title != NULL)
    adw_status_page_set_title (get_private (self)->failed_page, title);
  adw_status_page_set_description (get_private (self)->failed_page, escaped);
  intake_task_dialog_show_state (self, "failed");
  intake_notification_send (adw_status_page_get_title (get_private (self)->failed_page), message);
}

GCancellable *
intake_task_dialog_begin (IntakeTaskDialog *self,
                          const char       *title,
                          IntakeProgress   *progress)
{
  IntakeTaskDialogPrivate *priv;

  g_return_val_if_fail (INTAKE_IS_TASK_DIALOG (self), NULL);
  g_return_val_if_fail (!intake_task_dialog_is_running (self), NULL);

  priv = get_private (self);
  priv->cancellable = g_cancellable_new ();
  if (title != NULL)
    g_object_set (priv->progress_page, "title", title, NULL);
  intake_progress_page_watch (priv->progress_page, progress);
  intake_task_dialog_show_state (self, "progress");

  return priv->cancellable;
}

gboolean
intake_task_dialog_end (IntakeTaskDialog *self)
{
  IntakeTaskDialogPrivate *priv;

  g_return_val_if_fail (INTAKE_IS_TASK_DIALOG (self), FALSE);

  priv = get_private (self);
  g_clear_object (&priv->cancellable);
  if (priv->closing)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return FALSE;
    }

  intake_progress_page_watch (priv->progress_page, NULL);
  return TRUE;
}

void
intake_task_dialog_cancel (IntakeTaskDialog *self)
{
  g_return_if_fail (INTAKE_IS_TASK_DIALOG (self));

  g_cancellable_cancel (get_private (self)->cancellable);
}

gboolean
intake_task_dialog_is_running (IntakeTaskDialog *self)
{
  g_return_val_if_fail (INTAKE_IS_TASK_DIALOG (self), FALSE);

  return get_private (self)->cancellable != NULL;
}

gboolean
intake_task_dialog_is_closing (IntakeTaskDialog *self)
{
  g_return_val_if_fail (INTAKE_IS_TASK_DIALOG (self), TRUE);

  return get_private (self)->closing;
}
