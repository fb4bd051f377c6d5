/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Locks of SQLite that nobody in the same program can drop by accident.  A POSIX lock is gone as soon as the program closes any
 * descriptor of that file, and a file chooser opens and closes each file of a folder to see what kind it is.  Without its lock
 * the shared memory beside an office is taken for left over by the next program that opens the office, and cut down under our feet.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** intake_file_lock_install: has SQLite lock the shared memory by open file descriptions; once, before the first file is opened. */
void intake_file_lock_install (void);

G_END_DECLS
