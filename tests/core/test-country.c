/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Countries are known by code, name and nationality; where two could be meant, none is taken. */
#include "config.h"

#include "intake-country.h"

#include <string.h>

static const struct
{
  const char *code;
  const char *written;
} samples[] = {
  { "CM", "CM|cm|CMR|Cameroun|CAMEROON|Camerún|camerounaise|Camerounais(e)|Cameroonian|République du Cameroun|camerunesa" },
  { "CD", "RDC|R.D.C.|RD Congo|DRC|Congo (RDC)|Congo-Kinshasa|République Démocratique du Congo|Congo, The Democratic Republic of the|Democratic Republic of Congo" },
  { "CG", "Congo|Congo-Brazzaville|République du Congo|Congo Brazzaville" },
  { "CF", "RCA|Centrafrique|centrafricaine|République Centrafricaine|Central African Republic" },
  { "CI", "Côte d'Ivoire|Cote d’Ivoire|COTE D IVOIRE|Ivory Coast|Ivoirien(ne)|RCI" },
  { "TD", "Tchad|Chad|tchadienne|Chadian" },
  { "NE", "Niger|Nigérien|nigérienne" },
  { "NG", "Nigeria|Nigéria|Nigerian|nigériane" },
  { "GQ", "Guinée équatoriale|Equatorial Guinea|équato-guinéenne|Guinea Ecuatorial" },
  { "GW", "Guinée-Bissau|Guinea-Bissau" },
  { "GN", "Guinée|Guinea|guinéenne" },
  { "US", "USA|U.S.A.|États-Unis|United States of America|américaine|Estados Unidos" },
  { "GB", "UK|United Kingdom|Royaume-Uni|britannique|Reino Unido" },
  { "ES", "España|Spain|espagnole|española" },
  { "KR", "South Korea|Corée du Sud|Korea, Republic of|Republic of Korea" },
  { "VN", "Vietnam|Viet Nam|Viêt Nam" },
  { "TZ", "Tanzania|United Republic of Tanzania|Tanzanie" },
  { "ST", "São Tomé|Sao Tome and Principe|Sao Tomé-et-Principe" },
};

static void
test_what_people_write (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_auto (GStrv) written = g_strsplit (samples[i].written, "|", -1);

      for (guint j = 0; written[j] != NULL; j++)
        {
          g_test_message ("%s", written[j]);
          g_assert_cmpstr (intake_country_match (written[j]), ==, samples[i].code);
        }
    }
}

static void
test_round_trip (void)
{
  const char *const *codes = intake_country_codes ();
  const char *const *languages = intake_language_codes ();

  g_assert_cmpuint (g_strv_length ((char **)codes), >, 240);
  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (codes[i]), ==, 2);
      if (i > 0)
        g_assert_cmpstr (codes[i - 1], <, codes[i]);
      g_assert_cmpstr (intake_country_match (codes[i]), ==, codes[i]);

      for (guint j = 0; languages[j] != NULL; j++)
        {
          const char *name = intake_country_name (codes[i], intake_language_find (languages[j]));

          g_test_message ("%s %s", codes[i], name);
          g_assert_cmpstr (name, !=, codes[i]);
          g_assert_cmpstr (intake_country_match (name), ==, codes[i]);
        }
    }
}

static void
test_names (void)
{
  g_assert_cmpstr (intake_country_name ("CM", intake_language_find ("en")), ==, "Cameroon");
  g_assert_cmpstr (intake_country_name ("CM", intake_language_find ("fr")), ==, "Cameroun");
  g_assert_cmpstr (intake_country_name ("CM", intake_language_find ("es")), ==, "Camerún");
  g_assert_cmpstr (intake_country_name ("CD", intake_language_find ("en")), ==, "Democratic Republic of the Congo");
  g_assert_cmpstr (intake_country_name ("ZZ", intake_language_find ("en")), ==, "ZZ");
}

static void
test_no_guess (void)
{
  g_assert_null (intake_country_match ("congolaise"));
  g_assert_null (intake_country_match ("Congolese"));
  g_assert_null (intake_country_match ("Atlantis"));
  g_assert_null (intake_country_match ("Camer"));
  g_assert_null (intake_country_match (""));
  g_assert_null (intake_country_match (NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/country/what-people-write", test_what_people_write);
  g_test_add_func ("/core/country/codes-and-names-are-understood", test_round_trip);
  g_test_add_func ("/core/country/names", test_names);
  g_test_add_func ("/core/country/nothing-is-guessed", test_no_guess);
  return g_test_run ();
}
