/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a long run is, on standard error. */
#include "config.h"

#include "intake-cli-progress.h"

#include <stdio.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "intake-present.h"

#define BETWEEN_LINES (G_TIME_SPAN_MILLISECOND * 200)

/* Back to the beginning of the line, and nothing left in it (ECMA-48, 8.3.41). */
#define CLEAR_LINE "\r\033[K"

struct _IntakeCliProgress
{
  const IntakeLanguage *language;
  char                 *what;
  IntakeProgress       *progress;
  GThread              *thread; /* NULL: nothing is shown */
  GMutex                mutex;
  GCond                 cond;
  gboolean              is_over;
};

static void
show (IntakeCliProgress *self)
{
  gint64           done, total;
  g_autofree char *done_words = NULL;
  g_autofree char *total_words = NULL;

  intake_progress_get (self->progress, &done, &total);
  if (total <= 0)
    {
      fprintf (stderr, CLEAR_LINE "%s…", self->what);
      return;
    }

  done_words = intake_present_count (done, self->language);
  total_words = intake_present_count (total, self->language);
  fputs (CLEAR_LINE, stderr);
  /* Translators: what is being done, how many are done, and how many there are: "Checking applications: 1,024 of 40,000" */
  fprintf (stderr, _ ("%s: %s of %s"), self->what, done_words, total_words);
}

static gpointer
run (gpointer data)
{
  IntakeCliProgress *self = data;

  g_mutex_lock (&self->mutex);
  while (!self->is_over)
    {
      show (self);
      g_cond_wait_until (&self->cond, &self->mutex, g_get_monotonic_time () + BETWEEN_LINES);
    }
  g_mutex_unlock (&self->mutex);
  fputs (CLEAR_LINE, stderr);

  return NULL;
}

IntakeCliProgress *
intake_cli_progress_begin (IntakeCli  *cli,
                           const char *what)
{
  IntakeCliProgress *self = g_new0 (IntakeCliProgress, 1);

  self->language = cli->language;
  self->what = g_strdup (what);
  self->progress = intake_progress_new ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  if (!cli->is_json && isatty (STDERR_FILENO) == 1)
    self->thread = g_thread_new ("progress", run, self);

  return self;
}

IntakeProgress *
intake_cli_progress_get (IntakeCliProgress *self)
{
  return self->progress;
}

void
intake_cli_progress_end (IntakeCliProgress *self)
{
  if (self->thread != NULL)
    {
      g_mutex_lock (&self->mutex);
      self->is_over = TRUE;
      g_cond_signal (&self->cond);
      g_mutex_unlock (&self->mutex);
      g_thread_join (self->thread);
    }

  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  intake_progress_unref (self->progress);
  g_free (self->what);
  g_free (self);
}
