/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON documents that came from outside, before they are parsed. */
#include "config.h"

#include "intake-json-text.h"

#include <string.h>

static gboolean
is_shallow (const char *text,
            guint       max_depth)
{
  gboolean in_string = FALSE;
  guint    depth = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (in_string)
        {
          if (*p == '\\' && p[1] != '\0')
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

  return strnlen (text, max_bytes + 1) <= max_bytes && g_utf8_validate (text, -1, NULL) && is_shallow (text, max_depth);
}
