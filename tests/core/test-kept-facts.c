/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was written down judges and explains as what it was written from, in words too, and damage to it harms nobody. */
#include "config.h"

#include "witness-fixture.h"

#include "intake-fact-sheet.h"
#include "intake-kept-facts.h"

/* Every kind of rule that asks somebody for something. */
#define RULES                                                                                                                                                        \
  "{'kind': 'age', 'to': 30, 'on': 'throughout'}, {'kind': 'date', 'field': 'graduation_date', 'within': {'months': 12}, 'direction': 'before', 'on': 'start'},"     \
  "{'kind': 'number', 'field': 'experience_months', 'max': 3}, {'kind': 'fact', 'field': 'final_year'},"                                                             \
  "{'kind': 'one-of', 'field': 'nationality', 'values': ['CM', 'TD']}, {'kind': 'languages', 'required_by': 'notice'}, {'kind': 'relatives', 'scope': 'same-unit'}," \
  "{'kind': 'documents', 'documents': ['cv', 'passport'], 'on': 'closing'}, {'kind': 'length', 'at_least': {'months': 3}},"                                          \
  "{'kind': 'start-day', 'days': [1, 15]}, {'kind': 'applications', 'among': 'round', 'max': 3}, {'kind': 'internships'},"                                           \
  "{'kind': 'quota', 'of': ['notice', 'year'], 'max': 4}, {'kind': 'own-field', 'name': 'Badge', 'min': 1}"

static const char *const applications[] = {
  "",
  "birth_date=1999-03-02 graduation_date=2025-06-30 experience_months=2 final_year=0 nationality=CM;FR languages=fr:B2;en:C1 relatives=sibling:Finance earlier_internships=0",
  "birth_date=1960-03-02 final_year=1 nationality=FR languages=fr:A1 relatives=none available_from=2026-01-01 available_to=2026-06-30",
};

static const char *const notices[] = { NULL, "", "closes_on=2025-12-01 start_on=2026-01-15 months=6 unit=Finance languages=fr:B1 places=2" };

static void
assert_same (FixtureWitness *witness,
             const char     *application_values,
             const char     *notice_values)
{
  g_autoptr (IntakeRuleSet) rule_set = fixture_rule_set (RULES);
  g_autoptr (IntakeRecord) application = fixture_application (application_values);
  g_autoptr (IntakeRecord) notice = notice_values == NULL ? NULL : intake_record_new (INTAKE_ENTITY_NOTICE);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) again = g_string_new (NULL);
  g_autoptr (IntakeKeptFacts) kept = NULL;
  g_autoptr (IntakeScreening) live = NULL;
  g_autoptr (IntakeScreening) replayed = NULL;
  IntakeFacts facts = { application, notice, FIXTURE_TODAY, &witness->parent };

  if (notice != NULL)
    {
      intake_record_set_integer (application, INTAKE_FIELD_NOTICE, 7);
      fixture_set (notice, notice_values);
    }
  intake_fact_sheet_write (rule_set, &facts, text);
  kept = intake_kept_facts_new (text->str, application, FIXTURE_TODAY);
  live = intake_rule_set_judge (rule_set, &facts, intake_language_get ("en"));
  replayed = intake_rule_set_judge (rule_set, intake_kept_facts_get (kept), intake_language_get ("en"));
  g_assert_cmpuint (intake_screening_get_n_reasons (live), ==, intake_screening_get_n_reasons (replayed));
  for (guint i = 0; i < intake_screening_get_n_reasons (live); i++)
    {
      g_assert_cmpstr (intake_screening_get_reason (live, i)->text, ==, intake_screening_get_reason (replayed, i)->text);
      g_assert_cmpint (intake_screening_get_reason (live, i)->answer, ==, intake_screening_get_reason (replayed, i)->answer);
      g_assert_cmpint (intake_screening_get_reason (live, i)->missing, ==, intake_screening_get_reason (replayed, i)->missing);
    }

  intake_fact_sheet_write (rule_set, intake_kept_facts_get (kept), again);
  g_assert_cmpstr (text->str, ==, again->str);
  g_clear_object (&witness->record);
}

