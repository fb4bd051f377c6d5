/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field that is typed on one line. */
#include "config.h"

#include "intake-entry-row.h"

#include "intake-present.h"

#include <glib/gi18n-lib.h>

struct _IntakeEntryRow
{
  AdwPreferencesRow parent_instance;

  const IntakeField    *field;
  const IntakeLanguage *language;
  IntakeValue           value;
  char                 *shown;
  char                 *error;

  GtkLabel *label;
  GtkText  *text;
  GtkLabel *message;
};

static void intake_entry_row_field_row_init (IntakeFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IntakeEntryRow, intake_entry_row, ADW_TYPE_PREFERENCES_ROW, G_IMPLEMENT_INTERFACE (INTAKE_TYPE_FIELD_ROW, intake_entry_row_field_row_init))

/* How a value is best typed, for the kinds where that is not plain. */
static const char *
get_hint (IntakeFieldKind kind)
{
  if (kind == INTAKE_KIND_DATE)
    /* Translators: an example of how a date can be typed */
    return _ ("5 March 2025");
  if (kind == INTAKE_KIND_LANGUAGES)
    /* Translators: an example of how languages with their levels can be typed */
    return _ ("French C1, English B2");
  if (kind == INTAKE_KIND_RELATIVES)
    /* Translators: an example of how relatives on the staff are typed: the relation, and the unit where they work */
    return _ ("sibling: Operations");

  return NULL;
}

static gboolean
is_changed (IntakeEntryRow *self)
{
  return g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->text)), self->shown) != 0;
}

static void
show_message (IntakeEntryRow *self,
              const char     *message,
              gboolean        is_error)
{
  g_free (self->error);
  self->error = is_error ? g_strdup (message) : NULL;

  gtk_label_set_label (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
  if (is_error)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->message), "dim-label");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message, -1);
      return;
    }

  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->message), "dim-label");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_STATE_INVALID);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
show_value (IntakeEntryRow *self)
{
  g_free (self->shown);
  self->shown = intake_present_editable (self->field, &self->value, self->language);
  gtk_editable_set_text (GTK_EDITABLE (self->text), self->shown);
  show_message (self, NULL, FALSE);
}

/* A date may be typed in many ways: while it is typed the row tells how it would be read. */
static void
text_changed_cb (IntakeEntryRow *self)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_autofree char *understood = NULL;
  const char      *typed = gtk_editable_get_text (GTK_EDITABLE (self->text));

  if (self->field == NULL || self->field->kind != INTAKE_KIND_DATE || !is_changed (self) ||
      !intake_field_row_read_text (self->field, typed, self->language, &value, NULL) || value.type == INTAKE_VALUE_NONE)
    {
      show_message (self, NULL, FALSE);
      return;
    }

  understood = intake_present_value (self->field, &value, self->language);
  show_message (self, g_str_equal (understood, typed) ? NULL : understood, FALSE);
}

static void
text_activated_cb (IntakeEntryRow *self)
{
  if (intake_field_row_commit (INTAKE_FIELD_ROW (self)))
    g_signal_emit_by_name (self->text, "move-focus", GTK_DIR_TAB_FORWARD);
}

/* An empty field says that nothing is known, and, once one comes to fill it in, how. */
static void
update_placeholder (IntakeEntryRow *self,
                    gboolean        focused)
{
  gtk_text_set_placeholder_text (self->text, focused ? get_hint (self->field->kind) : _ ("Not recorded"));
}

static void
focus_entered_cb (IntakeEntryRow *self)
{
  update_placeholder (self, gtk_editable_get_editable (GTK_EDITABLE (self->text)));
  gtk_widget_add_css_class (GTK_WIDGET (self), "focused");
}

static void
focus_left_cb (IntakeEntryRow *self)
{
  update_placeholder (self, FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "focused");
  intake_field_row_commit (INTAKE_FIELD_ROW (self));
}

static void
row_pressed_cb (IntakeEntryRow *self)
{
  intake_field_row_focus_editor (INTAKE_FIELD_ROW (self));
}

