/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening an office, in the one order that loses nothing; what is opened is handed to the store. */
#pragma once

#include "intake-lock.h"
#include "intake-store.h"

G_BEGIN_DECLS

/**
 * IntakeOpening:
 * @path: the file, without symbolic links
 * @lock: (nullable): the lock; %NULL if read-only
 * @worker: the writer's connection; a read-only one if read-only
 * @reader: the reader's
 * @main: the main thread's
 * @read_only: whether changes are refused
 * @message: (nullable): why that is, or what else is to be known
 * @check_later: whether the file is to be checked while it is looked at
 */
typedef struct
{
  char           *path;
  IntakeLock     *lock;
  IntakeDatabase *worker;
  IntakeDatabase *reader;
  IntakeDatabase *main;
  gboolean        read_only;
  char           *message;
  gboolean        check_later;
} IntakeOpening;

/**
 * intake_opening_run:
 * @path: the office file
 * @flags: how to open it
 * @actor: who works
 * @language: the language of errors and labels
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Opens the connections, all of which belong to the calling thread.
 *
 * Returns: (transfer full) (nullable): what was opened; %NULL with the file as it was
 */
IntakeOpening *intake_opening_run (const char           *path,
                                   IntakeStoreFlags      flags,
                                   const char           *actor,
                                   const IntakeLanguage *language,
                                   GCancellable         *cancellable,
                                   GError              **error);

/**
 * intake_opening_check:
 * @db: the writer's connection
 * @thorough: after an end that was not clean
 * @error: return location
 *
 * Returns: %TRUE if the office is whole; else %INTAKE_STORE_ERROR_DAMAGED, or why it could not be checked
 */
gboolean intake_opening_check (IntakeDatabase *db,
                               gboolean        thorough,
                               GError        **error);

/** intake_opening_free: closes what was opened, the writer's connection last; %NULL is passed over. Connections must belong to the calling thread. */
void intake_opening_free (IntakeOpening *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeOpening, intake_opening_free)

G_END_DECLS
