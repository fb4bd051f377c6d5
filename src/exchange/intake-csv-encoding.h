/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The bytes of a text file of any encoding, as blocks in which quotes, separators and line ends are single ASCII bytes: UTF-16 is turned
 * into UTF-8 at once, UTF-8 and Windows-1252 are told apart cell by cell.
 */
#pragma once

#include "intake-source-file.h"

G_BEGIN_DECLS

/**
 * IntakeCsvEncoding:
 * @INTAKE_CSV_ENCODING_MIXED: UTF-8, but Windows-1252 where a cell is not UTF-8
 * @INTAKE_CSV_ENCODING_UTF_8: UTF-8
 * @INTAKE_CSV_ENCODING_UTF_16LE: UTF-16, the low byte first
 * @INTAKE_CSV_ENCODING_UTF_16BE: UTF-16, the high byte first
 * @INTAKE_CSV_ENCODING_WINDOWS_1252: Windows-1252; this and what follows are in the order of #IntakeCsvCharsetId
 * @INTAKE_CSV_ENCODING_ISO_8859_15: Latin-9
 * @INTAKE_CSV_ENCODING_MACINTOSH: Mac OS Roman, as "CSV (Macintosh)" of Excel
 * @INTAKE_CSV_ENCODING_IBM850: MS-DOS, as "CSV (MS-DOS)" of Excel
 */
typedef enum
{
  INTAKE_CSV_ENCODING_MIXED,
  INTAKE_CSV_ENCODING_UTF_8,
  INTAKE_CSV_ENCODING_UTF_16LE,
  INTAKE_CSV_ENCODING_UTF_16BE,
  INTAKE_CSV_ENCODING_WINDOWS_1252,
  INTAKE_CSV_ENCODING_ISO_8859_15,
  INTAKE_CSV_ENCODING_MACINTOSH,
  INTAKE_CSV_ENCODING_IBM850,
} IntakeCsvEncoding;

/**
 * IntakeCsvScript:
 * @INTAKE_CSV_SCRIPT_ASCII: nothing but ASCII: it is the same in all encodings
 * @INTAKE_CSV_SCRIPT_UTF_8: UTF-8
 * @INTAKE_CSV_SCRIPT_SINGLE_BYTES: an encoding of one byte a letter
 * @INTAKE_CSV_SCRIPT_BROKEN: bytes that mean nothing were replaced by U+FFFD
 */
typedef enum
{
  INTAKE_CSV_SCRIPT_ASCII,
  INTAKE_CSV_SCRIPT_UTF_8,
  INTAKE_CSV_SCRIPT_SINGLE_BYTES,
  INTAKE_CSV_SCRIPT_BROKEN,
} IntakeCsvScript;

/**
 * IntakeCsvInput:
 *
 * A text file being read block by block.
 */
typedef struct _IntakeCsvInput IntakeCsvInput;

/**
 * intake_csv_input_new:
 * @file: a file, which must live as long as the input
 * @encoding: (nullable): as in #IntakeSourceOptions
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the input at its beginning, behind a byte order mark; %NULL with #IntakeSourceError
 */
IntakeCsvInput *intake_csv_input_new (const IntakeSourceFile *file,
                                      const char             *encoding,
                                      GError                **error);

/** intake_csv_input_free: %NULL is allowed. */
void intake_csv_input_free (IntakeCsvInput *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeCsvInput, intake_csv_input_free)

/** intake_csv_input_rewind: goes back to the beginning. */
void intake_csv_input_rewind (IntakeCsvInput *self);

/**
 * intake_csv_input_next:
 * @self: an input
 * @block: (out): the next bytes, valid until the next call
 * @length: (out): how many; 0 at the end
 * @error: return location
 *
 * Returns: %FALSE with @error set
 */
gboolean intake_csv_input_next (IntakeCsvInput *self,
                                const char    **block,
                                gsize          *length,
                                GError        **error);

/** intake_csv_input_get_encoding: how the bytes are read. */
IntakeCsvEncoding intake_csv_input_get_encoding (const IntakeCsvInput *self);

/** intake_csv_input_get_name: what the encoding is called, as in intake_source_encodings(); %NULL where it is told cell by cell (transfer none). */
const char *intake_csv_input_get_name (const IntakeCsvInput *self);

/** intake_csv_input_get_fraction: how much of the file has been read, 0 to 1. */
double intake_csv_input_get_fraction (const IntakeCsvInput *self);

/** intake_csv_input_is_broken: whether a part of what was read as UTF-16 was not, and was replaced. */
gboolean intake_csv_input_is_broken (const IntakeCsvInput *self);

/**
 * intake_csv_decode:
 * @encoding: how the bytes are read
 * @text: bytes of a cell, from @start to the end; there is no NUL in them
 * @start: where the cell begins
 *
 * Makes valid UTF-8 of the cell.
 *
 * Returns: what it was written in
 */
IntakeCsvScript intake_csv_decode (IntakeCsvEncoding encoding,
                                   GString          *text,
                                   gsize             start);

G_END_DECLS
