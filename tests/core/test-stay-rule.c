/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules on the internship itself: its length and the day on which it starts. */
#include "config.h"

#include "witness-fixture.h"

static void
test_length_of_a_placement (void)
{
  const char *rule = "{'kind': 'length', 'at_least': {'weeks': 8}, 'at_most': {'months': 6}}";
  const struct
  {
    const char *placement;
    const char *answer;
  } cases[] = {
    /* 1 January to 25 February are 56 days. */
    { "start_on=2026-01-01 end_on=2026-02-24", "not-met" },
    { "start_on=2026-01-01 end_on=2026-02-25", "met" },
    { "start_on=2026-01-01 end_on=2026-06-30", "met" },
    { "start_on=2026-01-01 end_on=2026-07-01", "not-met" },
    { "start_on=2026-01-01 end_on=2026-06-30 extended_to=2026-07-31", "not-met" },
    { "start_on=2026-08-31 end_on=2027-02-28", "met" },
    { "start_on=2026-08-31 end_on=2027-03-01", "not-met" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FixtureWitness witness = fixture_witness ();
      g_autoptr (IntakeScreening) screening = NULL;

      witness.placement = cases[i].placement;
      screening = fixture_judge_with (&witness, rule, "", NULL);
      g_assert_cmpstr (intake_answer_rule_id (intake_screening_get_answer (screening)), ==, cases[i].answer);
    }
}

/* Of what is only available, too much is no fault. */
static void
test_length_of_an_availability (void)
{
  const char    *rule = "{'kind': 'length', 'at_least': {'months': 2}, 'at_most': {'months': 6}}";
  FixtureWitness witness = fixture_witness ();

  assert_told (witness, rule, "available_from=2026-01-01 available_to=2026-12-31", NULL, "met", "available from 01 Jan 2026 to 31 Dec 2026, 12 months; required: 2 months to 6 months");
  assert_told (witness, rule, "available_from=2026-01-01 available_to=2026-02-20", NULL, "not-met", "available from 01 Jan 2026 to 20 Feb 2026, 1 month and 20 days; required: 2 months to 6 months");
  assert_told (witness, rule, "available_from=2026-01-01", NULL, "cannot-tell", "cannot tell: “Available to” is not recorded");
  assert_told (witness, rule, "", NULL, "cannot-tell", "cannot tell: “Available from” is not recorded");
  assert_told (witness, rule, "available_from=2026-01-01 available_to=2025-12-31", NULL, "cannot-tell", "cannot tell: “Available to” is before the internship starts");
  assert_told (witness, rule, "", "start_on=2026-01-01 months=9", "not-met", "internship from 01 Jan 2026 to 30 Sep 2026, 9 months; required: 2 months to 6 months");
  assert_told (witness, "{'kind': 'length', 'at_most': {'weeks': 12}}", "", "start_on=2026-01-01 months=3", "not-met",
               "internship from 01 Jan 2026 to 31 Mar 2026, 12 weeks and 6 days; required: 12 weeks at most");
}

static void
test_start_day (void)
{
  const char    *rule = "{'kind': 'start-day', 'days': [1, 15]}";
  FixtureWitness witness = fixture_witness ();

  assert_told (witness, rule, "", "start_on=2026-01-15", "met", "starts on 15 Jan 2026; required: day 1 or 15 of a month");
  assert_told (witness, rule, "", "start_on=2026-01-14", "not-met", "starts on 14 Jan 2026; required: day 1 or 15 of a month");
  assert_told (witness, rule, "available_from=2026-01-16", NULL, "met", "available from 16 Jan 2026, so that the start can be on 01 Feb 2026; required: day 1 or 15 of a month");
  assert_told (witness, rule, "available_from=2026-01-16 available_to=2026-01-31", NULL, "not-met", "available from 16 Jan 2026, and on no such day; required: day 1 or 15 of a month");
  assert_told (witness, rule, "available_from=9999-12-16", NULL, "not-met", "available from 16 Dec 9999, and on no such day; required: day 1 or 15 of a month");
  assert_told (witness, rule, "", NULL, "cannot-tell", "cannot tell: “Available from” is not recorded");
  witness.placement = "start_on=2026-02-01";
  assert_told (witness, rule, "", "start_on=2026-01-14", "met", "starts on 01 Feb 2026; required: day 1 or 15 of a month");
}

/* What the placement says goes before the notice, for every rule that asks for a start or an end. */
static void
test_placement_goes_first (void)
{
  FixtureWitness witness = fixture_witness ();

  witness.placement = "start_on=2026-02-01 end_on=2026-03-31";
  assert_told (witness, "{'kind': 'age', 'before': 31, 'on': 'throughout'}", "birth_date=1995-04-01", "start_on=2026-01-01 months=6", "met",
               "30 years and 364 days old on 31 Mar 2026, the last day of the internship; the limit is the day before turning 31");
  witness.placement = "start_on=2026-02-01";
  assert_told (witness, "{'kind': 'age', 'before': 31, 'on': 'end'}", "birth_date=1995-04-01", "start_on=2026-01-01 months=6", "not-met",
               "31 years and 121 days old on 31 Jul 2026, the last day of the internship; the limit is the day before turning 31");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/stay-rule/length-of-a-placement", test_length_of_a_placement);
  g_test_add_func ("/core/stay-rule/length-of-an-availability", test_length_of_an_availability);
  g_test_add_func ("/core/stay-rule/start-day", test_start_day);
  g_test_add_func ("/core/stay-rule/placement-goes-first", test_placement_goes_first);

  return g_test_run ();
}
