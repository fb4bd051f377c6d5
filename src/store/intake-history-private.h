/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: lines of the journal → entries of the history. */
#pragma once

#include "intake-history.h"
#include "intake-statement.h"

G_BEGIN_DECLS

/** INTAKE_HISTORY_ENTRY_COLUMNS: what intake_history_entry_read() reads, of the table "action". */
#define INTAKE_HISTORY_ENTRY_COLUMNS "id, label, kind, at, who, undone, n_changes"

/** INTAKE_HISTORY_CHANGE_COLUMNS: what intake_history_change_read() reads, of the table "change". */
#define INTAKE_HISTORY_CHANGE_COLUMNS "action, seq, \"column\", old, new, deleted"

/** intake_history_entry_read: the entry in a row, without changes (transfer full). */
IntakeHistoryEntry *intake_history_entry_read (IntakeStatement *statement);

/** intake_history_change_read: the change of a row of @table in a row (transfer full). */
IntakeHistoryChange *intake_history_change_read (IntakeStatement *statement,
                                                 const char      *table,
                                                 gint64           row);

G_END_DECLS
