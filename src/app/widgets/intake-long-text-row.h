/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field of several lines. */
#pragma once

#include "intake-typed-row.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_LONG_TEXT_ROW (intake_long_text_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeLongTextRow, intake_long_text_row, INTAKE, LONG_TEXT_ROW, IntakeTypedRow)

G_END_DECLS
