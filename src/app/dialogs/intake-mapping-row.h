/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One column of a spreadsheet, and what it is taken for. */
#pragma once

#include <adwaita.h>

#include "intake-mapping.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_MAPPING_ROW (intake_mapping_row_get_type ())

/*
 * Signal:
 * chosen (): somebody chose what the column is.
 */
G_DECLARE_FINAL_TYPE (IntakeMappingRow, intake_mapping_row, INTAKE, MAPPING_ROW, AdwComboRow)

/** intake_mapping_row_new_choices: the words for what a column can be, in @language, for all rows of a page (transfer full). */
GListModel *intake_mapping_row_new_choices (const IntakeLanguage *language);

/** intake_mapping_row_new: the row of a column, with what stands in its first cells (transfer full). */
GtkWidget *intake_mapping_row_new (GListModel *choices,
                                   guint       column,
                                   const char *heading,
                                   const char *samples);

/** intake_mapping_row_show: shows what @mapping takes the column for. */
void intake_mapping_row_show (IntakeMappingRow    *self,
                              const IntakeMapping *mapping);

/** intake_mapping_row_is_in_doubt: whether somebody should look at the column, since it was guessed by its cells, or is left out. */
gboolean intake_mapping_row_is_in_doubt (IntakeMappingRow    *self,
                                         const IntakeMapping *mapping);

/** intake_mapping_row_apply: has @mapping take the column for what is chosen. */
void intake_mapping_row_apply (IntakeMappingRow *self,
                               IntakeMapping    *mapping);

G_END_DECLS
