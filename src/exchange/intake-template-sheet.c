/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writes the workbook that partners fill in: a sheet of headings only, so that nothing in it is taken for an applicant; a sheet that tells
 * what each column takes, with an example; and a hidden sheet of the lists to choose from (in the validation itself they would have to be
 * shorter than 255 characters).
 */
#include "config.h"

#include "intake-template-sheet.h"

#include <locale.h>
#include <string.h>

#include <glib/gi18n-lib.h>
#include <xlsxwriter.h>

#include "intake-country.h"
#include "intake-export.h"
#include "intake-workbook-text.h"

#define PAPER_A4 9
#define LAST_ROW 1048575
#define FIRST_YEAR 1900
#define LAST_YEAR 2199
#define MAX_NUMBER 100000
#define EXPECTED_WIDTH 70
#define EXAMPLE_WIDTH 30
/* What Excel takes for the title and the text of a hint (ECMA-376 part 1, 18.3.1.32). */
#define MAX_HINT_TITLE 32
#define MAX_HINT 255

typedef struct
{
  const IntakeTemplateSheet *self;
  lxw_workbook              *workbook;
  lxw_worksheet             *table;
  lxw_worksheet             *guide;
  lxw_worksheet             *lists;
  char                      *lists_name;
  guint                      n_lists;
  lxw_error                  failure;

  lxw_format *heading_format;
  lxw_format *text_format;
  lxw_format *date_format;
  lxw_format *number_format;
  lxw_format *wrapped_format;
} Writer;

static void
note (Writer   *writer,
      lxw_error code)
{
  if (writer->failure == LXW_NO_ERROR)
    writer->failure = code;
}

static const char *
translate (Writer     *writer,
           const char *message)
{
  return intake_language_translate (writer->self->language, message);
}

static char *
dup_cut (const char *text,
         glong       most)
{
  return g_utf8_strlen (text, -1) > most ? g_utf8_substring (text, 0, most) : g_strdup (text);
}

static void
make_formats (Writer *writer)
{
  writer->heading_format = workbook_add_format (writer->workbook);
  format_set_bold (writer->heading_format);
  format_set_bottom (writer->heading_format, LXW_BORDER_THIN);
  format_set_text_wrap (writer->heading_format);
  format_set_align (writer->heading_format, LXW_ALIGN_VERTICAL_TOP);

  /* As text, a phone number keeps its zeros. */
  writer->text_format = workbook_add_format (writer->workbook);
  format_set_num_format (writer->text_format, "@");
  writer->date_format = workbook_add_format (writer->workbook);
  format_set_num_format (writer->date_format, "dd mmm yyyy");
  format_set_align (writer->date_format, LXW_ALIGN_LEFT);
  writer->number_format = workbook_add_format (writer->workbook);
  format_set_num_format (writer->number_format, "0");
  writer->wrapped_format = workbook_add_format (writer->workbook);
  format_set_text_wrap (writer->wrapped_format);
  format_set_align (writer->wrapped_format, LXW_ALIGN_VERTICAL_TOP);
}

static lxw_format *
get_format (Writer            *writer,
            const IntakeField *field)
{
  if (field->kind == INTAKE_KIND_DATE)
    return writer->date_format;
  return field->kind == INTAKE_KIND_INTEGER ? writer->number_format : writer->text_format;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char *const *)a, *(const char *const *)b);
}

/* What can be chosen for a field, as people read it (element-type utf8); %NULL where anything can be written. */
static GPtrArray *
list_choices (Writer            *writer,
              const IntakeField *field)
{
  const IntakeLanguage *language = writer->self->language;
  const char *const    *codes = intake_country_codes ();
  GPtrArray            *choices = g_ptr_array_new ();

  if (field->vocabulary != NULL)
    for (guint i = 0; i < field->vocabulary->n_terms; i++)
      g_ptr_array_add (choices, (gpointer)intake_vocabulary_label (field->vocabulary, field->vocabulary->terms[i].id, language));
  else if (field->kind == INTAKE_KIND_COUNTRY || field->kind == INTAKE_KIND_COUNTRIES)
    {
      for (guint i = 0; codes[i] != NULL; i++)
        g_ptr_array_add (choices, (gpointer)intake_country_name (codes[i], language));
      g_ptr_array_sort (choices, compare_names);
    }
  else if (field->kind == INTAKE_KIND_NOTICE)
    for (guint i = 0; writer->self->notices != NULL && writer->self->notices[i] != NULL; i++)
      g_ptr_array_add (choices, (gpointer)writer->self->notices[i]);

  return choices;
}

