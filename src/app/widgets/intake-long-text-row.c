/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field of several lines. */
#include "config.h"

#include "intake-long-text-row.h"

#include "intake-present.h"

struct _IntakeLongTextRow
{
  AdwPreferencesRow parent_instance;

  const IntakeField    *field;
  const IntakeLanguage *language;
  IntakeValue           value;
  char                 *shown;

  GtkLabel      *label;
  GtkTextView   *text_view;
  GtkTextBuffer *buffer;
  GtkLabel      *message;
};

static void intake_long_text_row_field_row_init (IntakeFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IntakeLongTextRow, intake_long_text_row, ADW_TYPE_PREFERENCES_ROW, G_IMPLEMENT_INTERFACE (INTAKE_TYPE_FIELD_ROW, intake_long_text_row_field_row_init))

static gboolean
is_changed (IntakeLongTextRow *self)
{
  g_autofree char *text = intake_long_text_row_dup_text (self);

  return g_strcmp0 (text, self->shown) != 0;
}

static void
show_error (IntakeLongTextRow *self,
            const char        *message)
{
  gtk_label_set_label (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
  if (message != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_STATE_INVALID);
    }
}

static void
show_value (IntakeLongTextRow *self)
{
  g_free (self->shown);
  self->shown = intake_present_editable (self->field, &self->value, self->language);
  gtk_text_buffer_set_text (self->buffer, self->shown, -1);
  show_error (self, NULL);
}

static void
focus_entered_cb (IntakeLongTextRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "focused");
}

static void
focus_left_cb (IntakeLongTextRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "focused");
  intake_field_row_commit (INTAKE_FIELD_ROW (self));
}

static void
row_pressed_cb (IntakeLongTextRow *self)
{
  intake_field_row_focus_editor (INTAKE_FIELD_ROW (self));
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  IntakeLongTextRow *self = INTAKE_LONG_TEXT_ROW (widget);

  if (!is_changed (self))
    return GDK_EVENT_PROPAGATE;

  show_value (self);
  return GDK_EVENT_STOP;
}

static void
intake_long_text_row_set_up (IntakeFieldRow       *row,
                             const IntakeField    *field,
                             const IntakeLanguage *language)
{
  IntakeLongTextRow *self = INTAKE_LONG_TEXT_ROW (row);

  self->field = field;
  self->language = language;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), intake_field_label (field->id, language));
}

static const IntakeField *
intake_long_text_row_get_field (IntakeFieldRow *row)
{
  return INTAKE_LONG_TEXT_ROW (row)->field;
}

static void
intake_long_text_row_show (IntakeFieldRow    *row,
                           const IntakeValue *value,
                           gboolean           fresh)
{
  IntakeLongTextRow *self = INTAKE_LONG_TEXT_ROW (row);
  gboolean           keep = !fresh && is_changed (self);

  if (!fresh && !keep && intake_value_equal (value, &self->value))
    return;

  intake_value_copy (value, &self->value);
  if (!keep)
    show_value (self);
}

static gboolean
intake_long_text_row_commit (IntakeFieldRow *row)
{
  IntakeLongTextRow *self = INTAKE_LONG_TEXT_ROW (row);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!is_changed (self) || !gtk_text_view_get_editable (self->text_view))
    return TRUE;

  text = intake_long_text_row_dup_text (self);
  if (!intake_field_row_read_text (self->field, text, self->language, &value, &error))
    {
      show_error (self, error->message);
      return FALSE;
    }

  if (intake_value_equal (&value, &self->value))
    {
      show_value (self);
      return TRUE;
    }

  intake_value_copy (&value, &self->value);
  show_value (self);
  intake_field_row_enter (row, &value);
  return TRUE;
}

static void
intake_long_text_row_set_editable (IntakeFieldRow *row,
                                   gboolean        editable)
{
  gtk_text_view_set_editable (INTAKE_LONG_TEXT_ROW (row)->text_view, editable);
}

static void
intake_long_text_row_focus_editor (IntakeFieldRow *row)
{
  gtk_widget_grab_focus (GTK_WIDGET (INTAKE_LONG_TEXT_ROW (row)->text_view));
}

static gboolean
intake_long_text_row_focus (GtkWidget       *widget,
                            GtkDirectionType direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (INTAKE_LONG_TEXT_ROW (widget)->text_view), direction);
}

static gboolean
intake_long_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (INTAKE_LONG_TEXT_ROW (widget)->text_view));
}

static void
intake_long_text_row_finalize (GObject *object)
{
  IntakeLongTextRow *self = INTAKE_LONG_TEXT_ROW (object);

  intake_value_clear (&self->value);
  g_free (self->shown);

  G_OBJECT_CLASS (intake_long_text_row_parent_class)->finalize (object);
}

static void
intake_long_text_row_field_row_init (IntakeFieldRowInterface *iface)
{
  iface->set_up = intake_long_text_row_set_up;
  iface->get_field = intake_long_text_row_get_field;
  iface->show = intake_long_text_row_show;
  iface->commit = intake_long_text_row_commit;
  iface->set_editable = intake_long_text_row_set_editable;
  iface->focus_editor = intake_long_text_row_focus_editor;
}

static void
intake_long_text_row_class_init (IntakeLongTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_long_text_row_finalize;
  widget_class->focus = intake_long_text_row_focus;
  widget_class->grab_focus = intake_long_text_row_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-long-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeLongTextRow, label);
  gtk_widget_class_bind_template_child (widget_class, IntakeLongTextRow, text_view);
  gtk_widget_class_bind_template_child (widget_class, IntakeLongTextRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, IntakeLongTextRow, message);
  gtk_widget_class_bind_template_callback (widget_class, focus_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_pressed_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
intake_long_text_row_init (IntakeLongTextRow *self)
{
  self->shown = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

char *
intake_long_text_row_dup_text (IntakeLongTextRow *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (INTAKE_IS_LONG_TEXT_ROW (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

void
intake_long_text_row_set_text (IntakeLongTextRow *self,
                               const char        *text)
{
  g_return_if_fail (INTAKE_IS_LONG_TEXT_ROW (self));
  g_return_if_fail (text != NULL);

  gtk_text_buffer_set_text (self->buffer, text, -1);
}
