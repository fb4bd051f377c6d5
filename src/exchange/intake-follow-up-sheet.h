/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to exchange: check-ins, learning objectives, outputs and evaluations, a tidy sheet each. */
#pragma once

#include "intake-table-sheet.h"

G_BEGIN_DECLS

/** intake_follow_up_sheet_get_name: what the sheet of an entity is called (transfer none). */
const char *intake_follow_up_sheet_get_name (IntakeEntity          entity,
                                             const IntakeLanguage *language);

/** intake_follow_up_sheet_begin: adds the sheet of an entity; its number, or -1 with @error. */
int intake_follow_up_sheet_begin (const IntakeSheetContext *context,
                                  IntakeEntity              entity,
                                  GError                  **error);

/** intake_follow_up_sheet_add: adds a line for each of an application; %TRUE on success. */
gboolean intake_follow_up_sheet_add (const IntakeSheetContext *context,
                                     int                       sheet,
                                     IntakeEntity              entity,
                                     const IntakeSheetRow     *row,
                                     GError                  **error);

G_END_DECLS
