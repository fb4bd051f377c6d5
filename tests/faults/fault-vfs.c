/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A disk that fails when told to. */
#include "config.h"

#include "fault-vfs.h"

#include <sqlite3.h>

typedef struct
{
  sqlite3_file  base;
  sqlite3_file *real;
} FaultFile;

static sqlite3_vfs *real_vfs;
static GMutex       mutex;
static gboolean     armed;
static FaultKind    armed_kind;
static int          armed_after;
static int          armed_code;
static gboolean     has_failed;

static int
ask (FaultKind kind)
{
  int code = SQLITE_OK;

  g_mutex_lock (&mutex);
  if (armed && kind == armed_kind && armed_after-- <= 0)
    {
      has_failed = TRUE;
      armed_after = 0;
      code = armed_code;
    }
  g_mutex_unlock (&mutex);
  return code;
}

#define REAL(file) (((FaultFile *)(gpointer)(file))->real)
#define FORWARD(file, method, ...) (REAL (file)->pMethods->method (REAL (file), ##__VA_ARGS__))

static int
fault_close (sqlite3_file *file)
{
  int code = FORWARD (file, xClose);

  g_free (REAL (file));
  return code;
}

static int
fault_read (sqlite3_file *file,
            void         *buffer,
            int           amount,
            sqlite3_int64 offset)
{
  int code = ask (FAULT_READ);

  return code != SQLITE_OK ? code : FORWARD (file, xRead, buffer, amount, offset);
}

static int
fault_write (sqlite3_file *file,
             const void   *buffer,
             int           amount,
             sqlite3_int64 offset)
{
  int code = ask (FAULT_WRITE);

  if (code == SQLITE_OK)
    return FORWARD (file, xWrite, buffer, amount, offset);

  /* A disk that fills up takes a part of what it is given. */
  FORWARD (file, xWrite, buffer, amount / 2, offset);
  return code;
}

static int
fault_truncate (sqlite3_file *file,
                sqlite3_int64 size)
{
  return FORWARD (file, xTruncate, size);
}

static int
fault_sync (sqlite3_file *file,
            int           flags)
{
  int code = ask (FAULT_SYNC);

  return code != SQLITE_OK ? code : FORWARD (file, xSync, flags);
}

static int
fault_file_size (sqlite3_file  *file,
                 sqlite3_int64 *size)
{
  return FORWARD (file, xFileSize, size);
}

static int
fault_lock (sqlite3_file *file,
            int           level)
{
  return FORWARD (file, xLock, level);
}

static int
fault_unlock (sqlite3_file *file,
              int           level)
{
  return FORWARD (file, xUnlock, level);
}

static int
fault_check_reserved (sqlite3_file *file,
                      int          *reserved)
{
  return FORWARD (file, xCheckReservedLock, reserved);
}

static int
fault_file_control (sqlite3_file *file,
                    int           op,
                    void         *argument)
{
  return FORWARD (file, xFileControl, op, argument);
}

static int
fault_sector_size (sqlite3_file *file)
{
  return FORWARD (file, xSectorSize);
}

static int
fault_characteristics (sqlite3_file *file)
{
  return FORWARD (file, xDeviceCharacteristics);
}

static int
fault_shm_map (sqlite3_file   *file,
               int             page,
               int             size,
               int             extend,
               void volatile **memory)
{
  return FORWARD (file, xShmMap, page, size, extend, memory);
}

static int
fault_shm_lock (sqlite3_file *file,
                int           offset,
                int           n,
                int           flags)
{
  return FORWARD (file, xShmLock, offset, n, flags);
}

static void
fault_shm_barrier (sqlite3_file *file)
{
  FORWARD (file, xShmBarrier);
}

static int
fault_shm_unmap (sqlite3_file *file,
                 int delete)
{
  return FORWARD (file, xShmUnmap, delete);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = fault_close,
  .xRead = fault_read,
  .xWrite = fault_write,
  .xTruncate = fault_truncate,
  .xSync = fault_sync,
  .xFileSize = fault_file_size,
  .xLock = fault_lock,
  .xUnlock = fault_unlock,
  .xCheckReservedLock = fault_check_reserved,
  .xFileControl = fault_file_control,
  .xSectorSize = fault_sector_size,
  .xDeviceCharacteristics = fault_characteristics,
  .xShmMap = fault_shm_map,
  .xShmLock = fault_shm_lock,
  .xShmBarrier = fault_shm_barrier,
  .xShmUnmap = fault_shm_unmap,
};

static int
fault_open (sqlite3_vfs  *vfs,
            const char   *name,
            sqlite3_file *file,
            int           flags,
            int          *out_flags)
{
  FaultFile *self = (FaultFile *)(gpointer)file;
  int        code;

  self->real = g_malloc0 ((gsize)real_vfs->szOsFile);
  code = real_vfs->xOpen (real_vfs, name, self->real, flags, out_flags);
  if (self->real->pMethods != NULL)
    self->base.pMethods = &methods;
  else
    {
      self->base.pMethods = NULL;
      g_free (self->real);
    }
  return code;
}

void
fault_vfs_install (void)
{
  static sqlite3_vfs fault_vfs;

  real_vfs = sqlite3_vfs_find (NULL);
  fault_vfs = *real_vfs;
  fault_vfs.szOsFile = sizeof (FaultFile);
  fault_vfs.pNext = NULL;
  fault_vfs.zName = "intake-fault";
  fault_vfs.xOpen = fault_open;
  g_assert_cmpint (sqlite3_vfs_register (&fault_vfs, 1), ==, SQLITE_OK);
}

void
fault_vfs_set (FaultKind kind,
               int       after,
               int       code)
{
  g_mutex_lock (&mutex);
  armed = TRUE;
  armed_kind = kind;
  armed_after = after;
  armed_code = code;
  has_failed = FALSE;
  g_mutex_unlock (&mutex);
}

gboolean
fault_vfs_clear (void)
{
  gboolean failed;

  g_mutex_lock (&mutex);
  armed = FALSE;
  failed = has_failed;
  g_mutex_unlock (&mutex);
  return failed;
}
