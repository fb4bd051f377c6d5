/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What only the store's own machinery sees of a connection: opening, the thread it belongs to, and the action that it is in. */
#pragma once

#include <sys/stat.h>

#include "intake-statement.h"

G_BEGIN_DECLS

/**
 * IntakeDatabaseFlags:
 * @INTAKE_DATABASE_READ_ONLY: nothing can be written through the connection
 * @INTAKE_DATABASE_IMMUTABLE: nobody changes the file while it is open, so that it can be read in a folder where no lock can be made
 */
typedef enum
{
  INTAKE_DATABASE_READ_WRITE = 0,
  INTAKE_DATABASE_READ_ONLY = 1 << 0,
  INTAKE_DATABASE_IMMUTABLE = 1 << 1,
} IntakeDatabaseFlags;

/**
 * IntakeInsertion:
 * @seq: its place among the lines of the journal
 * @row: the id of the row
 * @table: the table (interned)
 * @n_rows: 1, or how many rows there are with the ids from @row on
 *
 * Rows that were inserted, and that the journal does not have yet.
 */
typedef struct
{
  gint64      seq;
  gint64      row;
  const char *table;
  guint       n_rows;
} IntakeInsertion;

/**
 * IntakeActionState:
 * @id: the number of the action that runs; 0 if none does
 * @seq: the last line of the journal
 * @label: what the user does
 * @touched: (element-type gint64): applications to be judged before the commit
 * @touched_all: whether all are
 * @persons: (nullable): everyone there is, once many were looked for
 * @n_matched: how many were
 * @judge: (nullable): the judge of applications that come in
 * @unsearched: (element-type gint64): applications whose words changed, once or more, and that the search index does not have yet
 * @insertions: (element-type IntakeInsertion): the rows that were inserted and that the journal does not have yet, in their order
 * @silent: whether the journal is switched off
 * @unjournalled: whether it was at any time in the action
 */
typedef struct
{
  gint64      id;
  gint64      seq;
  char       *label;
  GHashTable *touched;
  gboolean    touched_all;

  struct _IntakePersonIndex *persons;
  guint                      n_matched;
  struct _IntakeJudge       *judge;

  GArray  *unsearched;
  GArray  *insertions;
  gboolean silent;
  gboolean unjournalled;
} IntakeActionState;

/* Ids that are set aside for the rows of a table, for as long as an action runs. */
typedef struct
{
  const char *table; /* NULL where none are */
  gint64      next;
  gint64      end;
} IntakeIdBlock;

#define INTAKE_N_ID_BLOCKS 4

struct _IntakeDatabase
{
  sqlite3              *handle;
  GThread              *thread;
  char                 *path;
  IntakeDatabaseFlags   flags;
  const IntakeLanguage *language;
  struct stat           identity;

  /* statements by their SQL, and those that wait to be used again, in the order in which they came back */
  GHashTable *statements;
  GQueue      idle_order;
  guint       n_in_use;

  GHashTable       *caches;
  GHashTable       *journalled; /* names of the tables whose insertions are noted (interned) */
  GCancellable     *cancellable;
  gint              abandoned;
  gint              today;
  gint64            clock_second;
  IntakeDate        clock_day;
  gint64            last_id;
  IntakeIdBlock     id_blocks[INTAKE_N_ID_BLOCKS];
  gint64            n_rollbacks;
  char             *actor;
  gboolean          checkpoint_due; /* the log is long, and the action that made it so did not wait for it */
  IntakeActionState action;
};

/**
 * intake_database_open:
 * @path: an SQLite file that exists
 * @flags: how to open it
 * @language: the language of its errors and labels
 * @error: return location
 *
 * Opens a connection that belongs to the calling thread, with all that guards against a hostile file switched on. Writes nothing.
 *
 * Returns: (transfer full) (nullable): the connection
 */
IntakeDatabase *intake_database_open (const char           *path,
                                      IntakeDatabaseFlags   flags,
                                      const IntakeLanguage *language,
                                      GError              **error);

/** intake_database_close: frees what is kept with the connection, then closes it; %NULL is passed over. */
void intake_database_close (IntakeDatabase *self);

/** intake_database_set_thread: hands an idle connection over to another thread; %NULL for the calling one. */
void intake_database_set_thread (IntakeDatabase *self,
                                 GThread        *thread);

/** intake_database_assert_thread: stops the program if the calling thread is not the connection's own. */
void intake_database_assert_thread (IntakeDatabase *self);

/** intake_database_set_today: judges as if it were @today; %INTAKE_DATE_NONE for the clock's. From any thread. */
void intake_database_set_today (IntakeDatabase *self,
                                IntakeDate      today);

/** intake_database_set_actor: who works, for the history. */
void intake_database_set_actor (IntakeDatabase *self,
                                const char     *actor);

/** intake_database_get_path: the file (transfer none). */
const char *intake_database_get_path (IntakeDatabase *self);

/**
 * intake_database_set_durable:
 * @self: a connection that may write
 * @network: whether the file lies on a network file system, where a write-ahead log does not work
 * @error: return location
 *
 * Makes every commit outlive a loss of power, and reads back whether SQLite has taken it on.
 *
 * Returns: %TRUE on success
 */
gboolean intake_database_set_durable (IntakeDatabase *self,
                                      gboolean        network,
                                      GError        **error);

/**
 * intake_database_checkpoint:
 * @self: the writer's connection, outside an action
 *
 * Brings what the write-ahead log holds into the file, as far as nobody still reads what was before; the rest comes with a later one. What was committed is safe
 * without it: an action leaves it to be done once the user has been answered, and only the next one that finds it undone waits for it.
 */
void intake_database_checkpoint (IntakeDatabase *self);

/** intake_database_watch: ends the statements that run from now on when @cancellable is cancelled; %NULL to stop watching. */
void intake_database_watch (IntakeDatabase *self,
                            GCancellable   *cancellable);

/** intake_database_abandon: ends the statement that runs and all later ones; from any thread. */
void intake_database_abandon (IntakeDatabase *self);

/** intake_database_get_number: the whole number that a query of one row and column gives; %FALSE with @error set. */
gboolean intake_database_get_number (IntakeDatabase *self,
                                     const char     *sql,
                                     gint64         *number,
                                     GError        **error);

/** intake_database_is_in_place: whether the file that was opened still stands under its name; %FALSE with %INTAKE_STORE_ERROR_IO. */
gboolean intake_database_is_in_place (IntakeDatabase *self,
                                      GError        **error);

/** intake_database_set_error: sets @error to the sentence for an SQLite code of this connection. */
void intake_database_set_error (IntakeDatabase *self,
                                int             code,
                                GError        **error);

/**
 * intake_store_error_from_sqlite:
 * @code: an SQLite code, extended or not
 * @path: the file concerned
 * @detail: (nullable): what SQLite says about it
 * @language: the language of the sentence
 * @error: return location
 *
 * The one place where codes of SQLite become errors of the store.
 */
void intake_store_error_from_sqlite (int                   code,
                                     const char           *path,
                                     const char           *detail,
                                     const IntakeLanguage *language,
                                     GError              **error);

/** intake_statement_hash_sql: a hash of the text of a statement, for the cache of a connection. */
guint intake_statement_hash_sql (gconstpointer sql);

/** intake_statement_free_idle: finalizes all statements that wait in the cache of a connection. */
void intake_statement_free_idle (IntakeDatabase *db);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeDatabase, intake_database_close)

G_END_DECLS
