/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A screening keeps the version that judged it and the rules that failed. */
#include "config.h"

#include "record-fixture.h"

#include "intake-query.h"
#include "intake-notice-table.h"
#include "intake-rule-set-table.h"
#include "intake-screening-table.h"

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
set_birth_date (IntakeDatabase *db)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_date (&value, (IntakeDate){ 1980, 1, 1 });
  update (db, first_id, INTAKE_FIELD_BIRTH_DATE, &value);
}

static void
set_notes (IntakeDatabase *db)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_text (&value, "called back");
  update (db, first_id, INTAKE_FIELD_NOTES, &value);
}

static void
name_own_rules (IntakeDatabase *db)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_text (&value, "own-rules");
  update (db, notice_id, INTAKE_FIELD_NOTICE_RULE_SET, &value);
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
keep_first_version (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) first = intake_rule_set_new_from_json (OWN_RULES ("1", "master"), -1, &error);

  g_assert_cmpint (intake_rule_set_table_keep (db, first, &error), !=, 0);
  g_assert_no_error (error);
}

static gint64
count_failed (IntakeDatabase *db,
              const char     *rule)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_autoptr (GArray) ids = NULL;

  intake_value_set_text (&value, rule);
  intake_view_add_filter (view, INTAKE_FIELD_FAILED_RULES, INTAKE_OPERATOR_IS, &value);
  ids = intake_query_ids (db, view, NULL, &error);
  g_assert_no_error (error);

  return ids->len;
}

static void
check_none_failed (IntakeDatabase *db)
{
  g_autoptr (IntakeRecord) record = office_load (db, INTAKE_ENTITY_APPLICATION, first_id);

  g_assert_false (intake_record_has (record, INTAKE_FIELD_FAILED_RULES));
  g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_RULE_SET), ==, "iom-2025 (1)");
  g_assert_cmpint (count_failed (db, "age"), ==, 0);
}

static void
check_age_failed (IntakeDatabase *db)
{
  g_autoptr (IntakeRecord) record = office_load (db, INTAKE_ENTITY_APPLICATION, first_id);
  g_autofree char *titles = intake_rule_set_table_dup_titles (db, "age;7");
  g_autoptr (IntakeView) view = intake_view_new (INTAKE_ENTITY_APPLICATION);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) facets = intake_query_facets (db, view, INTAKE_FIELD_FAILED_RULES, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (intake_record_get_text (record, INTAKE_FIELD_FAILED_RULES), ==, "age");
  g_assert_cmpint (count_failed (db, "age"), ==, 1);
  g_assert_cmpint (count_failed (db, "ag"), ==, 0);
  g_assert_cmpint (count_failed (db, "studies"), ==, 0);
  g_assert_cmpuint (facets->len, ==, 1);
  g_assert_cmpstr (g_array_index (facets, IntakeFacet, 0).value.text, ==, "age");
  g_assert_cmpstr (titles, ==, "Age, Rule 7");
}

static void
test_failed (Office       *office,
             gconstpointer data)
{
  office_write (office, insert_two);
  office_read (office, check_none_failed);
  office_write (office, set_birth_date);
  office_read (office, check_age_failed);
  office_undo (office);
  office_read (office, check_none_failed);
}

static void
assert_version (IntakeDatabase *db,
                int             version,
                const char     *answer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) used = intake_screening_table_get_rule_set (db, first_id, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (intake_rule_set_get_id (used), ==, "own-rules");
  g_assert_cmpint (intake_rule_set_get_version (used), ==, version);
  assert_answer (db, first_id, answer, NULL);
}

static void
check_first_version (IntakeDatabase *db)
{
  assert_version (db, 1, "eligible");
}

static void
check_next_version (IntakeDatabase *db)
{
  assert_version (db, 2, "not-eligible");
}

static void
keep_second_version (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) second = intake_rule_set_new_from_json (OWN_RULES ("2", "doctorate"), -1, &error);

  g_assert_cmpint (intake_rule_set_table_keep (db, second, &error), !=, 0);
  g_assert_no_error (error);
}

static void
judge_by_kept_version (IntakeDatabase *db,
                       const char     *document,
                       guint           n_notices,
                       gint64          expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) version = intake_rule_set_new_from_json (document, -1, &error);
  gint64 n_changed = -1;

  g_assert_true (intake_screening_table_judge_by (db, version, &notice_id, n_notices, NULL, NULL, &n_changed, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n_changed, ==, expected);
}

static void
judge_by_newer (IntakeDatabase *db)
{
  judge_by_kept_version (db, OWN_RULES ("2", "doctorate"), 1, 1);
}

