/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to exchange: the first data sheet, which is the view as it is seen. */
#pragma once

#include "intake-table-sheet.h"

G_BEGIN_DECLS

/** intake_list_sheet_begin: adds the sheet with the view's columns; its number, or -1 with @error. */
int intake_list_sheet_begin (const IntakeSheetContext *context,
                             const IntakeView         *view,
                             GError                  **error);

/** intake_list_sheet_add: adds an application of the view; %FALSE with @error. */
gboolean intake_list_sheet_add (const IntakeSheetContext *context,
                                int                       sheet,
                                const IntakeView         *view,
                                const IntakeSheetRow     *row,
                                GError                  **error);

G_END_DECLS
