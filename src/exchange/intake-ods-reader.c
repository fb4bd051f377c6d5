/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Streams the rows of a sheet out of an OpenDocument workbook. */
#include "config.h"

#include "intake-ods-reader.h"
#include "intake-ods-book.h"
#include "intake-ods-text.h"
#include "intake-ods-value.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define REFERENCE_SIZE 24
#define MAX_VALUE_BYTES (INTAKE_SOURCE_MAX_CELL_LENGTH * 4)

struct _IntakeOdsReader
{
  IntakeSource parent_instance;

  IntakeZip     *zip;
  IntakeOdsBook *book;
  IntakeXml     *xml;
  gboolean       chose_hidden;

  /* Where the parser is: how deep, and at what depth the sheets, the sheet, the row and the cell began, 0 if it is in none. */
  guint depth;
  guint body_depth;
  guint sheet_depth;
  guint row_depth;
  guint cell_depth;
  guint next_sheet;

  /* The row and how often it is repeated, and the cell in it. */
  guint          row;
  guint          row_repeat;
  guint          rows_left;
  guint          row_cells;
  gboolean       row_is_whole;
  guint          column;
  guint          cell_repeat;
  gboolean       cell_is_covered;
  gsize          start;
  guint          n_cells;
  IntakeOdsText  text;
  IntakeOdsValue value;
};

G_DEFINE_FINAL_TYPE (IntakeOdsReader, intake_ods_reader, INTAKE_TYPE_SOURCE)

static const char *
get_sheet_name (IntakeOdsReader *self)
{
  return intake_source_get_sheet_name (INTAKE_SOURCE (self), intake_source_get_sheet (INTAKE_SOURCE (self)));
}

/* How often something is repeated; never much more than may be read, so that sums do not overflow. */
static guint
get_repeat (const char **attributes,
            const char  *name)
{
  const char *value = intake_xml_get_attribute (attributes, name);
  guint64     number;

  if (value == NULL || !g_ascii_string_to_unsigned (value, 10, 1, G_MAXUINT64, &number, NULL))
    return 1;
  return (guint)MIN (number, INTAKE_SOURCE_MAX_ROWS + 1);
}

static void
refuse_long_cell (IntakeOdsReader *self)
{
  char column[8];
  char reference[REFERENCE_SIZE];

  g_snprintf (reference, sizeof reference, "%s%u", intake_column_name (self->column, column), self->row + 1);
  intake_xml_refuse (self->xml, INTAKE_SOURCE_ERROR_LIMIT, N_ ("In sheet “%s”, cell %s is longer than 32,767 characters, the most that a cell can hold. Shorten it."), get_sheet_name (self), reference);
}

/* Elements of the content. */

static void
start_row (IntakeOdsReader *self,
           const char     **attributes)
{
  intake_source_begin_row (INTAKE_SOURCE (self));
  self->row_depth = self->depth;
  self->row_repeat = get_repeat (attributes, "table:number-rows-repeated");
  self->row_cells = 0;
  self->column = 0;
}

static void
start_cell (IntakeOdsReader *self,
            gboolean         is_covered,
            const char     **attributes)
{
  self->cell_depth = self->depth;
  self->cell_repeat = get_repeat (attributes, "table:number-columns-repeated");
  self->cell_is_covered = is_covered;
  self->start = intake_source_get_buffer (INTAKE_SOURCE (self))->len;
  intake_ods_text_begin (&self->text);
  intake_ods_value_begin (&self->value, attributes);
}

static void
content_start_cb (gpointer     data,
                  const char  *name,
                  const char **attributes)
{
  IntakeOdsReader *self = data;

  self->depth++;
  if (self->cell_depth > 0)
    intake_ods_text_start (&self->text, name, attributes, intake_source_get_buffer (INTAKE_SOURCE (self)), MAX_VALUE_BYTES);
  else if (self->row_depth > 0)
    {
      if (strcmp (name, "table-cell") == 0 || strcmp (name, "covered-table-cell") == 0)
        start_cell (self, name[0] == 'c', attributes);
    }
  else if (self->sheet_depth > 0)
    {
      if (strcmp (name, "table-row") == 0)
        start_row (self, attributes);
    }
  else if (self->body_depth > 0)
    {
      if (self->depth == self->body_depth + 1 && strcmp (name, "table") == 0 && self->next_sheet++ == intake_source_get_sheet (INTAKE_SOURCE (self)))
        self->sheet_depth = self->depth;
    }
  else if (strcmp (name, "spreadsheet") == 0)
    self->body_depth = self->depth;
}

