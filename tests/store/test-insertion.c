/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many rows on few lines of the journal: as many rows as ever, each with its history, its undo and what stands in its way. */
#include "config.h"

#include "intake-backup.h"
#include "intake-history-query.h"
#include "intake-statement.h"
#include "office-fixture.h"

#define ADD(path, func) g_test_add (path, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

#define LINES "SELECT group_concat (action || ' ' || \"table\" || ' ' || \"row\" || ' ' || coalesce (\"column\", '+') || ' ' || n_rows, char (10)) FROM (SELECT * FROM change ORDER BY seq)"

/* More than one line holds. */
#define N_ROWS 1500
#define PERSON_ID 100000
#define APPLICATION_ID 200000
#define STEP_ID 300000

static void
assert_lines (IntakeStore *store,
              const char  *expected)
{
  g_autofree char *lines = office_text (store, LINES);

  g_assert_cmpstr (lines, ==, expected);
}

/* A person, their application and its first step, and so on, as an import puts them in. */
static char *
dup_by_turns (guint n_rows)
{
  GString *sql = g_string_new (NULL);

  for (guint i = 1; i <= n_rows; i++)
    g_string_append_printf (sql,
                            "INSERT INTO person (id, family_name) VALUES (%u, 'Fru %u');"
                            "INSERT INTO application (id, person_id, \"case\", stage) VALUES (%u, %u, 'T-%u', 'received');"
                            "INSERT INTO stage_step (id, application_id, stage) VALUES (%u, %u, 'received');",
                            PERSON_ID + i, i, APPLICATION_ID + i, PERSON_ID + i, i, STEP_ID + i, APPLICATION_ID + i);

  return g_string_free (sql, FALSE);
}

static gint64
write_by_turns (OfficeFixture *fixture,
                guint          n_rows)
{
  g_autofree char *sql = dup_by_turns (n_rows);

  return office_write (fixture->store, "Import", sql);
}

static void
test_by_turns (OfficeFixture *fixture,
               gconstpointer  data)
{
  write_by_turns (fixture, N_ROWS);
  assert_lines (fixture->store,
                "1 person 100001 + 1024\n1 application 200001 + 1024\n1 stage_step 300001 + 1024\n"
                "1 person 101025 + 476\n1 application 201025 + 476\n1 stage_step 301025 + 476");
  g_assert_cmpint (office_number (fixture->store, "SELECT n_changes FROM action"), ==, 3 * N_ROWS);
}

/* Whatever else the journal tells of stands between the rows before it and those after. */
static void
test_what_ends_a_line (OfficeFixture *fixture,
                       gconstpointer  data)
{
  office_write (fixture->store, "x",
                "INSERT INTO person (id) VALUES (1); INSERT INTO person (id) VALUES (2);"
                "UPDATE person SET town = 'Buea' WHERE id = 1;"
                "INSERT INTO person (id) VALUES (3); INSERT INTO person (id) VALUES (4);"
                "INSERT INTO setting VALUES (1, 'k', 'v');"
                "INSERT INTO person (id) VALUES (5); INSERT INTO person (id) VALUES (6);"
                "INSERT INTO person (id) VALUES (9); INSERT INTO person (id) VALUES (8);"
                "INSERT INTO setting VALUES (2, 'l', 'v'); INSERT INTO setting VALUES (3, 'm', 'v');");
  assert_lines (fixture->store,
                "1 person 1 + 2\n1 person 1 town 1\n1 person 3 + 2\n1 setting 1 + 1\n1 person 5 + 2\n1 person 9 + 1\n1 person 8 + 1\n1 setting 2 + 1\n1 setting 3 + 1");
  office_write (fixture->store, "y", "INSERT INTO person (id) VALUES (10)");
  g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM change WHERE action = 2"), ==, 1);
}

static void
test_back_and_forth (OfficeFixture *fixture,
                     gconstpointer  data)
{
  g_autofree char *empty = office_content (fixture->store);
  g_autofree char *full = NULL;

  write_by_turns (fixture, N_ROWS);
  full = office_content (fixture->store);
  for (guint round = 0; round < 2; round++)
    {
      g_autofree char *undone = NULL;
      g_autofree char *again = NULL;

      office_undo (fixture->store, INTAKE_UNDO);
      undone = office_content (fixture->store);
      g_assert_cmpstr (undone, ==, empty);
      office_undo (fixture->store, INTAKE_REDO);
      again = office_content (fixture->store);
      g_assert_cmpstr (again, ==, full);
    }
}

