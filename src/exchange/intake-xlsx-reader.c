/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Streams the rows of a sheet out of a workbook. */
#include "config.h"

#include "intake-xlsx-reader.h"
#include "intake-xlsx-part.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#define MAX_VALUE_BYTES (INTAKE_SOURCE_MAX_CELL_LENGTH * 4)

/* The t of a cell (ECMA-376 part 1, 18.18.11). */
typedef enum
{
  VALUE_NUMBER,
  VALUE_SHARED,
  VALUE_TEXT,
  VALUE_BOOLEAN,
  VALUE_ERROR,
  VALUE_DATE,
} ValueType;

typedef struct
{
  const char *name;
  ValueType   type;
} ValueTypeName;

static const ValueTypeName value_types[] = {
  { "s", VALUE_SHARED },
  { "n", VALUE_NUMBER },
  { "str", VALUE_TEXT },
  { "inlineStr", VALUE_TEXT },
  { "b", VALUE_BOOLEAN },
  { "e", VALUE_ERROR },
  { "d", VALUE_DATE },
};

struct _IntakeXlsxReader
{
  IntakeSource parent_instance;

  IntakeZip      *zip;
  IntakeXlsxBook *book;
  IntakeXml      *xml;
  gboolean        chose_hidden;

  /* Where the parser is. */
  gboolean in_data;
  gboolean in_row;
  gboolean in_cell;
  gboolean in_inline;
  gboolean in_phonetic;
  gboolean in_value;

  /* The row, and the cell in it. */
  guint     row;
  gboolean  row_is_sure;
  gboolean  row_has_cells;
  guint     column;
  guint     next_column;
  ValueType type;
  guint     style;
  gsize     start;
  guint     n_cells;

  /* For the notes, of the first of each kind where it is. */
  guint n_missing;
  char  first_missing[24];
  guint n_doubled;
  char  first_doubled[24];
};

G_DEFINE_FINAL_TYPE (IntakeXlsxReader, intake_xlsx_reader, INTAKE_TYPE_SOURCE)

static const char *
get_sheet_name (IntakeXlsxReader *self)
{
  return intake_source_get_sheet_name (INTAKE_SOURCE (self), intake_source_get_sheet (INTAKE_SOURCE (self)));
}

static void
get_reference (IntakeXlsxReader *self,
               char             *buffer,
               gsize             size)
{
  char column[8];

  g_snprintf (buffer, size, "%s%u", intake_column_name (self->column, column), self->row);
}

static void
refuse_reference (IntakeXlsxReader *self,
                  const char       *reference)
{
  intake_xml_refuse (self->xml, INTAKE_SOURCE_ERROR_FORMAT, N_("In sheet “%s”, after row %u, something stands at “%.32s”, which is no place of a sheet (A1 to XFD1048576). Open the file in Excel or LibreOffice and save it again."), get_sheet_name (self), self->row, reference);
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

static ValueType
get_value_type (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (value_types); i++)
    if (strcmp (name, value_types[i].name) == 0)
      return value_types[i].type;
  return VALUE_TEXT;
}

