/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Judging by the rule sets that come with Intake: answers, reasons, sentences in each language. */
#include "config.h"

#include "rule-fixture.h"

/* Someone who meets every rule of iom-2025. */
#define ELIGIBLE "basis=interest study_status=enrolled final_year=1 first_degree=1 study_level=master birth_date=2000-05-17 experience_months=6 "

/* Judges by a shipped rule set. */
static IntakeScreening *
judge (const char *id,
       const char *values,
       const char *language,
       GString    *rules)
{
  g_autoptr (IntakeRuleSet) rule_set = intake_rule_set_load_shipped (id);
  g_autoptr (IntakeRecord) application = fixture_application (values);
  IntakeFacts      facts = { application, NULL, FIXTURE_TODAY, NULL };
  IntakeScreening *screening = intake_rule_set_judge (rule_set, &facts, intake_language_get (language));
  IntakeAnswer     answer = intake_rule_set_answer (rule_set, &facts, rules);
  g_autofree char *summary = intake_screening_dup_summary (screening);
  g_autofree char *quick_summary = intake_rule_set_dup_summary (rule_set, &facts, intake_language_get (language));

  g_assert_cmpint (answer, ==, intake_screening_get_answer (screening));
  g_assert_cmpstr (quick_summary, ==, summary);

  return screening;
}

#define assert_answer(id, values, answer, answers)                                                   \
  G_STMT_START                                                                                       \
  {                                                                                                  \
    g_autoptr (GString) assert_rules = g_string_new ("left over");                                   \
    g_autoptr (IntakeScreening) assert_screening = judge (id, values, "en", assert_rules);           \
    g_assert_cmpstr (intake_answer_id (intake_screening_get_answer (assert_screening)), ==, answer); \
    g_assert_cmpstr (assert_rules->str, ==, answers);                                                \
  }                                                                                                  \
  G_STMT_END

/* The reason of a rule by its id. */
static const IntakeReason *
find_reason (IntakeScreening *screening,
             const char      *rule)
{
  for (guint i = 0; i < intake_screening_get_n_reasons (screening); i++)
    {
      const IntakeReason *reason = intake_screening_get_reason (screening, i);

      if (strcmp (reason->rule, rule) == 0)
        return reason;
    }

  g_assert_not_reached ();
}

static void
assert_remedies (const char *values,
                 const char *expected)
{
  g_autoptr (IntakeScreening) screening = judge ("iom-2025", values, "en", NULL);
  g_autoptr (GPtrArray) remedies = intake_screening_list_remedies (screening);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < remedies->len; i++)
    {
      const IntakeRemedy *remedy = g_ptr_array_index (remedies, i);

      g_assert_cmpuint (remedy->field, <, INTAKE_N_FIELDS);
      g_string_append_printf (words, "%s%s [%s]", i > 0 ? " | " : "", remedy->text, intake_field_get (remedy->field)->name);
    }
  g_assert_cmpstr (words->str, ==, expected);
}

/* Of branches of which one is enough, the one to which the least is missing is told; all else that stands in the way besides. */
static void
test_remedies (void)
{
  assert_remedies (ELIGIBLE, "");
  assert_remedies ("basis=interest study_status=enrolled final_year=1 first_degree=1 study_level=master experience_months=6", "to be recorded: Date of birth [birth_date]");
  assert_remedies (ELIGIBLE "first_degree=0", "First university degree: No; required: Yes [first_degree]");
  assert_remedies ("basis=interest study_status=enrolled first_degree=1 study_level=master birth_date=2000-05-17 experience_months=24",
                   "to be recorded: Final year [final_year] | Relevant experience (months): 24 months; required: less than 24 months [experience_months]");
}

