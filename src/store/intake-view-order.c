/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order that a view names. */
#include "config.h"

#include "intake-view-order.h"

#include "intake-id-function.h"
#include "intake-record-name.h"
#include "intake-query-sql.h"
#include "intake-radix-sort.h"
#include "intake-record-row.h"

#include "intake-own-field.h"
#include "intake-parse.h"
#include "intake-present.h"
#include "intake-text.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#define BLANK G_MAXUINT64
/* How many rows go by between two looks at the cancellable. */
#define ROWS_BETWEEN_LOOKS 4096

/*
 * One sort key of the view over all rows.  A text is kept once however often it stands there, as its number in the order of appearance; when all are
 * read, the numbers become ranks.
 */
typedef struct
{
  const IntakeField *field;
  gboolean           descending;
  GArray            *keys;  /* guint64, one a row; BLANK for none */
  GHashTable        *texts; /* text → its number, from 1 */
} SortColumn;

typedef struct
{
  char   *key;
  guint32 number;
} RankedText;

static void
sort_column_clear (gpointer data)
{
  SortColumn *self = data;

  g_array_unref (self->keys);
  g_hash_table_unref (self->texts);
}

static GArray *
make_columns (const IntakeView *view)
{
  /* SQLite knows no order of names as people have it. */
  static const IntakeSortKey by_name = { INTAKE_FIELD_SUPERVISOR_NAME, FALSE };
  GArray                    *columns = g_array_new (FALSE, TRUE, sizeof (SortColumn));
  guint                      n_keys;
  const IntakeSortKey       *keys = intake_view_get_sort (view, &n_keys);

  if (n_keys == 0 && intake_view_get_entity (view) == INTAKE_ENTITY_SUPERVISOR)
    {
      keys = &by_name;
      n_keys = 1;
    }

  g_array_set_clear_func (columns, sort_column_clear);
  for (guint i = 0; i < n_keys; i++)
    {
      SortColumn column = { .field = intake_field_get (keys[i].field), .descending = keys[i].descending };

      if (!intake_own_field_is_there (keys[i].field))
        continue;

      column.keys = g_array_new (FALSE, FALSE, sizeof (guint64));
      column.texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_array_append_val (columns, column);
    }

  return columns;
}

/* Under the C locale a collation key is the bytes, and É would stand after Z. */
static gboolean
locale_can_collate (void)
{
  const char *locale = setlocale (LC_COLLATE, NULL);

  return locale != NULL && strcmp (locale, "POSIX") != 0 && strcmp (locale, "C") != 0 && !g_str_has_prefix (locale, "C.");
}

static char *
dup_key (const char *words)
{
  g_autofree char *folded = NULL;

  if (locale_can_collate ())
    return g_utf8_collate_key (words, -1);

  folded = intake_text_fold (words);
  return g_strconcat (folded, "\1", words, NULL);
}

/* What people read where the text is not what is stored. */
static char *
dup_words (IntakeDatabase    *db,
           const IntakeField *field,
           const char        *text)
{
  const IntakeLanguage *language = intake_database_get_language (db);
  IntakeValue           value = { .type = INTAKE_VALUE_TEXT };
  char                 *words;

  if (field->id == INTAKE_FIELD_SUPERVISORS)
    return intake_record_row_dup_supervisors (text, language);
  if (intake_field_is_reference (field))
    {
      words = intake_record_name_dup (db, field, g_ascii_strtoll (text, NULL, 10));
      return words != NULL ? words : g_strdup ("");
    }
  if (intake_field_value_type (field->kind) == INTAKE_VALUE_TEXT && (field->vocabulary != NULL || field->kind >= INTAKE_KIND_COUNTRY) && field->kind != INTAKE_KIND_TAGS)
    {
      value.text = (char *)text;
      return intake_present_value (field, &value, language);
    }

  return g_strdup (text);
}

/* Years, months and days in one number that sorts as they do. */
static guint64
date_key (const char *text)
{
  IntakeDate date;

  if (!intake_date_from_iso (text, &date))
    return BLANK;

  return (guint64)date.year * 10000 + date.month * 100u + date.day;
}

static guint64
choice_key (const IntakeVocabulary *vocabulary,
            const char             *id)
{
  for (guint i = 0; i < vocabulary->n_terms; i++)
    if (strcmp (vocabulary->terms[i].id, id) == 0)
      return i;

  return vocabulary->n_terms;
}

static guint64
text_key (SortColumn *column,
          const char *text)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (column->texts, text));

  if (number == 0)
    {
      number = g_hash_table_size (column->texts) + 1;
      g_hash_table_insert (column->texts, g_strdup (text), GUINT_TO_POINTER (number));
    }

  return number;
}

static void
read_key (SortColumn      *column,
          IntakeStatement *statement,
          int              index)
{
  guint64 key = BLANK;

  if (intake_statement_is_null (statement, index))
    key = BLANK;
  else if (column->field->kind == INTAKE_KIND_DATE)
    key = date_key (intake_statement_get_text (statement, index));
  else if (column->field->kind == INTAKE_KIND_CHOICE)
    key = choice_key (column->field->vocabulary, intake_statement_get_text (statement, index));
  else if (intake_field_is_reference (column->field) || intake_field_value_type (column->field->kind) == INTAKE_VALUE_TEXT)
    key = text_key (column, intake_statement_get_text (statement, index));
  else
    /* Negative numbers, should there be any, before the others. */
    key = (guint64)intake_statement_get_integer (statement, index) ^ (G_GUINT64_CONSTANT (1) << 63);

  g_array_append_val (column->keys, key);
}

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  const RankedText *first = a, *second = b;

  return strcmp (first->key, second->key);
}

