/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The conditions of a view as SQL with bound values. */
#include "config.h"

#include "intake-query-sql.h"

#include "intake-search-terms.h"
#include "intake-text-function.h"

#include "intake-country.h"
#include "intake-own-field.h"
#include "intake-text.h"

#include <string.h>

/* Never met, whatever stands in the field. */
#define NEVER "0"

static const char *const default_orders[INTAKE_N_ENTITIES] = {
  /* As the index application_by_received has it, so that nothing is sorted. */
  [INTAKE_ENTITY_APPLICATION] = " ORDER BY e.\"received_on\" DESC, e.\"case\" DESC",
  [INTAKE_ENTITY_NOTICE] = " ORDER BY e.\"closes_on\" DESC, e.\"reference\"",
  [INTAKE_ENTITY_SUPERVISOR] = " ORDER BY e.\"id\"",
  [INTAKE_ENTITY_PLACEMENT] = " ORDER BY e.\"start_on\" DESC, e.\"id\"",
  [INTAKE_ENTITY_CHECK_IN] = " ORDER BY coalesce (e.\"planned_on\", e.\"held_on\") IS NULL, coalesce (e.\"planned_on\", e.\"held_on\"), e.\"id\"",
  [INTAKE_ENTITY_OBJECTIVE] = " ORDER BY e.\"id\"",
  [INTAKE_ENTITY_OUTPUT] = " ORDER BY e.\"due_on\" IS NULL, e.\"due_on\", e.\"id\"",
  [INTAKE_ENTITY_EVALUATION] = " ORDER BY e.\"evaluated_on\" IS NULL, e.\"evaluated_on\", e.\"id\"",
};

/* Binds a value and writes its number. */
static void
append_value (IntakeQuerySql    *self,
              const IntakeValue *value)
{
  IntakeValue copy = INTAKE_VALUE_INIT;

  intake_value_copy (value, &copy);
  g_array_append_val (self->values, copy);
  g_string_append_printf (self->where, "?%u", self->values->len);
}

static void
append_text (IntakeQuerySql *self,
             char           *text)
{
  IntakeValue value = INTAKE_VALUE_INIT;

  value.type = INTAKE_VALUE_TEXT;
  value.text = text;
  g_array_append_val (self->values, value);
  g_string_append_printf (self->where, "?%u", self->values->len);
}

static char *
dup_folded (const IntakeValue *value)
{
  g_autofree char *canonical = intake_value_dup_canonical (value);

  return intake_text_fold (canonical);
}

/* A whole item of a list, or the part of an item before ":". */
static void
append_has_item (IntakeQuerySql *self,
                 const char     *expression,
                 const char     *item,
                 gboolean        with_parts)
{
  g_string_append_printf (self->where, "(instr (';' || %s || ';', ", expression);
  append_text (self, g_strdup_printf (";%s;", item));
  g_string_append (self->where, ") > 0");
  if (with_parts)
    {
      g_string_append_printf (self->where, " OR instr (';' || %s, ", expression);
      append_text (self, g_strdup_printf (";%s:", item));
      g_string_append (self->where, ") > 0");
    }
  g_string_append_c (self->where, ')');
}

static void
append_compare (IntakeQuerySql *self,
                const char     *function,
                const char     *expression,
                char           *folded)
{
  g_string_append_printf (self->where, "%s (", function);
  append_text (self, folded);
  g_string_append_printf (self->where, ", %s)", expression);
}

static void
append_compared (IntakeQuerySql    *self,
                 const char        *expression,
                 const char        *sign,
                 const IntakeValue *value)
{
  g_string_append_printf (self->where, "%s %s ", expression, sign);
  append_value (self, value);
}

/* Supervisors are asked one by one, not as the line that lists show. */
static void
append_supervisor (IntakeQuerySql *self,
                   const char     *function,
                   char           *folded)
{
  g_string_append (self->where, "EXISTS (SELECT 1 FROM \"assignment\" AS g JOIN \"supervisor\" AS v ON v.\"id\" = g.\"supervisor_id\" WHERE g.\"application_id\" = e.\"id\" AND ");
  append_compare (self, function, "v.\"name\"", folded);
  g_string_append_c (self->where, ')');
}

