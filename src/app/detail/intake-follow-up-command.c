/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people do with what an internship is followed by. */
#include "config.h"

#include "intake-follow-up-command.h"

#include "intake-follow-up-table.h"
#include "intake-follow-up.h"
#include "intake-record-table.h"

#include <glib/gi18n-lib.h>

/* What is handed to the writer's thread. */
typedef struct
{
  IntakeEntity entity;
  gint64       placement_id;
  gint64       id;
  char        *text;
  GArray      *dates;
} Command;

/* clang-format off */
static const struct
{
  const char   *name;
  const char   *removed;
  const char   *finished;
  IntakeFieldId finish;
  IntakeFieldId text;
} words[INTAKE_N_ENTITIES] = {
  /* Translators: “%s” below is a case number; these four are actions in the history */
  [INTAKE_ENTITY_CHECK_IN] = { NC_ ("action", "Check-in"), N_ ("Check-in deleted"), N_ ("Check-in marked as held today"), INTAKE_FIELD_CHECK_IN_HELD_ON, INTAKE_N_FIELDS },
  [INTAKE_ENTITY_OBJECTIVE] = { NC_ ("action", "Learning objective"), N_ ("Learning objective deleted"), NULL, INTAKE_N_FIELDS, INTAKE_FIELD_OBJECTIVE_OBJECTIVE },
  [INTAKE_ENTITY_OUTPUT] = { NC_ ("action", "Output"), N_ ("Output deleted"), N_ ("Output marked as delivered today"), INTAKE_FIELD_OUTPUT_DELIVERED_ON, INTAKE_FIELD_OUTPUT_TITLE },
  [INTAKE_ENTITY_EVALUATION] = { NC_ ("action", "Evaluation"), N_ ("Evaluation deleted"), NULL, INTAKE_N_FIELDS, INTAKE_N_FIELDS },
};
/* clang-format on */

static Command *
command_new (IntakeEntity entity,
             gint64       placement_id,
             gint64       id)
{
  Command *command = g_new0 (Command, 1);

  command->entity = entity;
  command->placement_id = placement_id;
  command->id = id;

  return command;
}

static void
command_free (Command *command)
{
  g_free (command->text);
  g_clear_pointer (&command->dates, g_array_unref);
  g_free (command);
}

/* The mid-term evaluation comes first. */
static gboolean
choose_evaluation (IntakeDatabase *db,
                   gint64          placement_id,
                   IntakeRecord   *record,
                   GError        **error)
{
  g_autoptr (GPtrArray) evaluations = intake_follow_up_table_list (db, INTAKE_ENTITY_EVALUATION, placement_id, error);
  const char *kind = "mid-term";

  if (evaluations == NULL)
    return FALSE;

  for (guint i = 0; i < evaluations->len; i++)
    if (g_strcmp0 (intake_record_get_text (evaluations->pdata[i], INTAKE_FIELD_EVALUATION_KIND), kind) == 0)
      kind = "final";
  intake_record_set_text (record, INTAKE_FIELD_EVALUATION_KIND, kind);

  return TRUE;
}

static gboolean
write_new (IntakeDatabase *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  const Command *command = data;
  g_autoptr (IntakeRecord) record = intake_record_new (command->entity);

  intake_record_set_integer (record, intake_follow_up_placement_field (command->entity), command->placement_id);
  if (words[command->entity].text != INTAKE_N_FIELDS)
    intake_record_set_text (record, words[command->entity].text, command->text);
  if (command->entity == INTAKE_ENTITY_CHECK_IN)
    {
      intake_record_set_date (record, INTAKE_FIELD_CHECK_IN_PLANNED_ON, intake_database_get_today (db));
      intake_record_set_text (record, INTAKE_FIELD_CHECK_IN_KIND, intake_check_in_kind_id (INTAKE_CHECK_IN_REGULAR));
    }
  if (command->entity == INTAKE_ENTITY_EVALUATION && !choose_evaluation (db, command->placement_id, record, error))
    return FALSE;

  return intake_record_table_insert (db, record, error);
}

