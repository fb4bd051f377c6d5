/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the words and dates of a spreadsheet mean. */
#pragma once

#include <adwaita.h>

#include "intake-import-preview.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_IMPORT_VALUES_PAGE (intake_import_values_page_get_type ())

G_DECLARE_FINAL_TYPE (IntakeImportValuesPage, intake_import_values_page, INTAKE, IMPORT_VALUES_PAGE, AdwBin)

/**
 * intake_import_values_page_show:
 * @self: a page
 * @preview: what was seen
 * @mapping: what the columns are, changed as somebody chooses; borrowed until the next call
 * @language: the language of values and errors
 *
 * Lists, for each column, how its dates are read, what each of its words becomes, and what cannot be read.
 *
 * Returns: whether there is anything to settle
 */
gboolean intake_import_values_page_show (IntakeImportValuesPage    *self,
                                         const IntakeImportPreview *preview,
                                         IntakeMapping             *mapping,
                                         const IntakeLanguage      *language);

/** intake_import_values_page_focus: brings the keyboard to the first row. */
void intake_import_values_page_focus (IntakeImportValuesPage *self);

G_END_DECLS
