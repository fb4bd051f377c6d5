/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers that hang on what is recorded elsewhere: other applications, places, placements, documents, fields of the office. */
#include "config.h"

#include "record-fixture.h"

#include "intake-custom-table.h"
#include "intake-document-table.h"
#include "intake-placement-table.h"
#include "intake-screening-table.h"

static gint64      first_id, second_id, notice_id;
static const char *rules;

/* What the next look expects. */
static gint64      asked_id;
static const char *expected;

static IntakeRecord *
new_for_notice (const char *family_name,
                gint64      person)
{
  IntakeRecord *record = office_new_application (family_name, "X");

  intake_record_set_integer (record, INTAKE_FIELD_NOTICE, notice_id);
  intake_record_set_person_id (record, person);

  return record;
}

/* Two applications for one place, judged by @rules. */
static void
insert_strangers (IntakeDatabase *db)
{
  g_auto (IntakeValue) places = INTAKE_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  notice_id = office_insert_notice (db, "CM-1", NULL);
  intake_value_set_integer (&places, 1);
  intake_record_table_update (db, INTAKE_ENTITY_NOTICE, notice_id, INTAKE_FIELD_NOTICE_PLACES, &places, &error);
  g_assert_no_error (error);
  first_id = office_insert (db, new_for_notice ("Mbarga", 0));
  second_id = office_insert (db, new_for_notice ("Biya", 0));
}

/* Two of the same person. */
static void
insert_same_person (IntakeDatabase *db)
{
  g_autoptr (IntakeRecord) first = NULL;

  notice_id = office_insert_notice (db, "CM-1", NULL);
  first_id = office_insert (db, new_for_notice ("Mbarga", 0));
  first = office_load (db, INTAKE_ENTITY_APPLICATION, first_id);
  second_id = office_insert (db, new_for_notice ("Mbarga", intake_record_get_person_id (first)));
}

static void
use_rules (IntakeDatabase *db)
{
  g_autofree char *document = g_strdup_printf ("{'id': 'own', 'version': 1, 'names': {'en': 'Own'}, 'rules': [%s]}", rules);
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) rule_set = intake_rule_set_new_from_json (g_strdelimit (document, "'", '"'), -1, &error);

  g_assert_no_error (error);
  intake_screening_table_judge_all (db, rule_set, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
check_answer (IntakeDatabase *db)
{
  g_autoptr (IntakeRecord) record = office_load (db, INTAKE_ENTITY_APPLICATION, asked_id);

  g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_ANSWER), ==, expected);
}

static void
assert_answer (Office     *office,
               gint64      id,
               const char *answer)
{
  asked_id = id;
  expected = answer;
  office_read (office, check_answer);
}

static void
begin (Office     *office,
       OfficeFunc  insert,
       const char *own_rules)
{
  rules = own_rules;
  office_write (office, insert);
  office_write (office, use_rules);
}

static void
accept_first (IntakeDatabase *db)
{
  office_set_stage (db, first_id, INTAKE_STAGE_ACCEPTED);
}

static void
more_places (IntakeDatabase *db)
{
  g_auto (IntakeValue) places = INTAKE_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  intake_value_set_integer (&places, 2);
  intake_record_table_update (db, INTAKE_ENTITY_NOTICE, notice_id, INTAKE_FIELD_NOTICE_PLACES, &places, &error);
  g_assert_no_error (error);
}

/* Whoever takes the last place closes the notice to the others, not to themselves. */
static void
test_last_place (Office       *office,
                 gconstpointer data)
{
  begin (office, insert_strangers, "{'kind': 'quota', 'of': ['notice']}");
  assert_answer (office, first_id, "eligible");
  assert_answer (office, second_id, "eligible");

  office_write (office, accept_first);
  assert_answer (office, first_id, "eligible");
  assert_answer (office, second_id, "not-eligible");

  office_write (office, more_places);
  assert_answer (office, second_id, "eligible");
  office_undo (office);
  assert_answer (office, second_id, "not-eligible");
  office_undo (office);
  assert_answer (office, second_id, "eligible");
}

static void
withdraw_first (IntakeDatabase *db)
{
  office_set_stage (db, first_id, INTAKE_STAGE_WITHDRAWN);
}

static void
delete_first (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  intake_record_table_delete (db, INTAKE_ENTITY_APPLICATION, first_id, &error);
  g_assert_no_error (error);
}

/* The first application counts as long as it is there and not withdrawn. */
static void
test_second_application (Office       *office,
                         gconstpointer data)
{
  begin (office, insert_same_person, "{'kind': 'applications', 'max': 1}");
  assert_answer (office, first_id, "eligible");
  assert_answer (office, second_id, "not-eligible");

  office_write (office, withdraw_first);
  assert_answer (office, second_id, "eligible");
  office_undo (office);
  assert_answer (office, second_id, "not-eligible");
  office_write (office, delete_first);
  assert_answer (office, second_id, "eligible");
}

/* An application may be judged before the other was there. */
static void
test_later_application (Office       *office,
                        gconstpointer data)
{
  rules = "{'kind': 'applications', 'max': 1, 'among': 'year'}";
  office_write (office, use_rules);
  office_write (office, insert_same_person);
  assert_answer (office, first_id, "eligible");
  assert_answer (office, second_id, "not-eligible");
}

static void
complete_first (IntakeDatabase *db)
{
  office_set_stage (db, first_id, INTAKE_STAGE_COMPLETED);
}

static void
test_earlier_internship (Office       *office,
                         gconstpointer data)
{
  begin (office, insert_same_person, "{'kind': 'internships'}");
  assert_answer (office, second_id, "cannot-tell");
  office_write (office, complete_first);
  assert_answer (office, second_id, "not-eligible");
  assert_answer (office, first_id, "cannot-tell");
}

