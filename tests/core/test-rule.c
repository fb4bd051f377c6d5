/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each kind of rule: at its limits, on each reference date, with nothing recorded; and how groups combine answers. */
#include "config.h"

#include "rule-fixture.h"

#include "intake-rule-facts.h"

/* Rules that always give one answer on the application of the truth table. */
#define MET "{'kind': 'fact', 'field': 'final_year'}"
#define NOT_MET "{'kind': 'fact', 'field': 'final_year', 'is': false}"
#define UNTOLD "{'kind': 'fact', 'field': 'first_degree'}"
#define PERSON "{'kind': 'relatives'}"
#define TABLE_APPLICATION "final_year=1 relatives=sibling:unit"

static const char *const answers[] = { MET, NOT_MET, UNTOLD, PERSON };
static const char *const names[] = { "met", "not-met", "cannot-tell", "needs-a-person" };

/* Rows and columns in the order of IntakeAnswer: m met, n not met, c cannot tell, p needs a person. */
static const char *const all_table[] = { "mncp", "nnnn", "cncp", "pnpp" };
static const char *const any_table[] = { "mmmm", "mncp", "mccp", "mppp" };

static const char *
name_of (char letter)
{
  return names[strchr ("mncp", letter) - "mncp"];
}

static void
test_truth_tables (void)
{
  static const char *const inverse = "nmcp";

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *inverted = g_strdup_printf ("{'not': %s}", answers[i]);

      assert_judged (answers[i], TABLE_APPLICATION, NULL, names[i]);
      assert_judged (inverted, TABLE_APPLICATION, NULL, name_of (inverse[i]));
      for (guint j = 0; j < G_N_ELEMENTS (answers); j++)
        {
          g_autofree char *all = g_strdup_printf ("{'all': [%s, %s]}", answers[i], answers[j]);
          g_autofree char *any = g_strdup_printf ("{'any': [%s, %s]}", answers[i], answers[j]);
          g_autofree char *top = g_strdup_printf ("%s, %s", answers[i], answers[j]);

          assert_judged (all, TABLE_APPLICATION, NULL, name_of (all_table[i][j]));
          assert_judged (any, TABLE_APPLICATION, NULL, name_of (any_table[i][j]));
          assert_judged (top, TABLE_APPLICATION, NULL, name_of (all_table[i][j]));
        }
    }
}

static void
test_when (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *then = g_strdup_printf ("{'when': %s, 'then': %s, 'else': %s}", MET, answers[i], NOT_MET);
      g_autofree char *otherwise = g_strdup_printf ("{'when': %s, 'then': %s, 'else': %s}", NOT_MET, MET, answers[i]);
      g_autofree char *same = g_strdup_printf ("{'when': %s, 'then': %s, 'else': %s}", UNTOLD, answers[i], answers[i]);
      g_autofree char *not_asked = g_strdup_printf ("{'when': %s, 'then': %s}", NOT_MET, answers[i]);

      assert_judged (then, TABLE_APPLICATION, NULL, names[i]);
      assert_judged (otherwise, TABLE_APPLICATION, NULL, names[i]);
      assert_judged (same, TABLE_APPLICATION, NULL, names[i]);
      assert_judged (not_asked, TABLE_APPLICATION, NULL, "met");
    }

  assert_judged ("{'when': " UNTOLD ", 'then': " NOT_MET "}", TABLE_APPLICATION, NULL, "cannot-tell");
  assert_judged ("{'when': " PERSON ", 'then': " NOT_MET "}", TABLE_APPLICATION, NULL, "needs-a-person");
}

static void
test_age_limits (void)
{
  const char *rule = "{'kind': 'age', 'from': 20, 'to': 36}";

  /* The application is of 3 November 2025. */
  assert_judged (rule, "birth_date=2005-11-04", NULL, "not-met");
  assert_judged (rule, "birth_date=2005-11-03", NULL, "met");
  assert_judged (rule, "birth_date=2005-11-02", NULL, "met");
  assert_judged (rule, "birth_date=1988-11-04", NULL, "met");
  assert_judged (rule, "birth_date=1988-11-03", NULL, "not-met");
  assert_judged (rule, "birth_date=1988-11-02", NULL, "not-met");
  assert_judged (rule, "birth_date=2030-01-01", NULL, "not-met");
  assert_judged (rule, "", NULL, "cannot-tell");

  assert_judged ("{'kind': 'age', 'before': 31}", "birth_date=1994-11-04", NULL, "met");
  assert_judged ("{'kind': 'age', 'before': 31}", "birth_date=1994-11-03", NULL, "not-met");
  assert_judged ("{'kind': 'age', 'to': 30}", "birth_date=2030-01-01", NULL, "not-met");

  /* 29 February: a year is complete on 1 March of a common year. */
  assert_judged ("{'kind': 'age', 'from': 21, 'on': '2025-02-28'}", "birth_date=2004-02-29", NULL, "not-met");
  assert_judged ("{'kind': 'age', 'from': 21, 'on': '2025-03-01'}", "birth_date=2004-02-29", NULL, "met");
  assert_judged ("{'kind': 'age', 'from': 20, 'on': '2024-02-29'}", "birth_date=2004-02-29", NULL, "met");
}

