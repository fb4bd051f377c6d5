/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values read as each language writes them, and what a form shows is read back without loss. */
#include "config.h"

#include "intake-country.h"
#include "intake-parse.h"
#include "intake-present.h"

static char *
present_text (IntakeFieldId id,
              const char   *text,
              const char   *language)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_text (&value, text);
  return intake_present_value (intake_field_get (id), &value, intake_language_find (language));
}

static char *
present_integer (IntakeFieldId id,
                 gint64        integer,
                 const char   *language)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_integer (&value, integer);
  return intake_present_value (intake_field_get (id), &value, intake_language_find (language));
}

#define ASSERT_WORDS(words, expected)          \
  G_STMT_START                                 \
  {                                            \
    g_autofree char *presented = (words);      \
    g_assert_cmpstr (presented, ==, expected); \
  }                                            \
  G_STMT_END

static void
test_dates (void)
{
  IntakeDate date = { 2025, 3, 5 };

  ASSERT_WORDS (intake_present_date (date, intake_language_find ("en")), "05 Mar 2025");
  ASSERT_WORDS (intake_present_date (date, intake_language_find ("fr")), "05 mars 2025");
  ASSERT_WORDS (intake_present_date (date, intake_language_find ("es")), "05 mar 2025");
}

static void
test_counts (void)
{
  ASSERT_WORDS (intake_present_count (0, intake_language_find ("en")), "0");
  ASSERT_WORDS (intake_present_count (999, intake_language_find ("en")), "999");
  ASSERT_WORDS (intake_present_count (1234567, intake_language_find ("en")), "1,234,567");
  ASSERT_WORDS (intake_present_count (-1234, intake_language_find ("en")), "-1,234");
  ASSERT_WORDS (intake_present_count (1234, intake_language_find ("fr")), "1\u202f234");
  ASSERT_WORDS (intake_present_count (1234, intake_language_find ("es")), "1234");
  ASSERT_WORDS (intake_present_count (12345, intake_language_find ("es")), "12.345");
  ASSERT_WORDS (intake_present_count (G_MININT64, intake_language_find ("en")), "-9,223,372,036,854,775,808");
}

static void
test_kinds (void)
{
  ASSERT_WORDS (present_text (INTAKE_FIELD_LANGUAGES, "fr:C1;en", "en"), "French C1, English");
  ASSERT_WORDS (present_text (INTAKE_FIELD_NATIONALITY, "CM;TD", "fr"), "Cameroun; Tchad");
  ASSERT_WORDS (present_text (INTAKE_FIELD_COUNTRY, "CM", "es"), "Camerún");
  ASSERT_WORDS (present_text (INTAKE_FIELD_SEX, "f", "en"), "Female");
  ASSERT_WORDS (present_text (INTAKE_FIELD_BASIS, "scholarship;sponsored", "en"), "Scholarship; Sponsored");
  ASSERT_WORDS (present_text (INTAKE_FIELD_RELATIVES, "sibling:Finance;spouse", "en"), "Sibling: Finance; Spouse");
  ASSERT_WORDS (present_text (INTAKE_FIELD_RELATIVES, "none", "en"), "None");
  ASSERT_WORDS (present_text (INTAKE_FIELD_TAGS, "a;b", "en"), "a; b");
  ASSERT_WORDS (present_text (INTAKE_FIELD_TOWN, "a;b", "en"), "a;b");
  ASSERT_WORDS (present_integer (INTAKE_FIELD_CONSENT, 1, "en"), "Yes");
  ASSERT_WORDS (present_integer (INTAKE_FIELD_EXPERIENCE_MONTHS, 18, "en"), "18");
  ASSERT_WORDS (present_integer (INTAKE_FIELD_NOTICE, 123456, "en"), "123456");
  ASSERT_WORDS (present_integer (INTAKE_FIELD_PLACEMENT_STIPEND, 15000000, "en"), "150,000");
  ASSERT_WORDS (present_integer (INTAKE_FIELD_PLACEMENT_STIPEND, 150005, "en"), "1,500.05");
  ASSERT_WORDS (present_integer (INTAKE_FIELD_PLACEMENT_STIPEND, 150005, "es"), "1500,05");
  ASSERT_WORDS (present_integer (INTAKE_FIELD_PLACEMENT_STIPEND, 150005, "fr"), "1\u202f500,05");
}

