/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to exchange: what applications have in the fields that the office added itself. */
#pragma once

#include "intake-table-sheet.h"

G_BEGIN_DECLS

/** intake_own_fields_sheet_begin: adds the sheet with a column for each of @names; its number, or -1 with @error. */
int intake_own_fields_sheet_begin (const IntakeSheetContext *context,
                                   GPtrArray                *names,
                                   GError                  **error);

/** intake_own_fields_sheet_add: adds an application with what it has there, a text or %NULL for each column, if that is anything; %FALSE with @error. */
gboolean intake_own_fields_sheet_add (const IntakeSheetContext *context,
                                      int                       sheet,
                                      const IntakeSheetRow     *row,
                                      GPtrArray                *texts,
                                      GError                  **error);

G_END_DECLS
