/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field that is typed on one line: saved on leaving it, shown as understood, refused with a sentence under it. */
#pragma once

#include "intake-field-row.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_ENTRY_ROW (intake_entry_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeEntryRow, intake_entry_row, INTAKE, ENTRY_ROW, AdwPreferencesRow)

/** intake_entry_row_get_text: what stands in the row (transfer none). */
const char *intake_entry_row_get_text (IntakeEntryRow *self);

/** intake_entry_row_set_text: as if a person typed it. */
void intake_entry_row_set_text (IntakeEntryRow *self,
                                const char     *text);

/** intake_entry_row_get_error: why what stands there cannot be (transfer none) (nullable). */
const char *intake_entry_row_get_error (IntakeEntryRow *self);

G_END_DECLS
