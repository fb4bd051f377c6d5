/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules on documents: in each state, by a day, some of several. */
#include "config.h"

#include "witness-fixture.h"

static void
test_received (void)
{
  const char    *rule = "{'kind': 'documents', 'documents': ['cv', 'letter']}";
  FixtureWitness witness = fixture_witness ();

  assert_told (witness, rule, "", NULL, "cannot-tell", "cannot tell: no document is recorded; required: CV and Motivation letter");
  witness.documents = "cv:received letter:accepted";
  assert_told (witness, rule, "", NULL, "met", "received: CV, Motivation letter");
  witness.documents = "cv:received letter:asked-for";
  assert_told (witness, rule, "", NULL, "not-met", "not received: Motivation letter; required: CV and Motivation letter");
  witness.documents = "cv:refused letter:received";
  assert_told (witness, rule, "", NULL, "not-met", "not received: CV; required: CV and Motivation letter");
  witness.documents = "passport:received";
  assert_told (witness, rule, "", NULL, "not-met", "not received: CV, Motivation letter; required: CV and Motivation letter");
}

static void
test_accepted (void)
{
  const char    *rule = "{'kind': 'documents', 'documents': ['enrolment'], 'state': 'accepted'}";
  FixtureWitness witness = fixture_witness ();

  witness.documents = "enrolment:received";
  assert_told (witness, rule, "", NULL, "not-met", "not accepted: Enrolment certificate; required: Enrolment certificate");
  witness.documents = "enrolment:accepted";
  assert_told (witness, rule, "", NULL, "met", "accepted: Enrolment certificate");
}

static void
test_some_of_several (void)
{
  const char    *rule = "{'kind': 'documents', 'documents': ['degree', 'enrolment', 'passport'], 'at_least': 2}";
  FixtureWitness witness = fixture_witness ();

  witness.documents = "degree:received passport:received";
  assert_told (witness, rule, "", NULL, "met", "received: Degree or transcript, Passport or identity card");
  witness.documents = "degree:received";
  assert_told (witness, rule, "", NULL, "not-met",
               "not received: Enrolment certificate, Passport or identity card; required: at least 2 of Degree or transcript, Enrolment certificate or Passport or identity card");
}

static void
test_by_a_day (void)
{
  const char    *rule = "{'kind': 'documents', 'documents': ['cv'], 'on': 'closing'}";
  const char    *notice = "closes_on=2025-12-01";
  FixtureWitness witness = fixture_witness ();

  witness.documents = "cv:received:2025-12-01";
  assert_told (witness, rule, "", notice, "met", "received: CV by 01 Dec 2025, the closing date of the notice");
  witness.documents = "cv:received:2025-12-02";
  assert_told (witness, rule, "", notice, "not-met", "not received: CV; required: CV by 01 Dec 2025, the closing date of the notice");
  witness.documents = "cv:received";
  assert_told (witness, rule, "", notice, "cannot-tell", "cannot tell: the day of receipt is not recorded for CV; required: CV");
  assert_told (witness, rule, "", NULL, "cannot-tell", "cannot tell: “Notice” is not recorded");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/document-rule/received", test_received);
  g_test_add_func ("/core/document-rule/accepted", test_accepted);
  g_test_add_func ("/core/document-rule/some-of-several", test_some_of_several);
  g_test_add_func ("/core/document-rule/by-a-day", test_by_a_day);

  return g_test_run ();
}
