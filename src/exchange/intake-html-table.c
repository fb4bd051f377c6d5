/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables that were copied as HTML. */
#include "config.h"

#include "intake-html-table.h"

#include <string.h>

/* More columns than a sheet has are not made room for, nor more cells that are only reached than a table can need. */
#define MAX_SPAN 16384
#define MAX_REACHED 1000000
#define MAX_ENTITY 12
#define FIRST_LATIN_1 0xa0

typedef struct
{
  GString *text;
  GString *cell; /* NULL outside of cells */
  guint    columns;
  guint    rows;
  gboolean in_row;
  guint    column;
  GArray  *reach; /* of guint: for how many rows more something from above stands in each column */
  guint    n_reached;

  /* Each is looked for to the end of the text once at the most. */
  gboolean lacks_quotes;
  gboolean lacks_marks;
} Table;

/* The letters of Latin-1 in their order, from the space that does not break on (HTML 4.01, 24.2.1). */
static const char *const latin_1[] = {
  "nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo", "not", "shy", "reg", "macr",
  "deg", "plusmn", "sup2", "sup3", "acute", "micro", "para", "middot", "cedil", "sup1", "ordm", "raquo", "frac14", "frac12", "frac34", "iquest",
  "Agrave", "Aacute", "Acirc", "Atilde", "Auml", "Aring", "AElig", "Ccedil", "Egrave", "Eacute", "Ecirc", "Euml", "Igrave", "Iacute", "Icirc", "Iuml",
  "ETH", "Ntilde", "Ograve", "Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash", "Ugrave", "Uacute", "Ucirc", "Uuml", "Yacute", "THORN", "szlig",
  "agrave", "aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil", "egrave", "eacute", "ecirc", "euml", "igrave", "iacute", "icirc", "iuml",
  "eth", "ntilde", "ograve", "oacute", "ocirc", "otilde", "ouml", "divide", "oslash", "ugrave", "uacute", "ucirc", "uuml", "yacute", "thorn", "yuml"
};

G_STATIC_ASSERT (G_N_ELEMENTS (latin_1) == 0x100 - FIRST_LATIN_1);

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
  { "shy", "" },
  { "OElig", "Œ" },
  { "oelig", "œ" },
  { "Scaron", "Š" },
  { "scaron", "š" },
  { "Yuml", "Ÿ" },
  { "ndash", "–" },
  { "mdash", "—" },
  { "lsquo", "‘" },
  { "rsquo", "’" },
  { "ldquo", "“" },
  { "rdquo", "”" },
  { "bull", "•" },
  { "hellip", "…" },
  { "euro", "€" },
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

/* The number that an attribute of a mark holds, 1 if there is none. */
static guint
get_span (const char *mark,
          gsize       length,
          const char *name)
{
  gsize   n = strlen (name);
  guint64 span;

  for (gsize i = 1; i + n < length; i++)
    if (g_ascii_isspace (mark[i - 1]) && g_ascii_strncasecmp (mark + i, name, n) == 0)
      {
        for (i += n; i < length && strchr (" =\"'", mark[i]) != NULL;)
          i++;
        span = i < length && g_ascii_isdigit (mark[i]) ? g_ascii_strtoull (mark + i, NULL, 10) : 1;
        return (guint)CLAMP (span, 1, MAX_SPAN);
      }
  return 1;
}

static void
append_text (GString    *line,
             const char *text)
{
  if (strpbrk (text, "\t\n\r\"") == NULL)
    {
      g_string_append (line, text);
      return;
    }

  g_string_append_c (line, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *p);
    }
  g_string_append_c (line, '"');
}

/* Goes on to the next column; what is there has been said, if anything. */
static void
pass_column (Table *self)
{
  if (self->column > 0)
    g_string_append_c (self->text, '\t');
  self->column++;
}

/* Passes over the columns into which cells of the rows above reach. */
static void
pass_reached (Table *self)
{
  for (; self->column < self->reach->len && g_array_index (self->reach, guint, self->column) > 0 && self->n_reached < MAX_REACHED; self->n_reached++)
    {
      g_array_index (self->reach, guint, self->column)--;
      pass_column (self);
    }
}

