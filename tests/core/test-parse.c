/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people write becomes the value that they meant, or a sentence that says what is expected. */
#include "config.h"

#include "intake-error.h"
#include "intake-parse.h"

#include <string.h>

typedef struct
{
  IntakeFieldId id;
  const char   *text;
  const char   *canonical; /* NULL: none */
} Reading;

static const Reading readings[] = {
  { INTAKE_FIELD_TOWN, "  Garoua\t Boulaï ", "Garoua Boulaï" },
  { INTAKE_FIELD_TOWN, "one\ntwo", "one two" },
  { INTAKE_FIELD_TOWN, " \n\t ", NULL },
  { INTAKE_FIELD_TOWN, NULL, NULL },
  { INTAKE_FIELD_NOTES, "one\r\ntwo", "one\ntwo" },

  { INTAKE_FIELD_EMAIL, "awa@example.org", "awa@example.org" },
  { INTAKE_FIELD_EMAIL, " mailto:awa@example.org ", "awa@example.org" },
  { INTAKE_FIELD_EMAIL, "Awa Ndiaye <awa@example.org>", "awa@example.org" },
  { INTAKE_FIELD_EMAIL, "<MAILTO:awa@example.org>", "awa@example.org" },

  { INTAKE_FIELD_PHONE, "+237 6 77.00-00-00", "+237 6 77 00 00 00" },
  { INTAKE_FIELD_PHONE, "(+237) 677000000", "+237 677000000" },
  { INTAKE_FIELD_PHONE, "00237677000000", "00237677000000" },

  { INTAKE_FIELD_EARLIER_INTERNSHIPS, "0", "0" },
  { INTAKE_FIELD_EARLIER_INTERNSHIPS, "2.0", "2" },
  { INTAKE_FIELD_EARLIER_INTERNSHIPS, "aucun", "0" },
  { INTAKE_FIELD_EARLIER_INTERNSHIPS, "Two", "2" },
  { INTAKE_FIELD_EARLIER_INTERNSHIPS, "1 234", "1234" },
  { INTAKE_FIELD_EARLIER_INTERNSHIPS, "1,234", "1234" },
  { INTAKE_FIELD_EXPERIENCE_MONTHS, "18", "18" },
  { INTAKE_FIELD_EXPERIENCE_MONTHS, "18.00", "18" },
  { INTAKE_FIELD_EXPERIENCE_MONTHS, "18 mois", "18" },
  { INTAKE_FIELD_EXPERIENCE_MONTHS, "18mois", "18" },
  { INTAKE_FIELD_EXPERIENCE_MONTHS, "1 an", "12" },
  { INTAKE_FIELD_EXPERIENCE_MONTHS, "Un an et demi", "18" },
  { INTAKE_FIELD_EXPERIENCE_MONTHS, "1.5 years", "18" },
  { INTAKE_FIELD_EXPERIENCE_MONTHS, "1,5 année", "18" },
  { INTAKE_FIELD_EXPERIENCE_MONTHS, "1 año y 6 meses", "18" },
  { INTAKE_FIELD_EXPERIENCE_MONTHS, "1 year, 6 months.", "18" },
  { INTAKE_FIELD_EXPERIENCE_MONTHS, "2 yrs.", "24" },
  { INTAKE_FIELD_EXPERIENCE_MONTHS, "two years and a half", "30" },
  { INTAKE_FIELD_EXPERIENCE_MONTHS, "none", "0" },
  { INTAKE_FIELD_NOTICE_MONTHS, "six mois", "6" },

  { INTAKE_FIELD_PLACEMENT_STIPEND, "1500", "150000" },
  { INTAKE_FIELD_PLACEMENT_STIPEND, "1500,5", "150050" },
  { INTAKE_FIELD_PLACEMENT_STIPEND, "1,500.05", "150005" },
  { INTAKE_FIELD_PLACEMENT_STIPEND, "1.500,05", "150005" },
  { INTAKE_FIELD_PLACEMENT_STIPEND, "150 000", "15000000" },
  { INTAKE_FIELD_PLACEMENT_STIPEND, "1'500", "150000" },
  { INTAKE_FIELD_PLACEMENT_STIPEND, "0.5", "50" },
  { INTAKE_FIELD_PLACEMENT_STIPEND, "1500.0000", "150000" },

  { INTAKE_FIELD_CONSENT, "Oui", "1" },
  { INTAKE_FIELD_CONSENT, "no", "0" },
  { INTAKE_FIELD_BIRTH_DATE, "5 mars 1999", "1999-03-05" },
  { INTAKE_FIELD_BIRTH_DATE, "25/03/1999", "1999-03-25" },
  { INTAKE_FIELD_SEX, "Mme", "f" },
  { INTAKE_FIELD_STUDY_LEVEL, "Licence 3", "bachelor" },

  { INTAKE_FIELD_BASIS, "Bourse", "scholarship" },
  { INTAKE_FIELD_BASIS, "sponsored, interest", "interest;sponsored" },
  { INTAKE_FIELD_BASIS, "Interest or studies in the area and scholarship", "interest;scholarship" },
  { INTAKE_FIELD_BASIS, "bourse et stage obligatoire", "scholarship;required" },
  { INTAKE_FIELD_BASIS, "bourse; Bourse", "scholarship" },

  { INTAKE_FIELD_COUNTRY, "Cameroun", "CM" },
  { INTAKE_FIELD_COUNTRY, "Korea, Republic of", "KR" },
  { INTAKE_FIELD_COUNTRY, "Cameroun / Cameroon", "CM" },
  { INTAKE_FIELD_NATIONALITY, "Camerounaise", "CM" },
  { INTAKE_FIELD_NATIONALITY, "Camerounaise et française", "CM;FR" },
  { INTAKE_FIELD_NATIONALITY, "TD/CM", "TD;CM" },
  { INTAKE_FIELD_NATIONALITY, "Trinidad and Tobago and Chad", "TT;TD" },
  { INTAKE_FIELD_NATIONALITY, "Congo, The Democratic Republic of the, Bosnia and Herzegovina", "CD;BA" },
  { INTAKE_FIELD_NATIONALITY, "camerounaise;Cameroun", "CM" },

  { INTAKE_FIELD_LANGUAGES, "Français (courant), anglais B2", "fr:C1;en:B2" },
  { INTAKE_FIELD_LANGUAGES, "fr:C1;en:B2", "fr:C1;en:B2" },
  { INTAKE_FIELD_LANGUAGES, "French and English", "fr;en" },
  { INTAKE_FIELD_LANGUAGES, "French, and English", "fr;en" },
  { INTAKE_FIELD_LANGUAGES, "Français, Anglais, Fulfulde", "fr;en;ff" },
  { INTAKE_FIELD_LANGUAGES, "Français\nAnglais", "fr;en" },
  { INTAKE_FIELD_LANGUAGES, "francés - nativo / inglés - B1", "fr:C2;en:B1" },
  { INTAKE_FIELD_LANGUAGES, "Anglais (lu, écrit, parlé), français : langue maternelle", "en;fr:C2" },
  { INTAKE_FIELD_LANGUAGES, "native French", "fr:C2" },
  { INTAKE_FIELD_LANGUAGES, "Anglais niveau B2 (intermédiaire)", "en:B2" },
  { INTAKE_FIELD_LANGUAGES, "Pidgin English, English", "wes;en" },
  { INTAKE_FIELD_LANGUAGES, "French; French C1", "fr:C1" },
  { INTAKE_FIELD_LANGUAGES, "English (very good)", "en:C1" },

  { INTAKE_FIELD_RELATIVES, "sibling:Finance", "sibling:Finance" },
  { INTAKE_FIELD_RELATIVES, "frère: Finances", "sibling:Finances" },
  { INTAKE_FIELD_RELATIVES, "Frère (Finances), sœur - RH", "sibling:Finances;sibling:RH" },
  { INTAKE_FIELD_RELATIVES, "mère: Finances, Douala", "parent:Finances, Douala" },
  { INTAKE_FIELD_RELATIVES, "spouse", "spouse" },
  { INTAKE_FIELD_RELATIVES, "aucun", "none" },
  { INTAKE_FIELD_RELATIVES, "N/A", "none" },
  { INTAKE_FIELD_RELATIVES, "Néant", "none" },

  { INTAKE_FIELD_TAGS, "urgent, Urgent; à rappeler", "urgent;à rappeler" },
  { INTAKE_FIELD_TAGS, "★;♥", "★;♥" },
  { INTAKE_FIELD_TAGS, " ; , ", NULL },
  { INTAKE_FIELD_NOTICE, "42", "42" },
};

