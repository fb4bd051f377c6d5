/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to core: the document of a draft, for what edits a part of it. */
#pragma once

#include <json-glib/json-glib.h>

#include "intake-rule-draft.h"

G_BEGIN_DECLS

/** intake_rule_draft_get_document: the document as it is now, to be changed and kept (transfer none). */
JsonObject *intake_rule_draft_get_document (IntakeRuleDraft *self);

/** intake_rule_draft_keep_step: keeps the document as a step of its own; %FALSE if nothing changed. */
gboolean intake_rule_draft_keep_step (IntakeRuleDraft *self);

/** intake_rule_draft_keep_typing: as intake_rule_draft_keep_step(), one step as long as the same text is typed; %FALSE if nothing changed. */
gboolean intake_rule_draft_keep_typing (IntakeRuleDraft *self,
                                        const char      *place,
                                        const char      *member,
                                        const char      *code);

G_END_DECLS
