/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list that the office makes itself. */
#include "config.h"

#include "intake-terms-group.h"

#include "intake-field-row.h"
#include "intake-term-row.h"

#include <glib/gi18n-lib.h>

static const IntakeField new_field = { .id = INTAKE_N_FIELDS, .name = "name", .kind = INTAKE_KIND_TEXT, .flags = INTAKE_FIELD_REQUIRED, .label = N_ ("Add to the list") };

static const char *const action_labels[INTAKE_N_OFFICE_LISTS] = {
  [INTAKE_OFFICE_LIST_REFUSAL] = N_ ("Own reasons for leaving"),
  [INTAKE_OFFICE_LIST_CRITERION] = N_ ("Criteria of interviews"),
  [INTAKE_OFFICE_LIST_RATING] = N_ ("Scale of evaluations"),
};

struct _IntakeTermsGroup
{
  AdwPreferencesGroup parent_instance;

  IntakeSession   *session;
  gulong           changed_id;
  IntakeOfficeList list;
  IntakeFieldRow  *new_row;
  GPtrArray       *rows;
};

typedef enum
{
  VERB_ADD,
  VERB_RENAME,
  VERB_MOVE,
  VERB_REMOVE,
} Verb;

/* What is handed to the writer's thread. */
typedef struct
{
  Verb             verb;
  IntakeOfficeList list;
  gint64           id;
  int              places;
  char            *name;
} Command;

G_DEFINE_FINAL_TYPE (IntakeTermsGroup, intake_terms_group, ADW_TYPE_PREFERENCES_GROUP)

static void
command_free (Command *command)
{
  g_free (command->name);
  g_free (command);
}

static gboolean
write_command (IntakeDatabase *db,
               gpointer        data,
               GCancellable   *cancellable,
               GError        **error)
{
  const Command *command = data;

  switch (command->verb)
    {
    case VERB_ADD:
      return intake_office_term_table_add (db, command->list, command->name, error) != 0;
    case VERB_RENAME:
      return intake_office_term_table_rename (db, command->id, command->name, error);
    case VERB_MOVE:
      return intake_office_term_table_move (db, command->id, command->places, error);
    case VERB_REMOVE:
    default:
      return intake_office_term_table_remove (db, command->id, error);
    }
}

static void
run (IntakeTermsGroup *self,
     Verb              verb,
     gint64            id,
     int               places,
     const char       *name)
{
  Command *command = g_new0 (Command, 1);

  command->verb = verb;
  command->list = self->list;
  command->id = id;
  command->places = places;
  command->name = g_strdup (name);
  intake_session_run (self->session, _ (action_labels[self->list]), write_command, command, (GDestroyNotify)command_free, NULL);
}

static void
new_entered_cb (IntakeTermsGroup  *self,
                const IntakeValue *value)
{
  const IntakeValue none = INTAKE_VALUE_INIT;

  if (value->type != INTAKE_VALUE_TEXT)
    return;

  run (self, VERB_ADD, 0, 0, value->text);
  intake_field_row_show (self->new_row, &none, TRUE);
}

static void
renamed_cb (IntakeTermRow    *row,
            const char       *name,
            IntakeTermsGroup *self)
{
  run (self, VERB_RENAME, intake_term_row_get_id (row), 0, name);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gint64 id;
  int    places;

  g_variant_get (parameter, "(xi)", &id, &places);
  run (INTAKE_TERMS_GROUP (widget), VERB_MOVE, id, places, NULL);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  run (INTAKE_TERMS_GROUP (widget), VERB_REMOVE, g_variant_get_int64 (parameter), 0, NULL);
}

