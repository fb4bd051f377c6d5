/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo: everything back as it was, or nothing. */
#include "config.h"

#include "office-fixture.h"

#define ADD(path, func) g_test_add (path, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

#define PERSON "INSERT INTO person (id, family_name) VALUES (1, 'Ngo Bassa');"
#define APPLICATION PERSON "INSERT INTO application (id, person_id, \"case\", stage) VALUES (11, 1, 'A-1', 'received');"

static void
test_import_of_ten_thousand (OfficeFixture *fixture,
                             gconstpointer  data)
{
  g_autofree char *sql = office_add_applications (1, 10000);
  g_autofree char *empty = office_content (fixture->store);
  g_autofree char *full = NULL;
  g_autofree char *again = NULL;
  g_autofree char *undone = NULL;

  office_write (fixture->store, "Import", sql);
  full = office_content (fixture->store);
  g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM application"), ==, 10000);

  office_undo (fixture->store, INTAKE_UNDO);
  undone = office_content (fixture->store);
  g_assert_cmpstr (undone, ==, empty);
  g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM search"), ==, 0);

  office_undo (fixture->store, INTAKE_REDO);
  again = office_content (fixture->store);
  g_assert_cmpstr (again, ==, full);
  g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM search WHERE search MATCH '\"nguessan\" \"9999\"'"), ==, 1);
}

static void
test_back_to_the_beginning (OfficeFixture *fixture,
                            gconstpointer  data)
{
  static const char *const steps[] = {
    APPLICATION,
    "UPDATE application SET stage = 'screening', notes = 'x' WHERE id = 11",
    "UPDATE application SET stage = 'shortlisted', notes = NULL WHERE id = 11; UPDATE person SET town = 'Douala'",
    "INSERT INTO supervisor (id, name) VALUES (5, 'Mbarga'); INSERT INTO assignment VALUES (21, 11, 5, 'joint')",
    "UPDATE assignment SET role = 'overall' WHERE id = 21",
    "DELETE FROM assignment; DELETE FROM supervisor",
    "UPDATE application SET \"case\" = 'a-1' WHERE id = 11",
    "DELETE FROM application; DELETE FROM person",
  };
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (contents, office_content (fixture->store));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_cmpint (office_write (fixture->store, "step", steps[i]), !=, 0);
      g_ptr_array_add (contents, office_content (fixture->store));
    }

  for (guint round = 0; round < 2; round++)
    {
      for (guint i = G_N_ELEMENTS (steps); i > 0; i--)
        {
          g_autofree char *content = NULL;

          office_undo (fixture->store, INTAKE_UNDO);
          content = office_content (fixture->store);
          g_assert_cmpstr (content, ==, g_ptr_array_index (contents, i - 1));
          if (i % 3 == 0)
            office_fixture_reopen (fixture);
        }
      for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
        {
          g_autofree char *content = NULL;

          office_undo (fixture->store, INTAKE_REDO);
          content = office_content (fixture->store);
          g_assert_cmpstr (content, ==, g_ptr_array_index (contents, i + 1));
          if (i % 3 == 0)
            office_fixture_reopen (fixture);
        }
    }
}

static void
assert_label (IntakeStore        *store,
              IntakeUndoDirection direction,
              const char         *expected)
{
  g_autofree char *label = intake_store_dup_undo_label (store, direction);

  g_assert_cmpstr (label, ==, expected);
}

static void
assert_nothing (IntakeStore        *store,
                IntakeUndoDirection direction)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (intake_store_undo (store, direction, 0, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOTHING);
  assert_label (store, direction, NULL);
}

static void
test_stack (OfficeFixture *fixture,
            gconstpointer  data)
{
  assert_nothing (fixture->store, INTAKE_UNDO);
  assert_nothing (fixture->store, INTAKE_REDO);

  office_write (fixture->store, "first", APPLICATION);
  office_write (fixture->store, "second", "UPDATE person SET town = 'Douala'");
  assert_label (fixture->store, INTAKE_UNDO, "second");
  assert_nothing (fixture->store, INTAKE_REDO);

  office_undo (fixture->store, INTAKE_UNDO);
  assert_label (fixture->store, INTAKE_UNDO, "first");
  assert_label (fixture->store, INTAKE_REDO, "second");
  office_undo (fixture->store, INTAKE_UNDO);
  assert_nothing (fixture->store, INTAKE_UNDO);
  assert_label (fixture->store, INTAKE_REDO, "first");

  office_undo (fixture->store, INTAKE_REDO);
  assert_label (fixture->store, INTAKE_REDO, "second");

  /* Something new: what was undone before it is not done again. */
  office_write (fixture->store, "third", "UPDATE person SET town = 'Yaoundé'");
  assert_nothing (fixture->store, INTAKE_REDO);
  assert_label (fixture->store, INTAKE_UNDO, "third");
  office_undo (fixture->store, INTAKE_UNDO);
  assert_label (fixture->store, INTAKE_REDO, "third");
}

