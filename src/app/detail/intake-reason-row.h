/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One rule of a rule set in the screening card, with the branches of a group under it. */
#pragma once

#include <adwaita.h>

#include "intake-screening.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_REASON_ROW (intake_reason_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeReasonRow, intake_reason_row, INTAKE, REASON_ROW, AdwBin)

/**
 * intake_reason_row_new:
 * @screening: an application's screening
 * @index: (inout): a reason at the top; on return the next one at the top, or the number of reasons
 * @language: the language of the window
 *
 * Returns: (transfer full): the row of that reason and of all its branches
 */
GtkWidget *intake_reason_row_new (IntakeScreening      *screening,
                                  guint                *index,
                                  const IntakeLanguage *language);

/** intake_reason_row_get_answer: what the rule said. */
IntakeAnswer intake_reason_row_get_answer (IntakeReasonRow *self);

G_END_DECLS
