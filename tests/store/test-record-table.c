/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records are stored whole, and what may not be is refused with nothing changed. */
#include "config.h"

#include "record-fixture.h"

#include "intake-assignment-table.h"
#include "intake-query.h"

#include "intake-parse.h"

/* Ids that a test hands from one of its parts to the next. */
static gint64 first_id, second_id, third_id;

static gint64
count (IntakeDatabase *db,
       IntakeEntity    entity)
{
  g_autoptr (GError) error = NULL;
  gint64 n = intake_query_count (db, entity, &error);

  g_assert_no_error (error);

  return n;
}

/* A value that no other field of the record has. */
static void
fill_field (IntakeRecord *record,
            IntakeFieldId field)
{
  const IntakeField *description = intake_field_get (field);
  g_autofree char   *text = NULL;

  switch (intake_field_value_type (description->kind))
    {
    case INTAKE_VALUE_INTEGER:
      intake_record_set_integer (record, field, 2 + field % 7);
      break;
    case INTAKE_VALUE_DATE:
      intake_record_set_date (record, field, (IntakeDate){ (gint16)(1990 + field % 30), 2, 28 });
      break;
    case INTAKE_VALUE_TEXT:
      if (description->vocabulary != NULL)
        text = g_strdup (description->vocabulary->terms[0].id);
      else
        text = g_strdup_printf ("%s; 'drop' \"é\" %d", description->name, field);
      intake_record_set_text (record, field, text);
      break;
    case INTAKE_VALUE_NONE:
    default:
      g_assert_not_reached ();
    }
}

static IntakeRecord *
new_full_record (IntakeEntity entity)
{
  IntakeRecord *record = intake_record_new (entity);
  IntakeFieldId first, end;

  intake_field_range (entity, &first, &end);
  for (IntakeFieldId field = first; field < end; field++)
    if ((intake_field_get (field)->flags & INTAKE_FIELD_DERIVED) == 0 && field != INTAKE_FIELD_NOTICE && field != INTAKE_FIELD_NOTICE_RULE_SET)
      fill_field (record, field);

  return record;
}

static void
assert_same_record (IntakeRecord *stored,
                    IntakeRecord *wanted)
{
  IntakeFieldId first, end;

  intake_field_range (intake_record_get_entity (wanted), &first, &end);
  for (IntakeFieldId field = first; field < end; field++)
    {
      g_autofree char *is = intake_value_dup_canonical (intake_record_get (stored, field));
      g_autofree char *should = intake_value_dup_canonical (intake_record_get (wanted, field));

      if ((intake_field_get (field)->flags & INTAKE_FIELD_DERIVED) != 0)
        continue;
      g_assert_cmpstr (is, ==, should);
      g_assert_true (intake_value_equal (intake_record_get (stored, field), intake_record_get (wanted, field)));
    }
}

static void
insert_full (IntakeDatabase *db)
{
  IntakeRecord *placement = new_full_record (INTAKE_ENTITY_PLACEMENT);

  first_id = office_insert (db, new_full_record (INTAKE_ENTITY_APPLICATION));
  second_id = office_insert (db, new_full_record (INTAKE_ENTITY_NOTICE));
  third_id = office_insert (db, new_full_record (INTAKE_ENTITY_SUPERVISOR));
  intake_record_set_integer (placement, INTAKE_FIELD_PLACEMENT_APPLICATION, first_id);
  office_insert (db, placement);
}

static void
check_full (IntakeDatabase *db)
{
  const gint64 ids[] = { first_id, second_id, third_id };

  for (IntakeEntity entity = INTAKE_ENTITY_APPLICATION; entity <= INTAKE_ENTITY_SUPERVISOR; entity++)
    {
      g_autoptr (IntakeRecord) wanted = new_full_record (entity);
      g_autoptr (IntakeRecord) stored = office_load (db, entity, ids[entity]);

      g_assert_cmpint (intake_record_get_id (stored), ==, ids[entity]);
      assert_same_record (stored, wanted);
    }
}

static void
test_restart (Office       *office,
              gconstpointer data)
{
  office_write (office, insert_full);
  office_read (office, check_full);
  office_reopen (office, INTAKE_STORE_NONE);
  office_read (office, check_full);
}

static void
check_number (IntakeDatabase *db,
              IntakeDate      received_on,
              const char     *given,
              const char     *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRecord) record = office_new_application ("Mbarga", "Anne");

  intake_record_set_date (record, INTAKE_FIELD_RECEIVED_ON, received_on);
  intake_record_set_text (record, INTAKE_FIELD_CASE, given);
  intake_record_table_insert (db, record, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_CASE), ==, expected);
  first_id = intake_record_get_id (record);
}