static void
test_iom_2025 (void)
{
  assert_answer ("iom-2025", ELIGIBLE, "eligible", "grounds:met studies:met age:met experience:met");
  assert_answer ("iom-2025", "", "cannot-tell", "grounds:cannot-tell studies:cannot-tell age:cannot-tell experience:cannot-tell");
  assert_answer ("iom-2025", ELIGIBLE "experience_months=24", "not-eligible", "grounds:met studies:met age:met experience:not-met");
  assert_answer ("iom-2025", ELIGIBLE "birth_date=1988-11-03", "not-eligible", "grounds:met studies:met age:not-met experience:met");
  assert_answer ("iom-2025", ELIGIBLE "birth_date=1988-11-04", "eligible", "grounds:met studies:met age:met experience:met");
  assert_answer ("iom-2025", ELIGIBLE "first_degree=0", "not-eligible", "grounds:met studies:not-met age:met experience:met");
  assert_answer ("iom-2025", ELIGIBLE "study_level=other", "not-eligible", "grounds:met studies:not-met age:met experience:met");
  assert_answer ("iom-2025", ELIGIBLE "final_year=0", "not-eligible", "grounds:met studies:not-met age:met experience:met");
  assert_answer ("iom-2025", ELIGIBLE "basis=sponsored", "eligible", "grounds:met studies:met age:met experience:met");

  /* A graduate is in no final year, whatever else is not recorded. */
  assert_answer ("iom-2025", "basis=required birth_date=2000-05-17 experience_months=0 study_status=graduated graduation_date=2024-11-03", "eligible",
                 "grounds:met studies:met age:met experience:met");
  assert_answer ("iom-2025", "basis=required birth_date=2000-05-17 experience_months=0 study_status=graduated graduation_date=2024-11-02", "not-eligible",
                 "grounds:met studies:not-met age:met experience:met");
  assert_answer ("iom-2025", "basis=required birth_date=2000-05-17 experience_months=0 study_status=graduated", "cannot-tell",
                 "grounds:met studies:cannot-tell age:met experience:met");

  /* Graduated, but only next year: that cannot be. */
  assert_answer ("iom-2025", "basis=required birth_date=2000-05-17 experience_months=0 study_status=graduated graduation_date=2026-06-30", "not-eligible",
                 "grounds:met studies:not-met age:met experience:met");

  /* A student whose final year is not recorded has not graduated: only the first branch is open. */
  assert_answer ("iom-2025", "basis=interest birth_date=2000-05-17 experience_months=0 study_status=enrolled first_degree=1 study_level=bachelor", "cannot-tell",
                 "grounds:met studies:cannot-tell age:met experience:met");
}

static void
test_iom_2024 (void)
{
  assert_answer ("iom-2024", "study_status=enrolled study_level=master birth_date=2006-11-03 languages=fr:C1", "eligible", "studies:met age:met languages:met");
  assert_answer ("iom-2024", "study_status=enrolled study_level=bachelor final_year=0 basis=interest birth_date=2006-11-04 languages=de:C1", "not-eligible",
                 "studies:not-met age:not-met languages:not-met");
  assert_answer ("iom-2024", "study_status=graduated graduation_date=2025-01-15 available_from=2026-01-15 basis=interest birth_date=2000-01-01 languages=en", "cannot-tell",
                 "studies:met age:met languages:cannot-tell");
  assert_answer ("iom-2024", "study_status=graduated graduation_date=2025-01-15 available_from=2026-01-16 basis=interest birth_date=2000-01-01 languages=en:C1", "not-eligible",
                 "studies:not-met age:met languages:met");
  assert_answer ("iom-2024", "study_status=graduated graduation_date=2010-01-15 available_from=2026-01-16 basis=sponsored birth_date=2000-01-01 languages=en:C1", "eligible",
                 "studies:met age:met languages:met");
}

static void
test_iom_2014 (void)
{
  assert_answer ("iom-2014", "study_status=graduated birth_date=1992-11-04", "eligible", "studies:met age:met");
  assert_answer ("iom-2014", "study_status=enrolled final_year=1 birth_date=1992-11-03", "not-eligible", "studies:met age:not-met");
  assert_answer ("iom-2014", "study_status=enrolled birth_date=2000-01-01", "cannot-tell", "studies:cannot-tell age:met");
}

