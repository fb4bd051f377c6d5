/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens an office for a window: makes it, and fills the sample, where that is asked for; all off the main thread. */
#pragma once

#include "intake-store.h"
#include "intake-window.h"

G_BEGIN_DECLS

/**
 * intake_office_opener_open:
 * @path: the office file
 * @mode: how to open it
 * @actor: who works
 * @progress: (nullable): told how far the sample is
 * @cancellable: to give up; it is the task's, by which a caller knows its question again
 * @callback: called when it is open
 * @user_data: for @callback
 */
void intake_office_opener_open (const char         *path,
                                IntakeOpenMode      mode,
                                const char         *actor,
                                IntakeProgress     *progress,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);

/** intake_office_opener_finish: the open office (transfer full) (nullable): %NULL with @error. */
IntakeStore *intake_office_opener_finish (GAsyncResult *result,
                                          GError      **error);

G_END_DECLS
