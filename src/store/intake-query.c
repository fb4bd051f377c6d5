/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Views as queries: which records, in what order. */
#include "config.h"

#include "intake-query.h"

#include "intake-kept-order.h"
#include "intake-query-sql.h"
#include "intake-search-terms.h"
#include "intake-statement.h"
#include "intake-view-order.h"

#include "intake-parse.h"

#include <string.h>

static void
facet_clear (gpointer data)
{
  IntakeFacet *facet = data;

  intake_value_clear (&facet->value);
}

/* Among equally frequent ones, choices in the order of their vocabulary. */
static int
compare_facets (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const IntakeFacet      *first = a, *second = b;
  const IntakeVocabulary *vocabulary = user_data;

  if (first->count != second->count)
    return first->count > second->count ? -1 : 1;
  if (first->value.type == INTAKE_VALUE_INTEGER)
    return first->value.integer < second->value.integer ? -1 : first->value.integer > second->value.integer;
  if (first->value.type != INTAKE_VALUE_TEXT)
    return 0;

  for (guint i = 0; vocabulary != NULL && i < vocabulary->n_terms; i++)
    {
      if (strcmp (vocabulary->terms[i].id, first->value.text) == 0)
        return -1;
      if (strcmp (vocabulary->terms[i].id, second->value.text) == 0)
        return 1;
    }

  return strcmp (first->value.text, second->value.text);
}

static void
add_count (GHashTable *counts,
           const char *value,
           gint64      count)
{
  gint64 *known = g_hash_table_lookup (counts, value);

  if (known == NULL)
    {
      known = g_new0 (gint64, 1);
      g_hash_table_insert (counts, g_strdup (value), known);
    }

  *known += count;
}

/* A record with two nationalities counts for both. The level of a language is no value of its own. */
static void
add_items (GHashTable        *counts,
           const IntakeField *field,
           const char        *list,
           gint64             count)
{
  g_auto (GStrv) items = g_strsplit (list, ";", -1);

  for (guint i = 0; items[i] != NULL; i++)
    {
      if (field->kind == INTAKE_KIND_LANGUAGES || field->kind == INTAKE_KIND_RELATIVES)
        *strchrnul (items[i], ':') = '\0';
      if (*items[i] != '\0')
        add_count (counts, items[i], count);
    }
}

static gboolean
is_list (IntakeFieldKind kind)
{
  return kind == INTAKE_KIND_CHOICES || kind == INTAKE_KIND_COUNTRIES || kind == INTAKE_KIND_LANGUAGES ||
         kind == INTAKE_KIND_RELATIVES || kind == INTAKE_KIND_TAGS;
}

static GArray *
dup_facets (GHashTable        *counts,
            const IntakeField *field)
{
  GArray         *facets = g_array_new (FALSE, TRUE, sizeof (IntakeFacet));
  IntakeValueType type = intake_field_value_type (field->kind);
  GHashTableIter  iter;
  gpointer        value, count;

  g_array_set_clear_func (facets, facet_clear);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &value, &count))
    {
      IntakeFacet facet = { .value = INTAKE_VALUE_INIT, .count = *(gint64 *)count };
      IntakeDate  date;

      if (type == INTAKE_VALUE_INTEGER)
        intake_value_set_integer (&facet.value, g_ascii_strtoll (value, NULL, 10));
      else if (type == INTAKE_VALUE_DATE && intake_date_from_iso (value, &date))
        intake_value_set_date (&facet.value, date);
      else
        intake_value_set_text (&facet.value, value);
      g_array_append_val (facets, facet);
    }
  g_array_sort_with_data (facets, compare_facets, (gpointer)field->vocabulary);

  return facets;
}

/* " FROM …" with the conditions. Each answer has its application: where nothing is asked of that, the index of the answers is enough. */
static void
append_source (GString              *sql,
               const IntakeQuerySql *query,
               const IntakeField    *field)
{
  if (query->where->len == 0 && query->joins == INTAKE_JOIN_SCREENING)
    {
      g_string_append (sql, " FROM \"screening\" AS s");
      return;
    }

  intake_record_sql_append_from (sql, field->entity, query->joins);
  g_string_append (sql, query->where->str);
}