static void
test_reasons_in_order (void)
{
  static const char *const ids[] = { "grounds", "interest", "scholarship-or-required", "sponsored", "studies", "final-year", "final-year.1", "final-year.2", "final-year.3",
                                     "final-year.4", "recent-graduate", "recent-graduate.1", "recent-graduate.2", "age", "experience" };
  static const guint       depths[] = { 0, 1, 1, 1, 0, 1, 2, 2, 2, 2, 1, 2, 2, 0, 0 };
  g_autoptr (IntakeScreening) screening = judge ("iom-2025", ELIGIBLE, "en", NULL);
  const IntakeReason *age = find_reason (screening, "age");

  g_assert_cmpuint (intake_screening_get_n_reasons (screening), ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_cmpstr (intake_screening_get_reason (screening, i)->rule, ==, ids[i]);
      g_assert_cmpuint (intake_screening_get_reason (screening, i)->depth, ==, depths[i]);
    }

  g_assert_cmpstr (age->title, ==, "Age");
  g_assert_cmpstr (age->value, ==, "25 years");
  g_assert_cmpstr (age->limit, ==, "20 to 36 years");
  g_assert_cmpint (intake_date_compare (age->on, FIXTURE_RECEIVED), ==, 0);
  g_assert_cmpint (age->missing, ==, INTAKE_N_FIELDS);
  g_assert_cmpstr (find_reason (screening, "experience")->value, ==, "6 months");
  g_assert_cmpstr (find_reason (screening, "experience")->limit, ==, "less than 24 months");
  g_assert_cmpint (find_reason (screening, "experience")->on.year, ==, 0);
  g_assert_null (find_reason (screening, "recent-graduate.2")->value);
}

static void
test_failed_any_tells_each_branch (void)
{
  g_autoptr (IntakeScreening) screening = judge ("iom-2025", ELIGIBLE "study_status=graduated graduation_date=2024-09-03", "en", NULL);
  g_autofree char *summary = intake_screening_dup_summary (screening);

  g_assert_cmpstr (find_reason (screening, "studies")->text, ==,
                   "none of these is met: Final year of a first degree (Study status: Graduated; required: Enrolled); Graduated in the last 12 months "
                   "(Graduation date 03 Sep 2024, 14 months before 03 Nov 2025, the application date; the limit is 12 months)");
  g_assert_true (g_str_has_prefix (summary, "Studies: none of these is met: "));
  g_assert_null (strchr (summary, '\n'));
}

static void
test_summary_holds_what_decides (void)
{
  g_autoptr (IntakeScreening) eligible = judge ("iom-2025", ELIGIBLE, "en", NULL);
  g_autoptr (IntakeScreening) failed = judge ("iom-2025", ELIGIBLE "experience_months=30 birth_date=1980-01-01", "en", NULL);
  g_autoptr (IntakeScreening) untold = judge ("iom-2014", "study_status=graduated", "en", NULL);
  g_autofree char *of_eligible = intake_screening_dup_summary (eligible);
  g_autofree char *of_failed = intake_screening_dup_summary (failed);
  g_autofree char *of_untold = intake_screening_dup_summary (untold);

  g_assert_cmpstr (of_eligible, ==, "All rules are met");
  g_assert_cmpstr (of_failed, ==,
                   "Age: 45 years and 306 days old on 03 Nov 2025, the application date; the limit is 36, until the day before turning 37. "
                   "Experience: Relevant experience (months): 30 months; required: less than 24 months");
  g_assert_cmpstr (of_untold, ==, "Age: cannot tell: “Date of birth” is not recorded");
}

