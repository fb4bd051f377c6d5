/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening an office, in the one order that loses nothing. */
#include "config.h"

#include "intake-opening.h"

#include "intake-custom-table.h"
#include "intake-backup-plan.h"
#include "intake-database-private.h"
#include "intake-integrity.h"
#include "intake-journal-private.h"
#include "intake-migration.h"
#include "intake-office-file.h"
#include "intake-search.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

/* Above this the check takes long enough to be felt: it then runs while the office is looked at. */
#define LARGE_BYTES (32 * 1024 * 1024)

typedef struct
{
  IntakeOpening          *opening;
  const IntakeOfficeFile *file;
  const IntakeLanguage   *language;
  int                     version;
} Step;

static gboolean
connect_worker (Step    *step,
                GError **error)
{
  IntakeOpening      *opening = step->opening;
  IntakeDatabaseFlags flags = INTAKE_DATABASE_READ_WRITE;

  if (opening->read_only)
    flags = step->file->immutable ? INTAKE_DATABASE_READ_ONLY | INTAKE_DATABASE_IMMUTABLE : INTAKE_DATABASE_READ_ONLY;

  opening->worker = intake_database_open (opening->path, flags, step->language, error);
  return opening->worker != NULL;
}

/* Read before anything is written.  A file that brings triggers or views of its own was not made by Intake: they would run as if they were ours. */
static gboolean
check_identity (Step            *step,
                IntakeStoreFlags flags,
                GError         **error)
{
  IntakeDatabase *db = step->opening->worker;
  int             latest = intake_migration_get_latest ();
  gint64          id = 0;
  gint64          version = 0;
  gint64          n_foreign = 0;

  if (step->file->created)
    return TRUE;

  if (!intake_database_get_number (db, "PRAGMA application_id", &id, error) ||
      !intake_database_get_number (db, "PRAGMA user_version", &version, error) ||
      !intake_database_get_number (db, "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')", &n_foreign, error))
    return FALSE;

  step->version = (int)version;
  if (id == INTAKE_STORE_APPLICATION_ID && version > latest)
    {
      g_autofree char *message = g_strdup_printf (intake_language_translate (step->language, N_ ("“%s” was made by a newer Intake (form %d, this Intake knows %d). Install the newer Intake to change it; here it can only be looked at.")),
                                                  step->opening->path, step->version, latest);

      if ((flags & INTAKE_STORE_READ_ONLY) == 0)
        {
          g_set_error_literal (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_NEWER, message);
          return FALSE;
        }
      step->opening->message = g_steal_pointer (&message);
      return TRUE;
    }

  if (id != INTAKE_STORE_APPLICATION_ID || version < 0 || n_foreign > 0)
    {
      intake_store_error_from_sqlite (SQLITE_NOTADB, step->opening->path, NULL, step->language, error);
      return FALSE;
    }
  return TRUE;
}

static gboolean
refuse_older_read_only (Step    *step,
                        GError **error)
{
  if (!step->opening->read_only || step->version >= intake_migration_get_latest ())
    return FALSE;

  g_set_error (error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_READ_ONLY,
               intake_language_translate (step->language, N_ ("“%s” was made by an older Intake and must be brought to the present form first. Open it once with the right to change it, or open a copy.")),
               step->opening->path);
  return TRUE;
}

/* A short office is checked now, and so is one that was not closed cleanly or is about to be migrated; what can only be read is told of. */
static gboolean
check_content (Step    *step,
               GError **error)
{
  IntakeOpening *opening = step->opening;
  gboolean       migrating = step->version < intake_migration_get_latest ();
  g_autoptr (GError) damage = NULL;

  if (step->file->created)
    return TRUE;

  if (step->file->size > LARGE_BYTES && !step->file->unclean && !migrating)
    {
      opening->check_later = TRUE;
      return TRUE;
    }

  if (intake_opening_check (opening->worker, step->file->unclean, &damage))
    return TRUE;

  if (opening->read_only && g_error_matches (damage, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_DAMAGED))
    {
      g_free (opening->message);
      opening->message = g_strdup (damage->message);
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&damage));
  return FALSE;
}

