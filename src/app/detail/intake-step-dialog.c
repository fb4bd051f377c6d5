/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A step of an application with its day and its reason. */
#include "config.h"

#include "intake-step-dialog.h"

#include "intake-application-command.h"
#include "intake-choice-row.h"
#include "intake-leaving-reasons.h"
#include "intake-typed-row.h"

#include "intake-present.h"

#include <glib/gi18n-lib.h>

enum
{
  FIELD_STAGE,
  FIELD_DATE,
  FIELD_REFUSAL,
  FIELD_NOTE,
  N_FIELDS,
};

static const IntakeField fields[N_FIELDS] = {
  [FIELD_STAGE] = { .id = INTAKE_N_FIELDS, .name = "stage", .kind = INTAKE_KIND_CHOICE, .flags = INTAKE_FIELD_REQUIRED, .vocabulary = &intake_stage_vocabulary, .label = N_ ("Stage") },
  [FIELD_DATE] = { .id = INTAKE_N_FIELDS, .name = "dated_on", .kind = INTAKE_KIND_DATE, .flags = INTAKE_FIELD_REQUIRED, .label = N_ ("Date of the step") },
  [FIELD_REFUSAL] = { .id = INTAKE_N_FIELDS, .name = "refusal", .kind = INTAKE_KIND_CHOICE, .vocabulary = &intake_refusal_vocabulary, .label = N_ ("Reason for leaving") },
  [FIELD_NOTE] = { .id = INTAKE_N_FIELDS, .name = "note", .kind = INTAKE_KIND_TEXT, .label = N_ ("Note on the step") },
};

struct _IntakeStepDialog
{
  AdwWindow parent_instance;

  IntakeSession  *session;
  gint64          application_id;
  IntakeStage     from;
  IntakeFieldRow *rows[N_FIELDS];

  AdwWindowTitle      *window_title;
  AdwPreferencesGroup *group;
  GtkLabel            *hint;
};

G_DEFINE_FINAL_TYPE (IntakeStepDialog, intake_step_dialog, ADW_TYPE_WINDOW)

static IntakeStage
get_stage (IntakeStepDialog *self)
{
  const IntakeValue *value = intake_choice_row_get_value (INTAKE_CHOICE_ROW (self->rows[FIELD_STAGE]));
  IntakeStage        stage = self->from;

  if (value->type == INTAKE_VALUE_TEXT)
    intake_stage_find (value->text, &stage);

  return stage;
}

static const char *
get_refusal (IntakeStepDialog *self)
{
  const IntakeValue *value = intake_choice_row_get_value (INTAKE_CHOICE_ROW (self->rows[FIELD_REFUSAL]));

  return value->type == INTAKE_VALUE_TEXT ? value->text : NULL;
}

static gboolean
read_typed (IntakeStepDialog *self,
            guint             field,
            IntakeValue      *value)
{
  g_autofree char *text = intake_typed_row_dup_text (INTAKE_TYPED_ROW (self->rows[field]));

  return intake_field_row_read_text (&fields[field], text, intake_session_get_language (self->session), value, NULL);
}

/* What is still missing, in a sentence; NULL if nothing is. */
static const char *
get_missing (IntakeStepDialog *self)
{
  IntakeStage stage = get_stage (self);
  g_auto (IntakeValue) note = INTAKE_VALUE_INIT;
  g_auto (IntakeValue) date = INTAKE_VALUE_INIT;

  if (stage == self->from)
    return _ ("Choose another stage than the one where the application is.");
  if (intake_stage_is_way_out (stage) && get_refusal (self) == NULL)
    return _ ("Choose the reason for leaving. Reasons of your own can be added in the preferences.");
  if (!read_typed (self, FIELD_NOTE, &note))
    return _ ("Shorten the note.");
  if (!intake_stage_can_step (self->from, stage) && note.type == INTAKE_VALUE_NONE)
    return _ ("This step does not usually follow. Write in the note why it is taken.");
  if (!read_typed (self, FIELD_DATE, &date))
    return _ ("Write the date of the step.");

  return NULL;
}

static void
update (IntakeStepDialog *self)
{
  const char *missing = get_missing (self);

  gtk_widget_set_visible (GTK_WIDGET (self->rows[FIELD_REFUSAL]), intake_stage_is_way_out (get_stage (self)));
  gtk_label_set_label (self->hint, missing != NULL ? missing : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), missing != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "step.save", missing == NULL);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  IntakeStepDialog *self = INTAKE_STEP_DIALOG (widget);
  g_auto (IntakeValue) note = INTAKE_VALUE_INIT;
  g_auto (IntakeValue) date = INTAKE_VALUE_INIT;

  if (get_missing (self) != NULL || !read_typed (self, FIELD_NOTE, &note) || !read_typed (self, FIELD_DATE, &date))
    return;

  intake_application_command_step (self->session, self->application_id, get_stage (self), date.date,
                                   note.type == INTAKE_VALUE_TEXT ? note.text : NULL,
                                   intake_stage_is_way_out (get_stage (self)) ? get_refusal (self) : NULL);
  gtk_window_close (GTK_WINDOW (self));
}

