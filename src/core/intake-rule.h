/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The kinds of rule.  Each reads its members from a document, judges, and says why in words; a new kind is one table
 * IntakeRuleKind and one line in intake-rule.c.  Private to core.
 */
#pragma once

#include "intake-answer.h"
#include "intake-rule-form.h"
#include "intake-rule-reader.h"
#include "intake-rule-set.h"

G_BEGIN_DECLS

typedef struct _IntakeRule     IntakeRule;
typedef struct _IntakeRuleKind IntakeRuleKind;

/**
 * IntakeDirection:
 *
 * On which side of its reference date a date has to lie.
 */
typedef enum
{
  INTAKE_DIRECTION_BEFORE,
  INTAKE_DIRECTION_AFTER,
  INTAKE_DIRECTION_EITHER,
} IntakeDirection;

/**
 * IntakeBound:
 * @span: how far a date lies from another; %INTAKE_SPAN_NONE if it does not matter
 * @is_open: whether the span itself is left out
 */
typedef struct
{
  IntakeSpan span;
  gboolean   is_open;
} IntakeBound;

/**
 * IntakeFinding:
 * @answer: what the rule says
 * @missing: the field whose value would let it tell; %INTAKE_N_FIELDS if nothing is missing
 * @on: the date that decided; %INTAKE_DATE_NONE where the rule needs none
 * @reference: which date that is
 */
typedef struct
{
  IntakeAnswer    answer;
  IntakeFieldId   missing;
  IntakeDate      on;
  IntakeReference reference;
} IntakeFinding;

/** intake_finding_met: met, with nothing missing and no date. */
extern const IntakeFinding intake_finding_met;

/**
 * IntakeAssignmentLimit:
 *
 * Where an applicant with a relative may be assigned.
 */
typedef enum
{
  INTAKE_ASSIGNMENT_ANY,
  INTAKE_ASSIGNMENT_OTHER_UNIT,
  INTAKE_ASSIGNMENT_OTHER_LINE,
} IntakeAssignmentLimit;

/**
 * IntakeRuleKind:
 * @form: what it is written with
 * @read: reads the members into the rule; %FALSE with the reader's error
 * @judge: fills the finding, which comes as met with nothing missing; makes no words, and allocates nothing where it can do without
 * @dup_value: (nullable): the value judged, in short words, or %NULL
 * @dup_limit: (nullable): the limit, in short words
 * @dup_assignment: (nullable): the limit that the rule puts on an assignment, or %NULL
 * @dup_line: what the rule asks, in a line, whoever is judged
 * @dup_sentence: the finding in a sentence, for any answer
 */
struct _IntakeRuleKind
{
  IntakeRuleForm form;

  gboolean (*read) (IntakeRule       *rule,
                    JsonObject       *object,
                    IntakeRuleReader *reader);
  void (*judge) (const IntakeRule  *rule,
                 const IntakeFacts *facts,
                 IntakeFinding     *finding);
  char *(*dup_value) (const IntakeRule     *rule,
                      const IntakeFacts    *facts,
                      const IntakeFinding  *finding,
                      const IntakeLanguage *language);
  char *(*dup_limit) (const IntakeRule     *rule,
                      const IntakeLanguage *language);
  char *(*dup_assignment) (const IntakeRule     *rule,
                           const IntakeFacts    *facts,
                           const IntakeFinding  *finding,
                           const IntakeLanguage *language);
  char *(*dup_line) (const IntakeRule     *rule,
                     const IntakeLanguage *language);
  char *(*dup_sentence) (const IntakeRule     *rule,
                         const IntakeFacts    *facts,
                         const IntakeFinding  *finding,
                         const IntakeLanguage *language);
};

/**
 * IntakeRulePart:
 * @INTAKE_RULE_PART_ASKED: the rule says what is asked
 * @INTAKE_RULE_PART_DENIED: it says what must not be
 * @INTAKE_RULE_PART_CONDITION: it says of whom something is asked
 *
 * What a rule is to the group that it stands in; its sentence is put accordingly.
 */
typedef enum
{
  INTAKE_RULE_PART_ASKED,
  INTAKE_RULE_PART_DENIED,
  INTAKE_RULE_PART_CONDITION,
} IntakeRulePart;

/**
 * IntakeRule:
 * @kind: what it does
 * @part: what it is to its group
 * @id: its own, or one made from its place: "3", "studies.2"
 * @has_id: whether the document names it
 * @title: what people call it, may be empty
 * @branches: the rules that a group combines; for when: the condition, then, and else if there is one
 * @field: the field that it judges
 * @on: the date that it is judged on
 * @values: lasting texts that it compares with
 * @n_values: how many
 * @texts: (nullable) (element-type utf8): the values, where they are nowhere else
 * @name: (nullable): the name of a field of the office
 * @n_named: how many of them the rule names itself; the others are those of @groups
 * @groups: (nullable) (element-type IntakeRuleGroup): groups of countries, of the rule set
 *
 * Limits that are not given are -1.
 */
