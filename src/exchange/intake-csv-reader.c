/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Streams the rows of a .csv: quotation marks first, then separators and lines, then encodings. */
#include "config.h"

#include "intake-csv-reader.h"
#include "intake-csv-encoding.h"
#include "intake-csv-separator.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define MAX_CELL_BYTES (INTAKE_SOURCE_MAX_CELL_LENGTH * 4)

typedef enum
{
  STATE_CELL_START,
  STATE_PLAIN,
  STATE_QUOTED,
  STATE_QUOTE_IN_QUOTED,
} State;

/* A thing worth a note: how often, and the line of the first. */
typedef struct
{
  guint n;
  guint first_line;
} Count;

struct _IntakeCsvReader
{
  IntakeSource parent_instance;

  IntakeCsvInput *input;
  gboolean        encoding_is_given;
  char            separator;
  gboolean        has_separator_line;
  gboolean        stops_plain[256];
  gboolean        stops_quoted[256];

  /* Where the reader is. */
  const char *block;
  gsize       length;
  gsize       position;
  gboolean    at_end;
  gboolean    skip_line_feed;
  guint       line;
  guint       n_cells;

  /* The row being read. */
  State    state;
  guint    row_line;
  guint    quote_line;
  guint    column;
  gsize    start;
  gboolean row_has_bytes;
  gboolean row_is_single_bytes;

  /* For the notes. */
  guint    width;
  gboolean has_utf_8;
  Count    single_bytes;
  Count    broken;
  Count    ragged;
  Count    stray_quotes;
};

G_DEFINE_FINAL_TYPE (IntakeCsvReader, intake_csv_reader, INTAKE_TYPE_SOURCE)

static const IntakeSourceFile *
get_file (IntakeCsvReader *self)
{
  return intake_source_get_file (INTAKE_SOURCE (self));
}

static void
count (Count *what,
       guint  line)
{
  if (what->n++ == 0)
    what->first_line = line;
}

static gboolean
refuse_long_cell (IntakeCsvReader *self,
                  GError         **error)
{
  char column[8];

  intake_column_name (self->column, column);
  if (self->state == STATE_QUOTED || self->state == STATE_QUOTE_IN_QUOTED)
    intake_source_file_refuse (get_file (self), error, INTAKE_SOURCE_ERROR_LIMIT, N_ ("The cell that a quotation mark opens on line %u, column %s, is longer than 32,767 characters, the most that a cell can hold. Add the mark that closes it, or shorten it."), self->quote_line, column);
  else
    intake_source_file_refuse (get_file (self), error, INTAKE_SOURCE_ERROR_LIMIT, N_ ("On line %u, the cell in column %s is longer than 32,767 characters, the most that a cell can hold. Shorten it."), self->row_line, column);
  return FALSE;
}

static gboolean
check_room (IntakeCsvReader *self,
            GError         **error)
{
  return intake_source_get_buffer (INTAKE_SOURCE (self))->len - self->start <= MAX_CELL_BYTES ? TRUE : refuse_long_cell (self, error);
}

static void
note_script (IntakeCsvReader *self,
             IntakeCsvScript  script)
{
  if (script == INTAKE_CSV_SCRIPT_UTF_8)
    self->has_utf_8 = TRUE;
  if (script == INTAKE_CSV_SCRIPT_BROKEN)
    count (&self->broken, self->row_line);
  if (script == INTAKE_CSV_SCRIPT_SINGLE_BYTES && !self->row_is_single_bytes)
    {
      self->row_is_single_bytes = TRUE;
      count (&self->single_bytes, self->row_line);
    }
}

/* Programs that write text which a spreadsheet would take for a formula put an apostrophe before it, as our own export does; in a sheet nobody
 * sees it, and "'+237 6 99" would be no phone number. */
static void
drop_guard (GString *buffer,
            gsize    start)
{
  if (buffer->str[start] == '\'' && buffer->len - start > 1 && strchr ("=+-@\t\n", buffer->str[start + 1]) != NULL)
    g_string_erase (buffer, (gssize)start, 1);
}

