/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lock beside an office: an OFD lock, so that it also holds between two stores of one program. */
#include "config.h"

#include "intake-lock.h"
#include "intake-store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What a lock file says about who holds it takes one line each: process, login, computer, since when. */
#define MAX_HOLDER 1024
/* How often a lock file may vanish while we open it before something else must be wrong. */
#define MAX_TRIES 100

struct _IntakeLock
{
  int   fd;
  char *path;
};

typedef enum
{
  LOCKED,
  HELD,
  VANISHED,
  FAILED,
} Outcome;

static gboolean
is_same_file (int         fd,
              const char *path)
{
  struct stat opened;
  struct stat named;

  return fstat (fd, &opened) == 0 && lstat (path, &named) == 0 && opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

static Outcome
try_lock (int         fd,
          const char *path)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

  if (fcntl (fd, F_OFD_SETLK, &lock) != 0)
    return errno == EAGAIN || errno == EACCES ? HELD : FAILED;

  /* Whoever had it may have removed the file between our opening and locking it: then a third may make and lock a new one. */
  return is_same_file (fd, path) ? LOCKED : VANISHED;
}

static gboolean
write_holder (int fd)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *since = g_date_time_format (now, "%Y-%m-%d %H:%M");
  g_autofree char *text = g_strdup_printf ("%d\n%s\n%s\n%s\n", (int)getpid (), g_get_user_name (), g_get_host_name (), since);
  gsize            length = strlen (text);

  return ftruncate (fd, 0) == 0 && pwrite (fd, text, length, 0) == (gssize)length;
}

static void
set_held_error (int                   fd,
                const char           *office,
                const IntakeLanguage *language,
                GError              **error)
{
  char   text[MAX_HOLDER + 1];
  gssize length = pread (fd, text, MAX_HOLDER, 0);
  g_auto (GStrv) lines = NULL;

  text[MAX (length, 0)] = '\0';
  lines = g_strsplit (text, "\n", -1);

  if (g_strv_length (lines) >= 4 && g_utf8_validate (text, -1, NULL))
    g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_IN_USE,
                 /* Translators: file, login name, computer, date and time, number of the process */
                 intake_language_translate (language, N_ ("“%s” is open already: by %s on %s since %s (process %s). Close it there, or open it here to look at it only.")),
                 office, lines[1], lines[2], lines[3], lines[0]);
  else
    g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_IN_USE,
                 intake_language_translate (language, N_ ("“%s” is open already in another window or program. Close it there, or open it here to look at it only.")),
                 office);
}

static void
set_failed_error (const char           *office,
                  int                   code,
                  const IntakeLanguage *language,
                  GError              **error)
{
  g_set_error (error, INTAKE_STORE_ERROR, code == ENOSPC || code == EDQUOT ? INTAKE_STORE_ERROR_FULL : INTAKE_STORE_ERROR_IO,
               intake_language_translate (language, N_ ("“%s” cannot be locked against other programs: %s. Move it to a folder of this computer where you may write, then open it there.")),
               office, g_strerror (code));
}

IntakeLock *
intake_lock_take (const char           *path,
                  const IntakeLanguage *language,
                  GError              **error)
{
  g_autofree char *lock_path = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  lock_path = g_strconcat (path, "-lock", NULL);
  for (guint i = 0; i < MAX_TRIES; i++)
    {
      int     fd = open (lock_path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
      int     code = errno;
      Outcome outcome = FAILED;

      if (fd >= 0)
        {
          outcome = try_lock (fd, lock_path);
          code = errno;
        }

      if (outcome == LOCKED && write_holder (fd))
        {
          IntakeLock *self = g_new0 (IntakeLock, 1);

          self->fd = fd;
          self->path = g_steal_pointer (&lock_path);
          return self;
        }
      if (outcome == LOCKED)
        {
          code = errno;
          outcome = FAILED;
        }

      if (outcome == HELD)
        set_held_error (fd, path, language, error);
      if (fd >= 0)
        close (fd);
      if (outcome == HELD)
        return NULL;
      if (outcome == FAILED)
        {
          set_failed_error (path, code, language, error);
          return NULL;
        }
    }

  set_failed_error (path, EAGAIN, language, error);
  return NULL;
}

void
intake_lock_release (IntakeLock *self)
{
  if (self == NULL)
    return;

  /* Removed while it is still locked, so that nobody else's file is meant. */
  g_unlink (self->path);
  close (self->fd);
  g_free (self->path);
  g_free (self);
}
