/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Vocabularies understand what people write, and no word means two things. */
#include "config.h"

#include "intake-lookup.h"
#include "intake-vocabulary.h"

#include <string.h>

static const struct
{
  const char             *name;
  const IntakeVocabulary *vocabulary;
} all[] = {
  { "sex", &intake_sex_vocabulary },
  { "yes-no", &intake_yes_no_vocabulary },
  { "study-level", &intake_study_level_vocabulary },
  { "study-status", &intake_study_status_vocabulary },
  { "basis", &intake_basis_vocabulary },
  { "relation", &intake_relation_vocabulary },
  { "language", &intake_language_vocabulary },
  { "proficiency", &intake_proficiency_vocabulary },
  { "stage", &intake_stage_vocabulary },
  { "modality", &intake_modality_vocabulary },
  { "role", &intake_role_vocabulary },
  { "answer", &intake_answer_vocabulary },
  { "decision", &intake_decision_vocabulary },
  { "refusal", &intake_refusal_vocabulary },
};

static void
test_one_meaning (void)
{
  const char *const *codes = intake_language_codes ();

  for (guint v = 0; v < G_N_ELEMENTS (all); v++)
    {
      const IntakeVocabulary *vocabulary = all[v].vocabulary;
      g_autoptr (IntakeLookup) lookup = intake_lookup_new ();

      for (guint i = 0; i < vocabulary->n_terms; i++)
        {
          const IntakeTerm *term = &vocabulary->terms[i];
          g_auto (GStrv) synonyms = g_strsplit (term->synonyms, "|", -1);

          g_test_message ("%s: %s", all[v].name, term->id);
          g_assert_true (intake_lookup_add (lookup, term->id, term));
          for (guint j = 0; codes[j] != NULL; j++)
            g_assert_true (intake_lookup_add (lookup, intake_vocabulary_label (vocabulary, term->id, intake_language_find (codes[j])), term));
          for (guint j = 0; synonyms[j] != NULL; j++)
            {
              g_test_message ("  %s", synonyms[j]);
              g_assert_true (intake_lookup_add (lookup, synonyms[j], term));
            }
        }
    }
}

static void
test_round_trip (void)
{
  const char *const *codes = intake_language_codes ();

  for (guint v = 0; v < G_N_ELEMENTS (all); v++)
    for (guint i = 0; i < all[v].vocabulary->n_terms; i++)
      {
        const IntakeTerm *term = &all[v].vocabulary->terms[i];

        g_assert_true (intake_vocabulary_find (all[v].vocabulary, term->id) == term);
        g_assert_true (intake_vocabulary_match (all[v].vocabulary, term->id) == term);
        g_assert_null (strchr (term->id, ';'));
        g_assert_null (strchr (term->label, ';'));
        for (guint j = 0; codes[j] != NULL; j++)
          g_assert_true (intake_vocabulary_match (all[v].vocabulary, intake_vocabulary_label (all[v].vocabulary, term->id, intake_language_find (codes[j]))) == term);
      }
}

