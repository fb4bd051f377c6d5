/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Languages are found by the names that systems give them, and speak even where a translation is missing. */
#include "config.h"

#include "intake-language.h"

static const char *
code_of (const char *name)
{
  return intake_language_get_code (intake_language_get (name));
}

static void
test_locale_names (void)
{
  g_assert_cmpstr (code_of ("fr_CM.UTF-8"), ==, "fr");
  g_assert_cmpstr (code_of ("fr"), ==, "fr");
  g_assert_cmpstr (code_of ("FR-ca"), ==, "fr");
  g_assert_cmpstr (code_of ("es_GQ@euro"), ==, "es");
  g_assert_cmpstr (code_of ("en_CM"), ==, "en");
  g_assert_cmpstr (code_of ("de_DE"), ==, "en");
  g_assert_cmpstr (code_of ("frr"), ==, "en");
  g_assert_cmpstr (code_of ("C"), ==, "en");
  g_assert_cmpstr (code_of (""), ==, "en");
  g_assert_cmpstr (code_of (NULL), ==, "en");
}

static void
test_exact_codes (void)
{
  const char *const *codes = intake_language_codes ();

  g_assert_cmpstr (codes[0], ==, "en");
  for (guint i = 0; codes[i] != NULL; i++)
    {
      const IntakeLanguage *language = intake_language_find (codes[i]);

      g_assert_nonnull (language);
      g_assert_true (language == intake_language_get (codes[i]));
      g_assert_cmpstr (intake_language_get_code (language), ==, codes[i]);
      g_assert_cmpstr (intake_language_get_name (language), !=, "");
    }
  g_assert_null (intake_language_find ("fr_FR"));
  g_assert_null (intake_language_find ("de"));
}

static void
test_preference (void)
{
  const char *const german_then_french[] = { "de_DE.UTF-8", "de", "fr_BE", "en", NULL };
  const char *const english_first[] = { "en_CM.UTF-8", "fr_CM", NULL };
  const char *const only_plain[] = { "C", "POSIX", NULL };
  const char *const none[] = { NULL };

  g_assert_cmpstr (intake_language_get_code (intake_language_from_names (german_then_french)), ==, "fr");
  g_assert_cmpstr (intake_language_get_code (intake_language_from_names (english_first)), ==, "en");
  g_assert_cmpstr (intake_language_get_code (intake_language_from_names (only_plain)), ==, "en");
  g_assert_cmpstr (intake_language_get_code (intake_language_from_names (none)), ==, "en");
}

static void
test_missing (void)
{
  const char *const *codes = intake_language_codes ();

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const IntakeLanguage *language = intake_language_find (codes[i]);

      g_assert_cmpstr (intake_language_translate (language, "a message that nobody wrote"), ==, "a message that nobody wrote");
      g_assert_cmpstr (intake_language_translate (language, ""), ==, "");
      g_assert_cmpstr (intake_language_translate_context (language, "nowhere", "Notes"), ==, "Notes");
      g_assert_cmpstr (intake_language_translate_plural (language, "one owl", "many owls", 1), ==, "one owl");
      g_assert_cmpstr (intake_language_translate_plural (language, "one owl", "many owls", 0), ==, "many owls");
      g_assert_cmpstr (intake_language_translate_plural (language, "one owl", "many owls", 2), ==, "many owls");
    }
}

static gpointer
translate_often (gpointer data)
{
  for (guint i = 0; i < 1000; i++)
    g_assert_nonnull (intake_language_translate (intake_language_get (data), "Notes"));
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[6];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("translator", translate_often, (gpointer)(i % 2 != 0 ? "fr" : "es"));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* First, so that the catalogues are loaded by several threads at once. */
  g_test_add_func ("/core/language/threads-share-catalogues", test_threads);
  g_test_add_func ("/core/language/locale-names", test_locale_names);
  g_test_add_func ("/core/language/exact-codes", test_exact_codes);
  g_test_add_func ("/core/language/first-preference-that-is-spoken", test_preference);
  g_test_add_func ("/core/language/missing-translation-is-the-message", test_missing);
  return g_test_run ();
}
