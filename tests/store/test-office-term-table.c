/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists that the office makes itself: order, names, and what becomes of what is in use. */
#include "config.h"

#include "record-fixture.h"

#include "intake-office-term-table.h"

static gint64 application_id, budget, other_office;

static char *
dup_list (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) terms = intake_office_term_table_list (db, INTAKE_OFFICE_LIST_REFUSAL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < terms->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", ((IntakeOfficeTerm *)terms->pdata[i])->name);

  return g_string_free (text, FALSE);
}

static void
assert_list (IntakeDatabase *db,
             const char     *expected)
{
  g_autofree char *list = dup_list (db);

  g_assert_cmpstr (list, ==, expected);
}

static void
add_terms (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) there = NULL;
  g_autoptr (GError) blank = NULL;

  application_id = office_insert (db, office_new_application ("Ngo", "Marie"));
  budget = intake_office_term_table_add (db, INTAKE_OFFICE_LIST_REFUSAL, "  Budget   cut ", &error);
  g_assert_no_error (error);
  other_office = intake_office_term_table_add (db, INTAKE_OFFICE_LIST_REFUSAL, "Went to another office", &error);
  g_assert_no_error (error);

  g_assert_cmpint (intake_office_term_table_add (db, INTAKE_OFFICE_LIST_REFUSAL, "BUDGET CUT", &there), ==, 0);
  g_assert_error (there, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS);
  g_assert_cmpint (intake_office_term_table_add (db, INTAKE_OFFICE_LIST_REFUSAL, " \n", &blank), ==, 0);
  g_assert_error (blank, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
  assert_list (db, "Budget cut, Went to another office");
}

static void
move (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  intake_office_term_table_move (db, budget, 1, &error);
  g_assert_no_error (error);
  assert_list (db, "Went to another office, Budget cut");
  intake_office_term_table_move (db, budget, 1, &error);
  g_assert_no_error (error);
  assert_list (db, "Went to another office, Budget cut");
}

static void
refuse (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) unknown = NULL;

  g_assert_false (intake_application_table_set_stage (db, application_id, INTAKE_STAGE_NOT_SELECTED, INTAKE_DATE_NONE, NULL, "Bad weather", &unknown));
  g_assert_error (unknown, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
  intake_application_table_set_stage (db, application_id, INTAKE_STAGE_NOT_SELECTED, INTAKE_DATE_NONE, NULL, "Budget cut", &error);
  g_assert_no_error (error);
}

static void
assert_refusal (IntakeDatabase *db,
                const char     *expected)
{
  g_autoptr (IntakeRecord) record = office_load (db, INTAKE_ENTITY_APPLICATION, application_id);

  g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_REFUSAL), ==, expected);
}

static void
rename_budget (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) taken = NULL;

  intake_office_term_table_rename (db, budget, "No budget", &error);
  g_assert_no_error (error);
  assert_refusal (db, "No budget");
  g_assert_false (intake_office_term_table_rename (db, budget, "went to another office", &taken));
  g_assert_error (taken, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS);
}

static void
remove_both (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) gone = NULL;

  intake_office_term_table_remove (db, budget, &error);
  g_assert_no_error (error);
  intake_office_term_table_remove (db, other_office, &error);
  g_assert_no_error (error);
  assert_list (db, "");
  assert_refusal (db, "No budget");

  /* In use it was only retired, and comes back as the row that it was; the other is gone. */
  g_assert_cmpint (intake_office_term_table_add (db, INTAKE_OFFICE_LIST_REFUSAL, "no budget", &error), ==, budget);
  g_assert_no_error (error);
  g_assert_false (intake_office_term_table_rename (db, other_office, "Again", &gone));
  g_assert_error (gone, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
}

static void
assert_as_renamed (IntakeDatabase *db)
{
  assert_list (db, "Went to another office, No budget");
}

static void
test_own_reasons (Office       *office,
                  gconstpointer data)
{
  office_write (office, add_terms);
  office_write (office, move);
  office_write (office, refuse);
  office_write (office, rename_budget);
  office_write (office, remove_both);
  office_undo (office);
  office_read (office, assert_as_renamed);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/office-terms/own-reasons-for-leaving", Office, NULL, office_open, test_own_reasons, office_close);

  return g_test_run ();
}
