/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One member of a rule in the form of the editor: a limit, a field, values, the day. */
#pragma once

#include <adwaita.h>

#include "intake-rule-draft.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_RULE_MEMBER_ROW (intake_rule_member_row_get_type ())

/*
 * Signal entered (const char *text): what the member shall be, as intake_rule_draft_set_member() takes it; "" to leave it out.
 */
G_DECLARE_FINAL_TYPE (IntakeRuleMemberRow, intake_rule_member_row, INTAKE, RULE_MEMBER_ROW, AdwActionRow)

/**
 * intake_rule_member_row_new:
 * @draft: a draft
 * @place: a rule in it
 * @member: a member of its kind that is no rule
 * @language: the language of the labels
 *
 * Returns: (transfer floating): a row that shows the member as it is now
 */
GtkWidget *intake_rule_member_row_new (IntakeRuleDraft        *draft,
                                       const char             *place,
                                       const IntakeRuleMember *member,
                                       const IntakeLanguage   *language);

/** intake_rule_member_row_get_member: the member that it is for (transfer none). */
const IntakeRuleMember *intake_rule_member_row_get_member (IntakeRuleMemberRow *self);

G_END_DECLS
