/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three-valued logic with a fourth answer: whole tables, and the laws that groups rely on. */
#include "config.h"

#include "intake-answer.h"

#define MET INTAKE_ANSWER_MET
#define NOT INTAKE_ANSWER_NOT_MET
#define TELL INTAKE_ANSWER_CANNOT_TELL
#define PERSON INTAKE_ANSWER_NEEDS_PERSON

static const IntakeAnswer all_answers[] = { MET, NOT, TELL, PERSON };

/* Columns and rows in the order above. */
static const IntakeAnswer all_table[4][4] = {
  { MET, NOT, TELL, PERSON },
  { NOT, NOT, NOT, NOT },
  { TELL, NOT, TELL, PERSON },
  { PERSON, NOT, PERSON, PERSON },
};

static const IntakeAnswer any_table[4][4] = {
  { MET, MET, MET, MET },
  { MET, NOT, TELL, PERSON },
  { MET, TELL, TELL, PERSON },
  { MET, PERSON, PERSON, PERSON },
};

static void
test_all (void)
{
  for (guint i = 0; i < 4; i++)
    for (guint j = 0; j < 4; j++)
      g_assert_cmpint (intake_answer_all (all_answers[i], all_answers[j]), ==, all_table[i][j]);
}

static void
test_any (void)
{
  for (guint i = 0; i < 4; i++)
    for (guint j = 0; j < 4; j++)
      g_assert_cmpint (intake_answer_any (all_answers[i], all_answers[j]), ==, any_table[i][j]);
}

static void
test_not (void)
{
  g_assert_cmpint (intake_answer_not (MET), ==, NOT);
  g_assert_cmpint (intake_answer_not (NOT), ==, MET);
  g_assert_cmpint (intake_answer_not (TELL), ==, TELL);
  g_assert_cmpint (intake_answer_not (PERSON), ==, PERSON);
}

/* Not all of a and b is any of not a and not b; the order and grouping of rules change nothing. */
static void
test_laws (void)
{
  for (guint i = 0; i < 4; i++)
    for (guint j = 0; j < 4; j++)
      {
        IntakeAnswer a = all_answers[i];
        IntakeAnswer b = all_answers[j];

        g_assert_cmpint (intake_answer_not (intake_answer_all (a, b)), ==, intake_answer_any (intake_answer_not (a), intake_answer_not (b)));
        g_assert_cmpint (intake_answer_all (a, b), ==, intake_answer_all (b, a));
        g_assert_cmpint (intake_answer_any (a, b), ==, intake_answer_any (b, a));

        for (guint k = 0; k < 4; k++)
          {
            IntakeAnswer c = all_answers[k];

            g_assert_cmpint (intake_answer_all (a, intake_answer_all (b, c)), ==, intake_answer_all (intake_answer_all (a, b), c));
            g_assert_cmpint (intake_answer_any (a, intake_answer_any (b, c)), ==, intake_answer_any (intake_answer_any (a, b), c));
          }
      }
}

static void
test_ids (void)
{
  static const char *const rule_ids[] = { "met", "not-met", "cannot-tell", "needs-a-person" };
  static const char *const ids[] = { "eligible", "not-eligible", "cannot-tell", "needs-a-person" };
  IntakeAnswer             answer = PERSON;

  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpstr (intake_answer_rule_id (all_answers[i]), ==, rule_ids[i]);
      g_assert_cmpstr (intake_answer_id (all_answers[i]), ==, ids[i]);
      g_assert_true (intake_answer_find (ids[i], &answer));
      g_assert_cmpint (answer, ==, all_answers[i]);
    }

  g_assert_false (intake_answer_find ("met", &answer));
  g_assert_false (intake_answer_find ("Eligible", &answer));
  g_assert_false (intake_answer_find ("", &answer));
  g_assert_false (intake_answer_find (NULL, &answer));
  g_assert_cmpint (answer, ==, PERSON);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/answer/all", test_all);
  g_test_add_func ("/core/answer/any", test_any);
  g_test_add_func ("/core/answer/not", test_not);
  g_test_add_func ("/core/answer/laws", test_laws);
  g_test_add_func ("/core/answer/ids", test_ids);

  return g_test_run ();
}
