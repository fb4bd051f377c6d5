/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads number formats and the numbers behind them. */
#include "config.h"

#include "intake-xlsx-format.h"

#include <math.h>
#include <string.h>

/* Serial numbers of the system of 1900 count a day that never was (ECMA-376 part 1, 18.17.4.1). */
#define FALSE_LEAP_DAY 60
#define LAST_SERIAL 2958465
#define HALF_A_SECOND (0.5 / 86400)
#define EXACT_INTEGERS 1e15
#define PLAIN_INTEGERS 1e21
#define ESCAPE_LENGTH 7

typedef struct
{
  guint                first;
  guint                last;
  IntakeXlsxFormatKind kind;
} BuiltIn;

static const BuiltIn built_ins[] = {
  { 14, 17, INTAKE_XLSX_FORMAT_DATE },
  { 18, 21, INTAKE_XLSX_FORMAT_TIME },
  { 22, 22, INTAKE_XLSX_FORMAT_DATE },
  { 27, 36, INTAKE_XLSX_FORMAT_DATE },
  { 45, 45, INTAKE_XLSX_FORMAT_TIME },
  { 46, 46, INTAKE_XLSX_FORMAT_DURATION },
  { 47, 47, INTAKE_XLSX_FORMAT_TIME },
  { 50, 58, INTAKE_XLSX_FORMAT_DATE },
};

/* What stands in brackets is a colour, a condition, a locale – or a duration: [h], [mm], [ss]. */
static gboolean
is_elapsed (const char *bracket,
            const char *end)
{
  char letter = g_ascii_tolower (bracket[0]);

  if (bracket == end || (letter != 'h' && letter != 'm' && letter != 's'))
    return FALSE;
  while (bracket < end && g_ascii_tolower (*bracket) == letter)
    bracket++;
  return bracket == end;
}

/* The next character of the code that stands for itself as a placeholder, '[' for elapsed time, or NUL at the end; quoted and
 * escaped text, padding, colours and locales are passed over. */
static char
next_placeholder (const char **code)
{
  const char *p = *code;
  const char *end;
  char        found = '\0';

  while (*p != '\0' && found == '\0')
    switch (*p)
      {
      case '"':
        end = strchr (p + 1, '"');
        p = end != NULL ? end + 1 : p + strlen (p);
        break;
      case '\\':
      case '_':
      case '*':
        p = p[1] != '\0' ? g_utf8_next_char (p + 1) : p + 1;
        break;
      case '[':
        end = strchr (p + 1, ']');
        if (end != NULL && is_elapsed (p + 1, end))
          found = '[';
        p = end != NULL ? end + 1 : p + strlen (p);
        break;
      default:
        found = g_ascii_tolower (*p);
        p++;
        break;
      }

  *code = p;
  return found;
}

IntakeXlsxFormat
intake_xlsx_format_from_id (guint id)
{
  IntakeXlsxFormat format = { INTAKE_XLSX_FORMAT_NUMBER, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (built_ins); i++)
    if (id >= built_ins[i].first && id <= built_ins[i].last)
      format.kind = built_ins[i].kind;
  return format;
}

IntakeXlsxFormat
intake_xlsx_format_from_code (const char *code)
{
  IntakeXlsxFormat format = { INTAKE_XLSX_FORMAT_NUMBER, 0 };
  gsize            zeros = strspn (code, "0");
  gboolean         has_day = FALSE, has_month = FALSE, has_time = FALSE;

  if (zeros > 1 && zeros < 32 && code[zeros] == '\0')
    {
      format.kind = INTAKE_XLSX_FORMAT_PADDED;
      format.width = (guint8)zeros;
      return format;
    }
  /* "Standard" is how French and German programs call it, some of them also in the file. */
  if (g_ascii_strncasecmp (code, "general", 7) == 0 || g_ascii_strncasecmp (code, "standard", 8) == 0)
    return format;

  for (char c = next_placeholder (&code); c != '\0'; c = next_placeholder (&code))
    if (c == '[')
      {
        format.kind = INTAKE_XLSX_FORMAT_DURATION;
        return format;
      }
    else if (c == 'd' || c == 'y')
      has_day = TRUE;
    else if (c == 'm')
      has_month = TRUE;
    else if (c == 'h' || c == 's')
      has_time = TRUE;

  /* m is the month, but the minute next to hours or seconds. */
  if (has_day || (has_month && !has_time))
    format.kind = INTAKE_XLSX_FORMAT_DATE;
  else if (has_time)
    format.kind = INTAKE_XLSX_FORMAT_TIME;
  return format;
}

