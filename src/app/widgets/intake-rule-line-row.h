/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One rule in the outline of a rule set: what it asks, how many meet it, and what is wrong with it. */
#pragma once

#include <adwaita.h>

#include "intake-rule-count.h"
#include "intake-rule-draft.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_RULE_LINE_ROW (intake_rule_line_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeRuleLineRow, intake_rule_line_row, INTAKE, RULE_LINE_ROW, GtkListBoxRow)

/** intake_rule_line_row_new: the row of a line of a draft (transfer floating). */
GtkWidget *intake_rule_line_row_new (const IntakeDraftLine *line,
                                     const IntakeLanguage  *language);

/**
 * intake_rule_line_row_set_counts:
 * @self: a row
 * @count: how many applications met the rule, and how many did not
 * @n_applications: how many there are in all
 * @language: the language of the numbers
 *
 * Shows the step of the funnel that the rule is.
 */
void intake_rule_line_row_set_counts (IntakeRuleLineRow     *self,
                                      const IntakeRuleCount *count,
                                      gint64                 n_applications,
                                      const IntakeLanguage  *language);

/** intake_rule_line_row_get_place: where the rule stands in its document (transfer none). */
const char *intake_rule_line_row_get_place (IntakeRuleLineRow *self);

G_END_DECLS
