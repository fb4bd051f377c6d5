/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An Excel workbook in the making. */
#include "config.h"

#include "intake-workbook.h"

#include <locale.h>
#include <string.h>

#include <glib/gi18n-lib.h>
#include <xlsxwriter.h>

#include "intake-cell-queue.h"
#include "intake-digest.h"
#include "intake-export.h"
#include "intake-read-back.h"
#include "intake-workbook-text.h"
#include "intake-xlsx-format.h"

#define PAPER_A4 9
#define FIRST_EXCEL_YEAR 1900
/* Points; Excel has no higher rows. */
#define LINE_HEIGHT 15.0
#define MAX_ROW_HEIGHT 409.0
#define LABEL_WIDTH 26
#define PAGE_WIDTH 90
/* In characters, as the widths of columns are: a heading needs room for the button of its filter, a text for its capitals. */
#define FILTER_BUTTON_WIDTH 3
#define CAPITALS_WIDTH 2
#define MAX_COLUMN_WIDTH 64

typedef struct
{
  lxw_worksheet *worksheet;
  char          *name;
  GArray        *columns;
  guint         *widest; /* of each column, the most characters of a text in it */
  guint          row;
  IntakeDigest   digest;
} IntakeSheet;

struct _IntakeWorkbook
{
  char                 *path;
  const IntakeLanguage *language;
  lxw_workbook         *workbook;
  GPtrArray            *sheets;

  lxw_format *title_format;
  lxw_format *label_format;
  lxw_format *page_format;
  lxw_format *link_format;
  lxw_format *figure_format;
  lxw_format *heading_format;
  lxw_format *column_formats[INTAKE_COLUMN_AMOUNT + 1];

  /* The first thing that went wrong while setting cells, told when the workbook is closed. */
  lxw_error failure;

  IntakeCellQueue *queue;
  GString         *number; /* as the reader will write it */
  locale_t         c_locale;
  locale_t         previous_locale;
};

static void
intake_sheet_free (IntakeSheet *sheet)
{
  g_free (sheet->name);
  g_clear_pointer (&sheet->columns, g_array_unref);
  g_free (sheet->widest);
  g_free (sheet);
}

static IntakeSheet *
intake_workbook_get_sheet (IntakeWorkbook *self,
                           int             sheet)
{
  g_assert (sheet >= 0 && (guint)sheet < self->sheets->len);

  return g_ptr_array_index (self->sheets, sheet);
}

static void
intake_workbook_note (IntakeWorkbook *self,
                      lxw_error       code)
{
  if (self->failure == LXW_NO_ERROR)
    self->failure = code;
}

/* In a row of one line, text stands where it should by itself, and a higher row has a format of its own: one in each cell would only make the file larger. */
static lxw_format *
intake_workbook_get_format (IntakeWorkbook    *self,
                            IntakeColumnFormat format)
{
  return format == INTAKE_COLUMN_TEXT ? NULL : self->column_formats[format];
}

static void
intake_workbook_make_formats (IntakeWorkbook *self)
{
  self->title_format = workbook_add_format (self->workbook);
  format_set_bold (self->title_format);
  format_set_font_size (self->title_format, 16);

  self->label_format = workbook_add_format (self->workbook);
  format_set_bold (self->label_format);
  format_set_align (self->label_format, LXW_ALIGN_VERTICAL_TOP);

  self->page_format = workbook_add_format (self->workbook);
  format_set_text_wrap (self->page_format);
  format_set_align (self->page_format, LXW_ALIGN_VERTICAL_TOP);

  /* Programs that know no table styles show the headings as such all the same. */
  self->heading_format = workbook_add_format (self->workbook);
  format_set_bold (self->heading_format);
  format_set_bottom (self->heading_format, LXW_BORDER_THIN);
  format_set_align (self->heading_format, LXW_ALIGN_VERTICAL_TOP);

  self->figure_format = workbook_add_format (self->workbook);
  format_set_num_format (self->figure_format, "#,##0");
  format_set_align (self->figure_format, LXW_ALIGN_LEFT);

  self->link_format = workbook_get_default_url_format (self->workbook);

  for (guint i = 0; i < G_N_ELEMENTS (self->column_formats); i++)
    {
      self->column_formats[i] = workbook_add_format (self->workbook);
      format_set_align (self->column_formats[i], LXW_ALIGN_VERTICAL_TOP);
    }
  format_set_text_wrap (self->column_formats[INTAKE_COLUMN_LONG_TEXT]);
  /* Read in any language: the month is a word, so that day and month cannot be taken for each other. */
  format_set_num_format (self->column_formats[INTAKE_COLUMN_DATE], "dd mmm yyyy");
  format_set_align (self->column_formats[INTAKE_COLUMN_DATE], LXW_ALIGN_LEFT);
  format_set_num_format (self->column_formats[INTAKE_COLUMN_INTEGER], "0");
  format_set_num_format (self->column_formats[INTAKE_COLUMN_AMOUNT], "#,##0.00");
  /* What stands right of it, a currency, begins at the left. */
  format_set_align (self->column_formats[INTAKE_COLUMN_AMOUNT], LXW_ALIGN_RIGHT);
  format_set_indent (self->column_formats[INTAKE_COLUMN_AMOUNT], 1);
}

