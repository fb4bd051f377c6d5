/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of what an internship is followed by. */
#include "config.h"

#include "intake-follow-up-row.h"

#include "intake-choice-row.h"
#include "intake-compat.h"
#include "intake-follow-up-command.h"
#include "intake-follow-up-words.h"

#include "intake-follow-up-table.h"
#include "intake-follow-up.h"
#include "intake-office-term-table.h"

#include <glib/gi18n-lib.h>

struct _IntakeFollowUpRow
{
  AdwExpanderRow parent_instance;

  IntakeSession *session;
  IntakeRecord  *record;
  GPtrArray     *rows;
  gboolean       is_next;

  GtkWidget *mark_bin;
  GtkImage  *mark;
  GtkWidget *finish_button;
  GtkWidget *remove_row;
  GtkButton *remove_button;
};

static const struct
{
  const char *icon;
  const char *css_class;
} marks[] = {
  [INTAKE_FOLLOW_UP_OPEN] = { "intake-stage-way-symbolic", "state-person" },
  [INTAKE_FOLLOW_UP_LATE] = { "dialog-warning-symbolic", "state-open" },
  [INTAKE_FOLLOW_UP_DONE] = { "object-select-symbolic", "state-good" },
};

/* What the buttons do, by what the row is of; what cannot be finished at a stroke has no such button. */
static const struct
{
  const char *finish;
  const char *remove;
} labels[INTAKE_N_ENTITIES] = {
  [INTAKE_ENTITY_CHECK_IN] = { N_ ("Mark as held today"), N_ ("_Delete the check-in") },
  [INTAKE_ENTITY_OBJECTIVE] = { NULL, N_ ("_Delete the objective") },
  [INTAKE_ENTITY_OUTPUT] = { N_ ("Mark as delivered today"), N_ ("_Delete the output") },
  [INTAKE_ENTITY_EVALUATION] = { NULL, N_ ("_Delete the evaluation") },
};

G_DEFINE_FINAL_TYPE (IntakeFollowUpRow, intake_follow_up_row, ADW_TYPE_EXPANDER_ROW)

static IntakeEntity
get_entity (IntakeFollowUpRow *self)
{
  return intake_record_get_entity (self->record);
}

static IntakeDatabase *
get_database (IntakeFollowUpRow *self)
{
  return intake_store_get_main_database (intake_session_get_store (self->session));
}

static void
entered_cb (IntakeFieldRow    *row,
            const IntakeValue *value,
            IntakeFollowUpRow *self)
{
  intake_session_set_field (self->session, get_entity (self), intake_record_get_id (self->record), intake_field_row_get_field (row)->id, value);
}

/* Those who supervise the intern stand first. */
static void
fill_supervisors (IntakeFollowUpRow *self,
                  IntakeChoiceRow   *row)
{
  gint64 placement_id = intake_record_get_integer (self->record, intake_follow_up_placement_field (get_entity (self)), 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) supervisors = intake_follow_up_table_list_supervisors (get_database (self), placement_id, &error);

  intake_choice_row_clear (row);
  for (guint i = 0; supervisors != NULL && i < supervisors->len; i++)
    {
      const IntakeSupervisorName *supervisor = supervisors->pdata[i];
      g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

      intake_value_set_integer (&value, supervisor->id);
      intake_choice_row_add (row, &value, supervisor->name);
    }
}

/* An office that has a scale of its own uses that one alone; what was rated by another is shown all the same. */
static void
fill_ratings (IntakeFollowUpRow *self,
              IntakeChoiceRow   *row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) terms = intake_office_term_table_list (get_database (self), INTAKE_OFFICE_LIST_RATING, &error);

  if (terms == NULL || terms->len == 0)
    return;

  intake_choice_row_clear (row);
  for (guint i = 0; i < terms->len; i++)
    {
      const IntakeOfficeTerm *term = terms->pdata[i];
      g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

      intake_value_set_text (&value, term->name);
      intake_choice_row_add (row, &value, term->name);
    }
}

/* Some choices are what the office holds just now; a list that offers what is recorded may be open, and is left alone. */
static void
fill_choices (IntakeFollowUpRow *self,
              IntakeFieldRow    *row)
{
  const IntakeField *field = intake_field_row_get_field (row);

  if (field->kind == INTAKE_KIND_SUPERVISOR)
    fill_supervisors (self, INTAKE_CHOICE_ROW (row));
  else if (field->id == INTAKE_FIELD_EVALUATION_RATING)
    fill_ratings (self, INTAKE_CHOICE_ROW (row));
}

static void
make_rows (IntakeFollowUpRow *self)
{
  AdwExpanderRow *expander = ADW_EXPANDER_ROW (self);
  IntakeFieldId   first, end;

  intake_field_range (get_entity (self), &first, &end);
  for (IntakeFieldId id = first; id < end; id++)
    {
      GtkWidget *row;

      if (!intake_follow_up_is_typed (intake_field_get (id)))
        continue;

      row = intake_field_row_new (id, intake_session_get_language (self->session));
      fill_choices (self, INTAKE_FIELD_ROW (row));
      g_signal_connect_object (row, "entered", G_CALLBACK (entered_cb), self, 0);
      adw_expander_row_add_row (expander, row);
      g_ptr_array_add (self->rows, row);
    }

  /* What deletes stands below what is edited. */
  g_object_ref (self->remove_row);
  adw_expander_row_remove (expander, self->remove_row);
  adw_expander_row_add_row (expander, self->remove_row);
  g_object_unref (self->remove_row);
}