static void
test_reference_dates (void)
{
  const char *notice = "closes_on=2025-12-01 start_on=2026-01-01 months=6";

  assert_judged ("{'kind': 'age', 'to': 30, 'on': 'closing'}", "birth_date=1994-12-02", notice, "met");
  assert_judged ("{'kind': 'age', 'to': 30, 'on': 'closing'}", "birth_date=1994-12-01", notice, "not-met");
  assert_judged ("{'kind': 'age', 'to': 30, 'on': 'closing'}", "birth_date=1994-12-01", NULL, "cannot-tell");
  assert_judged ("{'kind': 'age', 'to': 30, 'on': 'start'}", "birth_date=1995-01-02", notice, "met");
  assert_judged ("{'kind': 'age', 'to': 30, 'on': 'start'}", "birth_date=1995-01-01", notice, "not-met");

  /* Six months from 1 January end on 30 June. */
  assert_judged ("{'kind': 'age', 'to': 30, 'on': 'end'}", "birth_date=1995-07-01", notice, "met");
  assert_judged ("{'kind': 'age', 'to': 30, 'on': 'end'}", "birth_date=1995-06-30", notice, "not-met");
  assert_judged ("{'kind': 'age', 'from': 20, 'to': 30, 'on': 'throughout'}", "birth_date=1995-07-01", notice, "met");
  assert_judged ("{'kind': 'age', 'from': 20, 'to': 30, 'on': 'throughout'}", "birth_date=1995-06-30", notice, "not-met");
  assert_judged ("{'kind': 'age', 'from': 20, 'to': 30, 'on': 'throughout'}", "birth_date=2006-01-01", notice, "met");
  assert_judged ("{'kind': 'age', 'from': 20, 'to': 30, 'on': 'throughout'}", "birth_date=2006-01-02", notice, "not-met");

  /* Without a notice's start, what the applicant says. */
  assert_judged ("{'kind': 'age', 'to': 30, 'on': 'start'}", "birth_date=1995-01-01 available_from=2025-12-31", NULL, "met");
  assert_judged ("{'kind': 'age', 'to': 30, 'on': 'start'}", "birth_date=1995-01-01 available_from=2025-12-31", "title=x", "met");
  assert_judged ("{'kind': 'age', 'to': 30, 'on': 'start'}", "birth_date=1995-01-01", NULL, "cannot-tell");
  assert_judged ("{'kind': 'age', 'to': 30, 'on': 'end'}", "birth_date=1995-01-01 available_to=2026-01-01", NULL, "not-met");
  assert_judged ("{'kind': 'age', 'to': 30, 'on': 'throughout'}", "birth_date=1999-01-01 available_from=2026-03-01 available_to=2026-01-01", NULL, "cannot-tell");

  assert_judged ("{'kind': 'age', 'to': 30, 'on': 'today'}", "birth_date=1994-11-03", NULL, "not-met");
  assert_judged ("{'kind': 'age', 'to': 30, 'on': '2025-11-02'}", "birth_date=1994-11-03", NULL, "met");
}

