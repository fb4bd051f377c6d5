/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Search over folded words. */
#include "config.h"

#include "intake-search.h"
#include "intake-database-private.h"
#include "intake-text.h"

#include <string.h>

/* So many applications at once, and so large a part of all, leave the index in pieces that each search would put together anew. */
#define MANY 1000
#define LARGE_PART 4

/* What one statement brings up: a megabyte of ids. */
#define IDS_AT_ONCE 50000

/* Much at once is gathered in 16 MB of memory, and put together when all is there and not in between; then everything is as it ever is. */
#define GATHER "INSERT INTO search (search, rank) VALUES ('hashsize', 16777216); INSERT INTO search (search, rank) VALUES ('automerge', 0);"
#define AS_EVER "INSERT INTO search (search, rank) VALUES ('hashsize', 1048576); INSERT INTO search (search, rank) VALUES ('automerge', 4);"
#define OPTIMIZE "INSERT INTO search (search) VALUES ('optimize');"

/* How many digits a number has that is typed without its country. */
#define NATIONAL_DIGITS 9

/* What is searched of an application "a" and its person "p": @watched are the columns whose change changes the words. */
#define APPLICATION_COLUMNS "\"case\", university, study_field, sponsor, notes"
#define PERSON_COLUMNS "family_name, given_names, email, phone, town, tags"
#define WORDS                                                         \
  "intake_fold_search (a.\"case\", p.family_name, p.given_names, "    \
  "p.email, p.town, p.tags, a.university, a.study_field, a.sponsor, " \
  "a.notes, intake_phone_digits (p.phone))"
#define FROM " FROM application a JOIN person p ON p.id = a.person_id "

/*
 * The triggers note whose words change; the index follows before the commit, in the order of the ids.  A trigger that wrote to the index itself would
 * need the schema of the file to be trusted, and undoing an import, which goes backwards, would cut the index into as many pieces as it has rows.
 */
static const char *const triggers =
  "CREATE TEMP TRIGGER IF NOT EXISTS search_update_application AFTER UPDATE OF person_id, " APPLICATION_COLUMNS " ON main.application BEGIN"
  " SELECT intake_search_note (NEW.id);"
  " END;"
  "CREATE TEMP TRIGGER IF NOT EXISTS search_delete_application AFTER DELETE ON main.application BEGIN"
  " SELECT intake_search_note (OLD.id);"
  " END;"
  "CREATE TEMP TRIGGER IF NOT EXISTS search_update_person AFTER UPDATE OF " PERSON_COLUMNS " ON main.person BEGIN"
  " SELECT intake_search_note (id) FROM application WHERE person_id = NEW.id;"
  " END;";

static void
note_cb (sqlite3_context *context,
         int              n_values,
         sqlite3_value  **values)
{
  IntakeDatabase *db = sqlite3_user_data (context);
  gint64          id = sqlite3_value_int64 (values[0]);

  g_array_append_val (db->action.unsearched, id);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 first = *(const gint64 *)a;
  gint64 second = *(const gint64 *)b;

  return (first > second) - (first < second);
}

static void
fold_cb (sqlite3_context *context,
         int              n_values,
         sqlite3_value  **values)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char *folded;

  for (int i = 0; i < n_values; i++)
    {
      const char *part = (const char *)sqlite3_value_text (values[i]);

      if (part != NULL && *part != '\0')
        {
          g_string_append (text, part);
          g_string_append_c (text, '\n');
        }
    }

  folded = intake_text_fold_for_search (text->str);
  sqlite3_result_text (context, folded, -1, g_free);
}

/* A number is found however it was spaced, with its country or without. */
static void
phone_digits_cb (sqlite3_context *context,
                 int              n_values,
                 sqlite3_value  **values)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *phone = (const char *)sqlite3_value_text (values[0]);
  gsize       length;

  for (; phone != NULL && *phone != '\0'; phone++)
    if (g_ascii_isdigit (*phone))
      g_string_append_c (digits, *phone);

  length = digits->len;
  if (length > NATIONAL_DIGITS)
    {
      g_autofree char *national = g_strdup (digits->str + length - NATIONAL_DIGITS);

      g_string_append_printf (digits, " %s", national);
    }
  sqlite3_result_text (context, digits->str, -1, SQLITE_TRANSIENT);
}

