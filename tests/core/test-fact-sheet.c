/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an application is judged on is written down: what the rules can ask for, all of it and no more. */
#include "config.h"

#include "witness-fixture.h"

#include "intake-fact-sheet.h"

static void
assert_written (FixtureWitness *witness,
                const char     *rules,
                const char     *application_values,
                const char     *notice_values,
                const char     *expected)
{
  g_autoptr (IntakeRuleSet) rule_set = fixture_rule_set (rules);
  g_autoptr (IntakeRecord) application = fixture_application (application_values);
  g_autoptr (IntakeRecord) notice = notice_values == NULL ? NULL : intake_record_new (INTAKE_ENTITY_NOTICE);
  g_autoptr (GString) text = g_string_new ("what stood there before");
  g_autofree char *wanted = g_strdelimit (g_strdup (expected), "'", '"');
  IntakeFacts      facts = { application, notice, FIXTURE_TODAY, witness != NULL ? &witness->parent : NULL };

  if (notice != NULL)
    {
      intake_record_set_integer (application, INTAKE_FIELD_NOTICE, 7);
      fixture_set (notice, notice_values);
    }
  intake_fact_sheet_write (rule_set, &facts, text);
  g_assert_cmpstr (text->str, ==, wanted);
  if (witness != NULL)
    g_clear_object (&witness->record);
}

static void
test_fields (void)
{
  assert_written (NULL, "{'kind': 'age', 'to': 30}", "birth_date=1999-03-02 university=Elsewhere", NULL, "{'birth_date':'1999-03-02','received_on':'2025-11-03'}");
  assert_written (NULL, "{'kind': 'age', 'to': 30}", "", NULL, "{'received_on':'2025-11-03'}");
  assert_written (NULL, "{'kind': 'age', 'to': 30, 'on': 'closing'}", "birth_date=1999-03-02", "closes_on=2025-12-01 months=6",
                  "{'birth_date':'1999-03-02','notice':7,'notice.closes_on':'2025-12-01'}");
  assert_written (NULL, "{'any': [{'kind': 'fact', 'field': 'final_year'}, {'kind': 'number', 'field': 'experience_months', 'max': 3}]}", "final_year=1 experience_months=0", NULL,
                  "{'final_year':1,'experience_months':0,'received_on':'2025-11-03'}");
}

/* All that the rules can ask for, although the first branch decides. */
static void
test_witness (void)
{
  FixtureWitness witness = fixture_witness ();

  witness.placement = "start_on=2026-01-05";
  witness.documents = "cv:received:2025-10-01 passport:accepted";
  witness.own_name = "Badge";
  witness.counts[INTAKE_COUNT_APPLICATIONS] = 2;
  assert_written (&witness,
                  "{'any': [{'kind': 'fact', 'field': 'final_year'}, {'kind': 'age', 'to': 30, 'on': 'start'}, {'kind': 'documents', 'documents': ['cv', 'passport', 'degree']},"
                  " {'kind': 'applications', 'max': 3, 'among': 'year'}, {'kind': 'own-field', 'name': 'Badge', 'values': ['yes']}, {'kind': 'own-field', 'name': 'Gone', 'values': ['yes']}]}",
                  "final_year=1 birth_date=1999-03-02", NULL,
                  "{'birth_date':'1999-03-02','final_year':1,'received_on':'2025-11-03','placement.start_on':'2026-01-05','document.cv':'received 2025-10-01',"
                  "'document.passport':'accepted','documents':true,'count.applications.8.2025-01-01.2025-12-31':2,'own.Badge':null,'own.Gone':false}");
}

/* What people typed cannot leave its string. */
static void
test_texts (void)
{
  g_autoptr (IntakeRuleSet) rule_set = fixture_rule_set ("{'kind': 'relatives'}");
  g_autoptr (IntakeRecord) application = fixture_application ("");
  g_autoptr (GString) text = g_string_new (NULL);
  IntakeFacts facts = { application, NULL, FIXTURE_TODAY, NULL };

  intake_record_set_text (application, INTAKE_FIELD_RELATIVES, "sibling:\"Le\\Bois\"\n\x01é");
  intake_fact_sheet_write (rule_set, &facts, text);
  g_assert_cmpstr (text->str, ==, "{\"relatives\":\"sibling:\\\"Le\\\\Bois\\\"\\u000a\\u0001é\",\"received_on\":\"2025-11-03\"}");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/fact-sheet/fields-that-rules-ask-for", test_fields);
  g_test_add_func ("/core/fact-sheet/what-a-witness-says", test_witness);
  g_test_add_func ("/core/fact-sheet/texts-stay-in-their-strings", test_texts);

  return g_test_run ();
}
