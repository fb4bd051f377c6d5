/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field that is typed on one line, and shown as understood. */
#pragma once

#include "intake-typed-row.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_ENTRY_ROW (intake_entry_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeEntryRow, intake_entry_row, INTAKE, ENTRY_ROW, IntakeTypedRow)

/** intake_entry_row_get_text: what stands in the row (transfer none). */
const char *intake_entry_row_get_text (IntakeEntryRow *self);

G_END_DECLS
