/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules on documents: so many of some kinds have been received, or accepted, on a day or at all. */
#include "config.h"

#include "intake-rule-sentence.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The first is what is meant without one. */
static const IntakeTerm state_terms[] = {
  { "received", NC_ ("state of a document", "Received"), "" },
  { "accepted", NC_ ("state of a document", "Accepted"), "" },
};

static const IntakeVocabulary state_vocabulary = { "state of a document", state_terms, G_N_ELEMENTS (state_terms) };

static const IntakeRuleMember documents_members[] = {
  { .name = "documents", .label = N_ ("Documents"), .type = INTAKE_MEMBER_CHOICES, .required = TRUE, .vocabulary = &intake_document_vocabulary },
  { .name = "state", .label = N_ ("At least"), .type = INTAKE_MEMBER_CHOICE, .fallback = "received", .vocabulary = &state_vocabulary },
  { .name = "at_least", .label = N_ ("How many of them"), .type = INTAKE_MEMBER_INTEGER, .minimum = 1, .maximum = 100 },
  { .name = "on", .label = N_ ("Received by"), .type = INTAKE_MEMBER_DAY },
};

/* What is known of one document. */
typedef enum
{
  DOCUMENT_MISSING,
  DOCUMENT_UNDATED,
  DOCUMENT_HERE,
} DocumentState;

static gboolean
documents_read (IntakeRule       *rule,
                JsonObject       *object,
                IntakeRuleReader *reader)
{
  int state = 0;

  rule->documents.at_least = 0;
  rule->documents.is_dated = json_object_has_member (object, "on");
  rule->values = intake_rule_reader_get_values (reader, object, "documents", TRUE, intake_rule_reader_find_term,
                                                &intake_document_vocabulary, &rule->n_values);
  if (rule->values == NULL ||
      !intake_rule_reader_get_term (reader, object, "state", &state_vocabulary, &state) ||
      !intake_rule_reader_get_integer (reader, object, "at_least", 1, 100, &rule->documents.at_least) ||
      !intake_rule_reader_get_reference (reader, object, &rule->on))
    return FALSE;

  if ((guint)rule->documents.at_least > rule->n_values)
    return intake_rule_reader_fail (reader, "at_least", _ ("must not be more than the %u documents that are listed"), rule->n_values);

  if (rule->on.kind == INTAKE_REFERENCE_THROUGHOUT)
    return intake_rule_reader_fail (reader, "on", _ ("must be one day: a document is received once"));

  rule->documents.accepted = state == 1;
  if (rule->documents.at_least == 0)
    rule->documents.at_least = (int)rule->n_values;

  return TRUE;
}

static DocumentState
find_state (const IntakeRule  *rule,
            const IntakeFacts *facts,
            const char        *kind,
            IntakeDate         by)
{
  IntakeDocumentFact document = { NULL, INTAKE_DATE_NONE };

  if (facts->witness == NULL || !facts->witness->find_document (facts->witness, facts, kind, &document))
    return DOCUMENT_MISSING;

  if (strcmp (document.state, "accepted") != 0 && (rule->documents.accepted || strcmp (document.state, "received") != 0))
    return DOCUMENT_MISSING;

  if (by.year == 0)
    return DOCUMENT_HERE;

  if (document.received_on.year == 0)
    return DOCUMENT_UNDATED;

  return intake_date_compare (document.received_on, by) <= 0 ? DOCUMENT_HERE : DOCUMENT_MISSING;
}

static void
documents_judge (const IntakeRule  *rule,
                 const IntakeFacts *facts,
                 IntakeFinding     *finding)
{
  IntakeDate    first = INTAKE_DATE_NONE;
  IntakeDate    last;
  IntakeFieldId missing = INTAKE_N_FIELDS;
  int           here = 0;
  int           undated = 0;

  if (rule->documents.is_dated && !intake_reference_resolve (&rule->on, facts, &first, &last, &missing))
    {
      finding->answer = INTAKE_ANSWER_CANNOT_TELL;
      finding->missing = missing;
      return;
    }

  finding->on = first;
  finding->reference = rule->on;
  for (guint i = 0; i < rule->n_values; i++)
    {
      DocumentState state = find_state (rule, facts, rule->values[i], first);

      here += state == DOCUMENT_HERE ? 1 : 0;
      undated += state == DOCUMENT_UNDATED ? 1 : 0;
    }

  if (here >= rule->documents.at_least)
    return;

  if (facts->witness == NULL || !facts->witness->has_documents (facts->witness, facts) || here + undated >= rule->documents.at_least)
    finding->answer = INTAKE_ANSWER_CANNOT_TELL;
  else
    finding->answer = INTAKE_ANSWER_NOT_MET;
}

