/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first rows of a spreadsheet as they will be read. */
#pragma once

#include <adwaita.h>

#include "intake-import-preview.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_PREVIEW_TABLE (intake_preview_table_get_type ())

G_DECLARE_FINAL_TYPE (IntakePreviewTable, intake_preview_table, INTAKE, PREVIEW_TABLE, AdwBin)

/** intake_preview_table_show: shows the first rows of @preview with what @mapping makes of them. */
void intake_preview_table_show (IntakePreviewTable        *self,
                                const IntakeImportPreview *preview,
                                const IntakeMapping       *mapping,
                                const IntakeLanguage      *language);

G_END_DECLS
