/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A dialog that asks, does something long that can be given up, and tells how it went.  Import and export derive from it. */
#pragma once

#include <adwaita.h>

#include "intake-progress.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_TASK_DIALOG (intake_task_dialog_get_type ())

G_DECLARE_DERIVABLE_TYPE (IntakeTaskDialog, intake_task_dialog, INTAKE, TASK_DIALOG, AdwWindow)

/**
 * IntakeTaskDialogClass:
 * @state_changed: the dialog comes to a state: enables what can be done there, and brings the keyboard to what goes on from here
 *
 * Property "state": the page that is shown, "options", "progress", "failed" or another of the dialog's own.
 *
 * The template of a dialog has the stacks "stack", "start_buttons" and "end_buttons" with a page for each state, the IntakeProgressPage
 * "progress_page" and the AdwStatusPage "failed_page".
 */
struct _IntakeTaskDialogClass
{
  AdwWindowClass parent_class;

  void (*state_changed) (IntakeTaskDialog *self,
                         const char       *state);
};

/** intake_task_dialog_class_bind: for class_init, once the template is set: finds in it what these dialogs have in common. */
void intake_task_dialog_class_bind (IntakeTaskDialogClass *klass);

/** intake_task_dialog_show_state: brings the dialog to a state. */
void intake_task_dialog_show_state (IntakeTaskDialog *self,
                                    const char       *state);

/** intake_task_dialog_show_failure: says that it failed, and why; @title %NULL leaves that of the template. */
void intake_task_dialog_show_failure (IntakeTaskDialog *self,
                                      const char       *title,
                                      const char       *message);

/** intake_task_dialog_begin: shows @progress under @title, %NULL for that of the template; returns what gives the task up (transfer none). */
GCancellable *intake_task_dialog_begin (IntakeTaskDialog *self,
                                        const char       *title,
                                        IntakeProgress   *progress);

/** intake_task_dialog_end: the task is over; %FALSE if the dialog was waiting for that to go, and is gone. */
gboolean intake_task_dialog_end (IntakeTaskDialog *self);

/** intake_task_dialog_cancel: gives up what is running, if anything is. */
void intake_task_dialog_cancel (IntakeTaskDialog *self);

/** intake_task_dialog_is_running: whether something is. */
gboolean intake_task_dialog_is_running (IntakeTaskDialog *self);

/** intake_task_dialog_is_closing: whether the dialog goes, or is gone: nothing is to be shown any more. */
gboolean intake_task_dialog_is_closing (IntakeTaskDialog *self);

G_END_DECLS
