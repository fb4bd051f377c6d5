/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people do with one application. */
#include "config.h"

#include "intake-application-command.h"

#include "intake-application-table.h"
#include "intake-assignment-table.h"
#include "intake-present.h"
#include "intake-screening-table.h"

#include <glib/gi18n-lib.h>

/* What is handed to the writer's thread. */
typedef struct
{
  gint64      id;
  IntakeStage stage;
  IntakeDate  dated_on;
  GArray     *supervisors;
  char       *word;
  char       *reason;
} Command;

static Command *
command_new (gint64      id,
             const char *word,
             const char *reason)
{
  Command *command = g_new0 (Command, 1);

  command->id = id;
  command->word = g_strdup (word);
  command->reason = g_strdup (reason);

  return command;
}

static void
command_free (Command *command)
{
  g_clear_pointer (&command->supervisors, g_array_unref);
  g_free (command->word);
  g_free (command->reason);
  g_free (command);
}

static gboolean
write_stage (IntakeDatabase *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  const Command *command = data;

  return intake_application_table_set_stage (db, command->id, command->stage, command->dated_on, command->word, command->reason, error);
}

static gboolean
write_decision (IntakeDatabase *db,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  const Command *command = data;

  return intake_screening_table_decide (db, command->id, command->word, command->reason, error);
}

