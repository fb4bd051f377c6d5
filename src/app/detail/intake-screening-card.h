/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why someone is eligible, or not: the computed answer with a sentence for each rule, and the office's own decision. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_SCREENING_CARD (intake_screening_card_get_type ())

G_DECLARE_FINAL_TYPE (IntakeScreeningCard, intake_screening_card, INTAKE, SCREENING_CARD, AdwBin)

/**
 * intake_screening_card_show:
 * @self: a card
 * @session: the office
 * @record: an application
 *
 * Says why the application was answered as it was, on which values, and what is another since. The card's actions are those of the detail that it stands in.
 */
void intake_screening_card_show (IntakeScreeningCard *self,
                                 IntakeSession       *session,
                                 IntakeRecord        *record);

/** intake_screening_card_get_answer_id: the computed answer (transfer none) (nullable): %NULL if there is none. */
const char *intake_screening_card_get_answer_id (IntakeScreeningCard *self);

/** intake_screening_card_get_n_rules: how many rules at the top are shown. */
guint intake_screening_card_get_n_rules (IntakeScreeningCard *self);

/** intake_screening_card_wants_another_look: whether it says that the computed answer is another than the one that the office decided beside. */
gboolean intake_screening_card_wants_another_look (IntakeScreeningCard *self);

/** intake_screening_card_has_changed: whether it says that something is another than what was judged. */
gboolean intake_screening_card_has_changed (IntakeScreeningCard *self);

/** intake_screening_card_get_n_remedies: how many things it names that would make the applicant eligible. */
guint intake_screening_card_get_n_remedies (IntakeScreeningCard *self);

G_END_DECLS
