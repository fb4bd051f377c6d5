/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose supervision the rules have something against, for an applicant with relatives in the organisation. */
#include "config.h"

#include "rule-fixture.h"

#include "intake-assignment-limit.h"

static void
assert_objection (const char *rules,
                  const char *relatives,
                  const char *unit,
                  const char *language,
                  const char *expected)
{
  g_autoptr (IntakeRuleSet) rule_set = fixture_rule_set (rules);
  g_autoptr (IntakeRecord) application = fixture_application ("");
  g_autoptr (IntakeRecord) notice = intake_record_new (INTAKE_ENTITY_NOTICE);
  g_autofree char *objection = NULL;
  IntakeFacts      facts = { application, notice, FIXTURE_TODAY, NULL };

  intake_record_set_text (application, INTAKE_FIELD_RELATIVES, relatives);
  fixture_set (notice, "unit=Operations");
  objection = intake_assignment_limit_dup_objection (rule_set, &facts, unit, intake_language_get (language));
  g_assert_cmpstr (objection, ==, expected);
}

static void
test_objections (void)
{
  const char *other_unit = "{'all': [{'kind': 'age', 'to': 36}, {'kind': 'relatives', 'relations': ['sibling', 'spouse'], 'outcome': 'met', 'assignment': 'other-unit'}]}";
  const char *other_line = "{'kind': 'relatives', 'assignment': 'other-line'}";

  assert_objection (other_unit, "sibling:Finance;spouse:Procurement", "finance", "en", "in the unit of a relative of the applicant (Sibling: Finance)");
  assert_objection (other_unit, "sibling:Finance;spouse:Procurement", "Procurement", "en", "in the unit of a relative of the applicant (Spouse: Procurement)");
  assert_objection (other_unit, "sibling:Finance;spouse:Procurement", "Operations", "en", NULL);
  assert_objection (other_unit, "parent:Finance", "Finance", "en", NULL);
  assert_objection (other_unit, "sibling", "Operations", "en", "the unit of a relative of the applicant is not recorded (Sibling)");
  assert_objection (other_unit, "sibling:Finance", NULL, "en", "their unit is not recorded, and the applicant has a relative in the organisation (Sibling: Finance)");
  assert_objection (other_unit, "none", "Finance", "en", NULL);
  assert_objection (other_unit, NULL, "Finance", "en", NULL);
  assert_objection (other_line, "other:Finance", "FINANCE", "fr", "dans l’unité d’un proche de la personne candidate (Autre proche: Finance)");
}

/* A rule without a limit has nothing against anybody, nor one whose branch does not count. */
static void
test_no_limit (void)
{
  assert_objection ("{'kind': 'relatives'}", "sibling:Finance", "Finance", "en", NULL);
  assert_objection ("{'when': {'kind': 'fact', 'field': 'final_year'}, 'then': {'kind': 'age', 'to': 36}, 'else': {'kind': 'relatives', 'outcome': 'met', 'assignment': 'other-unit'}}",
                    "sibling:Finance", "Finance", "en", "in the unit of a relative of the applicant (Sibling: Finance)");
  assert_objection ("{'kind': 'relatives', 'scope': 'same-unit', 'assignment': 'other-unit'}", "sibling:Finance", "Finance", "en", NULL);
  assert_objection ("{'kind': 'relatives', 'scope': 'same-unit', 'assignment': 'other-unit'}", "sibling:Operations", "Operations", "en",
                    "in the unit of a relative of the applicant (Sibling: Operations)");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/assignment-limit/units-of-relatives", test_objections);
  g_test_add_func ("/core/assignment-limit/where-there-is-none", test_no_limit);

  return g_test_run ();
}
