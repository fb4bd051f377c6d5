/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One interview. */
#include "config.h"

#include "intake-interview-group.h"

#include "intake-entry-row.h"
#include "intake-interview-command.h"
#include "intake-interviewer-row.h"

#include "intake-present.h"

#include <glib/gi18n-lib.h>

enum
{
  FIELD_DATE,
  FIELD_NOTE,
  FIELD_INTERVIEWER,
  N_FIELDS,
};

static const IntakeField fields[N_FIELDS] = {
  [FIELD_DATE] = { .id = INTAKE_N_FIELDS, .name = "held_on", .kind = INTAKE_KIND_DATE, .label = N_ ("Date of the interview") },
  [FIELD_NOTE] = { .id = INTAKE_N_FIELDS, .name = "note", .kind = INTAKE_KIND_LONG_TEXT, .label = N_ ("Note on the interview") },
  [FIELD_INTERVIEWER] = { .id = INTAKE_N_FIELDS, .name = "name", .kind = INTAKE_KIND_TEXT, .flags = INTAKE_FIELD_REQUIRED, .label = N_ ("Add an interviewer") },
};

struct _IntakeInterviewGroup
{
  AdwPreferencesGroup parent_instance;

  IntakeSession  *session;
  gint64          application_id;
  gint64          id;
  IntakeFieldRow *fields[N_FIELDS];
  GPtrArray      *rows;
};

G_DEFINE_FINAL_TYPE (IntakeInterviewGroup, intake_interview_group, ADW_TYPE_PREFERENCES_GROUP)

static void
entered_cb (IntakeFieldRow       *row,
            const IntakeValue    *value,
            IntakeInterviewGroup *self)
{
  const IntakeValue none = INTAKE_VALUE_INIT;

  if (row == self->fields[FIELD_DATE])
    intake_interview_command_set_date (self->session, self->application_id, self->id, value->type == INTAKE_VALUE_DATE ? value->date : INTAKE_DATE_NONE);
  else if (row == self->fields[FIELD_NOTE])
    intake_interview_command_set_note (self->session, self->application_id, self->id, value->type == INTAKE_VALUE_TEXT ? value->text : NULL);
  else if (value->type == INTAKE_VALUE_TEXT)
    {
      intake_interview_command_add_interviewer (self->session, self->application_id, self->id, value->text);
      intake_field_row_show (row, &none, TRUE);
    }
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  IntakeInterviewGroup *self = INTAKE_INTERVIEW_GROUP (widget);

  intake_interview_command_remove (self->session, self->application_id, self->id);
}

static void
show_summary (IntakeInterviewGroup  *self,
              const IntakeInterview *interview)
{
  const IntakeLanguage *language = intake_session_get_language (self->session);
  IntakeScoreSummary    summary = intake_interview_summarise (interview);
  g_autofree char      *mean = intake_present_hundredths (summary.mean, language);
  g_autofree char      *lowest = intake_present_hundredths (summary.lowest, language);
  g_autofree char      *highest = intake_present_hundredths (summary.highest, language);
  g_autofree char      *words = NULL;

  if (summary.n_scores == 0)
    words = g_strdup (_ ("No score yet"));
  else if (summary.lowest == summary.highest)
    /* Translators: the mean of all scores of an interview, such as "3.67" */
    words = g_strdup_printf (_ ("Mean %s of 5"), mean);
  else
    /* Translators: the mean of all scores of an interview, and the lowest and the highest mean of one interviewer */
    words = g_strdup_printf (_ ("Mean %s of 5, interviewers from %s to %s"), mean, lowest, highest);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), words);
}

static IntakeInterviewerRow *
find_row (GPtrArray *rows,
          gint64     id)
{
  for (guint i = 0; i < rows->len; i++)
    if (intake_interviewer_row_get_id (rows->pdata[i]) == id)
      return rows->pdata[i];

  return NULL;
}

/* The scorecard that is there already, if it still has the rows that are needed. */
static GtkWidget *
reuse_or_make (IntakeInterviewGroup    *self,
               GPtrArray               *before,
               const IntakeInterviewer *interviewer,
               GPtrArray               *criteria)
{
  IntakeInterviewerRow *row = find_row (before, interviewer->id);
  GtkWidget            *fresh;

  if (row != NULL && intake_interviewer_row_show (row, interviewer, criteria))
    return GTK_WIDGET (row);

  fresh = intake_interviewer_row_new (self->session, self->application_id, interviewer, criteria);
  if (row != NULL)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (fresh), adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));

  return fresh;
}

static gboolean
same_rows (GPtrArray *first,
           GPtrArray *second)
{
  if (first->len != second->len)
    return FALSE;
  for (guint i = 0; i < first->len; i++)
    if (first->pdata[i] != second->pdata[i])
      return FALSE;

  return TRUE;
}