/* Not every program makes a row as high as its wrapped text, so that the height is set: an estimate, rather too high than too low. */
static void
intake_workbook_make_room (IntakeWorkbook        *self,
                           IntakeSheet           *sheet,
                           const IntakeCellWrite *cell,
                           const char            *text)
{
  guint  width = g_array_index (sheet->columns, IntakeWorkbookColumn, cell->column).width;
  double lines = 0;

  for (const char *line = text; line != NULL; line = strchr (line, '\n') != NULL ? strchr (line, '\n') + 1 : NULL)
    lines += 1 + g_utf8_strlen (line, (gssize)strcspn (line, "\n")) / width;

  if (lines > 1)
    intake_workbook_note (self, worksheet_set_row (sheet->worksheet, cell->row, MIN (lines * LINE_HEIGHT, MAX_ROW_HEIGHT), self->column_formats[INTAKE_COLUMN_TEXT]));
}

/* Most texts are known to be narrower by their bytes. */
static void
intake_sheet_widen (IntakeSheet *sheet,
                    guint        column,
                    const char  *text)
{
  if (strlen (text) > sheet->widest[column])
    sheet->widest[column] = MAX (sheet->widest[column], (guint)g_utf8_strlen (text, -1));
}

/* On the queue's thread: until intake_cell_queue_drain() nothing else may touch the workbook. */
static void
write_cell (const IntakeCellWrite *cell,
            gpointer               data)
{
  IntakeWorkbook  *self = data;
  IntakeSheet     *sheet = intake_workbook_get_sheet (self, cell->sheet);
  g_autofree char *buffer = NULL;
  g_autofree char *escaped = NULL;
  char             iso[INTAKE_DATE_ISO_SIZE];

  if (cell->is_date)
    {
      lxw_datetime datetime = { cell->date.year, cell->date.month, cell->date.day, 0, 0, 0 };

      intake_digest_add (&sheet->digest, cell->row + 1, cell->column, intake_date_to_iso (cell->date, iso));
      intake_workbook_note (self, worksheet_write_datetime (sheet->worksheet, cell->row, (lxw_col_t)cell->column, &datetime, cell->format));
    }
  else if (cell->text == NULL)
    {
      g_string_truncate (self->number, 0);
      intake_xlsx_append_number (self->number, cell->number);
      intake_digest_add (&sheet->digest, cell->row + 1, cell->column, self->number->str);
      intake_workbook_note (self, worksheet_write_number (sheet->worksheet, cell->row, (lxw_col_t)cell->column, cell->number, cell->format));
    }
  else
    {
      const char *text = intake_workbook_clean_text (cell->text, &buffer);

      intake_digest_add (&sheet->digest, cell->row + 1, cell->column, text);
      if (sheet->columns != NULL)
        intake_sheet_widen (sheet, cell->column, text);
      if (sheet->columns != NULL && cell->format == self->column_formats[INTAKE_COLUMN_LONG_TEXT])
        intake_workbook_make_room (self, sheet, cell, text);
      escaped = intake_workbook_dup_escaped (text);
      intake_workbook_note (self, worksheet_write_string (sheet->worksheet, cell->row, (lxw_col_t)cell->column, escaped != NULL ? escaped : text, cell->format));
    }
}

static void
intake_workbook_write_text (IntakeWorkbook *self,
                            int             sheet,
                            guint           row,
                            guint           column,
                            const char     *text,
                            lxw_format     *format)
{
  /* White space alone is an empty cell to whoever reads the file. */
  if (text == NULL || text[strspn (text, " \n\t")] == '\0')
    return;

  intake_cell_queue_push (self->queue, &(IntakeCellWrite){ .sheet = sheet, .row = row, .column = column, .format = format, .text = text });
}

