/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Streams the rows of a sheet out of a workbook. */
#include "config.h"

#include "intake-xlsx-reader.h"
#include "intake-xlsx-value.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define REFERENCE_SIZE 24
#define MAX_NAMED 32
#define MAX_VALUE_BYTES (INTAKE_SOURCE_MAX_CELL_LENGTH * 4)

struct _IntakeXlsxReader
{
  IntakeSource parent_instance;

  IntakeZip      *zip;
  IntakeXlsxBook *book;
  IntakeXml      *xml;
  gboolean        chose_hidden;
  gboolean        found_uncalculated;

  /* Where the parser is. */
  gboolean in_data;
  gboolean in_row;
  gboolean in_cell;
  gboolean in_inline;
  gboolean has_inline;
  gboolean in_phonetic;
  gboolean in_value;
  gboolean has_formula;
  gboolean has_value;

  /* The row, and the cell in it. */
  guint          row;
  gboolean       row_is_sure;
  gboolean       row_has_cells;
  guint          column;
  guint          next_column;
  IntakeXlsxType type;
  guint          style;
  gsize          start;
  guint          n_cells;

  /* For the notes, of the first of each kind where it is. */
  guint n_missing;
  char  first_missing[REFERENCE_SIZE];
  guint n_doubled;
  char  first_doubled[REFERENCE_SIZE];
  guint n_uncalculated;
  char  first_uncalculated[REFERENCE_SIZE];
};

G_DEFINE_FINAL_TYPE (IntakeXlsxReader, intake_xlsx_reader, INTAKE_TYPE_SOURCE)

static const char *
get_sheet_name (IntakeXlsxReader *self)
{
  return intake_source_get_sheet_name (INTAKE_SOURCE (self), intake_source_get_sheet (INTAKE_SOURCE (self)));
}

static void
get_reference (IntakeXlsxReader *self,
               char             *buffer)
{
  char column[8];

  g_snprintf (buffer, REFERENCE_SIZE, "%s%u", intake_column_name (self->column, column), self->row);
}

static void
refuse_reference (IntakeXlsxReader *self,
                  const char       *reference)
{
  g_autofree char *named = g_utf8_strlen (reference, -1) > MAX_NAMED ? g_utf8_substring (reference, 0, MAX_NAMED) : g_strdup (reference);

  intake_xml_refuse (self->xml, INTAKE_SOURCE_ERROR_FORMAT, N_ ("In sheet “%s”, after row %u, something stands at “%s”, which is no place of a sheet (A1 to XFD1048576). Open the file in Excel or LibreOffice and save it again."), get_sheet_name (self), self->row, named);
}

static gboolean
parse_row (const char *text,
           guint      *row)
{
  guint64 number = 0;

  if (*text < '1' || *text > '9')
    return FALSE;
  for (; g_ascii_isdigit (*text) && number <= INTAKE_SOURCE_MAX_ROWS; text++)
    number = number * 10 + (guint64)(*text - '0');
  if (*text != '\0' || number > INTAKE_SOURCE_MAX_ROWS)
    return FALSE;
  *row = (guint)number;
  return TRUE;
}

static gboolean
parse_reference (const char *text,
                 guint      *column,
                 guint      *row)
{
  guint number = 0;

  for (; g_ascii_isalpha (*text) && number <= INTAKE_SOURCE_MAX_COLUMNS; text++)
    number = number * 26 + (guint)(g_ascii_toupper (*text) - 'A') + 1;
  if (number == 0 || number > INTAKE_SOURCE_MAX_COLUMNS)
    return FALSE;
  *column = number - 1;
  return parse_row (text, row);
}

/* Elements of a sheet. */

static void
start_row (IntakeXlsxReader *self,
           const char      **attributes)
{
  const char *reference = intake_xml_get_attribute (attributes, "r");
  guint       row = self->row + 1;

  if (reference != NULL ? !parse_row (reference, &row) : row > INTAKE_SOURCE_MAX_ROWS)
    {
      refuse_reference (self, reference != NULL ? reference : "1048577");
      return;
    }
  intake_source_begin_row (INTAKE_SOURCE (self));
  self->in_row = TRUE;
  self->row = row;
  self->row_is_sure = reference != NULL;
  self->next_column = 0;
}

