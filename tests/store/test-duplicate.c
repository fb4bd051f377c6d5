/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is already there is known again, who only looks like it is doubted, and two can be made one and two again. */
#include "config.h"

#include "record-fixture.h"

#include "intake-duplicate.h"
#include "intake-history.h"
#include "intake-statement.h"

static gint64 first_id, second_id, notice_id;

static void
insert_known (IntakeDatabase *db)
{
  IntakeRecord *record = office_new_application ("Ngo Bassa", "Marie-Claire");

  notice_id = office_insert_notice (db, "CM-1", NULL);
  intake_record_set_integer (record, INTAKE_FIELD_NOTICE, notice_id);
  intake_record_set_text (record, INTAKE_FIELD_EMAIL, "marie.claire@gmail.com");
  intake_record_set_text (record, INTAKE_FIELD_PHONE, "+237 699 12 34 56");
  intake_record_set_text (record, INTAKE_FIELD_UNIVERSITY, "Université de Douala");
  intake_record_set_text (record, INTAKE_FIELD_CASE, "CM/25/7");
  first_id = office_insert (db, record);
}

static gint64
get_person (IntakeDatabase *db,
            gint64          id)
{
  g_autoptr (IntakeRecord) record = office_load (db, INTAKE_ENTITY_APPLICATION, id);

  return intake_record_get_person_id (record);
}

static void
assert_match (IntakeDatabase *db,
              IntakeRecord   *record,
              IntakeMatch     expected,
              IntakeLikeness  likeness)
{
  g_autoptr (GError) error = NULL;
  IntakeDuplicate duplicate;
  gint64          application_id;
  IntakeMatch     match = intake_duplicate_match (db, record, &duplicate, &application_id, &error);

  g_assert_no_error (error);
  g_assert_cmpint (match, ==, expected);
  g_assert_cmpint (duplicate.person_id, ==, expected == INTAKE_MATCH_NONE ? 0 : get_person (db, first_id));
  if (expected != INTAKE_MATCH_NONE)
    g_assert_cmpint (duplicate.likeness, ==, likeness);
  if (expected != INTAKE_MATCH_DOUBTFUL)
    g_assert_cmpint (application_id, ==, expected == INTAKE_MATCH_APPLICATION ? first_id : 0);
}

/* What of an application differs from the one that is known; "-" where it is not recorded. */
static const struct
{
  const char    *family_name;
  const char    *given_names;
  const char    *birth_date;
  const char    *email;
  const char    *phone;
  const char    *university;
  IntakeMatch    match;
  IntakeLikeness likeness;
} cases[] = {
  { "Ngo  Bassa", "MARIE-CLAIRE", "2001-05-17", "-", "-", "-", INTAKE_MATCH_PERSON, INTAKE_LIKENESS_NAME_AND_BIRTH },
  { "Marie-Claire", "NGO BASSA", "2001-05-17", "-", "-", "-", INTAKE_MATCH_PERSON, INTAKE_LIKENESS_NAME_AND_BIRTH },
  { "Ngo Bassa", "Marie-Claire", "2003-08-02", "-", "-", "-", INTAKE_MATCH_NONE, 0 },
  { "Ngo Basa", "Marie-Claire", "2001-05-17", "-", "-", "-", INTAKE_MATCH_DOUBTFUL, INTAKE_LIKENESS_NEAR_NAME },
  { "Ngo Bassa", "Marie Claire Odile", "2001-05-17", "-", "-", "-", INTAKE_MATCH_DOUBTFUL, INTAKE_LIKENESS_NEAR_NAME },
  { "Ngo Bassa", "Paul", "2001-05-17", "-", "-", "-", INTAKE_MATCH_NONE, 0 },
  { "Tabi", "Odile", "2001-05-17", "-", "-", "-", INTAKE_MATCH_NONE, 0 },
  { "Someone", "Else", "2001-05-17", "MARIE.Claire@gmail.com", "-", "-", INTAKE_MATCH_PERSON, INTAKE_LIKENESS_EMAIL },
  { "Someone", "Else", "-", "marieclaire@googlemail.com", "-", "-", INTAKE_MATCH_NONE, 0 },
  { "Someone", "Else", "-", "marieclaire@gmail.com", "-", "-", INTAKE_MATCH_DOUBTFUL, INTAKE_LIKENESS_EMAIL },
  { "-", "-", "-", "marieclaire@gmail.com", "-", "-", INTAKE_MATCH_PERSON, INTAKE_LIKENESS_EMAIL },
  { "Ngo Bassa", "Marie", "-", "marieclaire@gmail.com", "-", "-", INTAKE_MATCH_PERSON, INTAKE_LIKENESS_EMAIL },
  { "Ngo Basa", "Marie-Claire", "2001-05-18", "marieclaire@gmail.com", "-", "-", INTAKE_MATCH_PERSON, INTAKE_LIKENESS_EMAIL },
  { "Ngo Bassa", "Jean-Claude", "2004-09-01", "marieclaire@gmail.com", "-", "-", INTAKE_MATCH_DOUBTFUL, INTAKE_LIKENESS_EMAIL },
  { "Someone", "Else", "1999-01-30", "marie.claire@gmail.com", "-", "-", INTAKE_MATCH_DOUBTFUL, INTAKE_LIKENESS_EMAIL },
  { "Ngo Bassa", "Marie Claire", "-", "-", "699123456", "-", INTAKE_MATCH_PERSON, INTAKE_LIKENESS_PHONE },
  { "Ngo Bassa", "Marie Claire", "-", "-", "00237 699 123 456", "-", INTAKE_MATCH_PERSON, INTAKE_LIKENESS_PHONE },
  { "Tabi", "Odile", "-", "-", "699 12 34 56", "-", INTAKE_MATCH_DOUBTFUL, INTAKE_LIKENESS_PHONE },
  { "Tabi", "Odile", "1998-02-03", "-", "699 12 34 56", "-", INTAKE_MATCH_NONE, 0 },
  { "Tabi", "Odile", "-", "-", "688 12 34 56", "-", INTAKE_MATCH_NONE, 0 },
  { "NGO BASSA", "Marie Claire", "-", "-", "-", "universite de douala", INTAKE_MATCH_DOUBTFUL, INTAKE_LIKENESS_UNIVERSITY },
  { "Ngo Bassa", "Marie Claire", "-", "-", "-", "Université de Buea", INTAKE_MATCH_NONE, 0 },
};

