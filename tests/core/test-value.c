/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values own their text, compare by type and content, and have one canonical form. */
#include "config.h"

#include "intake-value.h"

static void
test_none (void)
{
  IntakeValue zeroed = { 0 };
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  g_assert_true (intake_value_equal (&zeroed, &value));
  g_assert_null (intake_value_dup_canonical (&value));

  intake_value_set_text (&value, "");
  g_assert_cmpint (value.type, ==, INTAKE_VALUE_NONE);
  intake_value_set_text (&value, NULL);
  g_assert_cmpint (value.type, ==, INTAKE_VALUE_NONE);
  intake_value_take_text (&value, g_strdup (""));
  g_assert_cmpint (value.type, ==, INTAKE_VALUE_NONE);
  intake_value_set_date (&value, (IntakeDate){ 2025, 2, 30 });
  g_assert_cmpint (value.type, ==, INTAKE_VALUE_NONE);

  intake_value_set_text (&value, "a");
  intake_value_clear (&value);
  intake_value_clear (&value);
  g_assert_true (intake_value_equal (&zeroed, &value));
}

static void
test_canonical (void)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_autofree char *text = NULL;
  g_autofree char *number = NULL;
  g_autofree char *date = NULL;

  intake_value_set_text (&value, "fr:C1;en:B2");
  text = intake_value_dup_canonical (&value);
  intake_value_set_integer (&value, G_MININT64);
  number = intake_value_dup_canonical (&value);
  intake_value_set_date (&value, (IntakeDate){ 33, 4, 5 });
  date = intake_value_dup_canonical (&value);

  g_assert_cmpstr (text, ==, "fr:C1;en:B2");
  g_assert_cmpstr (number, ==, "-9223372036854775808");
  g_assert_cmpstr (date, ==, "0033-04-05");
}

static void
test_equal (void)
{
  IntakeValue values[6] = { 0 };

  intake_value_set_text (&values[1], "a");
  intake_value_set_text (&values[2], "b");
  intake_value_set_integer (&values[3], 0);
  intake_value_set_integer (&values[4], 1);
  intake_value_set_date (&values[5], (IntakeDate){ 2025, 3, 5 });

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (values); j++)
        {
          g_auto (IntakeValue) copy = INTAKE_VALUE_INIT;

          intake_value_copy (&values[i], &copy);
          g_assert_cmpint (intake_value_equal (&copy, &values[j]), ==, i == j);
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    intake_value_clear (&values[i]);
}

static void
test_copy_owns (void)
{
  g_auto (IntakeValue) a = INTAKE_VALUE_INIT;
  g_auto (IntakeValue) b = INTAKE_VALUE_INIT;

  intake_value_set_text (&a, "first");
  intake_value_set_text (&b, "to be freed");
  intake_value_copy (&a, &b);
  g_assert_true (a.text != b.text);

  intake_value_set_text (&a, "second");
  g_assert_cmpstr (b.text, ==, "first");

  intake_value_copy (&b, &b);
  g_assert_cmpstr (b.text, ==, "first");

  intake_value_set_text (&b, b.text + 2);
  g_assert_cmpstr (b.text, ==, "rst");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/value/none-in-all-its-ways", test_none);
  g_test_add_func ("/core/value/canonical-form", test_canonical);
  g_test_add_func ("/core/value/equal-in-type-and-content", test_equal);
  g_test_add_func ("/core/value/copies-own-their-text", test_copy_owns);

  return g_test_run ();
}
