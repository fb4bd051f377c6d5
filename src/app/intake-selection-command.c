/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with many records. */
#include "config.h"

#include "intake-selection-command.h"

#include "intake-count-words.h"

#include "intake-notice-table.h"
#include "intake-selection-table.h"
#include "intake-work-dialog.h"

#include <glib/gi18n-lib.h>

/* What is handed to the writer's thread. */
typedef struct
{
  IntakeSelectionChange change;
  IntakeStage           stage;
  gint64                other; /* a notice, a supervisor */
  char                 *word;  /* a reason, a role, a tag */
  gboolean              add;
} Command;

static Command *
command_new (IntakeEntity  entity,
             const GArray *ids,
             const char   *word)
{
  Command *command = g_new0 (Command, 1);

  command->change.entity = entity;
  command->change.ids = g_array_copy ((GArray *)ids);
  command->change.progress = intake_progress_new ();
  command->word = g_strdup (word);

  return command;
}

static void
command_free (Command *command)
{
  g_array_unref (command->change.ids);
  intake_progress_unref (command->change.progress);
  g_free (command->word);
  g_free (command);
}

static gboolean
write_stage (IntakeDatabase *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  const Command *command = data;

  return intake_selection_table_set_stage (db, &command->change, command->stage, intake_database_get_today (db), command->word, cancellable, error);
}

static gboolean
write_notice (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  const Command *command = data;
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  if (command->other != 0)
    intake_value_set_integer (&value, command->other);

  return intake_selection_table_set_field (db, &command->change, INTAKE_FIELD_NOTICE, &value, cancellable, error);
}

static gboolean
write_assignment (IntakeDatabase *db,
                  gpointer        data,
                  GCancellable   *cancellable,
                  GError        **error)
{
  const Command *command = data;

  return intake_selection_table_assign (db, &command->change, command->other, command->word, cancellable, error);
}

static gboolean
write_tag (IntakeDatabase *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  const Command *command = data;

  return intake_selection_table_tag (db, &command->change, command->word, command->add, cancellable, error);
}

static gboolean
write_deletion (IntakeDatabase *db,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  const Command *command = data;

  return intake_selection_table_delete (db, &command->change, cancellable, error);
}

/* One application by its case, several by how many they are. */
static char *
dup_names (IntakeSession *session,
           IntakeEntity   entity,
           const GArray  *ids)
{
  guint n = ids->len;

  if (n == 1 && entity == INTAKE_ENTITY_APPLICATION)
    {
      g_autoptr (IntakeRecord) record = intake_session_dup_record (session, entity, g_array_index (ids, gint64, 0));

      if (record != NULL)
        return g_strdup (intake_record_get_text (record, INTAKE_FIELD_CASE));
    }

  return intake_count_words_dup (entity, n, intake_session_get_language (session));
}

static void
run (GtkWindow      *parent,
     IntakeSession  *session,
     const char     *label,
     const char     *message,
     IntakeWriteFunc func,
     Command        *command)
{
  g_autofree char *names = dup_names (session, command->change.entity, command->change.ids);
  /* Translators: shown while it is being done; %s is such as "12 applications" */
  g_autofree char *title = g_strdup_printf (_ ("Changing %s"), names);

  intake_work_dialog_run (parent, session, label, title, func, command, (GDestroyNotify)command_free, command->change.progress, message);
}

void
intake_selection_command_set_stage (GtkWindow     *parent,
                                    IntakeSession *session,
                                    const GArray  *ids,
                                    IntakeStage    stage,
                                    const char    *refusal)
{
  g_autofree char *names = NULL;
  g_autofree char *label = NULL;
  Command         *command;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (ids != NULL && ids->len > 0);

  names = dup_names (session, INTAKE_ENTITY_APPLICATION, ids);
  /* Translators: an action in the history, and a toast: whose stage, and which it is now: "2025-0042: Interview" */
  label = g_strdup_printf (_ ("%s: %s"), names,
                           intake_vocabulary_label (&intake_stage_vocabulary, intake_stage_id (stage), intake_session_get_language (session)));
  command = command_new (INTAKE_ENTITY_APPLICATION, ids, refusal);
  command->stage = stage;
  run (parent, session, label, label, write_stage, command);
}