gboolean
intake_xlsx_serial_to_date (double      serial,
                            gboolean    is_1904,
                            IntakeDate *date)
{
  static const IntakeDate epoch_1904 = { 1904, 1, 1 };
  static const IntakeDate epoch_1900 = { 1899, 12, 31 };
  IntakeDate              reached;
  int                     days;

  if (!(serial >= 0 && serial < LAST_SERIAL + 1))
    return FALSE;
  days = (int)floor (serial + HALF_A_SECOND);
  if (!is_1904 && (days == 0 || days == FALSE_LEAP_DAY))
    return FALSE;

  reached = is_1904 ? intake_date_add_days (epoch_1904, days) : intake_date_add_days (epoch_1900, days > FALSE_LEAP_DAY ? days - 1 : days);
  if (!intake_date_is_valid (reached))
    return FALSE;
  *date = reached;
  return TRUE;
}

void
intake_xlsx_append_number (GString *text,
                           double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (fabs (number) < EXACT_INTEGERS && number == floor (number))
    g_string_append_printf (text, "%" G_GINT64_FORMAT, (gint64)number);
  else
    /* 15 digits are what Excel shows, so that 0.1 + 0.2 is 0.3. */
    g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, fabs (number) < PLAIN_INTEGERS && fabs (number) >= EXACT_INTEGERS ? "%.0f" : "%.15g", number));
}

void
intake_xlsx_append_formatted (GString         *text,
                              double           number,
                              IntakeXlsxFormat format)
{
  gint64 seconds;

  g_assert (number >= 0 && number < EXACT_INTEGERS);

  if (format.kind == INTAKE_XLSX_FORMAT_PADDED)
    {
      g_string_append_printf (text, "%0*" G_GINT64_FORMAT, (int)format.width, (gint64)number);
      return;
    }
  seconds = (gint64)floor (number * 86400 + 0.5);
  g_string_append_printf (text, "%02" G_GINT64_FORMAT ":%02d", seconds / 3600, (int)(seconds / 60 % 60));
  if (seconds % 60 != 0)
    g_string_append_printf (text, ":%02d", (int)(seconds % 60));
}

gboolean
intake_xlsx_parse_number (const char *text,
                          double     *number)
{
  const char *p = text;
  gint64      whole = 0;
  char       *end;
  double      value;

  /* Most are short whole numbers. */
  while (g_ascii_isdigit (*p) && p - text < 15)
    whole = whole * 10 + (*p++ - '0');
  if (*p == '\0' && p > text)
    {
      *number = (double)whole;
      return TRUE;
    }

  /* Not the hexadecimal and infinite numbers that C knows. */
  if (text[0] == '\0' || text[strspn (text, "0123456789+-.eE")] != '\0')
    return FALSE;
  value = g_ascii_strtod (text, &end);
  if (*end != '\0' || !isfinite (value))
    return FALSE;
  *number = value;
  return TRUE;
}

/* The code of an escape such as _x000D_ at @p, -1 if there is none. */
static int
get_escape (const char *p)
{
  int code = 0;

  if (p[0] != '_' || p[1] != 'x')
    return -1;
  for (guint i = 2; i < 6; i++)
    {
      int digit = g_ascii_xdigit_value (p[i]);

      if (digit < 0)
        return -1;
      code = code * 16 + digit;
    }
  return p[6] == '_' ? code : -1;
}

/* Copies the character that begins at *@from, which may be escaped. */
static char *
copy_character (const char **from,
                char        *to)
{
  const char *p = *from;
  int         code = get_escape (p);
  int         low;

  if (code < 0)
    {
      *to = *p;
      *from = p + 1;
      return to + 1;
    }

  p += ESCAPE_LENGTH;
  low = code >= 0xd800 && code < 0xdc00 ? get_escape (p) : -1;
  if (low >= 0xdc00 && low < 0xe000)
    {
      code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
      p += ESCAPE_LENGTH;
    }
  *from = p;
  if (code == 0)
    return to;
  if (code >= 0xd800 && code < 0xe000)
    code = 0xfffd;
  return to + g_unichar_to_utf8 ((gunichar)code, to);
}

void
intake_xlsx_unescape (GString *text,
                      gsize    start)
{
  const char *from = text->str + start;
  char       *to = text->str + start;
  char       *end;

  if (memchr (from, '_', text->len - start) == NULL && memchr (from, '\r', text->len - start) == NULL)
    return;

  while (*from != '\0')
    to = copy_character (&from, to);

  end = to;
  to = text->str + start;
  for (from = to; from < end; from++)
    if (*from != '\r')
      *to++ = *from;
    else if (from + 1 == end || from[1] != '\n')
      *to++ = '\n';
  g_string_truncate (text, (gsize)(to - text->str));
}
