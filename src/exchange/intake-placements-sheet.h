/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to exchange: the sheet of placements, a row for each supervisor of each. */
#pragma once

#include "intake-table-sheet.h"

G_BEGIN_DECLS

/** intake_placements_sheet_begin: adds the sheet; its number, or -1 with @error. */
int intake_placements_sheet_begin (const IntakeSheetContext *context,
                                   GError                  **error);

/** intake_placements_sheet_add: adds the placement and the supervisors of an application, if it has any; %FALSE with @error. */
gboolean intake_placements_sheet_add (const IntakeSheetContext *context,
                                      int                       sheet,
                                      const IntakeSheetRow     *row,
                                      GError                  **error);

G_END_DECLS
