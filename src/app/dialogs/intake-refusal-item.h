/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One fault of a spreadsheet, as the list of them holds it, and what somebody wrote in its place. */
#pragma once

#include <glib-object.h>

#include "intake-import.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_REFUSAL_ITEM (intake_refusal_item_get_type ())

G_DECLARE_FINAL_TYPE (IntakeRefusalItem, intake_refusal_item, INTAKE, REFUSAL_ITEM, GObject)

/**
 * IntakeRefusalCheck:
 * @row: the row, from 1
 * @column: the column, from 0
 * @text: what somebody wrote in place of what stands there; %NULL if that is to count again
 * @data: what was handed over
 *
 * Takes a correction.
 *
 * Returns: (transfer full) (nullable): why it cannot be taken either; %NULL if it can
 */
typedef char *(*IntakeRefusalCheck) (guint       row,
                                     guint       column,
                                     const char *text,
                                     gpointer    data);

/** intake_refusal_item_new: a fault; with @check it can be corrected, if it is of one cell (transfer full). */
IntakeRefusalItem *intake_refusal_item_new (const IntakeImportRefusal *refusal,
                                            IntakeRefusalCheck         check,
                                            gpointer                   data);

/** intake_refusal_item_get_place: where it stands, in words (transfer none). */
const char *intake_refusal_item_get_place (IntakeRefusalItem *self);

/** intake_refusal_item_get_value: what stands there, or was written in its place; may be "" (transfer none). */
const char *intake_refusal_item_get_value (IntakeRefusalItem *self);

/** intake_refusal_item_get_reason: what is wrong and what is expected (transfer none) (nullable): %NULL once it is corrected. */
const char *intake_refusal_item_get_reason (IntakeRefusalItem *self);

/** intake_refusal_item_is_editable: whether it can be corrected. */
gboolean intake_refusal_item_is_editable (IntakeRefusalItem *self);

/** intake_refusal_item_correct: takes @text in place of what stands there. */
void intake_refusal_item_correct (IntakeRefusalItem *self,
                                  const char        *text);

G_END_DECLS
