/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of a record. */
#include "config.h"

#include "intake-form.h"

#include "intake-choice-row.h"
#include "intake-entry-row.h"

#include "intake-notice-table.h"
#include "intake-rule-set-table.h"

#include <glib/gi18n-lib.h>

struct _IntakeForm
{
  AdwBin parent_instance;

  IntakeSession  *session;
  gulong          read_only_id;
  gulong          failed_id;
  IntakeEntity    entity;
  gint64          id;
  IntakeFieldRow *rows[INTAKE_N_FIELDS];

  GtkBox *groups;
};

G_DEFINE_FINAL_TYPE (IntakeForm, intake_form, ADW_TYPE_BIN)

static void
row_entered_cb (IntakeFieldRow    *row,
                const IntakeValue *value,
                IntakeForm        *self)
{
  if (self->session == NULL || self->id == 0)
    return;

  intake_session_set_field (self->session, self->entity, self->id, intake_field_row_get_field (row)->id, value);
}

static void
fill_notices (IntakeChoiceRow *row,
              IntakeDatabase  *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names = intake_notice_table_list_names (db, &error);

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const IntakeNoticeName *name = names->pdata[i];
      g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

      intake_value_set_integer (&value, name->id);
      intake_choice_row_add (row, &value, name->reference);
    }
}

static void
fill_rule_sets (IntakeChoiceRow *row,
                IntakeDatabase  *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rule_sets = intake_rule_set_table_list (db, &error);

  for (guint i = 0; rule_sets != NULL && i < rule_sets->len; i++)
    {
      IntakeRuleSet   *rule_set = rule_sets->pdata[i];
      const char      *name = intake_rule_set_get_name (rule_set, intake_database_get_language (db));
      g_autofree char *label = g_strdup_printf (_ ("%s, version %d"), name, intake_rule_set_get_version (rule_set));
      g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

      intake_value_take_text (&value, intake_rule_set_dup_name (rule_set));
      intake_choice_row_add (row, &value, label);
    }
}

/*
 * Some choices are what the office holds just now. A list that may be open on the screen is left alone as long as it offers what is
 * recorded.
 */
static void
fill_choices (IntakeForm   *self,
              IntakeRecord *record,
              gboolean      fresh)
{
  static const struct
  {
    IntakeFieldId field;
    void (*fill) (IntakeChoiceRow *row,
                  IntakeDatabase  *db);
  } sources[] = {
    { INTAKE_FIELD_NOTICE, fill_notices },
    { INTAKE_FIELD_NOTICE_RULE_SET, fill_rule_sets },
  };
  IntakeStore *store = intake_session_get_store (self->session);

  for (guint i = 0; store != NULL && i < G_N_ELEMENTS (sources); i++)
    {
      IntakeFieldRow *row = self->rows[sources[i].field];

      if (row == NULL || (!fresh && intake_choice_row_offers (INTAKE_CHOICE_ROW (row), intake_record_get (record, sources[i].field))))
        continue;

      intake_choice_row_clear (INTAKE_CHOICE_ROW (row));
      sources[i].fill (INTAKE_CHOICE_ROW (row), intake_store_get_main_database (store));
    }
}

static void
show_record (IntakeForm   *self,
             IntakeRecord *record,
             gboolean      fresh)
{
  fill_choices (self, record, fresh);
  for (IntakeFieldId field = 0; field < INTAKE_N_FIELDS; field++)
    {
      if (self->rows[field] != NULL)
        intake_field_row_show (self->rows[field], intake_record_get (record, field), fresh);
    }
}

static void
commit (IntakeForm *self)
{
  for (IntakeFieldId field = 0; self->id != 0 && field < INTAKE_N_FIELDS; field++)
    {
      if (self->rows[field] != NULL)
        intake_field_row_commit (self->rows[field]);
    }
}

static void
read_only_cb (IntakeForm *self)
{
  gboolean editable = self->session != NULL && !intake_session_is_read_only (self->session);

  for (IntakeFieldId field = 0; field < INTAKE_N_FIELDS; field++)
    {
      if (self->rows[field] != NULL)
        intake_field_row_set_editable (self->rows[field], editable);
    }
}

/* A change that could not be saved: what is recorded is shown again. */
static void
failed_cb (IntakeForm *self)
{
  g_autoptr (IntakeRecord) record = intake_session_dup_record (self->session, self->entity, self->id);

  if (record != NULL)
    show_record (self, record, FALSE);
}

static void
add_row (IntakeForm          *self,
         AdwPreferencesGroup *group,
         IntakeFieldId        field)
{
  GtkWidget *row = intake_field_row_new (field, intake_session_get_language (self->session));

  self->rows[field] = INTAKE_FIELD_ROW (row);
  if (INTAKE_IS_ENTRY_ROW (row) && intake_completion_completes (intake_field_get (field)))
    intake_entry_row_complete (INTAKE_ENTRY_ROW (row), self->session, intake_field_get (field));
  g_signal_connect_object (row, "entered", G_CALLBACK (row_entered_cb), self, 0);
  adw_preferences_group_add (group, row);
}

