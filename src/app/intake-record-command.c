/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with records from any page. */
#include "config.h"

#include "intake-record-command.h"

#include "intake-count-words.h"

#include "intake-application-table.h"
#include "intake-query.h"
#include "intake-record-table.h"
#include "intake-screening-table.h"

#include <glib/gi18n-lib.h>

/* So many names are tried for a new notice or supervisor. */
#define MAX_NAMES 1000

/* Shared by the thread that writes and the one that is told. */
typedef struct
{
  IntakeEntity entity;
  gint64       id;
} Addition;

typedef struct
{
  IntakeSession  *session;
  Addition       *addition;
  IntakeAddedFunc done;
  gpointer        data;
  GDestroyNotify  data_free;
} AdditionSequel;

typedef struct
{
  IntakeEntity entity;
  GArray      *ids;
  IntakeStage  stage;
} Selection;

static void
addition_release (gpointer addition)
{
  g_atomic_rc_box_release (addition);
}

static void
addition_sequel_free (AdditionSequel *sequel)
{
  if (sequel->data_free != NULL)
    sequel->data_free (sequel->data);
  addition_release (sequel->addition);
  g_object_unref (sequel->session);
  g_free (sequel);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AdditionSequel, addition_sequel_free)

static Selection *
selection_new (IntakeEntity  entity,
               const GArray *ids,
               IntakeStage   stage)
{
  Selection *selection = g_new0 (Selection, 1);

  selection->entity = entity;
  selection->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (selection->ids, ids->data, ids->len);
  selection->stage = stage;

  return selection;
}

static void
selection_free (Selection *selection)
{
  g_array_unref (selection->ids);
  g_free (selection);
}

/* The record's own name; that of several is how many they are. */
static char *
dup_names (IntakeSession *session,
           IntakeEntity   entity,
           const GArray  *ids)
{
  static const IntakeFieldId names[INTAKE_N_ENTITIES] = {
    [INTAKE_ENTITY_APPLICATION] = INTAKE_FIELD_CASE,
    [INTAKE_ENTITY_NOTICE] = INTAKE_FIELD_NOTICE_REFERENCE,
    [INTAKE_ENTITY_SUPERVISOR] = INTAKE_FIELD_SUPERVISOR_NAME,
    [INTAKE_ENTITY_PLACEMENT] = INTAKE_FIELD_PLACEMENT_CASE,
  };

  if (ids->len == 1)
    {
      g_autoptr (IntakeRecord) record = intake_session_dup_record (session, entity, g_array_index (ids, gint64, 0));

      if (record != NULL)
        return intake_session_present (session, record, names[entity]);
    }

  return intake_count_words_dup (entity, ids->len, intake_session_get_language (session));
}

/* Notices and supervisors cannot be without a name: the next that is free. */
static gboolean
insert_with_name (IntakeDatabase *db,
                  IntakeRecord   *record,
                  IntakeFieldId   field,
                  GError        **error)
{
  gint64 n = intake_query_count (db, intake_record_get_entity (record), error);

  if (n < 0)
    return FALSE;

  for (int i = 0; i < MAX_NAMES; i++)
    {
      g_autoptr (GError) own_error = NULL;
      /* Translators: the name of a record that was just added, until it gets its own; %d is a number */
      g_autofree char *name = g_strdup_printf (field == INTAKE_FIELD_NOTICE_REFERENCE ? _ ("Notice %d") : _ ("Supervisor %d"), (int)n + 1 + i);

      intake_record_set_text (record, field, name);
      if (intake_record_table_insert (db, record, &own_error))
        return TRUE;
      if (!g_error_matches (own_error, INTAKE_STORE_ERROR, INTAKE_STORE_ERROR_EXISTS) || i + 1 == MAX_NAMES)
        {
          g_propagate_error (error, g_steal_pointer (&own_error));
          return FALSE;
        }
    }

  return FALSE;
}