/* The application comes before the person of the next one: neither may stand in the way of the other when all goes. */
static void
test_begins_in_the_middle (OfficeFixture *fixture,
                           gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  office_write (fixture->store, "known", "INSERT INTO person (id) VALUES (1)");
  before = office_content (fixture->store);
  office_write (fixture->store, "x",
                "INSERT INTO application (id, person_id, \"case\", stage) VALUES (11, 1, 'A', 'received');"
                "INSERT INTO person (id) VALUES (2);"
                "INSERT INTO application (id, person_id, \"case\", stage) VALUES (12, 2, 'B', 'received');"
                "INSERT INTO person (id) VALUES (3);"
                "INSERT INTO application (id, person_id, \"case\", stage) VALUES (13, 3, 'C', 'received');");
  assert_lines (fixture->store, "1 person 1 + 1\n2 person 2 + 2\n2 application 11 + 3");

  office_undo (fixture->store, INTAKE_UNDO);
  after = office_content (fixture->store);
  g_assert_cmpstr (after, ==, before);
}

static void
test_history_of_each (OfficeFixture *fixture,
                      gconstpointer  data)
{
  IntakeDatabase *db = intake_store_get_main_database (fixture->store);
  g_autoptr (GError) error = NULL;

  write_by_turns (fixture, N_ROWS);
  office_undo (fixture->store, INTAKE_UNDO);
  office_undo (fixture->store, INTAKE_REDO);

  /* The first of a line, one inside, the last, and nobody. */
  for (guint i = 0; i < 4; i++)
    {
      static const guint rows[] = { 1, 700, 1024, N_ROWS + 1 };
      g_autoptr (GPtrArray) entries = intake_history_of_record (db, INTAKE_ENTITY_APPLICATION, APPLICATION_ID + rows[i], 100, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (entries->len, ==, i < 3 ? 3 : 0);
      for (guint j = 0; j < entries->len; j += 2)
        {
          const IntakeHistoryEntry  *entry = g_ptr_array_index (entries, j);
          const IntakeHistoryChange *change = g_ptr_array_index (entry->changes, 0);

          /* Of the application, its person and its step. */
          g_assert_cmpuint (entry->changes->len, ==, 3);
          g_assert_cmpint (change->kind, ==, 'i');
          g_assert_cmpstr (change->table, ==, "person");
          g_assert_cmpint (change->row, ==, PERSON_ID + rows[i]);
        }
    }
}

/* The beginning of a long action reads as it was done, and says how much more there is. */
static void
test_changes_of_the_action (OfficeFixture *fixture,
                            gconstpointer  data)
{
  IntakeDatabase  *db = intake_store_get_main_database (fixture->store);
  gint64           action = write_by_turns (fixture, N_ROWS);
  gint64           n_more;
  g_autofree char *few = NULL;
  g_autofree char *all = NULL;
  g_autoptr (GError) error = NULL;

  few = intake_history_dup_changes (db, action, 6, &n_more, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_more, ==, 3 * N_ROWS - 6);
  g_assert_nonnull (strstr (few, "T-1"));

  all = intake_history_dup_changes (db, action, 3 * N_ROWS, &n_more, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_more, ==, 0);
  g_assert_nonnull (strstr (all, "T-700"));
  g_assert_nonnull (strstr (all, "T-1500"));
}

static void
assert_conflict (OfficeFixture *fixture,
                 gint64         action,
                 const char    *later)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = office_content (fixture->store);
  g_autofree char *after = NULL;

  g_assert_null (intake_store_undo (fixture->store, INTAKE_UNDO, action, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, later));
  after = office_content (fixture->store);
  g_assert_cmpstr (after, ==, before);
}

static void
test_what_stands_in_the_way (OfficeFixture *fixture,
                             gconstpointer  data)
{
  gint64 import = write_by_turns (fixture, N_ROWS);
  gint64 person, town;

  office_write (fixture->store, "a note", "UPDATE application SET notes = 'x' WHERE id = 200700");
  assert_conflict (fixture, import, "a note");
  office_undo (fixture->store, INTAKE_UNDO);

  /* A row inside a line refers to what is to go. */
  person = office_write (fixture->store, "the person", "INSERT INTO person (id) VALUES (1)");
  office_write (fixture->store, "three of them",
                "INSERT INTO person (id) VALUES (2); INSERT INTO application (id, person_id, \"case\", stage) VALUES (11, 2, 'A', 'received');"
                "INSERT INTO application (id, person_id, \"case\", stage) VALUES (12, 1, 'B', 'received');"
                "INSERT INTO application (id, person_id, \"case\", stage) VALUES (13, 2, 'C', 'received');");
  assert_conflict (fixture, person, "three of them");

  /* What was put back stands in the way of what came before. */
  town = office_write (fixture->store, "the town", "UPDATE person SET town = 'Buea' WHERE id = 2");
  office_write (fixture->store, "all gone", "DELETE FROM application WHERE id < 100; DELETE FROM person WHERE id < 100");
  office_write (fixture->store, "others", "INSERT INTO person (id) VALUES (1); INSERT INTO person (id, town) VALUES (2, 'Limbe'); INSERT INTO person (id) VALUES (3)");
  assert_conflict (fixture, town, "others");
}

