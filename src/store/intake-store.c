/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The office, opened once: two threads that work, and what they tell the thread that opened it. */
#include "config.h"

#include "intake-store.h"
#include "intake-database-private.h"
#include "intake-opening.h"
#include "intake-store-private.h"
#include "intake-undo.h"

#include <glib/gi18n-lib.h>
#include <signal.h>

enum
{
  CHANGED,
  STATE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeStore, intake_store, G_TYPE_OBJECT)

/* A message for the thread that opened the store.  It does not keep the store: who no longer holds it need not hear of it. */
typedef struct
{
  GWeakRef store;
  guint    signal;
  GArray  *changes;
} News;

static void
news_free (gpointer data)
{
  News *news = data;

  g_weak_ref_clear (&news->store);
  g_clear_pointer (&news->changes, g_array_unref);
  g_free (news);
}

static gboolean
news_cb (gpointer data)
{
  News *news = data;
  g_autoptr (IntakeStore) store = g_weak_ref_get (&news->store);

  if (store != NULL && news->signal == signals[CHANGED])
    g_signal_emit (store, news->signal, 0, news->changes);
  else if (store != NULL)
    g_signal_emit (store, news->signal, 0);
  return G_SOURCE_REMOVE;
}

static News *
news_new (IntakeStore *self,
          guint        signal,
          GArray      *changes)
{
  News *news = g_new0 (News, 1);

  g_weak_ref_init (&news->store, self);
  news->signal = signal;
  news->changes = changes != NULL ? g_array_ref (changes) : NULL;
  return news;
}

static void
post (IntakeStore *self,
      News        *news)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, news_cb, news, news_free);
  g_source_set_static_name (source, "[intake] news of the office");
  g_source_attach (source, self->context);
}

static void
intake_store_dispose (GObject *object)
{
  intake_store_close (INTAKE_STORE (object));

  G_OBJECT_CLASS (intake_store_parent_class)->dispose (object);
}

static void
intake_store_finalize (GObject *object)
{
  IntakeStore *self = INTAKE_STORE (object);

  intake_store_thread_free (self->writer);
  intake_store_thread_free (self->reader);
  g_main_context_unref (self->context);
  g_object_unref (self->closing);
  g_mutex_clear (&self->mutex);
  g_free (self->path);

  G_OBJECT_CLASS (intake_store_parent_class)->finalize (object);
}

static void
intake_store_class_init (IntakeStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = intake_store_dispose;
  object_class->finalize = intake_store_finalize;

  signals[CHANGED] = g_signal_new ("changed", INTAKE_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ARRAY);
  signals[STATE_CHANGED] = g_signal_new ("state-changed", INTAKE_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /* A limit on the size of files is told by an error code; the signal would end the program in the middle of a change. */
  signal (SIGXFSZ, SIG_IGN);
}

static void
intake_store_init (IntakeStore *self)
{
  g_mutex_init (&self->mutex);
  self->context = g_main_context_ref_thread_default ();
  self->home = g_thread_self ();
  self->closing = g_cancellable_new ();
  self->writer = intake_store_thread_new ("intake-writer");
  self->reader = intake_store_thread_new ("intake-reader");
}

void
intake_store_tell_changed (IntakeStore         *self,
                           const IntakeOutcome *outcome)
{
  if (outcome->changed)
    post (self, news_new (self, signals[CHANGED], outcome->changes));
}

void
intake_store_emit_changed (IntakeStore         *self,
                           const IntakeOutcome *outcome)
{
  if (outcome->changed)
    g_main_context_invoke_full (self->context, G_PRIORITY_DEFAULT, news_cb, news_new (self, signals[CHANGED], outcome->changes), news_free);
}

void
intake_store_set_state (IntakeStore *self,
                        const char  *message,
                        gboolean     read_only)
{
  {
    g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

    /* Kept as long as the program lives: whoever asked for it may still show it. */
    self->message = g_intern_string (message);
    self->read_only = self->read_only || read_only;
  }
  post (self, news_new (self, signals[STATE_CHANGED], NULL));
}

void
intake_store_set_lost (IntakeStore *self,
                       const char  *message)
{
  {
    g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

    self->lost = TRUE;
  }
  intake_store_set_state (self, message, TRUE);
}

void
intake_store_adopt (IntakeStore   *self,
                    IntakeOpening *opening)
{
  intake_database_set_thread (opening->worker, intake_store_thread_get_thread (self->writer));
  intake_database_set_thread (opening->reader, intake_store_thread_get_thread (self->reader));
  intake_database_set_thread (opening->main, self->home);

  {
    g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

    self->message = g_intern_string (opening->message);
    self->read_only = opening->read_only;
  }
  g_free (self->path);
  self->path = g_strdup (opening->path);
  g_atomic_pointer_set (&self->opening, opening);
}

void
intake_store_set_closed_error (IntakeStore *self,
                               GError     **error)
{
  g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_FAILED,
               intake_language_translate (self->language, N_ ("The office “%s” is closed. Open it again.")), self->path);
}

void
intake_store_close (IntakeStore *self)
{
  g_autoptr (GError) refusal = NULL;
  IntakeOpening *opening;

  g_return_if_fail (INTAKE_IS_STORE (self));

  /* What scans is given up, what changes is finished, what only checks or copies is left for the next time. */
  intake_store_set_closed_error (self, &refusal);
  g_cancellable_cancel (self->closing);
  if (self->opening != NULL)
    intake_database_abandon (self->opening->reader);
  intake_store_thread_stop (self->reader, refusal);
  intake_store_thread_stop (self->writer, NULL);

  opening = g_atomic_pointer_exchange (&self->opening, NULL);
  if (opening == NULL)
    return;

  intake_database_set_thread (opening->main, NULL);
  intake_database_set_thread (opening->reader, NULL);
  intake_database_set_thread (opening->worker, NULL);
  intake_opening_free (opening);
}

const char *
intake_store_get_path (IntakeStore *self)
{
  g_return_val_if_fail (INTAKE_IS_STORE (self), NULL);

  return self->path;
}

gboolean
intake_store_is_read_only (IntakeStore *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (INTAKE_IS_STORE (self), TRUE);

  locker = g_mutex_locker_new (&self->mutex);
  return self->read_only;
}

const char *
intake_store_get_state_message (IntakeStore *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (INTAKE_IS_STORE (self), NULL);

  locker = g_mutex_locker_new (&self->mutex);
  return self->message;
}

void
intake_store_set_today (IntakeStore *self,
                        IntakeDate   today)
{
  g_return_if_fail (INTAKE_IS_STORE (self));
  g_return_if_fail (self->opening != NULL);

  intake_database_set_today (self->opening->worker, today);
  intake_database_set_today (self->opening->reader, today);
  intake_database_set_today (self->opening->main, today);
}

IntakeDatabase *
intake_store_get_main_database (IntakeStore *self)
{
  g_return_val_if_fail (INTAKE_IS_STORE (self), NULL);
  g_return_val_if_fail (self->opening != NULL, NULL);

  return self->opening->main;
}

char *
intake_store_dup_undo_label (IntakeStore        *self,
                             IntakeUndoDirection direction)
{
  IntakeDatabase *db = intake_store_get_main_database (self);
  gint64          action = 0;

  if (db == NULL || intake_store_is_read_only (self) || !intake_undo_find_next (db, direction, &action, NULL) || action == 0)
    return NULL;

  return intake_undo_dup_label (db, action);
}