static void
append_is (IntakeQuerySql    *self,
           const IntakeField *field,
           const char        *expression,
           const IntakeValue *value)
{
  if (field->id == INTAKE_FIELD_SUPERVISORS)
    {
      append_supervisor (self, "intake_same", dup_folded (value));
      return;
    }
  if (field->id == INTAKE_FIELD_CASE || value->type != INTAKE_VALUE_TEXT)
    {
      append_compared (self, expression, "=", value);
      return;
    }

  switch ((guint)field->kind)
    {
    case INTAKE_KIND_TEXT:
    case INTAKE_KIND_LONG_TEXT:
    case INTAKE_KIND_EMAIL:
    case INTAKE_KIND_PHONE:
      append_compare (self, "intake_same", expression, dup_folded (value));
      break;
    case INTAKE_KIND_TAGS:
      if (field->id == INTAKE_FIELD_FAILED_RULES)
        append_has_item (self, expression, value->text, FALSE);
      else
        append_compare (self, "intake_has_item", expression, dup_folded (value));
      break;
    case INTAKE_KIND_CHOICES:
    case INTAKE_KIND_COUNTRIES:
      append_has_item (self, expression, value->text, FALSE);
      break;
    case INTAKE_KIND_LANGUAGES:
    case INTAKE_KIND_RELATIVES:
      append_has_item (self, expression, value->text, TRUE);
      break;
    default:
      append_compared (self, expression, "=", value);
      break;
    }
}

/* Any of some ids; never met where there are none. */
static void
append_any (IntakeQuerySql    *self,
            const IntakeField *field,
            const char        *expression,
            GPtrArray         *ids)
{
  if (ids->len == 0)
    {
      g_string_append (self->where, NEVER);
      return;
    }

  g_string_append_c (self->where, '(');
  for (guint i = 0; i < ids->len; i++)
    {
      g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

      intake_value_set_text (&value, g_ptr_array_index (ids, i));
      if (i > 0)
        g_string_append (self->where, " OR ");
      append_is (self, field, expression, &value);
    }
  g_string_append_c (self->where, ')');
}

static const IntakeVocabulary *
get_vocabulary (const IntakeField *field)
{
  if (field->kind == INTAKE_KIND_LANGUAGES)
    return &intake_language_vocabulary;
  if (field->kind == INTAKE_KIND_RELATIVES)
    return &intake_relation_vocabulary;

  return field->vocabulary;
}

static gboolean
contains_folded (const char *words,
                 const char *folded)
{
  g_autofree char *other = intake_text_fold (words);

  return strstr (other, folded) != NULL;
}

/* The ids whose words contain what was typed, in the language in which they are shown. */
static GPtrArray *
list_ids_with (const IntakeField    *field,
               const char           *folded,
               const IntakeLanguage *language)
{
  GPtrArray              *ids = g_ptr_array_new ();
  const IntakeVocabulary *vocabulary = get_vocabulary (field);
  const char *const      *codes = intake_country_codes ();

  if (vocabulary != NULL)
    {
      for (guint i = 0; i < vocabulary->n_terms; i++)
        if (contains_folded (intake_vocabulary_label (vocabulary, vocabulary->terms[i].id, language), folded))
          g_ptr_array_add (ids, (gpointer)vocabulary->terms[i].id);
      return ids;
    }

  for (guint i = 0; codes[i] != NULL; i++)
    if (contains_folded (intake_country_name (codes[i], language), folded))
      g_ptr_array_add (ids, (gpointer)codes[i]);

  return ids;
}

static void
append_contains (IntakeQuerySql       *self,
                 const IntakeField    *field,
                 const char           *expression,
                 const IntakeValue    *value,
                 const IntakeLanguage *language)
{
  g_autofree char *folded = dup_folded (value);

  if (field->id == INTAKE_FIELD_SUPERVISORS)
    {
      append_supervisor (self, "intake_contains", g_steal_pointer (&folded));
    }
  else if (get_vocabulary (field) != NULL || field->kind == INTAKE_KIND_COUNTRY || field->kind == INTAKE_KIND_COUNTRIES)
    {
      g_autoptr (GPtrArray) ids = list_ids_with (field, folded, language);

      append_any (self, field, expression, ids);
    }
  else
    {
      append_compare (self, "intake_contains", expression, g_steal_pointer (&folded));
    }
}

/* As the index screening_to_look_at has it: few are in it, and nobody reads the others for them. */
static void
append_look_again (IntakeQuerySql *self)
{
  g_string_append (self->where, "e.\"id\" IN (SELECT \"id\" FROM \"screening\" WHERE \"decision\" IS NOT NULL AND \"decided_answer\" IS NOT \"answer\")");
}