/* Puts the cell that ends here into the row, and begins the next. */
static gboolean
end_cell (IntakeCsvReader *self,
          GError         **error)
{
  GString   *buffer = intake_source_get_buffer (INTAKE_SOURCE (self));
  IntakeCell cell = { INTAKE_CELL_TEXT, "", 0, { 0, 0, 0 } };

  if (self->column >= INTAKE_SOURCE_MAX_COLUMNS)
    {
      intake_source_file_refuse (get_file (self), error, INTAKE_SOURCE_ERROR_LIMIT, N_ ("Line %u has over 16,384 columns, the most that a sheet can hold. Choose another separator, or split the table."), self->row_line);
      return FALSE;
    }
  if (++self->n_cells > INTAKE_SOURCE_MAX_TEXT_CELLS)
    {
      intake_source_file_refuse (get_file (self), error, INTAKE_SOURCE_ERROR_LIMIT, N_ ("It has over 32 million cells up to line %u, the most that are read. Split it into several files."), self->row_line);
      return FALSE;
    }

  if (buffer->len > self->start)
    {
      note_script (self, intake_csv_decode (intake_csv_input_get_encoding (self->input), buffer, self->start));
      if (buffer->len - self->start > INTAKE_SOURCE_MAX_CELL_LENGTH && g_utf8_strlen (buffer->str + self->start, -1) > INTAKE_SOURCE_MAX_CELL_LENGTH)
        return refuse_long_cell (self, error);
      drop_guard (buffer, self->start);
      g_string_append_c (buffer, '\0');
      intake_source_put_cell (INTAKE_SOURCE (self), self->column, &cell, self->start);
    }

  self->column++;
  self->start = buffer->len;
  self->state = STATE_CELL_START;
  return TRUE;
}

/* Appends all up to the next byte that means something. */
static void
take_span (IntakeCsvReader *self,
           const gboolean  *stops)
{
  const char *from = self->block + self->position;
  gsize       left = self->length - self->position;
  gsize       n = 0;

  while (n < left && !stops[(guint8)from[n]])
    n++;
  g_string_append_len (intake_source_get_buffer (INTAKE_SOURCE (self)), from, (gssize)n);
  self->position += n;
}

/* Reads on in quotation marks; line ends are part of the text, as "\n". */
static void
read_quoted (IntakeCsvReader *self)
{
  GString *buffer = intake_source_get_buffer (INTAKE_SOURCE (self));
  char     c = self->block[self->position];

  if (c == '"')
    {
      self->state = STATE_QUOTE_IN_QUOTED;
      self->position++;
    }
  else if (c == '\r' || c == '\n')
    {
      g_string_append_c (buffer, '\n');
      self->skip_line_feed = c == '\r';
      self->line++;
      self->position++;
    }
  else
    take_span (self, self->stops_quoted);
}

/* Reads one character that is not in quotation marks; sets @ends_row behind a line end. */
static gboolean
read_plain (IntakeCsvReader *self,
            gboolean        *ends_row,
            GError         **error)
{
  char c = self->block[self->position];

  if (c == '\r' || c == '\n')
    {
      self->skip_line_feed = c == '\r';
      self->line++;
      self->position++;
      *ends_row = TRUE;
      return end_cell (self, error);
    }
  if (c == self->separator)
    {
      self->position++;
      return end_cell (self, error);
    }
  if (c == '"' && self->state == STATE_CELL_START)
    {
      self->state = STATE_QUOTED;
      self->quote_line = self->line;
      self->position++;
      return TRUE;
    }
  if (c == '"' && self->state == STATE_QUOTE_IN_QUOTED)
    {
      g_string_append_c (intake_source_get_buffer (INTAKE_SOURCE (self)), '"');
      self->state = STATE_QUOTED;
      self->position++;
      return TRUE;
    }
  /* As Excel does, text behind the closing mark is taken as it stands. */
  if (self->state == STATE_QUOTE_IN_QUOTED)
    count (&self->stray_quotes, self->line);
  self->state = STATE_PLAIN;
  take_span (self, self->stops_plain);
  return TRUE;
}

static gboolean
refuse_nul (IntakeCsvReader *self,
            GError         **error)
{
  intake_source_file_refuse (get_file (self), error, INTAKE_SOURCE_ERROR_FORMAT, N_ ("It is not a table: line %u holds bytes that no text has. Ask for an Excel workbook (.xlsx) or a .csv file."), self->line);
  return FALSE;
}

/* Sees to it that there is a byte to read; at_end if there is none left. */
static gboolean
fill (IntakeCsvReader *self,
      GCancellable    *cancellable,
      GError         **error)
{
  while (self->position >= self->length && !self->at_end)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !intake_csv_input_next (self->input, &self->block, &self->length, error))
        return FALSE;
      self->position = 0;
      self->at_end = self->length == 0;
    }
  return TRUE;
}

static gboolean
end_file (IntakeCsvReader *self,
          GError         **error)
{
  if (self->state == STATE_QUOTED)
    {
      intake_source_file_refuse (get_file (self), error, INTAKE_SOURCE_ERROR_FORMAT, N_ ("The quotation mark that opens a cell on line %u is never closed. Add the mark that closes it, or delete it."), self->quote_line);
      return FALSE;
    }
  return !self->row_has_bytes || end_cell (self, error);
}

