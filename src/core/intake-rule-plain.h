/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to core: members of rules in plain text, as forms have them, and as JSON, as documents have them. */
#pragma once

#include <json-glib/json-glib.h>

#include "intake-rule-form.h"

G_BEGIN_DECLS

/** intake_rule_plain_read: a member in plain text: "36", "true", "application", "en;fr", "12;months" (transfer full). */
char *intake_rule_plain_read (JsonNode *node);

/**
 * intake_rule_plain_write:
 * @member: what it is
 * @text: plain text
 *
 * Returns: (transfer full): the member as JSON. What does not fit is written as text, so that the reader of rule sets says what is wrong with it
 */
JsonNode *intake_rule_plain_write (const IntakeRuleMember *member,
                                   const char             *text);

G_END_DECLS
