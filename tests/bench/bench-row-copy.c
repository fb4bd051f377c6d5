/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The yardstick of imports. */
#include "config.h"

#include "bench-row-copy.h"
#include "bench.h"

#include <sqlite3.h>

/* As the office is opened for writing. */
#define OPENED "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768; PRAGMA foreign_keys = ON;"

/* What the words of an application are made of, without their folding. */
#define WORDS                                                                                   \
  "concat (a.\"case\") || concat (p.family_name) || concat (p.given_names) || concat (p.email)" \
  " || concat (p.phone) || concat (p.town) || concat (p.tags) || concat (a.university)"         \
  " || concat (a.study_field) || concat (a.sponsor) || concat (a.notes)"

static const char *const rows[] = {
  "BEGIN IMMEDIATE",
  "DELETE FROM main.change",
  "DELETE FROM main.action",
  "INSERT INTO main.person SELECT * FROM imported.person ORDER BY id",
  "INSERT INTO main.application SELECT * FROM imported.application ORDER BY id",
  "INSERT INTO main.stage_step SELECT * FROM imported.stage_step ORDER BY id",
  "INSERT INTO main.screening SELECT * FROM imported.screening ORDER BY id",
};

static const char *const history_and_search[] = {
  "INSERT INTO main.action SELECT * FROM imported.action",
  "INSERT INTO main.change SELECT * FROM imported.change",
  "INSERT INTO search (search, rank) VALUES ('hashsize', 16777216)",
  "INSERT INTO search (search, rank) VALUES ('automerge', 0)",
  "INSERT INTO search (rowid, words) SELECT a.id, " WORDS " FROM application a JOIN person p ON p.id = a.person_id ORDER BY a.id",
  "INSERT INTO search (search) VALUES ('optimize')",
  "COMMIT",
};

/* A value as a word by itself; nothing for what is not recorded. */
static void
concat_cb (sqlite3_context *context,
           int              n_values,
           sqlite3_value  **values)
{
  const char      *text = (const char *)sqlite3_value_text (values[0]);
  g_autofree char *word = g_strconcat (text != NULL ? text : "", "\n", NULL);

  sqlite3_result_text (context, word, -1, SQLITE_TRANSIENT);
}

static void
attach (sqlite3    *handle,
        const char *from)
{
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, "ATTACH ?1 AS imported", -1, &statement, NULL), ==, SQLITE_OK);
  sqlite3_bind_text (statement, 1, from, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_finalize (statement);
}

/* How long it took. */
static double
run (sqlite3           *handle,
     const char *const *statements,
     guint              n_statements)
{
  double begun = bench_seconds ();

  for (guint i = 0; i < n_statements; i++)
    if (sqlite3_exec (handle, statements[i], NULL, NULL, NULL) != SQLITE_OK)
      g_error ("%s: %s", statements[i], sqlite3_errmsg (handle));

  return bench_seconds () - begun;
}

double
bench_row_copy (const char *from,
                const char *into,
                double     *rows_alone)
{
  sqlite3 *handle = NULL;
  double   rest;

  g_assert_cmpint (sqlite3_open_v2 (into, &handle, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, OPENED, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_create_function_v2 (handle, "concat", 1, SQLITE_UTF8, NULL, concat_cb, NULL, NULL, NULL);
  attach (handle, from);

  *rows_alone = run (handle, rows, G_N_ELEMENTS (rows));
  rest = run (handle, history_and_search, G_N_ELEMENTS (history_and_search));
  sqlite3_close (handle);

  return *rows_alone + rest;
}
