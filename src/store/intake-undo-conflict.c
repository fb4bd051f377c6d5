/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the way of an undo, in words. */
#include "config.h"

#include "intake-undo-conflict.h"
#include "intake-database-private.h"
#include "intake-insertion.h"
#include "intake-present.h"
#include "intake-undo.h"

#include <glib/gi18n-lib.h>

/* The newest action after @seq, but the one that runs, with a line on this row; with @column only on this column or the row as a whole. */
static gint64
find_later_change (IntakeDatabase *db,
                   const char     *table,
                   gint64          row,
                   const char     *column,
                   gint64          seq)
{
  g_autoptr (IntakeStatement) statement =
               intake_statement_get (db,
                                     "SELECT max (action) FROM change INDEXED BY change_by_row WHERE \"row\" = ?1 AND \"table\" = ?2 AND seq > ?3 AND action <> ?4"
                                     " AND (?5 IS NULL OR \"column\" IS NULL OR \"column\" = ?5 OR deleted)"
                                     " UNION ALL SELECT max (action) FROM change INDEXED BY change_by_run WHERE " INTAKE_INSERTION_RUN_HAS_ROW ("?2", "?1") " AND seq > ?3 AND action <> ?4"
                                                                                                                                                            " ORDER BY 1 DESC LIMIT 1",
                                     NULL);

  if (statement == NULL)
    return 0;

  intake_statement_bind_integer (statement, 1, row);
  intake_statement_bind_text (statement, 2, table);
  intake_statement_bind_integer (statement, 3, seq);
  intake_statement_bind_integer (statement, 4, db->action.id);
  intake_statement_bind_text (statement, 5, column);
  return intake_statement_step (statement, NULL) ? intake_statement_get_integer (statement, 0) : 0;
}

/* The newest action that made a row of @child refer to @row by @column. */
static gint64
find_reference (IntakeDatabase *db,
                const char     *child,
                const char     *column,
                gint64          row)
{
  g_autofree char *run = g_strdup_printf (INTAKE_INSERTION_RUN_HAS_ROW ("'%s'", "t.id"), child);
  g_autofree char *sql = g_strdup_printf ("SELECT max (c.action) FROM \"%s\" t JOIN change c ON c.\"row\" = t.id AND c.\"table\" = '%s'"
                                          " WHERE t.\"%s\" = ?1 AND (c.\"column\" IS NULL OR (c.\"column\" = '%s' AND c.new = ?1))"
                                          " UNION ALL SELECT max (action) FROM \"%s\" t JOIN change INDEXED BY change_by_run ON %s WHERE t.\"%s\" = ?1"
                                          " ORDER BY 1 DESC LIMIT 1",
                                          child, child, column, column, child, run, column);
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, NULL);

  if (statement == NULL)
    return 0;

  intake_statement_bind_integer (statement, 1, row);
  return intake_statement_step (statement, NULL) ? intake_statement_get_integer (statement, 0) : 0;
}

static gint64
find_referring (IntakeDatabase *db,
                const char     *table,
                gint64          row)
{
  g_autoptr (IntakeStatement) statement =
               intake_statement_get (db,
                                     "SELECT t.name, f.\"from\" FROM pragma_table_list t, pragma_foreign_key_list (t.name) f"
                                     " WHERE t.schema = 'main' AND t.strict AND f.\"table\" = ? COLLATE NOCASE AND t.name NOT IN ('action', 'change')",
                                     NULL);
  gint64 newest = 0;

  if (statement == NULL)
    return 0;

  intake_statement_bind_text (statement, 1, table);
  while (intake_statement_step (statement, NULL))
    newest = MAX (newest, find_reference (db, intake_statement_get_text (statement, 0), intake_statement_get_text (statement, 1), row));
  return newest;
}

static char *
dup_day (IntakeDatabase *db,
         gint64          action)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT at FROM action WHERE id = ?", NULL);
  g_autoptr (GDateTime) at = NULL;
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (statement == NULL)
    return g_strdup ("");

  intake_statement_bind_integer (statement, 1, action);
  if (intake_statement_step (statement, NULL))
    at = g_date_time_new_from_iso8601 (intake_statement_get_text (statement, 0), NULL);
  if (at == NULL)
    return g_strdup ("");

  local = g_date_time_to_local (at);
  day = intake_present_date ((IntakeDate){ (gint16)g_date_time_get_year (local), (guint8)g_date_time_get_month (local), (guint8)g_date_time_get_day_of_month (local) },
                             intake_database_get_language (db));
  time = g_date_time_format (local, "%H:%M");
  return g_strdup_printf ("%s, %s", day, time);
}

void
intake_undo_conflict_set_error (IntakeDatabase     *db,
                                IntakeUndoDirection direction,
                                gint64              action,
                                const char         *table,
                                gint64              row,
                                const char         *column,
                                gint64              seq,
                                GError            **error)
{
  const IntakeLanguage *language = intake_database_get_language (db);
  g_autofree char      *label = intake_undo_dup_label (db, action);
  g_autofree char      *later_label = NULL;
  g_autofree char      *later_day = NULL;
  gint64                later = find_later_change (db, table, row, column, seq);

  if (later == 0)
    later = find_referring (db, table, row);

  if (later == 0)
    {
      g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONFLICT,
                   direction == INTAKE_UNDO
                     ? intake_language_translate (language, N_ ("“%s” cannot be undone: other records refer to what it changed. Change those first."))
                     : intake_language_translate (language, N_ ("“%s” cannot be redone: other records refer to what it changed. Change those first.")),
                   label);
      return;
    }

  later_label = intake_undo_dup_label (db, later);
  later_day = dup_day (db, later);
  g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONFLICT,
               direction == INTAKE_UNDO
                 /* Translators: what was to be undone; the later action that stands in the way; its date and time */
                 ? intake_language_translate (language, N_ ("“%s” cannot be undone, since the same was changed later by “%s” (%s). Undo that first."))
                 : intake_language_translate (language, N_ ("“%s” cannot be redone, since the same was changed later by “%s” (%s). Undo that first.")),
               label, later_label, later_day);
}
