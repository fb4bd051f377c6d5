/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The office: one SQLite file, opened once.
 *
 * Changes run one after another on the writer's thread, each as one action: one transaction, one entry of the journal. Scans run on the
 * reader's thread, so that a long import never holds up a search. The main thread has a read-only connection of its own for single rows.
 */
#pragma once

#include "intake-database.h"
#include "intake-progress.h"

G_BEGIN_DECLS

/** INTAKE_STORE_APPLICATION_ID: "INTK", by which SQLite files of Intake are known. */
#define INTAKE_STORE_APPLICATION_ID 0x494E544B

/**
 * IntakeStoreFlags:
 * @INTAKE_STORE_CREATE: make a new office; fails with %INTAKE_STORE_ERROR_EXISTS if there is a file
 * @INTAKE_STORE_READ_ONLY: look at it only; also while another program has it open, or if a newer Intake made it
 */
typedef enum
{
  INTAKE_STORE_NONE = 0,
  INTAKE_STORE_CREATE = 1 << 0,
  INTAKE_STORE_READ_ONLY = 1 << 1,
} IntakeStoreFlags;

/**
 * IntakeChange:
 * @entity: whose list is concerned
 * @id: the record; a person's change is told as one of each of their applications
 * @kind: 'i' inserted, 'u' updated, 'd' deleted
 */
typedef struct
{
  IntakeEntity entity;
  gint64       id;
  char         kind;
} IntakeChange;

#define INTAKE_TYPE_STORE (intake_store_get_type ())

/*
 * Signals, all on the main context of the thread that opened the store:
 *
 * changed (GArray *changes): an action was committed, undone or redone. The IntakeChange records tell what changed; %NULL
 *   if more than 1,000 records did: read everything again.
 * state-changed (): the office was found to be damaged, or the file vanished, while open; see intake_store_get_state_message().
 */
G_DECLARE_FINAL_TYPE (IntakeStore, intake_store, INTAKE, STORE, GObject)

/**
 * IntakeReadFunc:
 * @db: the reader's connection
 * @data: what was handed over
 * @cancellable: (nullable): ends the statement that runs when cancelled
 * @error: return location
 *
 * Returns: the result, handed on by finish; %NULL with @error set on failure (%NULL without error is a result)
 */
typedef gpointer (*IntakeReadFunc) (IntakeDatabase *db,
                                    gpointer        data,
                                    GCancellable   *cancellable,
                                    GError        **error);

/**
 * IntakeWriteFunc:
 * @db: the writer's connection, in a transaction
 * @data: what was handed over
 * @cancellable: (nullable): ends the statement that runs when cancelled; the action is then rolled back
 * @error: return location
 *
 * Returns: %TRUE to commit; %FALSE with @error set to leave everything as it was
 */
typedef gboolean (*IntakeWriteFunc) (IntakeDatabase *db,
                                     gpointer        data,
                                     GCancellable   *cancellable,
                                     GError        **error);

/**
 * intake_store_open_async:
 * @path: the office file
 * @flags: how to open it
 * @actor: who works, for the history: login and name
 * @language: the language of errors and labels
 * @cancellable: (nullable): to give up
 * @callback: called when it is open
 * @user_data: for @callback
 *
 * Opens an office: lock, identity, then migration after a backup where it is older. A short office, or one left without a clean
 * end, is checked before; a large one is shown at once and checked while it is looked at, with all changes waiting for the outcome.
 */
void intake_store_open_async (const char           *path,
                              IntakeStoreFlags      flags,
                              const char           *actor,
                              const IntakeLanguage *language,
                              GCancellable         *cancellable,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data);

/** intake_store_open_finish: the open office (transfer full) (nullable): %NULL with #IntakeStoreError, whose message names the file. */
IntakeStore *intake_store_open_finish (GAsyncResult *result,
                                       GError      **error);

/** intake_store_open: as intake_store_open_async(), blocking: for the command line and tests. */
IntakeStore *intake_store_open (const char           *path,
                                IntakeStoreFlags      flags,
                                const char           *actor,
                                const IntakeLanguage *language,
                                GError              **error);

/**
 * intake_store_close:
 * @self: a store
 *
 * Lets running changes end, writes everything into the one file and gives up the lock. Later calls fail. Done by dispose too.
 */
void intake_store_close (IntakeStore *self);

/** intake_store_get_path: the office file (transfer none). */
const char *intake_store_get_path (IntakeStore *self);

/** intake_store_is_read_only: whether changes are refused. */
gboolean intake_store_is_read_only (IntakeStore *self);

/** intake_store_get_state_message: why the office is read-only or cannot be trusted, as a sentence (transfer none) (nullable). */
const char *intake_store_get_state_message (IntakeStore *self);

/** intake_store_set_today: judges as if it were @today, for tests and reproducible samples. */
void intake_store_set_today (IntakeStore *self,
                             IntakeDate   today);

/** intake_store_get_main_database: the main thread's read-only connection for single rows (transfer none); never for scans. */
IntakeDatabase *intake_store_get_main_database (IntakeStore *self);

