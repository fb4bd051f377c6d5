/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the sample office's applicants are called and where they come from. */
#include "config.h"

#include "intake-sample-names.h"

#define LIST(...) ((const char *const[]){ __VA_ARGS__, NULL })

#define FRENCH_FIELDS                                                                                                   \
  LIST ("Relations internationales", "Droit public", "Sciences politiques", "Sociologie", "Économie du développement",  \
        "Géographie", "Démographie", "Gestion de projets", "Communication", "Anthropologie", "Informatique de gestion", \
        "Action humanitaire", "Études de genre", "Statistique appliquée", "Logistique et transport", "Psychologie")
#define ENGLISH_FIELDS                                                                                                      \
  LIST ("International Relations", "Political Science", "Development Studies", "Law", "Sociology and Anthropology",         \
        "Economics", "Geography and Planning", "Journalism and Mass Communication", "Project Management", "Gender Studies", \
        "Statistics", "Peace and Conflict Studies", "Human Resource Management", "Public Health", "Computer Science")
#define SPANISH_FIELDS \
  LIST ("Relaciones internacionales", "Derecho", "Ciencias políticas", "Cooperación al desarrollo", "Trabajo social", "Economía")

#define FRENCH_GIVEN_WOMEN                                                                                               \
  LIST ("Marie-Claire", "Aline", "Brigitte", "Carine", "Chantal", "Danielle", "Édith", "Estelle", "Flore", "Françoise",  \
        "Gisèle", "Hélène", "Inès", "Joséphine", "Laure", "Léa Christelle", "Madeleine", "Mireille", "Nadège", "Noëlle", \
        "Odile", "Prisca", "Rosine", "Solange", "Sylvie", "Thérèse", "Valérie", "Viviane", "Yolande", "Zoé")
#define FRENCH_GIVEN_MEN                                                                                             \
  LIST ("Alain", "André", "Arsène", "Blaise", "Boris", "Cédric", "Christian", "Cyrille", "Désiré", "Didier", "Éric", \
        "Fabrice", "Franck Olivier", "Gaël", "Guy Roger", "Hervé", "Jean-Paul", "Joël", "Landry", "Loïc", "Martial", \
        "Noël", "Olivier", "Pascal", "Rodrigue", "Serge", "Stéphane", "Thierry", "Ulrich", "Yannick")
#define ENGLISH_GIVEN_WOMEN                                                                                                   \
  LIST ("Blessing", "Brenda", "Caroline", "Comfort", "Delphine", "Doris", "Emilia", "Faith", "Gladys", "Grace", "Immaculate", \
        "Irene", "Joy", "Linda", "Loveline", "Marceline", "Mercy", "Miranda", "Nadia", "Patience", "Precious", "Quinta",      \
        "Relindis", "Ruth", "Sandra", "Vera", "Winifred", "Yvette")
#define ENGLISH_GIVEN_MEN                                                                                                \
  LIST ("Ashu", "Boniface", "Brandon", "Clovis", "Collins", "Cyprian", "Divine", "Elvis", "Emmanuel", "Eugene", "Felix", \
        "Gilbert", "Godlove", "Hilary", "Innocent", "Ivo", "Julius", "Kenneth", "Leonard", "Marcel", "Nelson", "Peter",  \
        "Prosper", "Roland", "Sylvester", "Terence", "Valentine", "Wilson")
#define NORTHERN_WOMEN                                                                                                    \
  LIST ("Aïcha", "Aïssatou", "Amina", "Asma’ou", "Bintou", "Djamila", "Fadimatou", "Fanta", "Habiba", "Hadidja", "Haoua", \
        "Kaltoumi", "Maïmouna", "Mariam", "Nafissatou", "Oumou", "Ramatou", "Salamatou", "Yasmine", "Zeïnabou")
#define NORTHERN_MEN                                                                                                  \
  LIST ("Abdoul Aziz", "Abdou", "Adamou", "Ahmadou", "Aminou", "Bachirou", "Bouba", "Daouda", "Djibrilla", "Habibou", \
        "Hamidou", "Ibrahim", "Idrissa", "Ismaïla", "Mahamat", "Moussa", "Nassourou", "Ousmanou", "Saïdou", "Youssoufa")