static void
intake_workbook_write_number (IntakeWorkbook *self,
                              int             sheet,
                              guint           row,
                              guint           column,
                              double          number,
                              lxw_format     *format)
{
  intake_cell_queue_push (self->queue, &(IntakeCellWrite){ .sheet = sheet, .row = row, .column = column, .format = format, .number = number });
}

static void
set_failure (IntakeWorkbook *self,
             lxw_error       code,
             GError        **error)
{
  g_autofree char *name = g_filename_display_basename (self->path);

  g_set_error (error, INTAKE_EXPORT_ERROR, INTAKE_EXPORT_ERROR_TARGET,
               /* Translators: the first %s is a file, the second what is wrong, in English */
               intake_language_translate (self->language, N_ ("“%s” could not be written (%s). Make room on the disk, or choose another folder.")),
               name, lxw_strerror (code));
}

IntakeWorkbook *
intake_workbook_new (const char           *path,
                     const char           *tmpdir,
                     const char           *title,
                     const char           *author,
                     const IntakeLanguage *language)
{
  IntakeWorkbook      *self;
  lxw_workbook_options options = { LXW_FALSE, (char *)tmpdir, LXW_TRUE };
  lxw_doc_properties   properties = { (char *)title };

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (tmpdir != NULL, NULL);

  self = g_new0 (IntakeWorkbook, 1);
  self->path = g_strdup (path);
  self->language = language;
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)intake_sheet_free);
  self->c_locale = newlocale (LC_NUMERIC_MASK, "C", duplocale (uselocale ((locale_t)0)));
  self->previous_locale = uselocale (self->c_locale);

  properties.author = (char *)author;
  properties.comments = (char *)"Intake " INTAKE_VERSION;

  self->workbook = workbook_new_opt (path, &options);
  workbook_set_properties (self->workbook, &properties);
  intake_workbook_make_formats (self);
  self->number = g_string_new (NULL);
  self->queue = intake_cell_queue_new (write_cell, self);

  return self;
}

static void
intake_workbook_leave_locale (IntakeWorkbook *self)
{
  if (self->c_locale == (locale_t)0)
    return;

  uselocale (self->previous_locale);
  freelocale (self->c_locale);
  self->c_locale = (locale_t)0;
}

void
intake_workbook_free (IntakeWorkbook *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->queue, intake_cell_queue_free);
  if (self->workbook != NULL)
    lxw_workbook_free (self->workbook);
  intake_workbook_leave_locale (self);
  g_string_free (self->number, TRUE);
  g_ptr_array_unref (self->sheets);
  g_free (self->path);
  g_free (self);
}

int
intake_workbook_add_sheet (IntakeWorkbook *self,
                           const char     *name,
                           GError        **error)
{
  g_autofree char *sheet_name = intake_workbook_dup_sheet_name (name);
  lxw_worksheet   *worksheet;
  IntakeSheet     *sheet;

  intake_cell_queue_drain (self->queue);
  worksheet = workbook_add_worksheet (self->workbook, sheet_name);
  if (worksheet == NULL)
    {
      set_failure (self, LXW_ERROR_SHEETNAME_ALREADY_USED, error);
      return -1;
    }

  sheet = g_new0 (IntakeSheet, 1);
  sheet->worksheet = worksheet;
  sheet->name = g_steal_pointer (&sheet_name);
  intake_digest_init (&sheet->digest);
  g_ptr_array_add (self->sheets, sheet);

  return (int)self->sheets->len - 1;
}

void
intake_workbook_set_title (IntakeWorkbook *self,
                           int             sheet,
                           guint           row,
                           const char     *text)
{
  intake_workbook_write_text (self, sheet, row, 0, text, self->title_format);
}

void
intake_workbook_set_pair (IntakeWorkbook *self,
                          int             sheet,
                          guint           row,
                          const char     *label,
                          const char     *text,
                          int             link)
{
  intake_workbook_write_text (self, sheet, row, 0, label, self->label_format);
  if (link >= 0)
    {
      lxw_worksheet   *worksheet = intake_workbook_get_sheet (self, sheet)->worksheet;
      g_autofree char *url = g_strdup_printf ("internal:'%s'!A1", intake_workbook_get_sheet (self, link)->name);

      intake_cell_queue_drain (self->queue);
      intake_workbook_note (self, worksheet_write_url (worksheet, row, 1, url, self->link_format));
    }
  intake_workbook_write_text (self, sheet, row, 1, text, link >= 0 ? self->link_format : self->page_format);
}