static const struct
{
  const IntakeVocabulary *vocabulary;
  const char             *id;
  const char             *written;
} samples[] = {
  { &intake_sex_vocabulary, "f", "F|Mme|Femme|Mujer|FÉMININ|female|Mlle." },
  { &intake_sex_vocabulary, "m", "M|M.|Monsieur|H|Hombre|Male" },
  { &intake_yes_no_vocabulary, "yes", "Oui|YES|Sí|O|1|vrai|true|X" },
  { &intake_yes_no_vocabulary, "no", "N|Non|no|0|faux|False" },
  { &intake_study_level_vocabulary, "bachelor", "Licence|Licence 3|L3|Bachelor's degree|Bachelor’s Degree|BSc|B.A|Grado|Licenciatura|Bac+3" },
  { &intake_study_level_vocabulary, "master", "Master 1|Master 2|M2|Maîtrise|Máster|DEA|D.E.S.S|MSc|BAC + 5|Master's" },
  { &intake_study_level_vocabulary, "doctorate", "Doctorat|PhD|Ph.D|Thèse|Doctorado" },
  { &intake_study_status_vocabulary, "graduated", "Diplômé(e)|Diplômée|Diplômé|Graduated|Titulado|Titulado/a|titulada" },
  { &intake_study_status_vocabulary, "enrolled", "Inscrit(e)|Étudiant(e)|Étudiant·e|étudiante|En cours|Matriculado|Student" },
  { &intake_basis_vocabulary, "scholarship", "Bourse|Boursier|boursière|Boursier(ère)|Beca" },
  { &intake_basis_vocabulary, "interest", "Intérêt|interest|Interés" },
  { &intake_basis_vocabulary, "required", "Stage obligatoire|Stage académique|Required|Prácticas obligatorias" },
  { &intake_basis_vocabulary, "sponsored", "Parrainé|Parrainé(e)|Sponsored|Patrocinado" },
  { &intake_relation_vocabulary, "sibling", "Frère|sœur|Sœur|Hermana|brother" },
  { &intake_stage_vocabulary, "shortlisted", "Présélectionné|Présélectionnée|Short-listed|short list" },
  { &intake_stage_vocabulary, "interview", "Entretien|Entrevista" },
  { &intake_stage_vocabulary, "accepted", "Retenu|Retenue|Retenu(e)|Accepted" },
  { &intake_stage_vocabulary, "not-selected", "Non retenu|Non-retenue|Rejected|Refusé" },
  { &intake_stage_vocabulary, "on-board", "On board|on-board|onboard|En stage" },
  { &intake_language_vocabulary, "ff", "Fulfulde|Peul|FULANI" },
  { &intake_language_vocabulary, "ewo", "Ewondo|ewo" },
  { &intake_language_vocabulary, "fr", "français|French|FRANCÉS|fra" },
  { &intake_proficiency_vocabulary, "C1", "courant|Fluent|c1|avancé" },
  { &intake_proficiency_vocabulary, "C2", "bilingue|langue maternelle|native|Mother-tongue" },
  { &intake_modality_vocabulary, "remote", "À distance|télétravail|Remote" },
};

static void
test_what_people_write (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_auto (GStrv) written = g_strsplit (samples[i].written, "|", -1);

      for (guint j = 0; written[j] != NULL; j++)
        {
          const IntakeTerm *term = intake_vocabulary_match (samples[i].vocabulary, written[j]);

          g_test_message ("%s", written[j]);
          g_assert_nonnull (term);
          g_assert_cmpstr (term->id, ==, samples[i].id);
        }
    }
}

static void
test_no_guess (void)
{
  g_autofree char *long_text = g_strnfill (100000, 'e');

  g_assert_null (intake_vocabulary_match (&intake_sex_vocabulary, "maybe"));
  g_assert_null (intake_vocabulary_match (&intake_sex_vocabulary, "fem"));
  g_assert_null (intake_vocabulary_match (&intake_study_level_vocabulary, "Licence and Master"));
  g_assert_null (intake_vocabulary_match (&intake_yes_no_vocabulary, "N/A"));
  g_assert_null (intake_vocabulary_match (&intake_yes_no_vocabulary, ""));
  g_assert_null (intake_vocabulary_match (&intake_yes_no_vocabulary, NULL));
  g_assert_null (intake_vocabulary_match (&intake_yes_no_vocabulary, "  -- "));
  g_assert_null (intake_vocabulary_match (&intake_yes_no_vocabulary, long_text));
  g_assert_null (intake_vocabulary_find (&intake_sex_vocabulary, "F"));
  g_assert_null (intake_vocabulary_find (&intake_sex_vocabulary, NULL));
}

static void
test_labels (void)
{
  const IntakeLanguage *english = intake_language_find ("en");
  g_autofree char      *choices = intake_vocabulary_dup_choices (&intake_sex_vocabulary, english);

  g_assert_cmpstr (choices, ==, "Female, Male, Other");
  g_assert_cmpstr (intake_vocabulary_label (&intake_stage_vocabulary, "on-board", english), ==, "On board");
  g_assert_cmpstr (intake_vocabulary_label (&intake_stage_vocabulary, "unheard-of", english), ==, "unheard-of");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/vocabulary/a-word-means-one-term", test_one_meaning);
  g_test_add_func ("/core/vocabulary/ids-and-labels-are-understood", test_round_trip);
  g_test_add_func ("/core/vocabulary/what-people-write", test_what_people_write);
  g_test_add_func ("/core/vocabulary/nothing-is-guessed", test_no_guess);
  g_test_add_func ("/core/vocabulary/labels", test_labels);
  return g_test_run ();
}