/* Reads a line, or several where line ends stand in quotation marks; at the end of the file a row without bytes. */
static gboolean
read_row (IntakeCsvReader *self,
          GCancellable    *cancellable,
          GError         **error)
{
  gboolean ends_row = FALSE;

  intake_source_begin_row (INTAKE_SOURCE (self));
  self->state = STATE_CELL_START;
  self->row_line = self->line;
  self->column = 0;
  self->start = 0;
  self->row_has_bytes = FALSE;
  self->row_is_single_bytes = FALSE;

  while (!ends_row)
    {
      if (self->position >= self->length && !fill (self, cancellable, error))
        return FALSE;
      if (self->at_end)
        return end_file (self, error);
      if (self->skip_line_feed && self->block[self->position] == '\n')
        {
          self->skip_line_feed = FALSE;
          self->position++;
          continue;
        }
      self->skip_line_feed = FALSE;
      if (self->block[self->position] == '\0')
        return refuse_nul (self, error);

      self->row_has_bytes = TRUE;
      if (self->state == STATE_QUOTED)
        read_quoted (self);
      else if (!read_plain (self, &ends_row, error))
        return FALSE;
      if (!check_room (self, error))
        return FALSE;
    }
  return TRUE;
}

/* Before the first row, with a line "sep=;" behind us. */
static gboolean
rewind_input (IntakeCsvReader *self,
              GError         **error)
{
  intake_csv_input_rewind (self->input);
  self->length = self->position = 0;
  self->at_end = self->skip_line_feed = FALSE;
  self->line = 1;
  self->n_cells = self->width = 0;
  self->has_utf_8 = FALSE;
  self->single_bytes.n = self->broken.n = self->ragged.n = self->stray_quotes.n = 0;
  return !self->has_separator_line || read_row (self, NULL, error);
}

/* Looks at the first block to see what parts the cells. */
static gboolean
find_separator (IntakeCsvReader *self,
                char             wanted,
                GError         **error)
{
  const char *sample;
  gsize       length;
  char        named = '\0';

  if (!intake_csv_input_next (self->input, &sample, &length, error))
    return FALSE;
  self->has_separator_line = intake_csv_find_separator_line (sample, length, &named);
  if (wanted != '\0')
    self->separator = wanted;
  else
    self->separator = self->has_separator_line ? named : intake_csv_guess_separator (sample, length);

  self->stops_plain[(guint8)self->separator] = TRUE;
  self->stops_quoted['"'] = TRUE;
  for (const char *c = "\r\n"; *c != '\0'; c++)
    self->stops_plain[(guint8)*c] = self->stops_quoted[(guint8)*c] = TRUE;
  self->stops_plain[0] = self->stops_quoted[0] = TRUE;
  return TRUE;
}

static gboolean
intake_csv_reader_select_sheet (IntakeSource *source,
                                guint         sheet,
                                GError      **error)
{
  return rewind_input (INTAKE_CSV_READER (source), error);
}

static gboolean
intake_csv_reader_next_row (IntakeSource *source,
                            GCancellable *cancellable,
                            GError      **error)
{
  IntakeCsvReader *self = INTAKE_CSV_READER (source);

  for (;;)
    {
      if (!read_row (self, cancellable, error))
        return FALSE;
      if (intake_source_end_row (source, self->row_line))
        break;
      if (self->at_end)
        return FALSE;
    }

  /* A title above the headings is no measure. */
  if (self->width < 2)
    self->width = self->column;
  else if (self->column != self->width)
    count (&self->ragged, self->row_line);
  return TRUE;
}

static double
intake_csv_reader_get_fraction (IntakeSource *source)
{
  return intake_csv_input_get_fraction (INTAKE_CSV_READER (source)->input);
}

