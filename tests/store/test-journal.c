/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journal: every changed value once, as it was. */
#include "config.h"

#include "intake-database-private.h"
#include "intake-journal-private.h"
#include "office-fixture.h"

#define ADD(path, func) g_test_add (path, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

#define LINES "SELECT group_concat (action || ' ' || \"table\" || ' ' || \"row\" || ' ' || coalesce (\"column\", '+') || ' ' || coalesce (old, '-') || ' ' || coalesce (new, '-') || ' ' || deleted, char (10)) FROM (SELECT * FROM change ORDER BY seq)"
#define PERSON "INSERT INTO person (id, family_name, given_names) VALUES (1, 'Ngo Bassa', 'Marie')"

static void
assert_lines (IntakeStore *store,
              const char  *expected)
{
  g_autofree char *lines = office_text (store, LINES);

  g_assert_cmpstr (lines, ==, expected);
}

static void
test_insert_is_one_line (OfficeFixture *fixture,
                         gconstpointer  data)
{
  office_write (fixture->store, "x", PERSON);
  assert_lines (fixture->store, "1 person 1 + - - 0");
}

static void
test_update_is_a_line_a_value (OfficeFixture *fixture,
                               gconstpointer  data)
{
  office_write (fixture->store, "x", PERSON);
  office_write (fixture->store, "x", "UPDATE person SET town = 'Douala', given_names = NULL, family_name = 'Ngo Bassa'");
  assert_lines (fixture->store,
                "1 person 1 + - - 0\n"
                "2 person 1 given_names Marie - 0\n"
                "2 person 1 town - Douala 0");
}

static void
test_delete_writes_all_down (OfficeFixture *fixture,
                             gconstpointer  data)
{
  office_write (fixture->store, "x", PERSON);
  office_write (fixture->store, "x", "DELETE FROM person");
  assert_lines (fixture->store,
                "1 person 1 + - - 0\n"
                "2 person 1 id 1 - 1\n"
                "2 person 1 family_name Ngo Bassa - 1\n"
                "2 person 1 given_names Marie - 1");
}

/* The column compares without regard to case; the journal does not. */
static void
test_change_of_case_alone (OfficeFixture *fixture,
                           gconstpointer  data)
{
  office_write (fixture->store, "x", "INSERT INTO notice (id, reference) VALUES (1, 'abc')");
  g_assert_cmpint (office_write (fixture->store, "x", "UPDATE notice SET reference = 'ABC'"), ==, 2);
  assert_lines (fixture->store, "1 notice 1 + - - 0\n2 notice 1 reference abc ABC 0");
}

static void
test_replaced_row (OfficeFixture *fixture,
                   gconstpointer  data)
{
  office_write (fixture->store, "x", "INSERT INTO setting VALUES (1, 'k', 'v')");
  office_write (fixture->store, "x", "INSERT OR REPLACE INTO setting VALUES (2, 'k', 'w')");
  assert_lines (fixture->store,
                "1 setting 1 + - - 0\n"
                "2 setting 1 id 1 - 1\n2 setting 1 key k - 1\n2 setting 1 value v - 1\n"
                "2 setting 2 + - - 0");
}

static void
test_nothing_changed_is_not_kept (OfficeFixture *fixture,
                                  gconstpointer  data)
{
  office_write (fixture->store, "x", PERSON);
  g_assert_cmpint (office_write (fixture->store, "y", "UPDATE person SET family_name = 'Ngo Bassa'"), ==, 0);
  g_assert_cmpint (office_write (fixture->store, "z", "DELETE FROM notice"), ==, 0);
  g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM action"), ==, 1);
}