void
intake_workbook_set_figure (IntakeWorkbook *self,
                            int             sheet,
                            guint           row,
                            const char     *label,
                            gint64          figure)
{
  intake_workbook_write_text (self, sheet, row, 0, label, self->label_format);
  intake_workbook_write_number (self, sheet, row, 1, (double)figure, self->figure_format);
}

void
intake_workbook_set_page (IntakeWorkbook *self,
                          int             sheet,
                          const char     *footer)
{
  lxw_worksheet   *worksheet = intake_workbook_get_sheet (self, sheet)->worksheet;
  g_autofree char *codes = intake_workbook_dup_footer (footer);

  intake_cell_queue_drain (self->queue);
  worksheet_set_column (worksheet, 0, 0, LABEL_WIDTH, NULL);
  worksheet_set_column (worksheet, 1, 1, PAGE_WIDTH, NULL);
  worksheet_gridlines (worksheet, LXW_HIDE_ALL_GRIDLINES);
  worksheet_set_paper (worksheet, PAPER_A4);
  worksheet_fit_to_pages (worksheet, 1, 0);
  intake_workbook_note (self, worksheet_set_footer (worksheet, codes));
}

void
intake_workbook_begin_table (IntakeWorkbook             *self,
                             int                         sheet,
                             const IntakeWorkbookColumn *columns,
                             guint                       n_columns)
{
  IntakeSheet *table = intake_workbook_get_sheet (self, sheet);

  g_return_if_fail (table->columns == NULL && n_columns > 0);

  intake_cell_queue_drain (self->queue);
  table->columns = g_array_sized_new (FALSE, FALSE, sizeof *columns, n_columns);
  g_array_append_vals (table->columns, columns, n_columns);
  table->widest = g_new0 (guint, n_columns);
  table->row = 1;

  for (guint i = 0; i < n_columns; i++)
    intake_digest_add (&table->digest, 1, i, columns[i].heading);
}

/* As wide as what it holds, so that nothing is cut on the screen or in print; what is wrapped, and what has no rows yet, as wide as was asked for. */
static guint
get_column_width (const IntakeSheet *table,
                  guint              column)
{
  const IntakeWorkbookColumn *description = &g_array_index (table->columns, IntakeWorkbookColumn, column);
  guint                       heading = (guint)g_utf8_strlen (description->heading, -1) + FILTER_BUTTON_WIDTH;
  guint                       needed = table->widest[column] + CAPITALS_WIDTH;

  if (table->row == 1 || (description->format != INTAKE_COLUMN_TEXT && description->format != INTAKE_COLUMN_LONG_TEXT))
    return MAX (heading, description->width);

  return MAX (heading, MIN (needed, description->format == INTAKE_COLUMN_LONG_TEXT ? description->width : MAX_COLUMN_WIDTH));
}

static void
set_column_widths (IntakeWorkbook *self,
                   IntakeSheet    *table)
{
  for (guint i = 0; i < table->columns->len; i++)
    intake_workbook_note (self, worksheet_set_column (table->worksheet, (lxw_col_t)i, (lxw_col_t)i, get_column_width (table, i),
                                                      intake_workbook_get_format (self, g_array_index (table->columns, IntakeWorkbookColumn, i).format)));
}

void
intake_workbook_set_text (IntakeWorkbook *self,
                          int             sheet,
                          guint           column,
                          const char     *text)
{
  IntakeSheet       *table = intake_workbook_get_sheet (self, sheet);
  IntakeColumnFormat format = g_array_index (table->columns, IntakeWorkbookColumn, column).format;

  intake_workbook_write_text (self, sheet, table->row, column, text, intake_workbook_get_format (self, format));
}

void
intake_workbook_set_date (IntakeWorkbook *self,
                          int             sheet,
                          guint           column,
                          IntakeDate      date)
{
  guint row = intake_workbook_get_sheet (self, sheet)->row;
  char  iso[INTAKE_DATE_ISO_SIZE];

  if (!intake_date_is_valid (date))
    return;

  if (date.year < FIRST_EXCEL_YEAR)
    intake_workbook_set_text (self, sheet, column, intake_date_to_iso (date, iso));
  else
    intake_cell_queue_push (self->queue, &(IntakeCellWrite){ .sheet = sheet, .row = row, .column = column, .format = self->column_formats[INTAKE_COLUMN_DATE], .is_date = TRUE, .date = date });
}

