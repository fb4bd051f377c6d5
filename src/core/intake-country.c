/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Countries by ISO 3166-1: names from iso-codes, adjectives of nationality and short names by hand. */
#include "config.h"

#include "intake-country.h"
#include "intake-lookup.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  char        code[3];
  const char *names[3]; /* as shown, by language: en, fr, es */
  const char *known;    /* alpha-3 and all names, parted by "|" */
} Country;

typedef struct
{
  char        code[3];
  const char *known;
} OtherNames;

static const Country countries[] = {
#include "intake-country-data.h"
};

/*
 * Adjectives as passports and forms have them, and the names in daily use that ISO has not. "Congolese" alone is not here:
 * there are two Congos, and a guess would put people into the wrong one.
 */
/* clang-format off */
static const OtherNames other_names[] = {
  /* Central Africa */
  { "AO", "angolan|angolais|angolaise|angoleno|angolena|angolano|angolana" },
  { "BI", "burundian|burundais|burundaise|burundes|burundesa" },
  { "CD", "rdc|rd congo|drc|dr congo|d r congo|r d c|d r c|congo kinshasa|congo rdc|congo drc|congo rd|democratic republic of congo|rep dem du congo|republique democratique congo|zaire|congolese drc|congolais rdc|congolaise rdc|congolais de rdc|congolaise de rdc|congolais de la rdc|congolaise de la rdc" },
  { "CF", "rca|r c a|car|centrafrique|centreafrique|central africa|centrafricain|centrafricaine|central african|centroafrica|centroafricano|centroafricana|rep centrafricaine" },
  { "CG", "congo brazzaville|congo brazza|republic of congo|republique congo|congolais brazzaville|congolaise brazzaville|congolais de brazzaville|congolaise de brazzaville|rep du congo" },
  { "CM", "cameroun|cameroon|camerounais|camerounaise|cameroonian|camerunes|camerunesa|republic of cameroon|rep du cameroun" },
  { "GA", "gabonese|gabonais|gabonaise|gabones|gabonesa" },
  { "GQ", "guinee equatoriale|equatoguinean|equatorial guinean|equatorial guinea|equato guineen|equato guineenne|ecuatoguineano|ecuatoguineana" },
  { "RW", "rwandan|rwandese|rwandais|rwandaise|ruandes|ruandesa" },
  { "ST", "sao tome|sao tome et principe|sao tomean|santomean|santomeen|santomeenne|santotomense" },
  { "TD", "tchad|tchadien|tchadienne|chadian|chadiano|chadiana" },
  /* West Africa */
  { "BF", "burkina|burkinabe|burkinabes|burkinabesa|voltaico" },
  { "BJ", "beninese|beninois|beninoise|benines|beninesa" },
  { "CI", "ivory coast|cote divoire|rci|ivorian|ivoirien|ivoirienne|costa de marfil|marfileno|marfilena" },
  { "CV", "cape verde|cap vert|cape verdean|cabo verdean|cap verdien|cap verdienne|caboverdiano|caboverdiana" },
  { "GH", "ghanaian|ghaneen|ghaneenne|ghanes|ghanesa" },
  { "GM", "gambia|the gambia|gambie|gambian|gambien|gambienne|gambiano|gambiana" },
  { "GN", "guinea conakry|guinee conakry|guinean|guineen|guineenne|guineano|guineana" },
  { "GW", "guinea bissau|guinee bissau|bissau guinean|bissau guineen|bissau guineenne|guineo bissauan|bissauguineano" },
  { "LR", "liberian|liberien|liberienne|liberiano|liberiana" },
  { "ML", "malian|malien|malienne|maliense" },
  { "MR", "mauritanian|mauritanien|mauritanienne|mauritano|mauritana" },
  { "NE", "nigerien|nigerienne|nigerino|nigerina" },
  { "NG", "nigerian|nigerianne|nigeriane|nigeriano|nigeriana" },
  { "SL", "sierra leonean|sierra leonais|sierra leonaise|sierraleones|sierraleonesa" },
  { "SN", "senegalese|senegalais|senegalaise|senegales|senegalesa" },
  { "TG", "togolese|togolais|togolaise|togoles|togolesa" },
  /* the rest of Africa */
  { "DJ", "djiboutian|djiboutien|djiboutienne|yibutiano|yibutiana" },
  { "DZ", "algerian|algerien|algerienne|argelino|argelina" },
  { "EG", "egyptian|egyptien|egyptienne|egipcio|egipcia" },
  { "ER", "eritrean|erythreen|erythreenne|eritreo|eritrea" },
  { "ET", "ethiopian|ethiopien|ethiopienne|etiope" },
  { "KE", "kenyan|kenian|kenien|kenienne|keniano|keniana|keniata" },
  { "KM", "comorian|comoran|comorien|comorienne|comorense" },
  { "LY", "libyan|libyen|libyenne|libio|libia" },
  { "MA", "moroccan|marocain|marocaine|marroqui" },
  { "MG", "malagasy|malgache" },
  { "MU", "mauritian|mauricien|mauricienne|mauriciano|mauriciana" },
  { "MW", "malawian|malawien|malawienne|malaui" },
  { "MZ", "mozambican|mozambicain|mozambicaine|mozambiqueno|mozambiquena" },
  { "SD", "sudanese|soudanais|soudanaise|sudanes|sudanesa" },
  { "SO", "somali|somalian|somalien|somalienne" },
  { "SS", "south sudanese|sud soudanais|sud soudanaise|sursudanes|sursudanesa" },
  { "SZ", "swaziland|swazi" },
  { "TN", "tunisian|tunisien|tunisienne|tunecino|tunecina" },
  { "TZ", "tanzanian|tanzanien|tanzanienne|tanzano|tanzana" },
  { "UG", "ugandan|ougandais|ougandaise|ugandes|ugandesa" },
  { "ZA", "rsa|south african|sud africain|sud africaine|sudafricano|sudafricana" },
  { "ZM", "zambian|zambien|zambienne|zambiano|zambiana" },
  { "ZW", "zimbabwean|zimbabween|zimbabweenne|zimbabuense" },
  /* the rest of the world */
  { "AF", "afghan|afghane|afgano|afgana" },
  { "AR", "argentine|argentinian|argentin|argentino|argentina" },
  { "AT", "austrian|autrichien|autrichienne|austriaco|austriaca" },
  { "AU", "australian|australien|australienne|australiano|australiana" },
  { "BD", "bangladeshi|bangladais|bangladaise|bangladesi" },
  { "BE", "belgian|belge|belga" },
  { "BR", "brazilian|bresilien|bresilienne|brasileno|brasilena" },
  { "CA", "canadian|canadien|canadienne|canadiense" },
  { "CH", "swiss|suisse|suissesse|suizo|suiza" },
  { "CL", "chilean|chilien|chilienne|chileno|chilena" },
  { "CN", "chinese|chinois|chinoise|chino|china" },
  { "CO", "colombian|colombien|colombienne|colombiano|colombiana" },
  { "CU", "cuban|cubain|cubaine|cubano|cubana" },
  { "CZ", "czech|tcheque|checo|checa" },
  { "DE", "german|allemand|allemande|aleman|alemana" },
  { "DK", "danish|danois|danoise|danes|danesa" },
  { "EC", "ecuadorian|equatorien|equatorienne|ecuatoriano|ecuatoriana" },
  { "ES", "spanish|spaniard|espagnol|espagnole|espanol|espanola" },
  { "FI", "finnish|finlandais|finlandaise|finlandes|finlandesa" },
  { "FR", "french|francais|francaise|frances|francesa" },
  { "GB", "uk|u k|great britain|england|scotland|wales|grande bretagne|angleterre|gran bretana|inglaterra|british|britannique|britanico|britanica" },
  { "GR", "greek|grec|grecque|griego|griega" },
  { "HT", "haitian|haitien|haitienne|haitiano|haitiana" },
  { "IE", "irish|irlandais|irlandaise|irlandes|irlandesa" },
  { "IN", "indian|indien|indienne|indio|india" },
  { "IR", "iranian|iranien|iranienne|irani" },
  { "IQ", "iraqi|irakien|irakienne|iraqui" },
  { "IT", "italian|italien|italienne|italiano|italiana" },
  { "JP", "japanese|japonais|japonaise|japones|japonesa" },
  { "KR", "south korean|sud coreen|sud coreenne|surcoreano|surcoreana" },
  { "LB", "lebanese|libanais|libanaise|libanes|libanesa" },
  { "MM", "burma|birmanie|birmania|burmese|birman|birmane|birmano|birmana" },
  { "MX", "mexican|mexicain|mexicaine|mexicano|mexicana" },
  { "NL", "holland|hollande|holanda|dutch|neerlandais|neerlandaise|neerlandes|neerlandesa" },
  { "NO", "norwegian|norvegien|norvegienne|noruego|noruega" },
  { "PE", "peruvian|peruvien|peruvienne|peruano|peruana" },
  { "PH", "philippine|filipino|filipina|philippin" },
  { "PK", "pakistani|pakistanais|pakistanaise" },
  { "PL", "polish|polonais|polonaise|polaco|polaca" },
  { "PS", "palestinian|palestinien|palestinienne|palestino|palestina" },
  { "PT", "portuguese|portugais|portugaise|portugues|portuguesa" },
  { "RO", "romanian|roumain|roumaine|rumano|rumana" },
  { "RU", "russian|russe|ruso|rusa" },
  { "SE", "swedish|suedois|suedoise|sueco|sueca" },
  { "SY", "syrian|syrien|syrienne|sirio|siria" },
  { "TR", "turkey|turquie|turquia|turkish|turc|turque|turco|turca" },
  { "UA", "ukrainian|ukrainien|ukrainienne|ucraniano|ucraniana" },
  { "US", "u s|u s a|usa|etats unis|ee uu|eeuu|america|american|americain|americaine|estadounidense|americano|americana" },
  { "VE", "venezuelan|venezuelien|venezuelienne|venezolano|venezolana" },
  { "VN", "vietnamese|vietnamien|vietnamienne|vietnamita" },
  { "YE", "yemeni|yemenite" },
};
/* clang-format on */