/* Another program may have written the file. */
static void
test_unknown (void)
{
  ASSERT_WORDS (present_text (INTAKE_FIELD_SEX, "?", "en"), "?");
  ASSERT_WORDS (present_text (INTAKE_FIELD_COUNTRY, "??", "fr"), "??");
  ASSERT_WORDS (present_text (INTAKE_FIELD_LANGUAGES, ";:;tlh:Z9:", "en"), ",  , tlh Z9:");
  ASSERT_WORDS (present_text (INTAKE_FIELD_RELATIVES, ":;", "en"), ": ; ");
  ASSERT_WORDS (present_text (INTAKE_FIELD_TOWN, NULL, "en"), "");
  ASSERT_WORDS (present_integer (INTAKE_FIELD_PLACEMENT_STIPEND, G_MININT64, "en"), "-92,233,720,368,547,758.08");
}

static void
test_names (void)
{
  ASSERT_WORDS (intake_present_name ("NGO BASSA", "Marie-Claire"), "NGO BASSA Marie-Claire");
  ASSERT_WORDS (intake_present_name ("NGO BASSA", NULL), "NGO BASSA");
  ASSERT_WORDS (intake_present_name ("", "Marie"), "Marie");
  ASSERT_WORDS (intake_present_name (NULL, NULL), "");
}

static void
test_record (void)
{
  g_autoptr (IntakeRecord) record = intake_record_new (INTAKE_ENTITY_APPLICATION);

  intake_record_set_text (record, INTAKE_FIELD_SEX, "m");
  ASSERT_WORDS (intake_present_field (record, INTAKE_FIELD_SEX, intake_language_find ("en")), "Male");
  ASSERT_WORDS (intake_present_field (record, INTAKE_FIELD_TOWN, intake_language_find ("en")), "");
}

static void
assert_comes_back (const IntakeField *field,
                   const IntakeValue *value)
{
  const char *const *codes = intake_language_codes ();

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const IntakeLanguage *language = intake_language_find (codes[i]);
      g_autofree char      *words = intake_present_editable (field, value, language);
      g_auto (IntakeValue) read = INTAKE_VALUE_INIT;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s: %s", field->name, words);
      intake_field_parse (field, words, INTAKE_DATE_ORDER_UNKNOWN, language, &read, &error);
      g_assert_no_error (error);
      g_assert_true (intake_value_equal (value, &read));
    }
}

static void
assert_text_comes_back (IntakeFieldId id,
                        const char   *text)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_text (&value, text);
  assert_comes_back (intake_field_get (id), &value);
}

static void
assert_integer_comes_back (IntakeFieldId id,
                           gint64        integer)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_integer (&value, integer);
  assert_comes_back (intake_field_get (id), &value);
}

static void
test_texts_come_back (void)
{
  assert_text_comes_back (INTAKE_FIELD_UNIVERSITY, "Université de Yaoundé II; «Soa», 50 % / 3");
  assert_text_comes_back (INTAKE_FIELD_NOTES, "first line\nsecond; line\n\nlast");
  assert_text_comes_back (INTAKE_FIELD_EMAIL, "awa.ndiaye+x@example.org");
  assert_text_comes_back (INTAKE_FIELD_PHONE, "+237 600 00 00 00");
  assert_text_comes_back (INTAKE_FIELD_TAGS, "urgent;to call;été");
  assert_text_comes_back (INTAKE_FIELD_TAGS, NULL);
  assert_text_comes_back (INTAKE_FIELD_RELATIVES, "none");
  assert_text_comes_back (INTAKE_FIELD_RELATIVES, "sibling:Finance, Douala;spouse;other:Office of the Head: IT");
}