/* Puts choices into a column of the hidden sheet; the formula that leads to them (transfer full). */
static char *
write_list (Writer            *writer,
            const IntakeField *field,
            GPtrArray         *choices)
{
  char  first[LXW_MAX_CELL_NAME_LENGTH], last[LXW_MAX_CELL_NAME_LENGTH];
  guint column = writer->n_lists++;

  note (writer, worksheet_write_string (writer->lists, 0, (lxw_col_t)column, intake_field_label (field->id, writer->self->language), writer->heading_format));
  for (guint i = 0; i < choices->len; i++)
    note (writer, worksheet_write_string (writer->lists, i + 1, (lxw_col_t)column, g_ptr_array_index (choices, i), NULL));

  lxw_rowcol_to_cell_abs (first, 1, (lxw_col_t)column, LXW_TRUE, LXW_TRUE);
  lxw_rowcol_to_cell_abs (last, choices->len, (lxw_col_t)column, LXW_TRUE, LXW_TRUE);
  return g_strdup_printf ("='%s'!%s:%s", writer->lists_name, first, last);
}

static void
add_validation (Writer            *writer,
                guint              column,
                const IntakeField *field,
                const char        *hint)
{
  g_autoptr (GPtrArray) choices = list_choices (writer, field);
  g_autofree char    *title = dup_cut (intake_field_label (field->id, writer->self->language), MAX_HINT_TITLE);
  g_autofree char    *message = dup_cut (hint, MAX_HINT);
  g_autofree char    *formula = NULL;
  lxw_data_validation validation = { .validate = LXW_VALIDATION_TYPE_ANY, .input_title = title, .input_message = message, .error_title = title, .error_message = message };

  if (choices->len > 0)
    {
      formula = write_list (writer, field, choices);
      validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
      validation.value_formula = formula;
      /* Of what can be several, Excel knows only one. */
      if (field->kind == INTAKE_KIND_CHOICES || field->kind == INTAKE_KIND_COUNTRIES)
        validation.show_error = LXW_VALIDATION_OFF;
    }
  else if (field->kind == INTAKE_KIND_DATE)
    {
      validation.validate = LXW_VALIDATION_TYPE_DATE;
      validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
      validation.minimum_datetime = (lxw_datetime){ FIRST_YEAR, 1, 1, 0, 0, 0 };
      validation.maximum_datetime = (lxw_datetime){ LAST_YEAR, 12, 31, 0, 0, 0 };
    }
  else if (field->kind == INTAKE_KIND_INTEGER)
    {
      validation.validate = LXW_VALIDATION_TYPE_INTEGER;
      validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
      validation.minimum_number = 0;
      validation.maximum_number = MAX_NUMBER;
    }
  note (writer, worksheet_data_validation_range (writer->table, 1, (lxw_col_t)column, LAST_ROW, (lxw_col_t)column, &validation));
}

/* A column to fill in, and its line in the guide. */
static void
write_field (Writer       *writer,
             guint         column,
             IntakeFieldId id)
{
  const IntakeField *field = intake_field_get (id);
  const char        *label = intake_field_label (id, writer->self->language);
  g_autofree char   *hint = intake_template_dup_expected (field, writer->self->language);
  g_autofree char   *example = intake_template_dup_example (writer->self, id);

  note (writer, worksheet_set_column (writer->table, (lxw_col_t)column, (lxw_col_t)column, MAX (field->width, (guint)g_utf8_strlen (label, -1) + 2), get_format (writer, field)));
  note (writer, worksheet_write_string (writer->table, 0, (lxw_col_t)column, label, writer->heading_format));
  note (writer, worksheet_write_comment (writer->table, 0, (lxw_col_t)column, hint));
  add_validation (writer, column, field, hint);

  note (writer, worksheet_write_string (writer->guide, column + 1, 0, label, writer->wrapped_format));
  note (writer, worksheet_write_string (writer->guide, column + 1, 1, hint, writer->wrapped_format));
  if (example != NULL)
    note (writer, worksheet_write_string (writer->guide, column + 1, 2, example, writer->wrapped_format));
}

