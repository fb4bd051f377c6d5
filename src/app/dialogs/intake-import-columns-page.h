/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each column of a spreadsheet is. */
#pragma once

#include <adwaita.h>

#include "intake-import-preview.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_IMPORT_COLUMNS_PAGE (intake_import_columns_page_get_type ())

/*
 * Signals:
 * changed (): somebody chose what a column is.
 * saved (const char *name): the mapping is to be kept under this name.
 */
G_DECLARE_FINAL_TYPE (IntakeImportColumnsPage, intake_import_columns_page, INTAKE, IMPORT_COLUMNS_PAGE, AdwBin)

/** intake_import_columns_page_show: lists the columns of @preview with what @mapping takes them for, which is changed as somebody chooses; borrowed until the next call. */
void intake_import_columns_page_show (IntakeImportColumnsPage   *self,
                                      const IntakeImportPreview *preview,
                                      IntakeMapping             *mapping,
                                      const char                *saved_name,
                                      const IntakeLanguage      *language);

/** intake_import_columns_page_focus: brings the keyboard to the first column that is guessed or left out; %FALSE where each is what its heading says. */
gboolean intake_import_columns_page_focus (IntakeImportColumnsPage *self);

G_END_DECLS
