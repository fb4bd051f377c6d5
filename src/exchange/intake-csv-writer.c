/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of a .csv. */
#include "config.h"

#include "intake-csv-writer.h"

#include <string.h>

/* "-12" and "+3.5" are numbers whatever reads them; "+237 6 99" or "-1+1" are not. */
static gboolean
is_plain_number (const char *text)
{
  gsize digits;

  if (*text == '-' || *text == '+')
    text++;

  digits = strspn (text, "0123456789.");

  return digits > 0 && text[digits] == '\0';
}

void
intake_csv_append_cell (GString    *line,
                        gboolean    is_first,
                        const char *text,
                        char        separator)
{
  const char needs_quotes[] = { '"', '\n', '\r', separator, '\0' };
  gboolean   is_guarded;

  g_return_if_fail (line != NULL);

  if (!is_first)
    g_string_append_c (line, separator);
  if (text == NULL || *text == '\0')
    return;

  is_guarded = intake_csv_needs_guard (text);

  if (strpbrk (text, needs_quotes) == NULL)
    {
      if (is_guarded)
        g_string_append_c (line, '\'');
      g_string_append (line, text);
      return;
    }

  g_string_append_c (line, '"');
  if (is_guarded)
    g_string_append_c (line, '\'');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *text);
    }
  g_string_append_c (line, '"');
}

gboolean
intake_csv_needs_guard (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL && !is_plain_number (text);
}
