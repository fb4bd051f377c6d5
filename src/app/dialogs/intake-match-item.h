/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a spreadsheet that is like somebody known, as the list of them holds it, and what becomes of it. */
#pragma once

#include <glib-object.h>

#include "intake-import.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_MATCH_ITEM (intake_match_item_get_type ())

G_DECLARE_FINAL_TYPE (IntakeMatchItem, intake_match_item, INTAKE, MATCH_ITEM, GObject)

/** intake_match_item_new: a row that is like @match's person; choices go into @choices, as IntakeImportOptions has them (transfer full). */
IntakeMatchItem *intake_match_item_new (const IntakeImportMatch *match,
                                        IntakeOnDuplicate        on_duplicate,
                                        GHashTable              *choices,
                                        const IntakeLanguage    *language);

/** intake_match_item_get_title: the row and the name in it (transfer none). */
const char *intake_match_item_get_title (IntakeMatchItem *self);

/** intake_match_item_get_reason: why it is taken for somebody known (transfer none). */
const char *intake_match_item_get_reason (IntakeMatchItem *self);

/** intake_match_item_get_match: what was found; valid as long as the item (transfer none). */
const IntakeImportMatch *intake_match_item_get_match (IntakeMatchItem *self);

/** intake_match_item_get_choice: what becomes of it, never %INTAKE_IMPORT_DEFAULT. */
IntakeImportChoice intake_match_item_get_choice (IntakeMatchItem *self);

/** intake_match_item_choose: has something else become of it. */
void intake_match_item_choose (IntakeMatchItem   *self,
                               IntakeImportChoice choice);

G_END_DECLS
