/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stages are steps that can be taken back. */
#include "config.h"

#include "record-fixture.h"

#include "intake-query.h"

static gint64 first_id;

static void
assert_standing (IntakeDatabase *db,
                 const char     *stage,
                 const char     *left_from,
                 const char     *refusal)
{
  g_autoptr (IntakeRecord) record = office_load (db, INTAKE_ENTITY_APPLICATION, first_id);

  g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_STAGE), ==, stage);
  g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_LEFT_FROM), ==, left_from);
  g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_REFUSAL), ==, refusal);
}

static void
step (IntakeDatabase *db,
      IntakeStage     stage,
      const char     *note,
      const char     *refusal)
{
  g_autoptr (GError) error = NULL;

  intake_application_table_set_stage (db, first_id, stage, (IntakeDate){ 2025, 4, 2 }, note, refusal, &error);
  g_assert_no_error (error);
}

static void
take_steps (IntakeDatabase *db)
{
  const char *refusal = intake_refusal_vocabulary.terms[0].id;
  g_autoptr (GError) error = NULL;

  first_id = office_insert (db, office_new_application ("Mbarga", "Anne"));
  assert_standing (db, "received", NULL, NULL);
  step (db, INTAKE_STAGE_SHORTLISTED, "read twice", NULL);
  assert_standing (db, "shortlisted", NULL, NULL);
  step (db, INTAKE_STAGE_NOT_SELECTED, NULL, refusal);
  assert_standing (db, "not-selected", "shortlisted", refusal);
  /* From one way out to another, what was left first stays. */
  step (db, INTAKE_STAGE_WITHDRAWN, NULL, NULL);
  assert_standing (db, "withdrawn", "shortlisted", NULL);
  step (db, INTAKE_STAGE_WITHDRAWN, NULL, refusal);
  assert_standing (db, "withdrawn", "shortlisted", refusal);
  step (db, INTAKE_STAGE_INTERVIEW, NULL, refusal);
  assert_standing (db, "interview", NULL, NULL);

  g_assert_false (intake_application_table_set_stage (db, first_id, INTAKE_STAGE_DECLINED, INTAKE_DATE_NONE, NULL, "no such reason", &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (intake_application_table_set_stage (db, 42, INTAKE_STAGE_DECLINED, INTAKE_DATE_NONE, NULL, NULL, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
}

static void
check_steps (IntakeDatabase *db)
{
  static const IntakeStage stages[] = { INTAKE_STAGE_RECEIVED, INTAKE_STAGE_SHORTLISTED, INTAKE_STAGE_NOT_SELECTED, INTAKE_STAGE_WITHDRAWN, INTAKE_STAGE_INTERVIEW };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = intake_application_table_list_steps (db, first_id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (steps->len, ==, G_N_ELEMENTS (stages));
  for (guint i = 0; i < steps->len; i++)
    {
      const IntakeStageStep *one = g_ptr_array_index (steps, i);
      IntakeDate             day = i == 0 ? (IntakeDate){ 2025, 3, 10 } : (IntakeDate){ 2025, 4, 2 };

      g_assert_cmpint (one->stage, ==, stages[i]);
      g_assert_cmpint (intake_date_compare (one->dated_on, day), ==, 0);
      g_assert_cmpstr (one->note, ==, i == 1 ? "read twice" : NULL);
    }
}

static void
take_one_step (IntakeDatabase *db)
{
  step (db, INTAKE_STAGE_INTERVIEW, "again", NULL);
}

static void
test_stages (Office       *office,
             gconstpointer data)
{
  office_write (office, take_steps);
  office_read (office, check_steps);
  /* Who is there already takes no step. */
  g_assert_cmpint (office_write (office, take_one_step), ==, 0);
}

static gint64
count_placements (IntakeDatabase *db)
{
  return intake_query_count (db, INTAKE_ENTITY_PLACEMENT, NULL);
}

static void
accept_one (IntakeDatabase *db)
{
  IntakeRecord *notice = intake_record_new (INTAKE_ENTITY_NOTICE);
  IntakeRecord *record = office_new_application ("Biya", "Joe");
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_PLACEMENT);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (IntakeRecord) placement = NULL;

  intake_record_set_text (notice, INTAKE_FIELD_NOTICE_REFERENCE, "CM-1");
  intake_record_set_date (notice, INTAKE_FIELD_NOTICE_START_ON, (IntakeDate){ 2025, 8, 31 });
  intake_record_set_integer (notice, INTAKE_FIELD_NOTICE_MONTHS, 6);
  intake_record_set_text (notice, INTAKE_FIELD_NOTICE_MODALITY, "hybrid");
  intake_record_set_integer (record, INTAKE_FIELD_NOTICE, office_insert (db, notice));
  first_id = office_insert (db, record);

  step (db, INTAKE_STAGE_OFFERED, NULL, NULL);
  g_assert_cmpint (count_placements (db), ==, 0);
  step (db, INTAKE_STAGE_ACCEPTED, NULL, NULL);
  step (db, INTAKE_STAGE_ON_BOARD, NULL, NULL);
  g_assert_cmpint (count_placements (db), ==, 1);

  ids = intake_query_ids (db, view, NULL, NULL);
  placement = office_load (db, INTAKE_ENTITY_PLACEMENT, g_array_index (ids, gint64, 0));
  g_assert_cmpint (intake_record_get_integer (placement, INTAKE_FIELD_PLACEMENT_APPLICATION, 0), ==, first_id);
  g_assert_cmpint (intake_date_compare (intake_record_get_date (placement, INTAKE_FIELD_PLACEMENT_START_ON), (IntakeDate){ 2025, 8, 31 }), ==, 0);
  /* Six months from 31 August end with February. */
  g_assert_cmpint (intake_date_compare (intake_record_get_date (placement, INTAKE_FIELD_PLACEMENT_END_ON), (IntakeDate){ 2026, 2, 27 }), ==, 0);
  g_assert_cmpstr (intake_record_get_text (placement, INTAKE_FIELD_PLACEMENT_MODALITY), ==, "hybrid");
}

static void
test_placement (Office       *office,
                gconstpointer data)
{
  office_write (office, accept_one);
}

static void
insert_known (IntakeDatabase *db)
{
  IntakeRecord *record = office_new_application ("Ngo Bassa", "Marie-Claire");

  intake_record_set_text (record, INTAKE_FIELD_CASE, "CM/25/7");
  first_id = office_insert (db, record);
}

static void
find_cases (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (intake_application_table_find_case (db, "cm/25/7", &error), ==, first_id);
  g_assert_no_error (error);
  g_assert_cmpint (intake_application_table_find_case (db, "CM/25/8", &error), ==, 0);
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
}

static void
test_find_case (Office       *office,
                gconstpointer data)
{
  office_write (office, insert_known);
  office_read (office, find_cases);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/store/application-table/" path, Office, NULL, office_open, test, office_close)
  ADD ("steps-are-dated-and-a-way-out-remembers", test_stages);
  ADD ("acceptance-brings-one-placement", test_placement);
  ADD ("case-is-found-whatever-its-letters", test_find_case);

  return g_test_run ();
}
