/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be said of an office file before SQLite opens it. */
#include "config.h"

#include "intake-office-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

/*
 * Types of file systems, of statfs(2), whose files several computers can have open: their memory is not shared, which a write-ahead log needs.
 * FUSE is among them since nobody can tell what stands behind it.
 */
static const guint32 network_magics[] = {
  0x6969,     /* NFS */
  0x517b,     /* SMB */
  0xff534d42, /* CIFS */
  0xfe534d42, /* SMB 2 */
  0x5346414f, /* AFS */
  0x73757245, /* Coda */
  0x01021997, /* 9P */
  0x65735546, /* FUSE */
  0x00c36400, /* Ceph */
  0x01161970, /* GFS2 */
  0x7461636f, /* OCFS2 */
  0x0bd00bd0, /* Lustre */
};

static void
set_error (const char           *path,
           int                   code,
           const IntakeLanguage *language,
           GError              **error)
{
  if (code == ENOENT || code == ENOTDIR)
    g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_FOUND,
                 intake_language_translate (language, N_ ("There is no file “%s”. Check its name and folder, or make a new office.")), path);
  else if (code == EEXIST)
    g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS,
                 intake_language_translate (language, N_ ("There is a file “%s” already. Open it, or choose another name for the new office.")), path);
  else if (code == ENOSPC || code == EDQUOT)
    g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_FULL,
                 intake_language_translate (language, N_ ("The disk that would hold “%s” is full. Free some space, then try again.")), path);
  else
    g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_IO,
                 intake_language_translate (language, N_ ("“%s” cannot be used: %s. Choose a folder where you may read and write.")), path, g_strerror (code));
}

/* Made and closed before SQLite opens it: while it is open, closing a descriptor of our own would drop SQLite's locks. */
static gboolean
create (const char           *path,
        const IntakeLanguage *language,
        GError              **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int              fd;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      set_error (folder, errno, language, error);
      return FALSE;
    }

  fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    {
      set_error (path, errno, language, error);
      return FALSE;
    }
  close (fd);
  return TRUE;
}

static gboolean
look (IntakeOfficeFile     *file,
      const IntakeLanguage *language,
      GError              **error)
{
  struct stat now;

  if (stat (file->path, &now) != 0)
    {
      set_error (file->path, errno, language, error);
      return FALSE;
    }
  if (!S_ISREG (now.st_mode))
    {
      g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_OFFICE,
                   intake_language_translate (language, N_ ("“%s” is a folder or device and no office file. Choose the file in it.")), file->path);
      return FALSE;
    }
  /* SQLite would take it for an office without anything in it. */
  if (now.st_size == 0 && !file->created)
    {
      g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NOT_OFFICE,
                   intake_language_translate (language, N_ ("“%s” is empty: its content was lost. Open the newest copy from the folder “backups” beside it.")), file->path);
      return FALSE;
    }

  file->size = now.st_size;
  return TRUE;
}

static gint64
size_beside (const char *path,
             const char *suffix)
{
  g_autofree char *beside = g_strconcat (path, suffix, NULL);
  struct stat      now;

  return stat (beside, &now) == 0 ? (gint64)now.st_size : 0;
}

/* Whether the file can be written, or read at all, and why not. */
static gboolean
look_at_rights (IntakeOfficeFile     *file,
                IntakeStoreFlags      flags,
                const IntakeLanguage *language,
                GError              **error)
{
  g_autofree char *folder = g_path_get_dirname (file->path);
  gboolean         file_writable = access (file->path, W_OK) == 0;
  gboolean         folder_writable = access (folder, W_OK) == 0;

  if (access (file->path, R_OK) != 0)
    {
      set_error (file->path, errno, language, error);
      return FALSE;
    }

  file->read_only = (flags & INTAKE_STORE_READ_ONLY) != 0 || !file_writable || !folder_writable;
  file->immutable = !folder_writable && !file->unclean;

  /* The changes in the log belong to the office, and cannot be read where no lock can be made. */
  if (file->unclean && !folder_writable)
    {
      g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_READ_ONLY,
                   intake_language_translate (language, N_ ("“%s” was not closed, and its folder can only be read. Copy it together with the files beside it that begin with the same name, and open the copy.")), file->path);
      return FALSE;
    }

  if ((flags & INTAKE_STORE_READ_ONLY) == 0 && !file_writable)
    file->message = g_strdup_printf (intake_language_translate (language, N_ ("“%s” is write-protected, so that it can only be looked at. To change something, open a copy.")), file->path);
  else if ((flags & INTAKE_STORE_READ_ONLY) == 0 && !folder_writable)
    file->message = g_strdup_printf (intake_language_translate (language, N_ ("The folder of “%s” is write-protected, so that it can only be looked at. To change something, open a copy.")), file->path);
  return TRUE;
}

static char *
dup_resolved (const char *path)
{
  char *resolved = realpath (path, NULL);
  char *copy = g_strdup (resolved);

  free (resolved);
  return copy;
}

gboolean
intake_office_file_prepare (const char           *path,
                            IntakeStoreFlags      flags,
                            const IntakeLanguage *language,
                            IntakeOfficeFile     *file,
                            GError              **error)
{
  struct statfs system;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (file != NULL, FALSE);

  if ((flags & INTAKE_STORE_CREATE) != 0)
    {
      if (!create (path, language, error))
        return FALSE;
      file->created = TRUE;
    }

  file->path = dup_resolved (path);
  if (file->path == NULL)
    {
      set_error (path, errno, language, error);
      return FALSE;
    }

  file->unclean = size_beside (file->path, "-wal") > 0 || size_beside (file->path, "-journal") > 0;
  file->network = statfs (file->path, &system) == 0 && intake_office_file_is_network ((guint32)system.f_type);
  return look (file, language, error) && look_at_rights (file, flags, language, error);
}

void
intake_office_file_clear (IntakeOfficeFile *file)
{
  g_clear_pointer (&file->path, g_free);
  g_clear_pointer (&file->message, g_free);
}

gboolean
intake_office_file_is_network (guint32 magic)
{
  for (guint i = 0; i < G_N_ELEMENTS (network_magics); i++)
    if (network_magics[i] == magic)
      return TRUE;
  return FALSE;
}