GArray *
intake_query_ids (IntakeDatabase   *db,
                  const IntakeView *view,
                  GCancellable     *cancellable,
                  GError          **error)
{
  g_autofree char *match = NULL;
  const GArray    *kept;
  GArray          *ids;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  match = intake_search_terms_to_match (intake_view_get_search (view));
  if (match != NULL && intake_view_get_entity (view) == INTAKE_ENTITY_APPLICATION)
    return intake_kept_order_narrow (db, view, match, cancellable, error);

  if (match != NULL)
    return intake_view_order_ids (db, view, TRUE, cancellable, error);

  kept = intake_kept_order_get (db, view, cancellable, error);
  if (kept == NULL)
    return NULL;

  ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), kept->len);
  if (kept->len > 0)
    g_array_append_vals (ids, kept->data, kept->len);

  return ids;
}

GArray *
intake_query_facets (IntakeDatabase   *db,
                     const IntakeView *view,
                     IntakeFieldId     field,
                     GCancellable     *cancellable,
                     GError          **error)
{
  const IntakeField *description;
  g_autoptr (IntakeQuerySql) query = NULL;
  g_autoptr (GString) sql = NULL;
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GHashTable) counts = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *expression = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (field != INTAKE_N_FIELDS, NULL);

  description = intake_field_get (field);
  g_return_val_if_fail (description->entity == intake_view_get_entity (view), NULL);

  query = intake_query_sql_new (db, view, field, TRUE);
  query->joins |= intake_record_sql_joins (field);
  expression = intake_record_sql_dup_expression (field);
  sql = g_string_new (NULL);
  g_string_append_printf (sql, "SELECT %s, count (*)", expression);
  append_source (sql, query, description);
  g_string_append (sql, " GROUP BY 1");
  statement = intake_statement_get (db, sql->str, error);
  if (statement == NULL)
    return NULL;

  intake_query_sql_bind (query, statement);
  counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  while (intake_statement_step (statement, &failure))
    {
      const char *value = intake_statement_get_text (statement, 0);

      if (value != NULL && is_list (description->kind))
        add_items (counts, description, value, intake_statement_get_integer (statement, 1));
      else if (value != NULL)
        add_count (counts, value, intake_statement_get_integer (statement, 1));
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return dup_facets (counts, description);
}

gint64
intake_query_count_view (IntakeDatabase   *db,
                         const IntakeView *view,
                         GError          **error)
{
  g_autoptr (IntakeQuerySql) query = NULL;
  g_autoptr (GString) sql = NULL;
  g_autoptr (IntakeStatement) statement = NULL;

  g_return_val_if_fail (db != NULL, -1);
  g_return_val_if_fail (view != NULL, -1);

  query = intake_query_sql_new (db, view, INTAKE_N_FIELDS, TRUE);
  sql = g_string_new ("SELECT count (*)");
  intake_record_sql_append_from (sql, intake_view_get_entity (view), query->joins);
  g_string_append (sql, query->where->str);
  statement = intake_statement_get (db, sql->str, error);
  if (statement == NULL)
    return -1;

  intake_query_sql_bind (query, statement);

  return intake_statement_step (statement, error) ? intake_statement_get_integer (statement, 0) : -1;
}

gint64
intake_query_count (IntakeDatabase *db,
                    IntakeEntity    entity,
                    GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autofree char *sql = NULL;

  g_return_val_if_fail (db != NULL, -1);
  g_return_val_if_fail (entity < INTAKE_N_ENTITIES, -1);

  sql = g_strdup_printf ("SELECT count (*) FROM \"%s\"", intake_entity_name (entity));
  statement = intake_statement_get (db, sql, error);
  if (statement == NULL || !intake_statement_step (statement, error))
    return -1;

  return intake_statement_get_integer (statement, 0);
}
