/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Turns the attributes and the text of a cell of an OpenDocument sheet into a typed cell. */
#include "config.h"

#include "intake-ods-value.h"
#include "intake-xlsx-format.h"
#include "intake-xml.h"

#include <math.h>
#include <string.h>

#define SECONDS_A_DAY 86400.0
/* More hours than any sheet shows; what is longer is left as it stands. */
#define MAX_TIME_PART 1e9
#define MAX_PADDED 32

typedef struct
{
  const char   *name;
  IntakeOdsType type;
  const char   *attribute;
} TypeName;

/* With the attribute that holds the value. */
static const TypeName type_names[] = {
  { "string", INTAKE_ODS_TYPE_TEXT, "office:string-value" },
  { "float", INTAKE_ODS_TYPE_NUMBER, "office:value" },
  { "percentage", INTAKE_ODS_TYPE_NUMBER, "office:value" },
  { "currency", INTAKE_ODS_TYPE_NUMBER, "office:value" },
  { "date", INTAKE_ODS_TYPE_DATE, "office:date-value" },
  { "time", INTAKE_ODS_TYPE_TIME, "office:time-value" },
  { "boolean", INTAKE_ODS_TYPE_BOOLEAN, "office:boolean-value" },
};

/* What formulas show where they fail; the standard has no type for it. */
static const char *const errors[] = { "#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", NULL };

void
intake_ods_value_begin (IntakeOdsValue *self,
                        const char    **attributes)
{
  const TypeName *type = &type_names[0];
  const char     *name = intake_xml_get_attribute (attributes, "office:value-type");
  const char     *value;

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (type_names); i++)
    if (strcmp (name, type_names[i].name) == 0)
      type = &type_names[i];

  self->type = type->type;
  self->has_formula = intake_xml_get_attribute (attributes, "table:formula") != NULL;
  if (g_strcmp0 (intake_xml_get_attribute (attributes, "calcext:value-type"), "error") == 0)
    self->type = INTAKE_ODS_TYPE_ERROR;

  value = intake_xml_get_attribute (attributes, type->attribute);
  g_string_assign (self->value, value != NULL ? value : "");
}

static gboolean
set_text (IntakeCellType type,
          GString       *buffer,
          gsize          start,
          IntakeCell    *cell)
{
  cell->type = type;
  return buffer->len - start <= INTAKE_SOURCE_MAX_CELL_LENGTH || g_utf8_strlen (buffer->str + start, -1) <= INTAKE_SOURCE_MAX_CELL_LENGTH;
}

/* "PT10H30M05S" (XML Schema part 2, duration), without years and months, as sheets write it. */
static gboolean
parse_time (const char *text,
            double     *days)
{
  static const struct
  {
    char   unit;
    double seconds;
  } units[] = { { 'D', SECONDS_A_DAY }, { 'H', 3600 }, { 'M', 60 }, { 'S', 1 } };
  double seconds = 0;

  if (*text++ != 'P')
    return FALSE;
  for (guint i = 0; *text != '\0' && i < G_N_ELEMENTS (units);)
    {
      char  *end;
      double number;

      if (*text == 'T')
        {
          text++;
          i = MAX (i, 1);
          continue;
        }
      if (!g_ascii_isdigit (*text))
        return FALSE;
      number = g_ascii_strtod (text, &end);
      while (i < G_N_ELEMENTS (units) && units[i].unit != *end)
        i++;
      if (i == G_N_ELEMENTS (units) || number > MAX_TIME_PART)
        return FALSE;
      seconds += number * units[i++].seconds;
      text = end + 1;
    }
  *days = seconds / SECONDS_A_DAY;
  return *text == '\0';
}

/* A phone number typed as a number keeps its leading zeros by its number format; it is what people see and mean. */
static gboolean
is_padded (const char *shown,
           double      number)
{
  gsize length = strspn (shown, "0123456789");

  return shown[0] == '0' && length > 1 && length <= MAX_PADDED && shown[length] == '\0' && g_ascii_strtod (shown, NULL) == number;
}