/* The documents in one state, by their names; NULL if there are none. */
static char *
dup_in_state (const IntakeRule     *rule,
              const IntakeFacts    *facts,
              const IntakeFinding  *finding,
              DocumentState         state,
              const IntakeLanguage *language)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < rule->n_values; i++)
    {
      if (find_state (rule, facts, rule->values[i], finding->on) == state)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", intake_vocabulary_label (&intake_document_vocabulary, rule->values[i], language));
    }

  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

static char *
documents_dup_value (const IntakeRule     *rule,
                     const IntakeFacts    *facts,
                     const IntakeFinding  *finding,
                     const IntakeLanguage *language)
{
  return dup_in_state (rule, facts, finding, DOCUMENT_HERE, language);
}

static char *
documents_dup_limit (const IntakeRule     *rule,
                     const IntakeLanguage *language)
{
  g_autofree char *names = NULL;

  if (rule->n_values > 1 && (guint)rule->documents.at_least == rule->n_values)
    return intake_sentence_all_terms (rule, &intake_document_vocabulary, language);

  names = intake_sentence_terms (rule, &intake_document_vocabulary, language);
  if (rule->documents.at_least < 2)
    return g_steal_pointer (&names);

  /* Translators: how many, and a list of documents: "at least 2 of CV, Passport or Insurance". */
  return g_strdup_printf (intake_language_translate (language, N_ ("at least %d of %s")), rule->documents.at_least, names);
}

static char *
documents_dup_line (const IntakeRule     *rule,
                    const IntakeLanguage *language)
{
  g_autofree char *limit = documents_dup_limit (rule, language);
  g_autofree char *day = NULL;

  if (!rule->documents.is_dated)
    return g_strdup_printf (rule->documents.accepted ? intake_language_translate (language, N_ ("Documents accepted: %s"))
                                                     : intake_language_translate (language, N_ ("Documents received: %s")),
                            limit);

  day = intake_sentence_reference (&rule->on, language);

  /* Translators: documents, and a day by what it is. */
  return g_strdup_printf (rule->documents.accepted ? intake_language_translate (language, N_ ("Documents accepted: %s, received by %s"))
                                                   : intake_language_translate (language, N_ ("Documents received: %s, by %s")),
                          limit, day);
}

static char *
documents_dup_sentence (const IntakeRule     *rule,
                        const IntakeFacts    *facts,
                        const IntakeFinding  *finding,
                        const IntakeLanguage *language)
{
  g_autofree char *limit = documents_dup_limit (rule, language);
  g_autofree char *here = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *undated = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *day = NULL;

  if (finding->missing != INTAKE_N_FIELDS)
    return intake_sentence_missing (facts, finding->missing, language);

  undated = finding->answer == INTAKE_ANSWER_CANNOT_TELL ? dup_in_state (rule, facts, finding, DOCUMENT_UNDATED, language) : NULL;
  if (undated != NULL)
    /* Translators: documents, and what the rule asks for. */
    return g_strdup_printf (intake_language_translate (language, N_ ("cannot tell: the day of receipt is not recorded for %s; required: %s")), undated, limit);
  if (finding->answer == INTAKE_ANSWER_CANNOT_TELL)
    return g_strdup_printf (intake_language_translate (language, N_ ("cannot tell: no document is recorded; required: %s")), limit);

  here = dup_in_state (rule, facts, finding, DOCUMENT_HERE, language);
  missing = dup_in_state (rule, facts, finding, DOCUMENT_MISSING, language);
  if (finding->answer == INTAKE_ANSWER_MET)
    /* Translators: %s are documents. */
    sentence = g_strdup_printf (rule->documents.accepted ? intake_language_translate (language, N_ ("accepted: %s")) : intake_language_translate (language, N_ ("received: %s")), here);
  else
    sentence = g_strdup_printf (rule->documents.accepted ? intake_language_translate (language, N_ ("not accepted: %s; required: %s")) : intake_language_translate (language, N_ ("not received: %s; required: %s")), missing, limit);

  if (!rule->documents.is_dated)
    return g_steal_pointer (&sentence);

  day = intake_sentence_day (finding->on, &finding->reference, language);

  /* Translators: which documents were received, and the day that counts. */
  return g_strdup_printf (intake_language_translate (language, N_ ("%s by %s")), sentence, day);
}

const IntakeRuleKind intake_documents_rule = {
  .form = { "documents", N_ ("Documents"), N_ ("Some documents have been received, or accepted."), FALSE, documents_members, G_N_ELEMENTS (documents_members) },
  .read = documents_read,
  .judge = documents_judge,
  .dup_value = documents_dup_value,
  .dup_limit = documents_dup_limit,
  .dup_line = documents_dup_line,
  .dup_sentence = documents_dup_sentence,
};
