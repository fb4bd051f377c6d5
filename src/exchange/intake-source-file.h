/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file that a reader reads: its descriptor, how it is named to people, what it seems to be, and how it is refused. */
#pragma once

#include "intake-source.h"

G_BEGIN_DECLS

/* What a file must not exceed: Excel's own limits of a sheet, and those that keep hostile files in bounds. */
#define INTAKE_SOURCE_MAX_FILE_SIZE (G_GUINT64_CONSTANT (1) << 30)
#define INTAKE_SOURCE_MAX_COLUMNS 16384
#define INTAKE_SOURCE_MAX_ROWS 1048576
#define INTAKE_SOURCE_MAX_CELL_LENGTH 32767
#define INTAKE_SOURCE_MAX_CELLS 5000000

/* A text file is not unpacked: a cell of it costs no more than it takes. As many rows as a sheet can hold, of 30 columns. */
#define INTAKE_SOURCE_MAX_TEXT_CELLS 32000000

/**
 * IntakeSourceFile:
 * @name: the name of the file for people, without its folder
 * @fd: open for reading
 * @size: in bytes
 * @language: the language of errors and notes
 */
typedef struct
{
  char                 *name;
  int                   fd;
  guint64               size;
  const IntakeLanguage *language;
} IntakeSourceFile;

/**
 * IntakeSourceKind:
 * @INTAKE_SOURCE_KIND_TEXT: text, to be read as .csv
 * @INTAKE_SOURCE_KIND_ZIP: a zip archive, such as an .xlsx
 */
typedef enum
{
  INTAKE_SOURCE_KIND_TEXT,
  INTAKE_SOURCE_KIND_ZIP,
} IntakeSourceKind;

/**
 * intake_source_file_open:
 * @path: a path
 * @language: the language of errors
 * @error: return location
 *
 * Opens a regular file that is neither empty nor too large.
 *
 * Returns: (transfer full) (nullable): the file; %NULL with #IntakeSourceError or #GIOErrorEnum
 */
IntakeSourceFile *intake_source_file_open (const char           *path,
                                           const IntakeLanguage *language,
                                           GError              **error);

/** intake_source_file_free: closes the file; %NULL is allowed. */
void intake_source_file_free (IntakeSourceFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeSourceFile, intake_source_file_free)

/**
 * intake_source_file_read:
 * @file: a file
 * @offset: where to begin
 * @buffer: (out caller-allocates): at least @size bytes
 * @size: how many bytes to read
 * @error: return location
 *
 * Returns: bytes read, less than @size only at the end of the file; -1 with #GIOErrorEnum
 */
gssize intake_source_file_read (const IntakeSourceFile *file,
                                guint64                 offset,
                                gpointer                buffer,
                                gsize                   size,
                                GError                **error);

/**
 * intake_source_file_get_kind:
 * @file: a file
 * @kind: (out): what it is by its first bytes
 * @error: return location
 *
 * Returns: %TRUE if there is a reader for it; %FALSE with #IntakeSourceError, whose message says what it is and what to do
 */
gboolean intake_source_file_get_kind (const IntakeSourceFile *file,
                                      IntakeSourceKind       *kind,
                                      GError                **error);

/**
 * intake_source_file_refuse:
 * @file: a file
 * @error: return location
 * @code: why
 * @format: sentences in English, marked by N_(): what, where, what to do; translated here
 * @...: arguments of @format
 *
 * Sets @error to a message that names the file.
 */
void intake_source_file_refuse (const IntakeSourceFile *file,
                                GError                **error,
                                IntakeSourceError       code,
                                const char             *format,
                                ...) G_GNUC_PRINTF (4, 5);

/** intake_source_file_refuse_valist: as intake_source_file_refuse(), the arguments as a va_list. */
void intake_source_file_refuse_valist (const IntakeSourceFile *file,
                                       GError                **error,
                                       IntakeSourceError       code,
                                       const char             *format,
                                       va_list                 arguments) G_GNUC_PRINTF (4, 0);

G_END_DECLS
