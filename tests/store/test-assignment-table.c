/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several supervisors for one intern, each with a role, and who has room for another. */
#include "config.h"

#include "record-fixture.h"

#include "intake-assignment-table.h"
#include "intake-screening-table.h"
#include "intake-statement.h"

static gint64 application_id, ada, ben, zoe;

static void
assign (IntakeDatabase *db,
        gint64          application,
        gint64          supervisor,
        const char     *role)
{
  g_autoptr (GError) error = NULL;

  intake_assignment_table_assign (db, application, supervisor, role, &error);
  g_assert_no_error (error);
}

static char *
dup_list (IntakeDatabase *db,
          gboolean        candidates)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = candidates ? intake_assignment_table_list_candidates (db, application_id, &error) : intake_assignment_table_list (db, application_id, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    {
      const IntakeAssignment *one = g_ptr_array_index (list, i);

      g_assert_cmpint (one->id != 0, ==, !candidates);
      g_string_append_printf (text, "%s%s %s %d/%d", i > 0 ? ", " : "", one->name, one->role != NULL ? one->role : "-", one->load, one->capacity);
    }

  return g_string_free (text, FALSE);
}

/* The short list has the same supervisors in the same order, only not counted. */
static void
assert_names (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = intake_assignment_table_list (db, application_id, &error);
  g_autoptr (GPtrArray) names = intake_assignment_table_list_names (db, application_id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (names->len, ==, list->len);
  for (guint i = 0; i < names->len; i++)
    {
      const IntakeAssignment *one = g_ptr_array_index (names, i), *counted = g_ptr_array_index (list, i);

      g_assert_cmpint (one->id, ==, counted->id);
      g_assert_cmpstr (one->role, ==, counted->role);
      g_assert_cmpint (one->load, ==, -1);
    }
}

static void
assert_list (IntakeDatabase *db,
             gboolean        candidates,
             const char     *expected)
{
  g_autofree char *list = dup_list (db, candidates);

  g_assert_cmpstr (list, ==, expected);
  assert_names (db);
}

static void
set_inactive (IntakeDatabase *db,
              gint64          id)
{
  g_autoptr (GError) error = NULL;
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_integer (&value, 0);
  intake_record_table_update (db, INTAKE_ENTITY_SUPERVISOR, id, INTAKE_FIELD_SUPERVISOR_ACTIVE, &value, &error);
  g_assert_no_error (error);
}

static void
assign_some (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  gint64 other;

  ada = office_insert_supervisor (db, "Ada Foe", 1);
  ben = office_insert_supervisor (db, "Ben Foe", 4);
  zoe = office_insert_supervisor (db, "Zoé N’Guessan", -1);
  set_inactive (db, office_insert_supervisor (db, "Gone", 9));
  application_id = office_insert (db, office_new_application ("Mbarga", "Anne"));
  other = office_insert (db, office_new_application ("Biya", "Joe"));
  assign (db, other, ada, "direct");

  /* An application that is only received takes no place. */
  assert_list (db, TRUE, "Ben Foe - 0/4, Ada Foe - 0/1, Zoé N’Guessan - 0/-1");
  office_set_stage (db, other, INTAKE_STAGE_ON_BOARD);
  assert_list (db, TRUE, "Ben Foe - 0/4, Zoé N’Guessan - 0/-1, Ada Foe - 1/1");

  assign (db, application_id, zoe, "overall");
  assign (db, application_id, ben, "alternate");
  assert_list (db, FALSE, "Zoé N’Guessan overall 0/-1, Ben Foe alternate 0/4");
  assign (db, application_id, ben, "joint");
  assert_list (db, FALSE, "Ben Foe joint 0/4, Zoé N’Guessan overall 0/-1");
  assert_list (db, TRUE, "Ada Foe - 1/1");

  g_assert_true (intake_assignment_table_remove (db, application_id, zoe, &error));
  assert_list (db, FALSE, "Ben Foe joint 0/4");
}

#define RELATIVES_RULES                                                                               \
  "{ \"id\": \"relatives-rules\", \"version\": 1, \"names\": { \"en\": \"Relatives\" }, \"rules\": [" \
  " { \"kind\": \"relatives\", \"outcome\": \"met\", \"assignment\": \"other-unit\" } ] }"

static void
set_text (IntakeDatabase *db,
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

/* Who works beside a relative comes last, however much room there is, with the reason. */
static void
insert_relatives (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) rules = intake_rule_set_new_from_json (RELATIVES_RULES, -1, &error);
  g_autoptr (GPtrArray) candidates = NULL;

  ada = office_insert_supervisor (db, "Ada", 9);
  ben = office_insert_supervisor (db, "Ben", 1);
  set_text (db, ada, INTAKE_FIELD_SUPERVISOR_UNIT, "Finance");
  set_text (db, ben, INTAKE_FIELD_SUPERVISOR_UNIT, "Operations");
  application_id = office_insert (db, office_new_application ("Mbarga", "Anne"));
  assert_list (db, TRUE, "Ada - 0/9, Ben - 0/1");

  g_assert_true (intake_screening_table_judge_all (db, rules, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  set_text (db, application_id, INTAKE_FIELD_RELATIVES, "sibling:finance");
  assert_list (db, TRUE, "Ben - 0/1, Ada - 0/9");
  candidates = intake_assignment_table_list_candidates (db, application_id, &error);
  g_assert_no_error (error);
  g_assert_null (((IntakeAssignment *)candidates->pdata[0])->objection);
  g_assert_cmpstr (((IntakeAssignment *)candidates->pdata[1])->objection, ==, "in the unit of a relative of the applicant (Sibling: finance)");
}

static void
test_relatives (Office       *office,
                gconstpointer data)
{
  office_write (office, insert_relatives);
}

static void
assign_again (IntakeDatabase *db)
{
  assign (db, application_id, ben, "joint");
}

static void
assign_wrong (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (intake_assignment_table_assign (db, application_id, ben, "boss", &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (intake_assignment_table_assign (db, application_id, 42, "joint", &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (intake_assignment_table_assign (db, 42, ben, "joint", &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
}

static void
name_by_notice (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = NULL;
  IntakeRecord    *record = office_new_application ("Fru", "Che");
  gint64           notice = office_insert_notice (db, "CM-1", NULL);
  gint64           other;

  ada = office_insert_supervisor (db, "Ada", 1);
  ben = office_insert_supervisor (db, "Ben", 9);
  zoe = office_insert_supervisor (db, "Zoé", 2);
  sql = g_strdup_printf ("INSERT INTO notice_supervisor (id, notice_id, supervisor_id, role) VALUES"
                         " (1, %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ", 'joint'), (2, %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ", 'direct')",
                         notice, ada, notice, zoe);
  intake_database_run (db, sql, &error);
  g_assert_no_error (error);
  intake_record_set_integer (record, INTAKE_FIELD_NOTICE, notice);
  application_id = office_insert (db, record);
  assert_list (db, TRUE, "Zoé direct 0/2, Ada joint 0/1, Ben - 0/9");

  /* Whoever has no room comes last, named or not. */
  other = office_insert (db, office_new_application ("Biya", "Joe"));
  office_set_stage (db, other, INTAKE_STAGE_OFFERED);
  assign (db, other, ada, "joint");
  assert_list (db, TRUE, "Zoé direct 0/2, Ben - 0/9, Ada joint 1/1");
}

static void
test_named (Office       *office,
            gconstpointer data)
{
  office_write (office, name_by_notice);
}

static void
test_assign (Office       *office,
             gconstpointer data)
{
  office_write (office, assign_some);
  g_assert_cmpint (office_write (office, assign_again), ==, 0);
  office_write (office, assign_wrong);
}

static void
assert_found (IntakeDatabase *db,
              const char     *name,
              gint64          expected,
              int             code)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (intake_assignment_table_find_supervisor (db, name, &error), ==, expected);
  if (expected != 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, INTAKE_STORE_ERROR, code);
}

static void
find_some (IntakeDatabase *db)
{
  assert_found (db, "zoe nguessan", zoe, 0);
  assert_found (db, "N'guessan", zoe, 0);
  assert_found (db, "ada", ada, 0);
  assert_found (db, "foe", 0, INTAKE_STORE_ERROR_CONFLICT);
  assert_found (db, "nobody", 0, INTAKE_STORE_ERROR_NOT_FOUND);
  assert_found (db, " ", 0, INTAKE_STORE_ERROR_NOT_FOUND);
}

static void
test_find (Office       *office,
           gconstpointer data)
{
  office_write (office, assign_some);
  office_read (office, find_some);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/store/assignment-table/" path, Office, NULL, office_open, test, office_close)
  ADD ("roles-order-supervisors-and-room-orders-candidates", test_assign);
  ADD ("whom-the-notice-names-is-proposed-first", test_named);
  ADD ("supervisor-is-found-by-a-part-that-only-one-has", test_find);
  ADD ("beside-a-relative-comes-last", test_relatives);

  return g_test_run ();
}
