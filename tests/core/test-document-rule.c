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

/* A field that the office has added, and one that it has removed. */
static void
test_own_field (void)
{
  const char    *licence = "{'kind': 'own-field', 'name': 'Driving licence', 'values': ['Yes', 'B']}";
  const char    *papers = "{'kind': 'own-field', 'name': 'Publications', 'min': 1, 'max': 9}";
  FixtureWitness witness = fixture_witness ();

  assert_told (witness, licence, "", NULL, "cannot-tell", "cannot tell: the office has no field “Driving licence”");
  assert_judged (licence, "", NULL, "cannot-tell");
  witness.own_name = "Driving licence";
  assert_told (witness, licence, "", NULL, "cannot-tell", "cannot tell: “Driving licence” is not recorded");
  witness.own_value = "YÉS";
  assert_told (witness, licence, "", NULL, "met", "Driving licence: YÉS; required: Yes or B");
  witness.own_value = "no";
  assert_told (witness, licence, "", NULL, "not-met", "Driving licence: no; required: Yes or B");

  witness.own_name = "Publications";
  witness.own_value = "0";
  assert_told (witness, papers, "", NULL, "not-met", "Publications: 0; required: 1 to 9");
  witness.own_value = "9";
  assert_told (witness, papers, "", NULL, "met", "Publications: 9; required: 1 to 9");
  witness.own_value = "many";
  assert_told (witness, papers, "", NULL, "cannot-tell", "cannot tell: “Publications” should be a number, and is “many”");
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
  g_test_add_func ("/core/own-field-rule/field-of-the-office", test_own_field);

  return g_test_run ();
}