/* Attributes are compared by hand: this runs for each of millions of cells. */
static void
start_cell (IntakeXlsxReader *self,
            const char      **attributes)
{
  const char *reference = NULL;
  guint       row;

  self->in_cell = TRUE;
  self->has_inline = self->has_formula = self->has_value = FALSE;
  self->type = INTAKE_XLSX_TYPE_NUMBER;
  self->style = 0;
  self->column = self->next_column;
  self->start = intake_source_get_buffer (INTAKE_SOURCE (self))->len;

  for (guint i = 0; attributes[i] != NULL; i += 2)
    if (attributes[i][0] == '\0' || attributes[i][1] != '\0')
      continue;
    else if (attributes[i][0] == 'r')
      reference = attributes[i + 1];
    else if (attributes[i][0] == 't')
      self->type = intake_xlsx_type_from_name (attributes[i + 1]);
    else if (attributes[i][0] == 's')
      self->style = (guint)g_ascii_strtoull (attributes[i + 1], NULL, 10);

  if (reference != NULL && !parse_reference (reference, &self->column, &row))
    refuse_reference (self, reference);
  else if (reference == NULL && self->column >= INTAKE_SOURCE_MAX_COLUMNS)
    refuse_reference (self, "XFE");
  else if (++self->n_cells > INTAKE_SOURCE_MAX_CELLS)
    intake_xml_refuse (self->xml, INTAKE_SOURCE_ERROR_LIMIT, N_ ("Sheet “%s” has over 5 million cells up to row %u, the most that are read. Split it into several files."), get_sheet_name (self), self->row);
  else if (reference != NULL && !self->row_is_sure)
    {
      self->row = row;
      self->row_is_sure = TRUE;
    }
  self->next_column = self->column + 1;
}

static void
sheet_start_cb (gpointer     data,
                const char  *name,
                const char **attributes)
{
  IntakeXlsxReader *self = data;

  if (self->in_cell)
    {
      if (strcmp (name, "v") == 0)
        {
          self->has_value = TRUE;
          self->in_value = !self->has_inline;
        }
      else if (strcmp (name, "f") == 0)
        self->has_formula = TRUE;
      else if (self->in_inline && !self->in_phonetic && strcmp (name, "t") == 0)
        self->in_value = TRUE;
      else if (strcmp (name, "is") == 0)
        {
          /* The text counts where some program wrote a value beside it. */
          g_string_truncate (intake_source_get_buffer (INTAKE_SOURCE (self)), self->start);
          self->in_inline = self->has_inline = TRUE;
        }
      else if (strcmp (name, "rPh") == 0)
        self->in_phonetic = TRUE;
    }
  else if (self->in_row)
    {
      if (strcmp (name, "c") == 0)
        start_cell (self, attributes);
    }
  else if (self->in_data && strcmp (name, "row") == 0)
    start_row (self, attributes);
  else if (strcmp (name, "sheetData") == 0)
    self->in_data = TRUE;
}

static void
refuse_long_cell (IntakeXlsxReader *self)
{
  char reference[REFERENCE_SIZE];

  get_reference (self, reference);
  intake_xml_refuse (self->xml, INTAKE_SOURCE_ERROR_LIMIT, N_ ("In sheet “%s”, cell %s is longer than 32,767 characters, the most that a cell can hold. Shorten it."), get_sheet_name (self), reference);
}

static void
sheet_text_cb (gpointer    data,
               const char *text,
               int         length)
{
  IntakeXlsxReader *self = data;
  GString          *buffer;

  if (!self->in_value)
    return;
  buffer = intake_source_get_buffer (INTAKE_SOURCE (self));
  if (buffer->len - self->start > MAX_VALUE_BYTES)
    refuse_long_cell (self);
  else
    g_string_append_len (buffer, text, length);
}

static void
end_cell (IntakeXlsxReader *self)
{
  IntakeSource     *source = INTAKE_SOURCE (self);
  GString          *buffer = intake_source_get_buffer (source);
  IntakeXlsxVerdict verdict;
  IntakeCell        cell;
  gboolean          is_shared;

  self->in_cell = self->in_inline = self->in_phonetic = self->in_value = FALSE;
  verdict = intake_xlsx_value_read (self->book, self->type, self->style, buffer, self->start, &cell);
  if (verdict == INTAKE_XLSX_VALUE_LONG)
    {
      refuse_long_cell (self);
      return;
    }
  if (verdict == INTAKE_XLSX_VALUE_MISSING && self->n_missing++ == 0)
    get_reference (self, self->first_missing);
  /* Programs that do not calculate leave the result out; one that is empty has its element. */
  if (self->has_formula && !self->has_value && cell.type == INTAKE_CELL_EMPTY && self->n_uncalculated++ == 0)
    get_reference (self, self->first_uncalculated);

  /* The text of the next cell begins behind the NUL of this one. */
  is_shared = buffer->len == self->start;
  if (!is_shared)
    g_string_append_c (buffer, '\0');
  if (!intake_source_put_cell (source, self->column, &cell, is_shared ? INTAKE_SOURCE_NO_OFFSET : self->start) && self->n_doubled++ == 0)
    get_reference (self, self->first_doubled);
}

