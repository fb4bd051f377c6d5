/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is read from outside: sheets of rows of typed cells, whatever the format.  Readers stream: one row is in memory at a time.
 * Nothing here knows a field or the store, so that readers are tested and fuzzed by themselves.
 */
#pragma once

#include <gio/gio.h>

#include "intake-date.h"
#include "intake-language.h"

G_BEGIN_DECLS

#define INTAKE_SOURCE_ERROR (intake_source_error_quark ())

/**
 * IntakeSourceError:
 * @INTAKE_SOURCE_ERROR_FORMAT: the file is not what it seems, or is damaged
 * @INTAKE_SOURCE_ERROR_LIMIT: a size, count, depth or ratio passes its limit; the message says which
 * @INTAKE_SOURCE_ERROR_ENCRYPTED: the file has a password
 * @INTAKE_SOURCE_ERROR_UNSUPPORTED: a format that is not read (.xls, an Office lock file …), with the remedy
 * @INTAKE_SOURCE_ERROR_EMPTY: there is no row in it
 */
typedef enum
{
  INTAKE_SOURCE_ERROR_FORMAT,
  INTAKE_SOURCE_ERROR_LIMIT,
  INTAKE_SOURCE_ERROR_ENCRYPTED,
  INTAKE_SOURCE_ERROR_UNSUPPORTED,
  INTAKE_SOURCE_ERROR_EMPTY,
} IntakeSourceError;

GQuark intake_source_error_quark (void);

/**
 * IntakeCellType:
 * @INTAKE_CELL_EMPTY: nothing
 * @INTAKE_CELL_TEXT: text, UTF-8, valid
 * @INTAKE_CELL_NUMBER: a number; @text is how a person would write it ("18", "3.5")
 * @INTAKE_CELL_DATE: a date by its number format; @text is its ISO form
 * @INTAKE_CELL_BOOLEAN: yes (1) or no (0) in @number; @text is "yes" or "no"
 * @INTAKE_CELL_ERROR: an error of the spreadsheet, such as "#REF!", in @text
 */
typedef enum
{
  INTAKE_CELL_EMPTY,
  INTAKE_CELL_TEXT,
  INTAKE_CELL_NUMBER,
  INTAKE_CELL_DATE,
  INTAKE_CELL_BOOLEAN,
  INTAKE_CELL_ERROR,
} IntakeCellType;

/**
 * IntakeCell:
 * @type: what it holds
 * @text: the cell as text; never %NULL, "" for an empty cell; owned by the source, valid until its next row is read
 * @number: for numbers and booleans
 * @date: for dates
 */
typedef struct
{
  IntakeCellType type;
  const char    *text;
  double         number;
  IntakeDate     date;
} IntakeCell;

#define INTAKE_TYPE_SOURCE (intake_source_get_type ())

/* Subclassed by the readers of this layer only. */
G_DECLARE_DERIVABLE_TYPE (IntakeSource, intake_source, INTAKE, SOURCE, GObject)

struct _IntakeSourceClass
{
  GObjectClass parent_class;

  gboolean (*select_sheet) (IntakeSource *self,
                            guint         sheet,
                            GError      **error);
  gboolean (*next_row) (IntakeSource *self,
                        GCancellable *cancellable,
                        GError      **error);
  double (*get_fraction) (IntakeSource *self);
  void (*collect_notes) (IntakeSource *self,
                         GPtrArray    *notes);
};

/**
 * IntakeSourceOptions:
 * @encoding: (nullable): for .csv: one of intake_source_encodings(), in any case; %NULL to find out
 * @separator: for .csv: ';', ',' or TAB; 0 to find out
 * @language: the language of errors
 */
typedef struct
{
  const char           *encoding;
  char                  separator;
  const IntakeLanguage *language;
} IntakeSourceOptions;