static void
append_filter (IntakeQuerySql       *self,
               const IntakeFilter   *filter,
               const IntakeLanguage *language)
{
  const IntakeField *field = intake_field_get (filter->field);
  g_autofree char   *expression = intake_record_sql_dup_expression (filter->field);

  if (field->id == INTAKE_FIELD_LOOK_AGAIN && filter->op == INTAKE_OPERATOR_NOT_BLANK)
    {
      append_look_again (self);
      return;
    }

  self->joins |= intake_record_sql_joins (filter->field);

  switch (filter->op)
    {
    case INTAKE_OPERATOR_IS:
      append_is (self, field, expression, &filter->value);
      break;
    case INTAKE_OPERATOR_IS_NOT:
      g_string_append_printf (self->where, "(%s IS NOT NULL AND NOT (", expression);
      append_is (self, field, expression, &filter->value);
      g_string_append (self->where, "))");
      break;
    case INTAKE_OPERATOR_CONTAINS:
      append_contains (self, field, expression, &filter->value, language);
      break;
    case INTAKE_OPERATOR_BEFORE:
      append_compared (self, expression, "<", &filter->value);
      break;
    case INTAKE_OPERATOR_AFTER:
      append_compared (self, expression, ">", &filter->value);
      break;
    case INTAKE_OPERATOR_BETWEEN:
      append_compared (self, expression, ">=", &filter->value);
      g_string_append (self->where, " AND ");
      append_compared (self, expression, "<=", &filter->upper);
      break;
    case INTAKE_OPERATOR_BLANK:
      g_string_append_printf (self->where, "%s IS NULL", expression);
      break;
    case INTAKE_OPERATOR_NOT_BLANK:
      g_string_append_printf (self->where, "%s IS NOT NULL", expression);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
begin_condition (IntakeQuerySql *self)
{
  g_string_append (self->where, self->where->len == 0 ? " WHERE (" : " AND (");
}

/* Filters that say what a field is are alternatives of one another. */
static void
append_filters (IntakeQuerySql       *self,
                const IntakeView     *view,
                IntakeFieldId         except,
                const IntakeLanguage *language)
{
  guint               n_filters;
  const IntakeFilter *filters = intake_view_get_filters (view, &n_filters);

  for (guint i = 0; i < n_filters; i++)
    {
      gboolean told = FALSE;

      /* An own field that was deleted narrows nothing down. */
      if (filters[i].field == except || !intake_own_field_is_there (filters[i].field))
        continue;
      for (guint j = 0; j < i && filters[i].op == INTAKE_OPERATOR_IS; j++)
        told = told || (filters[j].op == INTAKE_OPERATOR_IS && filters[j].field == filters[i].field);
      if (told)
        continue;

      begin_condition (self);
      append_filter (self, &filters[i], language);
      for (guint j = i + 1; j < n_filters && filters[i].op == INTAKE_OPERATOR_IS; j++)
        if (filters[j].op == INTAKE_OPERATOR_IS && filters[j].field == filters[i].field)
          {
            g_string_append (self->where, " OR ");
            append_filter (self, &filters[j], language);
          }
      g_string_append_c (self->where, ')');
    }
}

static void
append_found (IntakeQuerySql   *self,
              const IntakeView *view)
{
  IntakeFieldId first, end;

  begin_condition (self);
  g_string_append (self->where, "intake_found (");
  append_text (self, g_strdup (intake_view_get_search (view)));
  intake_field_range (intake_view_get_entity (view), &first, &end);
  for (IntakeFieldId field = first; field < end; field++)
    if (intake_record_sql_is_stored (field))
      g_string_append_printf (self->where, ", e.\"%s\"", intake_field_get (field)->name);
  g_string_append (self->where, "))");
}

static void
append_search (IntakeQuerySql   *self,
               const IntakeView *view)
{
  g_autofree char *match = intake_search_terms_to_match (intake_view_get_search (view));
  IntakeEntity     entity = intake_view_get_entity (view);

  if (match == NULL)
    return;
  if (entity == INTAKE_ENTITY_NOTICE || entity == INTAKE_ENTITY_SUPERVISOR)
    {
      append_found (self, view);
      return;
    }

  /* An internship is found by what finds its application. */
  begin_condition (self);
  g_string_append_printf (self->where, "e.\"%s\" IN (SELECT \"rowid\" FROM \"search\" WHERE \"search\" MATCH ", entity == INTAKE_ENTITY_APPLICATION ? "id" : "application_id");
  append_text (self, g_steal_pointer (&match));
  g_string_append (self->where, "))");
}

static void
value_clear (gpointer data)
{
  intake_value_clear (data);
}

IntakeQuerySql *
intake_query_sql_new (IntakeDatabase   *db,
                      const IntakeView *view,
                      IntakeFieldId     except,
                      gboolean          with_search)
{
  IntakeQuerySql *self = g_new0 (IntakeQuerySql, 1);

  intake_text_function_install (db);
  self->where = g_string_new (NULL);
  self->values = g_array_new (FALSE, TRUE, sizeof (IntakeValue));
  g_array_set_clear_func (self->values, value_clear);

  append_filters (self, view, except, intake_database_get_language (db));
  if (with_search)
    append_search (self, view);

  return self;
}

void
intake_query_sql_free (IntakeQuerySql *self)
{
  if (self == NULL)
    return;

  g_string_free (self->where, TRUE);
  g_array_unref (self->values);
  g_free (self);
}

void
intake_query_sql_bind (const IntakeQuerySql *self,
                       IntakeStatement      *statement)
{
  for (guint i = 0; i < self->values->len; i++)
    intake_statement_bind_value (statement, (int)i + 1, &g_array_index (self->values, IntakeValue, i));
}

const char *
intake_query_sql_default_order (IntakeEntity entity)
{
  return default_orders[entity];
}
