/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A rule set: a versioned JSON document (data/rulesets/README.md) as an immutable tree. */
#pragma once

#include "intake-answer.h"
#include "intake-date.h"

G_BEGIN_DECLS

typedef struct _IntakeRuleSet IntakeRuleSet;

/** INTAKE_RULE_SET_MAX_BYTES: the most that a document can have; of a file that has more nothing but a byte more need be read. */
#define INTAKE_RULE_SET_MAX_BYTES (1024 * 1024)

/**
 * intake_rule_set_new_from_json:
 * @json: the document, UTF-8
 * @length: bytes; -1 if @json is terminated
 * @error: return location
 *
 * Reads and validates a rule set. Sizes, depth and counts have limits (1 MiB, 32 levels, 1,000 rules).
 *
 * Returns: (transfer full) (nullable): the rule set; %NULL with %INTAKE_ERROR_RULE_SET, whose message names the place:
 *   "rules[2].any[0].to: must be a whole number"
 */
IntakeRuleSet *intake_rule_set_new_from_json (const char *json,
                                              gssize      length,
                                              GError    **error);

/**
 * intake_rule_set_new_from_json_at:
 * @json: the document, UTF-8
 * @length: bytes; -1 if @json is terminated
 * @place: (out) (optional) (nullable): where in the document the fault is: "rules[2].any[0].to"; "" for the document itself, %NULL if it is no
 *   JSON or there is no fault
 * @error: return location
 *
 * As intake_rule_set_new_from_json(), for editors that lead to the fault.
 *
 * Returns: (transfer full) (nullable): the rule set
 */
IntakeRuleSet *intake_rule_set_new_from_json_at (const char *json,
                                                 gssize      length,
                                                 char      **place,
                                                 GError    **error);

/** intake_rule_set_load_shipped: one of the rule sets that come with Intake, by id; %NULL if there is none (transfer full). */
IntakeRuleSet *intake_rule_set_load_shipped (const char *id);

/** intake_rule_set_shipped_ids: the ids of the rule sets that come with Intake, newest first, %NULL-terminated. */
const char *const *intake_rule_set_shipped_ids (void);

/** INTAKE_RULE_SET_DEFAULT: the id of the rule set that a new office judges by. */
#define INTAKE_RULE_SET_DEFAULT "iom-2025"

IntakeRuleSet *intake_rule_set_ref (IntakeRuleSet *self);
void           intake_rule_set_unref (IntakeRuleSet *self);

/** intake_rule_set_get_id: such as "iom-2025" (transfer none). */
const char *intake_rule_set_get_id (IntakeRuleSet *self);

/** intake_rule_set_get_version: 1 or more. */
int intake_rule_set_get_version (IntakeRuleSet *self);

/** intake_rule_set_dup_name: the id and the version, as a notice names the rule set that judges its applications: "iom-2025 2" (transfer full). */
char *intake_rule_set_dup_name (IntakeRuleSet *self);

/**
 * intake_rule_set_split_name:
 * @name: "iom-2025 2", or "iom-2025"
 * @id: (out) (transfer full): the id
 *
 * Returns: the version; 0 if @name has none
 */
int intake_rule_set_split_name (const char *name,
                                char      **id);

/** intake_rule_set_get_json: the document that it was read from (transfer none). */
const char *intake_rule_set_get_json (IntakeRuleSet *self);

/** intake_rule_set_get_name: what people call it in @language (transfer none). */
const char *intake_rule_set_get_name (IntakeRuleSet        *self,
                                      const IntakeLanguage *language);

/** intake_rule_set_get_note: its note on doubts and sources in @language (transfer none), may be "". */
const char *intake_rule_set_get_note (IntakeRuleSet        *self,
                                      const IntakeLanguage *language);

/** intake_rule_set_get_source: where the rules are published (transfer none), may be "". */
const char *intake_rule_set_get_source (IntakeRuleSet *self);

/** intake_rule_set_get_n_rules: how many rules there are at the top, 1 or more. */
guint intake_rule_set_get_n_rules (IntakeRuleSet *self);

/** intake_rule_set_get_rule_id: the id of the rule at the top at @index, from 0 (transfer none). */
const char *intake_rule_set_get_rule_id (IntakeRuleSet *self,
                                         guint          index);

/** intake_rule_set_get_rule_title: what people call the rule at the top at @index in @language (transfer none), may be "". */
const char *intake_rule_set_get_rule_title (IntakeRuleSet        *self,
                                            guint                 index,
                                            const IntakeLanguage *language);

/** intake_rule_set_dup_titles: what people call the rules at the top whose ids are in @rules, parted by ";"; ids where there is no title (transfer full). */
char *intake_rule_set_dup_titles (IntakeRuleSet        *self,
                                  const char           *rules,
                                  const IntakeLanguage *language);

/** intake_rule_set_get_valid_from: the first day on which the rules are in force; %INTAKE_DATE_NONE if that is not stated. */
IntakeDate intake_rule_set_get_valid_from (IntakeRuleSet *self);

/** intake_rule_set_get_valid_to: the last day; %INTAKE_DATE_NONE if that is not stated. */
IntakeDate intake_rule_set_get_valid_to (IntakeRuleSet *self);

/**
 * IntakeRuleReach:
 * @INTAKE_RULE_REACH_SELF: on the application and what belongs to it alone
 * @INTAKE_RULE_REACH_PERSON: on other applications of the same person too
 * @INTAKE_RULE_REACH_PLACES: on places that others have taken too
 *
 * On what an answer depends.
 */
typedef enum
{
  INTAKE_RULE_REACH_SELF = 0,
  INTAKE_RULE_REACH_PERSON = 1 << 0,
  INTAKE_RULE_REACH_PLACES = 1 << 1,
} IntakeRuleReach;

/** intake_rule_set_get_reach: on what the answers of the rule set depend. */
IntakeRuleReach intake_rule_set_get_reach (IntakeRuleSet *self);

/**
 * intake_rule_set_mark_fields:
 * @self: a rule set
 * @needed: a place for each field, %INTAKE_N_FIELDS of them; those of an application that the rules can ask for become %TRUE, others are left alone
 *
 * So that a scan over all applications reads no more than it needs; their notice has to be read besides.
 */
void intake_rule_set_mark_fields (IntakeRuleSet *self,
                                  gboolean      *needed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeRuleSet, intake_rule_set_unref)

G_END_DECLS
