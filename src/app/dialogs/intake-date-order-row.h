/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the dates of a column of a spreadsheet are read, with a sample of what they become. */
#pragma once

#include <adwaita.h>

#include "intake-import-preview.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_DATE_ORDER_ROW (intake_date_order_row_get_type ())

G_DECLARE_FINAL_TYPE (IntakeDateOrderRow, intake_date_order_row, INTAKE, DATE_ORDER_ROW, AdwComboRow)

/** intake_date_order_row_new: the row of a column; @mapping is changed as somebody chooses; borrowed (transfer full). */
GtkWidget *intake_date_order_row_new (IntakeMapping             *mapping,
                                      guint                      column,
                                      const IntakeImportPreview *preview,
                                      const IntakeLanguage      *language);

G_END_DECLS
