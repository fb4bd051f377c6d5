/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a spreadsheet to applications: what to import, how far it is, and what came of it. */
#pragma once

#include "intake-import.h"
#include "intake-session.h"
#include "intake-task-dialog.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_IMPORT_DIALOG (intake_import_dialog_get_type ())

/*
 * Property "state": "options", "progress", "report" or "failed".
 *
 * Actions: import.start, import.check (tells what would happen), import.cancel, import.undo, import.save-report, import.next, import.back.
 */
G_DECLARE_FINAL_TYPE (IntakeImportDialog, intake_import_dialog, INTAKE, IMPORT_DIALOG, IntakeTaskDialog)

/**
 * intake_import_dialog_present:
 * @parent: the window that asks
 * @session: the office
 * @file: (nullable): the spreadsheet; %NULL to ask for one
 * @notice: (nullable): reference of the notice to propose for rows that name none
 */
void intake_import_dialog_present (GtkWindow     *parent,
                                   IntakeSession *session,
                                   GFile         *file,
                                   const char    *notice);

/** intake_import_dialog_present_pasted: as intake_import_dialog_present(), of a table in a file that was made from the clipboard, and goes once the import is over. */
void intake_import_dialog_present_pasted (GtkWindow     *parent,
                                          IntakeSession *session,
                                          const char    *path);

/** intake_import_dialog_new: as intake_import_dialog_present(), not shown yet (transfer none: GTK holds windows). */
IntakeImportDialog *intake_import_dialog_new (IntakeSession *session,
                                              GFile         *file,
                                              const char    *notice);

/** intake_import_dialog_get_report: what came of it (transfer none) (nullable). */
const IntakeImportReport *intake_import_dialog_get_report (IntakeImportDialog *self);

G_END_DECLS