static void
test_ids_do_not_change (OfficeFixture *fixture,
                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  office_write (fixture->store, "x", PERSON);
  g_assert_false (office_try_write (fixture->store, "y", "UPDATE person SET id = 2", NULL, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
}

static void
test_header (OfficeFixture *fixture,
             gconstpointer  data)
{
  g_autofree char *header = NULL;

  office_write (fixture->store, "Person added", PERSON);
  header = office_text (fixture->store, "SELECT kind || '|' || label || '|' || who || '|' || undone || '|' || n_changes || '|' || (at GLOB '20[0-9][0-9]-*-*T*:*:*.[0-9][0-9][0-9]Z') || '|' || length (uuid) FROM action");
  g_assert_cmpstr (header, ==, "do|Person added|tester|0|1|1|36");
}

static gboolean
relabel (IntakeDatabase *db,
         gpointer        data,
         GCancellable   *cancellable,
         GError        **error)
{
  g_assert_true (intake_database_is_writing (db));
  intake_journal_set_label (db, "A better label");
  return intake_database_run (db, PERSON, error);
}

static void
test_label_from_within (OfficeFixture *fixture,
                        gconstpointer  data)
{
  g_autofree char *label = NULL;

  g_assert_true (intake_store_write (fixture->store, "x", relabel, NULL, NULL, NULL, NULL));
  label = intake_store_dup_undo_label (fixture->store, INTAKE_UNDO);
  g_assert_cmpstr (label, ==, "A better label");
}

static gboolean
fill_silently (IntakeDatabase *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  return intake_database_set_journalling (db, FALSE, error) && intake_database_run (db, PERSON, error) && data == NULL;
}

static void
test_switched_off_for_one_write (OfficeFixture *fixture,
                                 gconstpointer  data)
{
  gint64 action = -1;

  /* A write that failed puts the triggers back as well. */
  g_assert_false (intake_store_write (fixture->store, "x", fill_silently, fixture, NULL, NULL, NULL));
  office_write (fixture->store, "x", "INSERT INTO setting VALUES (1, 'k', 'v')");
  assert_lines (fixture->store, "1 setting 1 + - - 0");

  g_assert_true (intake_store_write (fixture->store, "x", fill_silently, NULL, NULL, &action, NULL));
  g_assert_cmpint (action, ==, 0);
  g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM person"), ==, 1);
  assert_lines (fixture->store, "1 setting 1 + - - 0");

  office_write (fixture->store, "x", "UPDATE person SET town = 'Douala'");
  assert_lines (fixture->store, "1 setting 1 + - - 0\n3 person 1 town - Douala 0");
}

/* Insertions are written down later than the rest, and stand where they happened all the same: else nothing could be taken back in the reverse order. */
static void
test_insertions_keep_their_place (OfficeFixture *fixture,
                                  gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  office_write (fixture->store, "x",
                "INSERT INTO person (id, family_name) VALUES (1, 'Fru');"
                "UPDATE person SET town = 'Buea';"
                "INSERT INTO application (id, person_id, \"case\", stage) VALUES (11, 1, 'A-1', 'received');"
                "INSERT INTO person (id, family_name) VALUES (2, 'Che');"
                "UPDATE application SET person_id = 2;"
                "DELETE FROM person WHERE id = 1;"
                "INSERT INTO setting VALUES (1, 'k', 'v')");
  assert_lines (fixture->store,
                "1 person 1 + - - 0\n"
                "1 person 1 town - Buea 0\n"
                "1 application 11 + - - 0\n"
                "1 person 2 + - - 0\n"
                "1 application 11 person_id 1 2 0\n"
                "1 person 1 id 1 - 1\n1 person 1 family_name Fru - 1\n1 person 1 town Buea - 1\n"
                "1 setting 1 + - - 0");

  before = office_content (fixture->store);
  office_undo (fixture->store, INTAKE_UNDO);
  g_assert_cmpint (office_number (fixture->store, "SELECT (SELECT count(*) FROM person) + (SELECT count(*) FROM application) + (SELECT count(*) FROM setting)"), ==, 0);
  office_undo (fixture->store, INTAKE_REDO);
  after = office_content (fixture->store);
  g_assert_cmpstr (after, ==, before);
}

/* More than one statement writes down, and more than are noted before they are. */
static void
test_insertions_without_number (OfficeFixture *fixture,
                                gconstpointer  data)
{
  office_write (fixture->store, "x", "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 70001) INSERT INTO person (id, family_name) SELECT i, 'Fru' FROM n");
  office_write (fixture->store, "y", "UPDATE person SET town = 'Buea' WHERE id = 70001");
  g_assert_cmpint (office_number (fixture->store, "SELECT sum(n_rows) FROM change WHERE \"column\" IS NULL AND \"row\" = seq AND action = 1 AND \"table\" = 'person'"), ==, 70001);
  g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM change WHERE action = 2 AND seq > (SELECT max (seq) FROM change WHERE action = 1)"), ==, 1);
  g_assert_cmpint (office_number (fixture->store, "SELECT n_changes FROM action WHERE id = 1"), ==, 70001);
}

/* The first row of the statement goes in, the second has the number of one that is there: both are taken back. */
static gboolean
fail_in_part (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "INSERT INTO person (id, family_name) VALUES (2, 'Che'), (1, 'Fru')", error);
  g_autoptr (GError) expected = NULL;

  g_assert_nonnull (statement);
  g_assert_true (intake_database_run (db, PERSON, error));
  g_assert_false (intake_statement_run (statement, &expected));
  g_assert_error (expected, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);

  return TRUE;
}

static void
test_failed_insertion (OfficeFixture *fixture,
                       gconstpointer  data)
{
  g_assert_true (intake_store_write (fixture->store, "x", fail_in_part, NULL, NULL, NULL, NULL));
  assert_lines (fixture->store, "1 person 1 + - - 0");
  office_undo (fixture->store, INTAKE_UNDO);
}

/* What no action tells of does not get in. */
static void
test_outside_an_action (OfficeFixture *fixture,
                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeDatabase) db = NULL;
  gint64 n_persons = -1;

  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  db = intake_database_open (fixture->path, INTAKE_DATABASE_READ_WRITE, intake_language_get ("en"), &error);
  g_assert_no_error (error);
  g_assert_true (intake_journal_install (db, &error));

  g_assert_false (intake_database_run (db, PERSON, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
  g_assert_true (intake_database_get_number (db, "SELECT count(*) FROM person", &n_persons, NULL));
  g_assert_cmpint (n_persons, ==, 0);
}

static void
test_search_follows (OfficeFixture *fixture,
                     gconstpointer  data)
{
#define FOUND(word) office_number (fixture->store, "SELECT count(*) FROM search WHERE search MATCH '\"" word "\"'")
  office_write (fixture->store, "x", "INSERT INTO person (id, family_name, phone) VALUES (1, 'N''Guessan', '+225 07 01 02 03 04'); INSERT INTO application (id, person_id, \"case\", stage) VALUES (11, 1, 'A-1', 'received'), (12, 1, 'A-2', 'received')");
  g_assert_cmpint (FOUND ("nguessan"), ==, 2);
  g_assert_cmpint (FOUND ("guessan"), ==, 2);
  g_assert_cmpint (FOUND ("2250701020304"), ==, 2);
  g_assert_cmpint (FOUND ("701020304"), ==, 2);

  office_write (fixture->store, "x", "UPDATE person SET family_name = 'Œuvré'");
  g_assert_cmpint (FOUND ("nguessan"), ==, 0);
  g_assert_cmpint (FOUND ("oeuvre"), ==, 2);

  office_write (fixture->store, "x", "UPDATE application SET university = 'Université de Dschang' WHERE id = 12");
  g_assert_cmpint (FOUND ("dschang"), ==, 1);

  office_write (fixture->store, "x", "DELETE FROM application WHERE id = 12");
  g_assert_cmpint (FOUND ("oeuvre"), ==, 1);
  office_undo (fixture->store, INTAKE_UNDO);
  g_assert_cmpint (FOUND ("dschang"), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/journal/insert-is-one-line", test_insert_is_one_line);
  ADD ("/store/journal/update-is-a-line-a-value", test_update_is_a_line_a_value);
  ADD ("/store/journal/delete-writes-all-down", test_delete_writes_all_down);
  ADD ("/store/journal/change-of-case-alone", test_change_of_case_alone);
  ADD ("/store/journal/replaced-row", test_replaced_row);
  ADD ("/store/journal/nothing-changed-is-not-kept", test_nothing_changed_is_not_kept);
  ADD ("/store/journal/ids-do-not-change", test_ids_do_not_change);
  ADD ("/store/journal/header", test_header);
  ADD ("/store/journal/label-from-within", test_label_from_within);
  ADD ("/store/journal/switched-off-for-one-write", test_switched_off_for_one_write);
  ADD ("/store/journal/insertions-keep-their-place", test_insertions_keep_their_place);
  ADD ("/store/journal/insertions-without-number", test_insertions_without_number);
  ADD ("/store/journal/failed-insertion-leaves-no-line", test_failed_insertion);
  ADD ("/store/journal/nothing-outside-an-action", test_outside_an_action);
  ADD ("/store/journal/search-follows", test_search_follows);

  return g_test_run ();
}