/* The texts' numbers → their ranks. Texts that read the same have the same rank. */
static guint64 *
rank_texts (IntakeDatabase   *db,
            const SortColumn *column)
{
  guint          n = g_hash_table_size (column->texts);
  RankedText    *ranked = g_new (RankedText, n);
  guint64       *ranks = g_new0 (guint64, n + 1);
  GHashTableIter iter;
  gpointer       text, number;
  guint64        rank = 0;
  guint          at = 0;

  g_hash_table_iter_init (&iter, column->texts);
  while (g_hash_table_iter_next (&iter, &text, &number))
    {
      g_autofree char *words = dup_words (db, column->field, text);

      ranked[at].key = dup_key (words);
      ranked[at].number = GPOINTER_TO_UINT (number);
      at++;
    }

  qsort (ranked, n, sizeof *ranked, compare_ranked);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && strcmp (ranked[i - 1].key, ranked[i].key) != 0)
        rank++;
      ranks[ranked[i].number] = rank;
    }

  for (guint i = 0; i < n; i++)
    g_free (ranked[i].key);
  g_free (ranked);

  return ranks;
}

static void
sort_by (IntakeDatabase *db,
         SortColumn     *column,
         guint32        *order)
{
  guint64            *keys = (guint64 *)column->keys->data;
  g_autofree guint64 *ranks = NULL;

  if (g_hash_table_size (column->texts) > 0)
    ranks = rank_texts (db, column);

  for (guint i = 0; i < column->keys->len; i++)
    {
      if (keys[i] == BLANK)
        continue;
      if (ranks != NULL)
        keys[i] = ranks[keys[i]];
      /* Blanks are last either way. */
      if (column->descending)
        keys[i] = BLANK - 1 - keys[i];
    }

  intake_radix_sort (keys, order, column->keys->len);
}

static IntakeStatement *
prepare (IntakeDatabase   *db,
         const IntakeView *view,
         gboolean          with_search,
         const GArray     *columns,
         GError          **error)
{
  g_autoptr (IntakeQuerySql) query = intake_query_sql_new (db, view, INTAKE_N_FIELDS, with_search);
  g_autoptr (GString) sql = g_string_new ("SELECT e.\"id\"");
  IntakeStatement *statement;

  for (guint i = 0; i < columns->len; i++)
    {
      const SortColumn *column = &g_array_index (columns, SortColumn, i);
      g_autofree char  *expression = intake_record_sql_dup_expression (column->field->id);

      g_string_append_printf (sql, ", %s", expression);
      query->joins |= intake_record_sql_joins (column->field->id);
    }
  intake_record_sql_append_from (sql, intake_view_get_entity (view), query->joins);
  g_string_append_printf (sql, "%s%s", query->where->str, intake_query_sql_default_order (intake_view_get_entity (view)));

  statement = columns->len > 0 ? intake_statement_get (db, sql->str, error) : intake_id_function_get (db, sql->str, error);
  if (statement != NULL)
    intake_query_sql_bind (query, statement);

  return statement;
}

static GArray *
read_rows (IntakeStatement *statement,
           GArray          *columns,
           GCancellable    *cancellable,
           GError         **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) failure = NULL;

  while (intake_statement_step (statement, &failure))
    {
      gint64 id = intake_statement_get_integer (statement, 0);

      g_array_append_val (ids, id);
      for (guint i = 0; i < columns->len; i++)
        read_key (&g_array_index (columns, SortColumn, i), statement, (int)i + 1);
      if (ids->len % ROWS_BETWEEN_LOOKS == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return g_steal_pointer (&ids);
}

/* In the order of SQLite, which has to know no words. */
static GArray *
read_ids (IntakeStatement *statement,
          GError         **error)
{
  GArray *ids;
  g_autoptr (GError) failure = NULL;
  gsize         n_ids;
  const gint64 *found = intake_id_function_read (statement, &n_ids, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), (guint)n_ids);
  if (n_ids > 0)
    g_array_append_vals (ids, found, (guint)n_ids);

  return ids;
}

GArray *
intake_view_order_ids (IntakeDatabase   *db,
                       const IntakeView *view,
                       gboolean          with_search,
                       GCancellable     *cancellable,
                       GError          **error)
{
  g_autoptr (GArray) columns = make_columns (view);
  g_autoptr (IntakeStatement) statement = prepare (db, view, with_search, columns, error);
  g_autoptr (GArray) ids = NULL;
  g_autofree guint32 *order = NULL;
  GArray             *sorted;

  if (statement == NULL)
    return NULL;
  if (columns->len == 0)
    return read_ids (statement, error);
  ids = read_rows (statement, columns, cancellable, error);
  if (ids == NULL)
    return NULL;

  order = g_new (guint32, MAX (ids->len, 1));
  for (guint i = 0; i < ids->len; i++)
    order[i] = i;
  for (guint i = columns->len; i > 0; i--)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      sort_by (db, &g_array_index (columns, SortColumn, i - 1), order);
    }

  sorted = g_array_sized_new (FALSE, FALSE, sizeof (gint64), ids->len);
  for (guint i = 0; i < ids->len; i++)
    g_array_append_val (sorted, g_array_index (ids, gint64, order[i]));

  return sorted;
}
