/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What came of an import, or would come of it: how many came in, and what was refused, where and why. */
#pragma once

#include <adwaita.h>

#include "intake-refusal-item.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_IMPORT_REPORT_PAGE (intake_import_report_page_get_type ())

/*
 * Signal:
 * compare (IntakeMatchItem *item): somebody wants to see a row and who is like it side by side.
 */
G_DECLARE_FINAL_TYPE (IntakeImportReportPage, intake_import_report_page, INTAKE, IMPORT_REPORT_PAGE, AdwBin)

/**
 * IntakeImportReportContext:
 * @check: takes corrections of refused cells
 * @data: for @check; outlives what is shown
 * @choices: what becomes of rows that are like something known, as IntakeImportOptions has them
 * @on_duplicate: what becomes of them unless chosen
 */
typedef struct
{
  IntakeRefusalCheck check;
  gpointer           data;
  GHashTable        *choices;
  IntakeOnDuplicate  on_duplicate;
} IntakeImportReportContext;

/** intake_import_report_page_show: tells what @report tells; as what would happen, to be corrected and chosen, if @dry_run. @report outlives what is shown. */
void intake_import_report_page_show (IntakeImportReportPage          *self,
                                     const IntakeImportReport        *report,
                                     const IntakeImportReportContext *context,
                                     gboolean                         dry_run,
                                     const IntakeLanguage            *language);

/** intake_import_report_page_get_summary: the sentence on what came in (transfer none). */
const char *intake_import_report_page_get_summary (IntakeImportReportPage *self);

/** intake_import_report_page_ask_file: asks where what is shown is to be saved, and saves it there. */
void intake_import_report_page_ask_file (IntakeImportReportPage *self);

/** intake_import_report_page_save: saves what is shown as intake_report_file_save_async() does, and tells what came of it; ".xlsx" is added to a name with no ending that is known. */
void intake_import_report_page_save (IntakeImportReportPage *self,
                                     GFile                  *file);

G_END_DECLS
