/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An office's file may be moved, deleted or replaced while it is open: what can be done about that. */
#pragma once

#include "intake-store.h"

G_BEGIN_DECLS

/**
 * intake_store_place_look:
 * @self: an open store
 *
 * Looks, off the calling thread, whether the file still is where it was opened. If it is not, nothing more is written and “state-changed”
 * tells why; writing looks by itself.
 */
void intake_store_place_look (IntakeStore *self);

/** intake_store_place_is_lost: whether the file was found to be moved, deleted or replaced; what is open may then be the last copy. */
gboolean intake_store_place_is_lost (IntakeStore *self);

/**
 * intake_store_place_copy_async:
 * @self: an open store
 * @path: where the copy goes; must not exist
 * @cancellable: (nullable): to give up
 * @callback: called on the caller's context
 * @user_data: for @callback
 *
 * Writes a checked copy of the office as it is now, as intake_backup_write(). It works after the file was deleted too: the system keeps
 * what is open.
 */
void intake_store_place_copy_async (IntakeStore        *self,
                                    const char         *path,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);

/** intake_store_place_copy_finish: %TRUE if the copy is whole and on the disk; %FALSE with @error set and nothing left there. */
gboolean intake_store_place_copy_finish (IntakeStore  *self,
                                         GAsyncResult *result,
                                         GError      **error);

G_END_DECLS