static void
test_terms_come_back (void)
{
  for (IntakeFieldId id = 0; id < INTAKE_N_FIELDS; id++)
    {
      const IntakeField *field = intake_field_get (id);
      g_autoptr (GString) every = g_string_new (NULL);

      if (field->kind != INTAKE_KIND_CHOICE && field->kind != INTAKE_KIND_CHOICES)
        continue;

      for (guint i = 0; i < field->vocabulary->n_terms; i++)
        {
          assert_text_comes_back (id, field->vocabulary->terms[i].id);
          g_string_append_printf (every, "%s%s", i > 0 ? ";" : "", field->vocabulary->terms[i].id);
        }
      if (field->kind == INTAKE_KIND_CHOICES)
        assert_text_comes_back (id, every->str);
    }
}

static void
test_countries_come_back (void)
{
  const char *const *codes = intake_country_codes ();

  for (guint i = 0; codes[i] != NULL; i++)
    {
      assert_text_comes_back (INTAKE_FIELD_COUNTRY, codes[i]);
      if (codes[i + 1] != NULL)
        {
          g_autofree char *pair = g_strconcat (codes[i + 1], ";", codes[i], NULL);

          assert_text_comes_back (INTAKE_FIELD_NATIONALITY, pair);
        }
    }
}

static void
test_languages_come_back (void)
{
  const IntakeVocabulary *languages = &intake_language_vocabulary;
  const IntakeVocabulary *levels = &intake_proficiency_vocabulary;

  for (guint i = 0; i < languages->n_terms; i++)
    {
      const char *next = languages->terms[(i + 1) % languages->n_terms].id;

      assert_text_comes_back (INTAKE_FIELD_LANGUAGES, languages->terms[i].id);
      for (guint j = 0; j < levels->n_terms; j++)
        {
          g_autofree char *both = g_strdup_printf ("%s:%s;%s", languages->terms[i].id, levels->terms[j].id, next);
          g_autofree char *turned = g_strdup_printf ("%s;%s:%s", next, languages->terms[i].id, levels->terms[j].id);

          assert_text_comes_back (INTAKE_FIELD_LANGUAGES, both);
          assert_text_comes_back (INTAKE_FIELD_LANGUAGES, turned);
        }
    }
}

static void
test_numbers_come_back (void)
{
  static const gint64 numbers[] = { 0, 1, 7, 12, 999, 1000, 1234, 10000, 123456, 99999999999 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      assert_integer_comes_back (INTAKE_FIELD_EXPERIENCE_MONTHS, numbers[i]);
      assert_integer_comes_back (INTAKE_FIELD_EARLIER_INTERNSHIPS, numbers[i]);
      assert_integer_comes_back (INTAKE_FIELD_PLACEMENT_STIPEND, numbers[i]);
      if (numbers[i] > 0)
        assert_integer_comes_back (INTAKE_FIELD_NOTICE, numbers[i]);
    }
  assert_integer_comes_back (INTAKE_FIELD_CONSENT, 0);
  assert_integer_comes_back (INTAKE_FIELD_CONSENT, 1);
}

static void
test_dates_come_back (void)
{
  IntakeDate date = { 2024, 1, 1 };

  for (guint day = 0; day < 366; day++)
    {
      g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

      intake_value_set_date (&value, intake_date_add_days (date, (int)day));
      assert_comes_back (intake_field_get (INTAKE_FIELD_BIRTH_DATE), &value);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/present/dates", test_dates);
  g_test_add_func ("/core/present/counts", test_counts);
  g_test_add_func ("/core/present/kinds", test_kinds);
  g_test_add_func ("/core/present/unknown-values-are-shown-as-they-are", test_unknown);
  g_test_add_func ("/core/present/names", test_names);
  g_test_add_func ("/core/present/fields-of-a-record", test_record);
  g_test_add_func ("/core/present/editable-texts-come-back", test_texts_come_back);
  g_test_add_func ("/core/present/editable-choices-come-back", test_terms_come_back);
  g_test_add_func ("/core/present/editable-countries-come-back", test_countries_come_back);
  g_test_add_func ("/core/present/editable-languages-come-back", test_languages_come_back);
  g_test_add_func ("/core/present/editable-numbers-come-back", test_numbers_come_back);
  g_test_add_func ("/core/present/editable-dates-come-back", test_dates_come_back);
  return g_test_run ();
}
