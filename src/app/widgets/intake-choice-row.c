/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field whose value is one of a list. */
#include "config.h"

#include "intake-choice-row.h"

#include "intake-present.h"

#include <glib/gi18n-lib.h>

struct _IntakeChoiceRow
{
  AdwComboRow parent_instance;

  const IntakeField    *field;
  const IntakeLanguage *language;
  IntakeValue           value;
  GArray               *values;
  gboolean              silent;

  GtkStringList *labels;
};

static void intake_choice_row_field_row_init (IntakeFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IntakeChoiceRow, intake_choice_row, ADW_TYPE_COMBO_ROW, G_IMPLEMENT_INTERFACE (INTAKE_TYPE_FIELD_ROW, intake_choice_row_field_row_init))

static guint
find_value (IntakeChoiceRow   *self,
            const IntakeValue *value)
{
  for (guint i = 0; i < self->values->len; i++)
    {
      if (intake_value_equal (&g_array_index (self->values, IntakeValue, i), value))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* That nothing is recorded looks here as it does where one types. */
static void
mark_blank (IntakeChoiceRow *self)
{
  if (self->value.type == INTAKE_VALUE_NONE)
    gtk_widget_add_css_class (GTK_WIDGET (self), "blank");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "blank");
}

static void
select_value (IntakeChoiceRow *self)
{
  guint position = find_value (self, &self->value);

  self->silent = TRUE;
  if (position == GTK_INVALID_LIST_POSITION)
    {
      /* Whatever is recorded is shown, also what the list does not offer. */
      g_autofree char *words = intake_present_value (self->field, &self->value, self->language);

      position = self->values->len;
      intake_choice_row_add (self, &self->value, words);
    }
  self->silent = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), position);
  self->silent = FALSE;
  mark_blank (self);
}

static void
selected_cb (IntakeChoiceRow *self)
{
  guint              position = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  const IntakeValue *chosen;

  if (self->silent || self->values == NULL || position >= self->values->len)
    return;

  chosen = &g_array_index (self->values, IntakeValue, position);
  if (intake_value_equal (chosen, &self->value))
    return;

  intake_value_copy (chosen, &self->value);
  mark_blank (self);
  intake_field_row_enter (INTAKE_FIELD_ROW (self), &self->value);
}

static void
add_vocabulary (IntakeChoiceRow *self)
{
  const IntakeVocabulary *vocabulary = self->field->vocabulary;

  for (guint i = 0; i < vocabulary->n_terms; i++)
    {
      g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

      intake_value_set_text (&value, vocabulary->terms[i].id);
      intake_choice_row_add (self, &value, intake_vocabulary_label (vocabulary, vocabulary->terms[i].id, self->language));
    }
}

static void
add_yes_and_no (IntakeChoiceRow *self)
{
  for (gint64 yes = 1; yes >= 0; yes--)
    {
      g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
      g_autofree char *words = NULL;

      intake_value_set_integer (&value, yes);
      words = intake_present_value (self->field, &value, self->language);
      intake_choice_row_add (self, &value, words);
    }
}

static void
intake_choice_row_set_up (IntakeFieldRow       *row,
                          const IntakeField    *field,
                          const IntakeLanguage *language)
{
  IntakeChoiceRow *self = INTAKE_CHOICE_ROW (row);

  self->field = field;
  self->language = language;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), intake_field_get_label (field, language));

  intake_choice_row_clear (self);
  if (field->kind == INTAKE_KIND_BOOLEAN)
    add_yes_and_no (self);
  else if (field->kind == INTAKE_KIND_CHOICE)
    add_vocabulary (self);
}

static const IntakeField *
intake_choice_row_get_field (IntakeFieldRow *row)
{
  return INTAKE_CHOICE_ROW (row)->field;
}