static gboolean
write_assignments (IntakeDatabase *db,
                   gpointer        data,
                   GCancellable   *cancellable,
                   GError        **error)
{
  const Command *command = data;

  for (guint i = 0; i < command->supervisors->len; i++)
    {
      if (!intake_assignment_table_assign (db, command->id, g_array_index (command->supervisors, gint64, i), command->word, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_removal (IntakeDatabase *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  const Command *command = data;

  return intake_assignment_table_remove (db, command->id, g_array_index (command->supervisors, gint64, 0), error);
}

/* The application as labels name it. */
static char *
dup_case (IntakeSession *session,
          gint64         id)
{
  g_autoptr (IntakeRecord) record = intake_session_dup_record (session, INTAKE_ENTITY_APPLICATION, id);

  return g_strdup (record != NULL ? intake_record_get_text (record, INTAKE_FIELD_CASE) : "");
}

static char *
dup_supervisor (IntakeSession *session,
                gint64         id)
{
  g_autoptr (IntakeRecord) record = intake_session_dup_record (session, INTAKE_ENTITY_SUPERVISOR, id);

  return g_strdup (record != NULL ? intake_record_get_text (record, INTAKE_FIELD_SUPERVISOR_NAME) : "");
}

void
intake_application_command_set_stage (IntakeSession *session,
                                      gint64         id,
                                      const char    *stage)
{
  IntakeStage to;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (intake_stage_find (stage, &to));

  intake_application_command_step (session, id, to, INTAKE_DATE_NONE, NULL, NULL);
}

void
intake_application_command_step (IntakeSession *session,
                                 gint64         id,
                                 IntakeStage    stage,
                                 IntakeDate     dated_on,
                                 const char    *note,
                                 const char    *refusal)
{
  g_autofree char *number = NULL;
  g_autofree char *label = NULL;
  g_autofree char *message = NULL;
  const char      *words;
  Command         *command;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (stage < INTAKE_N_STAGES);

  number = dup_case (session, id);
  words = intake_vocabulary_label (&intake_stage_vocabulary, intake_stage_id (stage), intake_session_get_language (session));
  /* Translators: an action in the history: the case number, and the stage that the application was taken to */
  label = g_strdup_printf (_ ("Stage of %s: %s"), number, words);
  /* Translators: a toast: the case number, and the stage that the application was taken to */
  message = g_strdup_printf (_ ("%s: %s"), number, words);
  command = command_new (id, note, refusal);
  command->stage = stage;
  command->dated_on = dated_on;
  intake_session_run (session, label, write_stage, command, (GDestroyNotify)command_free, message);
}

void
intake_application_command_set_refusal (IntakeSession *session,
                                        gint64         id,
                                        const char    *refusal)
{
  g_autoptr (IntakeRecord) record = NULL;
  g_autofree char *label = NULL;
  Command         *command;
  IntakeStage      stage;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (refusal != NULL);

  record = intake_session_dup_record (session, INTAKE_ENTITY_APPLICATION, id);
  if (record == NULL || !intake_stage_find (intake_record_get_text (record, INTAKE_FIELD_STAGE), &stage))
    return;

  /* Translators: an action in the history; %s is a case number */
  label = g_strdup_printf (_ ("Reason for leaving of %s"), intake_record_get_text (record, INTAKE_FIELD_CASE));
  command = command_new (id, NULL, refusal);
  command->stage = stage;
  intake_session_run (session, label, write_stage, command, (GDestroyNotify)command_free, NULL);
}

void
intake_application_command_decide (IntakeSession *session,
                                   gint64         id,
                                   const char    *decision,
                                   const char    *reason)
{
  g_autofree char *number = NULL;
  g_autofree char *label = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (INTAKE_IS_SESSION (session));

  number = dup_case (session, id);
  /* Translators: an action in the history; %s is a case number */
  label = g_strdup_printf (_ ("Decision on the eligibility of %s"), number);
  if (decision == NULL)
    /* Translators: a toast; %s is a case number */
    message = g_strdup_printf (_ ("%s: decision taken back"), number);
  else
    /* Translators: a toast: the case number, and the office's decision on eligibility, such as “Waived” */
    message = g_strdup_printf (_ ("%s: decided “%s”"), number, intake_vocabulary_label (&intake_decision_vocabulary, decision, intake_session_get_language (session)));
  intake_session_run (session, label, write_decision, command_new (id, decision, reason), (GDestroyNotify)command_free, message);
}

static gboolean
write_answer (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  const Command *command = data;

  return intake_screening_table_judge (db, &command->id, 1, cancellable, error);
}

void
intake_application_command_judge_again (IntakeSession *session,
                                        gint64         id)
{
  g_autofree char *number = NULL;
  g_autofree char *label = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (INTAKE_IS_SESSION (session));

  number = dup_case (session, id);
  /* Translators: an action in the history: the answer on eligibility was computed anew; %s is a case number */
  label = g_strdup_printf (_ ("%s judged again"), number);
  /* Translators: a toast; %s is a case number */
  message = g_strdup_printf (_ ("%s was judged again"), number);
  intake_session_run (session, label, write_answer, command_new (id, NULL, NULL), (GDestroyNotify)command_free, message);
}

static gboolean
write_kept_decision (IntakeDatabase *db,
                     gpointer        data,
                     GCancellable   *cancellable,
                     GError        **error)
{
  const Command *command = data;

  return intake_screening_table_keep_decision (db, command->id, error);
}

void
intake_application_command_keep_decision (IntakeSession *session,
                                          gint64         id)
{
  g_autofree char *number = NULL;
  g_autofree char *label = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (INTAKE_IS_SESSION (session));

  number = dup_case (session, id);
  /* Translators: an action in the history: the office looked again at its decision and lets it stand; %s is a case number */
  label = g_strdup_printf (_ ("Decision on %s kept"), number);
  /* Translators: a toast; %s is a case number */
  message = g_strdup_printf (_ ("%s: decision kept"), number);
  intake_session_run (session, label, write_kept_decision, command_new (id, NULL, NULL), (GDestroyNotify)command_free, message);
}

void
intake_application_command_assign (IntakeSession *session,
                                   gint64         id,
                                   const gint64  *supervisors,
                                   guint          n_supervisors,
                                   const char    *role)
{
  g_autofree char *number = NULL;
  g_autofree char *who = NULL;
  g_autofree char *label = NULL;
  g_autofree char *message = NULL;
  Command         *command;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (supervisors != NULL && n_supervisors > 0);
  g_return_if_fail (role != NULL);

  number = dup_case (session, id);
  who = dup_supervisor (session, supervisors[0]);
  if (n_supervisors == 1)
    {
      /* Translators: an action in the history: a supervisor's name, and a case number */
      label = g_strdup_printf (_ ("Assignment of %s to %s"), who, number);
      /* Translators: a toast: a case number, a supervisor's name, and their role */
      message = g_strdup_printf (_ ("%s: %s (%s)"), number, who, intake_vocabulary_label (&intake_role_vocabulary, role, intake_session_get_language (session)));
    }
  else
    {
      /* Translators: an action in the history: how many, and a case number */
      label = g_strdup_printf (ngettext ("Assignment of %u supervisor to %s", "Assignment of %u supervisors to %s", n_supervisors), n_supervisors, number);
      /* Translators: a toast: a case number, and how many supervisors it was given */
      message = g_strdup_printf (ngettext ("%s: %u supervisor assigned", "%s: %u supervisors assigned", n_supervisors), number, n_supervisors);
    }
  command = command_new (id, role, NULL);
  command->supervisors = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (command->supervisors, supervisors, n_supervisors);
  intake_session_run (session, label, write_assignments, command, (GDestroyNotify)command_free, message);
}

void
intake_application_command_remove_supervisor (IntakeSession *session,
                                              gint64         id,
                                              gint64         supervisor)
{
  g_autofree char *number = NULL;
  g_autofree char *who = NULL;
  g_autofree char *label = NULL;
  g_autofree char *message = NULL;
  Command         *command;

  g_return_if_fail (INTAKE_IS_SESSION (session));

  number = dup_case (session, id);
  who = dup_supervisor (session, supervisor);
  /* Translators: an action in the history: a supervisor's name, and a case number */
  label = g_strdup_printf (_ ("Removal of %s from %s"), who, number);
  /* Translators: a toast: a case number, and a supervisor's name */
  message = g_strdup_printf (_ ("%s: %s removed"), number, who);
  command = command_new (id, NULL, NULL);
  command->supervisors = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (command->supervisors, supervisor);
  intake_session_run (session, label, write_removal, command, (GDestroyNotify)command_free, message);
}