static void
set_unless_none (IntakeRecord *record,
                 IntakeFieldId field,
                 const char   *text)
{
  IntakeDate date;

  if (g_str_equal (text, "-"))
    return;
  if (field != INTAKE_FIELD_BIRTH_DATE)
    intake_record_set_text (record, field, text);
  else if (intake_date_from_iso (text, &date))
    intake_record_set_date (record, field, date);
}

static void
match_cases (IntakeDatabase *db)
{
  g_autoptr (IntakeRecord) blank = intake_record_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (IntakeRecord) by_case = office_new_application ("Nobody", "Known");
  g_autoptr (IntakeRecord) same_notice = office_new_application ("Ngo Bassa", "Marie-Claire");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IntakeRecord) record = intake_record_new (INTAKE_ENTITY_APPLICATION);

      g_test_message ("case %u", i);
      set_unless_none (record, INTAKE_FIELD_FAMILY_NAME, cases[i].family_name);
      set_unless_none (record, INTAKE_FIELD_GIVEN_NAMES, cases[i].given_names);
      set_unless_none (record, INTAKE_FIELD_BIRTH_DATE, cases[i].birth_date);
      set_unless_none (record, INTAKE_FIELD_EMAIL, cases[i].email);
      set_unless_none (record, INTAKE_FIELD_PHONE, cases[i].phone);
      set_unless_none (record, INTAKE_FIELD_UNIVERSITY, cases[i].university);
      assert_match (db, record, cases[i].match, cases[i].likeness);
    }

  assert_match (db, blank, INTAKE_MATCH_NONE, 0);
  intake_record_set_text (by_case, INTAKE_FIELD_CASE, "cm/25/7");
  assert_match (db, by_case, INTAKE_MATCH_APPLICATION, INTAKE_LIKENESS_CASE);
  intake_record_set_integer (same_notice, INTAKE_FIELD_NOTICE, notice_id);
  assert_match (db, same_notice, INTAKE_MATCH_APPLICATION, INTAKE_LIKENESS_NAME_AND_BIRTH);
}

static void
test_match (Office       *office,
            gconstpointer data)
{
  office_write (office, insert_known);
  office_read (office, match_cases);
}

static void
match_turned (IntakeDatabase *db)
{
  IntakeRecord *record = office_new_application ("Tabi", "Odile");
  g_autoptr (IntakeRecord) turned = office_new_application ("Tabi", "Odile");
  g_autoptr (GError) error = NULL;
  IntakeDuplicate duplicate;
  gint64          application_id;

  intake_record_set_date (record, INTAKE_FIELD_BIRTH_DATE, (IntakeDate){ 2000, 3, 4 });
  office_insert (db, record);
  intake_record_set_date (turned, INTAKE_FIELD_BIRTH_DATE, (IntakeDate){ 2000, 4, 3 });
  g_assert_cmpint (intake_duplicate_match (db, turned, &duplicate, &application_id, &error), ==, INTAKE_MATCH_DOUBTFUL);
  g_assert_no_error (error);
  g_assert_cmpint (duplicate.likeness, ==, INTAKE_LIKENESS_BIRTH_TURNED);
}

static void
test_turned (Office       *office,
             gconstpointer data)
{
  office_write (office, match_turned);
}

