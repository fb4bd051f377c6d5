/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One rule's sentence: what it said, why, and the way to what is missing. */
#pragma once

#include <adwaita.h>

#include "intake-screening.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_REASON_LINE (intake_reason_line_get_type ())

G_DECLARE_FINAL_TYPE (IntakeReasonLine, intake_reason_line, INTAKE, REASON_LINE, AdwBin)

/** intake_reason_line_new: a line that says nothing (transfer full). */
GtkWidget *intake_reason_line_new (void);

/** intake_reason_line_set: says what @reason says; the button to a missing field activates application.focus-field with the field's name. */
void intake_reason_line_set (IntakeReasonLine     *self,
                             const IntakeReason   *reason,
                             const IntakeLanguage *language);

/** intake_reason_line_set_remedy: says what would do instead; the button to the field where it would activates application.focus-field. */
void intake_reason_line_set_remedy (IntakeReasonLine     *self,
                                    const IntakeRemedy   *remedy,
                                    const IntakeLanguage *language);

/** intake_reason_line_set_sentence_visible: whether the sentence is shown under the title; without a title it always is. */
void intake_reason_line_set_sentence_visible (IntakeReasonLine *self,
                                              gboolean          visible);

G_END_DECLS