/**
 * intake_store_read_async:
 * @self: a store
 * @func: what to read
 * @data: (transfer full): handed to @func
 * @data_free: (nullable): frees @data, on any thread
 * @result_free: (nullable): frees a result that nobody takes
 * @cancellable: (nullable): to give up
 * @callback: called on the caller's context
 * @user_data: for @callback
 *
 * Runs @func on the reader's thread, in one snapshot of the office.
 */
void intake_store_read_async (IntakeStore        *self,
                              IntakeReadFunc      func,
                              gpointer            data,
                              GDestroyNotify      data_free,
                              GDestroyNotify      result_free,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);

/**
 * intake_store_read_idle_async:
 * @self: a store
 * @func: what to read; may be called several times, with the same @data
 * @data: (transfer full): handed to @func
 * @data_free: (nullable): frees @data, on any thread
 * @result_free: (nullable): frees a result that nobody takes
 * @cancellable: (nullable): to give up
 * @callback: called on the caller's context
 * @user_data: for @callback
 *
 * As intake_store_read_async(), for what stands beside the work, as counts do: it waits until nothing else is to be read, and what is to be read
 * meanwhile interrupts it, after which it begins anew. Ended by intake_store_read_finish() too.
 */
void intake_store_read_idle_async (IntakeStore        *self,
                                   IntakeReadFunc      func,
                                   gpointer            data,
                                   GDestroyNotify      data_free,
                                   GDestroyNotify      result_free,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);

/** intake_store_read_finish: the result of the function (transfer full); check @error, since %NULL may be a result. */
gpointer intake_store_read_finish (IntakeStore  *self,
                                   GAsyncResult *result,
                                   GError      **error);

/** intake_store_read: as intake_store_read_async(), blocking: for the command line and tests. */
gpointer intake_store_read (IntakeStore   *self,
                            IntakeReadFunc func,
                            gpointer       data,
                            GCancellable  *cancellable,
                            GError       **error);

/**
 * intake_store_write_async:
 * @self: a store
 * @label: what the user does, for the history and Undo: "Import of 42 applications from list.xlsx"; @func may put a
 *   better one by intake_journal_set_label()
 * @func: what to change
 * @data: (transfer full): handed to @func
 * @data_free: (nullable): frees @data, on any thread
 * @cancellable: (nullable): to give up; nothing is changed then
 * @callback: called on the caller's context, after the signal “changed”
 * @user_data: for @callback
 *
 * Runs @func on the writer's thread as one action. Applications that it touched are judged again before the commit.
 */
void intake_store_write_async (IntakeStore        *self,
                               const char         *label,
                               IntakeWriteFunc     func,
                               gpointer            data,
                               GDestroyNotify      data_free,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);

/**
 * intake_store_write_finish:
 * @self: a store
 * @result: the result
 * @action: (out) (optional): the action's number in the journal; 0 if it changed nothing and was not kept
 * @error: return location
 *
 * Returns: %TRUE if the change is safe on disk; %FALSE with nothing changed
 */
gboolean intake_store_write_finish (IntakeStore  *self,
                                    GAsyncResult *result,
                                    gint64       *action,
                                    GError      **error);

/** intake_store_write: as intake_store_write_async(), blocking: for the command line and tests. */
gboolean intake_store_write (IntakeStore    *self,
                             const char     *label,
                             IntakeWriteFunc func,
                             gpointer        data,
                             GCancellable   *cancellable,
                             gint64         *action,
                             GError        **error);

/**
 * IntakeUndoDirection:
 * @INTAKE_UNDO: takes back the newest action that is not taken back
 * @INTAKE_REDO: does again what was taken back last, unless something new was done since
 */
typedef enum
{
  INTAKE_UNDO,
  INTAKE_REDO,
} IntakeUndoDirection;

/**
 * intake_store_undo_async:
 * @self: a store
 * @direction: undo or redo
 * @action: the action to take back, of whatever age; 0 for the one that is next
 * @cancellable: (nullable): to give up
 * @callback: called on the caller's context, after the signal “changed”
 * @user_data: for @callback
 *
 * Fails with %INTAKE_STORE_ERROR_NOTHING, or with %INTAKE_STORE_ERROR_CONFLICT, changing nothing, where something newer stands in the way.
 */
void intake_store_undo_async (IntakeStore        *self,
                              IntakeUndoDirection direction,
                              gint64              action,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);

/** intake_store_undo_finish: the label of the action undone or redone (transfer full) (nullable): %NULL with @error. */
char *intake_store_undo_finish (IntakeStore  *self,
                                GAsyncResult *result,
                                GError      **error);

/** intake_store_undo: as intake_store_undo_async(), blocking: for the command line and tests. */
char *intake_store_undo (IntakeStore        *self,
                         IntakeUndoDirection direction,
                         gint64              action,
                         GError            **error);

/**
 * intake_store_dup_undo_label:
 * @self: a store
 * @direction: undo or redo
 *
 * What intake_store_undo_async() with action 0 would do.
 *
 * Returns: (transfer full) (nullable): the label of that action; %NULL if there is none
 */
char *intake_store_dup_undo_label (IntakeStore        *self,
                                   IntakeUndoDirection direction);

G_END_DECLS
