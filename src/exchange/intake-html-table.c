/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables that were copied as HTML. */
#include "config.h"

#include "intake-html-table.h"

#include <string.h>

typedef struct
{
  GString *text;
  GString *cell; /* NULL outside of cells */
  gboolean in_row;
  gboolean has_cell;
} Table;

static const struct
{
  const char *name;
  const char *text;
} entities[] = {
  { "amp", "&" },
  { "lt", "<" },
  { "gt", ">" },
  { "quot", "\"" },
  { "apos", "'" },
  { "nbsp", " " },
};

/* Whether a mark is this one, to begin or to end it. */
static gboolean
is_mark (const char *mark,
         gsize       length,
         const char *name)
{
  gsize n = strlen (name);

  return length >= n && g_ascii_strncasecmp (mark, name, n) == 0 && (length == n || !g_ascii_isalnum (mark[n]));
}

static void
end_cell (Table *self)
{
  g_autofree char *text = NULL;

  if (self->cell == NULL)
    return;

  text = g_string_free (g_steal_pointer (&self->cell), FALSE);
  g_strstrip (text);
  if (self->has_cell)
    g_string_append_c (self->text, '\t');
  self->has_cell = TRUE;
  if (strpbrk (text, "\t\n\r\"") == NULL)
    {
      g_string_append (self->text, text);
      return;
    }

  g_string_append_c (self->text, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (self->text, '"');
      g_string_append_c (self->text, *p);
    }
  g_string_append_c (self->text, '"');
}

static void
end_row (Table *self)
{
  end_cell (self);
  if (self->in_row && self->has_cell)
    g_string_append_c (self->text, '\n');
  self->in_row = FALSE;
  self->has_cell = FALSE;
}

static void
take_mark (Table      *self,
           const char *mark,
           gsize       length)
{
  if (is_mark (mark, length, "tr"))
    {
      end_row (self);
      self->in_row = TRUE;
    }
  else if (is_mark (mark, length, "/tr") || is_mark (mark, length, "/table"))
    {
      end_row (self);
    }
  else if (self->in_row && (is_mark (mark, length, "td") || is_mark (mark, length, "th")))
    {
      end_cell (self);
      self->cell = g_string_new (NULL);
    }
  else if (is_mark (mark, length, "/td") || is_mark (mark, length, "/th"))
    {
      end_cell (self);
    }
  else if (self->cell != NULL && (is_mark (mark, length, "br") || is_mark (mark, length, "/p") || is_mark (mark, length, "/div")))
    {
      g_string_append_c (self->cell, '\n');
    }
}

/* An entity at @at, which is "&": how many bytes it takes; 0 if it is none. */
static gsize
take_entity (GString    *cell,
             const char *at)
{
  const char *end = memchr (at, ';', strnlen (at, 12));
  gsize       length;
  guint64     code;

  if (end == NULL)
    return 0;

  length = (gsize)(end - at) + 1;
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (length == strlen (entities[i].name) + 2 && memcmp (at + 1, entities[i].name, length - 2) == 0)
      {
        g_string_append (cell, entities[i].text);
        return length;
      }

  if (at[1] != '#')
    return 0;
  code = at[2] == 'x' || at[2] == 'X' ? g_ascii_strtoull (at + 3, NULL, 16) : g_ascii_strtoull (at + 2, NULL, 10);
  if (code == 0 || code > 0x10FFFF || !g_unichar_validate ((gunichar)code))
    return 0;
  g_string_append_unichar (cell, (gunichar)code);

  return length;
}

static gsize
take_text (Table      *self,
           const char *at)
{
  gsize length = *at == '&' && self->cell != NULL ? take_entity (self->cell, at) : 0;

  if (length > 0)
    return length;
  /* A line break in the source is a space; the marks say where lines end. */
  if (self->cell != NULL)
    g_string_append_c (self->cell, g_ascii_isspace (*at) ? ' ' : *at);

  return 1;
}

char *
intake_html_table_dup_text (const char *html,
                            gsize       length)
{
  Table            table = { .text = g_string_new (NULL) };
  g_autofree char *valid = NULL;

  g_return_val_if_fail (html != NULL || length == 0, NULL);

  valid = g_utf8_make_valid (html != NULL ? html : "", (gssize)length);
  for (const char *at = valid; *at != '\0';)
    {
      const char *end = *at == '<' ? strchr (at, '>') : NULL;

      if (end == NULL)
        {
          at += take_text (&table, at);
          continue;
        }
      take_mark (&table, at + 1, (gsize)(end - at) - 1);
      at = end + 1;
    }
  end_row (&table);
  if (table.cell != NULL)
    g_string_free (table.cell, TRUE);

  return g_string_free (table.text, FALSE);
}