static void
test_missing_names_the_field (void)
{
  const struct
  {
    const char   *rule;
    const char   *application;
    const char   *notice;
    IntakeFieldId missing;
    const char   *text;
  } cases[] = {
    { "{'kind': 'age', 'to': 30}", "", NULL, INTAKE_FIELD_BIRTH_DATE, "cannot tell: “Date of birth” is not recorded" },
    { "{'kind': 'age', 'to': 30, 'on': 'closing'}", "birth_date=2000-01-01", NULL, INTAKE_FIELD_NOTICE, "cannot tell: “Notice” is not recorded" },
    { "{'kind': 'age', 'to': 30, 'on': 'closing'}", "birth_date=2000-01-01", "title=x", INTAKE_FIELD_NOTICE_CLOSES_ON,
      "cannot tell: “Closes on” of the notice is not recorded" },
    { "{'kind': 'age', 'to': 30, 'on': 'start'}", "birth_date=2000-01-01", NULL, INTAKE_FIELD_AVAILABLE_FROM, "cannot tell: “Available from” is not recorded" },
    { "{'kind': 'age', 'to': 30, 'on': 'throughout'}", "birth_date=2000-01-01 available_from=2026-01-01", NULL, INTAKE_FIELD_AVAILABLE_TO,
      "cannot tell: “Available to” is not recorded" },
    { "{'kind': 'age', 'to': 30, 'on': 'throughout'}", "birth_date=2000-01-01 available_from=2026-01-01 available_to=2025-12-31", NULL, INTAKE_FIELD_AVAILABLE_TO,
      "cannot tell: “Available to” is before the internship starts" },
    { "{'kind': 'languages', 'any_of': ['en'], 'level': 'B2'}", "languages=en;fr:C1", NULL, INTAKE_FIELD_LANGUAGES,
      "cannot tell: the level is not recorded for English; required: English, level B2 or above" },
    { "{'any': [" NOT_MET ", {'all': [" UNTOLD "]}]}", TABLE_APPLICATION, NULL, INTAKE_FIELD_FIRST_DEGREE,
      "not met so far; still open: cannot tell: “First university degree” is not recorded" },
    { NOT_MET, TABLE_APPLICATION, NULL, INTAKE_N_FIELDS, "Final year: Yes; required: No" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IntakeScreening) screening = fixture_judge (cases[i].rule, cases[i].application, cases[i].notice);
      const IntakeReason *reason = intake_screening_get_reason (screening, 0);

      g_assert_cmpint (reason->missing, ==, cases[i].missing);
      g_assert_cmpstr (reason->text, ==, cases[i].text);
    }
}

#define BEFORE(span) "{'kind': 'date', 'field': 'graduation_date', 'within': {" span "}, 'direction': 'before'}"
#define AFTER(span) "{'kind': 'date', 'field': 'graduation_date', 'within': {" span "}, 'direction': 'after'}"
#define EITHER(span) "{'kind': 'date', 'field': 'graduation_date', 'within': {" span "}, 'direction': 'either'}"

static void
test_date_limits (void)
{
  assert_judged (BEFORE ("'months': 12"), "graduation_date=2024-11-02", NULL, "not-met");
  assert_judged (BEFORE ("'months': 12"), "graduation_date=2024-11-03", NULL, "met");
  assert_judged (BEFORE ("'months': 12"), "graduation_date=2024-11-04", NULL, "met");
  assert_judged (BEFORE ("'months': 12"), "graduation_date=2025-11-03", NULL, "met");
  assert_judged (BEFORE ("'months': 12"), "graduation_date=2025-11-04", NULL, "not-met");
  assert_judged (BEFORE ("'years': 1"), "graduation_date=2024-11-03", NULL, "met");
  assert_judged (BEFORE ("'years': 1"), "graduation_date=2024-11-02", NULL, "not-met");
  assert_judged (BEFORE ("'days': 10"), "graduation_date=2025-10-24", NULL, "met");
  assert_judged (BEFORE ("'days': 10"), "graduation_date=2025-10-23", NULL, "not-met");
  assert_judged (BEFORE ("'days': 0"), "graduation_date=2025-11-03", NULL, "met");
  assert_judged (BEFORE ("'months': 12"), "", NULL, "cannot-tell");

  assert_judged (AFTER ("'months': 3"), "graduation_date=2025-11-02", NULL, "not-met");
  assert_judged (AFTER ("'months': 3"), "graduation_date=2025-11-03", NULL, "met");
  assert_judged (AFTER ("'months': 3"), "graduation_date=2026-02-03", NULL, "met");
  assert_judged (AFTER ("'months': 3"), "graduation_date=2026-02-04", NULL, "not-met");
  assert_judged (EITHER ("'months': 3"), "graduation_date=2025-08-03", NULL, "met");
  assert_judged (EITHER ("'months': 3"), "graduation_date=2025-08-02", NULL, "not-met");
  assert_judged (EITHER ("'months': 3"), "graduation_date=2026-02-03", NULL, "met");
  assert_judged (EITHER ("'months': 3"), "graduation_date=2026-02-04", NULL, "not-met");

  assert_judged ("{'kind': 'date', 'field': 'graduation_date', 'direction': 'before'}", "graduation_date=1950-01-01", NULL, "met");
  assert_judged ("{'kind': 'date', 'field': 'graduation_date', 'direction': 'before'}", "graduation_date=2025-11-04", NULL, "not-met");
  assert_judged ("{'kind': 'date', 'field': 'graduation_date', 'direction': 'after'}", "graduation_date=9999-12-31", NULL, "met");
}

