/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settings of the office, kept in its file: its name, its rule set. */
#pragma once

#include "intake-database.h"

G_BEGIN_DECLS

/** INTAKE_SETTING_OFFICE_NAME: what the office calls itself; on the cover of workbooks. */
#define INTAKE_SETTING_OFFICE_NAME "office-name"
/** INTAKE_SETTING_RULE_SET: the id of the rule set for applications whose notice names none. */
#define INTAKE_SETTING_RULE_SET "rule-set"

/** intake_setting_table_dup: the value of a setting (transfer full) (nullable): %NULL if it is not set. */
char *intake_setting_table_dup (IntakeDatabase *db,
                                const char     *key);

/** intake_setting_table_set: sets or, with %NULL, removes a setting; %TRUE on success. */
gboolean intake_setting_table_set (IntakeDatabase *db,
                                   const char     *key,
                                   const char     *value,
                                   GError        **error);

G_END_DECLS
