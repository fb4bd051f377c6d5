/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups of countries that rules can name, as their members stood at the end of January 2025. */
#include "config.h"

#include "intake-country-group.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One group, one line. */
/* clang-format off */
static const IntakeCountryGroup groups[] = {
  { "african-union",       N_ ("African Union"),                      "DZ AO BJ BW BF BI CV CM CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU MA MZ NA NE NG RW EH ST SN SC SL SO ZA SS SD TZ TG TN UG ZM ZW" },
  { "arab-league",         N_ ("League of Arab States"),              "DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE" },
  { "cemac",               N_ ("CEMAC (Central Africa)"),             "CM CF TD CG GQ GA" },
  { "eac",                 N_ ("East African Community"),             "BI CD KE RW SO SS TZ UG" },
  { "eccas",               N_ ("ECCAS (Central African States)"),     "AO BI CM CF TD CG CD GQ GA RW ST" },
  { "ecowas",              N_ ("ECOWAS (West African States)"),       "BJ CV CI GM GH GN GW LR NG SN SL TG" },
  { "european-union",      N_ ("European Union"),                     "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE" },
  { "least-developed",     N_ ("Least developed countries (United Nations)"), "AF AO BD BJ BF BI KH CF TD KM CD DJ ER ET GM GN GW HT KI LA LS LR MG MW ML MR MZ MM NP NE RW SN SL SB SO SS SD TL TG TV UG TZ YE ZM" },
  { "sadc",                N_ ("SADC (Southern Africa)"),             "AO BW KM CD SZ LS MG MW MU MZ NA SC ZA TZ ZM ZW" },
  { "sahel-alliance",      N_ ("Alliance of Sahel States"),           "BF ML NE" },
  { "uemoa",               N_ ("UEMOA (West Africa)"),                "BJ BF CI GW ML NE SN TG" },
};
/* clang-format on */

guint
intake_country_group_count (void)
{
  return G_N_ELEMENTS (groups);
}

const IntakeCountryGroup *
intake_country_group_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (groups), NULL);

  return &groups[index];
}

const IntakeCountryGroup *
intake_country_group_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      if (strcmp (groups[i].id, id) == 0)
        return &groups[i];
    }

  return NULL;
}

const char *
intake_country_group_label (const IntakeCountryGroup *self,
                            const IntakeLanguage     *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  return intake_language_translate (language, self->label);
}
