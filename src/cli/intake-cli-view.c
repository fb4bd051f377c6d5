/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The options of list and export that make a view. */
#include "config.h"

#include "intake-cli-view.h"

#include <string.h>

#include <glib/gi18n.h>

#include "intake-custom-table.h"
#include "intake-record-name.h"
#include "intake-parse.h"
#include "intake-text.h"

/* Between two values that both count. */
#define RANGE_SIGN ".."

/* How a filter is written: the longer sign first, since "!=" holds "=". */
static const struct
{
  const char    *sign;
  IntakeOperator op;
  IntakeOperator op_blank;
} operators[] = {
  { "!=", INTAKE_OPERATOR_IS_NOT, INTAKE_OPERATOR_NOT_BLANK },
  { "=", INTAKE_OPERATOR_IS, INTAKE_OPERATOR_BLANK },
  { "~", INTAKE_OPERATOR_CONTAINS, INTAKE_OPERATOR_NOT_BLANK },
  { "<", INTAKE_OPERATOR_BEFORE, INTAKE_OPERATOR_NOT_BLANK },
  { ">", INTAKE_OPERATOR_AFTER, INTAKE_OPERATOR_NOT_BLANK },
};

char  *intake_cli_view_search;
char **intake_cli_view_filters;
char  *intake_cli_view_columns;
char  *intake_cli_view_sort;

/* By its name; a field that the office added itself by what it is called there, whatever its case. */
static const IntakeField *
find_field (IntakeCli   *cli,
            IntakeEntity entity,
            const char  *name)
{
  const IntakeField *field = intake_field_find (entity, name);
  g_autofree char   *folded = NULL;
  g_autoptr (GArray) ids = NULL;

  if (field != NULL)
    return field;

  folded = intake_text_fold (name);
  ids = intake_custom_table_dup_entity_fields (intake_store_get_main_database (cli->store), entity);
  for (guint i = 0; i < ids->len; i++)
    {
      const IntakeField *own = intake_field_get (g_array_index (ids, IntakeFieldId, i));
      g_autofree char   *label = intake_text_fold (own->label);

      if (own->group == INTAKE_GROUP_OWN && g_str_equal (label, folded))
        return own;
    }

  intake_cli_usage (_ ("There is no field “%s”."), name);

  return NULL;
}

static gboolean
parse_value (IntakeCli         *cli,
             const IntakeField *field,
             IntakeOperator     op,
             const char        *text,
             IntakeValue       *value)
{
  GError *error = NULL;

  if (op == INTAKE_OPERATOR_CONTAINS)
    {
      intake_value_set_text (value, text);
      return TRUE;
    }

  if (intake_field_is_reference (field))
    {
      gint64 id = intake_record_name_find (intake_store_get_main_database (cli->store), field, text, &error);

      if (id != 0)
        intake_value_set_integer (value, id);
    }
  else if (field->kind == INTAKE_KIND_CHOICE)
    {
      const IntakeTerm *term = intake_vocabulary_match (field->vocabulary, text);

      if (term != NULL)
        intake_value_set_text (value, term->id);
      else
        {
          g_autofree char *choices = intake_vocabulary_dup_choices (field->vocabulary, cli->language);

          /* Translators: the first %s is what was typed, the second a list of values */
          g_set_error (&error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND, _ ("“%s” is not one of: %s."), text, choices);
        }
    }
  else
    {
      intake_field_parse (field, text, INTAKE_DATE_ORDER_DAY_FIRST, cli->language, value, &error);
    }

  if (error == NULL)
    return TRUE;

  intake_cli_fail (error);

  return FALSE;
}

