/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field whose value is one of a list: a choice, yes or no, or something of the office such as a notice. */
#pragma once

#include "intake-field-row.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_CHOICE_ROW (intake_choice_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeChoiceRow, intake_choice_row, INTAKE, CHOICE_ROW, AdwComboRow)

/** intake_choice_row_clear: takes all values away but “not recorded”; those of a vocabulary are there without asking. */
void intake_choice_row_clear (IntakeChoiceRow *self);

/** intake_choice_row_add: adds a value at the end, with what people call it. */
void intake_choice_row_add (IntakeChoiceRow   *self,
                            const IntakeValue *value,
                            const char        *label);

/** intake_choice_row_set_blank_label: calls the blank value otherwise than “not recorded”. */
void intake_choice_row_set_blank_label (IntakeChoiceRow *self,
                                        const char      *label);

/** intake_choice_row_get_value: what is chosen (transfer none), never %NULL. */
const IntakeValue *intake_choice_row_get_value (IntakeChoiceRow *self);

/** intake_choice_row_offers: whether @value is one of the list. */
gboolean intake_choice_row_offers (IntakeChoiceRow   *self,
                                   const IntakeValue *value);

G_END_DECLS