/* Each of them once, in their order. */
static GArray *
take_unsearched (IntakeDatabase *db)
{
  GArray *ids = db->action.unsearched;
  guint   n = 0;

  db->action.unsearched = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_sort (ids, compare_ids);
  for (guint i = 0; i < ids->len; i++)
    if (n == 0 || g_array_index (ids, gint64, i) != g_array_index (ids, gint64, n - 1))
      g_array_index (ids, gint64, n++) = g_array_index (ids, gint64, i);
  g_array_set_size (ids, n);

  return ids;
}

static char *
dup_json (const gint64 *ids,
          guint         n_ids)
{
  GString *text = g_string_new ("[");

  for (guint i = 0; i < n_ids; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", ids[i]);
  g_string_append_c (text, ']');

  return g_string_free (text, FALSE);
}

gboolean
intake_search_install (IntakeDatabase *db,
                       gboolean        writing,
                       GError        **error)
{
  sqlite3 *handle;

  g_return_val_if_fail (db != NULL, FALSE);

  handle = intake_database_get_handle (db);
  sqlite3_create_function_v2 (handle, "intake_fold_search", -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL, fold_cb, NULL, NULL, NULL);
  sqlite3_create_function_v2 (handle, "intake_phone_digits", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL, phone_digits_cb, NULL, NULL, NULL);
  sqlite3_create_function_v2 (handle, "intake_search_note", 1, SQLITE_UTF8, db, note_cb, NULL, NULL, NULL);
  return !writing || intake_database_run (db, triggers, error);
}

static gboolean
is_large_part (IntakeDatabase *db,
               guint           n_ids,
               gboolean       *large,
               GError        **error)
{
  gint64 n_all = 0;

  *large = FALSE;
  if (n_ids < MANY)
    return TRUE;
  if (!intake_database_get_number (db, "SELECT count(*) FROM application", &n_all, error))
    return FALSE;

  *large = n_ids >= n_all / LARGE_PART;
  return TRUE;
}

void
intake_search_note_insertion (IntakeDatabase *db,
                              const char     *table,
                              gint64          row)
{
  if (strcmp (table, "application") == 0)
    g_array_append_val (db->action.unsearched, row);
}

/* One statement for many: between two statements the index would write to the file what it holds in memory. */
static gboolean
index_words (IntakeDatabase *db,
             const gint64   *ids,
             guint           n_ids,
             GError        **error)
{
  static const char *const statements[] = {
    "DELETE FROM search WHERE rowid IN (SELECT value FROM json_each (?1))",
    "INSERT INTO search (rowid, words) SELECT a.id, " WORDS " FROM application a CROSS JOIN person p ON p.id = a.person_id WHERE a.id IN (SELECT value FROM json_each (?1)) ORDER BY a.id",
  };
  g_autofree char *json = dup_json (ids, n_ids);

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autoptr (IntakeStatement) statement = intake_statement_get (db, statements[i], error);

      if (statement == NULL)
        return FALSE;
      intake_statement_lend_text (statement, 1, json);
      if (!intake_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
intake_search_update (IntakeDatabase *db,
                      GError        **error)
{
  g_autoptr (GArray) ids = NULL;
  gboolean large;

  if (db->action.unsearched->len == 0)
    return TRUE;

  ids = take_unsearched (db);
  if (!is_large_part (db, ids->len, &large, error) || (large && !intake_database_run (db, GATHER, error)))
    return FALSE;

  for (guint i = 0; i < ids->len; i += IDS_AT_ONCE)
    if (!index_words (db, &g_array_index (ids, gint64, i), MIN (IDS_AT_ONCE, ids->len - i), error))
      return FALSE;

  return !large || intake_database_run (db, AS_EVER OPTIMIZE, error);
}

gboolean
intake_search_rebuild (IntakeDatabase *db,
                       GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return intake_database_run (db,
                              "DELETE FROM search;"
                              "INSERT INTO search (rowid, words) SELECT a.id, " WORDS FROM "ORDER BY a.id;" OPTIMIZE,
                              error);
}

gboolean
intake_search_count_stale (IntakeDatabase *db,
                           gint64         *n_stale,
                           GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (n_stale != NULL, FALSE);

  return intake_database_get_number (db,
                                     "SELECT (SELECT count(*)" FROM "LEFT JOIN search s ON s.rowid = a.id WHERE s.words IS NOT " WORDS ")"
                                     " + (SELECT count(*) FROM search WHERE rowid NOT IN (SELECT id FROM application))",
                                     n_stale, error);
}