static void
sheet_end_cb (gpointer    data,
              const char *name)
{
  IntakeXlsxReader *self = data;

  if (self->in_cell)
    {
      if (strcmp (name, "v") == 0 || strcmp (name, "t") == 0)
        self->in_value = FALSE;
      else if (strcmp (name, "is") == 0)
        self->in_inline = FALSE;
      else if (strcmp (name, "rPh") == 0)
        self->in_phonetic = FALSE;
      else if (strcmp (name, "c") == 0)
        end_cell (self);
    }
  else if (self->in_row && strcmp (name, "row") == 0)
    {
      self->in_row = FALSE;
      self->row_has_cells = intake_source_end_row (INTAKE_SOURCE (self), self->row);
      if (self->row_has_cells)
        intake_xml_pause (self->xml);
    }
  else if (strcmp (name, "sheetData") == 0)
    self->in_data = FALSE;
}

static gboolean
intake_xlsx_reader_select_sheet (IntakeSource *source,
                                 guint         sheet,
                                 GError      **error)
{
  static const IntakeXmlHandlers handlers = { sheet_start_cb, sheet_end_cb, sheet_text_cb };
  IntakeXlsxReader              *self = INTAKE_XLSX_READER (source);
  const IntakeXlsxSheet         *chosen = &g_array_index (self->book->sheets, IntakeXlsxSheet, sheet);

  g_clear_pointer (&self->xml, intake_xml_free);
  self->in_data = self->in_row = self->in_cell = self->in_inline = self->in_phonetic = self->in_value = FALSE;
  self->row = 0;
  self->n_cells = self->n_missing = self->n_doubled = self->n_uncalculated = 0;

  if (chosen->entry < 0)
    {
      intake_source_file_refuse (intake_source_get_file (source), error, INTAKE_SOURCE_ERROR_FORMAT, N_ ("Its sheet “%s” is missing from the file. Ask for the file again."), chosen->name);
      return FALSE;
    }
  self->xml = intake_xml_open (self->zip, (guint)chosen->entry, &handlers, self, error);
  return self->xml != NULL;
}

static gboolean
intake_xlsx_reader_next_row (IntakeSource *source,
                             GCancellable *cancellable,
                             GError      **error)
{
  IntakeXlsxReader *self = INTAKE_XLSX_READER (source);

  self->row_has_cells = FALSE;
  return intake_xml_parse (self->xml, cancellable, error) == INTAKE_XML_PAUSED && self->row_has_cells;
}

static double
intake_xlsx_reader_get_fraction (IntakeSource *source)
{
  return intake_zip_get_fraction (INTAKE_XLSX_READER (source)->zip);
}

static void
intake_xlsx_reader_collect_notes (IntakeSource *source,
                                  GPtrArray    *notes)
{
  IntakeXlsxReader     *self = INTAKE_XLSX_READER (source);
  const IntakeLanguage *language = intake_source_get_file (source)->language;

  if (self->chose_hidden)
    g_ptr_array_add (notes, g_strdup (intake_language_translate (language, N_ ("Only hidden sheets have rows in them, so one of these was chosen."))));
  if (self->n_missing > 0)
    g_ptr_array_add (notes, g_strdup_printf (intake_language_translate_plural (language, "%u cell refers to a text that the file does not have: %s. The file was not written whole.", "%u cells refer to texts that the file does not have, the first of them %s. The file was not written whole.", self->n_missing), self->n_missing, self->first_missing));
  if (self->n_doubled > 0)
    g_ptr_array_add (notes, g_strdup_printf (intake_language_translate_plural (language, "%u cell stands in the file twice: %s. The second value was taken.", "%u cells stand in the file twice, the first of them %s. The second value was taken.", self->n_doubled), self->n_doubled, self->first_doubled));
  if (self->n_uncalculated > 0)
    g_ptr_array_add (notes, g_strdup_printf (intake_language_translate_plural (language, "%u cell is a formula whose result was not saved, and was read as empty: %s. Open the file in Excel or LibreOffice, save it and choose it again.", "%u cells are formulas whose results were not saved, and were read as empty, the first of them %s. Open the file in Excel or LibreOffice, save it and choose it again.", self->n_uncalculated), self->n_uncalculated, self->first_uncalculated));
}