static gboolean
bring_up_to_date (Step    *step,
                  GError **error)
{
  IntakeDatabase *db = step->opening->worker;
  g_auto (GStrv) scripts = intake_migration_dup_scripts ();
  g_autoptr (GError) local_error = NULL;

  if (step->version < (int)g_strv_length (scripts))
    return (step->file->created || intake_backup_plan_before_migration (db, step->version, error)) &&
           intake_migration_apply (db, (const char *const *)scripts, step->version, error);

  /* That today's copy could not be made must be known, but keeps nobody from working. */
  if (!step->opening->check_later && !intake_backup_plan_daily (db, &local_error))
    step->opening->message = g_strdup (local_error->message);
  return TRUE;
}

static gboolean
prepare_writing (Step       *step,
                 const char *actor,
                 GError    **error)
{
  IntakeDatabase *db = step->opening->worker;

  if (!intake_database_set_durable (db, step->file->network, error) ||
      !check_content (step, error) ||
      !bring_up_to_date (step, error) ||
      !intake_journal_install (db, error))
    return FALSE;

  intake_database_set_actor (db, actor);
  return TRUE;
}

static gboolean
connect_readers (Step    *step,
                 GError **error)
{
  IntakeOpening      *opening = step->opening;
  IntakeDatabaseFlags flags = opening->worker->flags | INTAKE_DATABASE_READ_ONLY;

  opening->reader = intake_database_open (opening->path, flags, step->language, error);
  if (opening->reader == NULL)
    return FALSE;

  opening->main = intake_database_open (opening->path, flags, step->language, error);
  intake_custom_table_publish (opening->worker);
  return opening->main != NULL &&
         intake_search_install (opening->worker, !opening->read_only, error) &&
         intake_search_install (opening->reader, FALSE, error) &&
         intake_search_install (opening->main, FALSE, error);
}

static gboolean
run_steps (Step            *step,
           IntakeStoreFlags flags,
           const char      *actor,
           GCancellable    *cancellable,
           GError         **error)
{
  IntakeOpening *opening = step->opening;
  gboolean       done;

  if (!opening->read_only)
    {
      opening->lock = intake_lock_take (opening->path, step->language, error);
      if (opening->lock == NULL)
        return FALSE;
    }

  if (!connect_worker (step, error))
    return FALSE;

  intake_database_watch (opening->worker, cancellable);
  done = check_identity (step, flags, error) &&
         !refuse_older_read_only (step, error) &&
         (opening->read_only ? check_content (step, error) : prepare_writing (step, actor, error)) &&
         connect_readers (step, error);
  intake_database_watch (opening->worker, NULL);
  return done && !g_cancellable_set_error_if_cancelled (cancellable, error);
}

IntakeOpening *
intake_opening_run (const char           *path,
                    IntakeStoreFlags      flags,
                    const char           *actor,
                    const IntakeLanguage *language,
                    GCancellable         *cancellable,
                    GError              **error)
{
  g_autoptr (IntakeOpening) opening = g_new0 (IntakeOpening, 1);
  g_auto (IntakeOfficeFile) file = { 0 };
  Step step = { .opening = opening, .file = &file, .language = language };

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  if (!intake_office_file_prepare (path, flags, language, &file, error))
    return NULL;

  opening->path = g_strdup (file.path);
  opening->read_only = file.read_only;
  opening->message = g_strdup (file.message);
  if (run_steps (&step, flags, actor, cancellable, error))
    return g_steal_pointer (&opening);

  /* A new office that could not be finished is nothing that anyone could open. */
  if (file.created)
    {
      g_clear_pointer (&opening->main, intake_database_close);
      g_clear_pointer (&opening->reader, intake_database_close);
      g_clear_pointer (&opening->worker, intake_database_close);
      unlink (file.path);
    }
  return NULL;
}

gboolean
intake_opening_check (IntakeDatabase *db,
                      gboolean        thorough,
                      GError        **error)
{
  g_auto (GStrv) problems = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  if (!intake_integrity_check (db, thorough, &problems, error))
    return FALSE;
  if (problems[0] == NULL)
    return TRUE;

  intake_store_error_from_sqlite (SQLITE_CORRUPT, intake_database_get_path (db), NULL, intake_database_get_language (db), error);
  return FALSE;
}

void
intake_opening_free (IntakeOpening *self)
{
  if (self == NULL)
    return;

  /* The last to close writes the log into the file, which only the writer's connection can. */
  intake_database_close (self->main);
  intake_database_close (self->reader);
  intake_database_close (self->worker);
  intake_lock_release (self->lock);
  g_free (self->message);
  g_free (self->path);
  g_free (self);
}
