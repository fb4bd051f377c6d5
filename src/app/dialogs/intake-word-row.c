/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A word of a spreadsheet, and which value of a field it means. */
#include "config.h"

#include "intake-word-row.h"

#include "intake-parse.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is chosen before the values. */
enum
{
  LEAVE_BLANK,
  FIRST_VALUE,
};

struct _IntakeWordRow
{
  AdwComboRow parent_instance;

  IntakeMapping *mapping;
  guint          column;
  char          *word;
  gboolean       is_set_up;

  GtkStringList *choices;
  GtkWidget     *unknown;
};

G_DEFINE_FINAL_TYPE (IntakeWordRow, intake_word_row, ADW_TYPE_COMBO_ROW)

static const IntakeField *
get_field (IntakeWordRow *self)
{
  return intake_field_get (g_array_index (self->mapping->fields, IntakeFieldId, self->column));
}

static void
selected_cb (IntakeWordRow *self)
{
  guint             selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  const IntakeTerm *terms;

  if (!self->is_set_up || selected == GTK_INVALID_LIST_POSITION)
    return;

  terms = get_field (self)->vocabulary->terms;
  intake_mapping_set_word (self->mapping, self->column, self->word, selected == LEAVE_BLANK ? "" : terms[selected - FIRST_VALUE].id);
  gtk_widget_set_visible (self->unknown, FALSE);
}

/* Where a word means several values, or none that is known, nothing is chosen until somebody does. */
static guint
find_choice (IntakeWordRow        *self,
             const IntakeLanguage *language)
{
  const IntakeField *field = get_field (self);
  const char        *text = intake_mapping_get_word (self->mapping, self->column, self->word);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_autofree char *id = NULL;

  if (*text == '\0')
    return LEAVE_BLANK;
  if (!intake_field_parse (field, text, INTAKE_DATE_ORDER_DAY_FIRST, language, &value, NULL))
    return GTK_INVALID_LIST_POSITION;

  if (value.type == INTAKE_VALUE_INTEGER)
    id = g_strdup (value.integer != 0 ? "yes" : "no");
  else
    id = g_strdup (value.text);
  for (guint i = 0; id != NULL && i < field->vocabulary->n_terms; i++)
    if (strcmp (field->vocabulary->terms[i].id, id) == 0)
      return FIRST_VALUE + i;

  return GTK_INVALID_LIST_POSITION;
}

static void
intake_word_row_finalize (GObject *object)
{
  g_free (INTAKE_WORD_ROW (object)->word);

  G_OBJECT_CLASS (intake_word_row_parent_class)->finalize (object);
}

static void
intake_word_row_class_init (IntakeWordRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_word_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-word-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeWordRow, choices);
  gtk_widget_class_bind_template_child (widget_class, IntakeWordRow, unknown);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
intake_word_row_init (IntakeWordRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_word_row_new (IntakeMapping          *mapping,
                     guint                   column,
                     const IntakeImportWord *word,
                     const IntakeLanguage   *language)
{
  IntakeWordRow          *self = g_object_new (INTAKE_TYPE_WORD_ROW, NULL);
  g_autofree char        *title = NULL;
  g_autofree char        *subtitle = NULL;
  const IntakeVocabulary *vocabulary;
  guint                   choice;

  self->mapping = mapping;
  self->column = column;
  self->word = g_strdup (word->text);

  /* Translators: what stands in a cell of a spreadsheet, in quotation marks */
  title = g_strdup_printf (_ ("“%s”"), word->text);
  /* Translators: in how many rows of a spreadsheet a word stands */
  subtitle = g_strdup_printf (ngettext ("%u row", "%u rows", word->count), word->count);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);

  vocabulary = get_field (self)->vocabulary;
  for (guint i = 0; i < vocabulary->n_terms; i++)
    gtk_string_list_append (self->choices, intake_vocabulary_label (vocabulary, vocabulary->terms[i].id, language));
  choice = find_choice (self, language);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), choice);
  gtk_widget_set_visible (self->unknown, choice == GTK_INVALID_LIST_POSITION);
  self->is_set_up = TRUE;

  return GTK_WIDGET (self);
}
