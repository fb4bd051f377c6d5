/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the office's own decision on eligibility is made, beside the computed answer. */
#pragma once

#include <adwaita.h>

#include "intake-screening-table.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_DECISION_POPOVER (intake_decision_popover_get_type ())

/* Signal decided (const char *decision, const char *reason): both NULL where the decision is taken back. */
G_DECLARE_FINAL_TYPE (IntakeDecisionPopover, intake_decision_popover, INTAKE, DECISION_POPOVER, GtkPopover)

/**
 * intake_decision_popover_set:
 * @self: a popover
 * @computed: (nullable): the id of the computed answer
 * @decision: (nullable): the decision that stands; its reason can be changed
 * @language: the language of the window
 */
void intake_decision_popover_set (IntakeDecisionPopover *self,
                                  const char            *computed,
                                  const IntakeDecision  *decision,
                                  const IntakeLanguage  *language);

G_END_DECLS
