/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sorter of a column, which sorts nothing: the store does.  It stands for its field, so that the order that a person chose by the
 * headers can be read from the sorter of a GtkColumnView, which on GTK 4.8 tells it in no other way.
 */
#pragma once

#include <gtk/gtk.h>

#include "intake-view.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_FIELD_SORTER (intake_field_sorter_get_type ())

G_DECLARE_FINAL_TYPE (IntakeFieldSorter, intake_field_sorter, INTAKE, FIELD_SORTER, GtkSorter)

/** intake_field_sorter_new: a sorter that stands for @field (transfer full). */
IntakeFieldSorter *intake_field_sorter_new (IntakeFieldId field);

/** intake_field_sorter_get_field: for what it stands. */
IntakeFieldId intake_field_sorter_get_field (IntakeFieldSorter *self);

/**
 * intake_field_sorter_read:
 * @sorter: the sorter of a GtkColumnView whose columns have field sorters
 *
 * Returns: (transfer full) (element-type IntakeSortKey): what it sorts by, the first first
 */
GArray *intake_field_sorter_read (GtkSorter *sorter);

G_END_DECLS