static void
show_mark (IntakeFollowUpRow *self)
{
  IntakeFollowUpMark mark = intake_follow_up_words_get_mark (self->record);

  gtk_image_set_from_icon_name (self->mark, marks[mark].icon);
  gtk_widget_set_css_classes (self->mark_bin, (const char *[]){ marks[mark].css_class, NULL });
}

static void
show_actions (IntakeFollowUpRow *self)
{
  gboolean    editable = !intake_session_is_read_only (self->session);
  const char *finish = labels[get_entity (self)].finish;
  gboolean    is_open = finish != NULL && intake_follow_up_words_get_mark (self->record) != INTAKE_FOLLOW_UP_DONE;
  gboolean    is_late = intake_follow_up_words_get_mark (self->record) == INTAKE_FOLLOW_UP_LATE;

  gtk_widget_set_visible (self->finish_button, is_open && (is_late || self->is_next));
  if (finish != NULL)
    {
      gtk_widget_set_tooltip_text (self->finish_button, _ (finish));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->finish_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (finish), -1);
    }
  gtk_button_set_label (self->remove_button, _ (labels[get_entity (self)].remove));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "follow-up.finish", is_open && editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "follow-up.remove", editable);
  gtk_widget_set_visible (self->remove_row, editable);
}

static void
finish_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  IntakeFollowUpRow *self = INTAKE_FOLLOW_UP_ROW (widget);

  intake_follow_up_row_commit (self);
  intake_follow_up_command_finish (self->session, self->record);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  IntakeFollowUpRow *self = INTAKE_FOLLOW_UP_ROW (widget);

  intake_follow_up_command_remove (self->session, self->record);
}

static void
intake_follow_up_row_finalize (GObject *object)
{
  IntakeFollowUpRow *self = INTAKE_FOLLOW_UP_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->record);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (intake_follow_up_row_parent_class)->finalize (object);
}

static void
intake_follow_up_row_class_init (IntakeFollowUpRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_follow_up_row_finalize;

  gtk_widget_class_install_action (widget_class, "follow-up.finish", NULL, finish_action);
  gtk_widget_class_install_action (widget_class, "follow-up.remove", NULL, remove_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-follow-up-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeFollowUpRow, mark_bin);
  gtk_widget_class_bind_template_child (widget_class, IntakeFollowUpRow, mark);
  gtk_widget_class_bind_template_child (widget_class, IntakeFollowUpRow, finish_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeFollowUpRow, remove_row);
  gtk_widget_class_bind_template_child (widget_class, IntakeFollowUpRow, remove_button);
}

static void
intake_follow_up_row_init (IntakeFollowUpRow *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  intake_compat_name_expander (ADW_EXPANDER_ROW (self));
}

GtkWidget *
intake_follow_up_row_new (IntakeSession *session,
                          IntakeRecord  *record)
{
  IntakeFollowUpRow *self;

  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);
  g_return_val_if_fail (INTAKE_IS_RECORD (record), NULL);

  self = g_object_new (INTAKE_TYPE_FOLLOW_UP_ROW, NULL);
  self->session = g_object_ref (session);
  self->record = g_object_ref (record);
  make_rows (self);
  intake_follow_up_row_show (self, record);

  return GTK_WIDGET (self);
}

IntakeRecord *
intake_follow_up_row_get_record (IntakeFollowUpRow *self)
{
  g_return_val_if_fail (INTAKE_IS_FOLLOW_UP_ROW (self), NULL);

  return self->record;
}

void
intake_follow_up_row_show (IntakeFollowUpRow *self,
                           IntakeRecord      *record)
{
  g_autofree char *title = NULL;
  g_autofree char *state = NULL;
  gboolean         editable;

  g_return_if_fail (INTAKE_IS_FOLLOW_UP_ROW (self));
  g_return_if_fail (INTAKE_IS_RECORD (record));
  g_return_if_fail (intake_record_get_id (record) == intake_record_get_id (self->record));

  g_set_object (&self->record, record);
  editable = !intake_session_is_read_only (self->session);
  title = intake_follow_up_words_dup_title (self->session, record);
  state = intake_follow_up_words_dup_state (self->session, record);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), state);
  for (guint i = 0; i < self->rows->len; i++)
    {
      IntakeFieldRow    *row = self->rows->pdata[i];
      const IntakeValue *value = intake_record_get (record, intake_field_row_get_field (row)->id);

      if (INTAKE_IS_CHOICE_ROW (row) && !intake_choice_row_offers (INTAKE_CHOICE_ROW (row), value))
        fill_choices (self, row);
      intake_field_row_show (row, value, FALSE);
      intake_field_row_set_editable (row, editable);
    }
  show_mark (self);
  show_actions (self);
}

void
intake_follow_up_row_set_next (IntakeFollowUpRow *self,
                               gboolean           is_next)
{
  g_return_if_fail (INTAKE_IS_FOLLOW_UP_ROW (self));

  self->is_next = is_next;
  show_actions (self);
}

void
intake_follow_up_row_commit (IntakeFollowUpRow *self)
{
  g_return_if_fail (INTAKE_IS_FOLLOW_UP_ROW (self));

  for (guint i = 0; i < self->rows->len; i++)
    intake_field_row_commit (self->rows->pdata[i]);
}

void
intake_follow_up_row_open (IntakeFollowUpRow *self)
{
  g_return_if_fail (INTAKE_IS_FOLLOW_UP_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  intake_field_row_focus_editor (self->rows->pdata[0]);
}

GtkWidget *
intake_follow_up_row_get_field (IntakeFollowUpRow *self,
                                IntakeFieldId      field)
{
  g_return_val_if_fail (INTAKE_IS_FOLLOW_UP_ROW (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (intake_field_row_get_field (self->rows->pdata[i])->id == field)
      return self->rows->pdata[i];

  return NULL;
}