static lxw_worksheet *
add_sheet (Writer     *writer,
           const char *name)
{
  g_autofree char *clean = intake_workbook_dup_sheet_name (name);
  lxw_worksheet   *sheet = workbook_add_worksheet (writer->workbook, clean);

  /* The names are ours: that they differ in each language is tested. */
  g_assert (sheet != NULL);
  worksheet_set_landscape (sheet);
  worksheet_set_paper (sheet, PAPER_A4);
  worksheet_fit_to_pages (sheet, 1, 0);
  worksheet_repeat_rows (sheet, 0, 0);
  worksheet_freeze_panes (sheet, 1, 0);
  return sheet;
}

static void
write_workbook (Writer *writer)
{
  IntakeFieldId fields[INTAKE_TEMPLATE_MAX_FIELDS];
  guint         n_fields = intake_template_list_fields (fields);

  make_formats (writer);
  writer->table = add_sheet (writer, translate (writer, N_ ("Applications")));
  /* Translators: the name of a sheet of a workbook; 31 characters at the most */
  writer->guide = add_sheet (writer, translate (writer, N_ ("How to fill in")));
  /* Translators: the name of a sheet of a workbook that holds lists to choose from; 31 characters at the most */
  writer->lists_name = intake_workbook_dup_sheet_name (translate (writer, N_ ("Lists")));
  writer->lists = add_sheet (writer, writer->lists_name);
  worksheet_hide (writer->lists);

  worksheet_set_column (writer->guide, 0, 0, EXAMPLE_WIDTH, NULL);
  worksheet_set_column (writer->guide, 1, 1, EXPECTED_WIDTH, NULL);
  worksheet_set_column (writer->guide, 2, 2, EXAMPLE_WIDTH, NULL);
  note (writer, worksheet_write_string (writer->guide, 0, 0, translate (writer, N_ ("Column")), writer->heading_format));
  note (writer, worksheet_write_string (writer->guide, 0, 1, translate (writer, N_ ("What to write")), writer->heading_format));
  note (writer, worksheet_write_string (writer->guide, 0, 2, translate (writer, N_ ("Example")), writer->heading_format));

  for (guint i = 0; i < n_fields; i++)
    write_field (writer, i, fields[i]);
}

gboolean
intake_template_sheet_write (const IntakeTemplateSheet *self,
                             GError                   **error)
{
  lxw_workbook_options options = { LXW_FALSE, (char *)self->tmpdir, LXW_TRUE };
  lxw_doc_properties   properties = { 0 };
  Writer               writer = { .self = self };
  g_autofree char     *name = NULL;
  locale_t             c_locale = newlocale (LC_NUMERIC_MASK, "C", duplocale (uselocale ((locale_t)0)));
  /* libxlsxwriter writes widths and limits by the locale, where a French comma makes the file unreadable. */
  locale_t  previous = uselocale (c_locale);
  lxw_error code;

  writer.workbook = workbook_new_opt (self->path, &options);
  properties.title = (char *)translate (&writer, N_ ("Internship applications"));
  properties.comments = (char *)"Intake " INTAKE_VERSION;
  workbook_set_properties (writer.workbook, &properties);
  write_workbook (&writer);
  code = workbook_close (writer.workbook);
  note (&writer, code);

  uselocale (previous);
  freelocale (c_locale);
  g_free (writer.lists_name);

  if (writer.failure == LXW_NO_ERROR)
    return TRUE;
  name = g_filename_display_basename (self->path);
  g_set_error (error, INTAKE_EXPORT_ERROR, INTAKE_EXPORT_ERROR_TARGET,
               intake_language_translate (self->language, N_ ("“%s” could not be written (%s). Make room on the disk, or choose another folder.")),
               name, lxw_strerror (writer.failure));
  return FALSE;
}
