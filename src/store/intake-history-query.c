/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The history of the office, a part at a time. */
#include "config.h"

#include "intake-history-query.h"
#include "intake-history-private.h"
#include "intake-text-function.h"

#include "intake-text.h"

#include <glib/gi18n-lib.h>

/* How many rows go by between two looks at the cancellable. */
#define ROWS_BETWEEN_LOOKS 256

typedef struct
{
  const char *label;
  const char *tables;
} Kind;

#define NOTICE_TABLES "'notice', 'notice_supervisor'"
#define INTERN_TABLES "'placement', 'check_in', 'objective', 'output', 'evaluation'"
#define SUPERVISOR_TABLES "'supervisor'"
#define OFFICE_TABLES "'rule_set', 'view', 'setting', 'office_term'"

/* What is none of the others belongs to an application. */
static const Kind kinds[INTAKE_HISTORY_N_KINDS] = {
  [INTAKE_HISTORY_ALL] = { N_ ("All changes"), NULL },
  [INTAKE_HISTORY_APPLICATIONS] = { N_ ("Applications"), "NOT IN (" NOTICE_TABLES ", " INTERN_TABLES ", " SUPERVISOR_TABLES ", " OFFICE_TABLES ")" },
  [INTAKE_HISTORY_NOTICES] = { N_ ("Notices"), "IN (" NOTICE_TABLES ")" },
  [INTAKE_HISTORY_INTERNS] = { N_ ("Interns"), "IN (" INTERN_TABLES ")" },
  [INTAKE_HISTORY_SUPERVISORS] = { N_ ("Supervisors"), "IN (" SUPERVISOR_TABLES ")" },
  [INTAKE_HISTORY_OFFICE] = { N_ ("Rule sets, views and settings"), "IN (" OFFICE_TABLES ")" },
};

static void
free_entry (gpointer data)
{
  intake_history_entry_free (data);
}

static IntakeStatement *
prepare (IntakeDatabase            *db,
         const IntakeHistoryFilter *filter,
         gint64                     before,
         guint                      limit,
         GError                   **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT " INTAKE_HISTORY_ENTRY_COLUMNS " FROM action AS a WHERE a.id < ?1 AND (?3 IS NULL OR a.who = ?3)"
                                          " AND (?4 IS NULL OR intake_contains (?4, a.label))");
  g_autofree char *folded = filter->search != NULL ? intake_text_fold (filter->search) : NULL;
  IntakeStatement *statement;

  intake_text_function_install (db);
  if (kinds[filter->kind].tables != NULL)
    g_string_append_printf (sql, " AND EXISTS (SELECT 1 FROM change AS c WHERE c.action = a.id AND c.\"table\" %s)", kinds[filter->kind].tables);
  g_string_append (sql, " ORDER BY a.id DESC LIMIT ?2");
  statement = intake_statement_get (db, sql->str, error);
  if (statement == NULL)
    return NULL;

  intake_statement_bind_integer (statement, 1, before > 0 ? before : G_MAXINT64);
  intake_statement_bind_integer (statement, 2, limit);
  intake_statement_bind_text (statement, 3, filter->who);
  intake_statement_bind_text (statement, 4, folded != NULL && *folded != '\0' ? folded : NULL);

  return statement;
}

const char *
intake_history_kind_label (IntakeHistoryKind     kind,
                           const IntakeLanguage *language)
{
  g_return_val_if_fail (kind < INTAKE_HISTORY_N_KINDS, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  return intake_language_translate (language, kinds[kind].label);
}

IntakeHistoryFilter *
intake_history_filter_copy (const IntakeHistoryFilter *filter)
{
  IntakeHistoryFilter *copy;

  g_return_val_if_fail (filter != NULL, NULL);

  copy = g_new0 (IntakeHistoryFilter, 1);
  copy->who = g_strdup (filter->who);
  copy->kind = filter->kind;
  copy->search = g_strdup (filter->search);

  return copy;
}

void
intake_history_filter_free (IntakeHistoryFilter *filter)
{
  if (filter == NULL)
    return;

  g_free (filter->who);
  g_free (filter->search);
  g_free (filter);
}

GPtrArray *
intake_history_query (IntakeDatabase            *db,
                      const IntakeHistoryFilter *filter,
                      gint64                     before,
                      guint                      limit,
                      GCancellable              *cancellable,
                      GError                   **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (free_entry);
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (filter != NULL && filter->kind < INTAKE_HISTORY_N_KINDS, NULL);

  statement = prepare (db, filter, before, limit, error);
  if (statement == NULL)
    return NULL;

  while (intake_statement_step (statement, &failure))
    {
      g_ptr_array_add (entries, intake_history_entry_read (statement));
      if (entries->len % ROWS_BETWEEN_LOOKS == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
    }
  if (failure == NULL)
    return g_steal_pointer (&entries);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

GStrv
intake_history_list_people (IntakeDatabase *db,
                            GError        **error)
{
  g_autoptr (GStrvBuilder) people = g_strv_builder_new ();
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  statement = intake_statement_get (db, "SELECT DISTINCT who FROM action ORDER BY who COLLATE NOCASE", error);
  if (statement == NULL)
    return NULL;

  while (intake_statement_step (statement, &failure))
    g_strv_builder_add (people, intake_statement_get_text (statement, 0));
  if (failure == NULL)
    return g_strv_builder_end (people);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

char *
intake_history_dup_changes (IntakeDatabase *db,
                            gint64          action,
                            guint           limit,
                            gint64         *n_more,
                            GError        **error)
{
  g_autoptr (IntakeStatement) statement = NULL;
  g_autoptr (IntakeStatement) lines = NULL;
  g_autoptr (IntakeHistoryEntry) entry = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (n_more != NULL, NULL);

  *n_more = 0;
  statement = intake_statement_get (db, "SELECT " INTAKE_HISTORY_ENTRY_COLUMNS " FROM action WHERE id = ?1", error);
  /* Of rows on one line a table, those of one place come together, as they were put in. */
  lines = intake_statement_get (db,
                                "SELECT " INTAKE_HISTORY_CHANGE_COLUMNS ", \"table\", \"row\" + place FROM (SELECT * FROM change WHERE action = ?1 ORDER BY seq LIMIT ?2)"
                                " CROSS JOIN run_place ON place < min (n_rows, ?2) ORDER BY place, seq LIMIT ?2",
                                error);
  if (statement == NULL || lines == NULL)
    return NULL;

  intake_statement_bind_integer (statement, 1, action);
  if (!intake_statement_step (statement, &failure))
    {
      if (failure != NULL)
        g_propagate_error (error, g_steal_pointer (&failure));
      else
        g_set_error_literal (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND,
                             intake_language_translate (intake_database_get_language (db), N_ ("This action is not in the history any more.")));
      return NULL;
    }

  entry = intake_history_entry_read (statement);
  intake_statement_bind_integer (lines, 1, action);
  intake_statement_bind_integer (lines, 2, limit);
  while (intake_statement_step (lines, &failure))
    g_ptr_array_add (entry->changes, intake_history_change_read (lines, intake_statement_get_text (lines, 6), intake_statement_get_integer (lines, 7)));
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  *n_more = MAX (entry->n_changes - (gint64)entry->changes->len, 0);

  return intake_history_dup_sentences (db, entry, intake_database_get_language (db));
}