static void
test_replayed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (applications); i++)
    for (guint k = 0; k < G_N_ELEMENTS (notices); k++)
      for (guint round = 0; round < 4; round++)
        {
          FixtureWitness witness = fixture_witness ();

          if (round > 0)
            witness.counts[0] = witness.counts[1] = witness.counts[2] = round;
          if (round > 1)
            witness.placement = "start_on=2026-02-01 end_on=2026-07-31 extended_to=2026-09-30";
          witness.documents = round == 2 ? "cv:received:2025-10-01 passport:accepted" : round == 3 ? "other:asked"
                                                                                                   : NULL;
          witness.own_name = round > 1 ? "Badge" : NULL;
          witness.own_value = round == 3 ? "12" : NULL;
          assert_same (&witness, applications[i], notices[k]);
        }
}

static void
test_words (void)
{
  g_autoptr (IntakeRecord) application = fixture_application ("");
  g_autoptr (IntakeKeptFacts) then =
               intake_kept_facts_new ("{\"birth_date\":\"1999-03-02\",\"notice\":7,\"notice.months\":6,\"placement.start_on\":\"2026-01-05\",\"document.cv\":\"received 2025-10-01\","
                                      "\"documents\":true,\"count.places.1\":1200,\"own.Badge\":\"blue\",\"own.Gone\":false}",
                                      application, FIXTURE_TODAY);
  g_autoptr (IntakeKeptFacts) now =
               intake_kept_facts_new ("{\"birth_date\":\"1999-02-03\",\"notice\":7,\"notice.months\":6,\"count.places.1\":1200,\"own.Badge\":null,\"own.Gone\":false,\"final_year\":1}", application,
                                      FIXTURE_TODAY);
  g_autofree char *words = intake_kept_facts_dup_words (then, intake_language_get ("en"));
  g_autofree char *changes = intake_kept_facts_dup_changes (then, now, intake_language_get ("en"));
  g_autofree char *none = intake_kept_facts_dup_changes (now, now, intake_language_get ("en"));

  g_assert_cmpstr (words, ==,
                   "Date of birth: 02 Mar 1999\nDuration (months) (notice): 6\nStart (internship): 05 Jan 2026\nCV: Received on 01 Oct 2025\nPlaces taken by others: 1,200\nBadge: blue");
  g_assert_cmpstr (changes, ==,
                   "Date of birth: 02 Mar 1999, now 03 Feb 1999\nStart (internship): 05 Jan 2026, now not recorded\nCV: Received on 01 Oct 2025, now not recorded\n"
                   "Badge: blue, now not recorded\nFinal year: not recorded, now Yes");
  g_assert_cmpstr (none, ==, "");
}

/* An office file from elsewhere can hold anything. */
static void
test_damaged (void)
{
  g_autofree char  *deep = g_strnfill (100000, '[');
  const char *const texts[] = {
    "", "null", "[]", "{", "\xff\xfe", deep,
    "{\"birth_date\":5,\"final_year\":\"x\",\"notice.closes_on\":\"2025-13-45\",\"stage\":{},\"no_such\":1,\"document.cv\":\"lost\",\"count.places.1\":\"many\",\"own.Badge\":[]}"
  };
  g_autoptr (IntakeRuleSet) rule_set = fixture_rule_set (RULES);
  g_autoptr (IntakeRecord) application = fixture_application ("");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (IntakeKeptFacts) kept = intake_kept_facts_new (texts[i], application, FIXTURE_TODAY);
      g_autofree char *words = intake_kept_facts_dup_words (kept, intake_language_get ("en"));

      g_assert_cmpint (intake_rule_set_answer (rule_set, intake_kept_facts_get (kept), NULL), ==, INTAKE_ANSWER_CANNOT_TELL);
      g_assert_cmpstr (words, ==, "");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/kept-facts/judge-and-explain-as-then", test_replayed);
  g_test_add_func ("/core/kept-facts/in-words", test_words);
  g_test_add_func ("/core/kept-facts/damage-is-not-recorded", test_damaged);

  return g_test_run ();
}