/* Attributes are compared by hand: this runs for each of millions of cells. */
static void
start_cell (IntakeXlsxReader *self,
            const char      **attributes)
{
  const char *reference = NULL;
  guint       row;

  self->in_cell = TRUE;
  self->type = VALUE_NUMBER;
  self->style = 0;
  self->column = self->next_column;
  self->start = intake_source_get_buffer (INTAKE_SOURCE (self))->len;

  for (guint i = 0; attributes[i] != NULL; i += 2)
    if (attributes[i][0] == '\0' || attributes[i][1] != '\0')
      continue;
    else if (attributes[i][0] == 'r')
      reference = attributes[i + 1];
    else if (attributes[i][0] == 't')
      self->type = get_value_type (attributes[i + 1]);
    else if (attributes[i][0] == 's')
      self->style = (guint)g_ascii_strtoull (attributes[i + 1], NULL, 10);

  if (reference != NULL && !parse_reference (reference, &self->column, &row))
    refuse_reference (self, reference);
  else if (reference == NULL && self->column >= INTAKE_SOURCE_MAX_COLUMNS)
    refuse_reference (self, "XFE");
  else if (++self->n_cells > INTAKE_SOURCE_MAX_CELLS)
    intake_xml_refuse (self->xml, INTAKE_SOURCE_ERROR_LIMIT, N_("Sheet “%s” has over 5 million cells up to row %u, the most that are read. Split it into several files."), get_sheet_name (self), self->row);
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
      if (strcmp (name, "v") == 0 || (self->in_inline && !self->in_phonetic && strcmp (name, "t") == 0))
        self->in_value = TRUE;
      else if (strcmp (name, "is") == 0)
        self->in_inline = TRUE;
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
sheet_text_cb (gpointer    data,
               const char *text,
               int         length)
{
  IntakeXlsxReader *self = data;
  GString          *buffer;
  char              reference[24];

  if (!self->in_value)
    return;
  buffer = intake_source_get_buffer (INTAKE_SOURCE (self));
  if (buffer->len - self->start > MAX_VALUE_BYTES)
    {
      get_reference (self, reference, sizeof reference);
      intake_xml_refuse (self->xml, INTAKE_SOURCE_ERROR_LIMIT, N_("In sheet “%s”, cell %s is longer than 32,767 characters, the most that a cell can hold. Shorten it."), get_sheet_name (self), reference);
      return;
    }
  g_string_append_len (buffer, text, length);
}

/* Values of cells. */

static void
set_text (IntakeXlsxReader *self,
          GString          *buffer,
          IntakeCell       *cell)
{
  char reference[24];

  intake_xlsx_unescape (buffer, self->start);
  cell->type = INTAKE_CELL_TEXT;
  if (buffer->len - self->start > INTAKE_SOURCE_MAX_CELL_LENGTH && g_utf8_strlen (buffer->str + self->start, -1) > INTAKE_SOURCE_MAX_CELL_LENGTH)
    {
      get_reference (self, reference, sizeof reference);
      intake_xml_refuse (self->xml, INTAKE_SOURCE_ERROR_LIMIT, N_("In sheet “%s”, cell %s is longer than 32,767 characters, the most that a cell can hold. Shorten it."), get_sheet_name (self), reference);
    }
}

static void
set_date (IntakeDate  date,
          GString    *buffer,
          gsize       start,
          IntakeCell *cell)
{
  char iso[INTAKE_DATE_ISO_SIZE];

  cell->type = INTAKE_CELL_DATE;
  cell->date = date;
  g_string_truncate (buffer, start);
  g_string_append (buffer, intake_date_to_iso (date, iso));
}

static void
set_number (IntakeXlsxReader *self,
            GString          *buffer,
            IntakeCell       *cell)
{
  IntakeXlsxFormat format = { INTAKE_XLSX_FORMAT_NUMBER, 0 };
  IntakeDate       date;
  double           number;
  gboolean         is_time;

  /* What is no number is not lost: it stays as it stands. */
  if (!intake_xlsx_parse_number (g_strstrip (buffer->str + self->start), &number))
    {
      g_string_truncate (buffer, self->start + strlen (buffer->str + self->start));
      set_text (self, buffer, cell);
      return;
    }
  if (self->style < self->book->formats->len)
    format = g_array_index (self->book->formats, IntakeXlsxFormat, self->style);

  is_time = format.kind == INTAKE_XLSX_FORMAT_DURATION || ((format.kind == INTAKE_XLSX_FORMAT_TIME || format.kind == INTAKE_XLSX_FORMAT_DATE) && number < 1 && (number > 0 || format.kind == INTAKE_XLSX_FORMAT_TIME));
  if (format.kind == INTAKE_XLSX_FORMAT_DATE && self->book->is_1904 && number == 0)
    is_time = FALSE;
  if ((format.kind == INTAKE_XLSX_FORMAT_DATE || format.kind == INTAKE_XLSX_FORMAT_TIME) && !is_time && intake_xlsx_serial_to_date (number, self->book->is_1904, &date))
    {
      set_date (date, buffer, self->start, cell);
      return;
    }

  cell->type = INTAKE_CELL_NUMBER;
  cell->number = number;
  g_string_truncate (buffer, self->start);
  if (is_time && number >= 0 && number < INTAKE_SOURCE_MAX_ROWS)
    {
      cell->type = INTAKE_CELL_TEXT;
      intake_xlsx_append_formatted (buffer, number, format);
    }
  else if (format.kind == INTAKE_XLSX_FORMAT_PADDED && number >= 0 && number < 1e15 && number == floor (number))
    {
      cell->type = INTAKE_CELL_TEXT;
      intake_xlsx_append_formatted (buffer, number, format);
    }
  else
    intake_xlsx_append_number (buffer, number);
}

/* A date of the strict format is written out, with or without a time of day. */
static void
set_iso_date (IntakeXlsxReader *self,
              GString          *buffer,
              IntakeCell       *cell)
{
  g_autofree char *day = g_strndup (buffer->str + self->start, INTAKE_DATE_ISO_SIZE - 1);
  IntakeDate       date;

  if (intake_date_from_iso (day, &date))
    set_date (date, buffer, self->start, cell);
  else
    set_text (self, buffer, cell);
}

static void
set_boolean (GString    *buffer,
             gsize       start,
             IntakeCell *cell)
{
  const char *value = buffer->str + start;
  gboolean    is_yes = strcmp (value, "1") == 0 || g_ascii_strcasecmp (value, "true") == 0;

  cell->type = INTAKE_CELL_BOOLEAN;
  cell->number = is_yes;
  g_string_truncate (buffer, start);
  g_string_append (buffer, is_yes ? "yes" : "no");
}

/* Returns whether the text is one that the workbook shares; else the buffer says which it would be. */
static gboolean
set_shared (IntakeXlsxReader *self,
            GString          *buffer,
            IntakeCell       *cell)
{
  const char *digits = g_strstrip (buffer->str + self->start);
  guint64     index;

  if (g_ascii_string_to_unsigned (digits, 10, 0, G_MAXUINT, &index, NULL) && index < self->book->offsets->len)
    {
      cell->type = INTAKE_CELL_TEXT;
      cell->text = self->book->texts->str + g_array_index (self->book->offsets, guint32, index);
      return TRUE;
    }

  cell->type = INTAKE_CELL_ERROR;
  g_string_truncate (buffer, self->start + MIN (strlen (digits), 32));
  g_string_insert (buffer, (gssize)self->start, "#TEXT ");
  g_string_append_c (buffer, '?');
  if (self->n_missing++ == 0)
    get_reference (self, self->first_missing, sizeof self->first_missing);
  return FALSE;
}

static void
end_cell (IntakeXlsxReader *self)
{
  IntakeSource *source = INTAKE_SOURCE (self);
  GString      *buffer = intake_source_get_buffer (source);
  IntakeCell    cell = { INTAKE_CELL_EMPTY, "", 0, { 0, 0, 0 } };
  gsize         offset = self->start;

  self->in_cell = self->in_inline = self->in_phonetic = self->in_value = FALSE;
  if (buffer->len == self->start)
    return;

  switch (self->type)
    {
    case VALUE_NUMBER:
      set_number (self, buffer, &cell);
      break;
    case VALUE_SHARED:
      if (set_shared (self, buffer, &cell))
        offset = INTAKE_SOURCE_NO_OFFSET;
      break;
    case VALUE_TEXT:
      set_text (self, buffer, &cell);
      break;
    case VALUE_BOOLEAN:
      set_boolean (buffer, self->start, &cell);
      break;
    case VALUE_ERROR:
      set_text (self, buffer, &cell);
      cell.type = INTAKE_CELL_ERROR;
      break;
    case VALUE_DATE:
      set_iso_date (self, buffer, &cell);
      break;
    default:
      g_assert_not_reached ();
    }

  /* The text of the next cell begins behind the NUL of this one. */
  if (offset == INTAKE_SOURCE_NO_OFFSET)
    g_string_truncate (buffer, self->start);
  else
    g_string_append_c (buffer, '\0');
  if (!intake_source_put_cell (source, self->column, &cell, offset) && self->n_doubled++ == 0)
    get_reference (self, self->first_doubled, sizeof self->first_doubled);
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
  self->n_cells = self->n_missing = self->n_doubled = 0;

  if (chosen->entry < 0)
    {
      intake_source_file_refuse (intake_source_get_file (source), error, INTAKE_SOURCE_ERROR_FORMAT, N_("Its sheet “%s” is missing from the file. Ask for the file again."), chosen->name);
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
    g_ptr_array_add (notes, g_strdup (intake_language_translate (language, N_("Only hidden sheets have rows in them, so one of these was chosen."))));
  if (self->n_missing > 0)
    g_ptr_array_add (notes, g_strdup_printf (intake_language_translate_plural (language, "%u cell refers to a text that the file does not have: %s. The file was not written whole.", "%u cells refer to texts that the file does not have, the first of them %s. The file was not written whole.", self->n_missing), self->n_missing, self->first_missing));
  if (self->n_doubled > 0)
    g_ptr_array_add (notes, g_strdup_printf (intake_language_translate_plural (language, "%u cell stands in the file twice: %s. The second value was taken.", "%u cells stand in the file twice, the first of them %s. The second value was taken.", self->n_doubled), self->n_doubled, self->first_doubled));
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

/* Selects the first sheet that has a row, among the visible or among the hidden ones. */
static gboolean
choose_sheet (IntakeXlsxReader *self,
              gboolean          hidden,
              GCancellable     *cancellable,
              GError          **error)
{
  IntakeSource *source = INTAKE_SOURCE (self);

  for (guint i = 0; i < self->book->sheets->len; i++)
    {
      GError *failure = NULL;

      if (g_array_index (self->book->sheets, IntakeXlsxSheet, i).is_hidden != hidden)
        continue;
      if (intake_source_select_sheet (source, i, &failure) && intake_source_next_row (source, cancellable, &failure))
        return intake_source_select_sheet (source, i, error);
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
                        GCancellable     *cancellable,
                        GError          **error)
{
  g_autoptr (IntakeXlsxReader) self = g_object_new (INTAKE_TYPE_XLSX_READER, NULL);
  GError *failure = NULL;

  g_return_val_if_fail (file != NULL, NULL);

  intake_source_set_file (INTAKE_SOURCE (self), file);
  self->zip = intake_zip_open (file, error);
  if (self->zip == NULL)
    return NULL;
  self->book = intake_xlsx_book_read (self->zip, cancellable, error);
  if (self->book == NULL)
    return NULL;
  for (guint i = 0; i < self->book->sheets->len; i++)
    intake_source_add_sheet (INTAKE_SOURCE (self), g_array_index (self->book->sheets, IntakeXlsxSheet, i).name);

  if (choose_sheet (self, FALSE, cancellable, &failure))
    return INTAKE_SOURCE (g_steal_pointer (&self));
  if (failure == NULL && choose_sheet (self, TRUE, cancellable, &failure))
    {
      self->chose_hidden = TRUE;
      return INTAKE_SOURCE (g_steal_pointer (&self));
    }
  if (failure == NULL)
    intake_source_file_refuse (file, &failure, INTAKE_SOURCE_ERROR_EMPTY, N_("There is no row in any of its sheets. Choose another file."));
  g_propagate_error (error, failure);
  return NULL;
}