static void
content_text_cb (gpointer    data,
                 const char *text,
                 int         length)
{
  IntakeOdsReader *self = data;
  GString         *buffer;

  if (self->cell_depth == 0)
    return;
  buffer = intake_source_get_buffer (INTAKE_SOURCE (self));
  if (buffer->len - self->start > MAX_VALUE_BYTES)
    refuse_long_cell (self);
  else
    intake_ods_text_add (&self->text, text, length, buffer);
}

/* Counts cells as often as they come. */
static gboolean
check_n_cells (IntakeOdsReader *self,
               guint            n)
{
  self->n_cells += n;
  return self->n_cells <= INTAKE_SOURCE_MAX_CELLS;
}

static void
refuse_cells (IntakeOdsReader *self)
{
  intake_xml_refuse (self->xml, INTAKE_SOURCE_ERROR_LIMIT, N_ ("Sheet “%s” has over 5 million cells up to row %u, the most that are read. Split it into several files."), get_sheet_name (self), self->row + 1);
}

static void
put_cells (IntakeOdsReader  *self,
           const IntakeCell *cell)
{
  if (self->column + self->cell_repeat > INTAKE_SOURCE_MAX_COLUMNS)
    {
      intake_xml_refuse (self->xml, INTAKE_SOURCE_ERROR_LIMIT, N_ ("In sheet “%s”, row %u has over 16,384 columns, the most that are read. Delete what stands far to the right of the table."), get_sheet_name (self), self->row + 1);
      return;
    }
  if (!check_n_cells (self, self->cell_repeat))
    {
      refuse_cells (self);
      return;
    }
  for (guint i = 0; i < self->cell_repeat; i++)
    intake_source_put_cell (INTAKE_SOURCE (self), self->column + i, cell, self->start);
  self->row_cells += self->cell_repeat;
}

static void
end_cell (IntakeOdsReader *self)
{
  GString   *buffer = intake_source_get_buffer (INTAKE_SOURCE (self));
  IntakeCell cell = { INTAKE_CELL_EMPTY, "", 0, INTAKE_DATE_NONE };

  self->cell_depth = 0;
  if (self->cell_is_covered)
    g_string_truncate (buffer, self->start);
  else if (!intake_ods_value_read (&self->value, buffer, self->start, &cell))
    refuse_long_cell (self);

  if (cell.type != INTAKE_CELL_EMPTY)
    {
      /* The text of the next cell begins behind the NUL of this one. */
      g_string_append_c (buffer, '\0');
      put_cells (self, &cell);
    }
  else if (!check_n_cells (self, 1))
    refuse_cells (self);
  self->column = MIN (self->column + self->cell_repeat, INTAKE_SOURCE_MAX_ROWS);
}

static void
end_row (IntakeOdsReader *self)
{
  self->row_depth = 0;
  if (intake_source_end_row (INTAKE_SOURCE (self), self->row + 1))
    {
      self->row++;
      self->rows_left = self->row_repeat - 1;
      self->row_is_whole = TRUE;
      if (self->row > INTAKE_SOURCE_MAX_ROWS)
        intake_xml_refuse (self->xml, INTAKE_SOURCE_ERROR_LIMIT, N_ ("Sheet “%s” has rows beyond row 1,048,576, the last that is read. Split it into several files."), get_sheet_name (self));
      else
        intake_xml_pause (self->xml);
    }
  else
    self->row = MIN (self->row + self->row_repeat, INTAKE_SOURCE_MAX_ROWS);
}

static void
content_end_cb (gpointer    data,
                const char *name)
{
  IntakeOdsReader *self = data;

  if (self->cell_depth > 0 && self->depth > self->cell_depth)
    intake_ods_text_end (&self->text, intake_source_get_buffer (INTAKE_SOURCE (self)));
  else if (self->cell_depth > 0)
    end_cell (self);
  else if (self->row_depth == self->depth)
    end_row (self);
  else if (self->sheet_depth == self->depth)
    {
      /* The rest is other sheets; that they are whole is known already. */
      self->sheet_depth = 0;
      intake_xml_pause (self->xml);
    }
  self->depth--;
}

static gboolean
intake_ods_reader_select_sheet (IntakeSource *source,
                                guint         sheet,
                                GError      **error)
{
  static const IntakeXmlHandlers handlers = { content_start_cb, content_end_cb, content_text_cb };
  IntakeOdsReader               *self = INTAKE_ODS_READER (source);

  g_clear_pointer (&self->xml, intake_xml_free);
  self->depth = self->body_depth = self->sheet_depth = self->row_depth = self->cell_depth = 0;
  self->next_sheet = 0;
  self->row = self->rows_left = self->n_cells = 0;

  self->xml = intake_xml_open (self->zip, self->book->content, &handlers, self, error);
  return self->xml != NULL;
}

