/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a rule of each kind is written with, as a table: for editors that offer the kinds and ask for their members, and for the reader, which
 * knows no others.
 */
#pragma once

#include "intake-field.h"

G_BEGIN_DECLS

/**
 * IntakeMemberType:
 * @INTAKE_MEMBER_RULE: a rule in braces
 * @INTAKE_MEMBER_RULES: a list of rules
 * @INTAKE_MEMBER_INTEGER: a whole number from @minimum to @maximum
 * @INTAKE_MEMBER_INTEGERS: a list of such numbers
 * @INTAKE_MEMBER_BOOLEAN: true or false
 * @INTAKE_MEMBER_TEXT: a text
 * @INTAKE_MEMBER_TEXTS: a list of texts
 * @INTAKE_MEMBER_CHOICE: one id of @vocabulary
 * @INTAKE_MEMBER_CHOICES: a list of ids of @vocabulary
 * @INTAKE_MEMBER_FIELD: the name of a field, one of intake_rule_member_list_fields()
 * @INTAKE_MEMBER_VALUES: a list of values of the field that the rule names: ids of its vocabulary, or countries by ISO 3166
 * @INTAKE_MEMBER_GROUPS: a list of groups of countries: those of intake_country_group_ids() and those of the rule set itself
 * @INTAKE_MEMBER_SPAN: a number of days, weeks, months or years in braces: {"months": 12}
 * @INTAKE_MEMBER_DAY: the day that the rule is judged on: one of intake_rule_day_ids(), a field of kind date, or a day as YYYY-MM-DD
 *
 * What a member of a rule holds.
 */
typedef enum
{
  INTAKE_MEMBER_RULE,
  INTAKE_MEMBER_RULES,
  INTAKE_MEMBER_INTEGER,
  INTAKE_MEMBER_INTEGERS,
  INTAKE_MEMBER_BOOLEAN,
  INTAKE_MEMBER_TEXT,
  INTAKE_MEMBER_TEXTS,
  INTAKE_MEMBER_CHOICE,
  INTAKE_MEMBER_CHOICES,
  INTAKE_MEMBER_FIELD,
  INTAKE_MEMBER_VALUES,
  INTAKE_MEMBER_GROUPS,
  INTAKE_MEMBER_SPAN,
  INTAKE_MEMBER_DAY,
} IntakeMemberType;

/**
 * IntakeRuleMember:
 * @name: what documents call it: "from"
 * @label: what people call it, English, marked for translation
 * @type: what it holds
 * @required: whether a rule cannot be without it
 * @fallback: (nullable): what holds where it is left out, as it would be written in the document: "application", 1, true
 * @minimum: the least number
 * @maximum: the largest number
 * @vocabulary: (nullable): what can be chosen
 * @field_kinds: the kinds of field that can be named, as bits (1 << kind)
 */
typedef struct
{
  const char             *name;
  const char             *label;
  IntakeMemberType        type;
  gboolean                required;
  const char             *fallback;
  int                     minimum;
  int                     maximum;
  const IntakeVocabulary *vocabulary;
  guint                   field_kinds;
} IntakeRuleMember;

/**
 * IntakeRuleForm:
 * @name: of a group the member that holds its branches: "all"; else the value of "kind": "age"
 * @label: what people call it, English, marked for translation
 * @hint: what it asks, in a sentence, English, marked for translation
 * @is_group: whether it joins other rules, and has no "kind"
 * @members: its members besides "id", "title" and "kind"
 * @n_members: how many
 */
typedef struct
{
  const char             *name;
  const char             *label;
  const char             *hint;
  gboolean                is_group;
  const IntakeRuleMember *members;
  guint                   n_members;
} IntakeRuleForm;

/** intake_rule_form_count: how many kinds of rule there are, groups among them. */
guint intake_rule_form_count (void);

/** intake_rule_form_get: the kind at @index, from 0, groups first (transfer none). */
const IntakeRuleForm *intake_rule_form_get (guint index);

/** intake_rule_form_find: the kind called @name (transfer none) (nullable). */
const IntakeRuleForm *intake_rule_form_find (const char *name);

/** intake_rule_form_find_member: the member called @name (transfer none) (nullable). */
const IntakeRuleMember *intake_rule_form_find_member (const IntakeRuleForm *self,
                                                      const char           *name);

/** intake_rule_form_label: what people call the kind in @language (transfer none). */
const char *intake_rule_form_label (const IntakeRuleForm *self,
                                    const IntakeLanguage *language);

/** intake_rule_form_hint: what a rule of the kind asks, in a sentence in @language (transfer none). */
const char *intake_rule_form_hint (const IntakeRuleForm *self,
                                   const IntakeLanguage *language);

/** intake_rule_member_label: what people call the member in @language (transfer none). */
const char *intake_rule_member_label (const IntakeRuleMember *self,
                                      const IntakeLanguage   *language);

/**
 * intake_rule_member_list_fields:
 * @self: a member that names a field
 * @n_fields: (out): how many
 *
 * Returns: (transfer container): the fields of an application, then those of its notice, that it can name
 */
IntakeFieldId *intake_rule_member_list_fields (const IntakeRuleMember *self,
                                               guint                  *n_fields);

/** intake_rule_field_find: the field of an application called @name, or of its notice after "notice." (transfer none) (nullable). */
const IntakeField *intake_rule_field_find (const char *name);

/** intake_rule_field_dup_name: what documents call a field that rules can judge: "birth_date", "notice.modality" (transfer full). */
char *intake_rule_field_dup_name (IntakeFieldId field);

/** intake_rule_day_ids: the days that have a name in documents: "application", "closing" …, %NULL-terminated (transfer none). */
const char *const *intake_rule_day_ids (void);

/**
 * intake_rule_day_dup_label:
 * @day: a name of intake_rule_day_ids(), of a field of kind date, or a day as YYYY-MM-DD
 * @language: a language
 *
 * Returns: (transfer full) (nullable): "the application date"; %NULL if there is no such day
 */
char *intake_rule_day_dup_label (const char           *day,
                                 const IntakeLanguage *language);

G_END_DECLS
