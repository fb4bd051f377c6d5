/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON documents that came from outside, before they are parsed. */
#include "config.h"

#include "intake-json-text.h"

#include <string.h>

/* Of a character after a backslash; json-glib takes more, and what it makes of "\377" depends on its version. */
static gboolean
is_escape (const char *p)
{
  if (*p != 'u')
    return *p == '\0' || strchr ("\"\\/bfnrt", *p) != NULL;

  for (guint i = 1; i <= 4; i++)
    if (!g_ascii_isxdigit (p[i]))
      return FALSE;

  return TRUE;
}

static gboolean
is_sound (const char *text,
          guint       max_depth)
{
  gboolean in_string = FALSE;
  guint    depth = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (in_string)
        {
          if (*p == '\\' && !is_escape (p + 1))
            return FALSE;
          else if (*p == '\\' && p[1] != '\0')
            p++;
          else if (*p == '"')
            in_string = FALSE;
        }
      else if (*p == '"')
        in_string = TRUE;
      else if (*p == '{' || *p == '[')
        {
          if (++depth > max_depth)
            return FALSE;
        }
      else if ((*p == '}' || *p == ']') && depth > 0)
        depth--;
    }

  return TRUE;
}

gboolean
intake_json_text_is_safe (const char *text,
                          gsize       max_bytes,
                          guint       max_depth)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return strnlen (text, max_bytes + 1) <= max_bytes && g_utf8_validate (text, -1, NULL) && is_sound (text, max_depth);
}