struct _IntakeRule
{
  const IntakeRuleKind *kind;
  IntakeRulePart        part;
  char                 *id;
  gboolean              has_id;
  IntakeWords           title;
  GPtrArray            *branches;
  IntakeFieldId         field;
  IntakeReference       on;
  const char          **values;
  guint                 n_values;
  GPtrArray            *texts;
  char                 *name;
  guint                 n_named;
  GPtrArray            *groups;
  union
  {
    struct
    {
      int from;
      int to;
      int before;
    } age;
    struct
    {
      IntakeBound     near;
      IntakeBound     far;
      IntakeDirection direction;
    } date;
    struct
    {
      int min;
      int max;
      int below;
    } number;
    struct
    {
      gboolean is;
    } fact;
    struct
    {
      int      level;
      int      at_least;
      gboolean by_notice;
    } languages;
    struct
    {
      IntakeAnswer          outcome;
      gboolean              same_unit;
      IntakeAssignmentLimit assignment;
    } relatives;
    struct
    {
      int      at_least;
      gboolean accepted;
      gboolean is_dated;
    } documents;
    struct
    {
      IntakeSpan at_least;
      IntakeSpan at_most;
    } length;
    struct
    {
      guint32 days; /* bits: 1 << 15 for the 15th */
    } start_day;
    struct
    {
      IntakeCountSubject subject;
      IntakeCountScope   scope;
      int                max;
      int                year_starts;
      IntakeAnswer       outcome;
    } count;
  };
};

/** intake_rule_kind_get: the kind at @index, from 0; there are intake_rule_form_count() (transfer none). */
const IntakeRuleKind *intake_rule_kind_get (guint index);

extern const IntakeRuleKind intake_all_rule;
extern const IntakeRuleKind intake_any_rule;
extern const IntakeRuleKind intake_not_rule;
extern const IntakeRuleKind intake_when_rule;
extern const IntakeRuleKind intake_age_rule;
extern const IntakeRuleKind intake_date_rule;
extern const IntakeRuleKind intake_number_rule;
extern const IntakeRuleKind intake_fact_rule;
extern const IntakeRuleKind intake_one_of_rule;
extern const IntakeRuleKind intake_languages_rule;
extern const IntakeRuleKind intake_relatives_rule;
extern const IntakeRuleKind intake_documents_rule;
extern const IntakeRuleKind intake_length_rule;
extern const IntakeRuleKind intake_start_day_rule;
extern const IntakeRuleKind intake_applications_rule;
extern const IntakeRuleKind intake_internships_rule;
extern const IntakeRuleKind intake_quota_rule;
extern const IntakeRuleKind intake_own_field_rule;

/**
 * intake_rule_new_from_json:
 * @node: (nullable): a rule of the document
 * @fallback_id: its id if it names none
 * @reader: the reader, at the rule's place
 *
 * Returns: (transfer full) (nullable): the rule with its branches; %NULL with the reader's error
 */
IntakeRule *intake_rule_new_from_json (JsonNode         *node,
                                       const char       *fallback_id,
                                       IntakeRuleReader *reader);

void intake_rule_free (IntakeRule *self);

/** intake_rule_judge: what the rule says (fills @finding whole). */
void intake_rule_judge (const IntakeRule  *self,
                        const IntakeFacts *facts,
                        IntakeFinding     *finding);

/** intake_rule_dup_sentence: what the rule says, in a sentence without its title (transfer full). */
char *intake_rule_dup_sentence (const IntakeRule     *self,
                                const IntakeFacts    *facts,
                                const IntakeLanguage *language);

/** intake_rule_get_branch: the branch at @index, from 0 (transfer none). */
const IntakeRule *intake_rule_get_branch (const IntakeRule *self,
                                          guint             index);

/**
 * intake_rule_concerns_branch:
 * @self: a group
 * @index: a branch
 * @facts: what is judged
 *
 * Whether the branch has a part in the answer: of a when, "then" has none where the condition is not met.
 */
gboolean intake_rule_concerns_branch (const IntakeRule  *self,
                                      guint              index,
                                      const IntakeFacts *facts);

/** intake_relatives_rule_dup_objection: what a rule on relatives has against a supervisor of @unit (transfer full) (nullable). */
char *intake_relatives_rule_dup_objection (const IntakeRule     *self,
                                           const IntakeFacts    *facts,
                                           const char           *unit,
                                           const IntakeLanguage *language);

/** intake_rule_set_get_rules: the rules at the top (transfer none) (element-type IntakeRule). */
GPtrArray *intake_rule_set_get_rules (IntakeRuleSet *self);

/**
 * IntakeFactLine:
 * @field: a field of the application or its notice
 * @name: what documents call it; %NULL ends a list
 */
typedef struct
{
  IntakeFieldId field;
  char         *name;
} IntakeFactLine;

/** intake_rule_set_get_fact_lines: the fields that the rules can ask for, ended by one without a name (transfer none). */
const IntakeFactLine *intake_rule_set_get_fact_lines (IntakeRuleSet *self);

/** intake_rule_set_asks_witness: whether a rule can ask for what is recorded outside the application and its notice. */
gboolean intake_rule_set_asks_witness (IntakeRuleSet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeRule, intake_rule_free)

G_END_DECLS
