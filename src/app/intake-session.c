/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The open office, as the window sees it. */
#include "config.h"

#include "intake-session.h"

#include "intake-custom-table.h"
#include "intake-office-watch.h"
#include "intake-present.h"
#include "intake-record-table.h"
#include "intake-record-name.h"
#include "intake-rule-set-table.h"
#include "intake-setting-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _IntakeSession
{
  GObject parent_instance;

  IntakeStore          *store;
  gulong                changed_id;
  gulong                state_id;
  IntakeOfficeWatch    *watch;
  const IntakeLanguage *language;
  char                 *office_name;
  char                 *labels[INTAKE_REDO + 1];
};

typedef struct
{
  IntakeEntity  entity;
  gint64        id;
  IntakeFieldId field;
  IntakeValue   value;
} FieldChange;

/* What is to be told once a change is on disk. */
typedef struct
{
  IntakeSession      *session;
  char               *message;
  IntakeUndoDirection direction;
} Sequel;

enum
{
  PROP_0,
  PROP_READ_ONLY,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_STATE_MESSAGE,
  PROP_OFFICE_NAME,
  N_PROPS,
};

enum
{
  CHANGED,
  NOTIFIED,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IntakeSession, intake_session, G_TYPE_OBJECT)

static void
field_change_free (FieldChange *change)
{
  intake_value_clear (&change->value);
  g_free (change);
}

static Sequel *
sequel_new (IntakeSession *session,
            const char    *message)
{
  Sequel *sequel = g_new0 (Sequel, 1);

  sequel->session = g_object_ref (session);
  sequel->message = g_strdup (message);

  return sequel;
}

static void
sequel_free (Sequel *sequel)
{
  g_object_unref (sequel->session);
  g_free (sequel->message);
  g_free (sequel);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sequel, sequel_free)

static void
update_label (IntakeSession      *self,
              IntakeUndoDirection direction)
{
  g_autofree char *label = self->store != NULL ? intake_store_dup_undo_label (self->store, direction) : NULL;

  if (g_strcmp0 (label, self->labels[direction]) == 0)
    return;

  g_free (self->labels[direction]);
  self->labels[direction] = g_steal_pointer (&label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[direction == INTAKE_UNDO ? PROP_UNDO_LABEL : PROP_REDO_LABEL]);
}

/* What the office calls itself; until it says so, its file. */
static void
update_office_name (IntakeSession *self)
{
  g_autofree char *name = intake_setting_table_dup (intake_store_get_main_database (self->store), INTAKE_SETTING_OFFICE_NAME);

  if (name == NULL)
    {
      g_autofree char *base = g_path_get_basename (intake_store_get_path (self->store));

      name = g_filename_display_name (base);
      if (g_str_has_suffix (name, ".intake"))
        name[strlen (name) - strlen (".intake")] = '\0';
    }

  if (g_strcmp0 (name, self->office_name) == 0)
    return;

  g_free (self->office_name);
  self->office_name = g_steal_pointer (&name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OFFICE_NAME]);
}

static char *
dup_record_name (IntakeSession *self,
                 IntakeEntity   entity,
                 gint64         id)
{
  static const IntakeFieldId names[INTAKE_N_ENTITIES] = {
    [INTAKE_ENTITY_APPLICATION] = INTAKE_FIELD_CASE,
    [INTAKE_ENTITY_NOTICE] = INTAKE_FIELD_NOTICE_REFERENCE,
    [INTAKE_ENTITY_SUPERVISOR] = INTAKE_FIELD_SUPERVISOR_NAME,
    [INTAKE_ENTITY_PLACEMENT] = INTAKE_FIELD_PLACEMENT_CASE,
    [INTAKE_ENTITY_CHECK_IN] = INTAKE_FIELD_CHECK_IN_CASE,
    [INTAKE_ENTITY_OBJECTIVE] = INTAKE_FIELD_OBJECTIVE_CASE,
    [INTAKE_ENTITY_OUTPUT] = INTAKE_FIELD_OUTPUT_CASE,
    [INTAKE_ENTITY_EVALUATION] = INTAKE_FIELD_EVALUATION_CASE,
  };
  g_autoptr (IntakeRecord) record = NULL;

  record = intake_session_dup_record (self, entity, id);

  return record != NULL ? intake_session_present (self, record, names[entity]) : g_strdup ("");
}

static gboolean
change_field (IntakeDatabase *db,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  const FieldChange *change = data;

  return intake_record_table_update (db, change->entity, change->id, change->field, &change->value, error);
}

static void
write_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Sequel) sequel = user_data;
  g_autoptr (GError) error = NULL;
  gint64 action = 0;

  if (!intake_store_write_finish (INTAKE_STORE (source), result, &action, &error))
    intake_session_fail (sequel->session, error);
  else if (sequel->message != NULL && action != 0)
    intake_session_notify (sequel->session, sequel->message, TRUE);
}

