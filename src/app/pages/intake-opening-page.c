/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window shows while an office is opened, and why it could not be. */
#include "config.h"

#include "intake-opening-page.h"

/* Before that a spinner would only flicker. */
#define SPINNER_AFTER_MS 200
#define PROGRESS_EVERY_MS 100

struct _IntakeOpeningPage
{
  AdwBin parent_instance;

  IntakeProgress *progress;
  guint           delay_id;
  guint           progress_id;

  GtkStack       *stack;
  AdwStatusPage  *waiting_page;
  GtkProgressBar *progress_bar;
  AdwStatusPage  *failed_page;
  GtkWidget      *read_only_button;
  GtkWidget      *other_button;
  GtkWidget      *back_button;
};

enum
{
  CANCELLED,
  READ_ONLY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeOpeningPage, intake_opening_page, ADW_TYPE_BIN)

static gboolean
delay_cb (gpointer data)
{
  IntakeOpeningPage *self = data;

  self->delay_id = 0;
  gtk_stack_set_visible_child_name (self->stack, "waiting");

  return G_SOURCE_REMOVE;
}

static gboolean
progress_cb (gpointer data)
{
  IntakeOpeningPage *self = data;
  double             fraction = self->progress != NULL ? intake_progress_get (self->progress, NULL, NULL) : -1;

  if (fraction >= 0)
    gtk_progress_bar_set_fraction (self->progress_bar, fraction);
  else
    gtk_progress_bar_pulse (self->progress_bar);

  return G_SOURCE_CONTINUE;
}

static void
cancel_clicked_cb (IntakeOpeningPage *self)
{
  g_signal_emit (self, signals[CANCELLED], 0);
}

static void
read_only_clicked_cb (IntakeOpeningPage *self)
{
  g_signal_emit (self, signals[READ_ONLY], 0);
}

static void
intake_opening_page_dispose (GObject *object)
{
  intake_opening_page_stop (INTAKE_OPENING_PAGE (object));

  G_OBJECT_CLASS (intake_opening_page_parent_class)->dispose (object);
}

static void
intake_opening_page_class_init (IntakeOpeningPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_opening_page_dispose;

  signals[CANCELLED] = g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[READ_ONLY] = g_signal_new ("read-only", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-opening-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeOpeningPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IntakeOpeningPage, waiting_page);
  gtk_widget_class_bind_template_child (widget_class, IntakeOpeningPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, IntakeOpeningPage, failed_page);
  gtk_widget_class_bind_template_child (widget_class, IntakeOpeningPage, read_only_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeOpeningPage, other_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeOpeningPage, back_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_only_clicked_cb);
}

static void
intake_opening_page_init (IntakeOpeningPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_opening_page_start (IntakeOpeningPage *self,
                           const char        *title,
                           IntakeProgress    *progress)
{
  g_return_if_fail (INTAKE_IS_OPENING_PAGE (self));

  intake_opening_page_stop (self);
  adw_status_page_set_title (self->waiting_page, title);
  if (progress != NULL)
    self->progress = intake_progress_ref (progress);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  gtk_widget_set_visible (self->back_button, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "blank");
  self->delay_id = g_timeout_add (SPINNER_AFTER_MS, delay_cb, self);
  self->progress_id = g_timeout_add (PROGRESS_EVERY_MS, progress_cb, self);
}

void
intake_opening_page_stop (IntakeOpeningPage *self)
{
  g_return_if_fail (INTAKE_IS_OPENING_PAGE (self));

  g_clear_handle_id (&self->delay_id, g_source_remove);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_pointer (&self->progress, intake_progress_unref);
}

void
intake_opening_page_fail (IntakeOpeningPage *self,
                          const char        *message,
                          gboolean           offer_reading)
{
  g_return_if_fail (INTAKE_IS_OPENING_PAGE (self));

  intake_opening_page_stop (self);
  adw_status_page_set_description (self->failed_page, message);
  gtk_widget_set_visible (self->read_only_button, offer_reading);
  gtk_widget_set_visible (self->back_button, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "failed");
  gtk_widget_grab_focus (offer_reading ? self->read_only_button : self->other_button);
}

const char *
intake_opening_page_get_failure (IntakeOpeningPage *self)
{
  g_return_val_if_fail (INTAKE_IS_OPENING_PAGE (self), NULL);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "failed") != 0)
    return NULL;

  return adw_status_page_get_description (self->failed_page);
}
