/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A word of a spreadsheet that is not understood, and what is to be read in its place. */
#include "config.h"

#include "intake-word-entry.h"

#include "intake-parse.h"

#include <glib/gi18n-lib.h>

struct _IntakeWordEntry
{
  AdwEntryRow parent_instance;

  IntakeMapping        *mapping;
  guint                 column;
  char                 *word;
  const IntakeLanguage *language;

  GtkImage *state;
};

G_DEFINE_FINAL_TYPE (IntakeWordEntry, intake_word_entry, ADW_TYPE_ENTRY_ROW)

/* What is typed is taken letter by letter; whether it can be read shows beside it. */
static void
changed_cb (IntakeWordEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  gboolean is_good;

  if (self->mapping == NULL)
    return;

  intake_mapping_set_word (self->mapping, self->column, self->word, g_str_equal (text, self->word) ? NULL : text);
  is_good = intake_field_parse (intake_field_get (g_array_index (self->mapping->fields, IntakeFieldId, self->column)), text,
                                g_array_index (self->mapping->date_order, IntakeDateOrder, self->column), self->language, &value, &error);
  gtk_image_set_from_icon_name (self->state, is_good ? "object-select-symbolic" : "dialog-warning-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->state), error != NULL ? error->message : NULL);
  if (is_good)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
}

static void
intake_word_entry_finalize (GObject *object)
{
  g_free (INTAKE_WORD_ENTRY (object)->word);

  G_OBJECT_CLASS (intake_word_entry_parent_class)->finalize (object);
}

static void
intake_word_entry_class_init (IntakeWordEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_word_entry_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-word-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeWordEntry, state);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
intake_word_entry_init (IntakeWordEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_word_entry_new (IntakeMapping          *mapping,
                       guint                   column,
                       const IntakeImportWord *word,
                       const IntakeLanguage   *language)
{
  IntakeWordEntry *self = g_object_new (INTAKE_TYPE_WORD_ENTRY, NULL);
  g_autofree char *title = NULL;

  /* Translators: the title of an entry: what stands in cells of a spreadsheet, in how many rows, and that one types what it is to be read as */
  title = g_strdup_printf (ngettext ("“%s” in %u row is read as", "“%s” in %u rows is read as", word->count), word->text, word->count);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  self->column = column;
  self->word = g_strdup (word->text);
  self->language = language;
  self->mapping = mapping;
  gtk_editable_set_text (GTK_EDITABLE (self), intake_mapping_get_word (mapping, column, word->text));
  changed_cb (self);

  return GTK_WIDGET (self);
}