static void
intake_choice_row_show (IntakeFieldRow    *row,
                        const IntakeValue *value,
                        gboolean           fresh)
{
  IntakeChoiceRow *self = INTAKE_CHOICE_ROW (row);

  intake_value_copy (value, &self->value);
  select_value (self);
}

static gboolean
intake_choice_row_commit (IntakeFieldRow *row)
{
  return TRUE;
}

static void
intake_choice_row_set_editable (IntakeFieldRow *row,
                                gboolean        editable)
{
  gtk_widget_set_sensitive (GTK_WIDGET (row), editable);
}

static void
intake_choice_row_focus_editor (IntakeFieldRow *row)
{
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
intake_choice_row_finalize (GObject *object)
{
  IntakeChoiceRow *self = INTAKE_CHOICE_ROW (object);

  intake_value_clear (&self->value);
  g_clear_pointer (&self->values, g_array_unref);

  G_OBJECT_CLASS (intake_choice_row_parent_class)->finalize (object);
}

static void
intake_choice_row_field_row_init (IntakeFieldRowInterface *iface)
{
  iface->set_up = intake_choice_row_set_up;
  iface->get_field = intake_choice_row_get_field;
  iface->show = intake_choice_row_show;
  iface->commit = intake_choice_row_commit;
  iface->set_editable = intake_choice_row_set_editable;
  iface->focus_editor = intake_choice_row_focus_editor;
}

static void
intake_choice_row_class_init (IntakeChoiceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_choice_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-choice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeChoiceRow, labels);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
intake_choice_row_init (IntakeChoiceRow *self)
{
  self->values = g_array_new (FALSE, TRUE, sizeof (IntakeValue));
  g_array_set_clear_func (self->values, (GDestroyNotify)intake_value_clear);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_choice_row_clear (IntakeChoiceRow *self)
{
  IntakeValue none = INTAKE_VALUE_INIT;
  gboolean    required = FALSE;

  g_return_if_fail (INTAKE_IS_CHOICE_ROW (self));

  self->silent = TRUE;
  g_array_set_size (self->values, 0);
  gtk_string_list_splice (self->labels, 0, g_list_model_get_n_items (G_LIST_MODEL (self->labels)), NULL);
  required = self->field != NULL && (self->field->flags & INTAKE_FIELD_REQUIRED) != 0;
  if (!required)
    /* Translators: the choice that says that nothing is known of a field */
    intake_choice_row_add (self, &none, _ ("Not recorded"));
  self->silent = FALSE;
}

void
intake_choice_row_add (IntakeChoiceRow   *self,
                       const IntakeValue *value,
                       const char        *label)
{
  IntakeValue copy = INTAKE_VALUE_INIT;
  gboolean    silent;

  g_return_if_fail (INTAKE_IS_CHOICE_ROW (self));
  g_return_if_fail (value != NULL);
  g_return_if_fail (label != NULL);

  silent = self->silent;
  self->silent = TRUE;
  intake_value_copy (value, &copy);
  g_array_append_val (self->values, copy);
  gtk_string_list_append (self->labels, label);
  self->silent = silent;
}

void
intake_choice_row_set_blank_label (IntakeChoiceRow *self,
                                   const char      *label)
{
  g_return_if_fail (INTAKE_IS_CHOICE_ROW (self));
  g_return_if_fail (label != NULL);

  self->silent = TRUE;
  gtk_string_list_splice (self->labels, 0, 1, (const char *[]){ label, NULL });
  self->silent = FALSE;
}

const IntakeValue *
intake_choice_row_get_value (IntakeChoiceRow *self)
{
  g_return_val_if_fail (INTAKE_IS_CHOICE_ROW (self), NULL);

  return &self->value;
}

gboolean
intake_choice_row_offers (IntakeChoiceRow   *self,
                          const IntakeValue *value)
{
  g_return_val_if_fail (INTAKE_IS_CHOICE_ROW (self), FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  return find_value (self, value) != GTK_INVALID_LIST_POSITION;
}