/* "2025-01-01..2025-03-31", for fields that have an order. */
static gboolean
add_range (IntakeCli         *cli,
           IntakeView        *view,
           const IntakeField *field,
           const char        *text)
{
  const char      *dots = strstr (text, RANGE_SIGN);
  g_autofree char *first = g_strndup (text, (gsize)(dots - text));
  g_auto (IntakeValue) from = INTAKE_VALUE_INIT;
  g_auto (IntakeValue) to = INTAKE_VALUE_INIT;

  if (!parse_value (cli, field, INTAKE_OPERATOR_BETWEEN, first, &from) ||
      !parse_value (cli, field, INTAKE_OPERATOR_BETWEEN, dots + strlen (RANGE_SIGN), &to))
    return FALSE;

  if (from.type == INTAKE_VALUE_NONE || to.type == INTAKE_VALUE_NONE)
    {
      intake_cli_usage (_ ("From where to where is meant by “%s”?"), text);
      return FALSE;
    }

  intake_view_add_range (view, field->id, &from, &to);

  return TRUE;
}

static gboolean
add_filter (IntakeCli  *cli,
            IntakeView *view,
            const char *filter)
{
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    {
      const char        *sign = strstr (filter, operators[i].sign);
      g_autofree char   *name = NULL;
      const char        *text;
      const IntakeField *field;
      g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

      if (sign == NULL || (gsize)(sign - filter) != strcspn (filter, "!=~<>"))
        continue;

      name = g_strndup (filter, (gsize)(sign - filter));
      text = sign + strlen (operators[i].sign);
      field = find_field (cli, intake_view_get_entity (view), name);
      if (field == NULL)
        return FALSE;

      if (*text == '\0')
        {
          intake_view_add_filter (view, field->id, operators[i].op_blank, NULL);
          return TRUE;
        }

      if (operators[i].op == INTAKE_OPERATOR_IS && intake_operator_fits (INTAKE_OPERATOR_BETWEEN, field->id) && strstr (text, RANGE_SIGN) != NULL)
        return add_range (cli, view, field, text);

      if (!parse_value (cli, field, operators[i].op, text, &value))
        return FALSE;

      intake_view_add_filter (view, field->id, operators[i].op, &value);
      return TRUE;
    }

  intake_cli_usage (_ ("A filter reads FIELD=VALUE, not “%s”."), filter);

  return FALSE;
}

static gboolean
set_columns (IntakeCli  *cli,
             IntakeView *view,
             const char *text)
{
  g_auto (GStrv) names = g_strsplit (text, ",", -1);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (IntakeFieldId));

  for (guint i = 0; names[i] != NULL; i++)
    {
      const IntakeField *field = find_field (cli, intake_view_get_entity (view), g_strstrip (names[i]));

      if (field == NULL)
        return FALSE;
      g_array_append_val (columns, field->id);
    }

  intake_view_set_columns (view, (const IntakeFieldId *)(gpointer)columns->data, columns->len);

  return TRUE;
}

static gboolean
set_sort (IntakeCli  *cli,
          IntakeView *view,
          const char *text)
{
  g_auto (GStrv) names = g_strsplit (text, ",", -1);
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (IntakeSortKey));

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char        *name = g_strstrip (names[i]);
      IntakeSortKey      key = { INTAKE_N_FIELDS, *name == '-' };
      const IntakeField *field = find_field (cli, intake_view_get_entity (view), key.descending ? name + 1 : name);

      if (field == NULL)
        return FALSE;
      key.field = field->id;
      g_array_append_val (keys, key);
    }

  intake_view_set_sort (view, (const IntakeSortKey *)(gpointer)keys->data, keys->len);

  return TRUE;
}

IntakeView *
intake_cli_dup_view (IntakeCli   *cli,
                     IntakeEntity entity)
{
  g_autoptr (IntakeView) view = intake_view_new (entity);

  intake_view_set_search (view, intake_cli_view_search);

  for (guint i = 0; intake_cli_view_filters != NULL && intake_cli_view_filters[i] != NULL; i++)
    if (!add_filter (cli, view, intake_cli_view_filters[i]))
      return NULL;

  if (intake_cli_view_columns != NULL && !set_columns (cli, view, intake_cli_view_columns))
    return NULL;
  if (intake_cli_view_sort != NULL && !set_sort (cli, view, intake_cli_view_sort))
    return NULL;

  return g_steal_pointer (&view);
}
