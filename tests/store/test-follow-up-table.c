/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows an internship is kept, listed, taken over from the notice, undone, and told in the history. */
#include "config.h"

#include "record-fixture.h"

#include "intake-assignment-table.h"
#include "intake-follow-up-table.h"
#include "intake-history.h"
#include "intake-office-term-table.h"
#include "intake-placement-table.h"
#include "intake-record-name.h"
#include "intake-statement.h"

static gint64 application_id, notice_id, placement_id, supervisor_id, check_in_id;

static void
set_date (IntakeDatabase *db,
          IntakeEntity    entity,
          gint64          id,
          IntakeFieldId   field,
          IntakeDate      date)
{
  g_autoptr (GError) error = NULL;
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_date (&value, date);
  intake_record_table_update (db, entity, id, field, &value, &error);
  g_assert_no_error (error);
}

static void
set_text (IntakeDatabase *db,
          IntakeEntity    entity,
          gint64          id,
          IntakeFieldId   field,
          const char     *text)
{
  g_autoptr (GError) error = NULL;
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_text (&value, text);
  intake_record_table_update (db, entity, id, field, &value, &error);
  g_assert_no_error (error);
}

/* A notice that names its objectives in the ways of people, two supervisors, and one intern on board. */
static void
add_internship (IntakeDatabase *db)
{
  IntakeRecord *notice = intake_record_new (INTAKE_ENTITY_NOTICE);
  IntakeRecord *application = office_new_application ("Ngo", "Marie");
  IntakeRecord *supervisor = intake_record_new (INTAKE_ENTITY_SUPERVISOR);
  g_autoptr (GError) error = NULL;

  intake_record_set_text (supervisor, INTAKE_FIELD_SUPERVISOR_NAME, "Zoé Abena");
  intake_record_set_text (supervisor, INTAKE_FIELD_SUPERVISOR_ABSENCES, "1/7/2025 – 15/7/2025; whenever");
  supervisor_id = office_insert (db, supervisor);
  office_insert_supervisor (db, "Ama Diallo", 2);
  intake_record_set_text (notice, INTAKE_FIELD_NOTICE_REFERENCE, "N-1");
  notice_id = office_insert (db, notice);
  intake_record_set_integer (application, INTAKE_FIELD_NOTICE, notice_id);
  application_id = office_insert (db, application);
  intake_application_table_set_stage (db, application_id, INTAKE_STAGE_ON_BOARD, (IntakeDate){ 2025, 6, 2 }, NULL, NULL, &error);
  g_assert_no_error (error);
  intake_assignment_table_assign (db, application_id, supervisor_id, "direct", &error);
  g_assert_no_error (error);
  placement_id = intake_placement_table_find (db, application_id, &error);
  g_assert_cmpint (placement_id, !=, 0);
  set_date (db, INTAKE_ENTITY_PLACEMENT, placement_id, INTAKE_FIELD_PLACEMENT_START_ON, (IntakeDate){ 2025, 6, 2 });
  set_date (db, INTAKE_ENTITY_PLACEMENT, placement_id, INTAKE_FIELD_PLACEMENT_END_ON, (IntakeDate){ 2025, 11, 28 });
  set_text (db, INTAKE_ENTITY_NOTICE, notice_id, INTAKE_FIELD_NOTICE_OBJECTIVES, "- Écrire une note\n\n  • – Run a workshop \nÉCRIRE une note");
  set_text (db, INTAKE_ENTITY_NOTICE, notice_id, INTAKE_FIELD_NOTICE_OUTPUTS, "A policy brief");
}

static void
plan_check_ins (IntakeDatabase *db)
{
  const IntakeCheckInDate lines[] = { { { 2025, 9, 15 }, INTAKE_CHECK_IN_FINAL }, { { 2025, 8, 15 }, INTAKE_CHECK_IN_REGULAR } };
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (IntakeCheckInDate));
  g_autoptr (GError) error = NULL;

  g_array_append_vals (dates, lines, G_N_ELEMENTS (lines));
  intake_follow_up_table_add_check_ins (db, placement_id, dates, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list (IntakeDatabase *db,
      IntakeEntity    entity)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = intake_follow_up_table_list (db, entity, placement_id, &error);

  g_assert_no_error (error);

  return records;
}

static void
assert_n (IntakeDatabase *db,
          IntakeEntity    entity,
          guint           n)
{
  g_autoptr (GPtrArray) records = list (db, entity);

  g_assert_cmpuint (records->len, ==, n);
}

