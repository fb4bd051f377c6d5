/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of the mappings that were saved for such a file is used; they are renamed and deleted here as well. */
#pragma once

#include <adwaita.h>

#include "intake-import-draft.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_SAVED_MAPPING_ROW (intake_saved_mapping_row_get_type ())

/*
 * Signal:
 * used (): another mapping is used now: what the columns are is new.
 */
G_DECLARE_FINAL_TYPE (IntakeSavedMappingRow, intake_saved_mapping_row, INTAKE, SAVED_MAPPING_ROW, AdwComboRow)

/** intake_saved_mapping_row_set_up: for one import of an office. */
void intake_saved_mapping_row_set_up (IntakeSavedMappingRow *self,
                                      IntakeSession         *session,
                                      IntakeImportDraft     *draft);

/** intake_saved_mapping_row_show: offers what was saved for the headings that the draft has seen; hidden if there is nothing. */
void intake_saved_mapping_row_show (IntakeSavedMappingRow *self);

G_END_DECLS
