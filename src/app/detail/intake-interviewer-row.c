/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scorecard of one interviewer. */
#include "config.h"

#include "intake-interviewer-row.h"

#include "intake-compat.h"
#include "intake-interview-command.h"
#include "intake-score-row.h"

#include "intake-office-term-table.h"
#include "intake-present.h"

#include <glib/gi18n-lib.h>

struct _IntakeInterviewerRow
{
  AdwExpanderRow parent_instance;

  IntakeSession *session;
  gint64         application_id;
  gint64         id;
  GPtrArray     *rows;

  GtkWidget *remove_button;
  GtkWidget *none_row;
};

G_DEFINE_FINAL_TYPE (IntakeInterviewerRow, intake_interviewer_row, ADW_TYPE_EXPANDER_ROW)

static const IntakeScore *
find_score (const IntakeInterviewer *interviewer,
            gint64                   criterion_id)
{
  for (guint i = 0; i < interviewer->scores->len; i++)
    {
      const IntakeScore *score = interviewer->scores->pdata[i];

      if (score->criterion_id == criterion_id)
        return score;
    }

  return NULL;
}

static gboolean
has_row (IntakeInterviewerRow *self,
         gint64                criterion_id)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (intake_score_row_get_criterion_id (self->rows->pdata[i]) == criterion_id)
      return TRUE;

  return FALSE;
}

static void
given_cb (IntakeScoreRow       *row,
          int                   score,
          const char           *note,
          IntakeInterviewerRow *self)
{
  intake_interview_command_set_score (self->session, self->application_id, self->id, intake_score_row_get_criterion_id (row), score, note);
}

static void
add_row (IntakeInterviewerRow *self,
         gint64                criterion_id,
         const char           *criterion)
{
  GtkWidget *row = intake_score_row_new (criterion_id, criterion);

  g_signal_connect_object (row, "given", G_CALLBACK (given_cb), self, 0);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
make_rows (IntakeInterviewerRow    *self,
           const IntakeInterviewer *interviewer,
           GPtrArray               *criteria)
{
  for (guint i = 0; i < criteria->len; i++)
    {
      const IntakeOfficeTerm *criterion = criteria->pdata[i];

      add_row (self, criterion->id, criterion->name);
    }
  for (guint i = 0; i < interviewer->scores->len; i++)
    {
      const IntakeScore *score = interviewer->scores->pdata[i];

      if (!has_row (self, score->criterion_id))
        add_row (self, score->criterion_id, score->criterion);
    }
}

/* Whether the rows are those that the criteria of today and the scores that were given ask for. */
static gboolean
rows_fit (IntakeInterviewerRow    *self,
          const IntakeInterviewer *interviewer,
          GPtrArray               *criteria)
{
  if (self->rows->len < criteria->len)
    return FALSE;
  for (guint i = 0; i < criteria->len; i++)
    {
      const IntakeOfficeTerm *criterion = criteria->pdata[i];

      if (intake_score_row_get_criterion_id (self->rows->pdata[i]) != criterion->id ||
          !g_str_equal (adw_preferences_row_get_title (self->rows->pdata[i]), criterion->name))
        return FALSE;
    }
  for (guint i = 0; i < interviewer->scores->len; i++)
    if (!has_row (self, ((const IntakeScore *)interviewer->scores->pdata[i])->criterion_id))
      return FALSE;

  return TRUE;
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  IntakeInterviewerRow *self = INTAKE_INTERVIEWER_ROW (widget);

  intake_interview_command_remove_interviewer (self->session, self->application_id, self->id);
}

static void
intake_interviewer_row_finalize (GObject *object)
{
  IntakeInterviewerRow *self = INTAKE_INTERVIEWER_ROW (object);

  g_clear_object (&self->session);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (intake_interviewer_row_parent_class)->finalize (object);
}

static void
intake_interviewer_row_class_init (IntakeInterviewerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = intake_interviewer_row_finalize;

  gtk_widget_class_install_action (widget_class, "interviewer.remove", NULL, remove_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/intake/Intake/ui/intake-interviewer-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IntakeInterviewerRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, IntakeInterviewerRow, none_row);
}

static void
intake_interviewer_row_init (IntakeInterviewerRow *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  intake_compat_name_expander (ADW_EXPANDER_ROW (self));
}

GtkWidget *
intake_interviewer_row_new (IntakeSession           *session,
                            gint64                   application_id,
                            const IntakeInterviewer *interviewer,
                            GPtrArray               *criteria)
{
  IntakeInterviewerRow *self;

  g_return_val_if_fail (INTAKE_IS_SESSION (session), NULL);
  g_return_val_if_fail (interviewer != NULL, NULL);
  g_return_val_if_fail (criteria != NULL, NULL);

  self = g_object_new (INTAKE_TYPE_INTERVIEWER_ROW, NULL);
  self->session = g_object_ref (session);
  self->application_id = application_id;
  self->id = interviewer->id;
  make_rows (self, interviewer, criteria);
  intake_interviewer_row_show (self, interviewer, criteria);

  return GTK_WIDGET (self);
}

gint64
intake_interviewer_row_get_id (IntakeInterviewerRow *self)
{
  g_return_val_if_fail (INTAKE_IS_INTERVIEWER_ROW (self), 0);

  return self->id;
}

gboolean
intake_interviewer_row_show (IntakeInterviewerRow    *self,
                             const IntakeInterviewer *interviewer,
                             GPtrArray               *criteria)
{
  gboolean         editable;
  g_autofree char *mean = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (INTAKE_IS_INTERVIEWER_ROW (self), FALSE);
  g_return_val_if_fail (interviewer != NULL, FALSE);
  g_return_val_if_fail (criteria != NULL, FALSE);

  if (!rows_fit (self, interviewer, criteria))
    return FALSE;

  editable = !intake_session_is_read_only (self->session);
  mean = intake_present_hundredths (intake_interviewer_get_mean (interviewer), intake_session_get_language (self->session));
  /* Translators: the mean of the scores that an interviewer gave, such as "3.67" */
  words = g_strdup_printf (_ ("Mean %s"), mean);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), interviewer->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), intake_interviewer_get_mean (interviewer) > 0 ? words : _ ("No score yet"));
  for (guint i = 0; i < self->rows->len; i++)
    {
      IntakeScoreRow *row = self->rows->pdata[i];

      intake_score_row_show (row, find_score (interviewer, intake_score_row_get_criterion_id (row)), editable);
    }
  gtk_widget_set_visible (self->none_row, self->rows->len == 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "interviewer.remove", editable);

  return TRUE;
}

void
intake_interviewer_row_commit (IntakeInterviewerRow *self)
{
  g_return_if_fail (INTAKE_IS_INTERVIEWER_ROW (self));

  for (guint i = 0; i < self->rows->len; i++)
    intake_score_row_commit (self->rows->pdata[i]);
}