/* That a row inside a line is gone without a word is found out. */
static void
test_missing_is_noticed (OfficeFixture *fixture,
                         gconstpointer  data)
{
  g_auto (GStrv) none = NULL;
  g_auto (GStrv) some = NULL;

  write_by_turns (fixture, N_ROWS);
  none = office_dup_problems (fixture->store);
  g_assert_cmpuint (g_strv_length (none), ==, 0);

  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  office_sqlite (fixture->path, "DELETE FROM stage_step WHERE id IN (300700, 301500)");
  office_fixture_reopen (fixture);
  some = office_dup_problems (fixture->store);
  g_assert_cmpuint (g_strv_length (some), ==, 1);
  g_assert_nonnull (strstr (some[0], "2 rows of the table stage_step"));
}

static void
changed_cb (IntakeStore *store,
            GArray      *changes,
            gpointer     data)
{
  GHashTable *heard = data;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const IntakeChange *change = &g_array_index (changes, IntakeChange, i);

      g_hash_table_insert (heard, GINT_TO_POINTER ((int)change->id), GINT_TO_POINTER (change->kind));
    }
}

static void
test_each_is_told (OfficeFixture *fixture,
                   gconstpointer  data)
{
  g_autoptr (GHashTable) heard = g_hash_table_new (NULL, NULL);

  office_write (fixture->store, "x", "INSERT INTO notice (id, reference) VALUES (5, 'CM-1')");
  g_signal_connect (fixture->store, "changed", G_CALLBACK (changed_cb), heard);
  write_by_turns (fixture, 100);
  g_assert_cmpuint (g_hash_table_size (heard), ==, 100);
  for (guint i = 1; i <= 100; i++)
    g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (heard, GINT_TO_POINTER (APPLICATION_ID + (int)i))), ==, 'i');

  /* The notice of a row inside a line has an application more. */
  g_hash_table_remove_all (heard);
  office_write (fixture->store, "y",
                "INSERT INTO application (id, person_id, \"case\", stage) VALUES (11, 100001, 'A', 'received');"
                "INSERT INTO application (id, person_id, \"case\", stage, notice) VALUES (12, 100001, 'B', 'received', 5);"
                "INSERT INTO application (id, person_id, \"case\", stage) VALUES (13, 100001, 'C', 'received');");
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (heard, GINT_TO_POINTER (5))), ==, 'u');
  g_signal_handlers_disconnect_by_func (fixture->store, changed_cb, heard);
}

/* Of a table they follow one another, and rise from one action to the next, whatever is numbered between. */
static gboolean
take_ids (IntakeDatabase *db,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  gint64 *last = data;
  gint64  first = intake_database_new_row_id (db, "person");
  gint64  other = intake_database_new_row_id (db, "application");
  gint64  single = intake_database_new_id (db);
  gint64  second = intake_database_new_row_id (db, "person");
  gint64  id = second;

  g_assert_cmpint (first, >, *last);
  g_assert_cmpint (second, ==, first + 1);
  g_assert_cmpint (intake_database_new_row_id (db, "application"), ==, other + 1);
  g_assert_cmpint (other, >, second);
  g_assert_cmpint (single, >, other);
  for (guint i = 0; i < 5000; i++)
    {
      gint64 next = intake_database_new_row_id (db, "person");

      g_assert_cmpint (next, >, id);
      g_assert_cmpint (next, !=, single);
      id = next;
    }
  *last = MAX (id, intake_database_new_id (db));

  return TRUE;
}

static void
test_ids (OfficeFixture *fixture,
          gconstpointer  data)
{
  gint64 last = 0;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    {
      intake_store_write (fixture->store, "ids", take_ids, &last, NULL, NULL, &error);
      g_assert_no_error (error);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/insertion/by-turns", test_by_turns);
  ADD ("/store/insertion/what-ends-a-line", test_what_ends_a_line);
  ADD ("/store/insertion/back-and-forth", test_back_and_forth);
  ADD ("/store/insertion/begins-in-the-middle", test_begins_in_the_middle);
  ADD ("/store/insertion/history-of-each", test_history_of_each);
  ADD ("/store/insertion/changes-of-the-action", test_changes_of_the_action);
  ADD ("/store/insertion/what-stands-in-the-way", test_what_stands_in_the_way);
  ADD ("/store/insertion/missing-is-noticed", test_missing_is_noticed);
  ADD ("/store/insertion/each-is-told", test_each_is_told);
  ADD ("/store/insertion/ids", test_ids);

  return g_test_run ();
}