/**
 * intake_source_open:
 * @path: a file of the local file system
 * @options: how to read it
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Opens a spreadsheet for reading by what it contains, not by its name, and selects its first visible sheet that is not empty. The file may
 * be hostile: whatever it holds leads to rows or to an error, never to unbounded memory or time.
 *
 * Returns: (transfer full) (nullable): the source; %NULL with #IntakeSourceError or a #GIOErrorEnum, whose messages name the file
 */
IntakeSource *intake_source_open (const char                *path,
                                  const IntakeSourceOptions *options,
                                  GCancellable              *cancellable,
                                  GError                   **error);

/** intake_source_encodings: the names of the encodings that a .csv can be read in, %NULL-terminated (transfer none). */
const char *const *intake_source_encodings (void);

/** intake_source_get_language: the language of the source's errors and notes (transfer none). */
const IntakeLanguage *intake_source_get_language (IntakeSource *self);

/** intake_source_get_n_sheets: how many sheets there are, 1 or more; a .csv has one. */
guint intake_source_get_n_sheets (IntakeSource *self);

/** intake_source_get_sheet_name: the name of a sheet, from 0 (transfer none); of a .csv, the file's name without its ending. */
const char *intake_source_get_sheet_name (IntakeSource *self,
                                          guint         sheet);

/** intake_source_is_sheet_hidden: whether the workbook hides a sheet, from 0, from people. */
gboolean intake_source_is_sheet_hidden (IntakeSource *self,
                                        guint         sheet);

/**
 * intake_source_find_sheet:
 * @self: a source
 * @name: the name of a sheet; in any case where none has exactly this one, or else its number, from 1
 * @sheet: (out): which it is, from 0
 * @error: return location
 *
 * Returns: %TRUE if there is one; %FALSE with %INTAKE_SOURCE_ERROR_EMPTY, whose message names those that there are
 */
gboolean intake_source_find_sheet (IntakeSource *self,
                                   const char   *name,
                                   guint        *sheet,
                                   GError      **error);

/** intake_source_get_sheet: which sheet is selected, from 0. */
guint intake_source_get_sheet (IntakeSource *self);

/**
 * intake_source_select_sheet:
 * @self: a source
 * @sheet: a sheet, from 0
 * @error: return location
 *
 * Goes before the first row of a sheet; also of the one that is selected, to read it again.
 *
 * Returns: %TRUE on success
 */
gboolean intake_source_select_sheet (IntakeSource *self,
                                     guint         sheet,
                                     GError      **error);

/**
 * intake_source_next_row:
 * @self: a source
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Reads the next row that is not entirely empty.
 *
 * Returns: %TRUE if there is one; %FALSE at the end, or with @error set
 */
gboolean intake_source_next_row (IntakeSource *self,
                                 GCancellable *cancellable,
                                 GError      **error);

/** intake_source_get_row_number: the row just read as the spreadsheet counts it, from 1; of a .csv, the line it starts on. */
guint intake_source_get_row_number (IntakeSource *self);

/** intake_source_get_n_cells: one past the last cell of the row just read that is not empty. */
guint intake_source_get_n_cells (IntakeSource *self);

/** intake_source_get_cell: a cell of the row just read, from 0 (transfer none), never %NULL: beyond the last it is empty. */
const IntakeCell *intake_source_get_cell (IntakeSource *self,
                                          guint         column);

/** intake_source_get_fraction: how much of the sheet has been read, 0 to 1. */
double intake_source_get_fraction (IntakeSource *self);

/** intake_source_get_notes: sentences on what was found while reading and worth telling (mixed encodings, ragged rows …) (transfer none), %NULL-terminated. */
const char *const *intake_source_get_notes (IntakeSource *self);

/**
 * intake_column_name:
 * @column: a column, from 0
 * @buffer: (out caller-allocates): at least 8 bytes
 *
 * Returns: @buffer, with "A", "B" … "AA" …
 */
const char *intake_column_name (guint column,
                                char *buffer);

G_END_DECLS
