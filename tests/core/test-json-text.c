/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be handed to a parser of JSON. */
#include "config.h"

#include "intake-json-text.h"

static void
test_depth (void)
{
  static const struct
  {
    const char *text;
    guint       depth;
  } cases[] = {
    { "", 0 },
    { "7", 0 },
    { "{}", 1 },
    { "[[], {}]", 2 },
    { "[[[]]]", 3 },
    { "]]][", 1 },
    { "[\"[[[{{{\"]", 1 },
    { "[\"\\\"[[[\"]", 1 },
    { "[\"\\\\\", [[", 3 },
    { "\"[[\\", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (intake_json_text_is_safe (cases[i].text, 100, cases[i].depth));
      g_assert_true (cases[i].depth == 0 || !intake_json_text_is_safe (cases[i].text, 100, cases[i].depth - 1));
    }
}

static void
test_length (void)
{
  g_assert_true (intake_json_text_is_safe ("[1, 2]", 6, 1));
  g_assert_false (intake_json_text_is_safe ("[1, 2]", 5, 1));
}

static void
test_encoding (void)
{
  g_assert_true (intake_json_text_is_safe ("\"Prénom\"", 100, 1));
  g_assert_false (intake_json_text_is_safe ("\"Pr\xe9nom\"", 100, 1));
}

static void
test_escapes (void)
{
  g_assert_true (intake_json_text_is_safe ("\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9\"", 100, 1));
  g_assert_true (intake_json_text_is_safe ("\\377", 100, 1));
  g_assert_false (intake_json_text_is_safe ("\"\\377\"", 100, 1));
  g_assert_false (intake_json_text_is_safe ("\"\\x41\"", 100, 1));
  g_assert_false (intake_json_text_is_safe ("\"\\u00g9\"", 100, 1));
  g_assert_false (intake_json_text_is_safe ("\"\\u00", 100, 1));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/json-text/depth", test_depth);
  g_test_add_func ("/core/json-text/length", test_length);
  g_test_add_func ("/core/json-text/encoding", test_encoding);
  g_test_add_func ("/core/json-text/escapes", test_escapes);

  return g_test_run ();
}
