/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A screening keeps what it was judged on: it is explained by that, and what is another since is told. */
#include "config.h"

#include "record-fixture.h"

#include "intake-judged-basis.h"
#include "intake-screening-table.h"
#include "intake-statement.h"

#include <string.h>

static gint64 id;

static void
insert_one (IntakeDatabase *db)
{
  id = office_insert (db, office_new_application ("Mbarga", "Anne"));
}

static IntakeJudgedBasis *
read_basis (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  IntakeJudgedBasis *basis = intake_judged_basis_read (db, id, intake_language_get ("en"), &error);

  g_assert_no_error (error);

  return basis;
}

static void
set_date (IntakeDatabase *db,
          IntakeFieldId   field,
          IntakeDate      date)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  intake_value_set_date (&value, date);
  intake_record_table_update (db, INTAKE_ENTITY_APPLICATION, id, field, &value, &error);
  g_assert_no_error (error);
}

static void
set_number (IntakeDatabase *db,
            IntakeFieldId   field,
            gint64          number)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  intake_value_set_integer (&value, number);
  intake_record_table_update (db, INTAKE_ENTITY_APPLICATION, id, field, &value, &error);
  g_assert_no_error (error);
}

static void
check_kept (IntakeDatabase *db)
{
  g_autoptr (IntakeJudgedBasis) basis = read_basis (db);

  g_assert_cmpint (intake_date_compare (basis->judged_on, (IntakeDate){ 2025, 9, 1 }), ==, 0);
  g_assert_nonnull (strstr (basis->values, "Date of birth: "));
  g_assert_null (basis->changes);
  g_assert_false (basis->is_another);
}

static void
set_experience (IntakeDatabase *db)
{
  set_number (db, INTAKE_FIELD_EXPERIENCE_MONTHS, 3);
}

static void
check_experience (IntakeDatabase *db)
{
  g_autoptr (IntakeJudgedBasis) basis = read_basis (db);

  /* The answer is the same, and what it was judged on is not. */
  g_assert_nonnull (strstr (basis->values, "Relevant experience (months): 3"));
  g_assert_null (basis->changes);
}

/* As an office of another program, or of an older form, could be left: the record is another than what was judged. */
static void
change_behind (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "UPDATE person SET birth_date = '1960-02-03'", &error);

  g_assert_no_error (error);
  g_assert_true (intake_statement_run (statement, &error));
}

static const IntakeReason *
find_reason (IntakeScreening *screening,
             const char      *rule)
{
  for (guint i = 0; i < intake_screening_get_n_reasons (screening); i++)
    if (strcmp (intake_screening_get_reason (screening, i)->rule, rule) == 0)
      return intake_screening_get_reason (screening, i);

  g_assert_not_reached ();
}

static void
check_changed (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeJudgedBasis) basis = read_basis (db);
  g_autoptr (IntakeScreening) then = intake_screening_table_explain (db, id, NULL, intake_language_get ("en"), &error);
  g_autoptr (IntakeRuleSet) rule_set = intake_screening_table_get_rule_set (db, id, &error);
  g_autoptr (IntakeScreening) now = intake_screening_table_explain (db, id, rule_set, intake_language_get ("en"), &error);

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (basis->changes, "Date of birth: "));
  g_assert_true (g_str_has_suffix (basis->changes, ", now 03 Feb 1960"));
  g_assert_true (basis->is_another);
  g_assert_cmpint (basis->answer_now, ==, INTAKE_ANSWER_NOT_MET);

  /* What was judged is explained by what it was judged on; a trial looks at what is recorded now. */
  g_assert_cmpint (find_reason (then, "age")->answer, ==, INTAKE_ANSWER_MET);
  g_assert_cmpint (find_reason (now, "age")->answer, ==, INTAKE_ANSWER_NOT_MET);
}

static void
judge_again (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (intake_screening_table_judge (db, &id, 1, NULL, &error));
  g_assert_no_error (error);
}

static void
check_judged_again (IntakeDatabase *db)
{
  g_autoptr (IntakeJudgedBasis) basis = read_basis (db);

  g_assert_null (basis->changes);
  g_assert_false (basis->is_another);
  g_assert_nonnull (strstr (basis->values, "03 Feb 1960"));
  g_assert_cmpint (intake_date_compare (basis->judged_on, (IntakeDate){ 2025, 9, 2 }), ==, 0);
}

static void
test_kept (Office       *office,
           gconstpointer data)
{
  office_write (office, insert_one);
  office_read (office, check_kept);
  office_write (office, set_experience);
  office_read (office, check_experience);
  office_undo (office);
  office_read (office, check_kept);

  intake_store_set_today (office->store, (IntakeDate){ 2025, 9, 2 });
  office_write (office, change_behind);
  office_read (office, check_changed);
  office_write (office, judge_again);
  office_read (office, check_judged_again);
  office_undo (office);
  office_read (office, check_changed);
}

static void
set_birth_date (IntakeDatabase *db)
{
  set_date (db, INTAKE_FIELD_BIRTH_DATE, (IntakeDate){ 1999, 3, 4 });
}

static void
check_both (IntakeDatabase *db)
{
  g_autoptr (IntakeJudgedBasis) basis = read_basis (db);

  g_assert_nonnull (strstr (basis->values, "Relevant experience (months): 3"));
  g_assert_nonnull (strstr (basis->values, "04 Mar 1999"));
}

static void
check_second_alone (IntakeDatabase *db)
{
  g_autoptr (IntakeJudgedBasis) basis = read_basis (db);

  g_assert_null (strstr (basis->values, "Relevant experience (months): 3"));
  g_assert_nonnull (strstr (basis->values, "04 Mar 1999"));
  g_assert_null (basis->changes);
}

/* Both edits wrote down anew what is judged on; that alone must not keep the earlier one from being taken back. */
static void
test_earlier_undone (Office       *office,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  gint64           first;

  office_write (office, insert_one);
  first = office_write (office, set_experience);
  office_write (office, set_birth_date);
  office_read (office, check_both);
  label = intake_store_undo (office->store, INTAKE_UNDO, first, &error);
  g_assert_no_error (error);
  office_read (office, check_second_alone);
}

static void
forget (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "UPDATE screening SET facts = NULL", &error);

  g_assert_no_error (error);
  g_assert_true (intake_statement_run (statement, &error));
}

static void
check_forgotten (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeJudgedBasis) basis = read_basis (db);
  g_autoptr (IntakeScreening) screening = intake_screening_table_explain (db, id, NULL, intake_language_get ("en"), &error);

  g_assert_no_error (error);
  g_assert_null (basis->values);
  g_assert_null (basis->changes);
  g_assert_cmpint (intake_screening_get_answer (screening), ==, INTAKE_ANSWER_MET);
}

/* An office of an earlier form kept no values: what is recorded now explains. */
static void
test_not_kept (Office       *office,
               gconstpointer data)
{
  office_write (office, insert_one);
  office_write (office, forget);
  office_read (office, check_forgotten);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/store/judged-basis/" path, Office, NULL, office_open, test, office_close)
  ADD ("values-are-kept-and-explain", test_kept);
  ADD ("an-earlier-edit-can-be-undone", test_earlier_undone);
  ADD ("not-kept-in-an-earlier-form", test_not_kept);

  return g_test_run ();
}
