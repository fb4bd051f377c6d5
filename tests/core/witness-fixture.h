/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A witness that says what a test has it say, for rules on what the office has recorded. */
#pragma once

#include "rule-fixture.h"

/**
 * FixtureWitness:
 * @parent: what rules see of it
 * @counts: what it counts, by subject; -1 if it cannot
 * @asked: the last count that it was asked for
 * @placement: (nullable): the values of the placement, as fixture_set() takes them
 * @documents: (nullable): "cv:received:2025-10-01 passport:accepted"
 * @own_name: (nullable): the one field that the office has added
 * @own_value: (nullable): its value
 */
typedef struct
{
  IntakeWitness parent;
  gint64        counts[3];
  IntakeCount   asked;
  const char   *placement;
  const char   *documents;
  const char   *own_name;
  const char   *own_value;
  IntakeRecord *record;
} FixtureWitness;

static inline IntakeRecord *
fixture_witness_get_placement (IntakeWitness     *witness,
                               const IntakeFacts *facts)
{
  FixtureWitness *self = (FixtureWitness *)witness;

  if (self->placement == NULL)
    return NULL;

  if (self->record == NULL)
    {
      self->record = intake_record_new (INTAKE_ENTITY_PLACEMENT);
      fixture_set (self->record, self->placement);
    }

  return self->record;
}

static inline gint64
fixture_witness_count (IntakeWitness     *witness,
                       const IntakeFacts *facts,
                       const IntakeCount *what)
{
  FixtureWitness *self = (FixtureWitness *)witness;

  self->asked = *what;

  return self->counts[what->subject];
}

static inline gboolean
fixture_witness_find_document (IntakeWitness      *witness,
                               const IntakeFacts  *facts,
                               const char         *kind,
                               IntakeDocumentFact *document)
{
  FixtureWitness *self = (FixtureWitness *)witness;
  g_auto (GStrv) words = g_strsplit (self->documents == NULL ? "" : self->documents, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], ":", 3);

      if (parts[0] == NULL || strcmp (parts[0], kind) != 0)
        continue;

      document->state = intake_vocabulary_find (&intake_document_state_vocabulary, parts[1])->id;
      document->received_on = parts[2] == NULL ? INTAKE_DATE_NONE : fixture_date (parts[2]);
      return TRUE;
    }

  return FALSE;
}

static inline gboolean
fixture_witness_has_documents (IntakeWitness     *witness,
                               const IntakeFacts *facts)
{
  return ((FixtureWitness *)witness)->documents != NULL;
}

static inline IntakeOwnField
fixture_witness_find_own_field (IntakeWitness     *witness,
                                const IntakeFacts *facts,
                                const char        *name,
                                char             **value)
{
  FixtureWitness *self = (FixtureWitness *)witness;

  if (g_strcmp0 (self->own_name, name) != 0)
    return INTAKE_OWN_FIELD_GONE;

  *value = g_strdup (self->own_value);

  return self->own_value == NULL ? INTAKE_OWN_FIELD_EMPTY : INTAKE_OWN_FIELD_FOUND;
}

static inline FixtureWitness
fixture_witness (void)
{
  return (FixtureWitness){
    .parent = { fixture_witness_get_placement, fixture_witness_count, fixture_witness_find_document, fixture_witness_has_documents,
                fixture_witness_find_own_field },
    .counts = { -1, -1, -1 },
  };
}

/* What one rule says to an application of which the witness knows; as fixture_judge(). */
static inline IntakeScreening *
fixture_judge_with (FixtureWitness *witness,
                    const char     *rules,
                    const char     *application_values,
                    const char     *notice_values)
{
  g_autoptr (IntakeRuleSet) rule_set = fixture_rule_set (rules);
  g_autoptr (IntakeRecord) application = fixture_application (application_values);
  g_autoptr (IntakeRecord) notice = notice_values == NULL ? NULL : intake_record_new (INTAKE_ENTITY_NOTICE);
  IntakeFacts      facts = { application, notice, FIXTURE_TODAY, &witness->parent };
  IntakeScreening *screening;

  if (notice != NULL)
    {
      intake_record_set_integer (application, INTAKE_FIELD_NOTICE, 1);
      fixture_set (notice, notice_values);
    }
  screening = intake_rule_set_judge (rule_set, &facts, intake_language_get ("en"));
  g_assert_cmpint (intake_rule_set_answer (rule_set, &facts, NULL), ==, intake_screening_get_answer (screening));
  g_clear_object (&witness->record);

  return screening;
}

#define assert_told(witness, rules, application, notice, answer, sentence)                                      \
  G_STMT_START                                                                                                  \
  {                                                                                                             \
    g_autoptr (IntakeScreening) assert_screening = fixture_judge_with (&(witness), rules, application, notice); \
    g_assert_cmpstr (intake_answer_rule_id (intake_screening_get_answer (assert_screening)), ==, answer);       \
    g_assert_cmpstr (intake_screening_get_reason (assert_screening, 0)->text, ==, sentence);                    \
  }                                                                                                             \
  G_STMT_END