static void
undo_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Sequel) sequel = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = intake_store_undo_finish (INTAKE_STORE (source), result, &error);
  g_autofree char *message = NULL;

  if (label == NULL)
    {
      intake_session_fail (sequel->session, error);
      return;
    }

  if (sequel->direction == INTAKE_UNDO)
    /* Translators: a toast; %s is what was undone, such as "Import of 42 applications from list.xlsx" */
    message = g_strdup_printf (_ ("Undone: %s"), label);
  else
    /* Translators: a toast; %s is what was undone before and is done again now */
    message = g_strdup_printf (_ ("Done again: %s"), label);
  intake_session_notify (sequel->session, message, FALSE);
}

static void
changed_cb (IntakeStore   *store,
            GArray        *changes,
            IntakeSession *self)
{
  g_autoptr (IntakeSession) alive = g_object_ref (self);

  g_signal_emit (self, signals[CHANGED], 0, changes);
  if (self->store == NULL)
    return;

  update_label (self, INTAKE_UNDO);
  update_label (self, INTAKE_REDO);
  update_office_name (self);
}

static void
state_changed_cb (IntakeStore   *store,
                  IntakeSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE_MESSAGE]);
}

static void
intake_session_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  IntakeSession *self = INTAKE_SESSION (object);

  switch (prop_id)
    {
    case PROP_READ_ONLY:
      g_value_set_boolean (value, intake_session_is_read_only (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->labels[INTAKE_UNDO]);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->labels[INTAKE_REDO]);
      break;
    case PROP_STATE_MESSAGE:
      g_value_set_string (value, self->store != NULL ? intake_store_get_state_message (self->store) : NULL);
      break;
    case PROP_OFFICE_NAME:
      g_value_set_string (value, self->office_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
intake_session_dispose (GObject *object)
{
  intake_session_close (INTAKE_SESSION (object));

  G_OBJECT_CLASS (intake_session_parent_class)->dispose (object);
}

static void
intake_session_finalize (GObject *object)
{
  IntakeSession *self = INTAKE_SESSION (object);

  g_free (self->office_name);
  g_free (self->labels[INTAKE_UNDO]);
  g_free (self->labels[INTAKE_REDO]);

  G_OBJECT_CLASS (intake_session_parent_class)->finalize (object);
}

static void
intake_session_class_init (IntakeSessionClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = intake_session_get_property;
  object_class->dispose = intake_session_dispose;
  object_class->finalize = intake_session_finalize;

  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_STATE_MESSAGE] = g_param_spec_string ("state-message", NULL, NULL, NULL, flags);
  properties[PROP_OFFICE_NAME] = g_param_spec_string ("office-name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_ARRAY);
  signals[NOTIFIED] = g_signal_new ("notified", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
intake_session_init (IntakeSession *self)
{
}

IntakeSession *
intake_session_new (IntakeStore *store)
{
  IntakeSession *self;

  g_return_val_if_fail (INTAKE_IS_STORE (store), NULL);

  self = g_object_new (INTAKE_TYPE_SESSION, NULL);
  self->store = g_object_ref (store);
  self->language = intake_language_from_names (g_get_language_names ());
  self->changed_id = g_signal_connect (store, "changed", G_CALLBACK (changed_cb), self);
  self->watch = intake_office_watch_new (store);
  self->state_id = g_signal_connect (store, "state-changed", G_CALLBACK (state_changed_cb), self);
  update_label (self, INTAKE_UNDO);
  update_label (self, INTAKE_REDO);
  update_office_name (self);

  return self;
}

void
intake_session_close (IntakeSession *self)
{
  g_autoptr (IntakeStore) store = NULL;

  g_return_if_fail (INTAKE_IS_SESSION (self));

  store = g_steal_pointer (&self->store);
  if (store == NULL)
    return;

  g_clear_signal_handler (&self->changed_id, store);
  g_clear_signal_handler (&self->state_id, store);
  g_clear_pointer (&self->watch, intake_office_watch_free);
  intake_store_close (store);
}

IntakeStore *
intake_session_get_store (IntakeSession *self)
{
  g_return_val_if_fail (INTAKE_IS_SESSION (self), NULL);

  return self->store;
}

const IntakeLanguage *
intake_session_get_language (IntakeSession *self)
{
  g_return_val_if_fail (INTAKE_IS_SESSION (self), NULL);

  return self->language;
}

gboolean
intake_session_is_read_only (IntakeSession *self)
{
  g_return_val_if_fail (INTAKE_IS_SESSION (self), TRUE);

  return self->store == NULL || intake_store_is_read_only (self->store);
}

GArray *
intake_session_dup_fields (IntakeSession *self,
                           IntakeEntity   entity)
{
  g_return_val_if_fail (INTAKE_IS_SESSION (self), NULL);
  g_return_val_if_fail (self->store != NULL, NULL);

  return intake_custom_table_dup_entity_fields (intake_store_get_main_database (self->store), entity);
}

IntakeRecord *
intake_session_dup_record (IntakeSession *self,
                           IntakeEntity   entity,
                           gint64         id)
{
  g_return_val_if_fail (INTAKE_IS_SESSION (self), NULL);

  if (self->store == NULL || id == 0)
    return NULL;

  return intake_record_table_load (intake_store_get_main_database (self->store), entity, id, NULL);
}

char *
intake_session_present (IntakeSession *self,
                        IntakeRecord  *record,
                        IntakeFieldId  field)
{
  g_return_val_if_fail (INTAKE_IS_SESSION (self), NULL);
  g_return_val_if_fail (INTAKE_IS_RECORD (record), NULL);

  if (intake_field_is_reference (intake_field_get (field)))
    {
      gint64 id = intake_record_get_integer (record, field, 0);
      char  *reference = NULL;

      if (self->store != NULL && id != 0)
        reference = intake_record_name_dup (intake_store_get_main_database (self->store), intake_field_get (field), id);

      return reference != NULL ? reference : g_strdup ("");
    }

  if (field == INTAKE_FIELD_FAILED_RULES && self->store != NULL && intake_record_has (record, field))
    return intake_rule_set_table_dup_titles (intake_store_get_main_database (self->store), intake_record_get_text (record, field));

  return intake_present_field (record, field, self->language);
}

char *
intake_session_dup_name (IntakeFieldId      field,
                         const IntakeValue *value,
                         gpointer           session)
{
  IntakeSession *self = session;
  char          *reference = NULL;

  g_return_val_if_fail (INTAKE_IS_SESSION (self), NULL);
  g_return_val_if_fail (value != NULL, NULL);

  if (field == INTAKE_FIELD_FAILED_RULES && self->store != NULL && value->type == INTAKE_VALUE_TEXT)
    return intake_rule_set_table_dup_titles (intake_store_get_main_database (self->store), value->text);
  if (self->store != NULL && value->type == INTAKE_VALUE_INTEGER)
    reference = intake_record_name_dup (intake_store_get_main_database (self->store), intake_field_get (field), value->integer);

  if (reference == NULL && intake_field_get (field)->kind == INTAKE_KIND_SUPERVISOR)
    /* Translators: stands for a supervisor who was deleted */
    return g_strdup (_ ("a supervisor who is gone"));

  /* Translators: stands for a notice that was deleted */
  return reference != NULL ? reference : g_strdup (_ ("a notice that is gone"));
}

void
intake_session_run (IntakeSession  *self,
                    const char     *label,
                    IntakeWriteFunc func,
                    gpointer        data,
                    GDestroyNotify  data_free,
                    const char     *message)
{
  g_return_if_fail (INTAKE_IS_SESSION (self));
  g_return_if_fail (label != NULL);
  g_return_if_fail (func != NULL);

  if (self->store == NULL)
    {
      if (data_free != NULL)
        data_free (data);
      return;
    }

  intake_store_write_async (self->store, label, func, data, data_free, NULL, write_cb, sequel_new (self, message));
}

void
intake_session_set_field (IntakeSession     *self,
                          IntakeEntity       entity,
                          gint64             id,
                          IntakeFieldId      field,
                          const IntakeValue *value)
{
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  FieldChange     *change;

  g_return_if_fail (INTAKE_IS_SESSION (self));
  g_return_if_fail (value != NULL);

  name = dup_record_name (self, entity, id);
  /* Translators: an action in the history, such as "Family name of 2025-0042": the field that was changed, and whose it is */
  label = g_strdup_printf (_ ("%s of %s"), intake_field_label (field, self->language), name);
  change = g_new0 (FieldChange, 1);
  change->entity = entity;
  change->id = id;
  change->field = field;
  intake_value_copy (value, &change->value);
  intake_session_run (self, label, change_field, change, (GDestroyNotify)field_change_free, NULL);
}

void
intake_session_revert (IntakeSession      *self,
                       IntakeUndoDirection direction,
                       gint64              action)
{
  Sequel *sequel;

  g_return_if_fail (INTAKE_IS_SESSION (self));

  if (self->store == NULL)
    return;

  sequel = sequel_new (self, NULL);
  sequel->direction = direction;
  intake_store_undo_async (self->store, direction, action, NULL, undo_cb, sequel);
}

void
intake_session_undo (IntakeSession      *self,
                     IntakeUndoDirection direction)
{
  intake_session_revert (self, direction, 0);
}

void
intake_session_notify (IntakeSession *self,
                       const char    *message,
                       gboolean       undoable)
{
  g_return_if_fail (INTAKE_IS_SESSION (self));
  g_return_if_fail (message != NULL);

  g_signal_emit (self, signals[NOTIFIED], 0, message, undoable);
}

void
intake_session_fail (IntakeSession *self,
                     const GError  *error)
{
  g_return_if_fail (INTAKE_IS_SESSION (self));
  g_return_if_fail (error != NULL);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error->message);
}
