/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A step of an application that needs more than the stage: its day, a note, the reason of a way out or of a step that does not usually follow. */
#pragma once

#include <adwaita.h>

#include "intake-session.h"
#include "intake-stage.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_STEP_DIALOG (intake_step_dialog_get_type ())

/* Action: step.save, enabled once all that the step needs is given. */
G_DECLARE_FINAL_TYPE (IntakeStepDialog, intake_step_dialog, INTAKE, STEP_DIALOG, AdwWindow)

/** intake_step_dialog_present: asks for what a step of an application to @stage needs. */
void intake_step_dialog_present (GtkWindow     *parent,
                                 IntakeSession *session,
                                 gint64         application_id,
                                 IntakeStage    stage);

/** intake_step_dialog_new: as intake_step_dialog_present(), not shown yet (transfer none: GTK holds windows); %NULL if the application is gone. */
IntakeStepDialog *intake_step_dialog_new (IntakeSession *session,
                                          gint64         application_id,
                                          IntakeStage    stage);

/** intake_step_dialog_type: as if that had been typed or chosen in the row of this name: "stage", "dated_on", "refusal", "note". */
void intake_step_dialog_type (IntakeStepDialog *self,
                              const char       *row,
                              const char       *text);

G_END_DECLS