static void
clear_rows (IntakeForm *self)
{
  GtkWidget *child;

  for (IntakeFieldId field = 0; field < INTAKE_N_FIELDS; field++)
    self->rows[field] = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
}

/* The cards come in the order in which the fields name their groups; what the program sets itself is no part of a form. */
static void
make_rows (IntakeForm *self)
{
  AdwPreferencesGroup *groups[INTAKE_N_GROUPS] = { NULL };
  IntakeFieldId        first, end;

  clear_rows (self);
  intake_field_range (self->entity, &first, &end);
  for (IntakeFieldId id = first; id < end; id++)
    {
      const IntakeField *field = intake_field_get (id);

      if (field->group == INTAKE_GROUP_NONE || (field->flags & (INTAKE_FIELD_DERIVED | INTAKE_FIELD_FIXED)) != 0)
        continue;

      if (groups[field->group] == NULL)
        {
          groups[field->group] = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (groups[field->group], intake_field_group_label (field->group, intake_session_get_language (self->session)));
        }
      add_row (self, groups[field->group], id);
    }

  for (guint i = 0; i < INTAKE_N_GROUPS; i++)
    {
      if (groups[i] != NULL)
        gtk_box_append (self->groups, GTK_WIDGET (groups[i]));
    }
  read_only_cb (self);
}

static void
drop_session (IntakeForm *self)
{
  if (self->session != NULL)
    {
      g_clear_signal_handler (&self->read_only_id, self->session);
      g_clear_signal_handler (&self->failed_id, self->session);
    }
  g_clear_object (&self->session);
}

static void
intake_form_dispose (GObject *object)
{
  IntakeForm *self = INTAKE_FORM (object);

  for (IntakeFieldId field = 0; field < INTAKE_N_FIELDS; field++)
    self->rows[field] = NULL;
  drop_session (self);

  G_OBJECT_CLASS (intake_form_parent_class)->dispose (object);
}

static void
intake_form_class_init (IntakeFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_form_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-form.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeForm, groups);
}

static void
intake_form_init (IntakeForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
intake_form_set_session (IntakeForm    *self,
                         IntakeSession *session)
{
  g_return_if_fail (INTAKE_IS_FORM (self));
  g_return_if_fail (session == NULL || INTAKE_IS_SESSION (session));

  if (self->session == session)
    return;

  commit (self);
  self->id = 0;
  clear_rows (self);
  drop_session (self);
  if (session == NULL)
    return;

  self->session = g_object_ref (session);
  self->read_only_id = g_signal_connect_swapped (session, "notify::read-only", G_CALLBACK (read_only_cb), self);
  self->failed_id = g_signal_connect_swapped (session, "failed", G_CALLBACK (failed_cb), self);
}

void
intake_form_set_record (IntakeForm  *self,
                        IntakeEntity entity,
                        gint64       id)
{
  g_autoptr (IntakeRecord) record = NULL;

  g_return_if_fail (INTAKE_IS_FORM (self));
  g_return_if_fail (entity < INTAKE_N_ENTITIES);

  commit (self);
  self->id = 0;
  if (self->session == NULL || id == 0)
    return;

  record = intake_session_dup_record (self->session, entity, id);
  if (record == NULL)
    return;

  if (gtk_widget_get_first_child (GTK_WIDGET (self->groups)) == NULL || self->entity != entity)
    {
      self->entity = entity;
      make_rows (self);
    }
  self->id = id;
  show_record (self, record, TRUE);
}

void
intake_form_refresh (IntakeForm   *self,
                     IntakeRecord *record)
{
  g_return_if_fail (INTAKE_IS_FORM (self));
  g_return_if_fail (INTAKE_IS_RECORD (record));

  if (self->id != 0 && intake_record_get_id (record) == self->id)
    show_record (self, record, FALSE);
}

IntakeFieldRow *
intake_form_get_row (IntakeForm   *self,
                     IntakeFieldId field)
{
  g_return_val_if_fail (INTAKE_IS_FORM (self), NULL);
  g_return_val_if_fail (field < INTAKE_N_FIELDS, NULL);

  return self->rows[field];
}

gboolean
intake_form_focus_field (IntakeForm   *self,
                         IntakeFieldId field)
{
  IntakeFieldRow *row;

  g_return_val_if_fail (INTAKE_IS_FORM (self), FALSE);

  row = intake_form_get_row (self, field);
  if (row == NULL)
    return FALSE;

  intake_field_row_focus_editor (row);
  return TRUE;
}
