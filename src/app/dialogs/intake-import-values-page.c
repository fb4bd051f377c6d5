/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the words and dates of a spreadsheet mean. */
#include "config.h"

#include "intake-import-values-page.h"

#include "intake-date-order-row.h"
#include "intake-parse.h"
#include "intake-word-entry.h"
#include "intake-word-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many words of a column are shown: what stands once in ten thousand rows is corrected there. */
#define MAX_ROWS 60

struct _IntakeImportValuesPage
{
  AdwBin parent_instance;

  GPtrArray *groups;
  GtkWidget *first;

  GtkBox *box;
};

/* What is shown. */
typedef struct
{
  IntakeImportValuesPage    *page;
  const IntakeImportPreview *preview;
  IntakeMapping             *mapping;
  const IntakeLanguage      *language;
} Filling;

G_DEFINE_FINAL_TYPE (IntakeImportValuesPage, intake_import_values_page, ADW_TYPE_BIN)

static gboolean
is_list_of_words (const IntakeField *field)
{
  return field->vocabulary != NULL && (field->kind == INTAKE_KIND_CHOICE || field->kind == INTAKE_KIND_BOOLEAN || field->kind == INTAKE_KIND_CHOICES);
}

/* "scholarship; interest" is several values, each of which is understood by itself. */
static gboolean
is_single_word (const IntakeField *field,
                const char        *text)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  return field->kind != INTAKE_KIND_CHOICES ||
         !intake_field_parse (field, text, INTAKE_DATE_ORDER_DAY_FIRST, intake_language_get (NULL), &value, NULL) ||
         value.type != INTAKE_VALUE_TEXT || strchr (value.text, ';') == NULL;
}

static gboolean
can_be_read (const Filling     *filling,
             guint              column,
             const IntakeField *field,
             const char        *text)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  /* Only the office knows its notices; an address or a date is one person's, and corrected in the report. */
  return field->kind == INTAKE_KIND_NOTICE || field->kind == INTAKE_KIND_EMAIL || field->kind == INTAKE_KIND_PHONE || field->kind == INTAKE_KIND_DATE ||
         intake_field_parse (field, text, g_array_index (filling->mapping->date_order, IntakeDateOrder, column), filling->language, &value, NULL);
}

static AdwPreferencesGroup *
add_group (Filling    *filling,
           const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (filling->page->box, group);
  g_ptr_array_add (filling->page->groups, group);

  return ADW_PREFERENCES_GROUP (group);
}

static void
add_row (Filling             *filling,
         AdwPreferencesGroup *group,
         GtkWidget           *row)
{
  adw_preferences_group_add (group, row);
  if (filling->page->first == NULL)
    filling->page->first = row;
}

/* Whether some cell of a column of dates is a text whose order can be read in two ways. */
static gboolean
has_order (const Filling *filling,
           guint          column)
{
  for (guint i = 0; i < filling->preview->rows->len; i++)
    {
      GStrv row = g_ptr_array_index (filling->preview->rows, i);
      g_auto (IntakeValue) day_first = INTAKE_VALUE_INIT;
      g_auto (IntakeValue) month_first = INTAKE_VALUE_INIT;
      const IntakeField *field = intake_field_get (g_array_index (filling->mapping->fields, IntakeFieldId, column));

      if (column >= g_strv_length (row) || *row[column] == '\0')
        continue;
      intake_field_parse (field, row[column], INTAKE_DATE_ORDER_DAY_FIRST, filling->language, &day_first, NULL);
      intake_field_parse (field, row[column], INTAKE_DATE_ORDER_MONTH_FIRST, filling->language, &month_first, NULL);
      if (!intake_value_equal (&day_first, &month_first))
        return TRUE;
    }

  return FALSE;
}

static void
add_dates (Filling *filling)
{
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < filling->mapping->fields->len; i++)
    {
      IntakeFieldId id = g_array_index (filling->mapping->fields, IntakeFieldId, i);

      if (id == INTAKE_N_FIELDS || intake_field_get (id)->kind != INTAKE_KIND_DATE || !has_order (filling, i))
        continue;
      if (group == NULL)
        group = add_group (filling, _ ("Dates"));
      add_row (filling, group, intake_date_order_row_new (filling->mapping, i, filling->preview, filling->language));
    }
}

static void
add_words (Filling *filling,
           guint    column)
{
  IntakeFieldId        id = g_array_index (filling->mapping->fields, IntakeFieldId, column);
  GPtrArray           *words = column < filling->preview->words->len ? g_ptr_array_index (filling->preview->words, column) : NULL;
  AdwPreferencesGroup *group = NULL;
  const IntakeField   *field;
  guint                n_rows = 0;

  if (id == INTAKE_N_FIELDS || words == NULL)
    return;

  field = intake_field_get (id);
  for (guint i = 0; i < words->len && n_rows < MAX_ROWS; i++)
    {
      const IntakeImportWord *word = g_ptr_array_index (words, i);
      gboolean                is_choice = is_list_of_words (field) && is_single_word (field, word->text);

      if (!is_choice && can_be_read (filling, column, field, word->text))
        continue;
      if (group == NULL)
        group = add_group (filling, intake_field_label (id, filling->language));
      add_row (filling, group,
               is_choice ? intake_word_row_new (filling->mapping, column, word, filling->language) : intake_word_entry_new (filling->mapping, column, word, filling->language));
      n_rows++;
    }
}

static void
intake_import_values_page_finalize (GObject *object)
{
  g_ptr_array_unref (INTAKE_IMPORT_VALUES_PAGE (object)->groups);

  G_OBJECT_CLASS (intake_import_values_page_parent_class)->finalize (object);
}

static void
intake_import_values_page_class_init (IntakeImportValuesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_import_values_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-import-values-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeImportValuesPage, box);
}

static void
intake_import_values_page_init (IntakeImportValuesPage *self)
{
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
intake_import_values_page_show (IntakeImportValuesPage    *self,
                                const IntakeImportPreview *preview,
                                IntakeMapping             *mapping,
                                const IntakeLanguage      *language)
{
  Filling filling = { self, preview, mapping, language };

  g_return_val_if_fail (INTAKE_IS_IMPORT_VALUES_PAGE (self), FALSE);
  g_return_val_if_fail (preview != NULL && mapping != NULL, FALSE);

  for (guint i = 0; i < self->groups->len; i++)
    gtk_box_remove (self->box, g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->groups, 0);
  self->first = NULL;

  add_dates (&filling);
  for (guint i = 0; i < mapping->fields->len; i++)
    add_words (&filling, i);

  return self->groups->len > 0;
}

void
intake_import_values_page_focus (IntakeImportValuesPage *self)
{
  g_return_if_fail (INTAKE_IS_IMPORT_VALUES_PAGE (self));

  if (self->first != NULL)
    gtk_widget_grab_focus (self->first);
}