static gboolean
add (IntakeDatabase *db,
     gpointer        data,
     GCancellable   *cancellable,
     GError        **error)
{
  Addition *addition = data;
  g_autoptr (IntakeRecord) record = intake_record_new (addition->entity);
  gboolean done;

  if (addition->entity == INTAKE_ENTITY_APPLICATION)
    {
      intake_record_set_date (record, INTAKE_FIELD_RECEIVED_ON, intake_database_get_today (db));
      done = intake_record_table_insert (db, record, error);
    }
  else
    {
      if (addition->entity == INTAKE_ENTITY_SUPERVISOR)
        intake_record_set_integer (record, INTAKE_FIELD_SUPERVISOR_ACTIVE, 1);
      done = insert_with_name (db, record,
                               addition->entity == INTAKE_ENTITY_NOTICE ? INTAKE_FIELD_NOTICE_REFERENCE : INTAKE_FIELD_SUPERVISOR_NAME, error);
    }
  if (done)
    addition->id = intake_record_get_id (record);

  return done;
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AdditionSequel) sequel = user_data;
  g_autoptr (GError) error = NULL;

  if (intake_store_write_finish (INTAKE_STORE (source), result, NULL, &error))
    sequel->done (sequel->addition->id, sequel->data);
  else
    intake_session_fail (sequel->session, error);
}

static gboolean
delete_all (IntakeDatabase *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  const Selection *selection = data;

  for (guint i = 0; i < selection->ids->len; i++)
    {
      if (!intake_record_table_delete (db, selection->entity, g_array_index (selection->ids, gint64, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
set_stage_of_all (IntakeDatabase *db,
                  gpointer        data,
                  GCancellable   *cancellable,
                  GError        **error)
{
  const Selection *selection = data;

  for (guint i = 0; i < selection->ids->len; i++)
    {
      if (!intake_application_table_set_stage (db, g_array_index (selection->ids, gint64, i), selection->stage,
                                               intake_database_get_today (db), NULL, NULL, error))
        return FALSE;
    }

  return TRUE;
}

void
intake_record_command_add (IntakeSession  *session,
                           IntakeEntity    entity,
                           IntakeAddedFunc done,
                           gpointer        data,
                           GDestroyNotify  data_free)
{
  static const char *const labels[INTAKE_N_ENTITIES] = {
    [INTAKE_ENTITY_APPLICATION] = N_ ("New application"),
    [INTAKE_ENTITY_NOTICE] = N_ ("New notice"),
    [INTAKE_ENTITY_SUPERVISOR] = N_ ("New supervisor"),
    [INTAKE_ENTITY_PLACEMENT] = N_ ("New placement"),
  };
  AdditionSequel *sequel;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (entity < INTAKE_ENTITY_PLACEMENT);
  g_return_if_fail (intake_session_get_store (session) != NULL);

  sequel = g_new0 (AdditionSequel, 1);
  sequel->session = g_object_ref (session);
  sequel->addition = g_atomic_rc_box_new0 (Addition);
  sequel->addition->entity = entity;
  sequel->done = done;
  sequel->data = data;
  sequel->data_free = data_free;
  intake_store_write_async (intake_session_get_store (session), _ (labels[entity]), add,
                            g_atomic_rc_box_acquire (sequel->addition), addition_release, NULL, added_cb, sequel);
}

void
intake_record_command_delete (IntakeSession *session,
                              IntakeEntity   entity,
                              const GArray  *ids)
{
  g_autofree char *names = NULL;
  g_autofree char *label = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (entity <= INTAKE_ENTITY_PLACEMENT);
  g_return_if_fail (ids != NULL);

  if (ids->len == 0)
    return;

  names = dup_names (session, entity, ids);
  /* Translators: an action in the history; %s is a case number, a notice, a supervisor, or "12 applications" */
  label = g_strdup_printf (_ ("Deletion of %s"), names);
  /* Translators: a toast; %s is a case number, a notice, a supervisor, or "12 applications" */
  message = g_strdup_printf (_ ("%s deleted"), names);
  intake_session_run (session, label, delete_all, selection_new (entity, ids, INTAKE_STAGE_RECEIVED), (GDestroyNotify)selection_free, message);
}

void
intake_record_command_set_stage (IntakeSession *session,
                                 const GArray  *ids,
                                 IntakeStage    stage)
{
  g_autofree char *names = NULL;
  g_autofree char *label = NULL;
  const char      *word;

  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (ids != NULL);

  if (ids->len == 0)
    return;

  names = dup_names (session, INTAKE_ENTITY_APPLICATION, ids);
  word = intake_vocabulary_label (&intake_stage_vocabulary, intake_stage_id (stage), intake_session_get_language (session));
  /* Translators: an action in the history, and a toast: whose stage, and which it is now: "2025-0042: Interview" */
  label = g_strdup_printf (_ ("%s: %s"), names, word);
  intake_session_run (session, label, set_stage_of_all, selection_new (INTAKE_ENTITY_APPLICATION, ids, stage), (GDestroyNotify)selection_free, label);
}