/* The office's own reasons stand after those that every office has, which the row offers by itself. */
static void
add_own_reasons (IntakeStepDialog *self)
{
  IntakeChoiceRow *row = INTAKE_CHOICE_ROW (self->rows[FIELD_REFUSAL]);
  g_autoptr (GPtrArray) reasons = intake_leaving_reasons_list (self->session);

  for (guint i = 0; i < reasons->len; i++)
    {
      const IntakeLeavingReason *reason = g_ptr_array_index (reasons, i);
      g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

      intake_value_set_text (&value, reason->id);
      if (!intake_choice_row_offers (row, &value))
        intake_choice_row_add (row, &value, reason->label);
    }
}

static void
make_rows (IntakeStepDialog *self)
{
  for (guint i = 0; i < N_FIELDS; i++)
    {
      self->rows[i] = INTAKE_FIELD_ROW (intake_field_row_new_loose (&fields[i], intake_session_get_language (self->session)));
      adw_preferences_group_add (self->group, GTK_WIDGET (self->rows[i]));
      g_signal_connect_object (self->rows[i], INTAKE_IS_TYPED_ROW (self->rows[i]) ? "typed" : "entered", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  add_own_reasons (self);
}

/* Whoever does not meet the rules most often leaves for that. */
static void
show_start (IntakeStepDialog *self,
            IntakeStage       stage)
{
  g_auto (IntakeValue) chosen = INTAKE_VALUE_INIT;
  g_auto (IntakeValue) today = INTAKE_VALUE_INIT;
  g_auto (IntakeValue) refusal = INTAKE_VALUE_INIT;

  intake_value_set_text (&chosen, intake_stage_id (stage));
  intake_value_set_date (&today, intake_database_get_today (intake_store_get_main_database (intake_session_get_store (self->session))));
  if (stage == INTAKE_STAGE_NOT_ELIGIBLE)
    intake_value_set_text (&refusal, "not-eligible");
  intake_field_row_show (self->rows[FIELD_STAGE], &chosen, TRUE);
  intake_field_row_show (self->rows[FIELD_DATE], &today, TRUE);
  intake_field_row_show (self->rows[FIELD_REFUSAL], &refusal, TRUE);
}

static void
intake_step_dialog_dispose (GObject *object)
{
  g_clear_object (&INTAKE_STEP_DIALOG (object)->session);

  G_OBJECT_CLASS (intake_step_dialog_parent_class)->dispose (object);
}

static void
intake_step_dialog_class_init (IntakeStepDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = intake_step_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "step.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "step.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "step.save", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-step-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeStepDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, IntakeStepDialog, group);
  gtk_widget_class_bind_template_child (widget_class, IntakeStepDialog, hint);
}

static void
intake_step_dialog_init (IntakeStepDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

IntakeStepDialog *
intake_step_dialog_new (IntakeSession *session,
                        gint64         application_id,
                        IntakeStage    stage)
{
  IntakeStepDialog *self;
  g_autoptr (IntakeRecord) record = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);
  g_return_val_if_fail (stage < INTAKE_N_STAGES, NULL);

  record = intake_session_dup_record (session, INTAKE_ENTITY_APPLICATION, application_id);
  if (record == NULL)
    return NULL;

  self = g_object_new (INTAKE_TYPE_STEP_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->application_id = application_id;
  intake_stage_find (intake_record_get_text (record, INTAKE_FIELD_STAGE), &self->from);
  name = intake_session_present (session, record, INTAKE_FIELD_NAME);
  adw_window_title_set_subtitle (self->window_title, *name != '\0' ? name : intake_record_get_text (record, INTAKE_FIELD_CASE));
  make_rows (self);
  show_start (self, stage);
  update (self);

  return self;
}

void
intake_step_dialog_present (GtkWindow     *parent,
                            IntakeSession *session,
                            gint64         application_id,
                            IntakeStage    stage)
{
  IntakeStepDialog *self = intake_step_dialog_new (session, application_id, stage);

  if (self == NULL)
    return;

  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_present (GTK_WINDOW (self));
  intake_field_row_focus_editor (self->rows[intake_stage_is_way_out (stage) ? FIELD_REFUSAL : FIELD_NOTE]);
}

void
intake_step_dialog_type (IntakeStepDialog *self,
                         const char       *row,
                         const char       *text)
{
  g_auto (IntakeValue) value = INTAKE_VALUE_INIT;

  g_return_if_fail (INTAKE_IS_STEP_DIALOG (self));
  g_return_if_fail (row != NULL && text != NULL);

  intake_value_set_text (&value, text);
  for (guint i = 0; i < N_FIELDS; i++)
    {
      if (!g_str_equal (fields[i].name, row))
        continue;
      if (INTAKE_IS_TYPED_ROW (self->rows[i]))
        intake_typed_row_set_text (INTAKE_TYPED_ROW (self->rows[i]), text);
      else
        intake_field_row_show (self->rows[i], &value, TRUE);
    }
  update (self);
}