/* A hostile or unlucky translation must not leave a sentence empty or broken. */
static void
test_sentences_in_each_language (void)
{
  static const char *const cases[] = { "", ELIGIBLE, ELIGIBLE "study_status=graduated graduation_date=2020-02-29 languages=en relatives=sibling:x",
                                       "birth_date=1970-01-01 experience_months=99 basis=scholarship languages=de:A1;fr study_status=enrolled final_year=0" };
  const char *const       *codes = intake_language_codes ();
  const char *const       *ids = intake_rule_set_shipped_ids ();

  for (guint i = 0; codes[i] != NULL; i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (cases) * 3; j++)
        {
          g_autoptr (IntakeScreening) screening = judge (ids[j % 3], cases[j / 3], codes[i], NULL);
          g_autofree char *summary = intake_screening_dup_summary (screening);

          g_assert_cmpstr (summary, !=, "");
          for (guint k = 0; k < intake_screening_get_n_reasons (screening); k++)
            {
              const IntakeReason *reason = intake_screening_get_reason (screening, k);

              g_assert_cmpstr (reason->text, !=, "");
              g_assert_true (g_utf8_validate (reason->text, -1, NULL));
              g_assert_null (strstr (reason->text, "(null)"));
              g_assert_true (reason->depth > 0 || reason->title[0] != '\0');
            }
        }
    }
}

static void
test_titles_follow_the_language (void)
{
  g_autoptr (IntakeScreening) french = judge ("iom-2025", ELIGIBLE, "fr", NULL);
  g_autoptr (IntakeScreening) spanish = judge ("iom-2025", ELIGIBLE, "es", NULL);

  g_assert_cmpstr (find_reason (french, "age")->title, ==, "Âge");
  g_assert_cmpstr (find_reason (spanish, "age")->title, ==, "Edad");
}

/* Random applications: the quick answer is always that of the sentences, and of its own rules. */
static void
test_quick_answer_is_the_same (void)
{
  static const char *const parts[] = { "basis=interest ", "basis=sponsored ", "study_status=enrolled ", "study_status=graduated ", "final_year=1 ", "final_year=0 ",
                                       "first_degree=1 ", "first_degree=0 ", "study_level=master ", "study_level=other ", "graduation_date=2025-01-01 ",
                                       "graduation_date=2023-01-01 ", "birth_date=2000-02-29 ", "birth_date=1980-01-01 ", "experience_months=3 ",
                                       "experience_months=30 ", "languages=fr:C1;en ", "languages=de ", "available_from=2026-01-01 " };
  const char *const       *ids = intake_rule_set_shipped_ids ();

  for (guint i = 0; i < 600; i++)
    {
      g_autoptr (GString) values = g_string_new (NULL);
      g_autoptr (GString) rules = g_string_new (NULL);
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autoptr (IntakeScreening) screening = NULL;

      for (guint j = 0; j < 10; j++)
        g_string_append (values, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);

      screening = judge (ids[i % 3], values->str, "en", rules);
      for (guint j = 0; j < intake_screening_get_n_reasons (screening); j++)
        {
          const IntakeReason *reason = intake_screening_get_reason (screening, j);

          if (reason->depth == 0)
            g_string_append_printf (expected, "%s%s:%s", expected->len > 0 ? " " : "", reason->rule, intake_answer_rule_id (reason->answer));
          g_assert_cmpint (reason->answer == INTAKE_ANSWER_CANNOT_TELL, ==, reason->missing != INTAKE_N_FIELDS);
        }
      g_assert_cmpstr (rules->str, ==, expected->str);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/screening/iom-2025", test_iom_2025);
  g_test_add_func ("/core/screening/what-would-make-this-eligible", test_remedies);
  g_test_add_func ("/core/screening/iom-2024", test_iom_2024);
  g_test_add_func ("/core/screening/iom-2014", test_iom_2014);
  g_test_add_func ("/core/screening/reasons-in-order", test_reasons_in_order);
  g_test_add_func ("/core/screening/failed-any-tells-each-branch", test_failed_any_tells_each_branch);
  g_test_add_func ("/core/screening/summary-holds-what-decides", test_summary_holds_what_decides);
  g_test_add_func ("/core/screening/sentences-in-each-language", test_sentences_in_each_language);
  g_test_add_func ("/core/screening/titles-follow-the-language", test_titles_follow_the_language);
  g_test_add_func ("/core/screening/quick-answer-is-the-same", test_quick_answer_is_the_same);

  return g_test_run ();
}