static void
number_cases (IntakeDatabase *db)
{
  IntakeDate in_2024 = { 2024, 12, 31 }, in_2025 = { 2025, 1, 1 };

  check_number (db, in_2025, NULL, "2025-0001");
  check_number (db, in_2025, NULL, "2025-0002");
  check_number (db, in_2024, NULL, "2024-0001");
  check_number (db, in_2025, NULL, "2025-0003");
  check_number (db, in_2025, "2025-0100", "2025-0100");
  check_number (db, in_2025, "2025-A99", "2025-A99");
  check_number (db, in_2025, NULL, "2025-0101");
  check_number (db, in_2025, "2025-9999", "2025-9999");
  check_number (db, in_2025, NULL, "2025-10000");
  check_number (db, in_2025, NULL, "2025-10001");
  /* Without a day of reception, the year is the present one. */
  check_number (db, INTAKE_DATE_NONE, NULL, "2025-10002");
}

static void
number_after_undo (IntakeDatabase *db)
{
  check_number (db, (IntakeDate){ 2025, 1, 1 }, NULL, "2025-0001");
}

static void
test_case_numbers (Office       *office,
                   gconstpointer data)
{
  office_write (office, number_cases);
  office_undo (office);
  office_write (office, number_after_undo);
}

static void
insert_taken (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRecord) record = office_new_application ("Essomba", "Paul");
  gint64 n_people;

  check_number (db, (IntakeDate){ 2025, 1, 1 }, "CM/25-a", "CM/25-a");
  n_people = count (db, INTAKE_ENTITY_APPLICATION);

  intake_record_set_text (record, INTAKE_FIELD_CASE, "cm/25-A");
  g_assert_false (intake_record_table_insert (db, record, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "cm/25-A"));
  g_assert_cmpint (count (db, INTAKE_ENTITY_APPLICATION), ==, n_people);
  g_clear_error (&error);

  office_insert_notice (db, "CM-1", NULL);
  {
    g_autoptr (IntakeRecord) notice = intake_record_new (INTAKE_ENTITY_NOTICE);

    intake_record_set_text (notice, INTAKE_FIELD_NOTICE_REFERENCE, "cm-1");
    g_assert_false (intake_record_table_insert (db, notice, &error));
    g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS);
    g_clear_error (&error);
  }

  office_insert_supervisor (db, "Thérèse N’Guessan", 1);
  {
    g_autoptr (IntakeRecord) supervisor = intake_record_new (INTAKE_ENTITY_SUPERVISOR);

    intake_record_set_text (supervisor, INTAKE_FIELD_SUPERVISOR_NAME, "therese NGuessan");
    g_assert_false (intake_record_table_insert (db, supervisor, &error));
    g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS);
    g_clear_error (&error);
  }

  {
    g_autoptr (IntakeRecord) nameless = intake_record_new (INTAKE_ENTITY_NOTICE);

    g_assert_false (intake_record_table_insert (db, nameless, &error));
    g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
  }
}

static void
test_taken (Office       *office,
            gconstpointer data)
{
  office_write (office, insert_taken);
}

static void
update_text (IntakeDatabase *db,
             gint64          id,
             IntakeFieldId   field,
             const char     *text)
{
  g_autoptr (GError) error = NULL;
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_text (&value, text);
  intake_record_table_update (db, intake_field_get (field)->entity, id, field, &value, &error);
  g_assert_no_error (error);
}

static void
insert_two_of_one (IntakeDatabase *db)
{
  IntakeRecord *record = office_new_application ("Nchinda", "Grace");
  g_autoptr (IntakeRecord) known = NULL;

  intake_record_set_text (record, INTAKE_FIELD_EMAIL, "grace@example.org");
  first_id = office_insert (db, record);
  known = office_load (db, INTAKE_ENTITY_APPLICATION, first_id);

  record = office_new_application ("NCHINDA", "Grace");
  intake_record_set_person_id (record, intake_record_get_person_id (known));
  intake_record_set_text (record, INTAKE_FIELD_TOWN, "Bamenda");
  second_id = office_insert (db, record);
}

