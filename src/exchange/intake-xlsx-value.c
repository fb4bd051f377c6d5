/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Turns what stands in a cell of a workbook into a typed cell. */
#include "config.h"

#include "intake-xlsx-value.h"

#include <math.h>
#include <string.h>

#define MAX_PADDED 1e15
#define MAX_NAMED 32

typedef struct
{
  const char    *name;
  IntakeXlsxType type;
} TypeName;

static const TypeName type_names[] = {
  { "s", INTAKE_XLSX_TYPE_SHARED },
  { "n", INTAKE_XLSX_TYPE_NUMBER },
  { "str", INTAKE_XLSX_TYPE_TEXT },
  { "inlineStr", INTAKE_XLSX_TYPE_TEXT },
  { "b", INTAKE_XLSX_TYPE_BOOLEAN },
  { "e", INTAKE_XLSX_TYPE_ERROR },
  { "d", INTAKE_XLSX_TYPE_DATE },
};

static IntakeXlsxVerdict
set_text (IntakeCellType type,
          GString       *buffer,
          gsize          start,
          IntakeCell    *cell)
{
  intake_xlsx_unescape (buffer, start);
  cell->type = type;
  return buffer->len - start > INTAKE_SOURCE_MAX_CELL_LENGTH && g_utf8_strlen (buffer->str + start, -1) > INTAKE_SOURCE_MAX_CELL_LENGTH ? INTAKE_XLSX_VALUE_LONG : INTAKE_XLSX_VALUE_RIGHT;
}

static void
set_date (IntakeDate  date,
          GString    *buffer,
          gsize       start,
          IntakeCell *cell)
{
  char iso[INTAKE_DATE_ISO_SIZE];

  cell->type = INTAKE_CELL_DATE;
  cell->date = date;
  g_string_truncate (buffer, start);
  g_string_append (buffer, intake_date_to_iso (date, iso));
}

/* Whether people see a time of day or a duration, not a day: days count from 1, those of 1904 from 0. */
static gboolean
is_time (IntakeXlsxFormat format,
         double           number,
         gboolean         is_1904)
{
  switch ((IntakeXlsxFormatKind)format.kind)
    {
    case INTAKE_XLSX_FORMAT_DURATION:
      return number >= 0 && number < INTAKE_SOURCE_MAX_ROWS;
    case INTAKE_XLSX_FORMAT_TIME:
      return number >= 0 && number < 1;
    case INTAKE_XLSX_FORMAT_DATE:
      return number > 0 && number < 1 && !is_1904;
    case INTAKE_XLSX_FORMAT_NUMBER:
    case INTAKE_XLSX_FORMAT_PADDED:
    default:
      return FALSE;
    }
}

static IntakeXlsxVerdict
set_number (const IntakeXlsxBook *book,
            guint                 style,
            GString              *buffer,
            gsize                 start,
            IntakeCell           *cell)
{
  IntakeXlsxFormat format = { INTAKE_XLSX_FORMAT_NUMBER, 0 };
  IntakeDate       date;
  double           number;

  /* What is no number is not lost: it stays as it stands. */
  if (!intake_xlsx_parse_number (g_strstrip (buffer->str + start), &number))
    {
      g_string_truncate (buffer, start + strlen (buffer->str + start));
      return set_text (INTAKE_CELL_TEXT, buffer, start, cell);
    }
  if (style < book->formats->len)
    format = g_array_index (book->formats, IntakeXlsxFormat, style);

  g_string_truncate (buffer, start);
  cell->type = INTAKE_CELL_TEXT;
  if (is_time (format, number, book->is_1904) || (format.kind == INTAKE_XLSX_FORMAT_PADDED && number >= 0 && number < MAX_PADDED && number == floor (number)))
    intake_xlsx_append_formatted (buffer, number, format);
  else if ((format.kind == INTAKE_XLSX_FORMAT_DATE || format.kind == INTAKE_XLSX_FORMAT_TIME) && intake_xlsx_serial_to_date (number, book->is_1904, &date))
    set_date (date, buffer, start, cell);
  else
    {
      cell->type = INTAKE_CELL_NUMBER;
      cell->number = number;
      intake_xlsx_append_number (buffer, number);
    }
  return INTAKE_XLSX_VALUE_RIGHT;
}

