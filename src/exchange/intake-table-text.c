/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a list as a table with headings that can be pasted. */
#include "config.h"

#include "intake-table-text.h"

#include "intake-csv-writer.h"
#include "intake-present.h"

#include <string.h>

/* By these attributes Excel (mso-number-format) and LibreOffice (sdnum) take a cell for text, so that nothing in it is evaluated. */
#define TEXT_CELL "<td style='mso-number-format:\"\\@\"' sdnum=\"1033;0;@\">"
#define HTML_BEGIN "<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">" \
                   "<table border=\"1\" cellpadding=\"4\" style=\"border-collapse:collapse\">"
#define HTML_END "</table>"

struct _IntakeTableText
{
  GArray               *columns; /* of IntakeFieldId */
  const IntakeLanguage *language;
  IntakeViewNameFunc    dup_name;
  gpointer              data;
  GString              *plain;
  GString              *html;
};

static char *
dup_words (IntakeTableText *self,
           IntakeRecord    *record,
           IntakeFieldId    id)
{
  const IntakeField *field = intake_field_get (id);
  const IntakeValue *value = intake_record_get (record, id);

  if (intake_field_is_reference (field) && value != NULL && value->type == INTAKE_VALUE_INTEGER && self->dup_name != NULL)
    return self->dup_name (id, value, self->data);

  if (field->kind == INTAKE_KIND_DATE && value != NULL && value->type == INTAKE_VALUE_DATE)
    return intake_value_dup_canonical (value);

  return intake_present_field (record, id, self->language);
}

/* "+237 6 99 12 34 56": nothing in it can be worked out. */
static gboolean
is_phone_number (const char *text)
{
  return *text == '+' && text[1 + strspn (text + 1, "0123456789 ().")] == '\0';
}

static void
append_plain (GString    *line,
              const char *text)
{
  if (intake_csv_needs_guard (text) && !is_phone_number (text))
    g_string_append_c (line, '\'');
  for (const char *c = text; *c != '\0'; c++)
    g_string_append_c (line, *c == '\t' || *c == '\n' || *c == '\r' ? ' ' : *c);
}

static void
append_html (GString    *html,
             const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *joined = g_strjoinv ("<br>", lines);

  g_string_append (html, joined);
}

static gboolean
is_text (IntakeFieldId id)
{
  IntakeFieldKind kind = intake_field_get (id)->kind;

  return kind != INTAKE_KIND_INTEGER && kind != INTAKE_KIND_AMOUNT && kind != INTAKE_KIND_DATE;
}

IntakeTableText *
intake_table_text_new (const IntakeFieldId  *columns,
                       guint                 n_columns,
                       const IntakeLanguage *language,
                       IntakeViewNameFunc    dup_name,
                       gpointer              data)
{
  IntakeTableText *self;

  g_return_val_if_fail (columns != NULL && n_columns > 0, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_new0 (IntakeTableText, 1);
  self->columns = g_array_new (FALSE, FALSE, sizeof (IntakeFieldId));
  g_array_append_vals (self->columns, columns, n_columns);
  self->language = language;
  self->dup_name = dup_name;
  self->data = data;
  self->plain = g_string_new (NULL);
  self->html = g_string_new (HTML_BEGIN "<thead><tr>");
  for (guint i = 0; i < n_columns; i++)
    {
      const char *label = intake_field_label (columns[i], language);

      g_string_append (self->plain, i > 0 ? "\t" : "");
      append_plain (self->plain, label);
      g_string_append (self->html, "<th>");
      append_html (self->html, label);
      g_string_append (self->html, "</th>");
    }
  g_string_append_c (self->plain, '\n');
  g_string_append (self->html, "</tr></thead>\n<tbody>");

  return self;
}

void
intake_table_text_free (IntakeTableText *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->columns);
  g_string_free (self->plain, TRUE);
  g_string_free (self->html, TRUE);
  g_free (self);
}

void
intake_table_text_add (IntakeTableText *self,
                       IntakeRecord    *record)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (INTAKE_IS_RECORD (record));

  g_string_append (self->html, "<tr>");
  for (guint i = 0; i < self->columns->len; i++)
    {
      IntakeFieldId    field = g_array_index (self->columns, IntakeFieldId, i);
      g_autofree char *words = dup_words (self, record, field);

      g_string_append (self->plain, i > 0 ? "\t" : "");
      append_plain (self->plain, words);
      g_string_append (self->html, is_text (field) ? TEXT_CELL : "<td>");
      append_html (self->html, words);
      g_string_append (self->html, "</td>");
    }
  g_string_append_c (self->plain, '\n');
  g_string_append (self->html, "</tr>\n");
}

const char *
intake_table_text_get_plain (IntakeTableText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->plain->str;
}

char *
intake_table_text_dup_html (IntakeTableText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strconcat (self->html->str, "</tbody>" HTML_END, NULL);
}
