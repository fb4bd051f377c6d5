/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A trial run tells what would change and stores nothing; the funnel counts what is stored. */
#include "config.h"

#include "record-fixture.h"

#include "intake-rule-count.h"
#include "intake-rule-set-table.h"
#include "intake-rule-trial.h"

/* Two rules, so that there is a funnel: the level of study, then the years. */
#define RULES(id, version, level, to)                                                                                                       \
  "{ \"id\": \"" id "\", \"version\": " version ", \"names\": { \"en\": \"Own\" }, \"rules\": [ { \"id\": \"level\", \"kind\": \"one-of\"," \
  " \"field\": \"study_level\", \"values\": [\"" level "\"] }, { \"id\": \"age\", \"kind\": \"age\", \"to\": " to " } ] }"

static gint64 notice_id;
static gint64 ids[4];

static IntakeRuleSet *
make_rules (const char *document)
{
  g_autoptr (GError) error = NULL;
  IntakeRuleSet *rule_set = intake_rule_set_new_from_json (document, -1, &error);

  g_assert_no_error (error);

  return rule_set;
}

/* Three masters and a bachelor apply for a notice that names the rule set "own"; one of the masters is too old for 30. */
static void
insert (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) own = make_rules (RULES ("own", "1", "master", "60"));
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  g_assert_cmpint (intake_rule_set_table_keep (db, own, &error), !=, 0);
  notice_id = office_insert_notice (db, "CM-1", NULL);
  intake_value_set_text (&value, "own");
  g_assert_true (intake_record_table_update (db, INTAKE_ENTITY_NOTICE, notice_id, INTAKE_FIELD_NOTICE_RULE_SET, &value, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);
      IntakeRecord    *record = office_new_application (name, "A");

      intake_record_set_integer (record, INTAKE_FIELD_NOTICE, notice_id);
      intake_record_set_text (record, INTAKE_FIELD_STUDY_LEVEL, i == 0 ? "bachelor" : "master");
      if (i == 1)
        intake_record_set_date (record, INTAKE_FIELD_BIRTH_DATE, (IntakeDate){ 1980, 1, 1 });
      ids[i] = office_insert (db, record);
    }
  /* And one whom the office's own rule set judges. */
  office_insert (db, office_new_application ("Else", "Someone"));
}

static void
check_trial (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) next = make_rules (RULES ("own", "2", "bachelor", "30"));
  g_autoptr (IntakeRuleTrial) trial = intake_rule_trial_run (db, next, FALSE, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (trial->n_applications, ==, 4);
  g_assert_cmpint (trial->n_other, ==, 1);
  g_assert_cmpint (trial->n_changed, ==, 4);
  g_assert_cmpint (trial->counts[INTAKE_ANSWER_MET][INTAKE_ANSWER_NOT_MET], ==, 3);
  g_assert_cmpint (trial->counts[INTAKE_ANSWER_NOT_MET][INTAKE_ANSWER_MET], ==, 1);
  g_assert_cmpuint (trial->changes->len, ==, 4);
}

/* The same rules in another document change nobody; a rule set that nothing names is tried as the office's where that is asked for. */
static void
check_trial_of_others (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) same = make_rules (RULES ("own", "2", "master", "60"));
  g_autoptr (IntakeRuleSet) other = make_rules (RULES ("other", "1", "doctorate", "60"));
  g_autoptr (IntakeRuleTrial) unchanged = intake_rule_trial_run (db, same, FALSE, NULL, NULL, &error);
  g_autoptr (IntakeRuleTrial) nobody = intake_rule_trial_run (db, other, FALSE, NULL, NULL, &error);
  g_autoptr (IntakeRuleTrial) office = intake_rule_trial_run (db, other, TRUE, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (unchanged->n_changed, ==, 0);
  g_assert_cmpint (unchanged->counts[INTAKE_ANSWER_MET][INTAKE_ANSWER_MET], ==, 3);
  g_assert_cmpint (nobody->n_applications, ==, 0);
  g_assert_cmpint (nobody->n_other, ==, 5);
  g_assert_cmpint (office->n_applications, ==, 1);
  g_assert_cmpint (office->n_changed, ==, 1);
}

static void
check_cancelled (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (IntakeRuleSet) same = make_rules (RULES ("own", "2", "master", "60"));

  g_cancellable_cancel (cancellable);
  g_assert_null (intake_rule_counts_read (db, same, 0, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
check_counts (IntakeDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IntakeRuleSet) own = make_rules (RULES ("own", "1", "master", "30"));
  g_autoptr (IntakeRuleCounts) counts = intake_rule_counts_read (db, own, 0, NULL, &error);
  g_autoptr (IntakeRuleCounts) of_notice = intake_rule_counts_read (db, own, notice_id, NULL, &error);
  g_autoptr (IntakeRuleCounts) of_none = intake_rule_counts_read (db, own, notice_id + 1, NULL, &error);
  const IntakeRuleCount *level, *age;

  g_assert_no_error (error);
  g_assert_cmpint (counts->n_applications, ==, 4);
  g_assert_cmpint (of_notice->n_applications, ==, 4);
  g_assert_cmpint (of_none->n_applications, ==, 0);
  g_assert_cmpint (counts->answers[INTAKE_ANSWER_MET], ==, 3);
  g_assert_cmpint (counts->answers[INTAKE_ANSWER_NOT_MET], ==, 1);
  g_assert_cmpint (intake_rule_counts_get_version (counts, 1), ==, 4);
  g_assert_cmpint (intake_rule_counts_get_version (counts, 2), ==, 0);

  g_assert_cmpuint (counts->rules->len, ==, 2);
  level = g_ptr_array_index (counts->rules, 0);
  age = g_ptr_array_index (counts->rules, 1);
  g_assert_cmpstr (level->rule, ==, "level");
  g_assert_cmpint (level->answers[INTAKE_ANSWER_MET], ==, 3);
  g_assert_cmpint (level->answers[INTAKE_ANSWER_NOT_MET], ==, 1);
  g_assert_cmpint (level->n_left, ==, 3);
  g_assert_cmpint (age->answers[INTAKE_ANSWER_MET], ==, 4);
  g_assert_cmpint (age->n_left, ==, 3);
}

static void
test_trial (Office       *office,
            gconstpointer data)
{
  office_write (office, insert);
  office_read (office, check_trial);
  office_read (office, check_trial_of_others);
  office_read (office, check_cancelled);
  /* Nothing of it was stored. */
  office_read (office, check_counts);
}

static void
test_counts (Office       *office,
             gconstpointer data)
{
  office_write (office, insert);
  office_read (office, check_counts);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/store/rule-trial/" path, Office, NULL, office_open, test, office_close)
  ADD ("tells-what-would-change-and-stores-nothing", test_trial);
  ADD ("funnel-counts-rule-by-rule", test_counts);

  return g_test_run ();
}
