/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that replaces another only once it is whole. */
#include "config.h"

#include "intake-export-file.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "intake-export.h"

static gboolean
flush (const char *path,
       int         flags)
{
  int      fd = g_open (path, flags | O_RDONLY | O_CLOEXEC, 0);
  gboolean is_flushed;

  if (fd < 0)
    return FALSE;

  is_flushed = fsync (fd) == 0;

  return close (fd) == 0 && is_flushed;
}

static void
set_target_error (const IntakeExportFile *self,
                  int                     code,
                  GError                **error)
{
  g_autofree char *name = g_filename_display_name (self->target);

  g_set_error (error, INTAKE_EXPORT_ERROR, code == ENOSPC || code == EDQUOT ? INTAKE_EXPORT_ERROR_FULL : INTAKE_EXPORT_ERROR_TARGET,
               /* Translators: the first %s is a file, the second what the system says */
               intake_language_translate (self->language, N_ ("“%s” cannot be written: %s. Choose another folder, or make room.")), name, g_strerror (code));
}

void
intake_export_file_set_cut (const IntakeExportFile *self,
                            GError                **error)
{
  g_autofree char *name = g_filename_display_name (self->target);

  g_set_error (error, INTAKE_EXPORT_ERROR, INTAKE_EXPORT_ERROR_FULL,
               intake_language_translate (self->language, N_ ("“%s” could not be written to its end. Make room on the disk, or choose another folder.")), name);
}

IntakeExportFile *
intake_export_file_new (const char           *target,
                        const IntakeLanguage *language,
                        GError              **error)
{
  g_autoptr (IntakeExportFile) self = g_new0 (IntakeExportFile, 1);
  g_autofree char *parent = g_path_get_dirname (target);
  g_autofree char *name = g_path_get_basename (target);

  self->target = g_strdup (target);
  self->language = language;

  if (g_file_test (target, G_FILE_TEST_IS_DIR))
    {
      set_target_error (self, EISDIR, error);
      return NULL;
    }

  self->folder = g_build_filename (parent, ".intake-export-XXXXXX", NULL);
  if (g_mkdtemp_full (self->folder, 0700) == NULL)
    {
      int code = errno;

      g_clear_pointer (&self->folder, g_free);
      set_target_error (self, code, error);
      return NULL;
    }

  self->path = g_build_filename (self->folder, name, NULL);

  return g_steal_pointer (&self);
}

gboolean
intake_export_file_commit (IntakeExportFile *self,
                           GError          **error)
{
  g_autofree char *parent = g_path_get_dirname (self->target);

  if (!flush (self->path, 0) || g_rename (self->path, self->target) != 0)
    {
      set_target_error (self, errno, error);
      return FALSE;
    }

  /* The name is safe once its folder is; where a file system cannot flush folders, there is nothing more to do. */
  flush (parent, O_DIRECTORY);

  return TRUE;
}

void
intake_export_file_free (IntakeExportFile *self)
{
  if (self == NULL)
    return;

  if (self->folder != NULL)
    {
      g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
      const char *name;

      while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
        {
          g_autofree char *path = g_build_filename (self->folder, name, NULL);

          g_unlink (path);
        }
      g_rmdir (self->folder);
    }

  g_free (self->target);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}
