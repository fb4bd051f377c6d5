/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text of several lines that is written in a row. */
#include "config.h"

#include "intake-note-row.h"

struct _IntakeNoteRow
{
  AdwPreferencesRow parent_instance;

  gboolean silent;

  GtkLabel      *label;
  GtkTextView   *view;
  GtkTextBuffer *buffer;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeNoteRow, intake_note_row, ADW_TYPE_PREFERENCES_ROW)

static void
changed_cb (IntakeNoteRow *self)
{
  if (!self->silent)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
intake_note_row_class_init (IntakeNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeNoteRow, label);
  gtk_widget_class_bind_template_child (widget_class, IntakeNoteRow, view);
  gtk_widget_class_bind_template_child (widget_class, IntakeNoteRow, buffer);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
intake_note_row_init (IntakeNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_note_row_new (const char *title)
{
  IntakeNoteRow *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_NOTE_ROW, "title", title, NULL);
  gtk_label_set_label (self->label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

char *
intake_note_row_dup_text (IntakeNoteRow *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (INTAKE_IS_NOTE_ROW (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

void
intake_note_row_set_text (IntakeNoteRow *self,
                          const char    *text)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (INTAKE_IS_NOTE_ROW (self));
  g_return_if_fail (text != NULL);

  shown = intake_note_row_dup_text (self);
  if (g_str_equal (shown, text))
    return;

  self->silent = TRUE;
  gtk_text_buffer_set_text (self->buffer, text, -1);
  self->silent = FALSE;
}
