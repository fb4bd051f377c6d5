/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folding, cleaning, splitting and likeness of texts, whatever the locale. */
#include "config.h"

#include "intake-text.h"

#include <locale.h>
#include <string.h>

typedef struct
{
  const char *text;
  const char *expected;
} Case;

static void
check_all (char *(*function) (const char *),
           const Case *cases,
           guint       n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *result = function (cases[i].text);

      g_assert_cmpstr (result, ==, cases[i].expected);
    }
}

static const Case folds[] = {
  { NULL, "" },
  { "", "" },
  { " -' ", "" },
  { "NGO BASSA Marie-Claire", "ngo bassa marieclaire" },
  { "N'Guessan", "nguessan" },
  { "N\xE2\x80\x99Guessan", "nguessan" },
  { "N`Guessan", "nguessan" },
  { "N\xC2\xB4Guessan", "nguessan" },
  { "Œuvré", "oeuvre" },
  { "ŒUVRÉ", "oeuvre" },
  { "Straße", "strasse" },
  { "STRAẞE", "strasse" },
  { "Ærø", "aero" },
  { "Łódź", "lodz" },
  { "Jörg Müller", "jorg muller" },
  { "Ñandú", "nandu" },
  { "e\xCC\x81t\xC3\xA9", "ete" },
  { "İstanbul ıI", "istanbul ii" },
  { "Ɓalɔŋ Ɛwondo", "balon ewondo" },
  { "Nguyễn Thị Ánh", "nguyen thi anh" },
  { "ﬁn ＡＢＣ", "fin abc" },
  { "1.º", "1 o" },
  { "a\xC2\xAD"
    "b",
    "ab" },
  { "a  ,;/  b", "a b" },
  { "  (a)  ", "a" },
  { "Jean - Paul", "jean paul" },
  { "e-mail", "email" },
  { "2024\xE2\x80\x93"
    "2025",
    "2024 2025" },
  { "tab\tnew\nline", "tab new line" },
  { "محمد", "محمد" },
  { "مُحَمَّد", "محمد" },
  { "李小龍", "李小龍" },
  { "Σίσυφος ΣΊΣΥΦΟΣ", "σισυφοσ σισυφοσ" },
  { "Йога", "иога" },
  { "हिन्दी", "हिन्दी" },
  { "٢٠٢٥", "2025" },
  { "a\xFF"
    "b",
    "a b" },
  { "\xE2\x80", "" },
  { "\xC3", "" },
};

static void
test_fold (void)
{
  check_all (intake_text_fold, folds, G_N_ELEMENTS (folds));
}

static void
test_fold_for_search (void)
{
  static const Case cases[] = {
    { NULL, "" },
    { "N'Guessan", "n guessan nguessan" },
    { "n\xE2\x80\x99guessan ALI", "n guessan nguessan ali" },
    { "Marie-Claire", "marie claire marieclaire" },
    { "d'Eloundou-Mbarga B", "d eloundou mbarga deloundoumbarga b" },
    { "-abc- 'x'", "abc x" },
    { "Jean - Paul", "jean paul" },
    { "a--b", "a b ab" },
    { "É-É", "e e ee" },
    { "plain words", "plain words" },
  };

  check_all (intake_text_fold_for_search, cases, G_N_ELEMENTS (cases));
}

/* A folded text folds to itself, and is what a search can take: words parted by one space. */
static void
test_fold_is_stable (void)
{
  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;
      g_autofree char *search = NULL;
      int              n = g_test_rand_int_range (0, 12);

      for (int j = 0; j < n; j++)
        {
          if (g_test_rand_int_range (0, 4) == 0)
            g_string_append_c (text, (char)g_test_rand_int_range (1, 256));
          else
            g_string_append_unichar (text, (gunichar)g_test_rand_int_range (1, 0x3100));
        }

      once = intake_text_fold (text->str);
      twice = intake_text_fold (once);
      search = intake_text_fold_for_search (text->str);

      g_assert_cmpstr (once, ==, twice);
      g_assert_true (g_utf8_validate (once, -1, NULL));
      g_assert_true (g_utf8_validate (search, -1, NULL));
      g_assert_null (strstr (once, "  "));
      g_assert_null (strstr (search, "  "));
      g_assert_false (g_str_has_prefix (once, " "));
      g_assert_false (g_str_has_suffix (once, " "));
      g_assert_false (g_str_has_prefix (search, " "));
      g_assert_false (g_str_has_suffix (search, " "));
    }
}

static void
test_fold_in_locales (void)
{
  static const char *const locales[] = { "C", "C.UTF-8", "fr_FR.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "es_ES.UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      /* Those that the machine lacks are left out. */
      if (setlocale (LC_ALL, locales[i]) != NULL)
        check_all (intake_text_fold, folds, G_N_ELEMENTS (folds));
    }

  setlocale (LC_ALL, "C");
}

