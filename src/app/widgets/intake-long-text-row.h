/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field of several lines. */
#pragma once

#include "intake-field-row.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_LONG_TEXT_ROW (intake_long_text_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeLongTextRow, intake_long_text_row, INTAKE, LONG_TEXT_ROW, AdwPreferencesRow)

/** intake_long_text_row_dup_text: what stands in the row (transfer full). */
char *intake_long_text_row_dup_text (IntakeLongTextRow *self);

/** intake_long_text_row_set_text: as if a person typed it. */
void intake_long_text_row_set_text (IntakeLongTextRow *self,
                                    const char        *text);

G_END_DECLS
