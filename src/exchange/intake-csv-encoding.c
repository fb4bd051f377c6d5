/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds out the encoding of a text file and decodes it. */
#include "config.h"

#include "intake-csv-encoding.h"
#include "intake-csv-charset.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define BLOCK_SIZE 65536
/* A unit of UTF-16 takes at most three bytes of UTF-8. */
#define DECODED_SIZE (BLOCK_SIZE / 2 * 3)

/* In the order of IntakeCsvEncoding, from UTF-8 on. */
static const char *const encoding_names[] = { "UTF-8", "UTF-16LE", "UTF-16BE", "WINDOWS-1252", "ISO-8859-15", "MACINTOSH", "IBM850", NULL };

typedef struct
{
  const char       *name;
  IntakeCsvEncoding encoding;
} Alias;

/* What else people and programs call them.  As browsers do, Latin-1 is taken for Windows-1252, which has more letters in the same places. */
static const Alias aliases[] = {
  { "UTF8", INTAKE_CSV_ENCODING_UTF_8 },
  { "CP1252", INTAKE_CSV_ENCODING_WINDOWS_1252 },
  { "ANSI", INTAKE_CSV_ENCODING_WINDOWS_1252 },
  { "ISO-8859-1", INTAKE_CSV_ENCODING_WINDOWS_1252 },
  { "LATIN1", INTAKE_CSV_ENCODING_WINDOWS_1252 },
  { "LATIN9", INTAKE_CSV_ENCODING_ISO_8859_15 },
  { "MACROMAN", INTAKE_CSV_ENCODING_MACINTOSH },
  { "CP850", INTAKE_CSV_ENCODING_IBM850 },
};

struct _IntakeCsvInput
{
  const IntakeSourceFile *file;
  IntakeCsvEncoding       encoding;
  guint                   mark_length;
  guint64                 offset;
  gboolean                is_broken;
  guint8                  bytes[BLOCK_SIZE];
  char                    decoded[DECODED_SIZE];
};

static gboolean
is_utf_16 (IntakeCsvEncoding encoding)
{
  return encoding == INTAKE_CSV_ENCODING_UTF_16LE || encoding == INTAKE_CSV_ENCODING_UTF_16BE;
}

static gunichar
get_unit (const guint8     *bytes,
          IntakeCsvEncoding encoding)
{
  return encoding == INTAKE_CSV_ENCODING_UTF_16LE ? (gunichar)(bytes[0] | bytes[1] << 8) : (gunichar)(bytes[0] << 8 | bytes[1]);
}

/* Whether a sample reads as text in this byte order: a line break or a separator in ASCII, no control character. */
static gboolean
looks_like_utf_16 (const guint8     *bytes,
                   gsize             length,
                   IntakeCsvEncoding encoding)
{
  gboolean has_structure = FALSE;

  for (gsize i = 0; i + 1 < length; i += 2)
    {
      gunichar unit = get_unit (bytes + i, encoding);

      if (unit == 0xfffe || unit == 0xffff || (unit < 0x20 && unit != '\t' && unit != '\r' && unit != '\n'))
        return FALSE;
      if (unit == '\n' || unit == '\r' || unit == '\t' || unit == ';' || unit == ',')
        has_structure = TRUE;
    }
  return has_structure;
}

/* Bytes of UTF-8 may be cut at the end of the sample. */
static gboolean
may_be_utf_8 (const char *sample,
              gsize       length)
{
  const char *end;

  return g_utf8_validate_len (sample, length, &end) || (length == BLOCK_SIZE && length - (gsize)(end - sample) < 4);
}

static IntakeCsvEncoding
guess_encoding (const guint8 *bytes,
                gsize         length)
{
  gsize              n_even = 0, n_odd = 0;
  IntakeCsvCharsetId charset;

  for (gsize i = 0; i < length; i++)
    if (bytes[i] == 0)
      {
        if (i % 2 == 0)
          n_even++;
        else
          n_odd++;
      }

  if (n_odd > n_even && looks_like_utf_16 (bytes, length, INTAKE_CSV_ENCODING_UTF_16LE))
    return INTAKE_CSV_ENCODING_UTF_16LE;
  if (n_even > n_odd && looks_like_utf_16 (bytes, length, INTAKE_CSV_ENCODING_UTF_16BE))
    return INTAKE_CSV_ENCODING_UTF_16BE;
  if (may_be_utf_8 ((const char *)bytes, length))
    return INTAKE_CSV_ENCODING_MIXED;

  /* What is in Windows-1252 may be in UTF-8 in part, where lists of several programs were put together. */
  charset = intake_csv_charset_guess ((const char *)bytes, length);
  return charset == INTAKE_CSV_CHARSET_WINDOWS_1252 ? INTAKE_CSV_ENCODING_MIXED : (IntakeCsvEncoding)(INTAKE_CSV_ENCODING_WINDOWS_1252 + charset);
}

/* Decodes what was read into self->decoded, and tells how many bytes of it were whole characters. */
static gsize
decode_utf_16 (IntakeCsvInput *self,
               gsize           length,
               gboolean        is_end,
               gsize          *decoded)
{
  gsize i = 0;
  char *to = self->decoded;

  while (i + 1 < length)
    {
      gunichar unit = get_unit (self->bytes + i, self->encoding);
      gunichar low;

      if (unit >= 0xd800 && unit < 0xe000)
        {
          if (i + 3 >= length && !is_end)
            break;
          low = unit < 0xdc00 && i + 3 < length ? get_unit (self->bytes + i + 2, self->encoding) : 0;
          if (low >= 0xdc00 && low < 0xe000)
            {
              unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
              i += 2;
            }
          else
            {
              unit = 0xfffd;
              self->is_broken = TRUE;
            }
        }
      to += g_unichar_to_utf8 (unit, to);
      i += 2;
    }

  /* Half a character at the end of the file. */
  if (is_end && i < length)
    {
      self->is_broken = TRUE;
      i = length;
    }
  *decoded = (gsize)(to - self->decoded);
  return i;
}

