/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A disk that fails when told to: a file system for SQLite that hands everything on to the real one until then. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FaultKind:
 * @FAULT_WRITE: writing fails
 * @FAULT_SYNC: flushing fails
 * @FAULT_READ: reading fails
 */
typedef enum
{
  FAULT_WRITE,
  FAULT_SYNC,
  FAULT_READ,
} FaultKind;

/** fault_vfs_install: makes it the file system of all connections opened from now on. */
void fault_vfs_install (void);

/** fault_vfs_set: lets @after more calls of this kind through; all later ones fail with the SQLite code @code until fault_vfs_clear(). */
void fault_vfs_set (FaultKind kind,
                    int       after,
                    int       code);

/** fault_vfs_clear: makes the disk sound again; whether any call failed since fault_vfs_set(). */
gboolean fault_vfs_clear (void);

G_END_DECLS
