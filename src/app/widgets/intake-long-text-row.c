/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field of several lines. */
#include "config.h"

#include "intake-long-text-row.h"

struct _IntakeLongTextRow
{
  IntakeTypedRow parent_instance;

  GtkTextView   *text_view;
  GtkTextBuffer *buffer;
};

G_DEFINE_FINAL_TYPE (IntakeLongTextRow, intake_long_text_row, INTAKE_TYPE_TYPED_ROW)

static char *
intake_long_text_row_dup_text (IntakeTypedRow *row)
{
  GtkTextBuffer *buffer = INTAKE_LONG_TEXT_ROW (row)->buffer;
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
intake_long_text_row_set_text (IntakeTypedRow *row,
                               const char     *text)
{
  gtk_text_buffer_set_text (INTAKE_LONG_TEXT_ROW (row)->buffer, text, -1);
}

static void
intake_long_text_row_set_editable (IntakeTypedRow *row,
                                   gboolean        editable)
{
  gtk_text_view_set_editable (INTAKE_LONG_TEXT_ROW (row)->text_view, editable);
}

static void
intake_long_text_row_class_init (IntakeLongTextRowClass *klass)
{
  GtkWidgetClass      *widget_class = GTK_WIDGET_CLASS (klass);
  IntakeTypedRowClass *row_class = INTAKE_TYPED_ROW_CLASS (klass);

  row_class->dup_text = intake_long_text_row_dup_text;
  row_class->set_text = intake_long_text_row_set_text;
  row_class->set_editable = intake_long_text_row_set_editable;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-long-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeLongTextRow, text_view);
  gtk_widget_class_bind_template_child (widget_class, IntakeLongTextRow, buffer);
  gtk_widget_class_bind_template_callback (widget_class, intake_typed_row_text_changed);
}

static void
intake_long_text_row_init (IntakeLongTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
