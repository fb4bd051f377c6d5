/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers follow what they hang on, are explained by the rules that gave them, and never overwrite a decision. */
#include "config.h"

#include "record-fixture.h"

#include "intake-query.h"
#include "intake-rule-set-table.h"
#include "intake-screening-table.h"
#include "intake-setting-table.h"
#include "intake-statement.h"

/* Eligible is who says so in the notes: a rule set that nobody ships. */
#define OWN_RULES(version, value)                                                              \
  "{ \"id\": \"own-rules\", \"version\": " version ", \"names\": { \"en\": \"Own rules\" },"   \
  " \"rules\": [ { \"id\": \"level\", \"title\": { \"en\": \"Level\" }, \"kind\": \"one-of\"," \
  " \"field\": \"study_level\", \"values\": [\"" value "\"] } ] }"

static gint64 first_id, second_id, notice_id;

static void
assert_answer (IntakeDatabase *db,
               gint64          id,
               const char     *answer,
               const char     *decision)
{
  g_autoptr (IntakeRecord) record = office_load (db, INTAKE_ENTITY_APPLICATION, id);

  g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_ANSWER), ==, answer);
  g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_DECISION), ==, decision);
}

static void
update (IntakeDatabase    *db,
        gint64             id,
        IntakeFieldId      field,
        const IntakeValue *value)
{
  g_autoptr (GError) error = NULL;

  intake_record_table_update (db, intake_field_get (field)->entity, id, field, value, &error);
  g_assert_no_error (error);
}

static void
insert_two (IntakeDatabase *db)
{
  IntakeRecord *record = office_new_application ("Mbarga", "Anne");

  notice_id = office_insert_notice (db, "CM-1", NULL);
  intake_record_set_integer (record, INTAKE_FIELD_NOTICE, notice_id);
  first_id = office_insert (db, record);
  record = office_new_application ("Biya", "Joe");
  intake_record_set_text (record, INTAKE_FIELD_STUDY_LEVEL, "bachelor");
  second_id = office_insert (db, record);
}

static void
check_two (IntakeDatabase *db)
{
  assert_answer (db, first_id, "eligible", NULL);
  assert_answer (db, second_id, "eligible", NULL);
}

static void
set_birth_date (IntakeDatabase *db)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_date (&value, (IntakeDate){ 1980, 1, 1 });
  update (db, first_id, INTAKE_FIELD_BIRTH_DATE, &value);
}

static void
check_too_old (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeScreening) screening = intake_screening_table_explain (db, first_id, NULL, intake_language_get ("fr"), &error);
  gboolean found = FALSE;

  g_assert_no_error (error);
  assert_answer (db, first_id, "not-eligible", NULL);
  g_assert_cmpint (intake_screening_get_answer (screening), ==, INTAKE_ANSWER_NOT_MET);
  for (guint i = 0; i < intake_screening_get_n_reasons (screening); i++)
    {
      const IntakeReason *reason = intake_screening_get_reason (screening, i);

      if (strcmp (reason->rule, "age") == 0)
        {
          found = TRUE;
          g_assert_cmpint (reason->answer, ==, INTAKE_ANSWER_NOT_MET);
        }
    }
  g_assert_true (found);
}

static void
set_notes (IntakeDatabase *db)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_text (&value, "called back");
  update (db, first_id, INTAKE_FIELD_NOTES, &value);
}

static void
check_judged_before (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeStatement) statement = intake_statement_get (db, "SELECT count (*) FROM screening WHERE judged_on <> '2025-09-01'", &error);

  g_assert_no_error (error);
  g_assert_true (intake_statement_step (statement, &error));
  g_assert_cmpint (intake_statement_get_integer (statement, 0), ==, 0);
}

static void
clear_birth_date (IntakeDatabase *db)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  update (db, first_id, INTAKE_FIELD_BIRTH_DATE, &value);
}

static void
check_unknown (IntakeDatabase *db)
{
  assert_answer (db, first_id, "cannot-tell", NULL);
}

static void
test_follows (Office       *office,
              gconstpointer data)
{
  office_write (office, insert_two);
  office_read (office, check_two);
  office_write (office, set_birth_date);
  office_read (office, check_too_old);
  /* What no rule asks for leaves the answer as it was given. */
  intake_store_set_today (office->store, (IntakeDate){ 2025, 9, 2 });
  office_write (office, set_notes);
  office_read (office, check_judged_before);
  office_undo (office);
  office_write (office, clear_birth_date);
  office_read (office, check_unknown);
  office_undo (office);
  office_read (office, check_too_old);
  office_undo (office);
  office_read (office, check_two);
}

