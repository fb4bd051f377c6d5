/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store keeps of the rules reads back, and what does not read as answers is passed over. */
#include "config.h"

#include "intake-rule-answers.h"

#include <string.h>

static void
test_read (void)
{
  const char  *text = "grounds:met studies:not-met 3:cannot-tell x:needs-a-person";
  const char  *rule;
  gsize        length;
  IntakeAnswer answer;

  g_assert_true (intake_rule_answers_next (&text, &rule, &length, &answer));
  g_assert_cmpuint (length, ==, strlen ("grounds"));
  g_assert_true (g_str_has_prefix (rule, "grounds:"));
  g_assert_cmpint (answer, ==, INTAKE_ANSWER_MET);
  g_assert_true (intake_rule_answers_next (&text, &rule, &length, &answer));
  g_assert_cmpint (answer, ==, INTAKE_ANSWER_NOT_MET);
  g_assert_true (intake_rule_answers_next (&text, &rule, &length, &answer));
  g_assert_cmpint (answer, ==, INTAKE_ANSWER_CANNOT_TELL);
  g_assert_true (intake_rule_answers_next (&text, &rule, &length, &answer));
  g_assert_cmpint (answer, ==, INTAKE_ANSWER_NEEDS_PERSON);
  g_assert_false (intake_rule_answers_next (&text, &rule, &length, &answer));
  g_assert_false (intake_rule_answers_next (&text, &rule, &length, &answer));
}

static void
test_damaged (void)
{
  static const char *const texts[] = { "", " ", "age", "age:", ":met", "age:perhaps", "age:metal", ": :: :", "age:not-me" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char  *text = texts[i];
      const char  *rule;
      gsize        length;
      IntakeAnswer answer;

      g_test_message ("“%s”", texts[i]);
      g_assert_false (intake_rule_answers_next (&text, &rule, &length, &answer));
    }
}

static void
test_failed (void)
{
  g_autofree char *two = intake_rule_answers_dup_failed ("a:not-met b:met nonsense c:not-met d:cannot-tell");

  g_assert_cmpstr (two, ==, "a;c");
  g_assert_null (intake_rule_answers_dup_failed (""));
  g_assert_null (intake_rule_answers_dup_failed ("a:met b:needs-a-person"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/rule-answers/read-back-in-order", test_read);
  g_test_add_func ("/core/rule-answers/damaged-ones-are-passed-over", test_damaged);
  g_test_add_func ("/core/rule-answers/failed-rules", test_failed);
  return g_test_run ();
}
