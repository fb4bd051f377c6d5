/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Judging an application by a rule set: the answer, and each rule's reasons. */
#pragma once

#include "intake-facts.h"
#include "intake-rule-form.h"
#include "intake-rule-set.h"

G_BEGIN_DECLS

/**
 * IntakeReason:
 * @rule: the id of the rule in its rule set
 * @depth: 0 for a rule at the top, 1 for a branch of a group there, and so on
 * @answer: what the rule said
 * @value: (nullable): the value judged, as words; %NULL if it is not recorded
 * @limit: (nullable): the limit, as words
 * @on: the date it was judged on; %INTAKE_DATE_NONE where the rule needs none
 * @missing: the field whose value would let the rule tell; %INTAKE_N_FIELDS if nothing is missing
 * @field: the field of the application or its notice that the rule judges; %INTAKE_N_FIELDS for a group and for what is no field
 * @text: the whole sentence, without the title; that of a group tells what its branches say
 * @title: what people call the rule, may be ""
 * @assignment: (nullable): the limit that the rule puts on an assignment, in a sentence
 * @form: the kind of the rule
 */
typedef struct
{
  char         *rule;
  guint         depth;
  IntakeAnswer  answer;
  char         *value;
  char         *limit;
  IntakeDate    on;
  IntakeFieldId missing;
  IntakeFieldId field;
  char         *text;
  char         *title;
  char         *assignment;

  const IntakeRuleForm *form;
} IntakeReason;

/**
 * IntakeRemedy:
 * @answer: what the rule says that stands in the way
 * @text: what is asked for, in a sentence
 * @field: the field of the application or its notice where another value would do it; %INTAKE_N_FIELDS if it is none
 */
typedef struct
{
  IntakeAnswer  answer;
  char         *text;
  IntakeFieldId field;
} IntakeRemedy;

void intake_remedy_free (IntakeRemedy *self);

typedef struct _IntakeScreening IntakeScreening;

/**
 * intake_rule_set_judge:
 * @self: a rule set
 * @facts: what is judged
 * @language: the language of the reasons
 *
 * Returns: (transfer full): the answer with its reasons, in the order of the document, a group before its branches
 */
IntakeScreening *intake_rule_set_judge (IntakeRuleSet        *self,
                                        const IntakeFacts    *facts,
                                        const IntakeLanguage *language);

/**
 * intake_rule_set_answer:
 * @self: a rule set
 * @facts: what is judged
 * @rules: (nullable): emptied, then filled with "rule:answer" of each rule at the top, parted by spaces, as the store keeps it
 *
 * The answer alone, without making a sentence: for scans over all applications.
 */
IntakeAnswer intake_rule_set_answer (IntakeRuleSet     *self,
                                     const IntakeFacts *facts,
                                     GString           *rules);

/**
 * intake_rule_set_dup_summary:
 * @self: a rule set
 * @facts: what is judged
 * @language: the language of the summary
 *
 * As intake_screening_dup_summary() of intake_rule_set_judge(), making just the sentences that decide: for exports of all applications.
 *
 * Returns: (transfer full): the sentences
 */
char *intake_rule_set_dup_summary (IntakeRuleSet        *self,
                                   const IntakeFacts    *facts,
                                   const IntakeLanguage *language);

void intake_screening_free (IntakeScreening *self);

/** intake_screening_get_answer: the answer of the whole rule set. */
IntakeAnswer intake_screening_get_answer (IntakeScreening *self);

/** intake_screening_get_n_reasons: how many reasons there are. */
guint intake_screening_get_n_reasons (IntakeScreening *self);

/** intake_screening_get_reason: the reason at @index, from 0 (transfer none). */
const IntakeReason *intake_screening_get_reason (IntakeScreening *self,
                                                 guint            index);

/** intake_screening_dup_summary: the sentences that decide, with their titles, on one line, for lists and workbooks (transfer full). */
char *intake_screening_dup_summary (IntakeScreening *self);

/**
 * intake_screening_list_remedies:
 * @self: a screening
 *
 * What would make this eligible: of a group of which one is enough, the branch to which the least is missing; of all others everything that stands in
 * the way.
 *
 * Returns: (transfer full) (element-type IntakeRemedy): one for each; none if all rules are met
 */
GPtrArray *intake_screening_list_remedies (IntakeScreening *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeScreening, intake_screening_free)

G_END_DECLS