/* By date, whatever the order in which they came; the day is 1 September 2025. */
static void
assert_planned (IntakeDatabase *db)
{
  g_autoptr (GPtrArray) records = list (db, INTAKE_ENTITY_CHECK_IN);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) known = intake_follow_up_table_list_check_ins (db, placement_id, &error);

  g_assert_cmpuint (records->len, ==, 2);
  g_assert_cmpstr (intake_record_get_text (records->pdata[0], INTAKE_FIELD_CHECK_IN_STATE), ==, "overdue");
  g_assert_cmpstr (intake_record_get_text (records->pdata[1], INTAKE_FIELD_CHECK_IN_STATE), ==, "planned");
  g_assert_cmpstr (intake_record_get_text (records->pdata[1], INTAKE_FIELD_CHECK_IN_KIND), ==, "final");
  g_assert_cmpstr (intake_record_get_text (records->pdata[0], INTAKE_FIELD_CHECK_IN_CASE), ==, "2025-0001");
  g_assert_cmpstr (intake_record_get_text (records->pdata[0], INTAKE_FIELD_CHECK_IN_NAME), ==, "Ngo Marie");
  check_in_id = intake_record_get_id (records->pdata[0]);
  g_assert_cmpuint (known->len, ==, 2);
  g_assert_cmpint (g_array_index (known, IntakeCheckInDate, 1).kind, ==, INTAKE_CHECK_IN_FINAL);
}

static void
assert_none (IntakeDatabase *db)
{
  for (IntakeEntity entity = INTAKE_ENTITY_CHECK_IN; entity < INTAKE_N_ENTITIES; entity++)
    assert_n (db, entity, 0);
}

static void
test_plan (Office       *office,
           gconstpointer data)
{
  office_write (office, add_internship);
  office_read (office, assert_none);
  office_write (office, plan_check_ins);
  office_read (office, assert_planned);
  office_undo (office);
  office_read (office, assert_none);
}

static void
take_over (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (intake_follow_up_table_take_over (db, INTAKE_ENTITY_OBJECTIVE, placement_id, &error));
  g_assert_true (intake_follow_up_table_take_over (db, INTAKE_ENTITY_OUTPUT, placement_id, &error));
  g_assert_no_error (error);
}

static void
assert_taken_over (IntakeDatabase *db)
{
  g_autoptr (GPtrArray) objectives = list (db, INTAKE_ENTITY_OBJECTIVE);
  g_autoptr (GPtrArray) outputs = list (db, INTAKE_ENTITY_OUTPUT);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) rest = intake_follow_up_table_list_of_notice (db, INTAKE_ENTITY_OBJECTIVE, placement_id, &error);

  g_assert_cmpuint (objectives->len, ==, 2);
  g_assert_cmpstr (intake_record_get_text (objectives->pdata[0], INTAKE_FIELD_OBJECTIVE_OBJECTIVE), ==, "Écrire une note");
  g_assert_cmpstr (intake_record_get_text (objectives->pdata[1], INTAKE_FIELD_OBJECTIVE_OBJECTIVE), ==, "Run a workshop");
  g_assert_cmpuint (outputs->len, ==, 1);
  g_assert_cmpint (intake_record_get_date (outputs->pdata[0], INTAKE_FIELD_OUTPUT_DUE_ON).month, ==, 11);
  g_assert_cmpuint (g_strv_length (rest), ==, 0);
}

static void
test_take_over (Office       *office,
                gconstpointer data)
{
  office_write (office, add_internship);
  office_write (office, take_over);
  office_read (office, assert_taken_over);
  /* What is there is not taken twice: nothing changes, and so nothing is kept. */
  g_assert_cmpint (office_write (office, take_over), ==, 0);
  office_undo (office);
  office_read (office, assert_none);
}

static void
hold (IntakeDatabase *db)
{
  set_date (db, INTAKE_ENTITY_CHECK_IN, check_in_id, INTAKE_FIELD_CHECK_IN_HELD_ON, (IntakeDate){ 2025, 8, 16 });
  set_text (db, INTAKE_ENTITY_CHECK_IN, check_in_id, INTAKE_FIELD_CHECK_IN_NEXT_STEPS, "Draft by Friday");
}

static void
delete_check_in (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  intake_record_table_delete (db, INTAKE_ENTITY_CHECK_IN, check_in_id, &error);
  g_assert_no_error (error);
}