/* The field that adds one stands below those that there are. */
static void
show_interviewers (IntakeInterviewGroup  *self,
                   const IntakeInterview *interview,
                   GPtrArray             *criteria)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->rows);

  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < interview->interviewers->len; i++)
    g_ptr_array_add (self->rows, g_object_ref_sink (reuse_or_make (self, before, interview->interviewers->pdata[i], criteria)));
  if (same_rows (before, self->rows) && before->len > 0)
    return;

  for (guint i = 0; i < before->len; i++)
    adw_preferences_group_remove (group, before->pdata[i]);
  if (gtk_widget_get_parent (GTK_WIDGET (self->fields[FIELD_INTERVIEWER])) != NULL)
    adw_preferences_group_remove (group, GTK_WIDGET (self->fields[FIELD_INTERVIEWER]));
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_add (group, self->rows->pdata[i]);
  adw_preferences_group_add (group, GTK_WIDGET (self->fields[FIELD_INTERVIEWER]));
}

static void
intake_interview_group_finalize (GObject *object)
{
  IntakeInterviewGroup *self = INTAKE_INTERVIEW_GROUP (object);

  g_clear_object (&self->session);
  g_clear_object (&self->fields[FIELD_INTERVIEWER]);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (intake_interview_group_parent_class)->finalize (object);
}

static void
intake_interview_group_class_init (IntakeInterviewGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_interview_group_finalize;

  gtk_widget_class_install_action (widget_class, "interview.remove", NULL, remove_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-interview-group.ui");
}

static void
intake_interview_group_init (IntakeInterviewGroup *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
intake_interview_group_new (IntakeSession         *session,
                            gint64                 application_id,
                            const IntakeInterview *interview,
                            GPtrArray             *criteria)
{
  IntakeInterviewGroup *self;

  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);
  g_return_val_if_fail (interview != NULL, NULL);
  g_return_val_if_fail (criteria != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_INTERVIEW_GROUP, NULL);
  self->session = g_object_ref (session);
  self->application_id = application_id;
  self->id = interview->id;
  for (guint i = 0; i < N_FIELDS; i++)
    {
      self->fields[i] = INTAKE_FIELD_ROW (intake_field_row_new_loose (&fields[i], intake_session_get_language (session)));
      g_signal_connect_object (self->fields[i], "entered", G_CALLBACK (entered_cb), self, 0);
    }
  intake_entry_row_complete (INTAKE_ENTRY_ROW (self->fields[FIELD_INTERVIEWER]), session, intake_field_get (INTAKE_FIELD_SUPERVISOR_NAME));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->fields[FIELD_DATE]));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->fields[FIELD_NOTE]));
  g_object_ref_sink (self->fields[FIELD_INTERVIEWER]);
  intake_interview_group_show (self, interview, criteria);

  return GTK_WIDGET (self);
}

gint64
intake_interview_group_get_id (IntakeInterviewGroup *self)
{
  g_return_val_if_fail (INTAKE_IS_INTERVIEW_GROUP (self), 0);

  return self->id;
}

void
intake_interview_group_show (IntakeInterviewGroup  *self,
                             const IntakeInterview *interview,
                             GPtrArray             *criteria)
{
  g_auto (IntakeValue) date = INTAKE_VALUE_INIT;
  g_auto (IntakeValue) note = INTAKE_VALUE_INIT;
  gboolean editable;

  g_return_if_fail (INTAKE_IS_INTERVIEW_GROUP (self));
  g_return_if_fail (interview != NULL && interview->id == self->id);
  g_return_if_fail (criteria != NULL);

  editable = !intake_session_is_read_only (self->session);
  if (intake_date_is_valid (interview->held_on))
    intake_value_set_date (&date, interview->held_on);
  intake_value_set_text (&note, interview->note);
  intake_field_row_show (self->fields[FIELD_DATE], &date, FALSE);
  intake_field_row_show (self->fields[FIELD_NOTE], &note, FALSE);
  show_summary (self, interview);
  show_interviewers (self, interview, criteria);
  for (guint i = 0; i < N_FIELDS; i++)
    intake_field_row_set_editable (self->fields[i], editable);
  gtk_widget_set_visible (GTK_WIDGET (self->fields[FIELD_INTERVIEWER]), editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "interview.remove", editable);
}

void
intake_interview_group_commit (IntakeInterviewGroup *self)
{
  g_return_if_fail (INTAKE_IS_INTERVIEW_GROUP (self));

  for (guint i = 0; i < N_FIELDS; i++)
    intake_field_row_commit (self->fields[i]);
  for (guint i = 0; i < self->rows->len; i++)
    intake_interviewer_row_commit (self->rows->pdata[i]);
}
