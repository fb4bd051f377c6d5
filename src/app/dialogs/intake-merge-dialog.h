/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether two applications are by the same person: both side by side, made one or told apart. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_MERGE_DIALOG (intake_merge_dialog_get_type ())

/*
 * Actions: merge.same, merge.different, merge.exchange (which of the two stays).
 */
G_DECLARE_FINAL_TYPE (IntakeMergeDialog, intake_merge_dialog, INTAKE, MERGE_DIALOG, AdwWindow)

/** intake_merge_dialog_new: compares the persons of two applications, not shown yet (transfer none: GTK holds windows) (nullable): %NULL if they are by one person, or gone. */
IntakeMergeDialog *intake_merge_dialog_new (IntakeSession *session,
                                            gint64         left,
                                            gint64         right);

/** intake_merge_dialog_present: as intake_merge_dialog_new(), over @parent; says why if there is nothing to compare. */
void intake_merge_dialog_present (GtkWindow     *parent,
                                  IntakeSession *session,
                                  gint64         left,
                                  gint64         right);

G_END_DECLS
