/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Some figures of the overview that belong together. */
#pragma once

#include <adwaita.h>

#include "intake-figure-row.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_FIGURE_CARD (intake_figure_card_get_type ())

/* Properties: "title", "description". */
G_DECLARE_FINAL_TYPE (IntakeFigureCard, intake_figure_card, INTAKE, FIGURE_CARD, AdwBin)

/** intake_figure_card_clear: takes all figures away. */
void intake_figure_card_clear (IntakeFigureCard *self);

/** intake_figure_card_add: adds a figure, last (transfer none). */
void intake_figure_card_add (IntakeFigureCard *self,
                             IntakeFigureRow  *row);

/** intake_figure_card_get_row: the figure at a position (transfer none) (nullable). */
IntakeFigureRow *intake_figure_card_get_row (IntakeFigureCard *self,
                                             guint             position);

/** intake_figure_card_set_description: what is worth knowing about the figures. */
void intake_figure_card_set_description (IntakeFigureCard *self,
                                         const char       *description);

G_END_DECLS
