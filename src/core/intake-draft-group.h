/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The groups of countries of a rule set in the making, by their ids. */
#pragma once

#include "intake-rule-draft.h"

G_BEGIN_DECLS

/** intake_draft_group_list: the ids of the groups that the rule set defines itself, in its order (transfer full), %NULL-terminated. */
GStrv intake_draft_group_list (IntakeRuleDraft *draft);

/** intake_draft_group_add: adds a group without a name and without countries; both are faults until they are there (transfer full): its id. */
char *intake_draft_group_add (IntakeRuleDraft *draft);

/** intake_draft_group_remove: removes a group; a rule that still names it becomes a fault. %FALSE if there is none. */
gboolean intake_draft_group_remove (IntakeRuleDraft *draft,
                                    const char      *id);

/** intake_draft_group_dup_name: what people call the group in the language @code; "" if that is not said (transfer full). */
char *intake_draft_group_dup_name (IntakeRuleDraft *draft,
                                   const char      *id,
                                   const char      *code);

/** intake_draft_group_set_name: sets what intake_draft_group_dup_name() reads; "" removes it. %FALSE if there is no such group, or nothing changed. */
gboolean intake_draft_group_set_name (IntakeRuleDraft *draft,
                                      const char      *id,
                                      const char      *code,
                                      const char      *name);

/** intake_draft_group_dup_label: what to call the group in a list: its name in @language, or another that it has, or its id (transfer full). */
char *intake_draft_group_dup_label (IntakeRuleDraft      *draft,
                                    const char           *id,
                                    const IntakeLanguage *language);

/** intake_draft_group_dup_countries: "CM;TD" (transfer full). */
char *intake_draft_group_dup_countries (IntakeRuleDraft *draft,
                                        const char      *id);

/** intake_draft_group_set_countries: sets what intake_draft_group_dup_countries() reads. %FALSE if there is no such group, or nothing changed. */
gboolean intake_draft_group_set_countries (IntakeRuleDraft *draft,
                                           const char      *id,
                                           const char      *countries);

G_END_DECLS