static void
test_readings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
      g_autofree char *canonical = NULL;
      g_autoptr (GError) error = NULL;
      const IntakeField *field = intake_field_get (readings[i].id);
      gboolean           read;

      g_test_message ("%s: %s", field->name, readings[i].text);
      intake_value_set_integer (&value, 77);
      read = intake_field_parse (field, readings[i].text, INTAKE_DATE_ORDER_UNKNOWN, intake_language_find ("en"), &value, &error);
      g_assert_no_error (error);
      g_assert_true (read);
      canonical = intake_value_dup_canonical (&value);
      g_assert_cmpstr (canonical, ==, readings[i].canonical);
      g_assert_true (value.type == INTAKE_VALUE_NONE || value.type == intake_field_value_type (field->kind));
    }
}

static const Reading refusals[] = {
  { INTAKE_FIELD_EMAIL, "awa", "“awa”" },
  { INTAKE_FIELD_EMAIL, "awa@example", "name@example.org" },
  { INTAKE_FIELD_EMAIL, "a@b@example.org", "" },
  { INTAKE_FIELD_EMAIL, "a@example.org, b@example.org", "" },
  { INTAKE_FIELD_EMAIL, "awa @example.org", "" },
  { INTAKE_FIELD_EMAIL, "@example.org", "" },
  { INTAKE_FIELD_EMAIL, "awa@.org", "" },
  { INTAKE_FIELD_EMAIL, "awa@example.", "" },
  { INTAKE_FIELD_PHONE, "call me", "+237" },
  { INTAKE_FIELD_PHONE, "2.37677E+11", "" },
  { INTAKE_FIELD_PHONE, "677 00 00 00 / 699 00 00 00", "one number" },
  { INTAKE_FIELD_PHONE, "677+237", "" },
  { INTAKE_FIELD_PHONE, "123", "" },
  { INTAKE_FIELD_EARLIER_INTERNSHIPS, "-1", "“-1”" },
  { INTAKE_FIELD_EARLIER_INTERNSHIPS, "1.5", "" },
  { INTAKE_FIELD_EARLIER_INTERNSHIPS, "many", "" },
  { INTAKE_FIELD_EARLIER_INTERNSHIPS, "1 23", "" },
  { INTAKE_FIELD_EARLIER_INTERNSHIPS, "3 months", "" },
  { INTAKE_FIELD_EARLIER_INTERNSHIPS, "99999999999999999999", "" },
  { INTAKE_FIELD_EARLIER_INTERNSHIPS, "1.2.3.4.5.6.7.8.9", "" },
  { INTAKE_FIELD_EXPERIENCE_MONTHS, "-3 mois", "18 months" },
  { INTAKE_FIELD_EXPERIENCE_MONTHS, "6 weeks", "" },
  { INTAKE_FIELD_EXPERIENCE_MONTHS, "6 7", "" },
  { INTAKE_FIELD_EXPERIENCE_MONTHS, "1 year 6", "" },
  { INTAKE_FIELD_EXPERIENCE_MONTHS, "1.5", "" },
  { INTAKE_FIELD_EXPERIENCE_MONTHS, "years", "" },
  { INTAKE_FIELD_PLACEMENT_STIPEND, "50 000 FCFA", "currency" },
  { INTAKE_FIELD_PLACEMENT_STIPEND, "-5", "" },
  { INTAKE_FIELD_PLACEMENT_STIPEND, "1.005,005", "" },
  { INTAKE_FIELD_PLACEMENT_STIPEND, "1,00,000", "" },
  { INTAKE_FIELD_PLACEMENT_STIPEND, "1 500 00", "" },
  { INTAKE_FIELD_CONSENT, "maybe", "yes or no" },
  { INTAKE_FIELD_BIRTH_DATE, "Mars", "“Mars”" },
  { INTAKE_FIELD_BIRTH_DATE, "31/02/1999", "" },
  { INTAKE_FIELD_SEX, "?!", "Female, Male" },
  { INTAKE_FIELD_BASIS, "bourse, curiosité", "“curiosité”" },
  { INTAKE_FIELD_BASIS, ";;", "" },
  { INTAKE_FIELD_COUNTRY, "Atlantis", "“Atlantis”" },
  { INTAKE_FIELD_COUNTRY, "Cameroun et Tchad", "more than one" },
  { INTAKE_FIELD_COUNTRY, ", /", "" },
  { INTAKE_FIELD_NATIONALITY, "camerounaise, martienne", "“martienne”" },
  { INTAKE_FIELD_LANGUAGES, "Klingon C1", "“Klingon C1”" },
  { INTAKE_FIELD_LANGUAGES, "French C1, Klingon", "“Klingon”" },
  { INTAKE_FIELD_LANGUAGES, "French Z9", "" },
  { INTAKE_FIELD_LANGUAGES, "C1", "" },
  { INTAKE_FIELD_RELATIVES, "Jean Dupont, Finances", "sibling: Finance" },
  { INTAKE_FIELD_RELATIVES, ": :", "" },
  { INTAKE_FIELD_NOTICE, "IN-2025-01", "" },
  { INTAKE_FIELD_NOTICE, "0", "" },
};

