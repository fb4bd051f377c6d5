/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journal: each action of a user with every value that it changed. Triggers on the writer's connection write it, and SQLite's word of what was inserted. */
#pragma once

#include "intake-database.h"

G_BEGIN_DECLS

/** intake_journal_set_label: names the action that runs, for the history and Undo. Only within a write. */
void intake_journal_set_label (IntakeDatabase *db,
                               const char     *label);

G_END_DECLS