static void
keep_own_rules (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) first = intake_rule_set_new_from_json (OWN_RULES ("1", "master"), -1, &error);
  g_autoptr (IntakeRuleSet) changed = intake_rule_set_new_from_json (OWN_RULES ("1", "other"), -1, NULL);
  gint64 row;

  g_assert_no_error (error);
  row = intake_rule_set_table_keep (db, first, &error);
  g_assert_no_error (error);
  g_assert_cmpint (row, !=, 0);
  g_assert_cmpint (intake_rule_set_table_keep (db, first, &error), ==, row);
  /* What was once used reads the same for ever. */
  g_assert_cmpint (intake_rule_set_table_keep (db, changed, &error), ==, 0);
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS);
}

static void
name_own_rules (IntakeDatabase *db)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  intake_value_set_text (&value, "own-rules");
  update (db, notice_id, INTAKE_FIELD_NOTICE_RULE_SET, &value);
  intake_value_set_text (&value, "no-such-rules");
  g_assert_false (intake_record_table_update (db, INTAKE_ENTITY_NOTICE, notice_id, INTAKE_FIELD_NOTICE_RULE_SET, &value, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
}

static void
check_own_rules (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) first = intake_screening_table_get_rule_set (db, first_id, &error);
  g_autoptr (IntakeRuleSet) second = intake_screening_table_get_rule_set (db, second_id, &error);
  g_auto (GStrv) names = intake_rule_set_table_list_names (db, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (intake_rule_set_get_id (first), ==, "own-rules");
  g_assert_cmpstr (intake_rule_set_get_id (second), ==, INTAKE_RULE_SET_DEFAULT);
  g_assert_true (g_strv_contains ((const char *const *)names, "own-rules"));
  g_assert_true (g_strv_contains ((const char *const *)names, INTAKE_RULE_SET_DEFAULT));
}

static void
judge_by_second_version (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) second = intake_rule_set_new_from_json (OWN_RULES ("2", "master"), -1, &error);
  g_autofree char *setting = NULL;
  gint64           n_changed = -1;

  g_assert_true (intake_screening_table_judge_all (db, second, NULL, NULL, &n_changed, &error));
  g_assert_no_error (error);
  setting = intake_setting_table_dup (db, INTAKE_SETTING_RULE_SET);
  g_assert_cmpstr (setting, ==, "own-rules");
  /* Only the bachelor is answered otherwise. */
  g_assert_cmpint (n_changed, ==, 1);
}

static void
check_second_version (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) used = intake_screening_table_get_rule_set (db, first_id, &error);

  g_autoptr (IntakeRuleSet) other = intake_screening_table_get_rule_set (db, second_id, &error);

  g_assert_no_error (error);
  /* The notice names the first version, and is not the office's to change with its own rule set. */
  g_assert_cmpint (intake_rule_set_get_version (used), ==, 1);
  g_assert_cmpint (intake_rule_set_get_version (other), ==, 2);
  assert_answer (db, first_id, "eligible", NULL);
  assert_answer (db, second_id, "not-eligible", NULL);
}