/* Escape takes back what was typed; where there is nothing to take back, it is for whoever is above. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  IntakeEntryRow *self = INTAKE_ENTRY_ROW (widget);

  if (!is_changed (self))
    return GDK_EVENT_PROPAGATE;

  show_value (self);
  return GDK_EVENT_STOP;
}

static void
intake_entry_row_set_up (IntakeFieldRow       *row,
                         const IntakeField    *field,
                         const IntakeLanguage *language)
{
  IntakeEntryRow *self = INTAKE_ENTRY_ROW (row);

  self->field = field;
  self->language = language;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), intake_field_label (field->id, language));
  update_placeholder (self, FALSE);
  if (field->kind == INTAKE_KIND_EMAIL)
    gtk_text_set_input_purpose (self->text, GTK_INPUT_PURPOSE_EMAIL);
  else if (field->kind == INTAKE_KIND_PHONE)
    gtk_text_set_input_purpose (self->text, GTK_INPUT_PURPOSE_PHONE);
}

static const IntakeField *
intake_entry_row_get_field (IntakeFieldRow *row)
{
  return INTAKE_ENTRY_ROW (row)->field;
}

static void
intake_entry_row_show (IntakeFieldRow    *row,
                       const IntakeValue *value,
                       gboolean           fresh)
{
  IntakeEntryRow *self = INTAKE_ENTRY_ROW (row);
  gboolean        keep = !fresh && is_changed (self);

  if (!fresh && !keep && intake_value_equal (value, &self->value))
    return;

  intake_value_copy (value, &self->value);
  if (!keep)
    show_value (self);
}

static gboolean
intake_entry_row_commit (IntakeFieldRow *row)
{
  IntakeEntryRow *self = INTAKE_ENTRY_ROW (row);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (!is_changed (self) || !gtk_editable_get_editable (GTK_EDITABLE (self->text)))
    return TRUE;

  if (!intake_field_row_read_text (self->field, gtk_editable_get_text (GTK_EDITABLE (self->text)), self->language, &value, &error))
    {
      show_message (self, error->message, TRUE);
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
intake_entry_row_set_editable (IntakeFieldRow *row,
                               gboolean        editable)
{
  gtk_editable_set_editable (GTK_EDITABLE (INTAKE_ENTRY_ROW (row)->text), editable);
}

static void
intake_entry_row_focus_editor (IntakeFieldRow *row)
{
  gtk_widget_grab_focus (GTK_WIDGET (INTAKE_ENTRY_ROW (row)->text));
}

/* The row itself is no stop of the keyboard's way: that goes from text to text. */
static gboolean
intake_entry_row_focus (GtkWidget       *widget,
                        GtkDirectionType direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (INTAKE_ENTRY_ROW (widget)->text), direction);
}

static gboolean
intake_entry_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (INTAKE_ENTRY_ROW (widget)->text));
}

static void
intake_entry_row_finalize (GObject *object)
{
  IntakeEntryRow *self = INTAKE_ENTRY_ROW (object);

  intake_value_clear (&self->value);
  g_free (self->shown);
  g_free (self->error);

  G_OBJECT_CLASS (intake_entry_row_parent_class)->finalize (object);
}

static void
intake_entry_row_field_row_init (IntakeFieldRowInterface *iface)
{
  iface->set_up = intake_entry_row_set_up;
  iface->get_field = intake_entry_row_get_field;
  iface->show = intake_entry_row_show;
  iface->commit = intake_entry_row_commit;
  iface->set_editable = intake_entry_row_set_editable;
  iface->focus_editor = intake_entry_row_focus_editor;
}

static void
intake_entry_row_class_init (IntakeEntryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_entry_row_finalize;
  widget_class->focus = intake_entry_row_focus;
  widget_class->grab_focus = intake_entry_row_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-entry-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeEntryRow, label);
  gtk_widget_class_bind_template_child (widget_class, IntakeEntryRow, text);
  gtk_widget_class_bind_template_child (widget_class, IntakeEntryRow, message);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_pressed_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
intake_entry_row_init (IntakeEntryRow *self)
{
  self->shown = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

const char *
intake_entry_row_get_text (IntakeEntryRow *self)
{
  g_return_val_if_fail (INTAKE_IS_ENTRY_ROW (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->text));
}

void
intake_entry_row_set_text (IntakeEntryRow *self,
                           const char     *text)
{
  g_return_if_fail (INTAKE_IS_ENTRY_ROW (self));
  g_return_if_fail (text != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
}

const char *
intake_entry_row_get_error (IntakeEntryRow *self)
{
  g_return_val_if_fail (INTAKE_IS_ENTRY_ROW (self), NULL);

  return self->error;
}
