/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts as a workbook can hold them. */
#include "config.h"

#include "intake-workbook-text.h"

#include <string.h>

/* Excel's own limits (Microsoft, “Excel specifications and limits”). */
#define MAX_CELL_TEXT 32767
#define MAX_SHEET_NAME 31
#define MAX_FOOTER 255

/* Text as XML can hold it and Excel takes it; @text itself where it is so already, as it nearly always is. */
const char *
intake_workbook_clean_text (const char *text,
                            char      **buffer)
{
  gboolean is_clean = g_utf8_validate (text, -1, NULL) && strlen (text) <= MAX_CELL_TEXT;

  for (const char *p = text; is_clean && *p != '\0'; p++)
    if ((guint8)*p < 0x20 && *p != '\n' && *p != '\t')
      is_clean = FALSE;

  if (is_clean)
    return text;

  *buffer = g_utf8_make_valid (text, -1);
  for (char *p = *buffer; *p != '\0'; p++)
    if ((guint8)*p < 0x20 && *p != '\n' && *p != '\t')
      *p = ' ';

  if (g_utf8_strlen (*buffer, -1) > MAX_CELL_TEXT)
    *g_utf8_offset_to_pointer (*buffer, MAX_CELL_TEXT) = '\0';

  return *buffer;
}

/* ECMA-376 part 1, 22.4.2.4: "_x000D_" in a cell is a character by its code, so that text which only looks so has its first "_" written as one. */
char *
intake_workbook_dup_escaped (const char *text)
{
  g_autoptr (GString) escaped = NULL;

  if (strstr (text, "_x") == NULL)
    return NULL;

  escaped = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_str_has_prefix (p, "_x") && strspn (p + 2, "0123456789abcdefABCDEF") >= 4 && p[6] == '_')
        g_string_append (escaped, "_x005F");
      g_string_append_c (escaped, *p);
    }

  return g_string_free (g_steal_pointer (&escaped), FALSE);
}

/* A footer has codes that begin with "&"; the user's own texts must not become such codes. */
char *
intake_workbook_dup_footer (const char *text)
{
  g_autoptr (GString) footer = g_string_new ("&L");

  for (const char *p = text; p != NULL && *p != '\0' && footer->len < MAX_FOOTER / 4; p = g_utf8_next_char (p))
    {
      if (*p == '&')
        g_string_append_c (footer, '&');
      g_string_append_len (footer, p, g_utf8_next_char (p) - p);
    }
  g_string_append (footer, "&C&A&R&P / &N");

  return g_string_free (g_steal_pointer (&footer), FALSE);
}

/* ECMA-376 part 1, 18.2.19, and Excel's own refusals: no []:*?/\, no apostrophe at the ends, 31 characters. */
char *
intake_workbook_dup_sheet_name (const char *text)
{
  g_autofree char *name = g_strdelimit (g_strdup (text), "[]:*?/\\'", ' ');

  g_strstrip (name);
  if (g_utf8_strlen (name, -1) > MAX_SHEET_NAME)
    *g_utf8_offset_to_pointer (name, MAX_SHEET_NAME) = '\0';

  return g_steal_pointer (&name);
}
