/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One active filter, in words, to be changed by a click, with a button that takes it away. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INTAKE_TYPE_CHIP (intake_chip_get_type ())

/*
 * Signals:
 * activated (): the filter is to be changed.
 * removed (): the filter is to go.
 */
G_DECLARE_FINAL_TYPE (IntakeChip, intake_chip, INTAKE, CHIP, AdwBin)

/** intake_chip_new: a chip for the filter at @index of a view, which is called @words (transfer full). */
GtkWidget *intake_chip_new (guint       index,
                            const char *words);

/** intake_chip_get_index: which filter of the view it is; its alternatives go with it. */
guint intake_chip_get_index (IntakeChip *self);

/** intake_chip_activate: as if the person had clicked on its words. */
void intake_chip_activate (IntakeChip *self);

/** intake_chip_remove: as if the person had clicked. */
void intake_chip_remove (IntakeChip *self);

G_END_DECLS
