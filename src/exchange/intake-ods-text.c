/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gathers the text of a cell of an OpenDocument sheet. */
#include "config.h"

#include "intake-ods-text.h"

#include <string.h>

#include "intake-xml.h"

/* What paragraphs stand in besides the cell itself. */
static const char *const containers[] = { "list", "list-item", "list-header", "section", NULL };
static const char *const paragraphs[] = { "p", "h", NULL };

/* What stands in a paragraph and is not a part of its text. */
static const char *const asides[] = { "annotation", "note", "ruby-text", "frame", "tracked-changes", "title", "desc", NULL };

void
intake_ods_text_begin (IntakeOdsText *self)
{
  *self = (IntakeOdsText){ .depth = 0 };
}

static void
append_spaces (IntakeOdsText *self,
               const char   **attributes,
               GString       *buffer,
               gsize          most)
{
  const char *count = intake_xml_get_attribute (attributes, "text:c");
  guint64     n = count != NULL ? g_ascii_strtoull (count, NULL, 10) : 1;

  for (n = MIN (n, most); n > 0; n--)
    g_string_append_c (buffer, ' ');
  self->at_start = self->at_space = FALSE;
}

void
intake_ods_text_start (IntakeOdsText *self,
                       const char    *name,
                       const char   **attributes,
                       GString       *buffer,
                       gsize          most)
{
  self->depth++;
  if (self->skipped_depth > 0)
    return;

  if (self->paragraph_depth == 0)
    {
      if (g_strv_contains (paragraphs, name))
        {
          if (self->n_paragraphs++ > 0)
            g_string_append_c (buffer, '\n');
          self->paragraph_depth = self->depth;
          self->at_start = TRUE;
          self->at_space = FALSE;
        }
      else if (!g_strv_contains (containers, name))
        self->skipped_depth = self->depth;
    }
  else if (strcmp (name, "s") == 0)
    append_spaces (self, attributes, buffer, most);
  else if (strcmp (name, "tab") == 0 || strcmp (name, "line-break") == 0)
    {
      g_string_append_c (buffer, name[0] == 't' ? '\t' : '\n');
      self->at_start = self->at_space = FALSE;
    }
  else if (g_strv_contains (asides, name))
    self->skipped_depth = self->depth;
}

void
intake_ods_text_end (IntakeOdsText *self,
                     GString       *buffer)
{
  if (self->skipped_depth == self->depth)
    self->skipped_depth = 0;
  if (self->paragraph_depth == self->depth)
    {
      if (self->at_space)
        g_string_truncate (buffer, buffer->len - 1);
      self->paragraph_depth = 0;
    }
  self->depth--;
}

void
intake_ods_text_add (IntakeOdsText *self,
                     const char    *text,
                     int            length,
                     GString       *buffer)
{
  if (self->paragraph_depth == 0 || self->skipped_depth > 0)
    return;

  for (int i = 0; i < length; i++)
    if (text[i] != ' ' && text[i] != '\t' && text[i] != '\n' && text[i] != '\r')
      {
        g_string_append_c (buffer, text[i]);
        self->at_start = self->at_space = FALSE;
      }
    else if (!self->at_start && !self->at_space)
      {
        g_string_append_c (buffer, ' ');
        self->at_space = TRUE;
      }
}
