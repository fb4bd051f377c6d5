/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who has an office open: a lock on a file beside it.  The office file itself is never opened or closed by us, since closing any descriptor of it
 * would drop the locks that SQLite holds.
 */
#pragma once

#include "intake-language.h"

G_BEGIN_DECLS

typedef struct _IntakeLock IntakeLock;

/**
 * intake_lock_take:
 * @path: the office file; the lock is the file "@path-lock"
 * @language: the language of errors
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the lock; %NULL with %INTAKE_STORE_ERROR_IN_USE, whose message names who has it, or
 *   %INTAKE_STORE_ERROR_IO if no lock can be made there
 */
IntakeLock *intake_lock_take (const char           *path,
                              const IntakeLanguage *language,
                              GError              **error);

/** intake_lock_release: gives the lock up and removes its file; %NULL is passed over. */
void intake_lock_release (IntakeLock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IntakeLock, intake_lock_release)

G_END_DECLS
