/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who changed what of a record, when: newest first. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_HISTORY_CARD (intake_history_card_get_type ())

/* Property "loading": whether the history is being read. */
G_DECLARE_FINAL_TYPE (IntakeHistoryCard, intake_history_card, INTAKE, HISTORY_CARD, AdwBin)

/** intake_history_card_show: reads and shows the history of a record; with @id 0, or without an office, none. */
void intake_history_card_show (IntakeHistoryCard *self,
                               IntakeSession     *session,
                               IntakeEntity       entity,
                               gint64             id);

/** intake_history_card_get_n_entries: how many actions are shown. */
guint intake_history_card_get_n_entries (IntakeHistoryCard *self);

G_END_DECLS