static int
compare_code (const void *key,
              const void *member)
{
  return strcmp (key, ((const Country *)member)->code);
}

static const Country *
find_country (const char *code)
{
  return bsearch (code, countries, G_N_ELEMENTS (countries), sizeof countries[0], compare_code);
}

static const IntakeLookup *
get_lookup (void)
{
  static IntakeLookup *lookup;
  static gsize         once = 0;

  if (g_once_init_enter (&once))
    {
      lookup = intake_lookup_new ();

      /* Codes first, then what a form shows, then what people say: "Niger" must not become "Nigeria". */
      for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
        intake_lookup_add (lookup, countries[i].code, countries[i].code);
      for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
        intake_lookup_add (lookup, countries[i].known, countries[i].code);
      for (guint i = 0; i < G_N_ELEMENTS (other_names); i++)
        intake_lookup_add (lookup, other_names[i].known, find_country (other_names[i].code)->code);
      g_once_init_leave (&once, 1);
    }

  return lookup;
}

const char *
intake_country_match (const char *text)
{
  return intake_lookup_find (get_lookup (), text);
}

const char *
intake_country_name (const char           *code,
                     const IntakeLanguage *language)
{
  const char *const *codes = intake_language_codes ();
  const Country     *country;

  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (language != NULL, code);

  country = find_country (code);
  if (country == NULL)
    return code;

  for (guint i = 0; i < G_N_ELEMENTS (country->names) && codes[i] != NULL; i++)
    if (strcmp (codes[i], intake_language_get_code (language)) == 0)
      return country->names[i];

  return country->names[0];
}

const char *const *
intake_country_codes (void)
{
  static const char *codes[G_N_ELEMENTS (countries) + 1];
  static gsize       once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
        codes[i] = countries[i].code;
      g_once_init_leave (&once, 1);
    }

  return codes;
}