static void
test_refusals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s: %s", intake_field_get (refusals[i].id)->name, refusals[i].text);
      intake_value_set_integer (&value, 77);
      g_assert_false (intake_field_parse (intake_field_get (refusals[i].id), refusals[i].text, INTAKE_DATE_ORDER_DAY_FIRST, intake_language_find ("en"), &value, &error));
      g_assert_error (error, INTAKE_ERROR, INTAKE_ERROR_VALUE);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, refusals[i].canonical));
      g_assert_true (g_str_has_suffix (error->message, "."));
      /* A failure leaves the value as it was. */
      g_assert_cmpint (value.type, ==, INTAKE_VALUE_INTEGER);
      g_assert_cmpint (value.integer, ==, 77);
    }
}

static void
test_ambiguous (void)
{
  static const Reading samples[] = {
    { INTAKE_FIELD_BIRTH_DATE, "03/04/1999", NULL },
    { INTAKE_FIELD_NATIONALITY, "Congolaise", NULL },
    { INTAKE_FIELD_COUNTRY, "Congolese", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
      g_autoptr (GError) error = NULL;

      g_assert_false (intake_field_parse (intake_field_get (samples[i].id), samples[i].text, INTAKE_DATE_ORDER_UNKNOWN, intake_language_find ("fr"), &value, &error));
      g_assert_error (error, INTAKE_ERROR, INTAKE_ERROR_AMBIGUOUS);
    }
}

static void
test_essay (void)
{
  g_autofree char *essay = g_strnfill (40000, 'e');
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_assert_false (intake_field_parse (intake_field_get (INTAKE_FIELD_LANGUAGES), essay, INTAKE_DATE_ORDER_DAY_FIRST, intake_language_find ("en"), &value, &error));
  g_assert_error (error, INTAKE_ERROR, INTAKE_ERROR_VALUE);
  g_assert_cmpuint (strlen (error->message), <, 200);
  g_assert_true (intake_field_parse (intake_field_get (INTAKE_FIELD_NOTES), essay, INTAKE_DATE_ORDER_DAY_FIRST, intake_language_find ("en"), &value, NULL));
}

/* Whatever stands in a cell is refused or taken, and quoted in short. */
static void
test_hostile (void)
{
  static const char *const pieces[] = { "a", "1", ",", ";", "et ", " and ", "fr ", "fr,", "(", ":", "<", "@", "é", "\n", "1 an ", "fr:C1;", "frère:x,", "1,", "\xff", "\xe2\x80" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      while (text->len < 1950)
        g_string_append (text, pieces[i]);

      for (IntakeFieldId id = 0; id < INTAKE_N_FIELDS; id++)
        {
          g_auto (IntakeValue) value = INTAKE_VALUE_INIT;
          g_autoptr (GError) error = NULL;

          if (!intake_field_parse (intake_field_get (id), text->str, INTAKE_DATE_ORDER_DAY_FIRST, intake_language_find ("en"), &value, &error))
            {
              g_assert_nonnull (error);
              g_assert_true (g_utf8_validate (error->message, -1, NULL));
              g_assert_cmpuint (strlen (error->message), <, 1000);
            }
          else if (value.type == INTAKE_VALUE_TEXT)
            {
              g_assert_true (g_utf8_validate (value.text, -1, NULL));
            }
        }
    }
}

static gboolean
can_be (IntakeFieldId      id,
        const IntakeValue *value)
{
  g_autoptr (GError) error = NULL;
  IntakeDate today = { 2025, 6, 15 };
  gboolean   can = intake_field_check (intake_field_get (id), value, today, intake_language_find ("en"), &error);

  if (!can)
    {
      g_assert_error (error, INTAKE_ERROR, INTAKE_ERROR_VALUE);
      g_test_message ("%s", error->message);
    }
  return can;
}

static gboolean
date_can_be (IntakeFieldId id,
             IntakeDate    date)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_date (&value, date);
  return can_be (id, &value);
}