/* The row that adds one stands last. */
static void
show_terms (IntakeTermsGroup *self,
            GPtrArray        *terms)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  gboolean             editable = !intake_session_is_read_only (self->session);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  adw_preferences_group_remove (group, GTK_WIDGET (self->new_row));

  for (guint i = 0; i < terms->len; i++)
    {
      GtkWidget *row = intake_term_row_new (terms->pdata[i], i > 0, i + 1 < terms->len, editable);

      g_signal_connect_object (row, "renamed", G_CALLBACK (renamed_cb), self, 0);
      adw_preferences_group_add (group, row);
      g_ptr_array_add (self->rows, row);
    }
  adw_preferences_group_add (group, GTK_WIDGET (self->new_row));
  intake_field_row_set_editable (self->new_row, editable);
}

/* Whether a list on the screen is what the office has: a name that is being typed into one is not to be thrown away for nothing. */
static gboolean
is_shown (IntakeTermsGroup *self,
          GPtrArray        *terms)
{
  if (self->rows->len != terms->len)
    return FALSE;
  for (guint i = 0; i < terms->len; i++)
    if (!intake_term_row_is (self->rows->pdata[i], terms->pdata[i]))
      return FALSE;

  return TRUE;
}

static void
refresh_cb (IntakeTermsGroup *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) terms = NULL;

  if (intake_session_get_store (self->session) == NULL)
    return;

  terms = intake_office_term_table_list (intake_store_get_main_database (intake_session_get_store (self->session)), self->list, &error);
  if (terms == NULL)
    intake_session_fail (self->session, error);
  else if (terms->len == 0 || !is_shown (self, terms))
    show_terms (self, terms);
}

static void
drop_session (IntakeTermsGroup *self)
{
  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_id, self->session);
  g_clear_object (&self->session);
}

/* A page of libadwaita 1.2 does not let go of its groups: one that is on no window any more must not keep the office. */
static void
intake_terms_group_unroot (GtkWidget *widget)
{
  drop_session (INTAKE_TERMS_GROUP (widget));

  GTK_WIDGET_CLASS (intake_terms_group_parent_class)->unroot (widget);
}

static void
intake_terms_group_dispose (GObject *object)
{
  IntakeTermsGroup *self = INTAKE_TERMS_GROUP (object);

  drop_session (self);
  g_clear_object (&self->new_row);

  G_OBJECT_CLASS (intake_terms_group_parent_class)->dispose (object);
}

static void
intake_terms_group_finalize (GObject *object)
{
  g_ptr_array_unref (INTAKE_TERMS_GROUP (object)->rows);

  G_OBJECT_CLASS (intake_terms_group_parent_class)->finalize (object);
}

static void
intake_terms_group_class_init (IntakeTermsGroupClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = intake_terms_group_dispose;
  object_class->finalize = intake_terms_group_finalize;
  widget_class->unroot = intake_terms_group_unroot;

  gtk_widget_class_install_action (widget_class, "terms.move", "(xi)", move_action);
  gtk_widget_class_install_action (widget_class, "terms.remove", "x", remove_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-terms-group.ui");
}

static void
intake_terms_group_init (IntakeTermsGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_terms_group_set (IntakeTermsGroup *self,
                        IntakeSession    *session,
                        IntakeOfficeList  list)
{
  g_return_if_fail (INTAKE_IS_TERMS_GROUP (self));
  g_return_if_fail (INTAKE_IS_SESSION (session));
  g_return_if_fail (list < INTAKE_N_OFFICE_LISTS);
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->list = list;
  self->new_row = g_object_ref_sink (INTAKE_FIELD_ROW (intake_field_row_new_loose (&new_field, intake_session_get_language (session))));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->new_row));
  g_signal_connect_object (self->new_row, "entered", G_CALLBACK (new_entered_cb), self, G_CONNECT_SWAPPED);
  self->changed_id = g_signal_connect_swapped (session, "changed", G_CALLBACK (refresh_cb), self);
  refresh_cb (self);
}

void
intake_terms_group_add (IntakeTermsGroup *self,
                        const char       *name)
{
  g_return_if_fail (INTAKE_IS_TERMS_GROUP (self));
  g_return_if_fail (name != NULL);

  run (self, VERB_ADD, 0, 0, name);
}