/* The row that was read comes once more. */
static gboolean
repeat_row (IntakeOdsReader *self,
            GError         **error)
{
  const IntakeSourceFile *file = intake_source_get_file (INTAKE_SOURCE (self));

  self->rows_left--;
  self->row++;
  if (self->row > INTAKE_SOURCE_MAX_ROWS)
    intake_source_file_refuse (file, error, INTAKE_SOURCE_ERROR_LIMIT, N_ ("Sheet “%s” has rows beyond row 1,048,576, the last that is read. Split it into several files."), get_sheet_name (self));
  else if (!check_n_cells (self, self->row_cells))
    intake_source_file_refuse (file, error, INTAKE_SOURCE_ERROR_LIMIT, N_ ("Sheet “%s” has over 5 million cells up to row %u, the most that are read. Split it into several files."), get_sheet_name (self), self->row);
  else
    return intake_source_end_row (INTAKE_SOURCE (self), self->row);
  return FALSE;
}

static gboolean
intake_ods_reader_next_row (IntakeSource *source,
                            GCancellable *cancellable,
                            GError      **error)
{
  IntakeOdsReader *self = INTAKE_ODS_READER (source);

  if (self->rows_left > 0)
    return repeat_row (self, error);
  self->row_is_whole = FALSE;
  return intake_xml_parse (self->xml, cancellable, error) == INTAKE_XML_PAUSED && self->row_is_whole;
}

static double
intake_ods_reader_get_fraction (IntakeSource *source)
{
  return intake_zip_get_fraction (INTAKE_ODS_READER (source)->zip);
}

static void
intake_ods_reader_collect_notes (IntakeSource *source,
                                 GPtrArray    *notes)
{
  IntakeOdsReader *self = INTAKE_ODS_READER (source);

  if (self->chose_hidden)
    g_ptr_array_add (notes, g_strdup (intake_language_translate (intake_source_get_file (source)->language, N_ ("Only hidden sheets have rows in them, so one of these was chosen."))));
}

static void
intake_ods_reader_finalize (GObject *object)
{
  IntakeOdsReader *self = INTAKE_ODS_READER (object);

  intake_xml_free (self->xml);
  intake_ods_book_free (self->book);
  intake_zip_free (self->zip);
  g_string_free (self->value.value, TRUE);

  G_OBJECT_CLASS (intake_ods_reader_parent_class)->finalize (object);
}

static void
intake_ods_reader_class_init (IntakeOdsReaderClass *klass)
{
  IntakeSourceClass *source_class = INTAKE_SOURCE_CLASS (klass);

  source_class->select_sheet = intake_ods_reader_select_sheet;
  source_class->next_row = intake_ods_reader_next_row;
  source_class->get_fraction = intake_ods_reader_get_fraction;
  source_class->collect_notes = intake_ods_reader_collect_notes;
  G_OBJECT_CLASS (klass)->finalize = intake_ods_reader_finalize;
}

static void
intake_ods_reader_init (IntakeOdsReader *self)
{
  self->value.value = g_string_new (NULL);
}

/* The first sheet that has a cell, among the visible or among the hidden ones; -1 if there is none. */
static int
find_sheet (IntakeOdsReader *self,
            gboolean         hidden)
{
  for (guint i = 0; i < self->book->sheets->len; i++)
    {
      const IntakeOdsSheet *sheet = &g_array_index (self->book->sheets, IntakeOdsSheet, i);

      if (sheet->has_cells && sheet->is_hidden == hidden)
        return (int)i;
    }
  return -1;
}

IntakeSource *
intake_ods_reader_new (IntakeSourceFile *file,
                       IntakeZip        *zip,
                       GCancellable     *cancellable,
                       GError          **error)
{
  g_autoptr (IntakeOdsReader) self = g_object_new (INTAKE_TYPE_ODS_READER, NULL);
  int sheet;

  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (zip != NULL, NULL);

  intake_source_set_file (INTAKE_SOURCE (self), file);
  self->zip = zip;
  self->book = intake_ods_book_read (self->zip, cancellable, error);
  if (self->book == NULL)
    return NULL;
  for (guint i = 0; i < self->book->sheets->len; i++)
    {
      const IntakeOdsSheet *found = &g_array_index (self->book->sheets, IntakeOdsSheet, i);

      intake_source_add_sheet (INTAKE_SOURCE (self), found->name, found->is_hidden);
    }

  sheet = find_sheet (self, FALSE);
  if (sheet < 0)
    {
      sheet = find_sheet (self, TRUE);
      self->chose_hidden = sheet >= 0;
    }
  if (sheet < 0)
    {
      intake_source_file_refuse (file, error, INTAKE_SOURCE_ERROR_EMPTY, N_ ("There is no row in any of its sheets. Choose another file."));
      return NULL;
    }
  if (!intake_source_select_sheet (INTAKE_SOURCE (self), (guint)sheet, error))
    return NULL;
  return INTAKE_SOURCE (g_steal_pointer (&self));
}
