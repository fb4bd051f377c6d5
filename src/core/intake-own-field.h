/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fields that an office added itself, as fields like any others.  Each has an #IntakeFieldId beyond those of the field table, given out while the program
 * runs and never taken back, so that columns, filters and sort keys name it as they name the others.  What lasts is its key, which files hold.
 */
#pragma once

#include "intake-field.h"

G_BEGIN_DECLS

/**
 * intake_own_field_get:
 * @key: what the office file calls a field of its own, not 0; no two offices give the same
 *
 * Returns: its id, the same for the same key as long as the program runs; from any thread
 */
IntakeFieldId intake_own_field_get (gint64 key);

/** intake_own_field_set_label: what people call it; %NULL once it is deleted. From any thread. */
void intake_own_field_set_label (IntakeFieldId id,
                                 const char   *label);

/** intake_own_field_get_key: the key of a field of an office's own; 0 for a field of the table. */
gint64 intake_own_field_get_key (IntakeFieldId id);

/** intake_own_field_is_there: whether @id is a field of the table, or an own one that its office has now. */
gboolean intake_own_field_is_there (IntakeFieldId id);

/**
 * intake_own_field_read_name:
 * @name: the name of a field, as saved views have it
 * @id: (out): the own field that it names, whether it is there or not; untouched on failure
 *
 * Returns: %TRUE if @name is that of an own field
 */
gboolean intake_own_field_read_name (const char    *name,
                                     IntakeFieldId *id);

/** intake_own_field_find: the own field of a name (transfer none) (nullable): %NULL if the name is of none that is there. */
const IntakeField *intake_own_field_find (const char *name);

/** intake_own_field_describe: the description of an id beyond the field table (transfer none) (nullable): %NULL if it was never given out. */
const IntakeField *intake_own_field_describe (IntakeFieldId id);

G_END_DECLS