static gboolean
number_can_be (IntakeFieldId id,
               gint64        number)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  intake_value_set_integer (&value, number);
  return can_be (id, &value);
}

static void
test_check_dates (void)
{
  g_assert_true (date_can_be (INTAKE_FIELD_BIRTH_DATE, (IntakeDate){ 2025, 6, 14 }));
  g_assert_false (date_can_be (INTAKE_FIELD_BIRTH_DATE, (IntakeDate){ 2025, 6, 15 }));
  g_assert_true (date_can_be (INTAKE_FIELD_BIRTH_DATE, (IntakeDate){ 1905, 6, 15 }));
  g_assert_false (date_can_be (INTAKE_FIELD_BIRTH_DATE, (IntakeDate){ 1904, 6, 15 }));
  g_assert_true (date_can_be (INTAKE_FIELD_RECEIVED_ON, (IntakeDate){ 2025, 6, 15 }));
  g_assert_false (date_can_be (INTAKE_FIELD_RECEIVED_ON, (IntakeDate){ 2025, 6, 16 }));
  g_assert_true (date_can_be (INTAKE_FIELD_GRADUATION_DATE, (IntakeDate){ 2027, 6, 16 }));
  g_assert_false (date_can_be (INTAKE_FIELD_GRADUATION_DATE, (IntakeDate){ 2202, 6, 16 }));
  g_assert_false (date_can_be (INTAKE_FIELD_GRADUATION_DATE, (IntakeDate){ 202, 6, 16 }));
}

