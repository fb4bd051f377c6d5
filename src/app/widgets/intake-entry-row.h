/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field that is typed on one line, and shown as understood. */
#pragma once

#include "intake-completion.h"
#include "intake-typed-row.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_ENTRY_ROW (intake_entry_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeEntryRow, intake_entry_row, INTAKE, ENTRY_ROW, IntakeTypedRow)

/** intake_entry_row_get_text: what stands in the row (transfer none). */
const char *intake_entry_row_get_text (IntakeEntryRow *self);

/** intake_entry_row_complete: offers, while one types, what is known of @field in the office of @session. */
void intake_entry_row_complete (IntakeEntryRow    *self,
                                IntakeSession     *session,
                                const IntakeField *field);

/** intake_entry_row_get_completion: what is offered (transfer none) (nullable): %NULL if nothing ever is. */
IntakeCompletion *intake_entry_row_get_completion (IntakeEntryRow *self);

G_END_DECLS