/* With or without a time of day behind it. */
static IntakeXlsxVerdict
set_iso_date (GString    *buffer,
              gsize       start,
              IntakeCell *cell)
{
  g_autofree char *day = g_strndup (buffer->str + start, INTAKE_DATE_ISO_SIZE - 1);
  IntakeDate       date;

  if (!intake_date_from_iso (day, &date))
    return set_text (INTAKE_CELL_TEXT, buffer, start, cell);
  set_date (date, buffer, start, cell);
  return INTAKE_XLSX_VALUE_RIGHT;
}

static IntakeXlsxVerdict
set_boolean (GString    *buffer,
             gsize       start,
             IntakeCell *cell)
{
  const char *value = g_strstrip (buffer->str + start);
  gboolean    is_yes = strcmp (value, "1") == 0 || g_ascii_strcasecmp (value, "true") == 0;

  cell->type = INTAKE_CELL_BOOLEAN;
  cell->number = is_yes;
  g_string_truncate (buffer, start);
  g_string_append (buffer, is_yes ? "yes" : "no");
  return INTAKE_XLSX_VALUE_RIGHT;
}

static IntakeXlsxVerdict
set_shared (const IntakeXlsxBook *book,
            GString              *buffer,
            gsize                 start,
            IntakeCell           *cell)
{
  char   *digits = g_strstrip (buffer->str + start);
  gsize   length = strlen (digits);
  guint64 index;

  if (g_ascii_string_to_unsigned (digits, 10, 0, G_MAXUINT, &index, NULL) && index < book->offsets->len)
    {
      cell->type = INTAKE_CELL_TEXT;
      cell->text = book->texts->str + g_array_index (book->offsets, guint32, index);
      g_string_truncate (buffer, start);
      return INTAKE_XLSX_VALUE_RIGHT;
    }

  /* It may be anything: name it in short, without cutting a character. */
  for (length = MIN (length, MAX_NAMED); length > 0 && (digits[length] & 0xc0) == 0x80;)
    length--;
  cell->type = INTAKE_CELL_ERROR;
  g_string_truncate (buffer, start + length);
  g_string_insert (buffer, (gssize)start, "#TEXT ");
  g_string_append_c (buffer, '?');
  return INTAKE_XLSX_VALUE_MISSING;
}

IntakeXlsxType
intake_xlsx_type_from_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (type_names); i++)
    if (strcmp (name, type_names[i].name) == 0)
      return type_names[i].type;
  return INTAKE_XLSX_TYPE_TEXT;
}

IntakeXlsxVerdict
intake_xlsx_value_read (const IntakeXlsxBook *book,
                        IntakeXlsxType        type,
                        guint                 style,
                        GString              *buffer,
                        gsize                 start,
                        IntakeCell           *cell)
{
  *cell = (IntakeCell){ INTAKE_CELL_EMPTY, "", 0, INTAKE_DATE_NONE };

  if (buffer->len == start)
    return INTAKE_XLSX_VALUE_RIGHT;
  switch (type)
    {
    case INTAKE_XLSX_TYPE_NUMBER:
      return set_number (book, style, buffer, start, cell);
    case INTAKE_XLSX_TYPE_SHARED:
      return set_shared (book, buffer, start, cell);
    case INTAKE_XLSX_TYPE_TEXT:
      return set_text (INTAKE_CELL_TEXT, buffer, start, cell);
    case INTAKE_XLSX_TYPE_BOOLEAN:
      return set_boolean (buffer, start, cell);
    case INTAKE_XLSX_TYPE_ERROR:
      return set_text (INTAKE_CELL_ERROR, buffer, start, cell);
    case INTAKE_XLSX_TYPE_DATE:
      return set_iso_date (buffer, start, cell);
    default:
      g_assert_not_reached ();
    }
}