static void
test_check_numbers (void)
{
  g_assert_true (number_can_be (INTAKE_FIELD_EXPERIENCE_MONTHS, 0));
  g_assert_false (number_can_be (INTAKE_FIELD_EXPERIENCE_MONTHS, -1));
  g_assert_false (number_can_be (INTAKE_FIELD_EXPERIENCE_MONTHS, 2019));
  g_assert_true (number_can_be (INTAKE_FIELD_NOTICE, G_MAXINT64));
  g_assert_true (number_can_be (INTAKE_FIELD_CONSENT, 1));
  g_assert_false (number_can_be (INTAKE_FIELD_CONSENT, 2));
  g_assert_false (number_can_be (INTAKE_FIELD_PLACEMENT_STIPEND, G_MAXINT64));
}

static void
test_check_texts (void)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  g_assert_true (can_be (INTAKE_FIELD_NOTES, &value));
  intake_value_take_text (&value, g_strnfill (10000, 'a'));
  g_assert_true (can_be (INTAKE_FIELD_NOTES, &value));
  intake_value_take_text (&value, g_strnfill (10001, 'a'));
  g_assert_false (can_be (INTAKE_FIELD_NOTES, &value));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/parse/what-people-write", test_readings);
  g_test_add_func ("/core/parse/refusals-say-what-is-expected", test_refusals);
  g_test_add_func ("/core/parse/two-readings-are-refused-as-such", test_ambiguous);
  g_test_add_func ("/core/parse/essay-is-no-list", test_essay);
  g_test_add_func ("/core/parse/hostile-texts", test_hostile);
  g_test_add_func ("/core/parse/dates-that-cannot-be", test_check_dates);
  g_test_add_func ("/core/parse/numbers-that-cannot-be", test_check_numbers);
  g_test_add_func ("/core/parse/texts-that-are-too-long", test_check_texts);
  return g_test_run ();
}