static void
set_placement (IntakeDatabase *db)
{
  g_auto (IntakeValue) day = INTAKE_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  gint64 id = intake_placement_table_find (db, first_id, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, !=, 0);
  intake_value_set_date (&day, (IntakeDate){ 2025, 10, 1 });
  intake_record_table_update (db, INTAKE_ENTITY_PLACEMENT, id, INTAKE_FIELD_PLACEMENT_START_ON, &day, &error);
  g_assert_no_error (error);
  intake_value_set_date (&day, (IntakeDate){ 2025, 11, 30 });
  intake_record_table_update (db, INTAKE_ENTITY_PLACEMENT, id, INTAKE_FIELD_PLACEMENT_END_ON, &day, &error);
  g_assert_no_error (error);
}

static void
test_length_of_the_placement (Office       *office,
                              gconstpointer data)
{
  begin (office, insert_strangers, "{'kind': 'length', 'at_least': {'months': 3}}");
  assert_answer (office, first_id, "cannot-tell");
  office_write (office, accept_first);
  office_write (office, set_placement);
  assert_answer (office, first_id, "not-eligible");
  assert_answer (office, second_id, "cannot-tell");
}

static void
add_document (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  intake_document_table_add (db, first_id, "cv", "received", &error);
  g_assert_no_error (error);
}

static void
test_document (Office       *office,
               gconstpointer data)
{
  begin (office, insert_strangers, "{'kind': 'documents', 'documents': ['cv'], 'on': '2025-09-01'}");
  assert_answer (office, first_id, "cannot-tell");
  office_write (office, add_document);
  assert_answer (office, first_id, "eligible");
  office_undo (office);
  assert_answer (office, first_id, "cannot-tell");
}

static void
set_licence (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  gint64 field = intake_custom_table_ensure_field (db, "Driving licence", &error);

  g_assert_no_error (error);
  intake_custom_table_set (db, first_id, field, "Oui", &error);
  g_assert_no_error (error);
}

static void
rename_licence (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  intake_custom_table_rename_field (db, intake_custom_table_ensure_field (db, "Driving licence", &error), "Permit", &error);
  g_assert_no_error (error);
}

static void
delete_licence (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  intake_custom_table_delete_field (db, intake_custom_table_ensure_field (db, "Driving licence", &error), &error);
  g_assert_no_error (error);
}

static void
test_field_of_the_office (Office       *office,
                          gconstpointer data)
{
  begin (office, insert_strangers, "{'kind': 'own-field', 'name': 'driving licence', 'values': ['yes', 'oui']}");
  assert_answer (office, first_id, "cannot-tell");
  office_write (office, set_licence);
  assert_answer (office, first_id, "eligible");
  assert_answer (office, second_id, "cannot-tell");

  office_write (office, rename_licence);
  assert_answer (office, first_id, "cannot-tell");
  office_undo (office);
  assert_answer (office, first_id, "eligible");
  office_write (office, delete_licence);
  assert_answer (office, first_id, "cannot-tell");
  office_undo (office);
  assert_answer (office, first_id, "eligible");
}

#define add_test(path, test) g_test_add (path, Office, NULL, office_open, test, office_close)

/* Written and judged in hand, as an import does. */
static gint64
insert_in_hand (IntakeDatabase *db,
                IntakeStage     stage)
{
  g_autoptr (IntakeRecord) record = new_for_notice ("Mbarga", 0);
  g_autoptr (GError) error = NULL;

  intake_record_set_text (record, INTAKE_FIELD_STAGE, intake_stage_id (stage));
  intake_record_table_insert (db, record, &error);
  g_assert_no_error (error);
  intake_screening_table_judge_new (db, record, &error);
  g_assert_no_error (error);

  return intake_record_get_id (record);
}

static void
insert_two_in_hand (IntakeDatabase *db)
{
  first_id = insert_in_hand (db, INTAKE_STAGE_RECEIVED);
  asked_id = first_id;
  check_answer (db);
  second_id = insert_in_hand (db, INTAKE_STAGE_ACCEPTED);
}

static void
judge_everyone (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  gint64 n_changed = -1;

  intake_screening_table_judge_all (db, NULL, NULL, NULL, &n_changed, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_changed, ==, 0);
}

/* What hangs on nobody else is answered at once, and as it is with all others. */
static void
test_new_alone (Office       *office,
                gconstpointer data)
{
  begin (office, insert_strangers, "{'kind': 'age', 'from': 20, 'to': 36, 'on': 'application'}");
  expected = "eligible";
  office_write (office, insert_two_in_hand);
  assert_answer (office, second_id, "eligible");
  office_write (office, judge_everyone);
}

/* Who comes later in the same list takes the last place. */
static void
test_new_among_others (Office       *office,
                       gconstpointer data)
{
  begin (office, insert_strangers, "{'kind': 'quota', 'of': ['notice']}");
  expected = NULL;
  office_write (office, insert_two_in_hand);
  assert_answer (office, first_id, "not-eligible");
  assert_answer (office, second_id, "eligible");
  office_write (office, judge_everyone);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/store/judge-reach/last-place", test_last_place);
  add_test ("/store/judge-reach/second-application", test_second_application);
  add_test ("/store/judge-reach/later-application", test_later_application);
  add_test ("/store/judge-reach/earlier-internship", test_earlier_internship);
  add_test ("/store/judge-reach/length-of-the-placement", test_length_of_the_placement);
  add_test ("/store/judge-reach/document", test_document);
  add_test ("/store/judge-reach/field-of-the-office", test_field_of_the_office);
  add_test ("/store/judge-reach/new-ones-are-judged-at-once", test_new_alone);
  add_test ("/store/judge-reach/new-ones-that-hang-on-others-are-not", test_new_among_others);

  return g_test_run ();
}