static void
check_two_of_one (IntakeDatabase *db)
{
  g_autoptr (IntakeRecord) first = office_load (db, INTAKE_ENTITY_APPLICATION, first_id);
  g_autoptr (IntakeRecord) second = office_load (db, INTAKE_ENTITY_APPLICATION, second_id);

  g_assert_cmpint (intake_record_get_person_id (first), ==, intake_record_get_person_id (second));
  /* What the person lacked is filled in, what was there stays. */
  g_assert_cmpstr (intake_record_get_text (first, INTAKE_FIELD_TOWN), ==, "Bamenda");
  g_assert_cmpstr (intake_record_get_text (second, INTAKE_FIELD_FAMILY_NAME), ==, "Nchinda");
  g_assert_cmpstr (intake_record_get_text (second, INTAKE_FIELD_EMAIL), ==, "grace@example.org");
}

static void
update_person (IntakeDatabase *db)
{
  update_text (db, second_id, INTAKE_FIELD_TOWN, "Buea");
}

static void
update_same (IntakeDatabase *db)
{
  update_text (db, first_id, INTAKE_FIELD_TOWN, "Buea");
  update_text (db, first_id, INTAKE_FIELD_BASIS, "interest");
}

static void
update_wrong (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_text (&value, "offered");
  g_assert_false (intake_record_table_update (db, INTAKE_ENTITY_APPLICATION, first_id, INTAKE_FIELD_STAGE, &value, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);

  intake_value_clear (&value);
  g_assert_false (intake_record_table_update (db, INTAKE_ENTITY_APPLICATION, first_id, INTAKE_FIELD_CASE, &value, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);

  intake_value_set_integer (&value, 42);
  g_assert_false (intake_record_table_update (db, INTAKE_ENTITY_APPLICATION, first_id, INTAKE_FIELD_NOTICE, &value, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  intake_value_set_text (&value, "x");
  g_assert_false (intake_record_table_update (db, INTAKE_ENTITY_APPLICATION, 42, INTAKE_FIELD_NOTES, &value, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
}

static void
check_updated (IntakeDatabase *db)
{
  g_autoptr (IntakeRecord) first = office_load (db, INTAKE_ENTITY_APPLICATION, first_id);

  g_assert_cmpstr (intake_record_get_text (first, INTAKE_FIELD_TOWN), ==, "Buea");
}

static void
test_one_person (Office       *office,
                 gconstpointer data)
{
  office_write (office, insert_two_of_one);
  office_read (office, check_two_of_one);
  g_assert_cmpint (office_write (office, update_person), >, 0);
  office_read (office, check_updated);
  g_assert_cmpint (office_write (office, update_same), ==, 0);
  office_write (office, update_wrong);
}

static void
insert_whole (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRecord) first = NULL;
  IntakeRecord *record;

  third_id = office_insert_supervisor (db, "Ada", 2);
  first_id = office_insert (db, office_new_application ("Tchoupo", "Rose"));
  office_set_stage (db, first_id, INTAKE_STAGE_ACCEPTED);
  intake_assignment_table_assign (db, first_id, third_id, "direct", &error);
  g_assert_no_error (error);

  first = office_load (db, INTAKE_ENTITY_APPLICATION, first_id);
  record = office_new_application ("Tchoupo", "Rose");
  intake_record_set_person_id (record, intake_record_get_person_id (first));
  second_id = office_insert (db, record);
}

static void
delete_first (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (intake_record_table_delete (db, INTAKE_ENTITY_APPLICATION, first_id, &error));
  g_assert_no_error (error);
}

static void
delete_second (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (intake_record_table_delete (db, INTAKE_ENTITY_APPLICATION, second_id, &error));
  g_assert_no_error (error);
}

static void
check_second_only (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRecord) second = office_load (db, INTAKE_ENTITY_APPLICATION, second_id);

  g_assert_null (intake_record_table_load (db, INTAKE_ENTITY_APPLICATION, first_id, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
  g_assert_cmpstr (intake_record_get_text (second, INTAKE_FIELD_FAMILY_NAME), ==, "Tchoupo");
  g_assert_cmpint (count (db, INTAKE_ENTITY_PLACEMENT), ==, 0);
}

static void
check_both (IntakeDatabase *db)
{
  g_autoptr (IntakeRecord) first = office_load (db, INTAKE_ENTITY_APPLICATION, first_id);

  g_assert_cmpstr (intake_record_get_text (first, INTAKE_FIELD_SUPERVISORS), ==, "Ada (Direct)");
  g_assert_cmpint (count (db, INTAKE_ENTITY_PLACEMENT), ==, 1);
}

static void
test_delete (Office       *office,
             gconstpointer data)
{
  office_write (office, insert_whole);
  office_write (office, delete_first);
  office_read (office, check_second_only);
  office_write (office, delete_second);
  office_undo (office);
  office_undo (office);
  office_read (office, check_both);
}

static void
delete_in_use (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  IntakeRecord *record = office_new_application ("Fotso", "Luc");
  gint64        notice = office_insert_notice (db, "CM-7", NULL);
  gint64        supervisor = office_insert_supervisor (db, "Ben", 1);
  gint64        application;

  intake_record_set_integer (record, INTAKE_FIELD_NOTICE, notice);
  application = office_insert (db, record);
  intake_assignment_table_assign (db, application, supervisor, "joint", &error);
  g_assert_no_error (error);

  g_assert_false (intake_record_table_delete (db, INTAKE_ENTITY_NOTICE, notice, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (intake_record_table_delete (db, INTAKE_ENTITY_SUPERVISOR, supervisor, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);

  g_assert_true (intake_record_table_delete (db, INTAKE_ENTITY_APPLICATION, application, &error));
  g_assert_true (intake_record_table_delete (db, INTAKE_ENTITY_NOTICE, notice, &error));
  g_assert_true (intake_record_table_delete (db, INTAKE_ENTITY_SUPERVISOR, supervisor, &error));
  g_assert_no_error (error);
  g_assert_false (intake_record_table_delete (db, INTAKE_ENTITY_NOTICE, notice, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
}

static void
test_delete_in_use (Office       *office,
                    gconstpointer data)
{
  office_write (office, delete_in_use);
}

static void
insert_derived (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  IntakeRecord *record = office_new_application ("Ngo Bassa", "Marie-Claire");
  gint64        overall = office_insert_supervisor (db, "Zoé", 3);
  gint64        joint = office_insert_supervisor (db, "Yves", 3);

  second_id = office_insert_notice (db, "CM-3", "Diaspora");
  intake_record_set_integer (record, INTAKE_FIELD_NOTICE, second_id);
  first_id = office_insert (db, record);
  third_id = overall;
  intake_assignment_table_assign (db, first_id, overall, "overall", &error);
  intake_assignment_table_assign (db, first_id, joint, "joint", &error);
  g_assert_no_error (error);
}

static void
check_derived (IntakeDatabase *db,
               gint64          load)
{
  g_autoptr (IntakeRecord) application = office_load (db, INTAKE_ENTITY_APPLICATION, first_id);
  g_autoptr (IntakeRecord) notice = office_load (db, INTAKE_ENTITY_NOTICE, second_id);
  g_autoptr (IntakeRecord) supervisor = office_load (db, INTAKE_ENTITY_SUPERVISOR, third_id);

  g_assert_cmpstr (intake_record_get_text (application, INTAKE_FIELD_NAME), ==, "Ngo Bassa Marie-Claire");
  g_assert_cmpstr (intake_record_get_text (application, INTAKE_FIELD_ANSWER), ==, "eligible");
  g_assert_false (intake_record_has (application, INTAKE_FIELD_DECISION));
  g_assert_cmpstr (intake_record_get_text (application, INTAKE_FIELD_SUPERVISORS), ==, "Yves (Joint), Zoé (Overall)");
  g_assert_cmpint (intake_record_get_integer (notice, INTAKE_FIELD_NOTICE_APPLICATIONS, -1), ==, 1);
  g_assert_cmpint (intake_record_get_integer (supervisor, INTAKE_FIELD_SUPERVISOR_LOAD, -1), ==, load);
}

static void
check_before_offer (IntakeDatabase *db)
{
  check_derived (db, 0);
}

static void
offer (IntakeDatabase *db)
{
  office_set_stage (db, first_id, INTAKE_STAGE_OFFERED);
}

static void
check_after_offer (IntakeDatabase *db)
{
  check_derived (db, 1);
}

static void
test_derived (Office       *office,
              gconstpointer data)
{
  office_write (office, insert_derived);
  office_read (office, check_before_offer);
  office_write (office, offer);
  office_read (office, check_after_offer);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/store/record-table/" path, Office, NULL, office_open, test, office_close)
  ADD ("every-field-survives-a-restart", test_restart);
  ADD ("case-numbers-count-within-a-year", test_case_numbers);
  ADD ("what-is-taken-is-refused", test_taken);
  ADD ("two-applications-share-their-person", test_one_person);
  ADD ("delete-takes-what-belongs-to-it-and-undo-brings-it-back", test_delete);
  ADD ("what-is-in-use-is-not-deleted", test_delete_in_use);
  ADD ("derived-fields", test_derived);

  return g_test_run ();
}