static void
test_clean (void)
{
  static const Case cases[] = {
    { NULL, NULL },
    { "", NULL },
    { " \t\r\n\xC2\xA0\xE2\x80\xAF ", NULL },
    { "\x01\x02\x7F", NULL },
    { "  NGO   BASSA  ", "NGO BASSA" },
    { "a\xC2\xA0\xE2\x80\xAF\xE3\x80\x80"
      "b",
      "a b" },
    { "a\r\nb\nc\rd", "a b c d" },
    { "a\x01"
      "b\x0C"
      "c\xC2\x85"
      "d",
      "ab c d" },
    { "e\xCC\x81", "é" },
    { "\xEF\xBB\xBFtext", "text" },
    { "a\xEF\xBF\xBF"
      "b",
      "ab" },
    { "a\xE2\x80\xAEtxt.exe", "atxt.exe" },
    { "a\xE2\x80\x8B"
      "b",
      "ab" },
    { "a\xFF"
      "b",
      "a\xEF\xBF\xBD"
      "b" },
    { "=1+1", "=1+1" },
    { "مـی‌خواهم", "مـی‌خواهم" },
  };

  check_all (intake_text_clean, cases, G_N_ELEMENTS (cases));
}

static void
test_clean_lines (void)
{
  static const Case cases[] = {
    { NULL, NULL },
    { "\n \r\n", NULL },
    { "a\r\nb\rc\nd", "a\nb\nc\nd" },
    { "\n\n a  b \n\n c \n\n", "a b\n\nc" },
    { "a\xE2\x80\xA8"
      "b",
      "a\nb" },
    { "a\t\tb", "a b" },
    { "e\xCC\x81\nx", "é\nx" },
  };

  check_all (intake_text_clean_lines, cases, G_N_ELEMENTS (cases));
}

static void
test_split (void)
{
  static const struct
  {
    const char *text;
    const char *separators;
    const char *joined;
  } cases[] = {
    { NULL, ";", "" },
    { "", ";", "" },
    { " ; ;; ", ";", "" },
    { "a;b ; c", ";", "a|b|c" },
    { ";a  b;", ";", "a b" },
    { "a, b/c;d", ";,/", "a|b|c|d" },
    { "é;œ", ";", "é|œ" },
    { "a\nb", "\n", "a|b" },
    { "a;b", "", "a;b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) items = intake_text_split (cases[i].text, cases[i].separators);
      g_autofree char *joined = g_strjoinv ("|", items);

      g_assert_cmpstr (joined, ==, cases[i].joined);
    }
}

static void
test_similarity (void)
{
  g_autofree char *long_a = g_strnfill (100000, 'a');
  g_autofree char *many = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  g_assert_cmpint (intake_text_similarity ("ngo bassa marie", "marie ngo bassa"), ==, 1000);
  g_assert_cmpint (intake_text_similarity ("a", "a"), ==, 1000);
  g_assert_cmpint (intake_text_similarity ("a", "b"), ==, 0);
  g_assert_cmpint (intake_text_similarity ("", ""), ==, 0);
  g_assert_cmpint (intake_text_similarity ("", "a"), ==, 0);

  /* One letter of ten, a pair that changed places, a space too few. */
  g_assert_cmpint (intake_text_similarity ("mbarga paul", "paul mbarge"), ==, 900);
  g_assert_cmpint (intake_text_similarity ("mbarga paul", "mbraga paul"), ==, 900);
  g_assert_cmpint (intake_text_similarity ("n guessan x", "nguessan x"), >, 850);
  g_assert_cmpint (intake_text_similarity ("n guessan x", "nguessan x"), <, 1000);

  /* A name more is less alike than a letter less; other people are not alike. */
  g_assert_cmpint (intake_text_similarity ("ngo bassa marie", "ngo bassa marie claire"), <, 900);
  g_assert_cmpint (intake_text_similarity ("ngo bassa marie", "ngo bassa marie claire"), >, 600);
  g_assert_cmpint (intake_text_similarity ("ngo bassa marie", "fouda atangana eric"), <, 400);
  g_assert_cmpint (intake_text_similarity ("李小龍", "李小龙"), ==, 667);

  g_assert_cmpint (intake_text_similarity (long_a, long_a), ==, 1000);
  for (int i = 0; i < 1000; i++)
    g_string_append (words, "ab ");
  many = g_string_free (g_steal_pointer (&words), FALSE);
  g_assert_cmpint (intake_text_similarity (many, long_a), >=, 0);
}

static void
test_letters (void)
{
  g_assert_cmpuint (intake_text_letters (NULL), ==, 0);
  g_assert_cmpuint (intake_text_letters (" -'1"), ==, 0);
  g_assert_cmpuint (intake_text_letters ("Abc"), ==, 7);
  g_assert_cmpuint (intake_text_letters ("ÇÂÀb"), ==, 7);
  g_assert_cmpuint (intake_text_letters ("çâàÿ"), ==, intake_text_letters ("cay"));
  g_assert_cmpuint (intake_text_letters ("Æ"), ==, G_MAXUINT32);
  g_assert_cmpuint (intake_text_letters ("œuvre"), ==, G_MAXUINT32);
  g_assert_cmpuint (intake_text_letters ("Иван"), ==, G_MAXUINT32);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/text/fold/letters-of-all-kinds", test_fold);
  g_test_add_func ("/core/text/fold/both-forms-for-search", test_fold_for_search);
  g_test_add_func ("/core/text/fold/folded-twice-is-folded-once", test_fold_is_stable);
  g_test_add_func ("/core/text/fold/same-in-every-locale", test_fold_in_locales);
  g_test_add_func ("/core/text/clean/one-line", test_clean);
  g_test_add_func ("/core/text/clean/several-lines", test_clean_lines);
  g_test_add_func ("/core/text/split", test_split);
  g_test_add_func ("/core/text/similarity", test_similarity);

  g_test_add_func ("/core/text/letters-at-a-glance", test_letters);

  return g_test_run ();
}