static void
test_older_action (OfficeFixture *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  g_autofree char *town = NULL;
  g_autofree char *phone = NULL;
  gint64           action;

  office_write (fixture->store, "first", APPLICATION);
  action = office_write (fixture->store, "town", "UPDATE person SET town = 'Douala'");
  office_write (fixture->store, "phone", "UPDATE person SET phone = '1'");

  label = intake_store_undo (fixture->store, INTAKE_UNDO, action, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "town");
  town = office_text (fixture->store, "SELECT town FROM person");
  phone = office_text (fixture->store, "SELECT phone FROM person");
  g_assert_null (town);
  g_assert_cmpstr (phone, ==, "1");

  g_assert_null (intake_store_undo (fixture->store, INTAKE_UNDO, action, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOTHING);
}

static void
assert_conflict (OfficeFixture      *fixture,
                 IntakeUndoDirection direction,
                 gint64              action,
                 const char         *named)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = office_content (fixture->store);
  g_autofree char *after = NULL;
  gint64           n_actions = office_number (fixture->store, "SELECT count(*) FROM action");

  g_assert_null (intake_store_undo (fixture->store, direction, action, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, named));

  after = office_content (fixture->store);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM action"), ==, n_actions);
}

static void
test_conflicts (OfficeFixture *fixture,
                gconstpointer  data)
{
  gint64 first = office_write (fixture->store, "the application", APPLICATION);
  gint64 town = office_write (fixture->store, "the town", "UPDATE person SET town = 'Douala'");
  gint64 step;

  office_write (fixture->store, "another town", "UPDATE person SET town = 'Yaoundé'");
  assert_conflict (fixture, INTAKE_UNDO, town, "another town");
  /* A row that was edited since it came is not deleted with the edit in it. */
  assert_conflict (fixture, INTAKE_UNDO, first, "another town");
  office_undo (fixture->store, INTAKE_UNDO);
  office_undo (fixture->store, INTAKE_UNDO);

  /* Nor one to which a newer row refers. */
  step = office_write (fixture->store, "a step", "INSERT INTO stage_step (id, application_id, stage) VALUES (31, 11, 'received')");
  assert_conflict (fixture, INTAKE_UNDO, first, "a step");

  /* Nor does a row come back that would refer to nothing. */
  office_write (fixture->store, "step gone", "DELETE FROM stage_step");
  office_write (fixture->store, "all gone", "DELETE FROM application; DELETE FROM person");
  assert_conflict (fixture, INTAKE_UNDO, step, "step gone");
  assert_conflict (fixture, INTAKE_UNDO, step + 1, "step gone");
}

/* An edit that was itself taken back stands in nobody's way. */
static void
test_undone_edit_is_no_conflict (OfficeFixture *fixture,
                                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  gint64           first = office_write (fixture->store, "first", APPLICATION);

  office_write (fixture->store, "edit", "UPDATE person SET town = 'Douala'; UPDATE application SET notes = 'x'");
  office_write (fixture->store, "gone", "DELETE FROM application; DELETE FROM person");
  office_undo (fixture->store, INTAKE_UNDO);
  office_undo (fixture->store, INTAKE_UNDO);
  label = intake_store_undo (fixture->store, INTAKE_UNDO, first, &error);
  g_assert_no_error (error);
  g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM person"), ==, 0);
}

/* What only a reopened office knows. */
static void
test_outlives_a_restart (OfficeFixture *fixture,
                         gconstpointer  data)
{
  office_write (fixture->store, "first", APPLICATION);
  office_fixture_reopen (fixture);
  office_undo (fixture->store, INTAKE_UNDO);
  office_fixture_reopen (fixture);
  assert_label (fixture->store, INTAKE_REDO, "first");
  office_undo (fixture->store, INTAKE_REDO);
  g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM application"), ==, 1);
}

static void
test_many_values (OfficeFixture *fixture,
                  gconstpointer  data)
{
  g_autofree char *sql = office_add_applications (1, 10000);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  office_write (fixture->store, "Import", sql);
  before = office_content (fixture->store);
  office_write (fixture->store, "Values",
                "UPDATE application SET source = 'web', sponsor = 'x', final_year = 1, refusal = 'r', notes = id;"
                "UPDATE person SET town = 'Douala', sex = 'f', country = 'CM', consent = 1, tags = 't'");
  g_assert_cmpint (office_number (fixture->store, "SELECT n_changes FROM action ORDER BY id DESC LIMIT 1"), ==, 100000);
  office_undo (fixture->store, INTAKE_UNDO);
  after = office_content (fixture->store);
  g_assert_cmpstr (after, ==, before);
}

static void
test_cancelled (OfficeFixture *fixture,
                gconstpointer  data)
{
  g_autofree char *sql = office_add_applications (1, 2000);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  office_write (fixture->store, "Import", sql);
  g_cancellable_cancel (cancellable);
  intake_store_undo_async (fixture->store, INTAKE_UNDO, 0, cancellable, office_take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (intake_store_undo_finish (fixture->store, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (office_number (fixture->store, "SELECT count(*) FROM application"), ==, 2000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/undo/import-of-ten-thousand", test_import_of_ten_thousand);
  ADD ("/store/undo/back-to-the-beginning-and-forth-again", test_back_to_the_beginning);
  ADD ("/store/undo/next-to-undo-and-redo", test_stack);
  ADD ("/store/undo/an-older-action", test_older_action);
  ADD ("/store/undo/conflict-names-what-is-in-the-way", test_conflicts);
  ADD ("/store/undo/undone-edit-is-no-conflict", test_undone_edit_is_no_conflict);
  ADD ("/store/undo/outlives-a-restart", test_outlives_a_restart);
  ADD ("/store/undo/hundred-thousand-values", test_many_values);
  ADD ("/store/undo/cancelled-changes-nothing", test_cancelled);

  return g_test_run ();
}