static void
judge_all_again (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  gint64 n_changed = -1;

  g_assert_true (intake_screening_table_judge_all (db, NULL, NULL, NULL, &n_changed, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n_changed, ==, 0);
}

static void
test_rule_sets (Office       *office,
                gconstpointer data)
{
  office_write (office, insert_two);
  office_write (office, keep_own_rules);
  office_write (office, name_own_rules);
  office_read (office, check_own_rules);
  office_write (office, judge_by_second_version);
  office_read (office, check_second_version);
  /* Nothing differs but the day, nothing is written. */
  intake_store_set_today (office->store, (IntakeDate){ 2025, 9, 2 });
  g_assert_cmpint (office_write (office, judge_all_again), ==, 0);
}

static void
decide (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (intake_screening_table_decide (db, first_id, "not-eligible", "", &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (intake_screening_table_decide (db, first_id, "perhaps", "why", &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (intake_screening_table_decide (db, 42, "eligible", NULL, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (intake_screening_table_decide (db, first_id, "eligible", NULL, &error));
  g_assert_true (intake_screening_table_decide (db, first_id, "not-eligible", "no passport", &error));
  g_assert_no_error (error);
}

static void
check_decided (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeDecision) decision = intake_screening_table_get_decision (db, first_id, &error);

  g_assert_no_error (error);
  assert_answer (db, first_id, "eligible", "not-eligible");
  g_assert_nonnull (decision);
  g_assert_cmpstr (decision->decision, ==, "not-eligible");
  g_assert_cmpstr (decision->reason, ==, "no passport");
  g_assert_cmpstr (decision->decided_by, ==, "tester");
  g_assert_cmpint (intake_date_compare (decision->decided_on, (IntakeDate){ 2025, 9, 1 }), ==, 0);

  /* Who has none, and who is not there at all. */
  g_assert_null (intake_screening_table_get_decision (db, second_id, &error));
  g_assert_no_error (error);
  g_assert_null (intake_screening_table_get_decision (db, 42, &error));
  g_assert_no_error (error);
}

static void
check_decided_and_old (IntakeDatabase *db)
{
  assert_answer (db, first_id, "not-eligible", "not-eligible");
}

static void
take_back (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (intake_screening_table_decide (db, first_id, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
check_taken_back (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  assert_answer (db, first_id, "not-eligible", NULL);
  g_assert_null (intake_screening_table_get_decision (db, first_id, &error));
  g_assert_no_error (error);
}

static void
test_decision (Office       *office,
               gconstpointer data)
{
  office_write (office, insert_two);
  office_write (office, decide);
  office_read (office, check_decided);
  /* A new answer leaves the decision as it is. */
  office_write (office, set_birth_date);
  office_read (office, check_decided_and_old);
  office_write (office, take_back);
  office_read (office, check_taken_back);
}

static void
assert_look_again (IntakeDatabase *db,
                   gboolean        wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRecord) record = office_load (db, INTAKE_ENTITY_APPLICATION, first_id);
  g_autoptr (IntakeDecision) decision = intake_screening_table_get_decision (db, first_id, &error);
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_autoptr (GArray) ids = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_LOOK_AGAIN), ==, wanted ? "look-again" : NULL);
  g_assert_true (decision->wants_another_look == wanted);

  intake_value_set_text (&value, "look-again");
  intake_view_add_filter (view, INTAKE_FIELD_LOOK_AGAIN, INTAKE_OPERATOR_IS, &value);
  ids = intake_query_ids (db, view, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, wanted ? 1 : 0);
}

static void
check_no_look (IntakeDatabase *db)
{
  assert_look_again (db, FALSE);
}

static void
check_look (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeDecision) decision = intake_screening_table_get_decision (db, first_id, &error);

  assert_look_again (db, TRUE);
  /* The decision itself is as it was. */
  assert_answer (db, first_id, "not-eligible", "waived");
  g_assert_cmpstr (decision->decided_answer, ==, "eligible");
  g_assert_cmpstr (decision->reason, ==, "an agreement");
}

static void
waive (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (intake_screening_table_decide (db, first_id, "waived", NULL, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (intake_screening_table_decide (db, first_id, "waived", "an agreement", &error));
  g_assert_no_error (error);
}

static void
keep_decision (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (intake_screening_table_keep_decision (db, first_id, &error));
  g_assert_no_error (error);
  g_assert_false (intake_screening_table_keep_decision (db, second_id, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
}

/* Deciding the same again beside another answer is a look at it as well. */
static void
decide_again (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (intake_screening_table_decide (db, first_id, "waived", "an agreement", &error));
  g_assert_no_error (error);
}

static void
agree (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (intake_screening_table_decide (db, first_id, "eligible", NULL, &error));
  g_assert_no_error (error);
}

/* Without a reason it cannot stand against the answer. */
static void
keep_without_reason (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  assert_look_again (db, TRUE);
  g_assert_false (intake_screening_table_keep_decision (db, first_id, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_CONSTRAINT);
}

static void
test_look_again (Office       *office,
                 gconstpointer data)
{
  office_write (office, insert_two);
  office_write (office, waive);
  office_read (office, check_no_look);
  /* What changes no answer wants no look. */
  office_write (office, set_notes);
  office_read (office, check_no_look);
  office_write (office, set_birth_date);
  office_read (office, check_look);
  office_write (office, keep_decision);
  office_read (office, check_no_look);
  office_undo (office);
  office_read (office, check_look);
  office_write (office, decide_again);
  office_read (office, check_no_look);
  office_undo (office);
  /* The answer of before is back, and with it what was decided beside. */
  office_undo (office);
  office_read (office, check_no_look);
  office_write (office, agree);
  office_write (office, set_birth_date);
  office_write (office, keep_without_reason);
}

static void
insert_one (IntakeDatabase *db)
{
  second_id = office_insert (db, office_new_application ("Fru", "Che"));
}

static void
check_one (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (intake_record_table_load (db, INTAKE_ENTITY_APPLICATION, first_id, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
  assert_answer (db, second_id, "eligible", NULL);
}

/* The rule set came into the file with the first application, and others are judged by it since. */
static void
test_undo_of_first (Office       *office,
                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  gint64           first = office_write (office, insert_two);

  office_write (office, insert_one);
  label = intake_store_undo (office->store, INTAKE_UNDO, first, &error);
  g_assert_no_error (error);
  office_read (office, check_one);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/store/screening-table/" path, Office, NULL, office_open, test, office_close)
  ADD ("answers-follow-what-they-hang-on", test_follows);
  ADD ("rule-sets-are-kept-by-version", test_rule_sets);
  ADD ("decision-stands-beside-the-answer", test_decision);
  ADD ("another-answer-wants-another-look", test_look_again);
  ADD ("first-application-can-be-undone-under-others", test_undo_of_first);

  return g_test_run ();
}
