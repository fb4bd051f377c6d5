/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One action: one transaction with its entry in the journal. */
#include "config.h"

#include "intake-transaction.h"
#include "intake-change-list.h"
#include "intake-custom-table.h"
#include "intake-database-private.h"
#include "intake-insertion.h"
#include "intake-journal-private.h"
#include "intake-judge-reach.h"
#include "intake-judge.h"
#include "intake-person-index.h"
#include "intake-screening-table.h"
#include "intake-search.h"
#include "intake-undo.h"

#include <string.h>

/* What runs inside an action. */
typedef struct
{
  const char         *kind;
  gint64              target;
  IntakeUndoDirection direction;
  const char         *label;
  IntakeWriteFunc     func;
  gpointer            data;
  GCancellable       *cancellable;
} Body;

static char *
dup_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *seconds = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S");

  return g_strdup_printf ("%s.%03dZ", seconds, g_date_time_get_microsecond (now) / 1000);
}

static gboolean
insert_action (IntakeDatabase *db,
               const Body     *body,
               const char     *uuid,
               GError        **error)
{
  g_autofree char *now = dup_now ();
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "INSERT INTO action (uuid, kind, label, at, who, target) VALUES (?, ?, ?, ?, ?, ?)", error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_text (statement, 1, uuid);
  intake_statement_bind_text (statement, 2, body->kind);
  intake_statement_bind_text (statement, 3, body->label);
  intake_statement_bind_text (statement, 4, now);
  intake_statement_bind_text (statement, 5, db->actor != NULL ? db->actor : "");
  if (body->target != 0)
    intake_statement_bind_integer (statement, 6, body->target);
  if (!intake_statement_run (statement, error))
    return FALSE;

  if (!intake_database_get_number (db, "SELECT coalesce (max (seq), 0) FROM change", &db->action.seq, error))
    return FALSE;

  db->action.id = sqlite3_last_insert_rowid (db->handle);
  db->action.label = g_strdup (body->label);
  return TRUE;
}

static void
forget_action (IntakeDatabase *db)
{
  db->action.id = 0;
  memset (db->id_blocks, 0, sizeof db->id_blocks);
  g_clear_pointer (&db->action.label, g_free);
  g_hash_table_remove_all (db->action.touched);
  g_array_set_size (db->action.unsearched, 0);
  g_array_set_size (db->action.insertions, 0);
  g_clear_pointer (&db->action.persons, intake_person_index_free);
  db->action.n_matched = 0;
  g_clear_pointer (&db->action.judge, intake_judge_free);
  db->action.touched_all = FALSE;
  db->action.silent = FALSE;
  db->action.unjournalled = FALSE;
}

static void
roll_back (IntakeDatabase *db)
{
  db->n_rollbacks++;
  if (!sqlite3_get_autocommit (db->handle))
    intake_database_run (db, "ROLLBACK", NULL);
}

static gboolean
run_with_numbers (IntakeDatabase *db,
                  const char     *sql,
                  gint64          first,
                  gint64          second,
                  gint64          third,
                  GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, sql, error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, first);
  intake_statement_bind_integer (statement, 2, second);
  intake_statement_bind_integer (statement, 3, third);
  return intake_statement_run (statement, error);
}

static gboolean
count_changes (IntakeDatabase *db,
               gint64         *n_changes,
               GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT coalesce (sum (n_rows), 0) FROM change WHERE action = ?", error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_integer (statement, 1, db->action.id);
  if (!intake_statement_step (statement, error))
    return FALSE;

  *n_changes = intake_statement_get_integer (statement, 0);
  return TRUE;
}

static gboolean
describe_action (IntakeDatabase *db,
                 gint64          n_changes,
                 GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "UPDATE action SET label = ?, n_changes = ? WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_text (statement, 1, db->action.label);
  intake_statement_bind_integer (statement, 2, n_changes);
  intake_statement_bind_integer (statement, 3, db->action.id);
  return intake_statement_run (statement, error);
}

/* After an input or output error a commit may have reached the disk all the same: what the file says counts. */
static gboolean
was_kept (IntakeDatabase *db,
          const char     *uuid)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT id FROM action WHERE uuid = ?", NULL);

  if (statement == NULL)
    return FALSE;

  intake_statement_bind_text (statement, 1, uuid);
  return intake_statement_step (statement, NULL);
}

static gboolean
commit (IntakeDatabase *db,
        const char     *uuid,
        GError        **error)
{
  g_autoptr (GError) local_error = NULL;

  if (intake_database_run (db, "COMMIT", &local_error))
    return TRUE;

  roll_back (db);
  if (was_kept (db, uuid))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 first = *(const gint64 *)a;
  gint64 second = *(const gint64 *)b;

  return (first > second) - (first < second);
}

