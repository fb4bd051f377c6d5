/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An Excel workbook in the making: libxlsxwriter with the house's formats, the guard against locales, and a digest of each sheet by which
 * the file is checked once it is written.
 */
#pragma once

#include <gio/gio.h>

#include "intake-date.h"
#include "intake-language.h"

G_BEGIN_DECLS

/** INTAKE_WORKBOOK_MAX_ROWS: how many rows a table can have below its headings (ECMA-376: 1,048,576 rows a sheet). */
#define INTAKE_WORKBOOK_MAX_ROWS 1048575

/**
 * IntakeColumnFormat:
 * @INTAKE_COLUMN_TEXT: one line of text
 * @INTAKE_COLUMN_LONG_TEXT: text that wraps
 * @INTAKE_COLUMN_DATE: real dates
 * @INTAKE_COLUMN_INTEGER: whole numbers
 * @INTAKE_COLUMN_AMOUNT: money, from hundredths
 */
typedef enum
{
  INTAKE_COLUMN_TEXT,
  INTAKE_COLUMN_LONG_TEXT,
  INTAKE_COLUMN_DATE,
  INTAKE_COLUMN_INTEGER,
  INTAKE_COLUMN_AMOUNT,
} IntakeColumnFormat;

/**
 * IntakeWorkbookColumn:
 * @heading: the heading, not used by another column of the table
 * @format: what its cells are
 * @width: characters: of what is wrapped, and of a table that is yet to be filled in; else a column is as wide as what it holds
 */
typedef struct
{
  const char        *heading;
  IntakeColumnFormat format;
  guint              width;
} IntakeWorkbookColumn;

typedef struct _IntakeWorkbook IntakeWorkbook;

/**
 * intake_workbook_new:
 * @path: the file to write
 * @tmpdir: a folder of mode 0700 for temporary files, which hold personal data
 * @title: the document's title
 * @author: (nullable): the document's author
 * @language: the language of errors
 *
 * Everything until intake_workbook_close() must happen on one thread; its LC_NUMERIC is "C" for that time, since libxlsxwriter writes
 * numbers by the locale.
 *
 * Returns: (transfer full): the workbook
 */
IntakeWorkbook *intake_workbook_new (const char           *path,
                                     const char           *tmpdir,
                                     const char           *title,
                                     const char           *author,
                                     const IntakeLanguage *language);

/** intake_workbook_free: frees a workbook; one that is not closed leaves no file. */
void intake_workbook_free (IntakeWorkbook *self);

/**
 * intake_workbook_add_sheet:
 * @self: a workbook
 * @name: the sheet's name; what Excel does not take in a name is replaced, and it is cut at 31 characters
 * @error: return location
 *
 * Adds a sheet; cells and tables go to the sheet chosen by its number.
 *
 * Returns: the sheet's number, from 0; -1 with @error
 */
int intake_workbook_add_sheet (IntakeWorkbook *self,
                               const char     *name,
                               GError        **error);

/** intake_workbook_set_title: writes @text in large letters at @row, from 0. */
void intake_workbook_set_title (IntakeWorkbook *self,
                                int             sheet,
                                guint           row,
                                const char     *text);

/** intake_workbook_set_pair: writes a label and what it says at @row, from 0, in the first two columns; @link is the sheet it leads to, or -1. */
void intake_workbook_set_pair (IntakeWorkbook *self,
                               int             sheet,
                               guint           row,
                               const char     *label,
                               const char     *text,
                               int             link);

/** intake_workbook_set_figure: writes a label and a number at @row, from 0, in the first two columns. */
void intake_workbook_set_figure (IntakeWorkbook *self,
                                 int             sheet,
                                 guint           row,
                                 const char     *label,
                                 gint64          figure);

/** intake_workbook_set_page: makes a sheet of pairs ready for print: A4 upright, the widths of its two columns. */
void intake_workbook_set_page (IntakeWorkbook *self,
                               int             sheet,
                               const char     *footer);

/**
 * intake_workbook_begin_table:
 * @self: a workbook
 * @sheet: the sheet
 * @columns: (array length=n_columns): the columns
 * @n_columns: 1 or more
 *
 * Begins a table at the top of a sheet. Cells are then set from left to right, each row ended by intake_workbook_end_row().
 */
void intake_workbook_begin_table (IntakeWorkbook             *self,
                                  int                         sheet,
                                  const IntakeWorkbookColumn *columns,
                                  guint                       n_columns);

/** intake_workbook_set_text: sets a cell of the table's current row to text, never a formula; %NULL or "" leaves it empty. */
void intake_workbook_set_text (IntakeWorkbook *self,
                               int             sheet,
                               guint           column,
                               const char     *text);

/** intake_workbook_set_date: sets a cell to a real date; before 1900 to its text, since Excel knows no such dates. */
void intake_workbook_set_date (IntakeWorkbook *self,
                               int             sheet,
                               guint           column,
                               IntakeDate      date);

/** intake_workbook_set_integer: sets a cell to a whole number, or, in a column of amounts, to an amount in hundredths. */
void intake_workbook_set_integer (IntakeWorkbook *self,
                                  int             sheet,
                                  guint           column,
                                  gint64          integer);

/** intake_workbook_end_row: goes to the next row of a table; %FALSE with %INTAKE_EXPORT_ERROR_LIMIT if the sheet is full. */
gboolean intake_workbook_end_row (IntakeWorkbook *self,
                                  int             sheet,
                                  GError        **error);

/**
 * intake_workbook_end_table:
 * @self: a workbook
 * @sheet: the sheet
 * @name: the table's name for formulas: letters, digits and underscores
 * @footer: (nullable): the footer of its pages; "&" is taken as it stands
 * @error: return location
 *
 * Makes the rows a real table with filters, freezes its headings, and sets it up for print: A4 across, fitted to the width, headings on each page.
 *
 * Returns: %TRUE on success
 */
gboolean intake_workbook_end_table (IntakeWorkbook *self,
                                    int             sheet,
                                    const char     *name,
                                    const char     *footer,
                                    GError        **error);

/** intake_workbook_close: writes the file; %FALSE with an error of #IntakeExportError. That the file is whole is only known after intake_workbook_verify(). */
gboolean intake_workbook_close (IntakeWorkbook *self,
                                GError        **error);

/**
 * intake_workbook_verify:
 * @self: a workbook that is closed
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Reads the file back by Intake's own reader and compares each sheet's cells with those that were set: a full disk can leave a
 * file that is cut in the middle with no error told.
 *
 * Returns: %TRUE if the file holds just what was set; else %INTAKE_EXPORT_ERROR_VERIFY
 */
gboolean intake_workbook_verify (IntakeWorkbook *self,
                                 GCancellable   *cancellable,
                                 GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeWorkbook, intake_workbook_free)

G_END_DECLS
