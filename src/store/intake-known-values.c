/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the office has recorded already in a field. */
#include "config.h"

#include "intake-known-values.h"

#include "intake-record-sql.h"
#include "intake-statement.h"

#include "intake-text.h"

#include <string.h>

/* Rows between two looks at the cancellable. */
#define ROWS_BETWEEN_LOOKS 256

typedef struct
{
  const char *folded;
  guint       limit;
  GHashTable *seen;
  GPtrArray  *values;
} Search;

static char *
dup_sql (IntakeFieldId field)
{
  g_autofree char *expression = intake_record_sql_dup_expression (field);
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_printf (sql, "SELECT %s, count (*)", expression);
  intake_record_sql_append_from (sql, intake_field_get (field)->entity, intake_record_sql_joins (field));
  g_string_append_printf (sql, " WHERE %s IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1", expression);

  return g_strdup (sql->str);
}

/* "Ya" is in "Université de Yaoundé I" as the beginning of a word. */
static gboolean
fits (const char *folded,
      const char *typed)
{
  for (const char *at = folded; at != NULL; at = strchr (at, ' '))
    {
      while (*at == ' ')
        at++;
      if (g_str_has_prefix (at, typed))
        return TRUE;
    }

  return FALSE;
}

static void
note (Search     *search,
      const char *value)
{
  g_autofree char *folded = intake_text_fold (value);

  if (search->values->len >= search->limit || !fits (folded, search->folded) || g_hash_table_contains (search->seen, folded))
    return;

  g_ptr_array_add (search->values, g_strdup (value));
  g_hash_table_add (search->seen, g_steal_pointer (&folded));
}

/* Tags stand several in a value. */
static void
note_parts (Search     *search,
            const char *value)
{
  g_auto (GStrv) parts = g_strsplit (value, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    note (search, parts[i]);
}

GStrv
intake_known_values_list (IntakeDatabase *db,
                          IntakeFieldId   field,
                          const char     *typed,
                          guint           limit,
                          GCancellable   *cancellable,
                          GError        **error)
{
  g_autofree char *folded = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;
  Search search;
  guint  n_rows = 0;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (field < INTAKE_N_FIELDS && intake_record_sql_is_stored (field), NULL);
  g_return_val_if_fail (typed != NULL, NULL);

  folded = intake_text_fold (typed);
  sql = dup_sql (field);
  statement = intake_statement_get (db, sql, error);
  if (statement == NULL)
    return NULL;

  search = (Search){ folded, *folded != '\0' ? limit : 0, seen, values };
  while (values->len < search.limit && intake_statement_step (statement, &failure))
    {
      if (++n_rows % ROWS_BETWEEN_LOOKS == 0 && g_cancellable_set_error_if_cancelled (cancellable, &failure))
        break;
      if (intake_field_get (field)->kind == INTAKE_KIND_TAGS)
        note_parts (&search, intake_statement_get_text (statement, 0));
      else
        note (&search, intake_statement_get_text (statement, 0));
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  g_ptr_array_set_free_func (values, NULL);
  g_ptr_array_add (values, NULL);
  return (GStrv)g_ptr_array_free (g_steal_pointer (&values), FALSE);
}
