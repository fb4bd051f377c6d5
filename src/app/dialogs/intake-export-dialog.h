/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the list to a workbook: which rows, in which language, where to; how far it is; and the way to the file. */
#pragma once

#include "intake-session.h"
#include "intake-task-dialog.h"
#include "intake-view.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_EXPORT_DIALOG (intake_export_dialog_get_type ())

/*
 * Property "state": "options", "progress", "done" or "failed".
 *
 * Actions: export.choose-file, export.cancel, export.back, export.open, export.show-in-folder.
 */
G_DECLARE_FINAL_TYPE (IntakeExportDialog, intake_export_dialog, INTAKE, EXPORT_DIALOG, IntakeTaskDialog)

/**
 * intake_export_dialog_present:
 * @parent: the window that asks
 * @session: the office
 * @view: what the list shows; of applications
 * @ids: (nullable) (element-type gint64): those that are selected
 */
void intake_export_dialog_present (GtkWindow        *parent,
                                   IntakeSession    *session,
                                   const IntakeView *view,
                                   GArray           *ids);

/** intake_export_dialog_new: as intake_export_dialog_present(), not shown yet (transfer none: GTK holds windows). */
IntakeExportDialog *intake_export_dialog_new (IntakeSession    *session,
                                              const IntakeView *view,
                                              GArray           *ids);

/** intake_export_dialog_set_language: as if a person chose the language with this code. */
void intake_export_dialog_set_language (IntakeExportDialog *self,
                                        const char         *code);

/** intake_export_dialog_save: writes to @file, as if a person chose it. */
void intake_export_dialog_save (IntakeExportDialog *self,
                                GFile              *file);

G_END_DECLS
