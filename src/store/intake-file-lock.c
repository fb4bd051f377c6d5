/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Locks of SQLite that nobody in the same program can drop by accident. */
#include "config.h"

#include "intake-file-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <string.h>

/* SQLite locks these bytes of the shared memory, and far higher ones of the database itself ("WAL-mode File Format", 2.3). */
#define FIRST_BYTE 120
#define LAST_BYTE 128

/* Only the shared memory: it has one descriptor for a whole program, while connections share a lock on the database itself. */
static gboolean
is_shared_memory_lock (const struct flock *lock)
{
  return lock->l_whence == SEEK_SET && lock->l_start >= FIRST_BYTE && lock->l_len > 0 && lock->l_start + lock->l_len <= LAST_BYTE + 1;
}

static int
set_or_get_lock (int           fd,
                 int           command,
                 struct flock *lock)
{
  int result;

  if (!is_shared_memory_lock (lock))
    return fcntl (fd, command, lock);

  lock->l_pid = 0;
  result = fcntl (fd, command == F_SETLK ? F_OFD_SETLK : F_OFD_GETLK, lock);

  /* A kernel or file system that knows no such locks. */
  if (result != 0 && (errno == EINVAL || errno == ENOTSUP))
    return fcntl (fd, command, lock);

  return result;
}

static int
lock_fcntl (int fd,
            int command,
            ...)
{
  va_list arguments;
  int     result;

  va_start (arguments, command);
  switch (command)
    {
    case F_SETLK:
    case F_GETLK:
      result = set_or_get_lock (fd, command, va_arg (arguments, struct flock *));
      break;
    case F_GETFD:
      result = fcntl (fd, command);
      break;
    default:
      result = fcntl (fd, command, va_arg (arguments, int));
      break;
    }
  va_end (arguments);

  return result;
}

void
intake_file_lock_install (void)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);

  if (vfs != NULL && vfs->iVersion >= 3 && g_str_equal (vfs->zName, "unix"))
    vfs->xSetSystemCall (vfs, "fcntl", (sqlite3_syscall_ptr)lock_fcntl);
}