void
intake_selection_command_set_notice (GtkWindow     *parent,
                                     IntakeSession *session,
                                     const GArray  *ids,
                                     gint64         notice)
{
  g_autofree char *names = NULL;
  g_autofree char *reference = NULL;
  g_autofree char *label = NULL;
  Command         *command;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (ids != NULL && ids->len > 0);

  names = dup_names (session, INTAKE_ENTITY_APPLICATION, ids);
  if (notice != 0)
    reference = intake_notice_table_dup_reference (intake_store_get_main_database (intake_session_get_store (session)), notice);
  if (reference != NULL)
    /* Translators: an action in the history, and a toast: "12 applications", and the reference of the notice that they are under now */
    label = g_strdup_printf (_ ("%s: notice %s"), names, reference);
  else
    /* Translators: an action in the history, and a toast; %s is such as "12 applications" */
    label = g_strdup_printf (_ ("%s: no notice"), names);
  command = command_new (INTAKE_ENTITY_APPLICATION, ids, NULL);
  command->other = notice;
  run (parent, session, label, label, write_notice, command);
}

void
intake_selection_command_assign (GtkWindow     *parent,
                                 IntakeSession *session,
                                 const GArray  *ids,
                                 gint64         supervisor,
                                 const char    *role)
{
  g_autoptr (IntakeRecord) record = NULL;
  g_autofree char *names = NULL;
  g_autofree char *label = NULL;
  Command         *command;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (ids != NULL && ids->len > 0);
  g_return_if_fail (role != NULL);

  record = intake_session_dup_record (session, INTAKE_ENTITY_SUPERVISOR, supervisor);
  if (record == NULL)
    return;

  names = dup_names (session, INTAKE_ENTITY_APPLICATION, ids);
  /* Translators: an action in the history: a supervisor's name, and a case number */
  label = g_strdup_printf (_ ("Assignment of %s to %s"), intake_record_get_text (record, INTAKE_FIELD_SUPERVISOR_NAME), names);
  command = command_new (INTAKE_ENTITY_APPLICATION, ids, role);
  command->other = supervisor;
  run (parent, session, label, label, write_assignment, command);
}

void
intake_selection_command_tag (GtkWindow     *parent,
                              IntakeSession *session,
                              const GArray  *ids,
                              const char    *tag,
                              gboolean       add)
{
  g_autofree char *names = NULL;
  g_autofree char *label = NULL;
  Command         *command;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (ids != NULL && ids->len > 0);
  g_return_if_fail (tag != NULL);

  names = dup_names (session, INTAKE_ENTITY_APPLICATION, ids);
  if (add)
    /* Translators: an action in the history, and a toast: "12 applications", and the tag that they got */
    label = g_strdup_printf (_ ("%s: tag “%s”"), names, tag);
  else
    /* Translators: an action in the history, and a toast: "12 applications", and the tag that was taken from them */
    label = g_strdup_printf (_ ("%s: without tag “%s”"), names, tag);
  command = command_new (INTAKE_ENTITY_APPLICATION, ids, tag);
  command->add = add;
  run (parent, session, label, label, write_tag, command);
}

void
intake_selection_command_delete (GtkWindow     *parent,
                                 IntakeSession *session,
                                 IntakeEntity   entity,
                                 const GArray  *ids)
{
  g_autofree char *names = NULL;
  g_autofree char *label = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (ids != NULL && ids->len > 0);

  names = dup_names (session, entity, ids);
  /* Translators: an action in the history; %s is a case number, a notice, a supervisor, or "12 applications" */
  label = g_strdup_printf (_ ("Deletion of %s"), names);
  /* Translators: a toast; %s is a case number, a notice, a supervisor, or "12 applications" */
  message = g_strdup_printf (_ ("%s deleted"), names);
  run (parent, session, label, message, write_deletion, command_new (entity, ids, NULL));
}
