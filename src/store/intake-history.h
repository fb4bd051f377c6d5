/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who changed what, when: the journal as people read it. */
#pragma once

#include "intake-database.h"
#include "intake-value.h"

G_BEGIN_DECLS

/**
 * IntakeHistoryChange:
 * @table: the table: "application", "assignment" …
 * @row: the row's id
 * @column: (nullable): the column; %NULL if the row was inserted
 * @field: the field where the column is one; else %INTAKE_N_FIELDS
 * @before: the value before
 * @after: the value after
 * @kind: 'i' inserted, 'u' updated, 'd' deleted
 */
typedef struct
{
  char         *table;
  gint64        row;
  char         *column;
  IntakeFieldId field;
  IntakeValue   before;
  IntakeValue   after;
  char          kind;
} IntakeHistoryChange;

/**
 * IntakeHistoryEntry:
 * @action: the action's number
 * @label: what the user did
 * @kind: "do", "undo" or "redo"
 * @at: when
 * @who: by whom
 * @undone: whether it is taken back
 * @n_changes: how many values it changed in all
 * @changes: (element-type IntakeHistoryChange): those asked for; empty for the history of the office
 */
typedef struct
{
  gint64     action;
  char      *label;
  char      *kind;
  GDateTime *at;
  char      *who;
  gboolean   undone;
  gint64     n_changes;
  GPtrArray *changes;
} IntakeHistoryEntry;

void intake_history_entry_free (IntakeHistoryEntry *entry);

/**
 * intake_history_list:
 * @db: a connection
 * @before: only actions older than this; 0 for the newest
 * @limit: how many at the most
 * @error: return location
 *
 * The history of the office.
 *
 * Returns: (transfer full) (element-type IntakeHistoryEntry) (nullable): newest first
 */
GPtrArray *intake_history_list (IntakeDatabase *db,
                                gint64          before,
                                guint           limit,
                                GError        **error);

/**
 * intake_history_of_record:
 * @db: a connection
 * @entity: what the record is
 * @id: its id
 * @limit: how many entries at the most
 * @error: return location
 *
 * The history of one record with all that belongs to it: an application's person, stages, supervisors, screening and placement.
 *
 * Returns: (transfer full) (element-type IntakeHistoryEntry) (nullable): newest first
 */
GPtrArray *intake_history_of_record (IntakeDatabase *db,
                                     IntakeEntity    entity,
                                     gint64          id,
                                     guint           limit,
                                     GError        **error);

/**
 * intake_history_dup_sentences:
 * @db: a connection, to name supervisors, notices and applications
 * @entry: an entry with changes
 * @language: a language
 *
 * The changes in words, one a line: "Stage: shortlisted → offered".
 *
 * Returns: (transfer full): the lines; "" if there is nothing to tell
 */
char *intake_history_dup_sentences (IntakeDatabase           *db,
                                    const IntakeHistoryEntry *entry,
                                    const IntakeLanguage     *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeHistoryEntry, intake_history_entry_free)

G_END_DECLS