#define CAMEROON_SPEAKERS LIST ("fr:C2;en:B1", "fr:C2;en:B2", "fr:C1;en:A2", "fr:C2;en:C1", "fr:C2", "fr:C1;en:B1;es:A2", "fr:C2;de:B1;en:B1")
#define ANGLOPHONE_SPEAKERS LIST ("en:C2;fr:B1", "en:C2;fr:B2", "en:C1;fr:A2", "en:C2;fr:C1", "en:C2", "en;fr")
#define NORTHERN_SPEAKERS LIST ("ff:C2;fr:C1", "ff:C2;fr:C1;en:A2", "ff:C2;fr:B2;en:B1", "fr:C1;en:B1", "fr:C1;ar:B1")

static const IntakeSampleUniversity francophone_universities[] = {
  { "Université de Yaoundé I", "CM" },
  { "Université de Yaoundé II", "CM" },
  { "Université de Douala", "CM" },
  { "Université de Dschang", "CM" },
  { "Institut des relations internationales du Cameroun", "CM" },
  { "Université catholique d’Afrique centrale", "CM" },
  { "Université des Montagnes", "CM" },
  { "Université de Bertoua", "CM" },
  { "Université d’Ebolowa", "CM" },
  { "Université de Yaoundé II", "CM" },
  { "Sciences Po Lyon", "FR" },
  { NULL, NULL },
};

static const IntakeSampleUniversity anglophone_universities[] = {
  { "University of Buea", "CM" },
  { "University of Bamenda", "CM" },
  { "University of Buea", "CM" },
  { "Catholic University of Cameroon, Bamenda", "CM" },
  { "Université de Yaoundé II", "CM" },
  { "University of Leeds", "GB" },
  { NULL, NULL },
};

static const IntakeSampleUniversity northern_universities[] = {
  { "Université de Ngaoundéré", "CM" },
  { "Université de Maroua", "CM" },
  { "Université de Garoua", "CM" },
  { "Université de Yaoundé I", "CM" },
  { NULL, NULL },
};

static const IntakeSampleUniversity neighbour_universities[] = {
  { "Université de N’Djamena", "TD" },
  { "Université de Bangui", "CF" },
  { "Université de Yaoundé II", "CM" },
  { "Université de Dschang", "CM" },
  { NULL, NULL },
};

static const IntakeSampleUniversity west_african_universities[] = {
  { "Université Félix Houphouët-Boigny", "CI" },
  { "Université Cheikh Anta Diop", "SN" },
  { "Institut des relations internationales du Cameroun", "CM" },
  { NULL, NULL },
};

static const IntakeSampleUniversity nigerian_universities[] = {
  { "University of Lagos", "NG" },
  { "University of Calabar", "NG" },
  { "University of Buea", "CM" },
  { NULL, NULL },
};

static const IntakeSampleUniversity french_universities[] = {
  { "Université Grenoble Alpes", "FR" },
  { "Sciences Po Bordeaux", "FR" },
  { "Université Paris 1 Panthéon-Sorbonne", "FR" },
  { NULL, NULL },
};

static const IntakeSampleUniversity spanish_universities[] = {
  { "Universidad Complutense de Madrid", "ES" },
  { "Universidad de Granada", "ES" },
  { NULL, NULL },
};

static const IntakeSampleUniversity german_universities[] = {
  { "Universität Leipzig", "DE" },
  { "Freie Universität Berlin", "DE" },
  { NULL, NULL },
};

#define ORIGIN(weight, nationality, language, languages, family_names, women, men, towns, universities, fields) \
  {                                                                                                             \
    weight, nationality, language, languages, family_names, women, men, towns, universities, fields             \
  }

