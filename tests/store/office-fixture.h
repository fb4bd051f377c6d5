/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the store share: a folder for one office, and changes made by plain SQL. */
#pragma once

#include "intake-statement.h"
#include "intake-store.h"

G_BEGIN_DECLS

/**
 * OfficeFixture:
 * @folder: a folder of its own
 * @path: the office file in it
 * @store: (nullable): the open office
 */
typedef struct
{
  char        *folder;
  char        *path;
  IntakeStore *store;
} OfficeFixture;

/** office_fixture_set_up: makes the folder and a new office in it. */
void office_fixture_set_up (OfficeFixture *self,
                            gconstpointer  data);

/** office_fixture_set_up_folder: makes the folder alone. */
void office_fixture_set_up_folder (OfficeFixture *self,
                                   gconstpointer  data);

/** office_fixture_tear_down: closes the office, if it is open, and removes the folder. */
void office_fixture_tear_down (OfficeFixture *self,
                               gconstpointer  data);

/** office_fixture_reopen: closes the office and opens it again. */
void office_fixture_reopen (OfficeFixture *self);

/** office_fixture_open: opens the office of the fixture; %NULL with @error. */
IntakeStore *office_fixture_open (OfficeFixture   *self,
                                  IntakeStoreFlags flags,
                                  GError         **error);

/** office_write: runs @sql, one or more statements, as one action; its number. */
gint64 office_write (IntakeStore *store,
                     const char  *label,
                     const char  *sql);

/** office_try_write: as office_write(), where it may fail. */
gboolean office_try_write (IntakeStore *store,
                           const char  *label,
                           const char  *sql,
                           gint64      *action,
                           GError     **error);

/** office_number: what a query of one whole number gives, read by the reader. */
gint64 office_number (IntakeStore *store,
                      const char  *sql);

/** office_dup_problems: what intake_backup_verify() finds wrong with the office (transfer full). */
GStrv office_dup_problems (IntakeStore *store);

/** office_text: what a query of one text gives, read by the reader (transfer full) (nullable). */
char *office_text (IntakeStore *store,
                   const char  *sql);

/** office_content: everything in the journalled tables, as one text, to see that nothing changed (transfer full). */
char *office_content (IntakeStore *store);

/** office_undo: undoes or redoes what is next, which must succeed. */
void office_undo (IntakeStore        *store,
                  IntakeUndoDirection direction);

/** office_add_applications: SQL that adds applications @first to @last, with their persons: ids 1000000 + n (transfer full). */
char *office_add_applications (guint first,
                               guint last);

/** office_take_result_cb: puts the result into the GAsyncResult pointer at @data. */
void office_take_result_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      data);

/** office_sqlite: runs @sql with a plain connection of its own on a file that nobody has open. */
void office_sqlite (const char *path,
                    const char *sql);

G_END_DECLS
