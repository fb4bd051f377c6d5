/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people do with the interviews of an application. */
#include "config.h"

#include "intake-interview-command.h"

#include <glib/gi18n-lib.h>

/* What is handed to the writer's thread. */
typedef struct
{
  gint64     id;
  gint64     criterion_id;
  IntakeDate date;
  int        score;
  char      *text;
} Command;

static Command *
command_new (gint64      id,
             const char *text)
{
  Command *command = g_new0 (Command, 1);

  command->id = id;
  command->text = g_strdup (text);

  return command;
}

static void
command_free (Command *command)
{
  g_free (command->text);
  g_free (command);
}

static gboolean
write_new (IntakeDatabase *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  const Command *command = data;

  return intake_interview_table_add (db, command->id, INTAKE_DATE_NONE, error) != 0;
}

static gboolean
write_date (IntakeDatabase *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  const Command *command = data;

  return intake_interview_table_set_date (db, command->id, command->date, error);
}

static gboolean
write_note (IntakeDatabase *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  const Command *command = data;

  return intake_interview_table_set_note (db, command->id, command->text, error);
}

static gboolean
write_removal (IntakeDatabase *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  const Command *command = data;

  return intake_interview_table_remove (db, command->id, error);
}

static gboolean
write_interviewer (IntakeDatabase *db,
                   gpointer        data,
                   GCancellable   *cancellable,
                   GError        **error)
{
  const Command *command = data;

  return intake_interview_table_add_interviewer (db, command->id, command->text, error) != 0;
}

static gboolean
write_interviewer_removal (IntakeDatabase *db,
                           gpointer        data,
                           GCancellable   *cancellable,
                           GError        **error)
{
  const Command *command = data;

  return intake_interview_table_remove_interviewer (db, command->id, error);
}

static gboolean
write_score (IntakeDatabase *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  const Command *command = data;

  return intake_interview_table_set_score (db, command->id, command->criterion_id, command->score, command->text, error);
}

static void
run (IntakeSession  *session,
     gint64          application_id,
     IntakeWriteFunc func,
     Command        *command,
     const char     *message)
{
  g_autoptr (IntakeRecord) record = intake_session_dup_record (session, INTAKE_ENTITY_APPLICATION, application_id);
  /* Translators: an action in the history; %s is a case number */
  g_autofree char *label = g_strdup_printf (_ ("Interview of %s"), record != NULL ? intake_record_get_text (record, INTAKE_FIELD_CASE) : "");

  intake_session_run (session, label, func, command, (GDestroyNotify)command_free, message);
}

void
intake_interview_command_add (IntakeSession *session,
                              gint64         application_id)
{
  g_return_if_fail (INTAKE_IS_SESSION (session));

  run (session, application_id, write_new, command_new (application_id, NULL), NULL);
}

void
intake_interview_command_set_date (IntakeSession *session,
                                   gint64         application_id,
                                   gint64         id,
                                   IntakeDate     held_on)
{
  Command *command;

  g_return_if_fail (INTAKE_IS_SESSION (session));

  command = command_new (id, NULL);
  command->date = held_on;
  run (session, application_id, write_date, command, NULL);
}

void
intake_interview_command_set_note (IntakeSession *session,
                                   gint64         application_id,
                                   gint64         id,
                                   const char    *note)
{
  g_return_if_fail (INTAKE_IS_SESSION (session));

  run (session, application_id, write_note, command_new (id, note), NULL);
}

void
intake_interview_command_remove (IntakeSession *session,
                                 gint64         application_id,
                                 gint64         id)
{
  g_return_if_fail (INTAKE_IS_SESSION (session));

  run (session, application_id, write_removal, command_new (id, NULL), _ ("Interview removed"));
}

void
intake_interview_command_add_interviewer (IntakeSession *session,
                                          gint64         application_id,
                                          gint64         id,
                                          const char    *name)
{
  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (name != NULL);

  run (session, application_id, write_interviewer, command_new (id, name), NULL);
}

void
intake_interview_command_remove_interviewer (IntakeSession *session,
                                             gint64         application_id,
                                             gint64         interviewer_id)
{
  g_return_if_fail (INTAKE_IS_SESSION (session));

  run (session, application_id, write_interviewer_removal, command_new (interviewer_id, NULL), _ ("Interviewer removed"));
}

void
intake_interview_command_set_score (IntakeSession *session,
                                    gint64         application_id,
                                    gint64         interviewer_id,
                                    gint64         criterion_id,
                                    int            score,
                                    const char    *note)
{
  Command *command;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (score >= 0 && score <= INTAKE_SCORE_HIGHEST);

  command = command_new (interviewer_id, note);
  command->criterion_id = criterion_id;
  command->score = score;
  run (session, application_id, write_score, command, NULL);
}