/* clang-format off */
static const IntakeSampleOrigin origins[] = {
  /* Centre, South, East */
  ORIGIN (17, "CM", "fr", CAMEROON_SPEAKERS,
          LIST ("Abena", "Amougou", "Ateba", "Atangana", "Awona", "Belinga", "Bikoro", "Biyiha", "Ebogo", "Edzoa", "Elanga", "Essomba", "Étoundi", "Evina",
                "Eyenga", "Fouda", "Manga", "Mballa", "Mbarga", "Mbia", "Messi", "Mvondo", "Ndi", "Ndzana", "Nkodo", "Nkolo", "Noah", "Ntolo", "Nyangono",
                "Obounou", "Olinga", "Onana", "Owona", "Tsala", "Zang", "Zogo"),
          FRENCH_GIVEN_WOMEN, FRENCH_GIVEN_MEN,
          LIST ("Yaoundé", "Yaoundé", "Ebolowa", "Mbalmayo", "Bertoua", "Sangmélima", "Obala", "Abong-Mbang"),
          francophone_universities, FRENCH_FIELDS),
  /* the coast */
  ORIGIN (13, "CM", "fr", CAMEROON_SPEAKERS,
          LIST ("Bassong", "Bell", "Bilong", "Bisseck", "Ebongue", "Ekambi", "Elame", "Epée", "Ewane", "Kingue", "Liboc", "Mbongue", "Mbock", "Mouelle", "Ndoumbe",
                "Ngo Bassa", "Ngo Biyong", "Ngo Nlend", "Ngo Um", "Njoh", "Nlep", "N’Gue", "N’Thep", "Priso", "Soppo", "Toko", "Yombi"),
          FRENCH_GIVEN_WOMEN, FRENCH_GIVEN_MEN,
          LIST ("Douala", "Douala", "Édéa", "Kribi", "Nkongsamba", "Yaoundé"),
          francophone_universities, FRENCH_FIELDS),
  /* the West */
  ORIGIN (15, "CM", "fr", CAMEROON_SPEAKERS,
          LIST ("Chendjou", "Djoumessi", "Fotso", "Fokou", "Kamdem", "Kamga", "Kengne", "Kouam", "Kuate", "Magne", "Mbouombouo", "Moukam", "Nana", "Ngassa", "Ngoufack",
                "Nguimfack", "Njoya", "Nono", "Noubissi", "Nzali", "Simo", "Sokoudjou", "Takam", "Talla", "Tchinda", "Tchoupo", "Tchuente", "Tsafack", "Wafo", "Youmbi"),
          FRENCH_GIVEN_WOMEN, FRENCH_GIVEN_MEN,
          LIST ("Bafoussam", "Dschang", "Douala", "Yaoundé", "Foumban", "Mbouda", "Bangangté"),
          francophone_universities, FRENCH_FIELDS),
  /* North-West and South-West */
  ORIGIN (20, "CM", "en", ANGLOPHONE_SPEAKERS,
          LIST ("Acha", "Achidi", "Agbor", "Ambe", "Anye", "Asong", "Ayuk", "Besong", "Che", "Chi", "Enow", "Etta", "Forbang", "Fru", "Kimbi", "Kum", "Lukong", "Mbah",
                "Mokom", "Ndifor", "Ngala", "Ngwa", "Nchinda", "Nfor", "Nkeng", "Njie", "Nsom", "Nyambi", "Orock", "Sama", "Suh", "Tabe", "Takang", "Tamfu", "Tanyi", "Wirba"),
          ENGLISH_GIVEN_WOMEN, ENGLISH_GIVEN_MEN,
          LIST ("Bamenda", "Buea", "Limbe", "Kumba", "Kumbo", "Mamfe", "Douala", "Yaoundé", "Tiko"),
          anglophone_universities, ENGLISH_FIELDS),
  /* the North */
  ORIGIN (14, "CM", "fr", NORTHERN_SPEAKERS,
          LIST ("Abdoulaye", "Abba", "Aboubakar", "Alhadji", "Alim", "Amadou", "Bello", "Boubakari", "Dandi", "Djaouro", "Garga", "Goni", "Haman", "Hamadou", "Iya", "Issa",
                "Kalgong", "Mal Bouba", "Mohamadou", "Nassourou", "Ndjidda", "Oumarou", "Sali", "Sanda", "Souaïbou", "Tchatchouang", "Toukour", "Wassouo", "Yaya", "Zoua"),
          NORTHERN_WOMEN, NORTHERN_MEN,
          LIST ("Garoua", "Maroua", "Ngaoundéré", "Kousséri", "Mokolo", "Mora", "Meiganga", "Tibati"),
          northern_universities, FRENCH_FIELDS),
  /* neighbours */
  ORIGIN (4, "TD", "fr", LIST ("fr:C1;ar:C2", "ar:C2;fr:C1;en:A2", "fr:C2;en:B1"),
          LIST ("Abakar", "Adoum", "Allamine", "Brahim", "Djimtola", "Hassane", "Mahamat Saleh", "Mbaïnaïssem", "Ngarmadji", "Nodjimadji", "Ousmane", "Ngueita"),
          NORTHERN_WOMEN, NORTHERN_MEN,
          LIST ("N’Djamena", "Moundou", "Yaoundé", "Maroua"), neighbour_universities, FRENCH_FIELDS),
  ORIGIN (3, "CF", "fr", LIST ("fr:C1;sg:C2", "fr:C2;en:A2", "fr:C1"),
          LIST ("Bokassia", "Gbaguidi", "Kossi", "Mbaya", "Ndotar", "Ngbangba", "Ouaïmon", "Sambia", "Yakité", "Zoungba"),
          FRENCH_GIVEN_WOMEN, FRENCH_GIVEN_MEN,
          LIST ("Bangui", "Bertoua", "Garoua-Boulaï"), neighbour_universities, FRENCH_FIELDS),
  ORIGIN (4, "NG", "en", LIST ("en:C2", "en:C2;fr:A2", "en:C2;fr:B1"),
          LIST ("Adeyemi", "Bassey", "Chukwu", "Danjuma", "Effiong", "Eze", "Nwosu", "Okafor", "Okon", "Olawale", "Umar", "Yakubu"),
          ENGLISH_GIVEN_WOMEN, ENGLISH_GIVEN_MEN,
          LIST ("Calabar", "Lagos", "Douala", "Buea"), nigerian_universities, ENGLISH_FIELDS),
  ORIGIN (4, "CI", "fr", LIST ("fr:C2;en:B1", "fr:C2;en:B2", "fr:C2"),
          LIST ("Aké", "Brou", "Coulibaly", "Diabaté", "Gnamien", "Kouadio", "Kouamé", "N’Dri", "N’Guessan", "Ouattara", "Traoré", "Yao"),
          FRENCH_GIVEN_WOMEN, FRENCH_GIVEN_MEN,
          LIST ("Abidjan", "Bouaké", "Yaoundé"), west_african_universities, FRENCH_FIELDS),
  ORIGIN (2, "SN", "fr", LIST ("fr:C2;wo:C2", "fr:C2;en:B2"),
          LIST ("Ba", "Diallo", "Diop", "Fall", "Gueye", "Mbaye", "Ndiaye", "Sarr", "Sow", "Sy"),
          NORTHERN_WOMEN, NORTHERN_MEN,
          LIST ("Dakar", "Yaoundé"), west_african_universities, FRENCH_FIELDS),
  /* overseas */
  ORIGIN (2, "FR", "fr", LIST ("fr:C2;en:C1", "fr:C2;en:C1;es:B2", "fr:C2;en:B2;de:B1"),
          LIST ("Bérard", "Besnard", "Chevallier", "Delaunay", "Fournier", "L’Hostis", "Lefèvre", "Moreau-Petit", "Œuvrard", "Roche"),
          LIST ("Anaïs", "Camille", "Chloé", "Héloïse", "Léonie", "Maëlle", "Manon"), LIST ("Bastien", "Clément", "Gaëtan", "Jérémie", "Maël", "Théo", "Tristan"),
          LIST ("Lyon", "Grenoble", "Paris", "Yaoundé"), french_universities, FRENCH_FIELDS),
  ORIGIN (1, "ES", "es", LIST ("es:C2;fr:B2;en:C1", "es:C2;en:B2;fr:B1"),
          LIST ("Álvarez Peña", "García Núñez", "Ibáñez Ruiz", "López Castaño", "Muñoz Gil", "Sánchez Ferrer"),
          LIST ("Begoña", "Inés", "Lucía", "Nuria"), LIST ("Álvaro", "Íñigo", "Jesús", "Martín"),
          LIST ("Madrid", "Granada", "Yaoundé"), spanish_universities, SPANISH_FIELDS),
  ORIGIN (1, "DE", "en", LIST ("de:C2;en:C1;fr:B2", "de:C2;en:C1;fr:B1"),
          LIST ("Groß", "Hübner", "Jäger", "Köhler", "Schröder", "Weiß"),
          LIST ("Greta", "Jördis", "Lena", "Paula"), LIST ("Björn", "Jonas", "Lukas", "Moritz"),
          LIST ("Leipzig", "Yaoundé"), german_universities, ENGLISH_FIELDS),
};
/* clang-format on */

const IntakeSampleOrigin *
intake_sample_origins (guint *n_origins)
{
  *n_origins = G_N_ELEMENTS (origins);

  return origins;
}