static void
test_date_at_month_ends (void)
{
  const char *rule = "{'kind': 'date', 'field': 'graduation_date', 'within': {'months': 12}, 'direction': 'before', 'on': '2025-03-01'}";
  const char *later = "{'kind': 'date', 'field': 'graduation_date', 'within': {'months': 12}, 'direction': 'before', 'on': '2025-03-02'}";

  /* A year from 29 February is complete on 1 March. */
  assert_judged (rule, "graduation_date=2024-02-29", NULL, "met");
  assert_judged (rule, "graduation_date=2024-02-28", NULL, "not-met");
  assert_judged (later, "graduation_date=2024-02-29", NULL, "not-met");
  assert_sentence (later, "graduation_date=2024-02-29", NULL, "Graduation date 29 Feb 2024, 12 months and 1 day before 02 Mar 2025; the limit is 12 months");
}

/* Each end of the span, closed and open, on the day before, the day, and the day after. */
static void
test_date_bounds (void)
{
  const struct
  {
    const char *bounds;
    const char *direction;
    const char *date;
    const char *answer;
  } cases[] = {
    { "'less_than': {'months': 12}", "before", "2024-11-03", "not-met" },
    { "'less_than': {'months': 12}", "before", "2024-11-04", "met" },
    { "'at_least': {'days': 10}", "before", "2025-10-24", "met" },
    { "'at_least': {'days': 10}", "before", "2025-10-25", "not-met" },
    { "'more_than': {'weeks': 2}", "before", "2025-10-20", "not-met" },
    { "'more_than': {'weeks': 2}", "before", "2025-10-19", "met" },
    { "'more_than': {'days': 0}", "before", "2025-11-03", "not-met" },
    { "'more_than': {'days': 0}", "before", "2025-11-02", "met" },
    { "'at_least': {'months': 1}, 'within': {'years': 1}", "after", "2025-12-02", "not-met" },
    { "'at_least': {'months': 1}, 'within': {'years': 1}", "after", "2025-12-03", "met" },
    { "'at_least': {'months': 1}, 'within': {'years': 1}", "after", "2026-11-03", "met" },
    { "'at_least': {'months': 1}, 'within': {'years': 1}", "after", "2026-11-04", "not-met" },
    { "'more_than': {'days': 3}, 'less_than': {'days': 5}", "either", "2025-11-07", "met" },
    { "'more_than': {'days': 3}, 'less_than': {'days': 5}", "either", "2025-10-30", "met" },
    { "'more_than': {'days': 3}, 'less_than': {'days': 5}", "either", "2025-11-06", "not-met" },
    { "'more_than': {'days': 3}, 'less_than': {'days': 5}", "either", "2025-11-03", "not-met" },
    { "'at_least': {'days': 3}", "either", "2025-11-05", "not-met" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rule = g_strdup_printf ("{'kind': 'date', 'field': 'graduation_date', %s, 'direction': '%s'}", cases[i].bounds, cases[i].direction);
      g_autofree char *values = g_strdup_printf ("graduation_date=%s", cases[i].date);

      assert_judged (rule, values, NULL, cases[i].answer);
    }

  assert_sentence ("{'kind': 'date', 'field': 'graduation_date', 'less_than': {'months': 12}, 'direction': 'before'}", "graduation_date=2024-11-03", NULL,
                   "Graduation date 03 Nov 2024, 12 months before 03 Nov 2025, the application date; required: less than 12 months");
  assert_sentence ("{'kind': 'date', 'field': 'graduation_date', 'at_least': {'weeks': 3}, 'within': {'months': 6}, 'direction': 'before'}",
                   "graduation_date=2025-10-30", NULL,
                   "Graduation date 30 Oct 2025, 4 days before 03 Nov 2025, the application date; required: 3 weeks at least and 6 months at most");
}

/* The other date may be a field, and the field one of the notice. */
static void
test_date_beside_another_field (void)
{
  const char *rule = "{'kind': 'date', 'field': 'graduation_date', 'within': {'months': 12}, 'direction': 'before', 'on': 'available_from'}";
  const char *notice = "{'kind': 'date', 'field': 'received_on', 'direction': 'before', 'on': 'notice.closes_on'}";

  assert_judged (rule, "graduation_date=2025-01-15 available_from=2026-01-15", NULL, "met");
  assert_judged (rule, "graduation_date=2025-01-15 available_from=2026-01-16", NULL, "not-met");
  assert_judged (rule, "graduation_date=2025-01-15", NULL, "cannot-tell");
  assert_judged (notice, "", "closes_on=2025-11-03", "met");
  assert_judged (notice, "", "closes_on=2025-11-02", "not-met");
  assert_sentence (notice, "", NULL, "cannot tell: “Notice” is not recorded");
  assert_sentence (rule, "graduation_date=2025-01-15 available_from=2026-01-16", NULL,
                   "Graduation date 15 Jan 2025, 12 months and 1 day before 16 Jan 2026, “Available from”; the limit is 12 months");
}

/* Throughout an internship, a date too near to one of its days fails, though it is far from both its ends. */
static void
test_date_throughout_with_a_gap (void)
{
  const char *rule = "{'kind': 'date', 'field': 'graduation_date', 'at_least': {'days': 30}, 'direction': 'either', 'on': 'throughout'}";

  assert_judged (rule, "available_from=2026-01-01 available_to=2026-06-30 graduation_date=2026-03-15", NULL, "not-met");
  assert_judged (rule, "available_from=2026-01-01 available_to=2026-06-30 graduation_date=2025-12-15", NULL, "not-met");
  assert_judged (rule, "available_from=2026-01-01 available_to=2026-06-30 graduation_date=2025-11-15", NULL, "met");
}

static void
test_date_throughout (void)
{
  const char *rule = "{'kind': 'date', 'field': 'graduation_date', 'within': {'years': 1}, 'direction': 'before', 'on': 'throughout'}";
  const struct
  {
    const char *date;
    const char *answer;
  } cases[] = { { "2025-06-29", "not-met" }, { "2025-06-30", "met" }, { "2026-01-01", "met" }, { "2026-01-02", "not-met" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *values = g_strdup_printf ("available_from=2026-01-01 available_to=2026-06-30 graduation_date=%s", cases[i].date);

      assert_judged (rule, values, NULL, cases[i].answer);
    }
}

/* The end of a span against a walk, day by day, to the first day on which the span is complete. */
static void
test_span_end_against_oracle (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      IntakeDate from = intake_date_add_days ((IntakeDate){ 1990, 1, 1 }, g_test_rand_int_range (0, 15000));
      IntakeSpan span = { g_test_rand_int_range (0, 40), INTAKE_SPAN_MONTHS };
      IntakeDate end = intake_span_end (from, span);

      g_assert_cmpint (intake_months_between (from, end), ==, span.count);
      if (span.count > 0)
        g_assert_cmpint (intake_months_between (from, intake_date_add_days (end, -1)), ==, span.count - 1);
    }

  g_assert_cmpint (intake_span_end ((IntakeDate){ 9990, 1, 1 }, (IntakeSpan){ 100, INTAKE_SPAN_YEARS }).year, ==, 9999);
}

static void
test_number (void)
{
  assert_judged ("{'kind': 'number', 'field': 'experience_months', 'below': 24}", "experience_months=23", NULL, "met");
  assert_judged ("{'kind': 'number', 'field': 'experience_months', 'below': 24}", "experience_months=24", NULL, "not-met");
  assert_judged ("{'kind': 'number', 'field': 'experience_months', 'max': 24}", "experience_months=24", NULL, "met");
  assert_judged ("{'kind': 'number', 'field': 'experience_months', 'max': 24}", "experience_months=25", NULL, "not-met");
  assert_judged ("{'kind': 'number', 'field': 'experience_months', 'max': 0}", "experience_months=0", NULL, "met");
  assert_judged ("{'kind': 'number', 'field': 'earlier_internships', 'min': 1, 'max': 2}", "earlier_internships=0", NULL, "not-met");
  assert_judged ("{'kind': 'number', 'field': 'earlier_internships', 'min': 1, 'max': 2}", "earlier_internships=1", NULL, "met");
  assert_judged ("{'kind': 'number', 'field': 'earlier_internships', 'max': 0}", "", NULL, "cannot-tell");
  assert_sentence ("{'kind': 'number', 'field': 'experience_months', 'below': 24}", "experience_months=30", NULL,
                   "Relevant experience (months): 30 months; required: less than 24 months");
  assert_sentence ("{'kind': 'number', 'field': 'earlier_internships', 'min': 1, 'max': 2}", "earlier_internships=3", NULL,
                   "Earlier internships here: 3; required: 1 to 2");
}

static void
test_fact (void)
{
  assert_judged ("{'kind': 'fact', 'field': 'final_year'}", "final_year=1", NULL, "met");
  assert_judged ("{'kind': 'fact', 'field': 'final_year'}", "final_year=0", NULL, "not-met");
  assert_judged ("{'kind': 'fact', 'field': 'final_year', 'is': false}", "final_year=0", NULL, "met");
  assert_judged ("{'kind': 'fact', 'field': 'final_year', 'is': false}", "", NULL, "cannot-tell");
}

static void
test_one_of (void)
{
  const char *rule = "{'kind': 'one-of', 'field': 'basis', 'values': ['scholarship', 'required']}";

  assert_judged (rule, "basis=scholarship", NULL, "met");
  assert_judged (rule, "basis=interest;required", NULL, "met");
  assert_judged (rule, "basis=interest;sponsored", NULL, "not-met");
  assert_judged (rule, "", NULL, "cannot-tell");
  assert_judged ("{'kind': 'one-of', 'field': 'nationality', 'values': ['CM']}", "nationality=FR;CM", NULL, "met");
  assert_judged ("{'kind': 'one-of', 'field': 'nationality', 'values': ['CM']}", "nationality=CMR", NULL, "not-met");
  assert_judged ("{'kind': 'one-of', 'field': 'nationality', 'values': ['CM']}", "nationality=C", NULL, "not-met");
  assert_sentence ("{'kind': 'one-of', 'field': 'nationality', 'values': ['CM', 'TD', 'GA']}", "nationality=FR", NULL,
                   "Nationality: France; required: Cameroon, Chad or Gabon");
}

/* Groups that come with Intake, and one of the rule set's own. */
static void
test_groups_of_countries (void)
{
  const char      *rule = "{'kind': 'one-of', 'field': 'nationality', 'groups': ['cemac'], 'values': ['NG']}";
  g_autofree char *document = g_strdup ("{'id': 'test', 'version': 1, 'names': {'en': 'Test'},"
                                        " 'groups': {'lake-chad': {'names': {'en': 'Lake Chad basin', 'fr': 'Bassin du lac Tchad'}, 'countries': ['CM', 'NE', 'NG', 'TD']}},"
                                        " 'rules': [{'kind': 'one-of', 'field': 'country', 'groups': ['lake-chad']}]}");
  g_autoptr (IntakeRuleSet) rule_set = intake_rule_set_new_from_json (g_strdelimit (document, "'", '"'), -1, NULL);
  g_autoptr (IntakeRecord) inside = fixture_application ("country=NE");
  g_autoptr (IntakeRecord) outside = fixture_application ("country=FR");
  IntakeFacts      facts = { inside, NULL, FIXTURE_TODAY, NULL };
  g_autofree char *summary = NULL;

  assert_judged (rule, "nationality=FR;TD", NULL, "met");
  assert_judged (rule, "nationality=NG", NULL, "met");
  assert_judged (rule, "nationality=FR", NULL, "not-met");
  assert_sentence (rule, "nationality=FR", NULL, "Nationality: France; required: CEMAC (Central Africa) or Nigeria");

  g_assert_nonnull (rule_set);
  g_assert_cmpint (intake_rule_set_answer (rule_set, &facts, NULL), ==, INTAKE_ANSWER_MET);
  facts.application = outside;
  g_assert_cmpint (intake_rule_set_answer (rule_set, &facts, NULL), ==, INTAKE_ANSWER_NOT_MET);
  summary = intake_rule_set_dup_summary (rule_set, &facts, intake_language_get ("fr"));
  g_assert_nonnull (strstr (summary, "Bassin du lac Tchad"));
}

static void
test_languages_of_the_notice (void)
{
  const char *all = "{'kind': 'languages', 'required_by': 'notice'}";
  const char *one = "{'kind': 'languages', 'required_by': 'notice', 'at_least': 1, 'level': 'B2'}";

  assert_judged (all, "languages=fr:C1;en:B2", "languages=fr:C1;en:B2", "met");
  assert_judged (all, "languages=fr:B2;en:B2", "languages=fr:C1;en:B2", "not-met");
  assert_judged (all, "languages=fr:C1", "languages=fr:C1;en:B2", "not-met");
  assert_judged (all, "languages=fr:C1;en", "languages=fr:C1;en:B2", "cannot-tell");
  assert_judged (all, "languages=fr", "languages=fr", "met");
  assert_judged (all, "", "languages=fr", "cannot-tell");
  assert_judged (all, "", "title=x", "met");
  assert_judged (all, "", NULL, "met");
  assert_judged (one, "languages=en:B2", "languages=fr;en", "met");
  assert_judged (one, "languages=en:B1", "languages=fr;en", "not-met");
  assert_judged (one, "languages=en:B1", "languages=fr;en:A2", "met");
  assert_sentence (all, "languages=fr:B2", "languages=fr:C1;en:B2", "Languages: French B2; required: those of the notice (French C1, English B2)");
  assert_sentence (all, "", NULL, "no notice requires a language");
  assert_sentence (all, "languages=fr;en:C2", "languages=fr:C1;en:B2",
                   "cannot tell: the level is not recorded for French; required: those of the notice (French C1, English B2)");
}

static void
test_languages (void)
{
  const char *one = "{'kind': 'languages', 'any_of': ['en', 'fr', 'es'], 'level': 'B2'}";
  const char *two = "{'kind': 'languages', 'any_of': ['en', 'fr', 'es'], 'level': 'B2', 'at_least': 2}";

  assert_judged (one, "languages=fr:B2", NULL, "met");
  assert_judged (one, "languages=fr:B1", NULL, "not-met");
  assert_judged (one, "languages=de:C2;fr:C1", NULL, "met");
  assert_judged (one, "languages=de:C2", NULL, "not-met");
  assert_judged (one, "languages=fr", NULL, "cannot-tell");
  assert_judged (one, "languages=fr;en:C1", NULL, "met");
  assert_judged (one, "", NULL, "cannot-tell");
  assert_judged (two, "languages=fr:C2;en:B2", NULL, "met");
  assert_judged (two, "languages=fr:C2;en:B1", NULL, "not-met");
  assert_judged (two, "languages=fr:C2;en", NULL, "cannot-tell");
  assert_judged (two, "languages=fr:C2;de:C1", NULL, "not-met");
  assert_judged ("{'kind': 'languages', 'any_of': ['en']}", "languages=en", NULL, "met");
}

static void
test_relatives (void)
{
  const char *near = "{'kind': 'relatives', 'relations': ['parent', 'child', 'sibling'], 'outcome': 'not-met'}";

  assert_judged (near, "relatives=none", NULL, "met");
  assert_judged (near, "relatives=sibling:Operations", NULL, "not-met");
  assert_judged (near, "relatives=spouse:Operations", NULL, "met");
  assert_judged (near, "relatives=spouse:x;child:y", NULL, "not-met");
  assert_judged (near, "", NULL, "cannot-tell");
  assert_judged ("{'kind': 'relatives'}", "relatives=other:x", NULL, "needs-a-person");
  assert_judged ("{'kind': 'relatives'}", "relatives=none", NULL, "met");
}

/* Where a relative works, and what that asks of the assignment. */
static void
test_relatives_in_a_unit (void)
{
  const char *rule = "{'kind': 'relatives', 'relations': ['spouse', 'other'], 'scope': 'same-unit', 'outcome': 'not-met'}";
  const char *elsewhere = "{'kind': 'relatives', 'relations': ['spouse'], 'outcome': 'met', 'assignment': 'other-line'}";
  const char *judged = "{'kind': 'relatives', 'assignment': 'other-unit'}";

  assert_judged (rule, "relatives=spouse:Finance", "unit=Operations", "met");
  assert_judged (rule, "relatives=spouse:FINANCE", "unit=Finance", "not-met");
  assert_judged (rule, "relatives=parent:Finance", "unit=Finance", "met");
  assert_judged (rule, "relatives=spouse", "unit=Finance", "cannot-tell");
  assert_judged (rule, "relatives=spouse;other:Finance", "unit=Finance", "not-met");
  assert_judged (rule, "relatives=none", "unit=Finance", "met");
  assert_judged (rule, "relatives=spouse:Finance", "title=x", "cannot-tell");
  assert_judged (rule, "relatives=spouse:Finance", NULL, "cannot-tell");
  assert_sentence (rule, "relatives=spouse:Finance", "unit=Finance", "Relatives in the organisation: Spouse: Finance; required: none in the unit of the notice of: Spouse or Other");
  assert_sentence (rule, "relatives=spouse", "unit=Finance", "cannot tell: the unit of a relative is not recorded: Spouse");
  assert_sentence (rule, "relatives=spouse:Finance", "title=x", "cannot tell: “Unit” of the notice is not recorded");

  assert_judged (elsewhere, "relatives=spouse:Finance", NULL, "met");
  assert_sentence (elsewhere, "relatives=spouse:Finance", NULL,
                   "Relatives in the organisation: Spouse: Finance; the assignment must be outside the unit and the reporting line of the relative (Finance)");
  assert_sentence (elsewhere, "relatives=none", NULL, "Relatives in the organisation: None");
  assert_sentence (judged, "relatives=other:Finance;sibling", NULL,
                   "a person must judge the relatives in the organisation: Other: Finance; Sibling; the assignment must be outside the unit of the relative");
}

static void
test_limit_on_the_assignment_is_told_apart (void)
{
  const char *rule = "{'kind': 'relatives', 'assignment': 'other-unit'}";
  g_autoptr (IntakeScreening) with = fixture_judge (rule, "relatives=spouse:Finance", NULL);
  g_autoptr (IntakeScreening) without = fixture_judge (rule, "relatives=none", NULL);

  g_assert_cmpstr (intake_screening_get_reason (with, 0)->assignment, ==, "the assignment must be outside the unit of the relative (Finance)");
  g_assert_null (intake_screening_get_reason (without, 0)->assignment);
}

static void
test_sentences_of_time (void)
{
  assert_sentence ("{'kind': 'age', 'from': 20, 'to': 36}", "birth_date=1989-09-23", NULL,
                   "36 years and 41 days old on 03 Nov 2025, the application date; the limit is 36, until the day before turning 37");
  assert_sentence ("{'kind': 'age', 'from': 20, 'to': 36}", "birth_date=2005-11-04", NULL,
                   "19 years and 364 days old on 03 Nov 2025, the application date; the minimum is 20");
  assert_sentence ("{'kind': 'age', 'before': 31, 'on': 'today'}", "birth_date=1994-11-03", NULL,
                   "31 years old on 03 Nov 2025, today; the limit is the day before turning 31");
  assert_sentence ("{'kind': 'age', 'from': 20}", "birth_date=2026-01-01", NULL, "not born yet on 03 Nov 2025, the application date");
  assert_sentence (BEFORE ("'months': 12"), "graduation_date=2024-09-03", NULL,
                   "Graduation date 03 Sep 2024, 14 months before 03 Nov 2025, the application date; the limit is 12 months");
  assert_sentence (BEFORE ("'months': 12"), "graduation_date=2025-12-03", NULL,
                   "Graduation date 03 Dec 2025, 1 month after 03 Nov 2025, the application date; it must not be after that day");
  assert_sentence (BEFORE ("'days': 30"), "graduation_date=2025-11-03", NULL,
                   "Graduation date 03 Nov 2025, the same day as 03 Nov 2025, the application date; the limit is 30 days");
}

static void
test_sentences_of_groups (void)
{
  assert_sentence ("{'not': " MET "}", TABLE_APPLICATION, NULL, "Final year: Yes; must not be: Yes");
  assert_sentence ("{'not': {'all': [" MET "]}}", TABLE_APPLICATION, NULL, "must not hold, but does: Final year: Yes; required: Yes");
  assert_sentence ("{'when': " MET ", 'then': " NOT_MET "}", TABLE_APPLICATION, NULL, "Final year: Yes; required: No; asked for because: Final year: Yes");
  assert_sentence ("{'any': [" NOT_MET ", {'kind': 'number', 'field': 'experience_months', 'min': 3, 'title': {'en': 'Experience'}}]}",
                   TABLE_APPLICATION " experience_months=1", NULL,
                   "none of these is met: Final year: Yes; required: No; Experience (Relevant experience (months): 1 month; required: 3 months or more)");
  assert_sentence ("{'any': [" UNTOLD ", " MET "]}", TABLE_APPLICATION, NULL, "met by: Final year: Yes; required: Yes");
  assert_sentence ("{'when': " NOT_MET ", 'then': " NOT_MET "}", TABLE_APPLICATION, NULL, "not asked for here: Final year: Yes");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/rule/truth-tables", test_truth_tables);
  g_test_add_func ("/core/rule/when", test_when);
  g_test_add_func ("/core/rule/age-limits", test_age_limits);
  g_test_add_func ("/core/rule/reference-dates", test_reference_dates);
  g_test_add_func ("/core/rule/missing-names-the-field", test_missing_names_the_field);
  g_test_add_func ("/core/rule/date-limits", test_date_limits);
  g_test_add_func ("/core/rule/date-at-month-ends", test_date_at_month_ends);
  g_test_add_func ("/core/rule/date-bounds", test_date_bounds);
  g_test_add_func ("/core/rule/date-beside-another-field", test_date_beside_another_field);
  g_test_add_func ("/core/rule/date-throughout-with-a-gap", test_date_throughout_with_a_gap);
  g_test_add_func ("/core/rule/date-throughout", test_date_throughout);
  g_test_add_func ("/core/rule/span-end-against-oracle", test_span_end_against_oracle);
  g_test_add_func ("/core/rule/number", test_number);
  g_test_add_func ("/core/rule/fact", test_fact);
  g_test_add_func ("/core/rule/one-of", test_one_of);
  g_test_add_func ("/core/rule/groups-of-countries", test_groups_of_countries);
  g_test_add_func ("/core/rule/languages-of-the-notice", test_languages_of_the_notice);
  g_test_add_func ("/core/rule/relatives-in-a-unit", test_relatives_in_a_unit);
  g_test_add_func ("/core/rule/limit-on-the-assignment-is-told-apart", test_limit_on_the_assignment_is_told_apart);
  g_test_add_func ("/core/rule/languages", test_languages);
  g_test_add_func ("/core/rule/relatives", test_relatives);
  g_test_add_func ("/core/rule/sentences-of-time", test_sentences_of_time);
  g_test_add_func ("/core/rule/sentences-of-groups", test_sentences_of_groups);

  return g_test_run ();
}