static gboolean
set_number (const IntakeOdsValue *self,
            GString              *buffer,
            gsize                 start,
            IntakeCell           *cell)
{
  double number;

  if (!intake_xlsx_parse_number (self->value->str, &number) || is_padded (buffer->str + start, number))
    return set_text (INTAKE_CELL_TEXT, buffer, start, cell);

  cell->type = INTAKE_CELL_NUMBER;
  cell->number = number;
  g_string_truncate (buffer, start);
  intake_xlsx_append_number (buffer, number);
  return TRUE;
}

static gboolean
set_date (const IntakeOdsValue *self,
          GString              *buffer,
          gsize                 start,
          IntakeCell           *cell)
{
  g_autofree char *day = g_strndup (self->value->str, INTAKE_DATE_ISO_SIZE - 1);
  char             iso[INTAKE_DATE_ISO_SIZE];

  if (!intake_date_from_iso (day, &cell->date))
    return set_text (INTAKE_CELL_TEXT, buffer, start, cell);

  cell->type = INTAKE_CELL_DATE;
  g_string_truncate (buffer, start);
  g_string_append (buffer, intake_date_to_iso (cell->date, iso));
  return TRUE;
}

static gboolean
set_time (const IntakeOdsValue *self,
          GString              *buffer,
          gsize                 start,
          IntakeCell           *cell)
{
  static const IntakeXlsxFormat duration = { INTAKE_XLSX_FORMAT_DURATION, 0 };
  double                        days;

  if (parse_time (self->value->str, &days))
    {
      g_string_truncate (buffer, start);
      intake_xlsx_append_formatted (buffer, days, duration);
    }
  return set_text (INTAKE_CELL_TEXT, buffer, start, cell);
}

static gboolean
set_boolean (const IntakeOdsValue *self,
             GString              *buffer,
             gsize                 start,
             IntakeCell           *cell)
{
  gboolean is_yes = strcmp (self->value->str, "true") == 0;

  cell->type = INTAKE_CELL_BOOLEAN;
  cell->number = is_yes;
  g_string_truncate (buffer, start);
  g_string_append (buffer, is_yes ? "yes" : "no");
  return TRUE;
}

gboolean
intake_ods_value_read (const IntakeOdsValue *self,
                       GString              *buffer,
                       gsize                 start,
                       IntakeCell           *cell)
{
  IntakeOdsType type = self->type;

  *cell = (IntakeCell){ INTAKE_CELL_EMPTY, "", 0, INTAKE_DATE_NONE };

  if (buffer->len == start && self->type == INTAKE_ODS_TYPE_TEXT)
    g_string_append_len (buffer, self->value->str, (gssize)self->value->len);
  if (buffer->len == start && self->value->len == 0)
    return TRUE;
  if (self->has_formula && (g_strv_contains (errors, buffer->str + start) || g_str_has_prefix (buffer->str + start, "Err:")))
    type = INTAKE_ODS_TYPE_ERROR;
  /* Where the value is missing, what is shown is all there is. */
  else if (self->value->len == 0 && type != INTAKE_ODS_TYPE_ERROR)
    type = INTAKE_ODS_TYPE_TEXT;

  switch (type)
    {
    case INTAKE_ODS_TYPE_TEXT:
      return set_text (INTAKE_CELL_TEXT, buffer, start, cell);
    case INTAKE_ODS_TYPE_NUMBER:
      return set_number (self, buffer, start, cell);
    case INTAKE_ODS_TYPE_DATE:
      return set_date (self, buffer, start, cell);
    case INTAKE_ODS_TYPE_TIME:
      return set_time (self, buffer, start, cell);
    case INTAKE_ODS_TYPE_BOOLEAN:
      return set_boolean (self, buffer, start, cell);
    case INTAKE_ODS_TYPE_ERROR:
      return set_text (INTAKE_CELL_ERROR, buffer, start, cell);
    default:
      g_assert_not_reached ();
    }
}
