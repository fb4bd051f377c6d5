/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds out the encoding of a text file and decodes it. */
#include "config.h"

#include "intake-csv-encoding.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define BLOCK_SIZE 65536
#define SAMPLE_SIZE 4096
/* A unit of UTF-16 takes at most three bytes of UTF-8. */
#define DECODED_SIZE (BLOCK_SIZE / 2 * 3)

typedef struct
{
  const char       *name;
  IntakeCsvEncoding encoding;
} EncodingName;

static const EncodingName encoding_names[] = {
  { "UTF-8", INTAKE_CSV_ENCODING_UTF_8 },
  { "UTF-16LE", INTAKE_CSV_ENCODING_UTF_16LE },
  { "UTF-16BE", INTAKE_CSV_ENCODING_UTF_16BE },
  { "WINDOWS-1252", INTAKE_CSV_ENCODING_WINDOWS_1252 },
};

/* 0x80 to 0x9f of Windows-1252; from 0xa0 on it is Latin-1. */
static const guint16 windows_1252[32] = {
  0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd,
  0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178
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

static IntakeCsvEncoding
guess_encoding (const guint8 *bytes,
                gsize         length)
{
  gsize n_even = 0, n_odd = 0;

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
  return INTAKE_CSV_ENCODING_MIXED;
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
find_encoding (IntakeCsvInput *self,
               const char     *name,
               GError        **error)
{
  gssize n = intake_source_file_read (self->file, 0, self->bytes, SAMPLE_SIZE, error);

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

  if (name == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (encoding_names); i++)
    if (g_ascii_strcasecmp (name, encoding_names[i].name) == 0)
      {
        self->encoding = encoding_names[i].encoding;
        return TRUE;
      }
  intake_source_file_refuse (self->file, error, INTAKE_SOURCE_ERROR_UNSUPPORTED, N_ ("The encoding “%s” is not known. Use UTF-8, UTF-16LE, UTF-16BE or WINDOWS-1252."), name);
  return FALSE;
}

static IntakeCsvScript
decode_windows_1252 (GString *text,
                     gsize    start)
{
  g_autofree guint8 *bytes = g_memdup2 (text->str + start, text->len - start);
  gsize              length = text->len - start;
  IntakeCsvScript    script = INTAKE_CSV_SCRIPT_WINDOWS_1252;

  g_string_truncate (text, start);
  for (gsize i = 0; i < length; i++)
    {
      gunichar c = bytes[i] >= 0x80 && bytes[i] < 0xa0 ? windows_1252[bytes[i] - 0x80] : bytes[i];

      if (c == 0xfffd)
        script = INTAKE_CSV_SCRIPT_BROKEN;
      g_string_append_unichar (text, c);
    }
  return script;
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
  if (encoding == INTAKE_CSV_ENCODING_WINDOWS_1252)
    return decode_windows_1252 (text, start);
  if (g_utf8_validate_len (text->str + start, length, NULL))
    return INTAKE_CSV_SCRIPT_UTF_8;
  if (encoding == INTAKE_CSV_ENCODING_MIXED)
    return decode_windows_1252 (text, start);

  valid = g_utf8_make_valid (text->str + start, (gssize)length);
  g_string_truncate (text, start);
  g_string_append (text, valid);
  return INTAKE_CSV_SCRIPT_BROKEN;
}