static void
intake_xlsx_reader_finalize (GObject *object)
{
  IntakeXlsxReader *self = INTAKE_XLSX_READER (object);

  intake_xml_free (self->xml);
  intake_xlsx_book_free (self->book);
  intake_zip_free (self->zip);

  G_OBJECT_CLASS (intake_xlsx_reader_parent_class)->finalize (object);
}

static void
intake_xlsx_reader_class_init (IntakeXlsxReaderClass *klass)
{
  IntakeSourceClass *source_class = INTAKE_SOURCE_CLASS (klass);

  source_class->select_sheet = intake_xlsx_reader_select_sheet;
  source_class->next_row = intake_xlsx_reader_next_row;
  source_class->get_fraction = intake_xlsx_reader_get_fraction;
  source_class->collect_notes = intake_xlsx_reader_collect_notes;
  G_OBJECT_CLASS (klass)->finalize = intake_xlsx_reader_finalize;
}

static void
intake_xlsx_reader_init (IntakeXlsxReader *self)
{
}

/* Selects the first sheet that has a row, among the visible or among the hidden ones; what thousands of sheets share is looked at once.
 * A sheet of macros is listed and has no part. */
static gboolean
choose_sheet (IntakeXlsxReader *self,
              gboolean          hidden,
              GCancellable     *cancellable,
              GError          **error)
{
  IntakeSource *source = INTAKE_SOURCE (self);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->book->sheets->len; i++)
    {
      const IntakeXlsxSheet *sheet = &g_array_index (self->book->sheets, IntakeXlsxSheet, i);
      GError                *failure = NULL;

      if (sheet->is_hidden != hidden || sheet->entry < 0 || !g_hash_table_add (seen, GINT_TO_POINTER (sheet->entry)))
        continue;
      if (intake_source_select_sheet (source, i, &failure) && intake_source_next_row (source, cancellable, &failure))
        return intake_source_select_sheet (source, i, error);
      self->found_uncalculated |= self->n_uncalculated > 0;
      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return FALSE;
        }
    }
  return FALSE;
}

IntakeSource *
intake_xlsx_reader_new (IntakeSourceFile *file,
                        IntakeZip        *zip,
                        GCancellable     *cancellable,
                        GError          **error)
{
  g_autoptr (IntakeXlsxReader) self = g_object_new (INTAKE_TYPE_XLSX_READER, NULL);
  GError *failure = NULL;

  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (zip != NULL, NULL);

  intake_source_set_file (INTAKE_SOURCE (self), file);
  self->zip = zip;
  self->book = intake_xlsx_book_read (self->zip, cancellable, error);
  if (self->book == NULL)
    return NULL;
  for (guint i = 0; i < self->book->sheets->len; i++)
    {
      const IntakeXlsxSheet *sheet = &g_array_index (self->book->sheets, IntakeXlsxSheet, i);

      intake_source_add_sheet (INTAKE_SOURCE (self), sheet->name, sheet->is_hidden);
    }

  if (choose_sheet (self, FALSE, cancellable, &failure))
    return INTAKE_SOURCE (g_steal_pointer (&self));
  if (failure == NULL && choose_sheet (self, TRUE, cancellable, &failure))
    {
      self->chose_hidden = TRUE;
      return INTAKE_SOURCE (g_steal_pointer (&self));
    }
  for (guint i = 0; i < self->book->sheets->len && failure == NULL; i++)
    if (g_array_index (self->book->sheets, IntakeXlsxSheet, i).entry < 0)
      intake_source_select_sheet (INTAKE_SOURCE (self), i, &failure);
  if (failure == NULL && self->found_uncalculated)
    intake_source_file_refuse (file, &failure, INTAKE_SOURCE_ERROR_EMPTY, N_ ("It holds nothing but formulas whose results were not saved. Open it in Excel or LibreOffice, save it and choose it again."));
  else if (failure == NULL)
    intake_source_file_refuse (file, &failure, INTAKE_SOURCE_ERROR_EMPTY, N_ ("There is no row in any of its sheets. Choose another file."));
  g_propagate_error (error, failure);
  return NULL;
}