/* What judging itself changes concerns no application anew: those touched are taken away before. */
static gboolean
judge_touched (IntakeDatabase *db,
               const Body     *body,
               GError        **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer       id;

  if (db->action.touched_all)
    return intake_screening_table_judge_all (db, NULL, NULL, body->cancellable, NULL, error);

  g_hash_table_iter_init (&iter, db->action.touched);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (ids, id, 1);
  g_hash_table_remove_all (db->action.touched);
  if (!intake_judge_reach_extend (db, ids, error))
    return FALSE;
  g_array_sort (ids, compare_ids);

  return intake_screening_table_judge (db, (const gint64 *)(gpointer)ids->data, ids->len, body->cancellable, error);
}

static gboolean
run_body (IntakeDatabase *db,
          const Body     *body,
          GError        **error)
{
  gboolean undoing = body->direction == INTAKE_UNDO;

  if (body->target == 0)
    return body->func (db, body->data, body->cancellable, error) && intake_insertion_write (db, error) && judge_touched (db, body, error);

  /* An undo brings the answers back with the rest, but for those that were given anew since. */
  return intake_undo_apply (db, body->direction, body->target, body->cancellable, error) &&
         (g_hash_table_size (db->action.touched) == 0 || judge_touched (db, body, error)) &&
         run_with_numbers (db, "UPDATE action SET undone = ?, toggled_by = ? WHERE id = ?", undoing, db->action.id, body->target, error);
}

/* Leaves the transaction committed, or open with @error set, or open with nothing to keep. */
static gboolean
run_to_commit (IntakeDatabase *db,
               const Body     *body,
               const char     *uuid,
               IntakeOutcome  *outcome,
               GError        **error)
{
  gint64 n_changes = 0;

  if (!insert_action (db, body, uuid, error) ||
      !run_body (db, body, error) ||
      !intake_insertion_write (db, error) ||
      !intake_search_update (db, error) ||
      !count_changes (db, &n_changes, error))
    return FALSE;

  if (n_changes == 0 && !db->action.unjournalled)
    return TRUE;

  outcome->changed = TRUE;
  if (db->action.unjournalled)
    {
      if (!intake_journal_install (db, error))
        return FALSE;
    }
  else if (!intake_change_list_read (db, db->action.id, n_changes, &outcome->changes, error))
    return FALSE;

  if (n_changes > 0)
    {
      outcome->action = db->action.id;
      if (!describe_action (db, n_changes, error))
        return FALSE;
    }
  else if (!run_with_numbers (db, "DELETE FROM action WHERE id = ? AND ? = ?", db->action.id, 0, 0, error))
    return FALSE;

  if (g_cancellable_set_error_if_cancelled (body->cancellable, error))
    return FALSE;
  intake_database_watch (db, NULL);
  return commit (db, uuid, error);
}

static gboolean
run (IntakeDatabase *db,
     const Body     *body,
     IntakeOutcome  *outcome,
     GError        **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  gboolean         done;

  g_assert (db->action.id == 0);

  *outcome = (IntakeOutcome){ 0 };
  if (!intake_database_is_in_place (db, error) || !intake_database_run (db, "BEGIN IMMEDIATE", error))
    return FALSE;

  intake_database_watch (db, body->cancellable);
  done = run_to_commit (db, body, uuid, outcome, error);
  intake_database_watch (db, NULL);

  /* Rolled back too where there was nothing to keep; the journal's triggers come back with it, if they were taken away. */
  roll_back (db);
  forget_action (db);
  if (!done)
    intake_outcome_clear (outcome);
  else if (outcome->changed)
    intake_custom_table_publish (db);
  return done;
}

void
intake_outcome_clear (IntakeOutcome *outcome)
{
  g_clear_pointer (&outcome->changes, g_array_unref);
  outcome->action = 0;
  outcome->changed = FALSE;
}

gboolean
intake_transaction_write (IntakeDatabase *db,
                          const char     *label,
                          IntakeWriteFunc func,
                          gpointer        data,
                          GCancellable   *cancellable,
                          IntakeOutcome  *outcome,
                          GError        **error)
{
  Body body = { .kind = "do", .label = label, .func = func, .data = data, .cancellable = cancellable };

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (label != NULL, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  return run (db, &body, outcome, error);
}

gboolean
intake_transaction_undo (IntakeDatabase     *db,
                         IntakeUndoDirection direction,
                         gint64              action,
                         GCancellable       *cancellable,
                         char              **label,
                         IntakeOutcome      *outcome,
                         GError            **error)
{
  Body             body = { .kind = direction == INTAKE_UNDO ? "undo" : "redo", .direction = direction, .cancellable = cancellable };
  g_autofree char *target_label = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  *outcome = (IntakeOutcome){ 0 };
  if ((action == 0 && !intake_undo_find_next (db, direction, &action, error)) ||
      !intake_undo_check (db, direction, action, error))
    return FALSE;

  target_label = intake_undo_dup_label (db, action);
  body.target = action;
  body.label = target_label;
  if (!run (db, &body, outcome, error))
    return FALSE;

  *label = g_steal_pointer (&target_label);
  return TRUE;
}