/* Nobody said that the notice goes over. */
static void
judge_by_newer_without_notice (IntakeDatabase *db)
{
  judge_by_kept_version (db, OWN_RULES ("2", "doctorate"), 0, 0);
}

static void
judge_by_older (IntakeDatabase *db)
{
  judge_by_kept_version (db, OWN_RULES ("1", "master"), 1, 1);
}

static void
check_office_rules (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) other = intake_screening_table_get_rule_set (db, second_id, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (intake_rule_set_get_id (other), ==, INTAKE_RULE_SET_DEFAULT);
}

static void
check_named (IntakeDatabase *db,
             const char     *name)
{
  g_autoptr (IntakeRecord) notice = office_load (db, INTAKE_ENTITY_NOTICE, notice_id);

  g_assert_cmpstr (intake_record_get_text (notice, INTAKE_FIELD_NOTICE_RULE_SET), ==, name);
}

static void
check_names_first (IntakeDatabase *db)
{
  check_named (db, "own-rules 1");
}

static void
check_names_second (IntakeDatabase *db)
{
  check_named (db, "own-rules 2");
}

static gint64 late_id;

static void
insert_late (IntakeDatabase *db)
{
  IntakeRecord *record = office_new_application ("Fouda", "Late");

  intake_record_set_integer (record, INTAKE_FIELD_NOTICE, notice_id);
  late_id = office_insert (db, record);
}

static void
check_late_by_first (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) used = intake_screening_table_get_rule_set (db, late_id, &error);

  g_assert_no_error (error);
  g_assert_cmpint (intake_rule_set_get_version (used), ==, 1);
  assert_answer (db, late_id, "eligible", NULL);
}

static void
name_version (IntakeDatabase *db,
              const char     *name)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  intake_value_set_text (&value, name);
  intake_record_table_update (db, INTAKE_ENTITY_NOTICE, notice_id, INTAKE_FIELD_NOTICE_RULE_SET, &value, &error);
  g_assert_no_error (error);
}

static void
name_second_version (IntakeDatabase *db)
{
  name_version (db, "own-rules 2");
}

static void
name_no_version (IntakeDatabase *db)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  intake_value_set_text (&value, "own-rules 3");
  g_assert_false (intake_record_table_update (db, INTAKE_ENTITY_NOTICE, notice_id, INTAKE_FIELD_NOTICE_RULE_SET, &value, &error));
  g_assert_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "version 3"));
}

static void
check_listed (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notices = intake_notice_table_list_judged (db, "own-rules", &error);
  g_autoptr (GPtrArray) none = intake_notice_table_list_judged (db, "own", &error);
  const IntakeJudgedNotice *notice;

  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (notices->len, ==, 1);
  notice = notices->pdata[0];
  g_assert_cmpint (notice->id, ==, notice_id);
  g_assert_cmpint (notice->version, ==, 1);
  g_assert_cmpint (notice->n_applications, ==, 2);
}

/* A notice that was published under a version is judged by it, late applications too, until it names another; its applications go over with it. */
static void
test_notice (Office       *office,
             gconstpointer data)
{
  office_write (office, insert_two);
  office_write (office, keep_first_version);
  office_write (office, name_own_rules);
  office_read (office, check_names_first);
  office_write (office, keep_second_version);
  office_write (office, insert_late);
  office_read (office, check_late_by_first);
  office_read (office, check_listed);
  office_write (office, name_no_version);
  office_write (office, name_second_version);
  office_read (office, check_next_version);
  office_undo (office);
  office_read (office, check_names_first);
  office_read (office, check_first_version);
}

/* A version that is saved judges nobody who was judged before, until the office says so; that can be undone, and said of an older one too. */
static void
test_versions (Office       *office,
               gconstpointer data)
{
  office_write (office, insert_two);
  office_write (office, keep_first_version);
  office_write (office, name_own_rules);
  office_read (office, check_first_version);
  office_write (office, keep_second_version);
  office_write (office, set_notes);
  office_read (office, check_first_version);
  office_write (office, judge_all_again);
  office_read (office, check_first_version);
  office_write (office, judge_by_newer_without_notice);
  office_read (office, check_first_version);
  office_write (office, judge_by_newer);
  office_read (office, check_next_version);
  office_read (office, check_names_second);
  office_read (office, check_office_rules);
  office_undo (office);
  office_read (office, check_first_version);
  office_read (office, check_names_first);
  office_write (office, judge_by_newer);
  office_write (office, judge_by_older);
  office_read (office, check_first_version);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/store/screening/" path, Office, NULL, office_open, test, office_close)
  ADD ("rules-that-failed-are-kept-and-filtered-by", test_failed);
  ADD ("edits-keep-the-version", test_versions);
  ADD ("a-notice-keeps-to-the-version-that-it-names", test_notice);

  return g_test_run ();
}
