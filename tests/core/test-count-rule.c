/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules on what the office counts: a person's applications and internships, and places that are taken. */
#include "config.h"

#include "witness-fixture.h"

static void
test_applications_of_a_person (void)
{
  const char    *rule = "{'kind': 'applications', 'max': 3, 'among': 'round'}";
  const char    *notice = "closes_on=2025-12-01";
  FixtureWitness witness = fixture_witness ();

  witness.counts[INTAKE_COUNT_APPLICATIONS] = 3;
  assert_told (witness, rule, "", notice, "met", "Applications of the person in this round, with this one: 3; the limit is 3");
  g_assert_cmpint (witness.asked.scope, ==, INTAKE_COUNT_ROUND);
  witness.counts[INTAKE_COUNT_APPLICATIONS] = 4;
  assert_told (witness, rule, "", notice, "not-met", "Applications of the person in this round, with this one: 4; the limit is 3");
  assert_told (witness, rule, "", "title=x", "cannot-tell", "cannot tell: “Closes on” of the notice is not recorded");
  assert_told (witness, rule, "", NULL, "cannot-tell", "cannot tell: “Notice” is not recorded");
  assert_told (witness, "{'kind': 'applications', 'max': 1}", "", NULL, "cannot-tell", "cannot tell: “Notice” is not recorded");

  /* Nobody who could count. */
  assert_judged ("{'kind': 'applications', 'max': 1, 'among': 'year'}", "", NULL, "cannot-tell");
}

/* A year may begin in July. */
static void
test_years (void)
{
  const struct
  {
    const char *rule;
    const char *received;
    const char *from;
    const char *to;
  } cases[] = {
    { "{'kind': 'applications', 'max': 2, 'among': 'year'}", "received_on=2025-01-01", "2025-01-01", "2025-12-31" },
    { "{'kind': 'applications', 'max': 2, 'among': 'year'}", "received_on=2025-12-31", "2025-01-01", "2025-12-31" },
    { "{'kind': 'applications', 'max': 2, 'among': 'year', 'year_starts': 7}", "received_on=2025-06-30", "2024-07-01", "2025-06-30" },
    { "{'kind': 'applications', 'max': 2, 'among': 'year', 'year_starts': 7}", "received_on=2025-07-01", "2025-07-01", "2026-06-30" },
    { "{'kind': 'quota', 'of': ['year'], 'max': 2, 'year_starts': 3}", "available_from=2026-02-28", "2025-03-01", "2026-02-28" },
    { "{'kind': 'quota', 'of': ['year'], 'max': 2, 'on': '2024-02-29', 'year_starts': 3}", "", "2023-03-01", "2024-02-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FixtureWitness witness = fixture_witness ();
      g_autoptr (IntakeScreening) screening = fixture_judge_with (&witness, cases[i].rule, cases[i].received, NULL);

      g_assert_cmpint (witness.asked.scope, ==, INTAKE_COUNT_PERIOD);
      g_assert_cmpint (intake_date_compare (witness.asked.from, fixture_date (cases[i].from)), ==, 0);
      g_assert_cmpint (intake_date_compare (witness.asked.to, fixture_date (cases[i].to)), ==, 0);
    }
}

/* An office that has recorded no internship does not know those elsewhere. */
static void
test_internships (void)
{
  const char    *never = "{'kind': 'internships'}";
  FixtureWitness witness = fixture_witness ();

  assert_told (witness, never, "earlier_internships=0", NULL, "met", "Internships of the person here: 0; the limit is 0");
  assert_told (witness, never, "", NULL, "cannot-tell", "cannot tell: “Earlier internships here” is not recorded");
  witness.counts[INTAKE_COUNT_INTERNSHIPS] = 0;
  assert_told (witness, never, "", NULL, "cannot-tell", "cannot tell: “Earlier internships here” is not recorded");
  witness.counts[INTAKE_COUNT_INTERNSHIPS] = 1;
  assert_told (witness, never, "", NULL, "not-met", "Internships of the person here: 1; the limit is 0");
  assert_told (witness, never, "earlier_internships=0", NULL, "not-met", "Internships of the person here: 1; the limit is 0");
  assert_told (witness, "{'kind': 'internships', 'max': 2}", "earlier_internships=2", NULL, "met", "Internships of the person here: 2; the limit is 2");
}

static void
test_quota_of_a_notice (void)
{
  const char    *rule = "{'kind': 'quota', 'of': ['notice']}";
  FixtureWitness witness = fixture_witness ();

  witness.counts[INTAKE_COUNT_PLACES] = 1;
  assert_told (witness, rule, "", "places=2", "met", "Places taken by others (this notice): 1 of 2");
  witness.counts[INTAKE_COUNT_PLACES] = 2;
  assert_told (witness, rule, "", "places=2", "not-met", "Places taken by others (this notice): 2 of 2");
  assert_told (witness, rule, "", "title=x", "cannot-tell", "cannot tell: “Places” of the notice is not recorded");
  assert_told (witness, rule, "", NULL, "cannot-tell", "cannot tell: “Notice” is not recorded");
  assert_told (witness, "{'kind': 'quota', 'of': ['notice'], 'max': 3}", "", "places=2", "met", "Places taken by others (this notice): 2 of 3");
}

static void
test_quota_of_a_unit_in_a_year (void)
{
  const char    *rule = "{'kind': 'quota', 'of': ['unit', 'year'], 'max': 4, 'outcome': 'needs-a-person'}";
  FixtureWitness witness = fixture_witness ();

  witness.counts[INTAKE_COUNT_PLACES] = 4;
  assert_told (witness, rule, "", "unit=Operations start_on=2026-03-01", "needs-a-person",
               "a person must judge: Places taken by others (Operations, 01 Jan 2026 to 31 Dec 2026): 4 of 4");
  g_assert_cmpint (witness.asked.scope, ==, INTAKE_COUNT_UNIT | INTAKE_COUNT_PERIOD);
  assert_told (witness, rule, "", "start_on=2026-03-01", "cannot-tell", "cannot tell: “Unit” of the notice is not recorded");
  assert_told (witness, rule, "", "unit=Operations", "cannot-tell", "cannot tell: “Available from” is not recorded");

  /* The placement tells the start better than the notice. */
  witness.placement = "start_on=2027-01-01";
  assert_told (witness, rule, "", "unit=Operations start_on=2026-03-01", "needs-a-person",
               "a person must judge: Places taken by others (Operations, 01 Jan 2027 to 31 Dec 2027): 4 of 4");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/count-rule/applications-of-a-person", test_applications_of_a_person);
  g_test_add_func ("/core/count-rule/years", test_years);
  g_test_add_func ("/core/count-rule/internships", test_internships);
  g_test_add_func ("/core/count-rule/quota-of-a-notice", test_quota_of_a_notice);
  g_test_add_func ("/core/count-rule/quota-of-a-unit-in-a-year", test_quota_of_a_unit_in_a_year);

  return g_test_run ();
}
