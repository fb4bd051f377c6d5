/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell of a list that tells a state: by an icon, by a word, and by a colour besides. */
#pragma once

#include <adwaita.h>

#include "intake-field.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_STATE_CELL (intake_state_cell_get_type ())

G_DECLARE_FINAL_TYPE (IntakeStateCell, intake_state_cell, INTAKE, STATE_CELL, AdwBin)

/** intake_state_cell_new: a cell that tells nothing (transfer full). */
GtkWidget *intake_state_cell_new (void);

/**
 * intake_state_cell_set:
 * @self: a cell
 * @field: the stage or the answer
 * @id: (nullable): the value's id; %NULL for none
 * @words: the value in words
 */
void intake_state_cell_set (IntakeStateCell *self,
                            IntakeFieldId    field,
                            const char      *id,
                            const char      *words);

/** intake_state_cell_shows_field: whether the field is one that such cells show. */
gboolean intake_state_cell_shows_field (IntakeFieldId field);

G_END_DECLS
