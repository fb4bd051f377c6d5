/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One fault of a spreadsheet, as an item of a list. */
#pragma once

#include "intake-import.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_REFUSAL_ITEM (intake_refusal_item_get_type ())

G_DECLARE_FINAL_TYPE (IntakeRefusalItem, intake_refusal_item, INTAKE, REFUSAL_ITEM, GObject)

/** intake_refusal_item_new: an item that tells what @refusal tells (transfer full). */
IntakeRefusalItem *intake_refusal_item_new (const IntakeImportRefusal *refusal);

/** intake_refusal_item_get_place: where the fault stands, in words (transfer none). */
const char *intake_refusal_item_get_place (IntakeRefusalItem *self);

/** intake_refusal_item_get_value: what stands there (transfer none), "" for nothing. */
const char *intake_refusal_item_get_value (IntakeRefusalItem *self);

/** intake_refusal_item_get_reason: what is wrong, and what is expected (transfer none). */
const char *intake_refusal_item_get_reason (IntakeRefusalItem *self);

G_END_DECLS
