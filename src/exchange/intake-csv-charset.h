/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The encodings of one byte a letter that spreadsheets still write: Excel's "CSV" is Windows-1252, its "CSV (Macintosh)" and
 * "CSV (MS-DOS)" are their own.  They are few and fixed; the system's converters are not all there on every system.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * IntakeCsvCharsetId:
 * @INTAKE_CSV_CHARSET_WINDOWS_1252: Windows in Western Europe and Africa
 * @INTAKE_CSV_CHARSET_ISO_8859_15: Latin-9
 * @INTAKE_CSV_CHARSET_MACINTOSH: Mac OS Roman
 * @INTAKE_CSV_CHARSET_IBM850: MS-DOS in Western Europe
 */
typedef enum
{
  INTAKE_CSV_CHARSET_WINDOWS_1252,
  INTAKE_CSV_CHARSET_ISO_8859_15,
  INTAKE_CSV_CHARSET_MACINTOSH,
  INTAKE_CSV_CHARSET_IBM850,
} IntakeCsvCharsetId;

/**
 * IntakeCsvCharset:
 * @name: as the registry of IANA calls it
 * @letters: (array fixed-size=128): what the bytes from 0x80 on are; 0xfffd where they are nothing
 */
typedef struct
{
  const char    *name;
  const guint16 *letters;
} IntakeCsvCharset;

/** intake_csv_charset_get: a table (transfer none). */
const IntakeCsvCharset *intake_csv_charset_get (IntakeCsvCharsetId id);

/** intake_csv_charset_guess: which of them @length bytes of text that is not UTF-8 are in: the one that makes most letters of words. */
IntakeCsvCharsetId intake_csv_charset_guess (const char *sample,
                                             gsize       length);

/**
 * intake_csv_charset_decode:
 * @self: an encoding
 * @text: bytes in it, from @start to the end
 * @start: where they begin
 *
 * Makes UTF-8 of the bytes.
 *
 * Returns: %FALSE if some of them mean nothing, and were replaced by U+FFFD
 */
gboolean intake_csv_charset_decode (const IntakeCsvCharset *self,
                                    GString                *text,
                                    gsize                   start);

G_END_DECLS