static void
end_cell (Table *self)
{
  g_autofree char *text = NULL;

  if (self->cell == NULL)
    return;

  text = g_string_free (g_steal_pointer (&self->cell), FALSE);
  g_strstrip (text);
  pass_reached (self);
  for (guint i = 0; i == 0 || (i < self->columns && self->column < MAX_SPAN && self->n_reached < MAX_REACHED); i++)
    {
      self->n_reached += i > 0;
      if (self->column >= self->reach->len)
        g_array_set_size (self->reach, self->column + 1);
      g_array_index (self->reach, guint, self->column) = self->rows - 1;
      pass_column (self);
      if (i == 0)
        append_text (self->text, text);
    }
}

static void
end_row (Table *self)
{
  end_cell (self);
  if (self->in_row && self->column > 0)
    {
      pass_reached (self);
      g_string_append_c (self->text, '\n');
    }
  self->in_row = FALSE;
  self->column = 0;
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
  else if (is_mark (mark, length, "/tr"))
    {
      end_row (self);
    }
  else if (is_mark (mark, length, "/table"))
    {
      end_row (self);
      g_array_set_size (self->reach, 0);
    }
  else if (self->in_row && (is_mark (mark, length, "td") || is_mark (mark, length, "th")))
    {
      end_cell (self);
      self->cell = g_string_new (NULL);
      self->columns = get_span (mark, length, "colspan");
      self->rows = get_span (mark, length, "rowspan");
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
  const char *end = memchr (at, ';', strnlen (at, MAX_ENTITY));
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

  for (guint i = 0; i < G_N_ELEMENTS (latin_1); i++)
    if (length == strlen (latin_1[i]) + 2 && memcmp (at + 1, latin_1[i], length - 2) == 0)
      {
        g_string_append_unichar (cell, FIRST_LATIN_1 + i);
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
  if (self->cell == NULL)
    return 1;
  /* A line break in the source is a space, and many spaces are one; the marks say where lines end. */
  if (!g_ascii_isspace (*at))
    g_string_append_c (self->cell, *at);
  else if (self->cell->len > 0 && !g_ascii_isspace (self->cell->str[self->cell->len - 1]))
    g_string_append_c (self->cell, ' ');

  return 1;
}

/* The ">" that ends a mark: number formats in its attributes may hold others.  NULL if it is no mark. */
static const char *
find_end (Table      *self,
          const char *mark)
{
  const char *end;
  char        quote = '\0';

  for (const char *p = mark; *p != '\0' && !self->lacks_quotes; p++)
    if (quote != '\0')
      quote = *p == quote ? '\0' : quote;
    else if (*p == '>')
      return p;
    else if ((*p == '"' || *p == '\'') && p[-1] == '=')
      quote = *p;

  /* Where a quotation mark is missing, the next end will do. */
  self->lacks_quotes = TRUE;
  end = self->lacks_marks ? NULL : strchr (mark, '>');
  self->lacks_marks = end == NULL;

  return end;
}

char *
intake_html_table_dup_text (const char *html,
                            gsize       length)
{
  Table            table = { .text = g_string_new (NULL), .reach = g_array_new (FALSE, TRUE, sizeof (guint)) };
  g_autofree char *valid = NULL;

  g_return_val_if_fail (html != NULL || length == 0, NULL);

  valid = g_utf8_make_valid (html != NULL ? html : "", (gssize)length);
  for (const char *at = valid; *at != '\0';)
    {
      const char *end = *at == '<' ? find_end (&table, at) : NULL;

      if (end == NULL)
        {
          at += take_text (&table, at);
          continue;
        }
      take_mark (&table, at + 1, (gsize)(end - at) - 1);
      at = end + 1;
    }
  end_row (&table);
  g_array_unref (table.reach);
  if (table.cell != NULL)
    g_string_free (table.cell, TRUE);

  return g_string_free (table.text, FALSE);
}
