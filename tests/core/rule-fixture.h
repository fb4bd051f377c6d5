/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rule sets and applications in a line, for the tests of rules. */
#pragma once

#include "intake-error.h"
#include "intake-screening.h"

#include <string.h>

#define FIXTURE_TODAY ((IntakeDate){ 2025, 11, 3 })

/* The application of the tests was received on 3 November 2025. */
#define FIXTURE_RECEIVED ((IntakeDate){ 2025, 11, 3 })

static inline IntakeDate
fixture_date (const char *iso)
{
  IntakeDate date = INTAKE_DATE_NONE;

  g_assert_true (intake_date_from_iso (iso, &date));

  return date;
}

/* A whole document around these rules; apostrophes stand for quotation marks. */
static inline char *
fixture_document (const char *rules)
{
  char *document = g_strdup_printf ("{'id': 'test', 'version': 1, 'names': {'en': 'Test'}, 'rules': [%s]}", rules);

  return g_strdelimit (document, "'", '"');
}

static inline IntakeRuleSet *
fixture_rule_set (const char *rules)
{
  g_autofree char *document = fixture_document (rules);
  g_autoptr (GError) error = NULL;
  IntakeRuleSet *rule_set = intake_rule_set_new_from_json (document, -1, &error);

  g_assert_no_error (error);
  g_assert_nonnull (rule_set);

  return rule_set;
}

/* Sets fields from "birth_date=2000-01-31 final_year=1 basis=interest;sponsored". */
static inline void
fixture_set (IntakeRecord *record,
             const char   *values)
{
  g_auto (GStrv) words = g_strsplit (values, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      char              *equals = strchr (words[i], '=');
      const IntakeField *field;
      IntakeDate         date;

      if (equals == NULL)
        continue;

      *equals = '\0';
      field = intake_field_find (intake_record_get_entity (record), words[i]);
      g_assert_nonnull (field);
      if (field->kind == INTAKE_KIND_DATE)
        {
          g_assert_true (intake_date_from_iso (equals + 1, &date));
          intake_record_set_date (record, field->id, date);
        }
      else if (field->kind == INTAKE_KIND_INTEGER || field->kind == INTAKE_KIND_BOOLEAN)
        intake_record_set_integer (record, field->id, g_ascii_strtoll (equals + 1, NULL, 10));
      else
        intake_record_set_text (record, field->id, equals + 1);
    }
}

/* An application received on the day of the tests, with these values. */
static inline IntakeRecord *
fixture_application (const char *values)
{
  IntakeRecord *application = intake_record_new (INTAKE_ENTITY_APPLICATION);

  intake_record_set_date (application, INTAKE_FIELD_RECEIVED_ON, FIXTURE_RECEIVED);
  fixture_set (application, values);

  return application;
}

/* What one rule says; the answer with and without sentences must be the same. */
static inline IntakeScreening *
fixture_judge (const char *rules,
               const char *application_values,
               const char *notice_values)
{
  g_autoptr (IntakeRuleSet) rule_set = fixture_rule_set (rules);
  g_autoptr (IntakeRecord) application = fixture_application (application_values);
  g_autoptr (IntakeRecord) notice = NULL;
  IntakeFacts      facts = { application, NULL, FIXTURE_TODAY, NULL };
  IntakeScreening *screening;

  if (notice_values != NULL)
    {
      notice = intake_record_new (INTAKE_ENTITY_NOTICE);
      fixture_set (notice, notice_values);
    }

  facts.notice = notice;
  screening = intake_rule_set_judge (rule_set, &facts, intake_language_get ("en"));
  g_assert_cmpint (intake_rule_set_answer (rule_set, &facts, NULL), ==, intake_screening_get_answer (screening));

  return screening;
}

#define assert_judged(rules, application, notice, answer)                                                 \
  G_STMT_START                                                                                            \
  {                                                                                                       \
    g_autoptr (IntakeScreening) assert_screening = fixture_judge (rules, application, notice);            \
    g_assert_cmpstr (intake_answer_rule_id (intake_screening_get_answer (assert_screening)), ==, answer); \
  }                                                                                                       \
  G_STMT_END

#define assert_sentence(rules, application, notice, sentence)                                  \
  G_STMT_START                                                                                 \
  {                                                                                            \
    g_autoptr (IntakeScreening) assert_screening = fixture_judge (rules, application, notice); \
    g_assert_cmpstr (intake_screening_get_reason (assert_screening, 0)->text, ==, sentence);   \
  }                                                                                            \
  G_STMT_END
