/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to exchange: the sheet that says who is eligible, and why. */
#pragma once

#include "intake-table-sheet.h"

G_BEGIN_DECLS

/** intake_eligibility_sheet_begin: adds the sheet; its number, or -1 with @error. */
int intake_eligibility_sheet_begin (const IntakeSheetContext *context,
                                    GError                  **error);

/** intake_eligibility_sheet_add: adds an application with its answer, decision and the sentences that decide; %FALSE with @error. */
gboolean intake_eligibility_sheet_add (const IntakeSheetContext *context,
                                       int                       sheet,
                                       const IntakeSheetRow     *row,
                                       GError                  **error);

G_END_DECLS
