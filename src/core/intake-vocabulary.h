/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Closed lists of values that a field can have: their ids, what they are called, and how people write them. */
#pragma once

#include "intake-language.h"

G_BEGIN_DECLS

/**
 * IntakeTerm:
 * @id: the value as it is stored and as scripts write it
 * @label: what people read, English, marked for translation
 * @synonyms: how people write it in English, French and Spanish, folded, parted by "|"
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *synonyms;
} IntakeTerm;

/**
 * IntakeVocabulary:
 * @context: the message context under which all labels are translated
 * @terms: the terms in the order in which people choose
 * @n_terms: how many
 */
typedef struct
{
  const char       *context;
  const IntakeTerm *terms;
  guint             n_terms;
} IntakeVocabulary;

extern const IntakeVocabulary intake_sex_vocabulary;             /* f, m, x */
extern const IntakeVocabulary intake_yes_no_vocabulary;          /* yes, no */
extern const IntakeVocabulary intake_study_level_vocabulary;     /* bachelor, master, doctorate, other */
extern const IntakeVocabulary intake_study_status_vocabulary;    /* enrolled, graduated */
extern const IntakeVocabulary intake_basis_vocabulary;           /* interest, scholarship, required, sponsored */
extern const IntakeVocabulary intake_relation_vocabulary;        /* parent, child, sibling, spouse, other */
extern const IntakeVocabulary intake_language_vocabulary;        /* ISO 639-1 of languages that matter to offices */
extern const IntakeVocabulary intake_proficiency_vocabulary;     /* A1 … C2; native is C2 */
extern const IntakeVocabulary intake_stage_vocabulary;           /* see intake-stage.h */
extern const IntakeVocabulary intake_placement_state_vocabulary; /* see intake-placement.h */
extern const IntakeVocabulary intake_check_in_state_vocabulary;  /* see intake-follow-up.h */
extern const IntakeVocabulary intake_check_in_kind_vocabulary;   /* regular, mid-term, final, other */
extern const IntakeVocabulary intake_reached_vocabulary;         /* yes, partly, no */
extern const IntakeVocabulary intake_output_state_vocabulary;    /* see intake-follow-up.h */
extern const IntakeVocabulary intake_evaluation_kind_vocabulary; /* mid-term, final */
extern const IntakeVocabulary intake_rating_vocabulary;          /* outstanding … unsatisfactory; an office may have its own scale */
extern const IntakeVocabulary intake_modality_vocabulary;        /* on-site, remote, hybrid */
extern const IntakeVocabulary intake_role_vocabulary;            /* joint, overall, direct, alternate */
extern const IntakeVocabulary intake_answer_vocabulary;          /* eligible, not-eligible, cannot-tell, needs-a-person */
extern const IntakeVocabulary intake_decision_vocabulary;        /* eligible, not-eligible, waived */
extern const IntakeVocabulary intake_refusal_vocabulary;         /* reasons of a way out */
extern const IntakeVocabulary intake_document_vocabulary;        /* kinds of document: cv, letter … other */
extern const IntakeVocabulary intake_document_state_vocabulary;  /* asked-for, received, accepted, refused */
extern const IntakeVocabulary intake_look_again_vocabulary;      /* look-again */

/** intake_vocabulary_find: the term with exactly this id, or %NULL. */
const IntakeTerm *intake_vocabulary_find (const IntakeVocabulary *vocabulary,
                                          const char             *id);

/**
 * intake_vocabulary_match:
 * @vocabulary: a vocabulary
 * @text: what a person wrote: an id, a label or a synonym in any of the three languages, in any case and with or without accents
 *
 * Returns: (transfer none) (nullable): the term; %NULL if there is none
 */
const IntakeTerm *intake_vocabulary_match (const IntakeVocabulary *vocabulary,
                                           const char             *text);

/** intake_vocabulary_label: what the value with this id is called in @language; @id itself if it is not in the list. */
const char *intake_vocabulary_label (const IntakeVocabulary *vocabulary,
                                     const char             *id,
                                     const IntakeLanguage   *language);

/** intake_vocabulary_dup_choices: the labels of all terms in @language with commas, to tell what is expected (transfer full). */
char *intake_vocabulary_dup_choices (const IntakeVocabulary *vocabulary,
                                     const IntakeLanguage   *language);

G_END_DECLS