static gboolean
write_removal (IntakeDatabase *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  const Command *command = data;

  return intake_record_table_delete (db, command->entity, command->id, error);
}

static gboolean
write_finish (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  const Command *command = data;
  g_auto (IntakeValue) today = INTAKE_VALUE_INIT;

  intake_value_set_date (&today, intake_database_get_today (db));

  return intake_record_table_update (db, command->entity, command->id, words[command->entity].finish, &today, error);
}

static gboolean
write_plan (IntakeDatabase *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  const Command *command = data;

  return intake_follow_up_table_add_check_ins (db, command->placement_id, command->dates, error);
}

static gboolean
write_taken_over (IntakeDatabase *db,
                  gpointer        data,
                  GCancellable   *cancellable,
                  GError        **error)
{
  const Command *command = data;

  return intake_follow_up_table_take_over (db, command->entity, command->placement_id, error);
}

static void
run (IntakeSession  *session,
     IntakeWriteFunc func,
     Command        *command,
     const char     *message)
{
  g_autoptr (IntakeRecord) placement = intake_session_dup_record (session, INTAKE_ENTITY_PLACEMENT, command->placement_id);
  const char      *number = placement != NULL ? intake_record_get_text (placement, INTAKE_FIELD_PLACEMENT_CASE) : NULL;
  g_autofree char *label = g_strdup_printf (_ ("%s of %s"), g_dpgettext2 (NULL, "action", words[command->entity].name), number != NULL ? number : "");

  intake_session_run (session, label, func, command, (GDestroyNotify)command_free, message);
}

static gint64
get_placement_id (IntakeRecord *record)
{
  return intake_record_get_integer (record, intake_follow_up_placement_field (intake_record_get_entity (record)), 0);
}

void
intake_follow_up_command_add (IntakeSession *session,
                              IntakeEntity   entity,
                              gint64         placement_id,
                              const char    *text)
{
  Command *command;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (words[entity].name != NULL);

  command = command_new (entity, placement_id, 0);
  command->text = g_strdup (text);
  run (session, write_new, command, NULL);
}

void
intake_follow_up_command_remove (IntakeSession *session,
                                 IntakeRecord  *record)
{
  IntakeEntity entity;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (INTAKE_IS_RECORD (record));

  entity = intake_record_get_entity (record);
  run (session, write_removal, command_new (entity, get_placement_id (record), intake_record_get_id (record)), _ (words[entity].removed));
}

void
intake_follow_up_command_finish (IntakeSession *session,
                                 IntakeRecord  *record)
{
  IntakeEntity entity;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (INTAKE_IS_RECORD (record));

  entity = intake_record_get_entity (record);
  g_return_if_fail (words[entity].finished != NULL);
  run (session, write_finish, command_new (entity, get_placement_id (record), intake_record_get_id (record)), _ (words[entity].finished));
}

void
intake_follow_up_command_plan (IntakeSession *session,
                               gint64         placement_id,
                               const GArray  *dates)
{
  Command         *command;
  g_autofree char *message = NULL;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (dates != NULL);

  command = command_new (INTAKE_ENTITY_CHECK_IN, placement_id, 0);
  command->dates = g_array_copy ((GArray *)dates);
  /* Translators: a toast */
  message = g_strdup_printf (ngettext ("%u check-in planned", "%u check-ins planned", dates->len), dates->len);
  run (session, write_plan, command, message);
}

void
intake_follow_up_command_take_over (IntakeSession *session,
                                    IntakeEntity   entity,
                                    gint64         placement_id)
{
  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (words[entity].text != INTAKE_N_FIELDS);

  run (session, write_taken_over, command_new (entity, placement_id, 0), _ ("Taken over from the notice"));
}
