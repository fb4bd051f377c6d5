/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rule sets in the office file: those once used are kept there, version by version, beside those that come with Intake. */
#pragma once

#include "intake-database.h"
#include "intake-rule-set.h"

G_BEGIN_DECLS

/**
 * intake_rule_set_table_find:
 * @db: a connection
 * @name: the id of a rule set, such as "iom-2025"
 * @error: return location
 *
 * Returns: (transfer full) (nullable): its newest version, of the office or of Intake; %NULL with %INTAKE_STORE_ERROR_NOT_FOUND
 */
IntakeRuleSet *intake_rule_set_table_find (IntakeDatabase *db,
                                           const char     *name,
                                           GError        **error);

/**
 * intake_rule_set_table_find_named:
 * @db: a connection
 * @name: as a notice names it: "iom-2025 2", or "iom-2025" for the newest version
 * @error: return location
 *
 * Returns: (transfer full) (nullable): just that version; %NULL with %INTAKE_STORE_ERROR_NOT_FOUND
 */
IntakeRuleSet *intake_rule_set_table_find_named (IntakeDatabase *db,
                                                 const char     *name,
                                                 GError        **error);

/** intake_rule_set_table_load: the rule set that was kept as the row @row (transfer full) (nullable). */
IntakeRuleSet *intake_rule_set_table_load (IntakeDatabase *db,
                                           gint64          row,
                                           GError        **error);

/** intake_rule_set_table_find_office: the rule set that the office judges by where a notice names none (transfer full) (nullable). */
IntakeRuleSet *intake_rule_set_table_find_office (IntakeDatabase *db,
                                                  GError        **error);

/**
 * intake_rule_set_table_keep:
 * @db: the writer's connection
 * @rule_set: a rule set that is used
 * @error: return location
 *
 * Keeps a rule set's document in the office file, so that what was judged by it can be explained for ever.
 *
 * Returns: its row; 0 with %INTAKE_STORE_ERROR_EXISTS if this version is kept with another document
 */
gint64 intake_rule_set_table_keep (IntakeDatabase *db,
                                   IntakeRuleSet  *rule_set,
                                   GError        **error);

/**
 * intake_rule_set_table_keep_used:
 * @db: the writer's connection
 * @rule_set: the rule set that an application is judged by
 * @error: return location
 *
 * As intake_rule_set_table_keep(), but no part of the action that runs: whoever takes that back later leaves the document to those who were judged by it
 * since.
 *
 * Returns: its row; 0 on failure
 */
gint64 intake_rule_set_table_keep_used (IntakeDatabase *db,
                                        IntakeRuleSet  *rule_set,
                                        GError        **error);

/** intake_rule_set_table_list_names: the ids of all rule sets of the office and of Intake, sorted (transfer full) (nullable), %NULL-terminated. */
GStrv intake_rule_set_table_list_names (IntakeDatabase *db,
                                        GError        **error);

/**
 * intake_rule_set_table_list:
 * @db: a connection
 * @error: return location
 *
 * Returns: (transfer full) (element-type IntakeRuleSet) (nullable): all versions of the office and of Intake, by id, the newest first
 */
GPtrArray *intake_rule_set_table_list (IntakeDatabase *db,
                                       GError        **error);

/** intake_rule_set_table_is_kept: whether the office keeps this version, so that it cannot be changed any more. */
gboolean intake_rule_set_table_is_kept (IntakeDatabase *db,
                                        const char     *name,
                                        int             version);

/**
 * intake_rule_set_table_dup_titles:
 * @db: a connection
 * @rules: ids of rules parted by ";", as the field %INTAKE_FIELD_FAILED_RULES has them
 *
 * What people call these rules, in the language of the connection. One id means one rule in all rule sets.
 *
 * Returns: (transfer full): the titles, parted by commas
 */
char *intake_rule_set_table_dup_titles (IntakeDatabase *db,
                                        const char     *rules);

G_END_DECLS