static gboolean
find_named (const char        *name,
            IntakeCsvEncoding *encoding)
{
  for (guint i = 0; encoding_names[i] != NULL; i++)
    if (g_ascii_strcasecmp (name, encoding_names[i]) == 0)
      {
        *encoding = (IntakeCsvEncoding)(INTAKE_CSV_ENCODING_UTF_8 + i);
        return TRUE;
      }
  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (g_ascii_strcasecmp (name, aliases[i].name) == 0)
      {
        *encoding = aliases[i].encoding;
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_encoding (IntakeCsvInput *self,
               const char     *name,
               GError        **error)
{
  gssize           n = intake_source_file_read (self->file, 0, self->bytes, BLOCK_SIZE, error);
  g_autofree char *names = NULL;

  if (n < 0)
    return FALSE;
  if (n >= 3 && memcmp (self->bytes, "\xef\xbb\xbf", 3) == 0)
    {
      self->mark_length = 3;
      self->encoding = INTAKE_CSV_ENCODING_MIXED;
    }
  else if (n >= 2 && (memcmp (self->bytes, "\xff\xfe", 2) == 0 || memcmp (self->bytes, "\xfe\xff", 2) == 0))
    {
      self->mark_length = 2;
      self->encoding = self->bytes[0] == 0xff ? INTAKE_CSV_ENCODING_UTF_16LE : INTAKE_CSV_ENCODING_UTF_16BE;
    }
  else
    self->encoding = guess_encoding (self->bytes, (gsize)n);

  if (name == NULL || find_named (name, &self->encoding))
    return TRUE;
  names = g_strjoinv (", ", (GStrv)encoding_names);
  intake_source_file_refuse (self->file, error, INTAKE_SOURCE_ERROR_UNSUPPORTED, N_ ("The encoding “%s” is not known. Choose one of these: %s."), name, names);
  return FALSE;
}

static IntakeCsvScript
decode_single_bytes (IntakeCsvEncoding encoding,
                     GString          *text,
                     gsize             start)
{
  const IntakeCsvCharset *charset = intake_csv_charset_get (encoding == INTAKE_CSV_ENCODING_MIXED ? INTAKE_CSV_CHARSET_WINDOWS_1252 : (IntakeCsvCharsetId)(encoding - INTAKE_CSV_ENCODING_WINDOWS_1252));

  return intake_csv_charset_decode (charset, text, start) ? INTAKE_CSV_SCRIPT_SINGLE_BYTES : INTAKE_CSV_SCRIPT_BROKEN;
}

const char *const *
intake_source_encodings (void)
{
  return encoding_names;
}

IntakeCsvInput *
intake_csv_input_new (const IntakeSourceFile *file,
                      const char             *encoding,
                      GError                **error)
{
  g_autoptr (IntakeCsvInput) self = g_new0 (IntakeCsvInput, 1);

  g_return_val_if_fail (file != NULL, NULL);

  self->file = file;
  if (!find_encoding (self, encoding, error))
    return NULL;
  intake_csv_input_rewind (self);
  return g_steal_pointer (&self);
}

void
intake_csv_input_free (IntakeCsvInput *self)
{
  g_free (self);
}

void
intake_csv_input_rewind (IntakeCsvInput *self)
{
  self->offset = self->mark_length;
  self->is_broken = FALSE;
}

gboolean
intake_csv_input_next (IntakeCsvInput *self,
                       const char    **block,
                       gsize          *length,
                       GError        **error)
{
  gssize n = intake_source_file_read (self->file, self->offset, self->bytes, BLOCK_SIZE, error);

  if (n < 0)
    return FALSE;
  if (is_utf_16 (self->encoding))
    {
      self->offset += decode_utf_16 (self, (gsize)n, n < BLOCK_SIZE, length);
      *block = self->decoded;
    }
  else
    {
      self->offset += (guint64)n;
      *block = (const char *)self->bytes;
      *length = (gsize)n;
    }
  return TRUE;
}

IntakeCsvEncoding
intake_csv_input_get_encoding (const IntakeCsvInput *self)
{
  return self->encoding;
}

const char *
intake_csv_input_get_name (const IntakeCsvInput *self)
{
  return self->encoding == INTAKE_CSV_ENCODING_MIXED ? NULL : encoding_names[self->encoding - INTAKE_CSV_ENCODING_UTF_8];
}

double
intake_csv_input_get_fraction (const IntakeCsvInput *self)
{
  return MIN ((double)self->offset / (double)self->file->size, 1);
}

gboolean
intake_csv_input_is_broken (const IntakeCsvInput *self)
{
  return self->is_broken;
}

IntakeCsvScript
intake_csv_decode (IntakeCsvEncoding encoding,
                   GString          *text,
                   gsize             start)
{
  g_autofree char *valid = NULL;
  gsize            length = text->len - start;

  if (g_str_is_ascii (text->str + start))
    return INTAKE_CSV_SCRIPT_ASCII;
  if (encoding >= INTAKE_CSV_ENCODING_WINDOWS_1252)
    return decode_single_bytes (encoding, text, start);
  if (g_utf8_validate_len (text->str + start, length, NULL))
    return INTAKE_CSV_SCRIPT_UTF_8;
  if (encoding == INTAKE_CSV_ENCODING_MIXED)
    return decode_single_bytes (encoding, text, start);

  valid = g_utf8_make_valid (text->str + start, (gssize)length);
  g_string_truncate (text, start);
  g_string_append (text, valid);
  return INTAKE_CSV_SCRIPT_BROKEN;
}