static void
intake_csv_reader_collect_notes (IntakeSource *source,
                                 GPtrArray    *notes)
{
  IntakeCsvReader      *self = INTAKE_CSV_READER (source);
  const IntakeLanguage *language = get_file (self)->language;
  const Count          *what = &self->single_bytes;

  if (what->n > 0 && !self->has_utf_8 && intake_csv_input_get_encoding (self->input) == INTAKE_CSV_ENCODING_MIXED)
    g_ptr_array_add (notes, g_strdup (intake_language_translate (language, N_ ("The file was read as Windows-1252 (Western European). If letters look wrong, save it as UTF-8 and import it again."))));
  else if (what->n > 0 && !self->encoding_is_given && intake_csv_input_get_encoding (self->input) > INTAKE_CSV_ENCODING_WINDOWS_1252)
    g_ptr_array_add (notes, g_strdup_printf (intake_language_translate (language, N_ ("The file seems to be in the encoding %s, and was read so. If letters look wrong, save it as UTF-8 and import it again.")), intake_csv_input_get_name (self->input)));
  if (what->n > 0 && self->has_utf_8)
    g_ptr_array_add (notes, g_strdup_printf (intake_language_translate_plural (language, "%u line is in Windows-1252 while the rest is in UTF-8, line %u. It was read so: compare its accents.", "%u lines are in Windows-1252 while the rest is in UTF-8, the first of them line %u. They were read so: compare their accents.", what->n), what->n, what->first_line));

  what = &self->broken;
  if (what->n > 0)
    g_ptr_array_add (notes, g_strdup_printf (intake_language_translate_plural (language, "%u cell has letters that cannot be read in this encoding, on line %u. Choose another encoding.", "%u cells have letters that cannot be read in this encoding, the first of them on line %u. Choose another encoding.", what->n), what->n, what->first_line));
  if (intake_csv_input_is_broken (self->input))
    g_ptr_array_add (notes, g_strdup (intake_language_translate (language, N_ ("Some of its letters are damaged. They were replaced by the sign for an unreadable letter: compare with the file."))));

  what = &self->ragged;
  if (what->n > 0)
    g_ptr_array_add (notes, g_strdup_printf (intake_language_translate_plural (language, "%u line does not have as many cells as the first one, line %u. See that nothing in it has moved to another column.", "%u lines do not have as many cells as the first one, the first of them line %u. See that nothing in them has moved to another column.", what->n), what->n, what->first_line));

  what = &self->stray_quotes;
  if (what->n > 0)
    g_ptr_array_add (notes, g_strdup_printf (intake_language_translate_plural (language, "%u cell goes on behind a closing quotation mark, on line %u. Compare it with the file.", "%u cells go on behind a closing quotation mark, the first of them on line %u. Compare them with the file.", what->n), what->n, what->first_line));
}

static void
intake_csv_reader_finalize (GObject *object)
{
  intake_csv_input_free (INTAKE_CSV_READER (object)->input);

  G_OBJECT_CLASS (intake_csv_reader_parent_class)->finalize (object);
}

static void
intake_csv_reader_class_init (IntakeCsvReaderClass *klass)
{
  IntakeSourceClass *source_class = INTAKE_SOURCE_CLASS (klass);

  source_class->select_sheet = intake_csv_reader_select_sheet;
  source_class->next_row = intake_csv_reader_next_row;
  source_class->get_fraction = intake_csv_reader_get_fraction;
  source_class->collect_notes = intake_csv_reader_collect_notes;
  G_OBJECT_CLASS (klass)->finalize = intake_csv_reader_finalize;
}

static void
intake_csv_reader_init (IntakeCsvReader *self)
{
}

IntakeSource *
intake_csv_reader_new (IntakeSourceFile *file,
                       const char       *encoding,
                       char              separator,
                       GCancellable     *cancellable,
                       GError          **error)
{
  g_autoptr (IntakeCsvReader) self = g_object_new (INTAKE_TYPE_CSV_READER, NULL);
  g_autofree char *name = NULL;
  const char      *dot;
  GError          *failure = NULL;

  g_return_val_if_fail (file != NULL, NULL);

  intake_source_set_file (INTAKE_SOURCE (self), file);
  dot = strrchr (file->name, '.');
  name = dot != NULL && dot != file->name ? g_strndup (file->name, (gsize)(dot - file->name)) : g_strdup (file->name);
  intake_source_add_sheet (INTAKE_SOURCE (self), name, FALSE);

  self->encoding_is_given = encoding != NULL;
  self->input = intake_csv_input_new (file, encoding, error);
  if (self->input == NULL || !find_separator (self, separator, error))
    return NULL;

  /* The first row is read to see whether there is one. */
  if (intake_source_select_sheet (INTAKE_SOURCE (self), 0, &failure) && intake_source_next_row (INTAKE_SOURCE (self), cancellable, &failure) && intake_source_select_sheet (INTAKE_SOURCE (self), 0, &failure))
    return INTAKE_SOURCE (g_steal_pointer (&self));
  if (failure == NULL)
    intake_source_file_refuse (file, &failure, INTAKE_SOURCE_ERROR_EMPTY, N_ ("There is nothing but empty lines in it. Choose another file."));
  g_propagate_error (error, failure);
  return NULL;
}

char
intake_csv_reader_get_separator (IntakeCsvReader *self)
{
  g_return_val_if_fail (INTAKE_IS_CSV_READER (self), '\0');

  return self->separator;
}
