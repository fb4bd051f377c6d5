/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One active filter, in words, with a button that takes it away. */
#pragma once

#include <adwaita.h>

#include "intake-field.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_CHIP (intake_chip_get_type ())

/*
 * Signals:
 * removed (): the filter is to go.
 */
G_DECLARE_FINAL_TYPE (IntakeChip, intake_chip, INTAKE, CHIP, AdwBin)

/** intake_chip_new: a chip for the filters on @field, which are called @words (transfer full). */
GtkWidget *intake_chip_new (IntakeFieldId field,
                            const char   *words);

/** intake_chip_get_field: which field is filtered. */
IntakeFieldId intake_chip_get_field (IntakeChip *self);

G_END_DECLS