static char *
dup_newest_sentences (IntakeDatabase *db,
                      IntakeEntity    entity,
                      gint64          id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = intake_history_of_record (db, entity, id, 1, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);

  return intake_history_dup_sentences (db, entries->pdata[0], intake_language_get ("en"));
}

static void
assert_told (IntakeDatabase *db)
{
  g_autofree char *sentences = dup_newest_sentences (db, INTAKE_ENTITY_PLACEMENT, placement_id);
  g_autofree char *of_application = dup_newest_sentences (db, INTAKE_ENTITY_APPLICATION, application_id);

  g_assert_cmpstr (sentences, ==, "Held on (Check-in, 15 Aug 2025): not recorded → 16 Aug 2025\nNext steps (Check-in, 15 Aug 2025): not recorded → Draft by Friday");
  g_assert_cmpstr (of_application, ==, sentences);
}

static void
assert_deletion_told (IntakeDatabase *db)
{
  g_autofree char *sentences = dup_newest_sentences (db, INTAKE_ENTITY_PLACEMENT, placement_id);

  g_assert_cmpstr (sentences, ==, "Check-in deleted: 15 Aug 2025 (Regular)");
  assert_n (db, INTAKE_ENTITY_CHECK_IN, 1);
}

static void
assert_held (IntakeDatabase *db)
{
  g_autoptr (IntakeRecord) record = office_load (db, INTAKE_ENTITY_CHECK_IN, check_in_id);

  g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_CHECK_IN_STATE), ==, "held");
  g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_CHECK_IN_NEXT_STEPS), ==, "Draft by Friday");
}

static void
test_history (Office       *office,
              gconstpointer data)
{
  office_write (office, add_internship);
  office_write (office, plan_check_ins);
  office_read (office, assert_planned);
  office_write (office, hold);
  office_read (office, assert_told);
  office_write (office, delete_check_in);
  office_read (office, assert_deletion_told);
  office_undo (office);
  office_read (office, assert_held);
}

static gint64 evaluation_id, rating_id;

static void
evaluate (IntakeDatabase *db)
{
  IntakeRecord *record = intake_record_new (INTAKE_ENTITY_EVALUATION);
  g_autoptr (GError) error = NULL;

  rating_id = intake_office_term_table_add (db, INTAKE_OFFICE_LIST_RATING, "Grade A", &error);
  g_assert_no_error (error);
  intake_record_set_integer (record, INTAKE_FIELD_EVALUATION_PLACEMENT, placement_id);
  intake_record_set_text (record, INTAKE_FIELD_EVALUATION_KIND, "final");
  intake_record_set_integer (record, INTAKE_FIELD_EVALUATION_EVALUATED_BY, supervisor_id);
  intake_record_set_text (record, INTAKE_FIELD_EVALUATION_RATING, "Grade A");
  evaluation_id = office_insert (db, record);
}

static void
rename_rating (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (intake_office_term_table_rename (db, rating_id, "Grade 1", &error));
  g_assert_no_error (error);
}

static void
assert_renamed (IntakeDatabase *db)
{
  g_autoptr (IntakeRecord) record = office_load (db, INTAKE_ENTITY_EVALUATION, evaluation_id);
  g_autofree char *name = intake_record_name_dup (db, intake_field_get (INTAKE_FIELD_EVALUATION_EVALUATED_BY), intake_record_get_integer (record, INTAKE_FIELD_EVALUATION_EVALUATED_BY, 0));

  g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_EVALUATION_RATING), ==, "Grade 1");
  g_assert_cmpstr (name, ==, "Zoé Abena");
}

