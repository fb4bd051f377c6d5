/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journal's triggers, made from the columns of the tables that they watch; rows that are inserted come by intake-insertion.c. */
#include "config.h"

#include "intake-journal.h"
#include "intake-journal-private.h"
#include "intake-database-private.h"
#include "intake-insertion.h"

#include <string.h>

/* The place of the next line, so that those of insertions, which are written later, keep theirs. */
static void
seq_cb (sqlite3_context *context,
        int              n_values,
        sqlite3_value  **values)
{
  IntakeDatabase *db = sqlite3_user_data (context);

  sqlite3_result_int64 (context, ++db->action.seq);
}

/* The number of the running action, asked for by the triggers.  A statement outside an action fails here. */
static void
action_cb (sqlite3_context *context,
           int              n_values,
           sqlite3_value  **values)
{
  IntakeDatabase *db = sqlite3_user_data (context);

  if (db->action.id != 0)
    sqlite3_result_int64 (context, db->action.id);
  else
    sqlite3_result_error (context, "a change outside an action", -1);
}

static GStrv
dup_names (IntakeDatabase *db,
           const char     *sql,
           const char     *argument,
           GError        **error)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  if (argument != NULL)
    intake_statement_bind_text (statement, 1, argument);
  while (intake_statement_step (statement, &local_error))
    g_strv_builder_add (names, intake_statement_get_text (statement, 0));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  return g_strv_builder_end (names);
}

/*
 * Columns are compared as they are stored: that a column sorts without regard to case must not hide a change of case.  One statement writes all lines
 * of a row, in the order of the columns, "id" first, so that who goes backwards meets "id" last; the order of several triggers could not be relied on.
 */
static void
append_triggers (GString           *sql,
                 const char        *table,
                 const char *const *columns)
{
  g_string_append_printf (sql,
                          "CREATE TEMP TRIGGER journal_update_%s_id AFTER UPDATE OF id ON main.\"%s\" WHEN OLD.id <> NEW.id BEGIN"
                          " SELECT RAISE (ABORT, 'ids do not change');"
                          " END;",
                          table, table);
  g_string_append_printf (sql,
                          "CREATE TEMP TRIGGER journal_update_%s AFTER UPDATE ON main.\"%s\" BEGIN"
                          " INSERT INTO change (seq, action, \"table\", \"row\", \"column\", old, new)"
                          " SELECT intake_seq (), intake_action (), '%s', OLD.id, name, before, after FROM (",
                          table, table, table);
  for (guint i = 1; columns[i] != NULL; i++)
    g_string_append_printf (sql, "%sSELECT '%s' AS name, OLD.\"%s\" AS before, NEW.\"%s\" AS after WHERE OLD.\"%s\" COLLATE BINARY IS NOT NEW.\"%s\"",
                            i > 1 ? " UNION ALL " : "", columns[i], columns[i], columns[i], columns[i], columns[i]);
  g_string_append (sql, "); END;");

  g_string_append_printf (sql, "CREATE TEMP TRIGGER journal_delete_%s AFTER DELETE ON main.\"%s\" BEGIN", table, table);
  g_string_append_printf (sql,
                          " INSERT INTO change (seq, action, \"table\", \"row\", \"column\", old, deleted)"
                          " SELECT intake_seq (), intake_action (), '%s', OLD.id, name, value, 1 FROM (",
                          table);
  for (guint i = 0; columns[i] != NULL; i++)
    g_string_append_printf (sql, "%sSELECT '%s' AS name, OLD.\"%s\" AS value", i > 0 ? " UNION ALL " : "", columns[i], columns[i]);
  g_string_append (sql, ") WHERE value IS NOT NULL; END;");
}

void
intake_journal_set_label (IntakeDatabase *db,
                          const char     *label)
{
  g_return_if_fail (db != NULL);
  g_return_if_fail (label != NULL);
  g_return_if_fail (intake_database_is_writing (db));

  g_free (db->action.label);
  db->action.label = g_strdup (label);
}

GStrv
intake_journal_dup_tables (IntakeDatabase *db,
                           GError        **error)
{
  return dup_names (db,
                    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict"
                    " AND name NOT IN ('action', 'change', 'file_content') ORDER BY name",
                    NULL, error);
}

GStrv
intake_journal_dup_columns (IntakeDatabase *db,
                            const char     *table,
                            GError        **error)
{
  return dup_names (db, "SELECT name FROM pragma_table_info (?) ORDER BY name <> 'id', cid", table, error);
}

gboolean
intake_journal_install (IntakeDatabase *db,
                        GError        **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_auto (GStrv) tables = NULL;
  gint64 n_triggers = 0;

  g_return_val_if_fail (db != NULL, FALSE);

  if (!intake_database_get_number (db, "SELECT count(*) FROM sqlite_temp_schema WHERE type = 'trigger' AND name GLOB 'journal_*'", &n_triggers, error))
    return FALSE;
  if (n_triggers > 0)
    return TRUE;

  tables = intake_journal_dup_tables (db, error);
  if (tables == NULL)
    return FALSE;

  for (guint i = 0; tables[i] != NULL; i++)
    {
      g_auto (GStrv) columns = intake_journal_dup_columns (db, tables[i], error);

      if (columns == NULL)
        return FALSE;
      append_triggers (sql, tables[i], (const char *const *)columns);
    }

  sqlite3_create_function_v2 (db->handle, "intake_seq", 0, SQLITE_UTF8, db, seq_cb, NULL, NULL, NULL);
  sqlite3_create_function_v2 (db->handle, "intake_action", 0, SQLITE_UTF8, db, action_cb, NULL, NULL, NULL);
  intake_insertion_install (db, (const char *const *)tables);
  return intake_database_run (db, sql->str, error);
}

gboolean
intake_journal_uninstall (IntakeDatabase *db,
                          GError        **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_auto (GStrv) triggers = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  triggers = dup_names (db, "SELECT name FROM sqlite_temp_schema WHERE type = 'trigger' AND name GLOB 'journal_*'", NULL, error);
  if (triggers == NULL)
    return FALSE;

  for (guint i = 0; triggers[i] != NULL; i++)
    g_string_append_printf (sql, "DROP TRIGGER temp.\"%s\";", triggers[i]);
  return intake_database_run (db, sql->str, error);
}
