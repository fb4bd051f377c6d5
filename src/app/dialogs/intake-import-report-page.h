/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What came of an import, or would come of it: how many came in, and what was refused, where and why. */
#pragma once

#include <adwaita.h>

#include "intake-import.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_IMPORT_REPORT_PAGE (intake_import_report_page_get_type ())

G_DECLARE_FINAL_TYPE (IntakeImportReportPage, intake_import_report_page, INTAKE, IMPORT_REPORT_PAGE, AdwBin)

/** intake_import_report_page_show: tells what @report tells; as what would happen if @dry_run. */
void intake_import_report_page_show (IntakeImportReportPage   *self,
                                     const IntakeImportReport *report,
                                     gboolean                  dry_run,
                                     const IntakeLanguage     *language);

/** intake_import_report_page_get_summary: the sentence on what came in (transfer none). */
const char *intake_import_report_page_get_summary (IntakeImportReportPage *self);

G_END_DECLS
