/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rule sets as the command line names them: by id, or by a file. */
#pragma once

#include "intake-cli.h"
#include "intake-rule-set.h"

G_BEGIN_DECLS

/**
 * intake_cli_load_rule_set:
 * @cli: the call
 * @name: a file, or the id of a rule set that comes with Intake or is in the office
 * @error: return location
 *
 * Opens the office where an id can only be there.
 *
 * Returns: (transfer full) (nullable): the rule set
 */
IntakeRuleSet *intake_cli_load_rule_set (IntakeCli  *cli,
                                         const char *name,
                                         GError    **error);

G_END_DECLS
