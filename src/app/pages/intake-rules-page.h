/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the rule sets: what they ask, who meets it, their versions, and their editor. */
#pragma once

#include <adwaita.h>

#include "intake-rule-editor.h"
#include "intake-rule-set-view.h"
#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_RULES_PAGE (intake_rules_page_get_type ())

/*
 * Property "show-start-buttons": whether its header carries the buttons of the window at the start.
 *
 * Actions: rules.edit, rules.new, rules.import, rules.export, rules.save, rules.cancel, rules.try, rules.judge, rules.use.
 */
G_DECLARE_FINAL_TYPE (IntakeRulesPage, intake_rules_page, INTAKE, RULES_PAGE, AdwBin)

/** intake_rules_page_new: a page without an office (transfer floating). */
GtkWidget *intake_rules_page_new (void);

/** intake_rules_page_set_session: shows the rule sets of an office; %NULL for none. A draft is given up. */
void intake_rules_page_set_session (IntakeRulesPage *self,
                                    IntakeSession   *session);

/** intake_rules_page_get_view: where the rule sets are shown (transfer none). */
IntakeRuleSetView *intake_rules_page_get_view (IntakeRulesPage *self);

/** intake_rules_page_get_editor: where they are edited (transfer none). */
IntakeRuleEditor *intake_rules_page_get_editor (IntakeRulesPage *self);

/** intake_rules_page_get_draft: what is being edited (transfer none) (nullable). */
IntakeRuleDraft *intake_rules_page_get_draft (IntakeRulesPage *self);

/**
 * intake_rules_page_edit:
 * @self: a page
 * @json: a document to begin with
 * @error: return location
 *
 * Begins to edit: the next version, if the office has a rule set of this id, or a new rule set.
 *
 * Returns: %FALSE if the document is no rule set
 */
gboolean intake_rules_page_edit (IntakeRulesPage *self,
                                 const char      *json,
                                 GError         **error);

G_END_DECLS
