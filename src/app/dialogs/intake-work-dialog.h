/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A change that may take long: it shows how far it is, once that is worth a window, and can be given up, which leaves nothing behind. */
#pragma once

#include <adwaita.h>

#include "intake-progress.h"
#include "intake-session.h"

G_BEGIN_DECLS

#define INTAKE_TYPE_WORK_DIALOG (intake_work_dialog_get_type ())

G_DECLARE_FINAL_TYPE (IntakeWorkDialog, intake_work_dialog, INTAKE, WORK_DIALOG, AdwWindow)

/**
 * intake_work_dialog_run:
 * @parent: the window that asks
 * @session: the open office
 * @label: the action's name in the history
 * @title: what is being done, while it is: "Checking all applications"
 * @func: what to change, on the writer's thread
 * @data: (transfer full) (nullable): for @func
 * @data_free: (nullable): frees @data
 * @progress: told by @func how far it is
 * @message: the toast on success
 *
 * As intake_session_run(), for what may take more than a moment. A message is only shown as one that can be undone where something was changed.
 */
void intake_work_dialog_run (GtkWindow      *parent,
                             IntakeSession  *session,
                             const char     *label,
                             const char     *title,
                             IntakeWriteFunc func,
                             gpointer        data,
                             GDestroyNotify  data_free,
                             IntakeProgress *progress,
                             const char     *message);

G_END_DECLS