void
intake_workbook_set_integer (IntakeWorkbook *self,
                             int             sheet,
                             guint           column,
                             gint64          integer)
{
  IntakeSheet       *table = intake_workbook_get_sheet (self, sheet);
  IntakeColumnFormat format = g_array_index (table->columns, IntakeWorkbookColumn, column).format;
  double             number = format == INTAKE_COLUMN_AMOUNT ? (double)integer / 100.0 : (double)integer;

  intake_workbook_write_number (self, sheet, table->row, column, number, intake_workbook_get_format (self, format));
}

gboolean
intake_workbook_end_row (IntakeWorkbook *self,
                         int             sheet,
                         GError        **error)
{
  IntakeSheet *table = intake_workbook_get_sheet (self, sheet);

  if (table->row >= INTAKE_WORKBOOK_MAX_ROWS)
    {
      g_set_error (error, INTAKE_EXPORT_ERROR, INTAKE_EXPORT_ERROR_LIMIT,
                   intake_language_translate (self->language, N_ ("A sheet holds at most %d rows. Filter the list, and export it in parts.")),
                   INTAKE_WORKBOOK_MAX_ROWS);
      return FALSE;
    }

  table->row++;

  return TRUE;
}

gboolean
intake_workbook_end_table (IntakeWorkbook *self,
                           int             sheet,
                           const char     *name,
                           const char     *footer,
                           GError        **error)
{
  IntakeSheet                  *table = intake_workbook_get_sheet (self, sheet);
  guint                         n_columns = table->columns->len;
  lxw_table_options             options = { (char *)name };
  g_autofree char              *codes = intake_workbook_dup_footer (footer);
  g_autofree lxw_table_column  *columns = g_new0 (lxw_table_column, n_columns);
  g_autofree lxw_table_column **column_list = g_new0 (lxw_table_column *, n_columns + 1);
  lxw_error                     code;

  for (guint i = 0; i < n_columns; i++)
    {
      const IntakeWorkbookColumn *column = &g_array_index (table->columns, IntakeWorkbookColumn, i);

      columns[i].header = (char *)column->heading;
      columns[i].header_format = self->heading_format;
      columns[i].format = intake_workbook_get_format (self, column->format);
      column_list[i] = &columns[i];
    }

  options.columns = column_list;
  options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
  options.style_type_number = 9;

  intake_cell_queue_drain (self->queue);
  /* A table has one row at least: an empty one where there is nothing to tell. */
  code = worksheet_add_table (table->worksheet, 0, 0, MAX (table->row, 2) - 1, (lxw_col_t)(n_columns - 1), &options);
  if (code != LXW_NO_ERROR)
    {
      set_failure (self, code, error);
      return FALSE;
    }

  set_column_widths (self, table);
  worksheet_freeze_panes (table->worksheet, 1, 1);
  worksheet_set_landscape (table->worksheet);
  worksheet_set_paper (table->worksheet, PAPER_A4);
  worksheet_fit_to_pages (table->worksheet, 1, 0);
  worksheet_repeat_rows (table->worksheet, 0, 0);
  intake_workbook_note (self, worksheet_set_footer (table->worksheet, codes));

  return TRUE;
}

gboolean
intake_workbook_close (IntakeWorkbook *self,
                       GError        **error)
{
  lxw_error code;

  g_clear_pointer (&self->queue, intake_cell_queue_free);
  code = workbook_close (self->workbook);

  /* Closing frees it, whatever comes of it. */
  self->workbook = NULL;
  intake_workbook_leave_locale (self);

  intake_workbook_note (self, code);
  if (self->failure == LXW_NO_ERROR)
    return TRUE;

  set_failure (self, self->failure, error);

  return FALSE;
}

gboolean
intake_workbook_verify (IntakeWorkbook *self,
                        GCancellable   *cancellable,
                        GError        **error)
{
  g_autofree IntakeSheetContent *sheets = g_new (IntakeSheetContent, self->sheets->len);

  g_return_val_if_fail (self->workbook == NULL, FALSE);

  for (guint i = 0; i < self->sheets->len; i++)
    {
      const IntakeSheet *sheet = g_ptr_array_index (self->sheets, i);

      sheets[i] = (IntakeSheetContent){ sheet->name, sheet->digest };
    }

  return intake_read_back (self->path, sheets, self->sheets->len, self->language, cancellable, error);
}