/* What an evaluation holds is retired, not deleted, and who signed one is kept. */
static void
remove_what_is_held (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeStatement) statement = NULL;

  g_assert_true (intake_office_term_table_remove (db, rating_id, &error));
  statement = intake_statement_get (db, "SELECT retired FROM office_term WHERE id = ?1", &error);
  intake_statement_bind_integer (statement, 1, rating_id);
  g_assert_true (intake_statement_step (statement, &error));
  g_assert_cmpint (intake_statement_get_integer (statement, 0), ==, 1);

  g_assert_true (intake_assignment_table_remove (db, application_id, supervisor_id, &error));
  g_assert_false (intake_record_table_delete (db, INTAKE_ENTITY_SUPERVISOR, supervisor_id, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
}

static void
test_evaluation (Office       *office,
                 gconstpointer data)
{
  office_write (office, add_internship);
  office_write (office, evaluate);
  office_write (office, rename_rating);
  office_read (office, assert_renamed);
  office_write (office, remove_what_is_held);
}

static void
delete_application (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  intake_record_table_delete (db, INTAKE_ENTITY_APPLICATION, application_id, &error);
  g_assert_no_error (error);
}

static void
assert_whole (IntakeDatabase *db)
{
  assert_n (db, INTAKE_ENTITY_CHECK_IN, 2);
  assert_n (db, INTAKE_ENTITY_OBJECTIVE, 2);
  assert_n (db, INTAKE_ENTITY_OUTPUT, 1);
  assert_n (db, INTAKE_ENTITY_EVALUATION, 1);
}

/* An application that goes takes all of it along, and brings all of it back. */
static void
test_deletion (Office       *office,
               gconstpointer data)
{
  office_write (office, add_internship);
  office_write (office, plan_check_ins);
  office_write (office, take_over);
  office_write (office, evaluate);
  office_read (office, assert_whole);
  office_write (office, delete_application);
  office_read (office, assert_none);
  office_undo (office);
  office_read (office, assert_whole);
}

/* What cannot be is refused with a sentence, and changes nothing. */
static void
refuse (IntakeDatabase *db)
{
  g_autoptr (IntakeRecord) check_in = intake_record_new (INTAKE_ENTITY_CHECK_IN);
  g_autoptr (IntakeRecord) output = intake_record_new (INTAKE_ENTITY_OUTPUT);
  g_autoptr (GError) no_internship = NULL;
  g_autoptr (GError) no_title = NULL;
  g_autoptr (GError) no_supervisor = NULL;

  intake_record_set_integer (check_in, INTAKE_FIELD_CHECK_IN_PLACEMENT, 7);
  g_assert_false (intake_record_table_insert (db, check_in, &no_internship));
  g_assert_error (no_internship, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);

  intake_record_set_integer (output, INTAKE_FIELD_OUTPUT_PLACEMENT, placement_id);
  g_assert_false (intake_record_table_insert (db, output, &no_title));
  g_assert_error (no_title, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);

  intake_record_set_text (output, INTAKE_FIELD_OUTPUT_TITLE, "A brief");
  intake_record_set_integer (output, INTAKE_FIELD_OUTPUT_VALIDATED_BY, 7);
  g_assert_false (intake_record_table_insert (db, output, &no_supervisor));
  g_assert_error (no_supervisor, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
}

static void
test_refusals (Office       *office,
               gconstpointer data)
{
  office_write (office, add_internship);
  g_assert_cmpint (office_write (office, refuse), ==, 0);
}

static void
assert_people (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) absences = intake_follow_up_table_list_absences (db, placement_id, &error);
  g_autoptr (GPtrArray) supervisors = intake_follow_up_table_list_supervisors (db, placement_id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (absences->len, ==, 1);
  g_assert_true (intake_absence_covers (absences, (IntakeDate){ 2025, 7, 10 }));
  g_assert_cmpuint (supervisors->len, ==, 2);
  g_assert_cmpstr (((IntakeSupervisorName *)supervisors->pdata[0])->name, ==, "Zoé Abena");
  g_assert_cmpint (intake_record_name_find (db, intake_field_get (INTAKE_FIELD_OUTPUT_VALIDATED_BY), "zoe abena", &error), ==, supervisor_id);
  g_assert_cmpint (intake_record_name_find (db, intake_field_get (INTAKE_FIELD_OUTPUT_VALIDATED_BY), "nobody", &error), ==, 0);
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
}

/* The supervisors of the internship come first, and when they are away is known. */
static void
test_people (Office       *office,
             gconstpointer data)
{
  office_write (office, add_internship);
  office_read (office, assert_people);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/follow-up-table/plan", Office, NULL, office_open, test_plan, office_close);
  g_test_add ("/follow-up-table/take-over", Office, NULL, office_open, test_take_over, office_close);
  g_test_add ("/follow-up-table/history", Office, NULL, office_open, test_history, office_close);
  g_test_add ("/follow-up-table/evaluation", Office, NULL, office_open, test_evaluation, office_close);
  g_test_add ("/follow-up-table/deletion", Office, NULL, office_open, test_deletion, office_close);
  g_test_add ("/follow-up-table/refusals", Office, NULL, office_open, test_refusals, office_close);
  g_test_add ("/follow-up-table/people", Office, NULL, office_open, test_people, office_close);

  return g_test_run ();
}
