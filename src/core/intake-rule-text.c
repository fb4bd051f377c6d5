/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking through the text of a rule-set document before it is parsed. */
#include "config.h"

#include "intake-error.h"
#include "intake-rule-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A group is an object in an array, and within the deepest one stand a rule, its members and their lists. */
#define MAX_BRACKETS (INTAKE_RULE_MAX_DEPTH * 2 + 16)

static gboolean
fail_at_byte (IntakeRuleReader *self,
              const char       *json,
              gsize             offset,
              const char       *sentence)
{
  guint line = 1;
  guint column = 1;

  for (gsize i = 0; i < offset; i++)
    {
      if (json[i] == '\n')
        {
          line++;
          column = 0;
        }
      /* Bytes that continue a character are no column of their own. */
      if (((guchar)json[i] & 0xc0) != 0x80)
        column++;
    }

  /* Translators: a place in a text, and what is wrong there. */
  g_set_error (&self->error, INTAKE_ERROR, INTAKE_ERROR_RULE_SET, _ ("line %u, column %u: %s"), line, column, sentence);

  return FALSE;
}

gboolean
intake_rule_reader_check_text (IntakeRuleReader *self,
                               const char       *json,
                               gsize             length)
{
  const char *end;
  guint       depth = 0;

  if (!g_utf8_validate (json, (gssize)length, &end))
    return fail_at_byte (self, json, (gsize)(end - json), _ ("this is not UTF-8 text; save the document as UTF-8"));

  for (gsize i = 0; i < length; i++)
    {
      if (json[i] == '"')
        {
          gsize start = i;

          for (i++; i < length && json[i] != '"'; i++)
            i += json[i] == '\\' ? 1 : 0;
          if (i >= length)
            return fail_at_byte (self, json, start, _ ("this text in quotes does not end"));
        }
      else if (json[i] == '{' || json[i] == '[')
        {
          if (++depth > MAX_BRACKETS)
            return fail_at_byte (self, json, i, _ ("nested too deeply; groups may stand 32 deep at most"));
        }
      else if (json[i] == '}' || json[i] == ']')
        {
          depth -= depth > 0 ? 1 : 0;
        }
      else if (!g_ascii_isalnum (json[i]) && strchr (" \t\r\n:,+-.", json[i]) == NULL)
        {
          return fail_at_byte (self, json, i, _ ("this sign has no meaning in JSON outside quotes"));
        }
    }

  return TRUE;
}
