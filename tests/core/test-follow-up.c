/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where check-ins and outputs stand, on the day before, the day, and the day after. */
#include "config.h"

#include "intake-follow-up.h"

static const IntakeDate before = { 2026, 3, 4 }, day = { 2026, 3, 5 }, after = { 2026, 3, 6 };

static void
test_check_ins (void)
{
  g_assert_cmpint (intake_check_in_state_on (day, INTAKE_DATE_NONE, before), ==, INTAKE_CHECK_IN_PLANNED);
  g_assert_cmpint (intake_check_in_state_on (day, INTAKE_DATE_NONE, day), ==, INTAKE_CHECK_IN_PLANNED);
  g_assert_cmpint (intake_check_in_state_on (day, INTAKE_DATE_NONE, after), ==, INTAKE_CHECK_IN_OVERDUE);
  g_assert_cmpint (intake_check_in_state_on (day, after, after), ==, INTAKE_CHECK_IN_HELD);
  g_assert_cmpint (intake_check_in_state_on (INTAKE_DATE_NONE, before, day), ==, INTAKE_CHECK_IN_HELD);
  g_assert_cmpint (intake_check_in_state_on (INTAKE_DATE_NONE, INTAKE_DATE_NONE, day), ==, INTAKE_CHECK_IN_PLANNED);
}

static void
test_outputs (void)
{
  g_assert_cmpint (intake_output_state_on (day, FALSE, FALSE, day), ==, INTAKE_OUTPUT_DUE);
  g_assert_cmpint (intake_output_state_on (day, FALSE, FALSE, after), ==, INTAKE_OUTPUT_OVERDUE);
  g_assert_cmpint (intake_output_state_on (day, TRUE, FALSE, after), ==, INTAKE_OUTPUT_DELIVERED);
  g_assert_cmpint (intake_output_state_on (day, FALSE, TRUE, after), ==, INTAKE_OUTPUT_VALIDATED);
  g_assert_cmpint (intake_output_state_on (INTAKE_DATE_NONE, FALSE, FALSE, after), ==, INTAKE_OUTPUT_DUE);
}

/* Each state has its word, and each word its state. */
static void
test_words (void)
{
  g_assert_cmpuint (intake_check_in_state_vocabulary.n_terms, ==, INTAKE_CHECK_IN_HELD + 1);
  for (guint i = 0; i < intake_check_in_state_vocabulary.n_terms; i++)
    g_assert_cmpstr (intake_check_in_state_id ((IntakeCheckInState)i), ==, intake_check_in_state_vocabulary.terms[i].id);

  g_assert_cmpuint (intake_output_state_vocabulary.n_terms, ==, INTAKE_OUTPUT_VALIDATED + 1);
  for (guint i = 0; i < intake_output_state_vocabulary.n_terms; i++)
    g_assert_cmpstr (intake_output_state_id ((IntakeOutputState)i), ==, intake_output_state_vocabulary.terms[i].id);
}

static void
test_whose (void)
{
  for (IntakeEntity entity = 0; entity < INTAKE_N_ENTITIES; entity++)
    {
      IntakeFieldId field = intake_follow_up_placement_field (entity);

      g_assert_true ((field == INTAKE_N_FIELDS) == (entity <= INTAKE_ENTITY_PLACEMENT));
      g_assert_true (field == INTAKE_N_FIELDS || (intake_field_get (field)->entity == entity && !intake_follow_up_is_typed (intake_field_get (field))));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/follow-up/check-ins", test_check_ins);
  g_test_add_func ("/follow-up/outputs", test_outputs);
  g_test_add_func ("/follow-up/words", test_words);
  g_test_add_func ("/follow-up/whose", test_whose);

  return g_test_run ();
}