static void
insert_two (IntakeDatabase *db)
{
  IntakeRecord *second = office_new_application ("Ngo Basa", "Marie-Claire");

  insert_known (db);
  intake_record_set_text (second, INTAKE_FIELD_TOWN, "Kribi");
  intake_record_set_text (second, INTAKE_FIELD_EMAIL, "other@example.org");
  second_id = office_insert (db, second);
}

static guint
count_like (IntakeDatabase *db,
            gint64          id)
{
  g_autoptr (IntakeRecord) record = office_load (db, INTAKE_ENTITY_APPLICATION, id);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = intake_duplicate_find (db, record, &error);

  g_assert_no_error (error);

  return found->len;
}

static void
tell_apart (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_like (db, first_id), ==, 1);
  g_assert_cmpuint (count_like (db, second_id), ==, 1);
  g_assert_true (intake_duplicate_tell_apart (db, get_person (db, second_id), get_person (db, first_id), &error));
  g_assert_no_error (error);
  g_assert_true (intake_duplicate_tell_apart (db, get_person (db, first_id), get_person (db, second_id), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_like (db, first_id), ==, 0);
  g_assert_cmpuint (count_like (db, second_id), ==, 0);
  g_assert_false (intake_duplicate_tell_apart (db, get_person (db, first_id), 42, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
}

static void
delete_second (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (intake_record_table_delete (db, INTAKE_ENTITY_APPLICATION, second_id, &error));
  g_assert_no_error (error);
}

static void
test_told_apart (Office       *office,
                 gconstpointer data)
{
  office_write (office, insert_two);
  office_write (office, tell_apart);
  /* What was told apart does not keep anyone from leaving. */
  office_write (office, delete_second);
  office_undo (office);
}

static void
merge (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (intake_duplicate_merge (db, get_person (db, first_id), get_person (db, second_id), NULL, &error));
  g_assert_no_error (error);
}

static void
check_merged (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRecord) second = office_load (db, INTAKE_ENTITY_APPLICATION, second_id);
  g_autoptr (GArray) ids = intake_duplicate_list_applications (db, get_person (db, first_id), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 2);
  g_assert_cmpstr (intake_record_get_text (second, INTAKE_FIELD_FAMILY_NAME), ==, "Ngo Bassa");
  g_assert_cmpstr (intake_record_get_text (second, INTAKE_FIELD_EMAIL), ==, "marie.claire@gmail.com");
  g_assert_cmpstr (intake_record_get_text (second, INTAKE_FIELD_TOWN), ==, "Kribi");
}

static void
check_two (IntakeDatabase *db)
{
  g_autoptr (IntakeRecord) first = office_load (db, INTAKE_ENTITY_APPLICATION, first_id);
  g_autoptr (IntakeRecord) second = office_load (db, INTAKE_ENTITY_APPLICATION, second_id);

  g_assert_cmpint (intake_record_get_person_id (first), !=, intake_record_get_person_id (second));
  g_assert_cmpstr (intake_record_get_text (second, INTAKE_FIELD_FAMILY_NAME), ==, "Ngo Basa");
  g_assert_null (intake_record_get_text (first, INTAKE_FIELD_TOWN));
}

static void
test_merge (Office       *office,
            gconstpointer data)
{
  office_write (office, insert_two);
  office_write (office, merge);
  office_read (office, check_merged);
  office_undo (office);
  office_read (office, check_two);
}

static void
merge_chosen (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRecord) chosen = office_load (db, INTAKE_ENTITY_APPLICATION, first_id);

  tell_apart (db);
  intake_record_set_text (chosen, INTAKE_FIELD_EMAIL, "other@example.org");
  g_assert_true (intake_duplicate_merge (db, get_person (db, first_id), get_person (db, second_id), chosen, &error));
  g_assert_no_error (error);
  g_assert_false (intake_duplicate_merge (db, get_person (db, first_id), 42, NULL, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
}

static void
check_chosen (IntakeDatabase *db)
{
  g_autoptr (IntakeRecord) first = office_load (db, INTAKE_ENTITY_APPLICATION, first_id);

  g_assert_cmpstr (intake_record_get_text (first, INTAKE_FIELD_EMAIL), ==, "other@example.org");
  g_assert_null (intake_record_get_text (first, INTAKE_FIELD_TOWN));
}

static void
test_merge_chosen (Office       *office,
                   gconstpointer data)
{
  office_write (office, insert_two);
  office_write (office, merge_chosen);
  office_read (office, check_chosen);
  office_undo (office);
  office_read (office, check_two);
}

#define ADD(path, func) g_test_add ("/store/duplicate/" path, Office, NULL, office_open, func, office_close)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("known-by-case-address-number-name", test_match);
  ADD ("day-and-month-exchanged", test_turned);
  ADD ("told-apart-is-remembered", test_told_apart);
  ADD ("two-made-one-and-two-again", test_merge);
  ADD ("two-made-one-as-chosen", test_merge_chosen);

  return g_test_run ();
}
