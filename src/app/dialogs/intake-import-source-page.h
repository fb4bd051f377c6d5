/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which spreadsheet is imported: its sheet, its headings, what is known of it, and its first rows as they will be read. */
#pragma once

#include <adwaita.h>

#include "intake-import-draft.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_IMPORT_SOURCE_PAGE (intake_import_source_page_get_type ())

/*
 * Signal:
 * place-changed (): another sheet or row of headings was chosen: the draft is to look again.
 */
G_DECLARE_FINAL_TYPE (IntakeImportSourcePage, intake_import_source_page, INTAKE, IMPORT_SOURCE_PAGE, AdwBin)

/** intake_import_source_page_set_up: for one import: the office, what the file is called, and the reference of the notice to propose (nullable). */
void intake_import_source_page_set_up (IntakeImportSourcePage *self,
                                       IntakeSession          *session,
                                       IntakeImportDraft      *draft,
                                       const char             *file_name,
                                       const char             *notice);

/** intake_import_source_page_show: shows what the draft has seen. */
void intake_import_source_page_show (IntakeImportSourcePage *self);

/** intake_import_source_page_dup_notice: reference of the notice for rows that name none (transfer full) (nullable). */
char *intake_import_source_page_dup_notice (IntakeImportSourcePage *self);

G_END_DECLS
