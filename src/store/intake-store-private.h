/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: what its public calls need of it. */
#pragma once

#include "intake-opening.h"
#include "intake-store-thread.h"
#include "intake-transaction.h"

G_BEGIN_DECLS

/* @mutex guards @message, @read_only and @lost; @opening is set once, by the writer's thread, and taken away when both threads have ended. */
struct _IntakeStore
{
  GObject               parent_instance;
  char                 *path;
  const IntakeLanguage *language;
  GMainContext         *context;
  GThread              *home;
  IntakeStoreThread    *writer;
  IntakeStoreThread    *reader;
  IntakeOpening        *opening;
  GCancellable         *closing;

  GMutex      mutex;
  const char *message;
  gboolean    read_only;
  gboolean    lost;
};

/** intake_store_tell_changed: from the writer's thread: the home thread will emit “changed”. */
void intake_store_tell_changed (IntakeStore         *self,
                                const IntakeOutcome *outcome);

/** intake_store_emit_changed: emits “changed” now where the caller is the home thread, else as intake_store_tell_changed(). */
void intake_store_emit_changed (IntakeStore         *self,
                                const IntakeOutcome *outcome);

/** intake_store_set_state: notes why the office cannot be trusted, or not be changed, and tells of it; from any thread. */
void intake_store_set_state (IntakeStore *self,
                             const char  *message,
                             gboolean     read_only);

/** intake_store_set_lost: notes that the file is not where it was opened, and tells of it; from any thread. */
void intake_store_set_lost (IntakeStore *self,
                            const char  *message);

/** intake_store_adopt: takes over what was opened on the writer's thread (transfer full). */
void intake_store_adopt (IntakeStore   *self,
                         IntakeOpening *opening);

/** intake_store_set_closed_error: sets @error to the sentence for a closed office. */
void intake_store_set_closed_error (IntakeStore *self,
                                    GError     **error);

G_END_DECLS
